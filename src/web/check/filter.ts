import type { Found } from '../../standards/checking/run.ts'
import type { RuleEnded } from './standards.ts'

/** Which of all findings somebody wants to see. What is left out or blank leaves everything in. */
export type Filter = {
  readonly rule?: string | undefined
  /** A table of the standard, last year's also: `Episodes`, `Episodes_last`. */
  readonly table?: string | undefined
  /** Any part of the child's identifier. */
  readonly child?: string | undefined
  readonly severity?: 'error' | 'query' | undefined
  /** Every one of these words stands in the rule's code or sentence. */
  readonly words?: string | undefined
}

/** A rule that found something, with what the filter leaves of it. Nothing found is the return as a whole. */
export type Matched = {
  readonly rule: RuleEnded['rule']
  readonly found: readonly Found[]
  readonly isWhole: boolean
  /** The tables that the found rows are of. */
  readonly tables: readonly string[]
}

const plain = (text: string): string => text.toLocaleLowerCase('en-GB')

const wordsIn = (text: string | undefined): readonly string[] =>
  plain(text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')

function keepsRule(rule: RuleEnded['rule'], { rule: code, severity, words }: Filter): boolean {
  if (code !== undefined && code !== '' && rule.code !== code) return false
  if (severity !== undefined && rule.severity !== severity) return false
  const said = plain(`${rule.code} ${rule.says}`)
  return wordsIn(words).every((word) => said.includes(word))
}

/** Whether a child's number in this return is one that the filter keeps; undefined where the filter names no child. */
function childrenKept(names: readonly (string | undefined)[], child: string | undefined) {
  const part = plain(child ?? '').trim()
  if (part === '') return undefined
  return names.map((name) => name !== undefined && plain(name).includes(part))
}

/** What is found is sorted by table, so that a look at where it changes is enough. */
function tablesOf(found: readonly Found[]): readonly string[] {
  const tables: string[] = []
  for (const { row } of found) if (row.table !== tables.at(-1)) tables.push(row.table)
  return tables
}

/** What a filter leaves of all findings, rule by rule in their order. Lists that nothing is taken from are not copied. */
export function matching(
  ended: readonly RuleEnded[],
  names: readonly (string | undefined)[],
  filter: Filter,
): readonly Matched[] {
  const kept = childrenKept(names, filter.child)
  const table = filter.table === '' ? undefined : filter.table
  const keepsAll = kept === undefined && table === undefined
  const keepsRow = ({ row }: Found) =>
    (table === undefined || row.table === table) && (kept === undefined || kept[row.child] === true)
  const matched: Matched[] = []
  for (const one of ended) {
    if (one.ended !== 'found' || !keepsRule(one.rule, filter)) continue
    const isWhole = one.found.length === 0
    const found = keepsAll ? one.found : one.found.filter(keepsRow)
    if (found.length > 0 || (isWhole && keepsAll))
      matched.push({ rule: one.rule, found, isWhole, tables: tablesOf(found) })
  }
  return matched
}
