import { aDayNumber, isBefore, isOnOrAfter } from '../../checking/day-number.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** An earlier permanent home is asked of those who became looked after from this day on. */
const asked = aDayNumber('2016-04-01')

export const rule634 = rule903({
  code: '634',
  says: 'An earlier permanent home is recorded, and the child has not become looked after since 1 April 2016.',
  reads: { PrevPerm: ['CHILD', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'], Episodes: ['CHILD', 'DECOM'] },
  marks: { PrevPerm: ['LA_PERM', 'PREV_PERM', 'DATE_PERM'], Episodes: ['DECOM'] },
  *find({ PrevPerm, Episodes }) {
    for (const child of PrevPerm) {
      if (!anyFilled(child, ['PREV_PERM', 'LA_PERM', 'DATE_PERM'])) continue
      const episodes = Episodes.of(child)
      if (episodes.some(({ DECOM }) => isOnOrAfter(DECOM, asked))) continue
      const before = episodes.filter(({ DECOM }) => isBefore(DECOM, asked))
      if (before.length > 0) yield child
      yield* before
    }
  },
  caught: [
    {
      PrevPerm: [
        { CHILD: '1', PREV_PERM: 'Z1' },
        { CHILD: '2', LA_PERM: '352' },
        { CHILD: '3', DATE_PERM: 'zz/zz/2010' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '31/03/2016' },
        { CHILD: '2', DECOM: '01/02/2014' },
        { CHILD: '2', DECOM: '01/03/2014' },
        { CHILD: '3', DECOM: '01/02/2014' },
      ],
    },
  ],
  spared: [
    {
      PrevPerm: [{ CHILD: '1', PREV_PERM: 'Z1' }, { CHILD: '2' }, { CHILD: '3', PREV_PERM: 'Z1' }],
      Episodes: [
        { CHILD: '1', DECOM: '31/03/2015' },
        { CHILD: '1', DECOM: '01/04/2016' },
        { CHILD: '2', DECOM: '31/03/2015' },
      ],
    },
  ],
})
