import { counted, inFigures } from '../plain/counted.ts'
import type { ReadProblem } from '../standards/checking/reading.ts'
import type { Ended, Found } from '../standards/checking/run.ts'
import type { AnyRow, Shapes } from '../standards/checking/table.ts'
import type { Checked } from './check.ts'

/** The year as it is typed: `2025-26`. */
export const typedYear = (year: string): string => year.replace('/', '-')

/** Pieces of JSON are put together up to this size, so that a million findings never stand in memory as one text. */
const pieceSize = 1 << 20

/** The JSON of what was found, in pieces that are lines of it: {standard, year, rows, rules, problems}. */
export function* jsonOf({ standard, year, read, ended }: Checked): Generator<string> {
  const head = { standard: standard.name, year: typedYear(year), rows: read.rows }
  yield `${JSON.stringify(head).slice(0, -1)},"rules":[`
  for (const [at, one] of ended.entries()) yield* ruleJson(one, standard.childColumn, at === ended.length - 1)
  yield `],"problems":${JSON.stringify(read.problems)}}`
}

function* ruleJson(ended: Ended<Shapes>, childColumn: string, isLast: boolean): Generator<string> {
  const why = 'why' in ended ? `,"why":${JSON.stringify(ended.why)}` : ''
  const end = isLast ? ']}' : ']},'
  const head = `{"code":${JSON.stringify(ended.rule.code)},"ended":"${ended.ended}"${why},"found":[`
  if (ended.ended !== 'found' || ended.found.length === 0) {
    yield head + end
    return
  }
  const say = foundJson(childColumn)
  let piece = head
  for (const [at, found] of ended.found.entries()) {
    piece += at === 0 ? say(found) : `,${say(found)}`
    if (piece.length < pieceSize) continue
    yield piece
    piece = ''
  }
  yield piece + end
}

/** Most findings of a rule mark the same columns of the same table: that much is written once. */
function foundJson(childColumn: string): (found: Found) => string {
  let columns: readonly string[] | undefined
  let said = ''
  return (found) => {
    if (found.columns !== columns) {
      columns = found.columns
      said = JSON.stringify(columns)
    }
    const child = (found.row as AnyRow)[childColumn]
    return `{"table":"${found.row.table}","row":${found.row.at},"columns":${said},"child":${child === undefined ? 'null' : JSON.stringify(child)}}`
  }
}

/** How the rules ended, all four ways counted: the first line that anybody reads. */
export function sayEndings(ended: readonly Ended<Shapes>[]): string {
  const many = (how: Ended<Shapes>['ended']) => ended.filter((one) => one.ended === how).length
  return `${counted(ended.length, 'rule', 'rules')}: ${many('found')} found something, ${many('clean')} clean, ${many('not run')} not run, ${many('broke')} broke.`
}

const mostProblems = 50
/** Rows are named one by one up to this many a rule; JSON and the page name all. */
const mostRows = 5

function* problemLines(problems: readonly ReadProblem[]): Generator<string> {
  if (problems.length === 0) return
  yield ''
  yield 'Reading:'
  for (const { file, line, says } of problems.slice(0, mostProblems))
    yield `  ${file}${line > 0 ? `, line ${line}` : ''}: ${says}`
  if (problems.length > mostProblems) yield `  and ${inFigures(problems.length - mostProblems)} more.`
}

const placeOf = ({ row, columns }: Found) => `${row.table} row ${row.at} (${columns.join(', ')})`

function* foundLines(ended: readonly Ended<Shapes>[]): Generator<string> {
  for (const one of ended) {
    if (one.ended !== 'found') continue
    const { rule, found } = one
    const rows = found.length === 0 ? 'the return as a whole' : counted(found.length, 'row', 'rows')
    yield ''
    yield `${rule.code}${rule.severity === 'query' ? ' (query)' : ''}: ${rule.says}`
    yield `  ${rows}${found.length === 0 ? '' : `: ${found.slice(0, mostRows).map(placeOf).join('; ')}${found.length > mostRows ? ' …' : ''}`}`
  }
}

function* notRunLines(ended: readonly Ended<Shapes>[], how: 'not run' | 'broke'): Generator<string> {
  const reasons = new Map<string, string[]>()
  for (const one of ended)
    if (one.ended === how) reasons.set(one.why, [...(reasons.get(one.why) ?? []), one.rule.code])
  if (reasons.size === 0) return
  yield ''
  yield how === 'broke' ? 'Broke, and says nothing of your data:' : 'Not run:'
  for (const [why, codes] of reasons) yield `  ${why}: ${codes.join(', ')}`
}

/** What was found, for people. */
export function* linesFor({ read, ended }: Checked): Generator<string> {
  yield ended.length === 0 ? 'Nothing could be read that is part of this return.' : sayEndings(ended)
  yield `${counted(read.rows, 'row', 'rows')} read from ${counted(read.files.length, 'table', 'tables')}.`
  yield* problemLines(read.problems)
  yield* foundLines(ended)
  yield* notRunLines(ended, 'broke')
  yield* notRunLines(ended, 'not run')
}
