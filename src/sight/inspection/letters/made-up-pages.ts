import type { Piece, RawPage } from './lines.ts'

// Made-up pages for the tests, as they come out of a PDF: the authority, the people and every word are invented, and only
// the layout is Ofsted's. Nothing is drawn, so that hundreds of layouts can be tried in the time that one PDF takes.

const margin = 71
const height = 842
const letterWidth = 0.5

/** Words at a place: points from the bottom left. */
export const piece = (text: string, x: number, y: number, size = 12, bold = false): Piece => ({
  ...{ text, x, y, size, bold },
  width: text.length * size * letterWidth,
})

/** What stands one below the other: each line is a list of pieces at height 0, and how far it stands below the one before. */
type Drawn = { readonly pieces: readonly Piece[]; readonly gap: number }

/** Breaks words into lines as wide as the column, as Word does: only at spaces and behind hyphens. */
function wrapped(words: string, width: number, size: number): readonly string[] {
  const most = Math.floor(width / (size * letterWidth))
  const lines = ['']
  for (const word of words.split(/(?<=\s)|(?<=\p{L}-)(?=\p{L})/u)) {
    const open = lines.at(-1) ?? ''
    if (open !== '' && `${open}${word}`.trimEnd().length > most) lines.push(word)
    else lines[lines.length - 1] = `${open}${word}`
  }
  return lines.map((line) => line.trimEnd())
}

const drawn = (words: string, x: number, before: number, size = 12, bold = false, right = 524): Drawn[] =>
  wrapped(words, right - x, size).map((text, at) => ({
    pieces: [piece(text, x, 0, size, bold)],
    gap: at === 0 ? before : size * 1.2,
  }))

/** A marker before the first of some lines. */
const marked = (marker: Piece, lines: readonly Drawn[]): Drawn[] =>
  lines.map((line, at) => (at === 0 ? { ...line, pieces: [marker, ...line.pieces] } : line))

export const plain = (words: string): Drawn[] => drawn(words, margin, 22)
export const heading = (words: string, size = 14): Drawn[] => drawn(words, margin, 30, size, true)
export const title = (words: string): Drawn[] => drawn(words, margin, 40, 26)
export const labelled = (words: string): Drawn[] => drawn(words, margin, 20, 12, true)

/** A bulleted item; one of level 1 hangs on the item before it. */
export const item = (words: string, glyph = '\u25fc', level = 0): Drawn[] =>
  marked(piece(glyph, margin + level * 18, 0), drawn(words, margin + 18 + level * 18, 20))

export const numbered = (number: number, words: string, sign = ''): Drawn[] =>
  marked(piece(`${number}${sign}`, margin, 0), drawn(words, margin + 28, 20))

/** A row of the table of judgements. `shift` sets its grade so many points above its label's first line. */
export function row(label: string, grade: string, shift = 0): Drawn[] {
  const [first, ...rest] = drawn(label, 77, 34, 11, false, 385)
  if (first === undefined) return []
  return [{ ...first, pieces: [...first.pieces, piece(grade, 395, shift, 11)] }, ...rest]
}

/** How the pages of a document are made. */
export type Making = {
  readonly footer?: (page: number) => readonly Piece[]
  /** The lowest place that words may take, in points from the foot. */
  readonly foot?: number
}

/** Lays parts out on as many pages as they need. */
export function pagesOf(parts: readonly (readonly Drawn[])[], { footer, foot = 70 }: Making = {}): RawPage[] {
  const pages: Piece[][] = [[]]
  let y = height - 60
  for (const { pieces, gap } of parts.flat()) {
    y -= gap
    if (y < foot) {
      pages.push([])
      y = height - 106
    }
    pages.at(-1)?.push(...pieces.map((each) => ({ ...each, y: y + each.y })))
  }
  return pages.map((page, at) => ({ height, pieces: [...page, ...(footer?.(at + 1) ?? [])] }))
}

/** What of a made-up report can differ from one to another. */
export type Variant = {
  readonly front?: readonly (readonly Drawn[])[]
  readonly rows?: readonly (readonly Drawn[])[]
  readonly opening?: readonly (readonly Drawn[])[]
  readonly improve?: readonly (readonly Drawn[])[]
  readonly helpHeading?: string
  readonly glyph?: string
}

export const items = [
  'The quality of multi-agency plans for disabled children and how soon they are reviewed',
  'The recording of rationales for decisions, so that children can later understand why they were made and by whom',
  'oversight by managers.',
  'The support for children who are missing. Return interviews do not always take place.',
]

const towns = [
  'Ash',
  'Birch',
  'Cedar',
  'Damson',
  'Elder',
  'Fir',
  'Gean',
  'Hazel',
  'Ivy',
  'Juniper',
  'Larch',
  'Maple',
]

const finding = (at: number): string =>
  `${'Most of the '.repeat(at % 5)}workers in ${towns[at - 1]} know children well and see them in places that they like. Plans say what will ${'soon '.repeat(at % 4)}change in ${towns[at - 1]}, by when, and 16 and 17 year olds have a say in day-to-day decisions about where they live.`

/** The findings of the made-up report, by their number. */
export const findings = Array.from({ length: 12 }, (_, at) => finding(at + 1))

export const usualFront = [
  title('Inspection of Northmere local authority children’s services'),
  labelled('Inspection dates: 3 to 14 June 2024'),
  labelled('Lead inspector: Ada Quill, His Majesty’s Inspector'),
]

export const usualRows = [
  row('The impact of leaders on social work practice with children and families', 'Good'),
  row('The experiences and progress of children who need help and protection', 'Good'),
  row('The experiences and progress of children in care', 'Outstanding'),
  row('The experiences and progress of care leavers', 'Requires improvement'),
  row('Overall effectiveness', 'Good'),
]

const tableHead: Drawn = {
  pieces: [piece('Judgement', 77, 0, 11, true), piece('Grade', 395, 0, 11, true)],
  gap: 30,
}

/** The parts of a made-up ILACS report, in reading order. */
export function reportParts({
  front = usualFront,
  rows = usualRows,
  opening = [plain('Children in Northmere are helped early. Leaders know what is not yet good enough.')],
  glyph = '\u25fc',
  improve = [heading('What needs to improve?'), ...items.map((words) => item(words, glyph))],
  helpHeading = 'The experiences and progress of children who need help and protection: good',
}: Variant = {}): readonly (readonly Drawn[])[] {
  const some = (from: number, to: number) =>
    findings.slice(from, to).map((words, at) => numbered(from + at + 1, words, '.'))
  return [
    ...front,
    [tableHead],
    ...rows,
    ...opening,
    ...improve,
    heading(helpHeading),
    ...some(0, 5),
    heading('The experiences and progress of care leavers: requires improvement to be good'),
    ...some(5, 9),
    heading('The impact of leaders on social work practice with children and families: good'),
    ...some(9, 12),
    plain(
      'The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects.',
    ),
  ]
}

/** The pages of a made-up ILACS report. */
export const reportPages = (variant: Variant = {}, making: Making = {}): RawPage[] =>
  pagesOf(reportParts(variant), making)
