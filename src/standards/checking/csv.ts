import Papa from 'papaparse'
import { tidied } from '../../plain/tidied.ts'
import { type Cells, readPlainLines } from './plain-csv.ts'

/**
 * A file of separated values, before anybody knows which table it is. The cells that are given hold the next line when it
 * is read: who keeps them takes a copy.
 */
export type CsvFile = {
  readonly header: readonly string[]
  /** Gives each row that is not empty, with its line from 1. Returns what was odd. */
  each(take: (cells: Cells, line: number) => void): readonly Note[]
  /** Gives every line under the headings, blank ones too. Returns the line where a quotation mark is never closed, if any. */
  eachLine(take: (cells: Cells, line: number) => void): number | undefined
}

/** What was odd about a line, and read all the same. */
export type Note = { readonly line: number; readonly says: string }

const separators = [',', ';', '\t', '|'] as const
const names: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'upright lines' }

/** What Excel writes before the headings to say which separator follows. */
const announced = /^\uFEFF?sep=([,;\t|])(?:\r\n?|\n)/i

/** Headings take fewer letters than this. */
const mostHeadings = 100_000

/** Where the headings begin, and what divides cells: what Excel announces, else what divides the headings into most. */
function layoutOf(text: string) {
  const [before = '', said] = announced.exec(text) ?? []
  const from = before === '' && text.startsWith('\uFEFF') ? 1 : before.length
  const first = /^[^\r\n]*/.exec(text.slice(from, from + mostHeadings))?.[0] ?? ''
  const many = (separator: string) => first.split(separator).length
  const most = separators.reduce((best, next) => (many(next) > many(best) ? next : best), ',')
  return { separator: said ?? most, from, first, line: before === '' ? 1 : 2 }
}

type Layout = ReturnType<typeof layoutOf>

const breaksIn = (cells: readonly string[]) =>
  cells.reduce((many, cell) => (cell.includes('\n') ? many + cell.split('\n').length - 1 : many), 0)

/** At most so many rows of wrong length are said one by one. */
const mostSaid = 100

/** Gives every line of a file in which cells are quoted. */
function readQuoted(
  text: string,
  { separator, from, line }: Layout,
  take: (cells: Cells, line: number) => void,
) {
  const rows = text.slice(from).replaceAll(/\r\n?/g, '\n')
  const { data, errors } = Papa.parse<string[]>(rows, { delimiter: separator, newline: '\n' })
  const openRow = errors.find(({ type }) => type === 'Quotes')?.row
  let open: number | undefined
  let here = line
  for (const [at, cells] of data.entries()) {
    if (at === openRow) open = here
    take(cells.map(tidied), here)
    here += 1 + breaksIn(cells)
  }
  return open
}

/** Gives every line, the headings first; returns the line where a quotation mark is opened and not closed, if any. */
function readLines(
  text: string,
  layout: Layout,
  take: (cells: Cells, line: number) => void,
): number | undefined {
  if (text.includes('"')) return readQuoted(text, layout, take)
  readPlainLines(text, layout, take)
  return undefined
}

const openQuote =
  'A quotation mark is opened here and not closed, or closed too early. What follows may be out of place.'

/** The headings. Where one is quoted a line may break within it, and more than the first line is looked at. */
function headingsOf(text: string, layout: Layout): Cells {
  const most = layout.from + mostHeadings
  const first = text.slice(0, layout.first.includes('"') ? most : layout.from + layout.first.length)
  let headings: Cells | undefined
  readLines(first, layout, (cells) => {
    headings ??= [...cells]
  })
  return headings ?? []
}

/**
 * Reads separated values: commas, semicolons, tabs or upright lines, with or without quotes. Nothing is dropped in
 * silence: a row with too few or too many cells is kept, and said.
 */
export function readCsv(text: string): CsvFile {
  const layout = layoutOf(text)
  const headings = headingsOf(text, layout)
  const eachLine: CsvFile['eachLine'] = (take) =>
    readLines(text, layout, (cells, line) => {
      if (line !== layout.line) take(cells, line)
    })
  return {
    header: headings.map((heading) => heading ?? ''),
    eachLine,
    each: (take) => readRows(layout, headings.length, eachLine, take),
  }
}

const isFilled = (cell: string | undefined) => cell !== undefined

function readRows(
  { separator }: Layout,
  width: number,
  eachLine: CsvFile['eachLine'],
  take: (cells: Cells, line: number) => void,
): readonly Note[] {
  const notes: Note[] = []
  const said = names[separator]
  if (said !== undefined)
    notes.push({
      line: 1,
      says: `The cells are divided by ${said}, not commas. They were read all the same.`,
    })
  let odd = 0
  const open = eachLine((cells, line) => {
    if (cells[0] === undefined && !cells.some(isFilled)) return
    take(cells, line)
    if (cells.length !== width && ++odd <= mostSaid) notes.push({ line, says: sayWidth(cells.length, width) })
  })
  if (odd > mostSaid)
    notes.push({ line: 1, says: `${odd - mostSaid} more rows do not have as many cells as headings.` })
  return open === undefined ? notes : [{ line: open, says: openQuote }, ...notes]
}

const sayWidth = (many: number, width: number) =>
  `This row has ${many} cells; the headings are ${width}. ${many > width ? 'Those over were left out.' : 'The missing ones count as blank.'}`
