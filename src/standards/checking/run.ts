import { type Collection, type Finding, type Reads, type Rule, wholeReturn } from './rule.ts'
import { type RowHead, type Shapes, Table } from './table.ts'

/** The tables of a return by name. What the return does not have is not there. */
export type Given = Readonly<Record<string, Table<RowHead>>>

/** Rows that a rule found, with the cells that it marks. */
export type Found = { readonly row: RowHead; readonly columns: readonly string[] }

/** How a rule ended: in exactly one of four ways. Found in no row means found of the return as a whole. */
export type Ending =
  | { readonly ended: 'clean' }
  | { readonly ended: 'found'; readonly found: readonly Found[] }
  | { readonly ended: 'not run'; readonly why: string }
  | { readonly ended: 'broke'; readonly why: string }

export type Ended<S extends Shapes> = { readonly rule: Rule<S> } & Ending

const entries = <S extends Shapes>(reads: Reads<S> | undefined): [string, readonly string[]][] =>
  Object.entries(reads ?? {}).map(([table, columns]) => [table, columns ?? []])

/** What a rule needs and the return does not have, in words; undefined where all is there. */
function findAbsent<S extends Shapes>(
  rule: Rule<S>,
  given: Given,
  collection: Collection,
): string | undefined {
  for (const [table, columns] of entries(rule.reads)) {
    const there = given[table]
    if (there === undefined) return `there is no table ${table}`
    const absent = columns.find((column) => !there.columns.has(column))
    if (absent !== undefined) return `${table} has no column ${absent}`
  }
  if (rule.needs?.includes('authority') && collection.authority === undefined)
    return 'the authority is not given'
  return rule.needs?.includes('format') && collection.format === undefined
    ? 'how the return came is not known'
    : undefined
}

const empty = new Table<RowHead>([], new Set())

/** The tables that a rule reads or may read; those that it may read and that are absent are empty. */
const tablesFor = <S extends Shapes>(rule: Rule<S>, given: Given): Given =>
  Object.fromEntries(
    [...entries(rule.reads), ...entries(rule.mayRead)].map(([table]) => [table, given[table] ?? empty]),
  )

/** A row stands in its table at some place; what is not a row names one. */
const isRow = (finding: Finding): finding is RowHead => (finding as RowHead).at !== undefined

/** Which cells a rule marks in a row. Most rules mark those of one table, and the row need not be asked for its own. */
function marksOf<S extends Shapes>({ marks }: Rule<S>): (row: RowHead) => readonly string[] {
  const all = entries(marks)
  const [[, only] = ['', []]] = all
  return all.length === 1 ? () => only : (row) => marks[row.table] ?? []
}

/** Each row once, with all the cells marked in it. */
function merged(all: readonly Found[]): readonly Found[] {
  const seen = new Map<RowHead, Found>()
  for (const found of all) {
    const before = seen.get(found.row)
    const columns = before === undefined ? found.columns : [...new Set([...before.columns, ...found.columns])]
    seen.set(found.row, { row: found.row, columns })
  }
  return [...seen.values()]
}

/** Everything found, each row once. Where every row comes later than the one before it, none has come twice. */
function once<S extends Shapes>(findings: Iterable<Finding>, rule: Rule<S>): readonly Found[] {
  const marks = marksOf(rule)
  const all: Found[] = []
  let last = -1
  let inOrder = true
  for (const finding of findings) {
    const found = isRow(finding) ? { row: finding, columns: marks(finding) } : finding
    const { at } = found.row
    if (at <= last) inOrder = false
    last = at
    all.push(found)
  }
  return inOrder ? all : merged(all)
}

/** Runs one rule. A rule that throws ends as broken, never as clean. */
export function runRule<S extends Shapes>(rule: Rule<S>, given: Given, collection: Collection): Ended<S> {
  const why = findAbsent(rule, given, collection)
  if (why !== undefined) return { rule, ended: 'not run', why }
  try {
    // The types of `find` were proven where the rule was written, from the same `reads`.
    const found = once(rule.find(tablesFor(rule, given) as never, collection), rule)
    if (found.length === 0) return { rule, ended: 'clean' }
    return { rule, ended: 'found', found: found.filter(({ row }) => row !== wholeReturn) }
  } catch (error) {
    // The kind of fault alone: a message might quote a child's data.
    return { rule, ended: 'broke', why: error instanceof Error ? error.name : 'unknown' }
  }
}

const holds = <S extends Shapes>({ since, until }: Rule<S>, name: string): boolean =>
  (since === undefined || since <= name) && (until === undefined || name <= until)

/** The rules of a collection, in the order of the list. */
export const rulesOf = <S extends Shapes>(
  rules: readonly Rule<S>[],
  collection: string,
): readonly Rule<S>[] => rules.filter((rule) => holds(rule, collection))

/** Runs every rule of a collection over a return. */
export const check = <S extends Shapes>(
  rules: readonly Rule<S>[],
  given: Given,
  collection: Collection,
): readonly Ended<S>[] => rulesOf(rules, collection.name).map((rule) => runRule(rule, given, collection))
