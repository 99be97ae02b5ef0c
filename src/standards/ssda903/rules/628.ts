import { isLookedAfterIn, leaverColumns, toldOf } from '../care-leavers.ts'
import { rule903 } from '../rule.ts'

export const rule628 = rule903({
  code: '628',
  says: 'Whether this care leaver is a mother is not asked, as she was not looked after during the year.',
  reads: { Header: ['CHILD', 'MOTHER'], OC3: ['CHILD'], Episodes: ['CHILD'] },
  mayRead: { OC3: leaverColumns, Episodes: ['DECOM', 'DEC'] },
  marks: { Header: ['MOTHER'] },
  *find({ Header, OC3, Episodes }, collection) {
    for (const leaver of toldOf(OC3)) {
      if (isLookedAfterIn(Episodes.of(leaver), collection)) continue
      for (const child of Header.of(leaver)) if (child.MOTHER !== undefined) yield child
    }
  },
  caught: [
    {
      Header: [
        { CHILD: '1', MOTHER: '0' },
        { CHILD: '2', MOTHER: '1' },
      ],
      OC3: [
        { CHILD: '1', IN_TOUCH: 'YES' },
        { CHILD: '2', IN_TOUCH: 'NO' },
      ],
      Episodes: [{ CHILD: '2', DECOM: '01/02/2025', DEC: '31/03/2025' }],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', MOTHER: '0' },
        { CHILD: '2' },
        { CHILD: '3', MOTHER: '0' },
        { CHILD: '4', MOTHER: '0' },
      ],
      OC3: [{ CHILD: '1', IN_TOUCH: 'YES' }, { CHILD: '2', IN_TOUCH: 'YES' }, { CHILD: '3' }],
      Episodes: [{ CHILD: '1', DECOM: '01/02/2025', DEC: '01/04/2025' }],
    },
  ],
})
