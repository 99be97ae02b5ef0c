import { isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'
import { wasUnaccompanied } from '../unaccompanied.ts'

export const rule205B = rule903({
  code: '205B',
  says: 'The child is recorded as an unaccompanied asylum-seeking child this year as last: but a day before this year is given on which that status ceased.',
  reads: { Header: ['CHILD', 'UASC'], UASC: ['CHILD', 'DUC'], UASC_last: ['CHILD', 'DUC'] },
  mayRead: { Header_last: ['CHILD', 'UASC'] },
  needs: ['format'],
  marks: { Header: ['UASC'], UASC: ['DUC'] },
  *find({ Header, UASC, UASC_last, Header_last }, { start }) {
    for (const child of Header) {
      if (child.UASC !== '1' || wasUnaccompanied(child, Header_last, UASC_last) !== true) continue
      const now = UASC.of(child)
      if (![...now, ...UASC_last.of(child)].some(({ DUC }) => isBefore(DUC, start))) continue
      yield child
      yield* now
    }
  },
  caught: [
    {
      Header: [
        { CHILD: '1', UASC: '1', found: true },
        { CHILD: '2', UASC: '1', found: true },
      ],
      Header_last: [
        { CHILD: '1', UASC: '1' },
        { CHILD: '2', UASC: '1' },
      ],
      UASC: [
        { CHILD: '1', found: true },
        { CHILD: '2', DUC: '31/03/2025', found: true },
      ],
      UASC_last: [{ CHILD: '1', DUC: '31/03/2025' }],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', UASC: '1' },
        { CHILD: '2', UASC: '0' },
        { CHILD: '3', UASC: '1' },
      ],
      Header_last: [
        { CHILD: '1', UASC: '1' },
        { CHILD: '2', UASC: '1' },
        { CHILD: '3', UASC: '0' },
      ],
      UASC: [
        { CHILD: '1', DUC: '01/04/2025' },
        { CHILD: '3', DUC: '31/03/2025' },
      ],
      UASC_last: [{ CHILD: '1' }, { CHILD: '2', DUC: '31/03/2025' }],
    },
  ],
})
