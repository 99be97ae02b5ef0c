import { Children, tableOf } from './rows.ts'
import type { Collection, Example, Rule } from './rule.ts'
import { type Given, runRule } from './run.ts'
import type { Columns, Shapes } from './table.ts'

/** How the examples of a standard become returns. */
export type ExampleSetting<S extends Shapes> = {
  readonly shapes: S
  readonly childColumn: string
  collection(name: string | undefined): Collection
}

/** A table of an example has the columns that the rule reads of it. */
const headerOf = <S extends Shapes>(rule: Rule<S>, table: string): readonly string[] => [
  ...new Set([...(rule.reads[table] ?? []), ...(rule.mayRead?.[table] ?? [])]),
]

type RawRow = Readonly<Record<string, string | true | undefined>>

function given<S extends Shapes>(rule: Rule<S>, example: Example<S>, setting: ExampleSetting<S>): Given {
  const children = new Children()
  const names = new Set([...Object.keys(rule.reads), ...Object.keys(rule.mayRead ?? {})])
  return Object.fromEntries(
    [...names].map((name) => {
      const header = headerOf(rule, name)
      const rows = ((example[name] ?? []) as readonly RawRow[]).map((row) =>
        header.map((column) => (typeof row[column] === 'string' ? row[column] : undefined)),
      )
      const columns = setting.shapes[name] as Columns
      const table = tableOf({ name, columns, childColumn: setting.childColumn, header, rows }, children)
      // In a module every write to a frozen row throws, and the rule ends as broken.
      for (const row of table) Object.freeze(row)
      return [name, table]
    }),
  )
}

/** What stands in an example besides its tables. */
const settings = new Set(['in', 'whole'])

const placesIn = <S extends Shapes>(rule: Rule<S>, example: Example<S>): readonly string[] => {
  const tables = Object.entries(example).filter(([name]) => !settings.has(name)) as [
    string,
    readonly RawRow[],
  ][]
  const marked = tables.flatMap(([name, rows]) =>
    rows.flatMap((row, at) => (row.found ? [`${name} ${at}`] : [])),
  )
  if (marked.length > 0) return marked
  return tables.flatMap(([name, rows]) => (rule.marks[name] ? rows.map((_, at) => `${name} ${at}`) : []))
}

/** What is wrong with an example of a rule: undefined where the rule does as it says. */
function faultIn<S extends Shapes>(
  rule: Rule<S>,
  example: Example<S>,
  expected: readonly string[],
  setting: ExampleSetting<S>,
): string | undefined {
  const base = setting.collection(example.in?.name ?? rule.until)
  const unknown = Object.entries(example).flatMap(([table, rows]) =>
    settings.has(table)
      ? []
      : (rows as readonly RawRow[])
          .flatMap((row) => Object.keys(row))
          .filter((column) => column !== 'found' && !headerOf(rule, table).includes(column)),
  )
  if (unknown.length > 0) return `the example gives ${unknown.join(', ')}, which the rule does not read`
  const ended = runRule(rule, given(rule, example, setting), { ...base, ...example.in })
  if (ended.ended === 'broke' || ended.ended === 'not run') return `${ended.ended}: ${ended.why}`
  const found = ended.ended === 'found' ? ended.found.map(({ row }) => `${row.table} ${row.at}`) : []
  if (example.whole)
    return ended.ended === 'found' && found.length === 0 ? undefined : 'the return is not caught'
  if (ended.ended === 'found' && found.length === 0) return 'the whole return is caught'
  const same = found.length === expected.length && found.every((place) => expected.includes(place))
  return same ? undefined : `found [${found.join(', ')}], expected [${expected.join(', ')}]`
}

/** Every example of a rule in which it does not do as it says. Rows are frozen: a rule that writes to one is broken. */
export const faultsOf = <S extends Shapes>(rule: Rule<S>, setting: ExampleSetting<S>): readonly string[] => [
  ...rule.caught.flatMap((example, n) => {
    const expected = placesIn(rule, example)
    const fault =
      expected.length === 0 && !example.whole ? 'it marks nothing' : faultIn(rule, example, expected, setting)
    return fault === undefined ? [] : [`${rule.code}, caught ${n}: ${fault}`]
  }),
  ...rule.spared.flatMap((example, n) => {
    const fault = faultIn(rule, example, [], setting)
    return fault === undefined ? [] : [`${rule.code}, spared ${n}: ${fault}`]
  }),
]
