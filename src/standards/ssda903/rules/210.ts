import { addDays, isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** UN4 stands for a child who came to be looked after in the last week of the year. */
export const rule210 = rule903({
  code: '210',
  says: 'The unique pupil number is given as not yet known (UN4), and the child came to be looked after more than a week before the year ended.',
  reads: { Header: ['CHILD', 'UPN'], Episodes: ['CHILD', 'DECOM'] },
  marks: { Header: ['UPN'], Episodes: ['DECOM'] },
  *find({ Header, Episodes }, { end }) {
    const weekBefore = addDays(end, -7)
    for (const child of Header) {
      if (child.UPN !== 'UN4') continue
      const early = Episodes.of(child).filter(({ DECOM }) => isBefore(DECOM, weekBefore))
      if (early.length > 0) yield child
      yield* early
    }
  },
  caught: [
    {
      Header: [{ CHILD: '1', UPN: 'UN4', found: true }],
      Episodes: [
        { CHILD: '1', DECOM: '23/03/2026', found: true },
        { CHILD: '1', DECOM: '25/03/2026' },
      ],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', UPN: 'UN4' },
        { CHILD: '2', UPN: 'UN3' },
        { CHILD: '3', UPN: 'UN4' },
      ],
      Episodes: [{ CHILD: '1', DECOM: '24/03/2026' }, { CHILD: '2', DECOM: '23/03/2026' }, { CHILD: '3' }],
    },
  ],
})
