/** A run of glyphs that a PDF draws in one go. Places are in points from the bottom left of the page. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
}

/** A page as it came out of a PDF: its height in points and its pieces in the order they were drawn. */
export type RawPage = { readonly height: number; readonly pieces: readonly Piece[] }

/** Part of a line that stands apart from its neighbours: a cell of a table, or a bullet before its words. */
export type Cell = { readonly x: number; readonly text: string }

/**
 * A line as a reader sees it. `page` is 1-based. `line` counts from 1 within the page of a PDF, and within the file
 * for text. `x`, `y` and `size` are in points for a PDF; in text `x` is the indent in characters, the others are 0.
 */
export type Line = {
  readonly page: number
  readonly line: number
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly text: string
  readonly cells: readonly Cell[]
  readonly pieces: readonly Piece[]
}

type Row = { y: number; size: number; pieces: Piece[] }

/** Wider than this many letter sizes is a gap between cells; wider than this share of one, a space nobody drew. */
const cellGap = 0.6
const wordGap = 0.15
const usualSize = 12

/** A sign alone, as a bullet is, may come from a font that sits a little higher or lower than the words. */
const isSign = (text: string): boolean => /^\s*[^\p{L}\d\s]\ufe0e?\s*$/u.test(text)

/** A footnote mark is small and raised, so it sits higher than the line it belongs to. */
function belongs(row: Row, piece: Piece): boolean {
  const rise = piece.y - row.y
  if (Math.abs(rise) <= 2) return true
  if (isSign(piece.text) || row.pieces.every(({ text }) => isSign(text)))
    return Math.abs(rise) <= piece.size * 0.35
  if (piece.size < row.size * 0.8) return rise > 0 && rise < row.size * 0.6
  return row.size < piece.size * 0.8 && rise < 0 && -rise < piece.size * 0.6
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  const drawn = pieces.filter((piece) => piece.text.trim() !== '')
  for (const each of drawn.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const piece = each.size > 0 ? each : { ...each, size: usualSize }
    const row = rows.slice(-3).find((open) => belongs(open, piece))
    if (row === undefined) rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
    else {
      const isFirstWord = row.pieces.every(({ text }) => isSign(text))
      row.pieces.push(piece)
      if (piece.size > row.size || isFirstWord) {
        row.size = piece.size
        row.y = piece.y
      }
    }
  }
  return rows.toSorted((a, b) => b.y - a.y)
}

/** Spaces are made single and soft hyphens, which no reader sees, are dropped. */
const tidy = (text: string): string =>
  text
    .replace(/\u00ad/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

function cellsOf(pieces: readonly Piece[]): Cell[] {
  const cells: { x: number; text: string; end: number; size: number }[] = []
  for (const { x, text, width, size } of pieces.toSorted((a, b) => a.x - b.x)) {
    const open = cells.at(-1)
    const end = x + width
    const unit = Math.min(size, open?.size ?? size)
    if (open === undefined || x - open.end > unit * cellGap) cells.push({ x, text, end, size })
    else {
      open.text += (x - open.end > unit * wordGap ? ' ' : '') + text
      open.end = end
      open.size = size
    }
  }
  return cells.map(({ x, text }) => ({ x, text: tidy(text) }))
}

const letters = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.text.replace(/[^\p{L}\d]/gu, '').length, 0)

const textOf = (cells: readonly Cell[]): string => tidy(cells.map((cell) => cell.text).join(' '))

function lineOf(row: Row, page: number, line: number): Line {
  const { y, size, pieces } = row
  const cells = cellsOf(pieces)
  const bold = letters(pieces.filter((piece) => piece.bold)) > letters(pieces) * 0.9
  return { page, line, x: cells[0]?.x ?? 0, y, size, bold, text: textOf(cells), cells, pieces }
}

/** The lines of one PDF page from top to bottom, left to right. `page` is the 1-based page number. */
export const linesOf = (raw: RawPage, page: number): Line[] =>
  rowsOf(raw.pieces).map((row, at) => lineOf(row, page, at + 1))

/** What a line says left of a place across the page, and from there on: the two columns of a table. */
export function splitAt(line: Line, x: number): readonly [left: string, right: string] {
  const side = (pieces: readonly Piece[]) => textOf(cellsOf(pieces))
  return [side(line.pieces.filter((piece) => piece.x < x)), side(line.pieces.filter((piece) => piece.x >= x))]
}
