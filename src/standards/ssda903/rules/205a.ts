import { isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'
import { wasUnaccompanied } from '../unaccompanied.ts'

/**
 * The status is carried by a child until the day on which it ceased. To have lost it by this year it must have ceased
 * before the year began, or last year’s return must have left the day open and this year’s table name the child.
 */
export const rule205A = rule903({
  code: '205A',
  says: 'Last year the child was recorded as an unaccompanied asylum-seeking child, and now is not: but no day before this year is given on which that status ceased.',
  reads: { Header: ['CHILD', 'UASC'], UASC: ['CHILD', 'DUC'], UASC_last: ['CHILD', 'DUC'] },
  mayRead: { Header_last: ['CHILD', 'UASC'] },
  needs: ['format'],
  marks: { Header: ['CHILD', 'UASC'], UASC: ['CHILD'] },
  *find({ Header, UASC, UASC_last, Header_last }, { start }) {
    for (const child of Header) {
      if (child.UASC !== '0' || wasUnaccompanied(child, Header_last, UASC_last) !== true) continue
      const [now, last] = [UASC.of(child), UASC_last.of(child)]
      if ([...now, ...last].some(({ DUC }) => isBefore(DUC, start))) continue
      if (now.length > 0 && last.length > 0 && last.every(({ DUC }) => DUC === undefined)) continue
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
        { CHILD: '1', UASC: '1' },
        { CHILD: '2', UASC: '1' },
      ],
      UASC: [{ CHILD: '1', DUC: '01/04/2025', found: true }],
      UASC_last: [{ CHILD: '1', DUC: '01/04/2025' }, { CHILD: '2' }],
    },
    {
      Header: [{ CHILD: '1', UASC: '0', found: true }],
      Header_last: [{ CHILD: '1', UASC: '1' }],
      UASC: [{ CHILD: '1', found: true }],
    },
    {
      in: { format: 'csv' },
      Header: [{ CHILD: '1', UASC: '0', found: true }],
      UASC_last: [{ CHILD: '1' }],
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
        { CHILD: '2', UASC: '1' },
        { CHILD: '3', UASC: '0' },
      ],
      UASC_last: [{ CHILD: '1', DUC: '31/03/2025' }, { CHILD: '2' }],
    },
  ],
})
