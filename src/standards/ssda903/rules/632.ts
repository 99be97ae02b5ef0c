import { type DayNumber, isOnOrAfter } from '../../checking/day-number.ts'
import { findDayInPart } from '../day-in-part.ts'
import { findEarliest } from '../earliest.ts'
import { rule903 } from '../rule.ts'

/** Whether text is a day, known in part or wholly, that can lie before another, where there is another. */
function canPrecede(text: string, day: DayNumber | undefined): boolean {
  const known = findDayInPart(text)
  return known !== undefined && !isOnOrAfter(known.earliest, day)
}

/** The day of an earlier order may be known in part only (zz/05/2019); it came before the child was looked after again. */
export const rule632 = rule903({
  code: '632',
  says: 'The day of the earlier order is not a real day, or not before the child became looked after.',
  reads: { PrevPerm: ['CHILD', 'DATE_PERM'], Episodes: ['CHILD', 'DECOM'] },
  marks: { PrevPerm: ['DATE_PERM'], Episodes: ['DECOM'] },
  *find({ PrevPerm, Episodes }) {
    for (const child of PrevPerm) {
      if (child.DATE_PERM === undefined) continue
      const first = findEarliest(Episodes.of(child), 'DECOM')
      if (canPrecede(child.DATE_PERM, first?.DECOM)) continue
      yield child
      if (first !== undefined) yield first
    }
  },
  caught: [
    {
      PrevPerm: [{ CHILD: '1', DATE_PERM: '02/05/2025', found: true }],
      Episodes: [
        { CHILD: '1', DECOM: '03/06/2025' },
        { CHILD: '1', DECOM: '02/05/2025', found: true },
      ],
    },
    {
      PrevPerm: [
        { CHILD: '1', DATE_PERM: '31/02/2019' },
        { CHILD: '1', DATE_PERM: 'zz/13/2019' },
        { CHILD: '1', DATE_PERM: 'zz' },
        { CHILD: '1', DATE_PERM: 'zz/06/2025' },
      ],
      Episodes: [{ CHILD: '1', DECOM: '02/05/2025' }],
    },
  ],
  spared: [
    {
      PrevPerm: [
        { CHILD: '1', DATE_PERM: '01/05/2025' },
        { CHILD: '1', DATE_PERM: 'zz/05/2025' },
        { CHILD: '1', DATE_PERM: 'zz/zz/2025' },
        { CHILD: '1', DATE_PERM: 'zz/zz/zzzz' },
        { CHILD: '1' },
        { CHILD: '2', DATE_PERM: '02/05/2025' },
      ],
      Episodes: [{ CHILD: '1', DECOM: '02/05/2025' }],
    },
  ],
})
