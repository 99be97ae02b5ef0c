import { aDay, addDays } from './day.ts'
import { tidied } from './tidied.ts'
import { type Book, plainText, type SheetPart } from './workbook-parts.ts'
import { type Attributes, readXmlPart, type XmlTaker } from './workbook-xml.ts'
import { Unreadable, type ZipParts } from './zip-parts.ts'

/** The cells of a row, blank ones undefined. */
export type RowCells = readonly (string | undefined)[]

/** What was odd in a sheet, or could not be read: its row from 1, and a sentence. */
export type SheetNote = { readonly row: number; readonly says: string }

/** Takes a row that is not empty, with its number in the sheet; says whether to go on. */
export type TakeRow = (cells: RowCells, row: number) => boolean

/** A sheet of a million rows of thirty columns is larger than this by far, and is no list of children. */
const mostSheetBytes = 1_500_000_000
const mostColumns = 500
const mostRow = 1_048_576
const mostMerged = 20_000
const mostNotes = 100

/** Column A is 0. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

const lastSerial = 109_574
const days = new Map<number, string>()

/** A number that is shown as a day, as `2026-11-26`, with `T14:05` where it has a time; undefined where it is no day. */
function dayText(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (!(whole >= 1 && whole <= lastSerial)) return undefined
  const known = days.get(whole)
  // The 29 February 1900 that spreadsheets believe in moves all days before it.
  const day = known ?? addDays(aDay('1900-01-01'), whole - (whole < 60 ? 1 : 2))
  if (known === undefined && days.size < 100_000) days.set(whole, day)
  const minutes = Math.round((serial - Math.floor(serial)) * 1440)
  if (minutes === 0 || minutes === 1440) return day
  return `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** A whole number as it stands, another in its shortest form. */
function numberText(text: string): string {
  if (/^-?\d{1,15}$/.test(text)) return text
  const number = Number(text)
  return Number.isFinite(number) ? String(number) : text
}

/** Reads the rows of one sheet as its XML comes. */
class RowReader implements XmlTaker {
  readonly notes: SheetNote[] = []
  done = false
  row = 0
  readonly #book: Book
  readonly #take: TakeRow
  readonly #merged: Merged
  #cells: (string | undefined)[] = []
  #column = -1
  #kind: string | undefined
  #style = 0
  #value = ''
  #inValue = false
  #isFormula = false

  constructor(book: Book, merged: Merged, take: TakeRow) {
    this.#book = book
    this.#merged = merged
    this.#take = take
  }

  open(name: string, attributes: () => Attributes): void {
    if (name === 'c') this.#openCell(attributes())
    else if (name === 'v' || name === 't') this.#inValue = true
    else if (name === 'f') this.#isFormula = true
    else if (name === 'row') {
      const row = Number(attributes().r ?? this.row + 1)
      this.row = row >= 1 && row <= mostRow ? row : this.row + 1
      this.#cells = []
      this.#column = -1
    }
  }

  #openCell({ r, t, s }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r)
    this.#kind = t
    this.#style = s === undefined ? 0 : Number(s)
    this.#value = ''
    this.#isFormula = false
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else this.#inValue = false
  }

  #closeCell(): void {
    if (this.#column < 0 || this.#column >= mostColumns) {
      if (this.#value !== '') this.#say('Beyond column 500 nothing is read.')
      return
    }
    if (this.#isFormula && this.#value === '' && this.#kind !== 'str')
      this.#say('A formula stands here without its result. Open the workbook, save it, and try once more.')
    const text = this.#textOf(this.#value)
    const cell = text === undefined ? undefined : tidied(text)
    if (cell === undefined) return
    while (this.#cells.length < this.#column) this.#cells.push(undefined)
    this.#cells[this.#column] = cell
  }

  #textOf(value: string): string | undefined {
    if (value === '') return undefined
    switch (this.#kind) {
      case 's':
        return this.#book.texts[Number(value)]
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE'
      case 'inlineStr':
      case 'str':
        return plainText(value)
      case 'd':
        return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '')
      case 'e':
        return value
    }
    const isDay = this.#book.daysByStyle[this.#style] === true
    return (isDay ? dayText(Number(value), this.#book.from1904) : undefined) ?? numberText(value)
  }

  #closeRow(): void {
    if (this.#cells.length === 0 || this.done) return
    const cells = this.#merged.filled(this.#cells, this.row)
    if (!this.#take(cells, this.row)) this.done = true
  }

  #say(says: string): void {
    if (this.notes.length < mostNotes && this.notes.at(-1)?.says !== says)
      this.notes.push({ row: this.row, says })
  }
}

type Range = { readonly from: number; readonly to: number; readonly column: number }

/** Cells that were merged down over several rows: what stands in the first is meant for all of them. */
class Merged {
  readonly #starting = new Map<number, Range[]>()
  #open: (Range & { readonly cell: string })[] = []

  constructor(ranges: readonly Range[]) {
    for (const range of ranges)
      this.#starting.set(range.from, [...(this.#starting.get(range.from) ?? []), range])
  }

  filled(cells: (string | undefined)[], row: number): RowCells {
    for (const { to, column, cell } of this.#open) {
      if (to < row || cells[column] !== undefined) continue
      while (cells.length < column) cells.push(undefined)
      cells[column] = cell
    }
    const starting = this.#starting.get(row)
    if (starting === undefined && this.#open.length === 0) return cells
    this.#open = [
      ...this.#open.filter(({ to }) => to > row),
      ...(starting ?? []).flatMap((range) => {
        const cell = cells[range.column]
        return cell === undefined ? [] : [{ ...range, cell }]
      }),
    ]
    return cells
  }
}

/** The merged cells of a sheet: they stand after its rows, so that its end is looked at first. */
function mergedIn(zip: ZipParts, part: string): readonly Range[] {
  const decoder = new TextDecoder()
  let tail = ''
  let isAfter = false
  zip.unpack(part, mostSheetBytes, (piece) => {
    const text = decoder.decode(piece, { stream: true })
    tail = isAfter ? tail + text : tail.slice(-20) + text
    const end = isAfter ? -1 : tail.indexOf('sheetData>', tail.indexOf('/sheetData>'))
    if (end >= 0 && tail.includes('/sheetData>')) isAfter = true
    return tail.length < 5_000_000
  })
  if (!isAfter) return []
  const ranges: Range[] = []
  for (const [, first = '', last = ''] of tail.matchAll(/mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
    const [from, to] = [first, last].map((place) => Number(place.replace(/\D+/, '')))
    const column = columnOf(first)
    if (from === undefined || to === undefined || to <= from || column >= mostColumns) continue
    ranges.push({ from, to, column })
    if (ranges.length > mostMerged) break
  }
  return ranges
}

const mergedBySheet = new WeakMap<ZipParts, Map<string, readonly Range[]>>()

/** The merged cells, looked for once however often a sheet is read. */
function knownMerged(zip: ZipParts, part: string): readonly Range[] {
  const sheets = mergedBySheet.get(zip) ?? new Map<string, readonly Range[]>()
  mergedBySheet.set(zip, sheets)
  const ranges = sheets.get(part) ?? mergedIn(zip, part)
  sheets.set(part, ranges)
  return ranges
}

/** Gives the rows of a sheet one by one; what could not be read ends them, and is a note. */
export function readRows(
  zip: ZipParts,
  book: Book,
  { part }: SheetPart,
  take: TakeRow,
): readonly SheetNote[] {
  let reader: RowReader | undefined
  try {
    if (!zip.has(part)) throw new Unreadable('The sheet is not in the file.')
    const taker = new RowReader(book, new Merged(knownMerged(zip, part)), take)
    reader = taker
    readXmlPart(zip, part, { mostBytes: mostSheetBytes, taker, isDone: () => taker.done })
    return taker.notes
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { row, notes } = reader ?? { row: 0, notes: [] }
    return [...notes, { row: row + 1, says: `${error.says} From here on nothing of the sheet was read.` }]
  }
}
