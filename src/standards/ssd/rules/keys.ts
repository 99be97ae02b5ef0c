import type { Finding, Rule } from '../../checking/rule.ts'
import type { AnyRow, Shapes } from '../../checking/table.ts'
import type { SsdObject } from '../object.ts'
import { findObject } from '../objects.ts'
import { madeRule, type OfObject, personColumn, textOf } from './rule.ts'

/* What holds the objects together: no two rows have one key, and every reference leads to a row, of the same person. */

/** No two rows of an object have the same key. */
export function uniqueRule(object: SsdObject): Rule<Shapes> {
  const keys = object.rowKey
  const first = object.fields.find(({ name }) => name === keys[0])
  const one = Object.fromEntries(keys.map((name) => [name, '1']))
  return madeRule({
    code: `${first?.item ?? object.name}.unique`,
    says: `Another row of ${object.name} has the same ${keys.join(' and ')}.`,
    severity: 'error',
    reads: { [object.name]: keys },
    marks: { [object.name]: keys },
    find: function* (rows) {
      for (const same of rowsByKey(rows[object.name] ?? [], keys).values()) if (same.length > 1) yield* same
    },
    caught: {
      [object.name]: [
        { ...one, found: true },
        { ...one, found: true },
      ],
    },
    spared: { [object.name]: [one, Object.fromEntries(keys.map((name) => [name, '2'])), {}, {}] },
  })
}

/** Rows by their whole key; those without one stand in none. */
function rowsByKey(rows: Iterable<AnyRow>, keys: readonly string[]): ReadonlyMap<string, readonly AnyRow[]> {
  const byKey = new Map<string, AnyRow[]>()
  for (const row of rows) {
    const values = keys.map((name) => textOf(row, name))
    if (values.includes(undefined)) continue
    const key = JSON.stringify(values)
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, [row])
    else same.push(row)
  }
  return byKey
}

/**
 * Every reference leads to a row. Those to the key of an object are errors; those to another field of it, such as from a visit to the
 * person of an episode, are asked about.
 */
export function relationRule({ object, field }: OfObject): Rule<Shapes> | undefined {
  if (field.refers === undefined) return undefined
  const [parent = '', key = ''] = field.refers.split('.')
  const isKey = findObject(parent)?.rowKey.includes(key) === true
  const own = { [field.name]: '1' }
  const isWithin = parent === object.name
  return madeRule({
    code: `${field.item}.relation`,
    says: `${field.name} leads to no row: no ${parent} has this ${key}.`,
    severity: isKey ? 'error' : 'query',
    reads: isWithin ? { [parent]: [field.name, key] } : { [object.name]: [field.name], [parent]: [key] },
    marks: { [object.name]: [field.name] },
    find: function* (rows): Iterable<Finding> {
      const known = new Set([...(rows[parent] ?? [])].map((row) => textOf(row, key)))
      for (const row of rows[object.name] ?? []) {
        const value = textOf(row, field.name)
        if (value !== undefined && !known.has(value)) yield row
      }
    },
    caught: isWithin
      ? { [parent]: [{ [key]: '2', ...own, found: true }] }
      : { [object.name]: [{ ...own, found: true }, {}], [parent]: [{ [key]: '2' }] },
    spared: isWithin
      ? { [parent]: [{ [key]: '1', ...own }] }
      : { [object.name]: [own, {}], [parent]: [{ [key]: '1' }] },
  })
}

/** What a row leads to is about the same person: an assessment does not belong to another child’s referral. */
export function samePersonRule({ object, field }: OfObject): Rule<Shapes> | undefined {
  if (field.refers === undefined) return undefined
  const [parent = '', key = ''] = field.refers.split('.')
  const target = findObject(parent)
  const isPeople = object.about !== 'nobody' && target !== undefined && target.about !== 'nobody'
  if (!isPeople || parent === 'ssd_person' || parent === object.name || !target.rowKey.includes(key))
    return undefined
  const own = { [field.name]: '1', [personColumn]: 'A' }
  const theirs = (person: string) => ({ [key]: '1', [personColumn]: person })
  return madeRule({
    code: `${field.item}.person`,
    says: `${field.name} leads to a row of ${parent} that is about another person.`,
    severity: 'error',
    reads: { [object.name]: [field.name, personColumn], [parent]: [key, personColumn] },
    marks: { [object.name]: [field.name] },
    find: function* (rows): Iterable<Finding> {
      const people = new Map(
        [...(rows[parent] ?? [])].map((row) => [textOf(row, key), textOf(row, personColumn)]),
      )
      for (const row of rows[object.name] ?? []) {
        const [about, person] = [people.get(textOf(row, field.name)), textOf(row, personColumn)]
        if (about !== undefined && person !== undefined && about !== person) yield row
      }
    },
    caught: { [object.name]: [{ ...own, found: true }], [parent]: [theirs('B')] },
    spared: { [object.name]: [own, {}], [parent]: [theirs('A')] },
  })
}
