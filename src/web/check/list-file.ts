import type { Result } from '../../plain/result.ts'
import { type Sheet, type WorkbookCell, writeWorkbook } from '../../plain/workbook.ts'
import { cellText, tableWords } from './cell.ts'
import type { Checked } from './checked.ts'
import type { Filter, Matched } from './filter.ts'
import type { FileRead, ReadProblem } from './shown.ts'

/** The list of what was found, as a table of text and numbers. */
export const headings = [
  'Rule',
  'Error or query',
  'What is wrong',
  'Child',
  'Table',
  'Year',
  'Row',
  'Columns',
  'What stands there',
] as const

const widths = [10, 12, 60, 16, 16, 12, 8, 28, 40]

type Line = readonly (string | number | undefined)[]

function* linesOf(checked: Checked, { rule, found, isWhole }: Matched): Iterable<Line> {
  const first = [rule.code, rule.severity, rule.says] as const
  if (isWhole) yield [...first, undefined, 'the whole return']
  for (const { row, columns } of found) {
    const shape = checked.standard.shapes[row.table] ?? {}
    const isLast = row.table.endsWith('_last')
    yield [
      ...first,
      row.child < 0 ? undefined : checked.names[row.child],
      isLast ? row.table.slice(0, -'_last'.length) : row.table,
      isLast ? 'last year' : 'this year',
      row.at + 1,
      columns.join(' '),
      columns.map((column) => cellText(row, shape, column)).join(' | '),
    ]
  }
}

/** Every line of the list that a filter leaves, rule by rule. */
function* allLines(checked: Checked, filter: Filter): Iterable<Line> {
  for (const matched of checked.matched(filter)) yield* linesOf(checked, matched)
}

/**
 * A cell of a CSV file. A spreadsheet takes what begins with = + - @ or a control character for a formula and runs it
 * (OWASP, CSV Injection): an apostrophe before it makes it text.
 */
export function csvCell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const csvLine = (cells: Line): string => `${cells.map(csvCell).join(',')}\r\n`

/** Lines are joined in portions, so that half a million of them do not stand in memory twice. */
const linesInAPortion = 20_000

/**
 * The list as CSV (RFC 4180), in UTF-8 with a mark, without which a spreadsheet takes accents for something else. The
 * bytes come in parts.
 */
export function* listAsCsv(checked: Checked, filter: Filter): Iterable<Uint8Array> {
  const encoder = new TextEncoder()
  let portion = [`\ufeff${csvLine(headings)}`]
  for (const line of allLines(checked, filter)) {
    portion.push(csvLine([...line, ...Array<undefined>(headings.length - line.length)]))
    if (portion.length < linesInAPortion) continue
    yield encoder.encode(portion.join(''))
    portion = []
  }
  yield encoder.encode(portion.join(''))
}

/** A workbook of more is larger than people's computers open in good time; CSV has no limit. */
export const mostInWorkbook = 200_000

const listSheet = (checked: Checked, filter: Filter): Sheet => ({
  name: 'What was found',
  headings,
  widths,
  rows: [...allLines(checked, filter)].map((line): readonly WorkbookCell[] => line),
})

const rulesSheet = (checked: Checked): Sheet => ({
  name: 'Rules',
  headings: ['Rule', 'Error or query', 'What it looks for', 'How it ended', 'Rows', 'Why'],
  widths: [10, 12, 80, 14, 10, 50],
  rows: checked.ended.map((one) => [
    one.rule.code,
    one.rule.severity,
    one.rule.says,
    one.ended === 'found'
      ? 'found something'
      : one.ended === 'clean'
        ? 'found nothing'
        : one.ended === 'broke'
          ? 'broke'
          : 'did not run',
    one.ended === 'found' ? one.found.length : undefined,
    'why' in one ? one.why : undefined,
  ]),
})

const readSheet = (files: readonly FileRead[], problems: readonly ReadProblem[]): Sheet => ({
  name: 'What was read',
  headings: ['File', 'Line', 'What was read, or could not be'],
  widths: [40, 8, 90],
  rows: [
    ...files.map(({ name, table, rows, when }) => [
      name,
      undefined,
      table === undefined ? 'Not read' : `${tableWords(table)}: ${rows} rows, ${when}`,
    ]),
    ...problems.map(({ file, line, says }) => [file, line, says]),
  ],
})

/** Characters that a workbook cannot carry stand as a question mark: what is wrong with them is said in the list of reading. */
const carried = (cell: WorkbookCell): WorkbookCell =>
  typeof cell === 'string'
    ? cell
        .replaceAll(
          /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffc}\u{10000}-\u{10fffd}]/gu,
          '?',
        )
        .slice(0, 32_000)
    : cell

const clean = (sheet: Sheet): Sheet => ({ ...sheet, rows: sheet.rows.map((row) => row.map(carried)) })

/** The list as a workbook: what was found, how every rule ended, and what was read. */
export const listAsWorkbook = (
  checked: Checked,
  filter: Filter,
  files: readonly FileRead[],
  problems: readonly ReadProblem[],
): Promise<Result<Uint8Array>> =>
  writeWorkbook([listSheet(checked, filter), rulesSheet(checked), readSheet(files, problems)].map(clean))

/** How many lines the list has that a filter leaves. */
export const linesIn = (checked: Checked, filter: Filter): number =>
  checked.matched(filter).reduce((sum, { found, isWhole }) => sum + found.length + (isWhole ? 1 : 0), 0)
