import { type Line, linesOf, type RawPage } from './lines.ts'

/** A line and where it stands in the text of the document. */
export type PlacedLine = Line & { readonly start: number; readonly end: number }

/** A line that belongs to the page and not to what the report says: a running footer, page number or footnote. */
export type SetAside = { readonly page: number; readonly text: string }

/** A document as it is read: its text, the lines that make it up, and what was set aside. */
export type Sheets = {
  readonly source: 'pdf' | 'text'
  readonly pages: number
  readonly text: string
  readonly lines: readonly PlacedLine[]
  readonly setAside: readonly SetAside[]
  /** The headings that a page of contents lists, as `entryOf` makes them comparable. */
  readonly contents: ReadonlySet<string>
  /** The letter size in points that most of the words are in; 0 for text files. */
  readonly bodySize: number
}

/** The words of a line without the marks that Markdown puts before and about them. */
export const unmarked = (line: Line): string =>
  line.text
    .replace(/^#{1,6}\s+/u, '')
    .replaceAll('**', '')
    .trim()

/** How many lines at the head and at the foot of a page may be running ones. */
const headLines = 2
const footLines = 4

/** The size that most letters of the document have. */
function bodySizeOf(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    letters.set(size, (letters.get(size) ?? 0) + line.text.length)
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const withoutNumbers = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\d\s.()[\]–-]+/gu, ' ')
    .trim()

const edgesOf = (page: readonly Line[]): readonly Line[] =>
  page.length <= headLines + footLines ? page : [...page.slice(0, headLines), ...page.slice(-footLines)]

const hasWords = (line: Line): boolean => withoutNumbers(line.text) !== '' || isDates(line)
const isDates = (line: Line): boolean => /\d.*\b20\d\d\b/u.test(line.text)

/** Whether a line is a running one: those stand at the same height on page after page and differ in numbers alone. */
type IsRunning = (line: Line) => boolean

/** A letter of three pages has its running lines on two; a heading that happens to stand first twice is not one. */
function runningOf(pages: readonly (readonly Line[])[]): IsRunning {
  const seen = new Map<string, Line[]>()
  for (const line of pages.flatMap(edgesOf).filter(hasWords)) {
    const key = withoutNumbers(line.text)
    seen.set(key, [...(seen.get(key) ?? []), line])
  }
  const enough = Math.min(3, Math.max(2, pages.length - 1))
  return (line) => {
    const alike = (seen.get(withoutNumbers(line.text)) ?? []).filter((each) => Math.abs(each.y - line.y) <= 3)
    return new Set(alike.map((each) => each.page)).size >= enough
  }
}

/** A bare number at the edge of a page is its page number where it is near the count of pages. */
function isPageNumber(line: Line): boolean {
  const printed = /^(?:page )?(\d{1,3})(?: of \d{1,3})?\.?$/iu.exec(line.text)
  return printed !== null && Math.abs(Number(printed[1]) - line.page) <= 3
}

/** Whether a line begins with a raised figure, as a footnote does and no sentence. */
function hasRaisedMark({ pieces, size, y }: Line): boolean {
  const [first] = pieces.toSorted((a, b) => a.x - b.x)
  return first !== undefined && /^\d{1,2}$/u.test(first.text.trim()) && first.size < size * 0.8 && first.y > y
}

/** Footnotes stand at the foot of a page in smaller letters; the first begins with its mark. */
function footnotesOf(page: readonly Line[], bodySize: number): readonly Line[] {
  const marked = page.findLastIndex((line) => hasRaisedMark(line) && line.size < bodySize * 0.99)
  const smallest = marked < 0 ? bodySize * 0.9 : (page[marked]?.size ?? 0) * 1.01
  const isSmall = (line: Line) => line.size < smallest
  const lastLarge = page.findLastIndex((line) => !isSmall(line))
  const foot = page.slice(lastLarge + 1)
  const first = foot.findIndex((line) => /^(?:\d{1,2}|[*†])\s*\S/u.test(line.text))
  return first < 0 ? [] : foot.slice(first)
}

/** A heading without its page number, footnote mark and capitals, so that a page of contents can be compared with it. */
export const entryOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s.\d]+$/u, '')
    .replace(/\s+/gu, ' ')

/** A page of contents repeats every heading and says nothing of its own. */
function isContents(page: readonly Line[]): boolean {
  const at = page.findIndex((line) => /^contents$/iu.test(line.text))
  if (at < 0) return false
  const entries = page.slice(at + 1)
  return entries.filter((line) => /\d$/u.test(line.text)).length >= entries.length / 2
}

function setAsideOf(pages: readonly (readonly Line[])[], bodySize: number): ReadonlySet<Line> {
  const isRunning = runningOf(pages)
  const aside = new Set<Line>()
  for (const page of pages) {
    for (const line of edgesOf(page))
      if (isPageNumber(line) || (hasWords(line) && isRunning(line))) aside.add(line)
    for (const line of footnotesOf(
      page.filter((each) => !aside.has(each)),
      bodySize,
    ))
      aside.add(line)
    if (isContents(page)) for (const line of page) aside.add(line)
  }
  return aside
}

function place(lines: readonly Line[]): { readonly text: string; readonly lines: readonly PlacedLine[] } {
  let start = 0
  const placed = lines.map((line) => {
    const end = start + line.text.length
    const here = { ...line, start, end }
    start = end + 1
    return here
  })
  return { text: lines.map((line) => line.text).join('\n'), lines: placed }
}

/** Lays the pages of a PDF out as one text and takes out what only belongs to the pages. */
export function sheetsOf(raw: readonly RawPage[]): Sheets {
  const pages = raw.map((page, at) => linesOf(page, at + 1))
  const all = pages.flat()
  const bodySize = bodySizeOf(all)
  const aside = setAsideOf(pages, bodySize)
  const { text, lines } = place(all.filter((line) => !aside.has(line)))
  const setAside = all.filter((line) => aside.has(line)).map((line) => ({ page: line.page, text: line.text }))
  const contents = new Set(pages.filter(isContents).flatMap((page) => page.map((line) => entryOf(line.text))))
  return { source: 'pdf', pages: pages.length, text, lines, setAside, contents, bodySize }
}

const isRule = (text: string): boolean => /^[|\s:-]*-{2,}[|\s:-]*$/u.test(text)

/** Columns of a table in a text file are parted by bars, by tabs or by three spaces and more. */
function textCells(raw: string): Line['pieces'] {
  let x = 0
  return raw.split(/(\||\t|\s{3,})/u).flatMap((part, at) => {
    const text = part.replaceAll('*', '').trim()
    const piece = { text, x, y: 0, width: part.length, size: 0, bold: false }
    x += part.length
    return at % 2 === 1 || text === '' ? [] : [piece]
  })
}

/** The lines of a text or Markdown file, for which the text is proven as it is: nothing is set aside. */
export function sheetsOfText(text: string): Sheets {
  let start = 0
  const lines = text.split('\n').map((raw, at): PlacedLine => {
    const words = raw.trim()
    const x = raw.length - raw.trimStart().length
    const pieces = isRule(words) ? [] : textCells(raw)
    const cells = pieces.map((piece) => ({ x: piece.x, text: piece.text }))
    const from = start + x
    start += raw.length + 1
    const placed = { page: at + 1, line: at + 1, x, y: 0, size: 0, bold: false, text: words, cells, pieces }
    return { ...placed, start: from, end: from + words.length }
  })
  return { source: 'text', pages: 1, text, lines, setAside: [], contents: new Set(), bodySize: 0 }
}
