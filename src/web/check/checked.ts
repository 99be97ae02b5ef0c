import type { Collection } from '../../standards/checking/rule.ts'
import type { Given } from '../../standards/checking/run.ts'
import type { Standard } from '../../standards/checking/standard.ts'
import type { AnyRow } from '../../standards/checking/table.ts'
import { cellText } from './cell.ts'
import { showChild } from './child.ts'
import { type Filter, type Matched, matching } from './filter.ts'
import type { ChildLine, ChildShown, Endings, FoundLine, NotFinished, RuleLine, Slice } from './shown.ts'
import type { RuleEnded } from './standards.ts'

const slice = <T, L>(whole: readonly T[], from: number, many: number, line: (one: T) => L): Slice<L> => ({
  whole: whole.length,
  from,
  lines: whole.slice(from, from + many).map(line),
})

/** Each child's identifier by their number in the return. */
function namesIn(given: Given, childColumn: string): readonly string[] {
  const names: string[] = []
  for (const table of Object.values(given))
    for (const row of table)
      if (row.child >= 0) names[row.child] ??= String((row as AnyRow)[childColumn] ?? '')
  return names
}

/** What came of a check, held whole by the worker and asked for in slices. Nothing in it changes. */
export class Checked {
  readonly standard: Standard
  readonly collection: Collection
  readonly given: Given
  readonly ended: readonly RuleEnded[]
  readonly names: readonly string[]
  #last: { readonly filter: string; readonly matched: readonly Matched[] } | undefined
  #children: { readonly of: readonly Matched[]; readonly lines: readonly ChildCount[] } | undefined

  constructor(standard: Standard, collection: Collection, given: Given, ended: readonly RuleEnded[]) {
    this.standard = standard
    this.collection = collection
    this.given = given
    this.ended = ended
    this.names = namesIn(given, standard.childColumn)
  }

  /** The same filter is asked for again and again while somebody reads on, so the last answer is remembered. */
  matched(filter: Filter): readonly Matched[] {
    const asked = JSON.stringify([filter.rule, filter.table, filter.child, filter.severity, filter.words])
    if (this.#last?.filter !== asked)
      this.#last = { filter: asked, matched: matching(this.ended, this.names, filter) }
    return this.#last.matched
  }

  get endings(): Endings {
    const many = (way: RuleEnded['ended']) => this.ended.filter(({ ended }) => ended === way).length
    return {
      rules: this.ended.length,
      clean: many('clean'),
      found: many('found'),
      notRun: many('not run'),
      broke: many('broke'),
    }
  }

  /** Rules that found something, in the order of the standard. */
  rules(filter: Filter, from: number, many: number): Slice<RuleLine> {
    return slice(this.matched(filter), from, many, (one) => this.#ruleLine(one))
  }

  /** Children in whose rows something was found, those with most errors first. */
  children(filter: Filter, from: number, many: number): Slice<ChildLine> {
    const matched = this.matched(filter)
    if (this.#children?.of !== matched)
      this.#children = { of: matched, lines: countChildren(matched, this.names) }
    const shown = slice(this.#children.lines, from, many, (one) => one)
    const rules = rulesByChild(matched, new Set(shown.lines.map(({ at }) => at)))
    return { ...shown, lines: shown.lines.map((one) => ({ ...one, rules: rules.get(one.at) ?? [] })) }
  }

  /** The rows that one rule found, in the order of tables and rows. */
  found(filter: Filter, from: number, many: number): Slice<FoundLine> {
    const found = this.matched(filter).flatMap((one) => one.found)
    return slice(found, from, many, ({ row, columns }) => ({
      table: row.table,
      row: row.at + 1,
      at: row.child,
      child: row.child < 0 ? undefined : this.names[row.child],
      cells: columns.map((column) => ({
        column,
        value: cellText(row, this.standard.shapes[row.table] ?? {}, column),
      })),
    }))
  }

  /** One child's rows across all tables, with the marks of every rule; undefined where there is no such child. */
  child(at: number): ChildShown | undefined {
    const name = this.names[at]
    return name === undefined ? undefined : showChild(this, at, name)
  }

  /** What did not run, by reason, and what broke. */
  get notFinished(): NotFinished {
    const notRun = new Map<string, { code: string; says: string }[]>()
    for (const one of this.ended)
      if (one.ended === 'not run')
        notRun.set(one.why, [...(notRun.get(one.why) ?? []), { code: one.rule.code, says: one.rule.says }])
    return {
      notRun: [...notRun].map(([why, rules]) => ({ why, rules })),
      broke: this.ended.flatMap((one) =>
        one.ended === 'broke' ? [{ code: one.rule.code, says: one.rule.says, why: one.why }] : [],
      ),
    }
  }

  #ruleLine({ rule, found, isWhole, tables }: Matched): RuleLine {
    const children = new Set<number>()
    for (const { row } of found) if (row.child >= 0) children.add(row.child)
    const { code, says, severity } = rule
    return { code, says, severity, tables, rows: found.length, children: children.size, isWhole }
  }
}

type ChildCount = Omit<ChildLine, 'rules'>

function countChildren(matched: readonly Matched[], names: readonly string[]): readonly ChildCount[] {
  const errors = new Uint32Array(names.length)
  const queries = new Uint32Array(names.length)
  for (const { rule, found } of matched) {
    const counts = rule.severity === 'error' ? errors : queries
    for (const { row } of found) if (row.child >= 0) counts[row.child] = (counts[row.child] ?? 0) + 1
  }
  return names
    .map((child, at) => ({ at, child, errors: errors[at] ?? 0, queries: queries[at] ?? 0 }))
    .filter((one) => one.errors + one.queries > 0)
    .sort((a, b) => b.errors - a.errors || b.queries - a.queries || a.at - b.at)
}

/** The codes of the rules that found something of these children. */
function rulesByChild(
  matched: readonly Matched[],
  asked: ReadonlySet<number>,
): ReadonlyMap<number, readonly string[]> {
  const rules = new Map<number, string[]>()
  for (const { rule, found } of matched)
    for (const { row } of found) {
      if (!asked.has(row.child)) continue
      const codes = rules.get(row.child)
      if (codes === undefined) rules.set(row.child, [rule.code])
      else if (codes.at(-1) !== rule.code) codes.push(rule.code)
    }
  return rules
}
