import { entryOf, type PlacedLine, type Sheets, unmarked } from './pages.ts'

/** A heading, a bulleted item, a numbered paragraph or a plain paragraph, with the lines it is made of. */
export type Block = {
  readonly kind: 'heading' | 'item' | 'numbered' | 'plain'
  readonly lines: readonly PlacedLine[]
  /** The paragraph number of a numbered block. */
  readonly number?: number
  /** Where its marker stands across the page, and where its words begin; both the same where there is no marker. */
  readonly markerX: number
  readonly wordsX: number
  /** The offsets of its words, marker left out. */
  readonly start: number
  readonly end: number
  /** Letter size in points, or 0; of two headings the larger stands above the smaller. */
  readonly size: number
  readonly bold: boolean
}

type Open = { -readonly [key in keyof Block]: Block[key] } & { lines: PlacedLine[] }
type Marker = { readonly kind: 'item' | 'numbered'; readonly number?: number; readonly length: number }

/** Glyphs that are bullets wherever they begin a line: Word's come from private-use fonts, others are plain shapes. */
const bullet = /^[\ue000-\uf8ff\u2022\u2023\u2043\u25a0-\u25ff\u00b7\u00a7\u2756\u27a2\u2713]\ufe0e?\s*/u
/** Signs that are bullets only where a gap as wide as a tab follows: in running words they are dashes or letters. */
const dash = /^(?:\u0336|[-–—−*+o])$/u
const textBullet = /^(?:[-–*+•])\s+/u

function bulletOf(line: PlacedLine, isText: boolean): Marker | undefined {
  const glyph = bullet.exec(line.text) ?? (isText ? textBullet.exec(line.text) : null)
  if (glyph !== null && line.text.length > glyph[0].length) return { kind: 'item', length: glyph[0].length }
  const first = line.cells[0]?.text ?? ''
  return !isText && line.cells.length > 1 && dash.test(first)
    ? { kind: 'item', length: first.length + 1 }
    : undefined
}

/** A number begins a paragraph where it is the one to come next, or where a list begins afresh at 1. */
function numberOf(line: PlacedLine, last: Open | undefined): Marker | undefined {
  const printed = /^(\d{1,3})([.)]?)(\s*)(?=\S)/u.exec(line.text)
  if (printed === null) return undefined
  const number = Number(printed[1])
  const apart = line.cells[0]?.text === `${printed[1]}${printed[2]}`
  if (!apart && (printed[2] === '' || /^\d/u.test(line.text.slice(printed[0].length)))) return undefined
  const marker: Marker = { kind: 'numbered', number, length: printed[0].length }
  if (number === 1) return marker
  if (last?.number === undefined) return undefined
  const step = number - last.number
  const inLine = line.size === 0 || Math.abs(line.x - last.markerX) <= 8
  return step >= 1 && step <= 3 && inLine ? marker : undefined
}

const known =
  /^(?:overview|headline findings|(?:main )?findings|what needs to improve\b.{0,60}|areas? for (?:priority action|improvement|development).{0,40}|recommendations|strengths|next steps)\s*[:?]?$/iu

/** In text files a heading is marked with #, is bold throughout, or is one of the letters' usual ones. */
function textHeading(text: string): RegExpExecArray | null {
  return (
    /^#{1,6}\s+(.+)$/u.exec(text) ??
    /^\*\*([^*]+)\*\*$/u.exec(text) ??
    (known.test(text) ? /^(.+)$/u.exec(text) : null)
  )
}

/** Words that are a heading wherever they stand alone on a line, though no letter of them is larger or bolder. */
const alwaysHeading =
  /^(?:what needs to improve(?: in this area of social work practice)?\s*[:?]?\s*\d?|areas? for priority action\s*:?)$/iu

/** The last words of a sentence can be those of an entry in the contents; a heading begins with a capital or a number. */
const startsLikeHeading = /^(?!.*\.$)[\p{Lu}\d].*\p{L}/u

const isHeading = (line: PlacedLine, sheets: Sheets): boolean =>
  sheets.source === 'text'
    ? textHeading(line.text) !== null
    : line.size > sheets.bodySize * 1.04 ||
      (line.bold && line.size > sheets.bodySize * 0.9) ||
      alwaysHeading.test(line.text) ||
      (startsLikeHeading.test(line.text) && sheets.contents.has(entryOf(line.text)))

const endsSentence = (text: string): boolean => /[.!?:;]["'”’)\]]*\s*\d{0,2}$/u.test(text)
const beginsLow = (text: string): boolean => /^[\p{Ll}(]/u.test(text)

const rightOf = (line: PlacedLine): number => Math.max(...line.pieces.map((piece) => piece.x + piece.width))

/**
 * Whether a line was broken because it was full: the first word of the next would not have fitted, or by no more than a
 * letter. The last line of a paragraph that ends with the page is nearly always shorter than that.
 */
function fills(before: PlacedLine, line: PlacedLine): boolean {
  const firstWord = /^\S+/u.exec(line.text)?.[0] ?? ''
  const width = (rightOf(line) - line.x) / Math.max(line.text.length, 1)
  return rightOf(before) + width * (firstWord.length + 2) > rightOf(line) && line.x === before.x
}

/** A line set in below the marker of a block that has one line yet: where its words hang is seen by this line alone. */
const hangsFirst = (open: Open, line: PlacedLine): boolean =>
  open.kind !== 'plain' && open.lines.length === 1 && line.x > open.markerX + 3 && line.x <= open.markerX + 60

/** Whether a line without a marker goes on with what was begun before it. */
function goesOn(open: Open, line: PlacedLine, isText: boolean): boolean {
  const before = open.lines.at(-1)
  if (before === undefined || open.kind === 'heading') return false
  const unfinished = !endsSentence(before.text) && beginsLow(line.text)
  if (isText) return line.page === before.page + 1 || unfinished
  const hangs = open.kind !== 'plain' && Math.abs(line.x - open.wordsX) <= 6
  if (line.page !== before.page)
    return hangs || hangsFirst(open, line) || unfinished || (open.kind === 'plain' && fills(before, line))
  return before.y - line.y <= Math.max(line.size, before.size) * 1.5 || hangs
}

/** A heading over two lines is one heading while its letters stay the same and the lines stay close. */
function headingGoesOn(open: Open, line: PlacedLine, bodySize: number): boolean {
  const before = open.lines.at(-1)
  if (open.kind !== 'heading' || before === undefined || line.size === 0) return false
  const alike =
    Math.abs(before.size - line.size) < 0.6 && (before.bold === line.bold || line.size > bodySize * 1.04)
  return alike && before.page === line.page && before.y - line.y <= line.size * 1.45
}

function opened(kind: Block['kind'], line: PlacedLine, skip: number, number?: number): Open {
  const wordsX = skip === 0 ? line.x : (line.cells[1]?.x ?? line.x)
  const { x: markerX, end, size, bold } = line
  const open: Open = { kind, lines: [line], markerX, wordsX, start: line.start + skip, end, size, bold }
  return number === undefined ? open : { ...open, number }
}

function add(open: Open, line: PlacedLine): void {
  if (open.lines.length === 1 && open.kind !== 'plain' && line.x > open.markerX + 3) open.wordsX = line.x
  open.lines.push(line)
  open.end = line.end
}

/** Bold or large words in the middle of a sentence are no heading: they follow without a gap what is not ended. */
function isStressed(open: Open, line: PlacedLine, sheets: Sheets): boolean {
  const before = open.lines.at(-1)
  if (before === undefined || open.kind === 'heading' || sheets.source === 'text') return false
  const tight = before.page === line.page && before.y - line.y <= line.size * 1.5
  const large = line.size > sheets.bodySize * 1.04
  return tight && !endsSentence(before.text) && (beginsLow(line.text) || !large)
}

/** Begins what a line begins, or undefined where it begins nothing by itself. */
function begins(line: PlacedLine, sheets: Sheets, lastNumber: Open | undefined): Open | undefined {
  const isText = sheets.source === 'text'
  const marker = bulletOf(line, isText) ?? numberOf(line, lastNumber)
  if (marker !== undefined) return opened(marker.kind, line, marker.length, marker.number)
  return isHeading(line, sheets) ? opened('heading', line, 0) : undefined
}

/** Parts the lines of a document into headings, items, numbered paragraphs and plain ones, in reading order. */
export function blocksOf(sheets: Sheets, lines: readonly PlacedLine[]): readonly Block[] {
  const blocks: Open[] = []
  let lastNumber: Open | undefined
  for (const line of lines) {
    if (line.text === '') continue
    const open = blocks.at(-1)
    const begun = begins(line, sheets, lastNumber)
    const fresh =
      open !== undefined && begun?.kind === 'heading' && isStressed(open, line, sheets) ? undefined : begun
    if (open !== undefined && fresh?.kind === 'heading' && headingGoesOn(open, line, sheets.bodySize))
      add(open, line)
    else if (fresh !== undefined) blocks.push(fresh)
    else if (open !== undefined && goesOn(open, line, sheets.source === 'text')) add(open, line)
    else blocks.push(opened('plain', line, 0))
    if (fresh?.kind === 'numbered') lastNumber = fresh
  }
  return blocks
}

/** The words of a heading without the marks that Markdown puts about them. */
export const headingOf = (block: Block): string =>
  block.lines.map(unmarked).join(' ').replace(/\s+/gu, ' ').trim()
