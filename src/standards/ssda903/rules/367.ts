import { addYears, type DayNumber } from '../../checking/day-number.ts'
import { isUnreadable, type RowHead } from '../../checking/table.ts'
import { rule903 } from '../rule.ts'

type Break = { readonly row: RowHead; readonly from: DayNumber; readonly to: DayNumber }

/** The breaks with a day in the 12 months that begin with the first of them, where those days are more than 75. */
function tooMany(breaks: readonly Break[]): readonly Break[] {
  const from = breaks[0]?.from
  if (from === undefined) return []
  const until = addYears(from, 1)
  const within = breaks.filter((one) => one.from < until)
  const days = within.reduce((sum, one) => sum + Math.max(0, Math.min(one.to, until) - one.from), 0)
  return days > 75 ? within : []
}

/** 75 days at most (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48). */
export const rule367 = rule903({
  code: '367',
  says: 'The short breaks of this child come to more than 75 days within 12 months.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'LS'] },
  marks: { Episodes: ['LS', 'DECOM', 'DEC'] },
  *find({ Episodes }, { end }) {
    for (const episodes of Episodes.childrenInOrder('DECOM')) {
      const breaks = episodes.flatMap((row) =>
        row.LS === 'V3' && row.DECOM !== undefined && !isUnreadable(row, 'DEC')
          ? [{ row, from: row.DECOM, to: row.DEC ?? end }]
          : [],
      )
      // The fullest 12 months begin with a break, so no others need be looked at.
      for (let n = 0; n < breaks.length; n++) for (const { row } of tooMany(breaks.slice(n))) yield row
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', DEC: '31/05/2025', LS: 'V3', found: true },
        { CHILD: '1', DECOM: '01/07/2025', DEC: '31/07/2025', LS: 'V3', found: true },
        { CHILD: '1', DECOM: '01/09/2025', DEC: '17/09/2025', LS: 'V3', found: true },
        { CHILD: '1', DECOM: '17/09/2025', DEC: '17/10/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '01/05/2025', DEC: '17/05/2025', LS: 'V3' },
      ],
    },
    { Episodes: [{ CHILD: '1', DECOM: '14/01/2026', LS: 'V3' }] },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', DEC: '31/05/2025', LS: 'V3' },
        { CHILD: '1', DECOM: '01/07/2025', DEC: '31/07/2025', LS: 'V3' },
        { CHILD: '1', DECOM: '01/09/2025', DEC: '16/09/2025', LS: 'V3' },
        { CHILD: '2', DECOM: '01/05/2025', DEC: '31/08/2025', LS: 'V4' },
        { CHILD: '3', LS: 'V3' },
      ],
    },
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2024', DEC: '11/05/2024', LS: 'V3' },
        { CHILD: '1', DECOM: '01/04/2025', DEC: '11/05/2025', LS: 'V3' },
      ],
    },
  ],
})
