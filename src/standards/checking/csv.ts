import Papa from 'papaparse'

type Cells = readonly (string | undefined)[]

/** A file of separated values, before anybody knows which table it is. */
export type CsvFile = {
  readonly header: readonly string[]
  /** Gives each row that is not empty: its cells without blanks around them, a blank one undefined; and its line from 1. */
  each(take: (cells: Cells, line: number) => void): readonly Note[]
}

/** What was odd about a line, and read all the same. */
export type Note = { readonly line: number; readonly says: string }

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

/** Rows are taken in pieces of so many letters: what is read of one is let go before the next. */
const pieceSize = 1 << 20

type Pieces = Papa.ParseLocalConfig<string[], Papa.LocalFile>

/** Gives the cells of every line as they come, the headings first. */
function parse(text: string, separator: string, take: (cells: string[]) => void): readonly Note[] {
  const notes: Note[] = []
  let before = 0
  const config: Pick<Pieces, 'delimiter' | 'skipEmptyLines' | 'chunkSize' | 'chunk'> = {
    delimiter: separator,
    skipEmptyLines: false,
    // A quotation mark that is never closed would have each piece read again with all that follow it.
    chunkSize: text.includes('"') ? text.length + 1 : pieceSize,
    chunk: ({ data, errors }) => {
      const open = errors.find(({ type }) => type === 'Quotes')
      if (open !== undefined) notes.push({ line: 1 + before + (open.row ?? 0), says: openQuote })
      before += data.length
      for (const cells of data) take(cells)
    },
  }
  // Text is read in pieces as files are; the types of the library say so of files alone.
  Papa.parse(text, config as Papa.ParseConfig<string[]>)
  return notes
}

const openQuote =
  'A quotation mark is opened here and not closed, or closed too early. What follows may be out of place.'

/**
 * Reads separated values: commas, semicolons, tabs or upright lines, with or without quotes. Nothing is dropped in
 * silence: a row with too few or too many cells is kept, and said.
 */
export function readCsv(text: string): CsvFile {
  const separator = separatorOf(text)
  const quoted = text.includes('"')
  const [headings = []] = Papa.parse<string[]>(text, { delimiter: separator, preview: 1 }).data
  return {
    header: headings.map((heading) => heading.trim()),
    each: (take) => readRows(text, { separator, quoted, width: headings.length }, take),
  }
}

function readRows(
  text: string,
  { separator, quoted, width }: { separator: string; quoted: boolean; width: number },
  take: (cells: Cells, line: number) => void,
): readonly Note[] {
  const separatorName = names[separator]
  const notes: Note[] =
    separatorName === undefined
      ? []
      : [
          {
            line: 1,
            says: `The cells are divided by ${separatorName}, not commas. They were read all the same.`,
          },
        ]
  let line = 1
  let odd = 0
  const found = parse(text, separator, (row) => {
    const here = line
    line += 1 + (quoted ? breaksIn(row) : 0)
    const many = row.length
    const cells = here === 1 ? undefined : tidied(row)
    if (cells === undefined) return
    take(cells, here)
    if (many !== width && ++odd <= mostSaid) notes.push({ line: here, says: sayWidth(many, width) })
  })
  if (odd > mostSaid)
    notes.push({ line: 1, says: `${odd - mostSaid} more rows do not have as many cells as headings.` })
  return [...found, ...notes]
}

const sayWidth = (many: number, width: number) =>
  `This row has ${many} cells; the headings are ${width}. ${many > width ? 'Those over were left out.' : 'The missing ones count as blank.'}`
