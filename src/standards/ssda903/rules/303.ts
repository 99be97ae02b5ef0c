import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule303 = rule903({
  code: '303',
  says: 'A day is given on which the status as an unaccompanied asylum-seeking child ceased, and the header does not say that the child had it.',
  reads: { UASC: ['CHILD', 'DUC'], Header: ['CHILD', 'UASC'] },
  marks: { UASC: ['DUC'], Header: ['UASC'] },
  *find({ UASC, Header }) {
    for (const ceased of UASC) {
      if (!isFilled(ceased, 'DUC')) continue
      const without = Header.of(ceased).filter((child) => child.UASC !== '1')
      if (without.length > 0) yield ceased
      yield* without
    }
  },
  caught: [
    {
      Header: [
        { CHILD: '1', UASC: '0', found: true },
        { CHILD: '2', found: true },
      ],
      UASC: [
        { CHILD: '1', DUC: '02/05/2025', found: true },
        { CHILD: '2', DUC: '31/06/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', UASC: '1' },
        { CHILD: '2', UASC: '0' },
      ],
      UASC: [{ CHILD: '1', DUC: '02/05/2025' }, { CHILD: '2' }, { CHILD: '3', DUC: '02/05/2025' }],
    },
  ],
})
