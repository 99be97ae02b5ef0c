import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'
import { wasUnaccompanied } from '../unaccompanied.ts'

export const rule205C = rule903({
  code: '205C',
  says: 'The child is an unaccompanied asylum-seeking child neither this year nor last, and a day is given on which that status ceased.',
  reads: { Header: ['CHILD', 'UASC'], UASC: ['CHILD', 'DUC'], UASC_last: ['CHILD', 'DUC'] },
  mayRead: { Header_last: ['CHILD', 'UASC'] },
  needs: ['format'],
  marks: { Header: ['UASC'], UASC: ['DUC'] },
  *find({ Header, UASC, UASC_last, Header_last }) {
    for (const child of Header) {
      if (child.UASC !== '0' || wasUnaccompanied(child, Header_last, UASC_last) !== false) continue
      const now = UASC.of(child)
      if (![...now, ...UASC_last.of(child)].some((one) => isFilled(one, 'DUC'))) continue
      yield child
      yield* now
    }
  },
  caught: [
    {
      Header: [
        { CHILD: '1', UASC: '0', found: true },
        { CHILD: '2', UASC: '0', found: true },
      ],
      Header_last: [
        { CHILD: '1', UASC: '0' },
        { CHILD: '2', UASC: '0' },
      ],
      UASC: [{ CHILD: '1', DUC: '01/06/2025', found: true }],
      UASC_last: [{ CHILD: '2', DUC: '01/06/2024' }],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', UASC: '0' },
        { CHILD: '2', UASC: '1' },
        { CHILD: '3', UASC: '0' },
        { CHILD: '4', UASC: '0' },
      ],
      Header_last: [
        { CHILD: '1', UASC: '1' },
        { CHILD: '2', UASC: '0' },
        { CHILD: '3', UASC: '0' },
      ],
      UASC: [
        { CHILD: '1', DUC: '01/06/2025' },
        { CHILD: '2', DUC: '01/06/2025' },
        { CHILD: '3' },
        { CHILD: '4', DUC: '01/06/2025' },
      ],
    },
  ],
})
