import { isLikeWorkbook, type RowCells, readWorkbook } from '../../plain/read-workbook.ts'
import { fine, type Result } from '../../plain/result.ts'
import { readCsv } from '../checking/csv.ts'
import { decodeText } from '../checking/text.ts'

/** What was odd about a row, by its number in the sheet or file. */
export type RowNote = { readonly row: number; readonly says: string }

/** One table of a file: a sheet of a workbook, or a file of separated values. */
export type Source = {
  /** The sheet's name, or the file's. */
  readonly name: string
  /** Before what is said of it: `Sheet ‘List 6’: `; nothing of a file of one table. */
  readonly prefix: string
  readonly notes: readonly string[]
  /** Gives the rows that are not empty until `take` says false. */
  each(take: (cells: RowCells, row: number) => boolean): readonly RowNote[]
}

function sheetsOf(bytes: Uint8Array): Result<readonly Source[]> {
  const book = readWorkbook(bytes)
  if (!book.ok) return book
  return fine(
    book.value.map(({ name, hidden, each }) => ({
      name,
      prefix: `Sheet ‘${name}’: `,
      notes: hidden ? ['The sheet is hidden. It was read all the same.'] : [],
      each,
    })),
  )
}

/** Lines above the headings, such as a title, would hide how many cells a row has: the widest of the first lines leads. */
function linesAbove(text: string): number {
  const lines = text.slice(0, 60_000).split(/\r\n|\r|\n/, 60)
  const width = (line: string) => Math.max(...[',', ';', '\t', '|'].map((mark) => line.split(mark).length))
  const widest = Math.max(...lines.map(width))
  return Math.max(
    0,
    lines.findIndex((line) => width(line) > widest / 2),
  )
}

function withoutLines(text: string, many: number): string {
  let at = 0
  for (let n = 0; n < many; n++) {
    const next = /\r\n|\r|\n/.exec(text.slice(at, at + 60_000))
    if (next === null) return text
    at += next.index + next[0].length
  }
  return text.slice(at)
}

function fileOf(name: string, bytes: Uint8Array): Result<readonly Source[]> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, notes } = decoded.value
  const above = linesAbove(text)
  const { header, each } = readCsv(withoutLines(text, above))
  const source: Source = {
    name,
    prefix: '',
    notes,
    each: (take) => {
      let goesOn = take(
        header.map((heading) => (heading === '' ? undefined : heading)),
        above + 1,
      )
      const odd = each((cells, line) => {
        if (goesOn) goesOn = take([...cells], above + line)
      })
      return odd.map(({ line, says }) => ({ row: above + line, says }))
    },
  }
  return fine([source])
}

/** The tables of a file: the sheets of a workbook, or a file of separated values as one. */
export const sourcesOf = (name: string, bytes: Uint8Array): Result<readonly Source[]> =>
  isLikeWorkbook(bytes) ? sheetsOf(bytes) : fileOf(name, bytes)
