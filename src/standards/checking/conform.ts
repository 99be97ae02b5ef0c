import { type Ending, runRule } from './run.ts'
import type { Standard } from './standard.ts'
import type { Shapes } from './table.ts'
import { type Aliases, collectionFor, givenOf, labelOf, type Vector, type VectorCase } from './vector.ts'

/** Where a rule found something: `row` is the row's label in the vector. */
export type Place = {
  readonly table: string
  readonly row: string | number
  readonly columns: readonly string[]
}

export type Conformed = {
  readonly rule: string
  /** Counted from 0 within its file. */
  readonly case: number
  readonly ended: Ending['ended']
  readonly why?: string
  readonly found: readonly Place[]
  readonly agrees: boolean
  /** Why the meaning was followed and not the other validator, where the two part. */
  readonly quirk?: string
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** What the vector expects, in one form: each row, or each cell, as text. `undefined` is the whole return. */
function expectedOf(expected: unknown): { cells: boolean; places: ReadonlySet<string> | 'the whole return' } {
  const given = (expected ?? {}) as Readonly<Record<string, unknown>>
  if (given.type === 'la') return { cells: true, places: 'the whole return' }
  if (isList(given.locations))
    return {
      cells: true,
      places: new Set(given.locations.map((at) => (isList(at) ? at.map(String).join(' ') : ''))),
    }
  const rows = Object.entries(given).flatMap(([table, labels]) =>
    isList(labels) ? labels.map((label) => `${table} ${label}`) : [],
  )
  return { cells: false, places: new Set(rows) }
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((place) => b.has(place))

function agrees(expected: unknown, ended: Ending['ended'], found: readonly Place[]): boolean {
  const { cells, places } = expectedOf(expected)
  if (ended === 'broke') return false
  if (places === 'the whole return') return ended === 'found' && found.length === 0
  const here = found.flatMap(({ table, row, columns }) =>
    cells ? columns.map((column) => `${table} ${column} ${row}`) : [`${table} ${row}`],
  )
  return isSame(new Set(here), places) && (ended !== 'found' || places.size > 0)
}

function conformCase<S extends Shapes>(
  standard: Standard<S>,
  rule: Standard<S>['rules'][number],
  one: VectorCase,
  aliases: Aliases,
  year: string,
): Omit<Conformed, 'case' | 'quirk'> {
  const collection = collectionFor(standard.collectionOf(year), one.metadata)
  const ended = runRule(rule, givenOf(one, standard, aliases), collection)
  const found =
    ended.ended === 'found'
      ? ended.found.map(({ row, columns }) => ({
          table: row.table,
          row: labelOf(one, row.table, row.at),
          columns,
        }))
      : []
  return {
    rule: rule.code,
    ended: ended.ended,
    ...('why' in ended ? { why: ended.why } : {}),
    found,
    agrees: agrees(one.expected, ended.ended, found),
  }
}

/** Runs a rule's vector through the rules as `check` runs them, and says of each case whether the two agree. */
export function conform<S extends Shapes>(
  standard: Standard<S>,
  vector: Vector,
  year: string,
  aliases: Aliases = {},
): readonly Conformed[] {
  const rule = standard.rules.find(({ code }) => code === vector.rule)
  const quirk = standard.quirks.find((one) => one.rule === vector.rule)?.says
  return vector.cases.map((one, n) => {
    if (rule === undefined)
      return {
        rule: vector.rule,
        case: n,
        ended: 'not run',
        why: 'there is no such rule here',
        found: [],
        agrees: false,
      }
    const done = conformCase(standard, rule, one, aliases, year)
    return { ...done, case: n, ...(quirk === undefined || done.agrees ? {} : { quirk }) }
  })
}
