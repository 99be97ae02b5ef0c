import type { Day } from '../../plain/day.ts'
import { sayMonth } from '../../plain/day.ts'
import type { Sheet } from '../../plain/workbook.ts'
import type { Pack } from './pack.ts'
import type { Released } from './release.ts'

const headings = ['Measure', 'Title', 'Month', 'Split', 'Of', 'Met', 'Counted', 'Not known', 'Share'] as const

type Row = readonly (string | number)[]

/** Every figure of a pack, one a row: the month whole, by place, by team, and the months before. Hidden counts are `c`. */
export function figureRows({ measures, month }: Pack): readonly Row[] {
  return measures.flatMap(({ code, title, figure, localities, teams, months }) => {
    const row = (on: Day, split: string, of: string, one: Released): Row => [
      code,
      title,
      on.slice(0, 7),
      split,
      of,
      one.met,
      one.told,
      one.notKnown,
      one.share,
    ]
    return [
      row(month, 'whole', 'Everywhere', figure),
      ...localities.map((one) => row(month, 'place', one.name, one.figure)),
      ...teams.map((one) => row(month, 'team', one.name, one.figure)),
      ...months.toReversed().map((one) => row(one.month, 'whole', 'Everywhere', one.figure)),
    ]
  })
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it, so that it stays text. */
const asCell = (value: string | number): string => {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The figures as values parted by commas (RFC 4180, UTF-8 with its mark, so that spreadsheets read the letters right). */
export const writeFiguresCsv = (pack: Pack): string =>
  `\uFEFF${[headings, ...figureRows(pack)].map((row) => row.map(asCell).join(',')).join('\r\n')}\r\n`

/** The figures and what they mean, as the sheets of a workbook. */
export const figureSheets = (pack: Pack, foot: readonly string[]): readonly Sheet[] => [
  {
    name: 'Figures',
    headings: [...headings],
    widths: [10, 50, 10, 10, 24, 8, 8, 10, 10],
    rows: figureRows(pack),
  },
  {
    name: 'What is counted',
    headings: ['Measure', 'Title', 'Counts', 'Met when', 'Source'],
    widths: [10, 50, 60, 60, 60],
    rows: pack.measures.map(({ code, title, counts, metWhen, source }) => [
      code,
      title,
      counts,
      metWhen,
      source,
    ]),
  },
  {
    name: 'Notes',
    headings: ['Notes'],
    widths: [120],
    rows: [
      [`${pack.title}, ${pack.council}, ${sayMonth(pack.month).trim()}`],
      [
        `c: a hidden count, from 1 to ${pack.rule.under - 1}, or one from which such a count could be worked out.`,
      ],
      ...foot.map((line) => [line]),
    ],
  },
]
