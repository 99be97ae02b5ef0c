import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { fine, type Result, wrong } from '../../plain/result.ts'

/** One line of a table: where it begins in its file, and its cells without blanks around them. */
export type Line = { readonly line: number; readonly cells: readonly string[] }

/** How columns may be told apart. */
const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** The longest row: an assessment’s outcomes with comments are some thousand characters. */
const longestRow = 1_000_000

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
  const before = skipped === '' ? 0 : 1
  try {
    const lines: Line[] = []
    // The reader counts a line break of two characters within a cell twice.
    parse(text.slice(skipped.length).replaceAll(/\r\n?/g, '\n'), {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: longestRow,
      on_record: (cells: readonly string[], { lines: ends }) => {
        lines.push({ line: before + startOf(cells, ends), cells })
      },
    })
    return fine(lines)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? `, line ${before + error.lines}` : ''
    return wrong(`${name}${line}`, sayCsv(error.code))
  }
}

/** The reader tells on which line a row ends; cells that go over several lines put its beginning before that. */
const startOf = (record: readonly string[], ends: number): number =>
  ends - record.reduce((lines, cell) => lines + (cell.match(/\n/g)?.length ?? 0), 0)

/** In our own words: the library's would repeat what stands in the file. */
const sayCsv = (code: string): string =>
  code === 'CSV_MAX_RECORD_SIZE'
    ? `A row is longer than ${longestRow.toLocaleString('en-GB')} characters. Is a double quote missing?`
    : 'A double quote is opened and never closed, so that rows cannot be told apart. Nothing of this file was read.'
