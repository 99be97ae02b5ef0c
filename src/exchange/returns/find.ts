import type { OnRecord } from '../../define/on-record.ts'
import type { PersonId, RecordId } from '../../define/record.ts'
import type { Rule } from '../../standards/checking/rule.ts'
import { type Ended, type Found, rulesOf, runRule } from '../../standards/checking/run.ts'
import type { CheckedTables } from '../../standards/cin-census/checked-tables.ts'
import { fromJourney, type TracedChild } from '../../standards/cin-census/from-journey.ts'
import { type RowTables, rowTables } from '../../standards/cin-census/row-tables.ts'
import { rules } from '../../standards/cin-census/rules.ts'
import type { FoundNow } from '../../store/in-the-way.ts'
import type { Collecting } from './collecting.ts'
import { rulesOfWhole } from './whole.ts'

/** The return that this is about, by the name that the store keeps. */
export const census = 'cin-census'

/** How many rules ended in each of the four ways. */
export type Endings = Readonly<Record<Ended<CheckedTables>['ended'], number>>

/** What the rules of a return say of some children. */
export type Result = {
  readonly found: ReadonlyMap<PersonId, readonly FoundNow[]>
  readonly endings: Endings
}

/** The children of a return, as it would tell of them if it were made now. */
export const toldIn = (records: readonly OnRecord[], { year, until }: Collecting): readonly TracedChild[] =>
  fromJourney(records, { year, until }).children

/**
 * Runs the rules of a collection over children: every rule where they are all the children there are, and otherwise those
 * alone that look at one child at a time. What is found is put down to the record that it comes from.
 */
export function run(children: readonly TracedChild[], { collection }: Collecting, areAll: boolean): Result {
  const tables = rowTables(children.map(({ child }) => child))
  const asked = rulesOf(rules, collection.name).filter(({ code }) => areAll || !rulesOfWhole.has(code))
  const ended = asked.map((rule) => runRule(rule, tables.given, collection))
  const found = new Map<PersonId, FoundNow[]>()
  for (const one of ended)
    if (one.ended === 'found')
      for (const { row, columns } of one.found) {
        const origin = originOf(children, tables, { row, columns })
        if (origin === undefined) continue
        const marks = columns.map((column) => `${row.table}.${column}`)
        addTo(found, origin.child, { rule: one.rule.code, record: origin.record, marks })
      }
  return { found, endings: endingsOf(ended) }
}

/** The record that mends what was found: the one from which the first of the cells comes. */
function originOf(
  children: readonly TracedChild[],
  { whenceOf }: RowTables,
  { row, columns }: Found,
): { readonly child: PersonId; readonly record: RecordId } | undefined {
  const whence = whenceOf(row)
  const told = whence && children[whence.child]
  const origin = whence && told?.origins.get(whence.row)
  if (told === undefined || origin === undefined) return undefined
  const record = columns.map((column) => origin.columns?.[column]).find((other) => other !== undefined)
  // A child is known in the record by the id of their person.
  return { child: told.id as PersonId, record: record ?? origin.record }
}

/** What one rule finds in one record is one thing to mend, in however many rows of the return it shows. */
function addTo(found: Map<PersonId, FoundNow[]>, child: PersonId, one: FoundNow): void {
  const known = found.get(child) ?? []
  const before = known.find(({ rule, record }) => rule === one.rule && record === one.record)
  const others = known.filter((other) => other !== before)
  found.set(child, [...others, { ...one, marks: [...new Set([...(before?.marks ?? []), ...one.marks])] }])
}

function endingsOf(ended: readonly { readonly ended: keyof Endings }[]): Endings {
  const many = (how: keyof Endings): number => ended.filter((one) => one.ended === how).length
  return { clean: many('clean'), found: many('found'), 'not run': many('not run'), broke: many('broke') }
}

/** What was found in several collections, each thing once. */
export function together(results: readonly Result[]): ReadonlyMap<PersonId, readonly FoundNow[]> {
  const all = new Map<PersonId, FoundNow[]>()
  for (const { found } of results)
    for (const [child, some] of found) for (const one of some) addTo(all, child, one)
  return all
}

const byCode: ReadonlyMap<string, Rule<CheckedTables>> = new Map(rules.map((rule) => [rule.code, rule]))

/** The rule of a code; undefined for one that an earlier version of Goldthread knew. */
export const findRule = (code: string): Rule<CheckedTables> | undefined => byCode.get(code)
