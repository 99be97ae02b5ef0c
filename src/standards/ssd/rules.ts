import type { Rule } from '../checking/rule.ts'
import type { Columns, Shapes } from '../checking/table.ts'
import type { SsdObject } from './object.ts'
import { objects } from './objects.ts'
import { dayRules } from './rules/days.ts'
import { codeRule, lengthRule, requiredRule } from './rules/fields.ts'
import { relationRule, samePersonRule, uniqueRule } from './rules/keys.ts'
import { personColumn } from './rules/rule.ts'

const all: readonly SsdObject[] = objects

/** Every object as a table: the person whom a row is about, then its fields. */
export const shapes: Shapes = Object.fromEntries(
  all.map(({ name, fields }) => [
    name,
    {
      [personColumn]: 'text',
      ...Object.fromEntries(
        fields.map((one) => [one.name, one.kind === 'day and time' ? 'day' : 'text'] as const),
      ),
    } satisfies Columns,
  ]),
)

/**
 * The rules of the Standard Safeguarding Dataset, made from what the objects say of themselves. The specification states no
 * rules as such; these are its keys, requirements, lengths, lists and relations. A code is the reference of the field and what
 * is asked of it: `required`, `length`, `code`, `unique`, `relation`, `person`, `order`, `with`, `either`.
 */
export const rules: readonly Rule<Shapes>[] = [
  ...all.flatMap((object) => [
    uniqueRule(object),
    ...object.fields.flatMap((field) =>
      [requiredRule, relationRule, samePersonRule, codeRule, lengthRule].flatMap(
        (make) => make({ object, field }) ?? [],
      ),
    ),
  ]),
  ...dayRules,
]
