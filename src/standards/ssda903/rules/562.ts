import { rule903 } from '../rule.ts'

/**
 * The first episode of the year is the one that was open when last year ended, and stands there as the last with the
 * same first day.
 */
export const rule562 = rule903({
  code: '562',
  says: 'This episode began before the year, and last year’s return does not end with it.',
  reads: { Episodes: ['CHILD', 'DECOM'], Episodes_last: ['CHILD', 'DECOM'] },
  marks: { Episodes: ['DECOM'] },
  *find({ Episodes, Episodes_last }, { start }) {
    for (const [first] of Episodes.childrenInOrder('DECOM')) {
      if (first?.DECOM === undefined || first.DECOM >= start) continue
      let last: number | undefined
      for (const { DECOM } of Episodes_last.of(first))
        if (DECOM !== undefined && (last === undefined || DECOM > last)) last = DECOM
      if (last !== first.DECOM) yield first
    }
  },
  caught: [
    {
      Episodes_last: [{ CHILD: '1', DECOM: '02/01/2025' }],
      Episodes: [
        { CHILD: '1', DECOM: '05/05/2025' },
        { CHILD: '1', DECOM: '03/01/2025', found: true },
        { CHILD: '2', DECOM: '31/03/2025', found: true },
      ],
    },
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '02/01/2025' },
        { CHILD: '1', DECOM: '03/02/2025' },
      ],
      Episodes: [{ CHILD: '1', DECOM: '02/01/2025' }],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '02/01/2025' },
        { CHILD: '1', DECOM: '01/12/2024' },
      ],
      Episodes: [{ CHILD: '1', DECOM: '02/01/2025' }, { CHILD: '2', DECOM: '01/04/2025' }, { CHILD: '3' }],
    },
  ],
})
