import Papa from 'papaparse'
import { fine, type Result, wrong } from '../../plain/result.ts'

/** One line of a table: where it begins in its file, and its cells without blanks around them. */
export type Line = { readonly line: number; readonly cells: readonly string[] }

/** How columns may be told apart. */
const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** What Excel writes before the headings to say which delimiter follows. */
const announced = /^\uFEFF?sep=(.)\r?\n/i

/**
 * The delimiter of a text: the one that Excel announces, else the one that gives the most names that `isKnown` knows in
 * the first line. Told from the content, because a file named .csv may hold tabs or semicolons.
 */
export function delimiterOf(text: string, isKnown: (heading: string) => boolean): Delimiter {
  const said = announced.exec(text)?.[1]
  const given = delimiters.find((one) => one === said)
  if (given !== undefined) return given
  const first = text.slice(0, 20_000).split(/\r?\n|\r/, 1)[0] ?? ''
  const known = (delimiter: Delimiter): number => first.split(delimiter).filter(isKnown).length
  return delimiters.toSorted((a, b) => known(b) - known(a))[0] ?? ','
}

/**
 * Reads a table: its headings first, then every line that is not wholly empty. Lines may have more or fewer cells than the
 * headings; who asks must look. A problem with its line, and no table, where a double quote is never closed.
 */
export function readLines(name: string, text: string, delimiter: Delimiter): Result<readonly Line[]> {
  const skipped = announced.exec(text)?.[0] ?? ''
  const rows = text
    .slice(skipped.length)
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
  const { data, errors } = Papa.parse<string[]>(rows, { delimiter, newline: '\n', skipEmptyLines: false })
  const lines: Line[] = []
  let line = skipped === '' ? 1 : 2
  const open = errors.find(({ type }) => type === 'Quotes')?.row
  for (const [at, cells] of data.entries()) {
    if (at === open) return wrong(`${name}, line ${line}`, openQuote)
    const breaks = breaksIn(cells)
    if (cells.length > 1 || (cells[0] ?? '').trim() !== '')
      lines.push({ line, cells: cells.map((cell) => cell.trim()) })
    line += 1 + breaks
  }
  return fine(lines)
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

const openQuote =
  'A double quote is opened here and not closed, or closed too early, so that rows cannot be told apart. Nothing of this file was read.'
