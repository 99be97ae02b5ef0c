import Papa from 'papaparse'

/** A table as a file of separated values has it, before anybody knows which table it is. */
export type CsvTable = {
  readonly header: readonly string[]
  /** The cells as written, without blanks around them; a blank cell is undefined. Empty lines are left out. */
  readonly rows: readonly (readonly (string | undefined)[])[]
  /** The line of the file on which a row begins, from 1. */
  lineOf(row: number): number
  readonly notes: readonly { readonly line: number; readonly says: string }[]
}

const separators = [',', ';', '\t', '|'] as const
const names: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'upright lines' }

/** The separator that divides the first line into most cells. */
function separatorOf(text: string): string {
  const first = text.slice(0, 10_000).split(/\r\n|\r|\n/, 1)[0] ?? ''
  const many = (separator: string) => first.split(separator).length
  return separators.reduce((best, next) => (many(next) > many(best) ? next : best), ',')
}

const isBlankAt = (text: string, at: number) => text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xa0

function cellOf(text: string): string | undefined {
  if (text === '') return undefined
  if (!isBlankAt(text, 0) && !isBlankAt(text, text.length - 1)) return text
  const trimmed = text.trim()
  return trimmed === '' ? undefined : trimmed
}

/** The cells without blanks around them, in the array that they came in; undefined where all are blank. */
function tidied(cells: (string | undefined)[]): readonly (string | undefined)[] | undefined {
  let anything = false
  for (let at = 0; at < cells.length; at++) {
    const cell = cellOf(cells[at] ?? '')
    cells[at] = cell
    anything ||= cell !== undefined
  }
  return anything ? cells : undefined
}

const breaksIn = (cells: readonly string[]) =>
  cells.reduce((many, cell) => many + cell.split(/\r\n|\r|\n/).length - 1, 0)

/** At most so many rows of wrong length are said one by one. */
const mostSaid = 100

/**
 * Reads separated values: commas, semicolons, tabs or upright lines, with or without quotes. Nothing is dropped in
 * silence: a row with too few or too many cells is kept, and said.
 */
export function readCsv(text: string): CsvTable {
  const separator = separatorOf(text)
  const quoted = text.includes('"')
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: false })
  const [headings = [], ...cells] = data
  const notes: { line: number; says: string }[] = []
  const separatorName = names[separator]
  if (separatorName !== undefined)
    notes.push({
      line: 1,
      says: `The cells are divided by ${separatorName}, not commas. They were read all the same.`,
    })
  if (errors.some(({ type }) => type === 'Quotes'))
    notes.push({
      line: 1 + (errors.find(({ type }) => type === 'Quotes')?.row ?? 0),
      says: 'A quotation mark is opened here and not closed, or closed too early. What follows may be out of place.',
    })
  const rows: (readonly (string | undefined)[])[] = []
  const lines: number[] = []
  let line = 2 + (quoted ? breaksIn(headings) : 0)
  let odd = 0
  for (const row of cells) {
    const broken = quoted ? breaksIn(row) : 0
    const values = tidied(row)
    if (values !== undefined) {
      rows.push(values)
      lines.push(line)
      if (row.length !== headings.length && ++odd <= mostSaid)
        notes.push({
          line,
          says: `This row has ${row.length} cells; the headings are ${headings.length}. ${row.length > headings.length ? 'Those over were left out.' : 'The missing ones count as blank.'}`,
        })
    }
    line += 1 + broken
  }
  if (odd > mostSaid)
    notes.push({ line: 1, says: `${odd - mostSaid} more rows do not have as many cells as headings.` })
  return { header: headings.map((heading) => heading.trim()), rows, lineOf: (row) => lines[row] ?? 0, notes }
}
