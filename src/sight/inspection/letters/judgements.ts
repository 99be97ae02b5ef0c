import type { Problem } from '../../../plain/result.ts'
import { type Area, findAreaOf } from '../framework.ts'
import { type Block, headingOf } from './blocks.ts'
import type { Grade, Judgement, Place } from './letter.ts'
import { splitAt } from './lines.ts'
import type { PlacedLine, Sheets } from './pages.ts'
import { placeOf } from './places.ts'

/** The judgement table: its rows, and the lines it takes up, which are no paragraphs of the report. */
export type Table = { readonly judgements: readonly Judgement[]; readonly lines: ReadonlySet<PlacedLine> }

/** Where a document has no such table, or none that is read. */
export const noTable: Table = { judgements: [], lines: new Set() }

const gradeWords =
  /\b(outstanding|requires? improvement(?: to be good)?|good|inadequate|adequate|not judged)\b\.?\d{0,2}/giu
const gradeCell =
  /^(?:outstanding|requires?|improvement|to be|be good|good|inadequate|adequate|not judged)\b/iu
const wholeGrade =
  /^(?:outstanding|requires? improvement(?: to be good)?|good|inadequate|adequate|not judged)\.?\d{0,2}$/iu
const rowStart =
  /^(?:(?:the )?impact of leaders|(?:the )?experiences? and progress of|overall effectiveness|\d(?:\.\d)?\.?\s+\p{Lu})/iu

function gradeOf(printed: string): Grade {
  const words = printed.toLowerCase().replace(/[.\d]+$/u, '')
  if (words.startsWith('require')) return 'requires improvement'
  const plain: readonly Grade[] = ['outstanding', 'good', 'inadequate', 'adequate']
  return plain.find((grade) => grade === words) ?? 'not judged'
}

/**
 * Where the column of grades begins: the place at which most grades stand, well to the right of the margin, or a
 * little left of it, because a cell may be set in by a few points.
 */
function gradeColumn(lines: readonly PlacedLine[]): number | undefined {
  const times = new Map<number, number>()
  for (const piece of lines.flatMap((line) => line.pieces)) {
    const at = Math.round(piece.x)
    if (at > 200 && gradeCell.test(piece.text.trim()) && piece.text.trim().length < 34)
      times.set(at, (times.get(at) ?? 0) + 1)
  }
  const most = [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  return most === undefined
    ? undefined
    : Math.min(...[...times.keys()].filter((at) => Math.abs(at - most) <= 12))
}

/** Part of the table that may be drawn over several lines: a label, or a grade. */
type Box = { text: string; readonly lines: PlacedLine[] }

function labelsOf(lines: readonly PlacedLine[], column: number): Box[] {
  const boxes: Box[] = []
  for (const line of lines) {
    const [left] = splitAt(line, column)
    const open = boxes.at(-1)
    if (rowStart.test(left)) boxes.push({ text: left, lines: [line] })
    else if (left !== '' && open !== undefined && follows(open.lines.at(-1), line)) {
      open.text += ` ${left}`
      open.lines.push(line)
    }
  }
  return boxes
}

/** Reads the right column as one text, so that *Requires improvement* over two lines is one grade. */
function gradesOf(lines: readonly PlacedLine[], column: number): Box[] {
  let text = ''
  const marks: { readonly at: number; readonly line: PlacedLine }[] = []
  for (const line of lines) {
    const [, right] = splitAt(line, column)
    if (right === '') continue
    marks.push({ at: text.length, line })
    text += `${right} `
  }
  return [...text.matchAll(gradeWords)].map((match) => {
    const end = match.index + match[0].length
    const on = marks.filter((mark, at) => mark.at < end && (marks[at + 1]?.at ?? text.length) > match.index)
    return { text: match[0], lines: on.map((mark) => mark.line) }
  })
}

/** The middle of a box up the page; a grade stands level with the middle of its label. */
function middle(box: Box): number {
  const ys = box.lines.map((line) => line.y)
  return (Math.min(...ys) + Math.max(...ys)) / 2
}

const level = (label: Box, grade: Box): boolean =>
  label.lines[0]?.page === grade.lines[0]?.page && Math.abs(middle(label) - middle(grade)) <= 10

/** Words that run from the left across the place where the grades begin are no row of a table. */
const crosses = (line: PlacedLine, column: number): boolean =>
  line.pieces.some(
    (piece) => piece.x < column && piece.x + piece.width > column + 12 && piece.text.trim() !== '',
  )

/** The next line down of the same label. */
const follows = (above: PlacedLine | undefined, line: PlacedLine): boolean =>
  above !== undefined && above.page === line.page && above.y - line.y <= line.size * 1.5

/** The lines from the first row of the table to the last, grades that stand a line above or below their label too. */
function tableLines(lines: readonly PlacedLine[], column: number): readonly PlacedLine[] {
  const firstRow = lines.findIndex((line) => rowStart.test(line.text) && !crosses(line, column))
  if (firstRow < 0) return []
  const above = lines.slice(0, firstRow).findLastIndex((line) => line.x < column) + 1
  const end = lines.findIndex(
    (line, at) => at > firstRow && (crosses(line, column) || isApart(lines, at, column)),
  )
  return lines.slice(above, end < 0 ? lines.length : end)
}

/** A line on the left that neither begins a row nor goes on with one stands after the table. */
function isApart(lines: readonly PlacedLine[], at: number, column: number): boolean {
  const line = lines[at]
  if (line === undefined || line.x >= column || rowStart.test(line.text)) return false
  return !follows(
    lines.slice(0, at).findLast((each) => each.x < column),
    line,
  )
}

const nowhere: Place = { page: 1, start: 0, end: 0 }

const unsure = 'The table prints the grades so that it is not certain which grade belongs to this row.'

/** As many grades as labels stand in the same order; where some are missing, only what stands level belongs together. */
function pair(labels: readonly Box[], grades: readonly Box[]): Judgement[] {
  return labels.flatMap((label, at): Judgement[] => {
    const grade = labels.length === grades.length ? grades[at] : grades.find((each) => level(label, each))
    if (grade === undefined) return []
    const place = placeOf([...label.lines, ...grade.lines]) ?? nowhere
    const row = { label: label.text, printed: grade.text, grade: gradeOf(grade.text), place }
    return labels.length === grades.length && level(label, grade)
      ? [{ ...row, safe: true }]
      : [{ ...row, safe: false, doubtful: unsure }]
  })
}

/** In a text file a row is a line whose last cell is a grade. */
function tableOfText(lines: readonly PlacedLine[]): Table {
  const rows = lines.filter((line) => line.cells.length > 1 && wholeGrade.test(line.cells.at(-1)?.text ?? ''))
  const judgements = rows.map((line): Judgement => {
    const printed = line.cells.at(-1)?.text ?? ''
    const label = line.cells
      .slice(0, -1)
      .map((cell) => cell.text)
      .join(' ')
    return { label, printed, grade: gradeOf(printed), place: placeOf([line]) ?? nowhere, safe: true }
  })
  return { judgements, lines: new Set(rows) }
}

/**
 * Reads the table of judgements on the first two pages. Labels and grades are read as two columns; a row is safe
 * where there are as many of the one as of the other and the grade stands level with its label.
 */
export function readTable(sheets: Sheets): Table {
  const front = sheets.lines.filter((line) => line.page <= 2)
  if (sheets.source === 'text') return tableOfText(sheets.lines)
  const column = gradeColumn(front)
  if (column === undefined) return noTable
  const lines = tableLines(front, column - 3)
  return { judgements: pair(labelsOf(lines, column - 3), gradesOf(lines, column - 3)), lines: new Set(lines) }
}

const sentence =
  /^(the overall judgement(?: is)?(?: that children.s services(?: in .{1,60})?)?|children.s services in .{1,80}?|the effectiveness of the local safeguarding children.{0,3} board\d?(?: \(LSCB\)\d?)?|the local safeguarding children.{0,40}?)\s+(?:is |are |is that )?(outstanding|good|requires? improvement(?: to be good)?|inadequate)\.?\d?$/iu

/**
 * Judgements that are said in a heading of their own: the overall one, and that of the safeguarding children board.
 * Only the first for each area counts, and only where the table has no row for it.
 */
export function saidInHeadings(blocks: readonly Block[], table: readonly Judgement[]): readonly Judgement[] {
  const areas = new Set<Area | undefined>(table.map((row) => findAreaOf(row.label)))
  return blocks.flatMap((block): Judgement[] => {
    const said = sentence.exec(headingOf(block))
    const area = said === null ? undefined : findAreaOf(said[1] ?? '')
    if (said === null || area === undefined || areas.has(area)) return []
    areas.add(area)
    const printed = said[2] ?? ''
    const place = placeOf(block.lines) ?? nowhere
    return [{ label: said[1] ?? '', printed, grade: gradeOf(printed), place, safe: true }]
  })
}

/** The grade that the heading of a section ends with: `… care leavers: good`. */
function headingGrade(heading: string): Grade | undefined {
  const grades = [...heading.matchAll(gradeWords)]
  const last = grades.at(-1)
  if (last === undefined || last.index + last[0].length < heading.length - 1) return undefined
  return gradeOf(last[0].replace(/^require improvement/iu, 'requires improvement'))
}

/** Where a row that was not certain agrees with the heading of its section it is safe; where the two differ, neither is. */
function confirm(row: Judgement, headings: readonly string[]): Judgement {
  const area = findAreaOf(row.label)
  const graded = headings.filter((heading) => area !== undefined && findAreaOf(heading) === area)
  const said = graded.map(headingGrade).filter((grade) => grade !== undefined)
  const { label, printed, grade, place } = row
  if (said.length === 0) return row
  if (said.every((each) => each === grade)) return { label, printed, grade, place, safe: true }
  const doubtful = `The table says ‘${printed}’, but the heading of the section says ‘${said[0]}’.`
  return { label, printed, grade, place, safe: false, doubtful }
}

/** Compares the rows of the table with the grades in the headings of the report. */
export const confirmed = (rows: readonly Judgement[], blocks: readonly Block[]): readonly Judgement[] => {
  const headings = blocks.filter((block) => block.kind === 'heading').map(headingOf)
  const sections = headings.filter((heading) =>
    /^(?:the )?(?:experiences? and progress|impact of leaders)/iu.test(heading),
  )
  return rows.map((row) => confirm(row, sections))
}

/** What is to be said of judgements that are not certain. */
export const doubtsOf = (judgements: readonly Judgement[]): readonly Problem[] =>
  judgements.flatMap((row) => (row.safe ? [] : [{ where: `judgement ‘${row.label}’`, says: row.doubtful }]))
