import { isLookedAfterIn, leaverColumns, toldOf } from '../care-leavers.ts'
import { rule903 } from '../rule.ts'

export const rule1014 = rule903({
  code: '1014',
  says: 'Of a care leaver who was not looked after during the year, nothing is to be said as of an unaccompanied asylum-seeking child.',
  reads: {
    OC3: ['CHILD', ...leaverColumns],
    UASC: ['CHILD'],
    Episodes: ['CHILD', 'DECOM', 'DEC'],
  },
  marks: { OC3: leaverColumns, UASC: ['DUC'] },
  *find({ OC3, UASC, Episodes }, collection) {
    for (const leaver of toldOf(OC3)) {
      const told = UASC.of(leaver)
      if (told.length === 0 || isLookedAfterIn(Episodes.of(leaver), collection)) continue
      yield leaver
      yield* told
    }
  },
  caught: [
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'YES' },
        { CHILD: '2', ACTIV: 'F1' },
      ],
      UASC: [{ CHILD: '1' }, { CHILD: '2' }],
      Episodes: [{ CHILD: '1', DECOM: '01/02/2025', DEC: '31/03/2025' }],
    },
  ],
  spared: [
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'YES' },
        { CHILD: '2', IN_TOUCH: 'YES' },
        { CHILD: '3' },
        { CHILD: '4', IN_TOUCH: 'YES' },
      ],
      UASC: [{ CHILD: '1' }, { CHILD: '2' }, { CHILD: '3' }],
      Episodes: [
        { CHILD: '1', DECOM: '01/02/2025', DEC: '01/04/2025' },
        { CHILD: '2', DECOM: '31/03/2026' },
      ],
    },
  ],
})
