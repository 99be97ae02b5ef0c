import type { Undertaking } from './minutes.ts'
import type { PlacedLine, Sheets } from './pages.ts'
import { quoteOf } from './quotes.ts'

/** What a column of a table of actions holds, by the words at its head. */
const columns = {
  action: /^(?:agreed |key )?actions?(?: (?:points?|required|agreed|to be taken))?$/iu,
  owner:
    /^(?:(?:action )?owners?|lead(?: officer)?s?|who|by whom|action by|responsib\w+(?: officer| person)?|(?:responsible )?(?:officer|person)(?: responsible)?|assigned to|name)$/iu,
  by: /^(?:by when|when|(?:due|target|completion|review) dates?|due(?: by)?|date(?: due)?|deadlines?|timescales?|timeframe|target)$/iu,
} as const

type Part = keyof typeof columns
type Column = { readonly part: Part | undefined; readonly x: number }
type Row = { readonly lines: PlacedLine[]; readonly cells: Map<Column, string> }

const partOf = (words: string): Part | undefined =>
  (['action', 'owner', 'by'] as const).find((part) => columns[part].test(words.replace(/[:*?]/gu, '').trim()))

/** The cells of a row that was marked up or drawn with bars, empty ones too. */
const barredCells = (text: string): readonly string[] =>
  (text.startsWith('|') ? text.replace(/^\||\|$/gu, '') : text)
    .split('|')
    .map((cell) => cell.replaceAll('**', '').trim())

/** The columns of a line that heads a table of actions: it names what is to be done and who does it, or by when. */
function headOf(line: PlacedLine, source: Sheets['source']): readonly Column[] | undefined {
  const isBarred = source === 'text' && line.text.includes('|')
  const cells = isBarred ? barredCells(line.text).map((text) => ({ x: 0, text })) : line.cells
  const found = cells.map(({ x, text }) => ({ part: partOf(text), x }))
  const parts = found.map(({ part }) => part)
  return parts.includes('action') && (parts.includes('owner') || parts.includes('by')) ? found : undefined
}

/**
 * A row of a table that is not drawn: as many cells as the head has, in their order. A row, or the head, that begins with an
 * empty cell may be laid out without it.
 */
function markedRow(line: PlacedLine, head: readonly Column[]): Row | undefined {
  const cells = line.text.includes('|') ? barredCells(line.text) : line.cells.map(({ text }) => text)
  const more = cells.length - head.length
  const said = more === -1 && line.text.includes('|') ? ['', ...cells] : more === 1 ? cells.slice(1) : cells
  if (said.length !== head.length) return undefined
  return { lines: [line], cells: new Map(head.map((column, at) => [column, said[at] ?? ''])) }
}

function markedRows(lines: readonly PlacedLine[], head: readonly Column[]): readonly Row[] {
  const rows: Row[] = []
  for (const line of lines) {
    if (line.cells.length === 0) continue
    const row = markedRow(line, head)
    if (row === undefined) break
    rows.push(row)
  }
  return rows
}

/** The column that words stand in: the last that begins left of them. */
const columnAt = (head: readonly Column[], x: number): Column | undefined =>
  head.findLast((column) => column.x <= x + 6) ?? head[0]

/** What a line of a drawn table says in each column. */
function drawnCells(line: PlacedLine, head: readonly Column[]): Map<Column, string> {
  const cells = new Map<Column, string>()
  for (const { x, text } of line.cells) {
    const column = columnAt(head, x)
    if (column !== undefined) cells.set(column, `${cells.get(column) ?? ''} ${text}`.trim())
  }
  return cells
}

/** Words that run on across the place where the next column begins stand in no table. */
const crosses = (line: PlacedLine, head: readonly Column[]): boolean =>
  line.pieces.some((piece) =>
    head.some(
      (column) =>
        piece.text.trim() !== '' && piece.x < column.x - 12 && piece.x + piece.width > column.x + 12,
    ),
  )

/** The column of numbers that some tables begin with. */
const numbers = (first: Row | undefined, head: readonly Column[]): Column | undefined =>
  head.find(
    (column) =>
      column.part === undefined && /^[A-Z]{0,3}\d[\d./]*[.)]?$/u.test(first?.cells.get(column) ?? ''),
  )

/**
 * A row begins with its number, where rows have numbers; else after a gap, or where an owner or day stands and none stood on
 * the line before, or all that stands begins with a capital or a figure.
 */
function beginsRow(before: PlacedLine, line: PlacedLine, head: readonly Column[]): boolean {
  const others = head.filter(({ part }) => part !== 'action')
  const has = (each: PlacedLine): boolean => others.some((column) => drawnCells(each, head).has(column))
  const isApart = before.page === line.page && before.y - line.y > Math.max(line.size, before.size) * 1.5
  const isFresh = drawnCells(line, head).size > 1 && line.cells.every(({ text }) => /^[\p{Lu}\d]/u.test(text))
  return isApart || (has(line) && (!has(before) || isFresh))
}

/** The rows of a table that a PDF draws: a row may run over several lines, and a table over the page. */
function drawnRows(lines: readonly PlacedLine[], head: readonly Column[]): readonly Row[] {
  const rows: Row[] = []
  let before: PlacedLine | undefined
  for (const line of lines) {
    const far = before !== undefined && before.page === line.page && before.y - line.y > line.size * 4
    if (far || crosses(line, head)) break
    const cells = drawnCells(line, head)
    const open = rows.at(-1)
    const number = numbers(rows[0], head)
    const begins =
      before !== undefined && (number === undefined ? beginsRow(before, line, head) : cells.has(number))
    if (open === undefined || begins) rows.push({ lines: [line], cells })
    else {
      open.lines.push(line)
      for (const [column, words] of cells)
        open.cells.set(column, `${open.cells.get(column) ?? ''} ${words}`.trim())
    }
    before = line
  }
  // Short words below the table stand where its actions do, alone.
  return rows.slice(0, rows.findLastIndex(({ cells }) => cells.size > 1) + 1)
}

function undertakingOf(row: Row, text: string): Undertaking | undefined {
  const said = (part: Part): string | undefined => {
    const words = [...row.cells].find(([column]) => column.part === part)?.[1].trim()
    return words === undefined || /^(?:[-–—.]|n\/a|tbc|tba)?$/iu.test(words) ? undefined : words
  }
  const [first] = row.lines
  const words = said('action')
  if (first === undefined || words === undefined) return undefined
  const end = Math.max(...row.lines.map((line) => line.end))
  return { words, owner: said('owner'), by: said('by'), from: quoteOf(text, first.page, first.start, end) }
}

/** A table of actions: where it stands in the text, and what its rows say. */
export type ActionTable = {
  readonly start: number
  readonly end: number
  readonly actions: readonly Undertaking[]
}

/**
 * The tables of actions in minutes, `Action | Owner | By when` in any order and with other columns beside them. A row without
 * an action is none. What the table says of owner and day is given as printed.
 */
export function readActionTables({ lines, source, text }: Sheets): readonly ActionTable[] {
  return lines.flatMap((line, at): ActionTable[] => {
    const head = headOf(line, source)
    if (head === undefined) return []
    const after = lines.slice(at + 1)
    const rows = source === 'pdf' ? drawnRows(after, head) : markedRows(after, head)
    const end = Math.max(line.end, ...rows.flatMap((row) => row.lines.map((each) => each.end)))
    return [{ start: line.start, end, actions: rows.flatMap((row) => undertakingOf(row, text) ?? []) }]
  })
}
