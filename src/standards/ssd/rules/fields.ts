import type { Rule } from '../../checking/rule.ts'
import type { Shapes } from '../../checking/table.ts'
import { codesOf } from '../codes.ts'
import type { SsdField } from '../object.ts'
import { isBlank, madeRule, type OfObject, textOf } from './rule.ts'

/* What is asked of one field by itself: that it holds something, that it is not too long, that its code is one. */

/** A day that stands in examples. */
const someDay = '2026-01-31'

/** Something that a field may hold, for examples. */
const something = ({ kind, codes }: SsdField): string =>
  kind === 'day and time' ? someDay : ((codes && codesOf(codes)?.[0]) ?? '1')

/**
 * A required field holds something. The key of a row and the person it is about are errors; of others the specification
 * says the same, and a row may well be right without them, so they are asked about.
 */
export function requiredRule({ object, field }: OfObject): Rule<Shapes> | undefined {
  if (field.required !== true || field.only === 'specification') return undefined
  const isIdentity = object.rowKey.includes(field.name) || field.refers === 'ssd_person.pers_person_id'
  const here = { [object.name]: [field.name] }
  return madeRule({
    code: `${field.item}.required`,
    says: `${field.name} holds nothing. The data set requires it in every row of ${object.name}.`,
    severity: isIdentity ? 'error' : 'query',
    reads: here,
    marks: here,
    find: function* (rows) {
      for (const row of rows[object.name] ?? []) if (isBlank(row, field.name)) yield row
    },
    caught: { [object.name]: [{ found: true }, { [field.name]: something(field) }] },
    spared: { [object.name]: [{ [field.name]: something(field) }] },
  })
}

/** A text fits the field: a system that loads the file by the specification would cut it off. */
export function lengthRule({ object, field }: OfObject): Rule<Shapes> | undefined {
  const { longest, kind, name } = field
  if (
    field.only === 'specification' ||
    longest === undefined ||
    longest < 2 ||
    (kind !== 'text' && kind !== 'json')
  )
    return undefined
  const here = { [object.name]: [name] }
  return madeRule({
    code: `${field.item}.length`,
    says: `${name} is longer than the ${longest} characters that it may have.`,
    severity: 'query',
    reads: here,
    marks: here,
    find: function* (rows) {
      for (const row of rows[object.name] ?? []) if ((textOf(row, name)?.length ?? 0) > longest) yield row
    },
    caught: { [object.name]: [{ [name]: 'x'.repeat(longest + 1), found: true }, { [name]: 'x' }] },
    spared: { [object.name]: [{ [name]: 'x'.repeat(longest) }, {}] },
  })
}

/** A code is one of its list, whatever its case. Codes within JSON are seen as the file is taken in. */
export function codeRule({ object, field }: OfObject): Rule<Shapes> | undefined {
  const { codes: list, kind, name } = field
  const codes = list === undefined ? undefined : codesOf(list)
  if (codes === undefined || kind === 'json') return undefined
  const known = new Set(codes.map((code) => code.toLowerCase()))
  const here = { [object.name]: [name] }
  return madeRule({
    code: `${field.item}.code`,
    says: `${name} holds none of the codes of its list: ${codes.slice(0, 12).join(', ')}${codes.length > 12 ? ' and others' : ''}.`,
    severity: 'error',
    reads: here,
    marks: here,
    find: function* (rows) {
      for (const row of rows[object.name] ?? []) {
        const text = textOf(row, name)
        if (text !== undefined && !known.has(text.toLowerCase())) yield row
      }
    },
    caught: { [object.name]: [{ [name]: 'no code of any list', found: true }, { [name]: codes[0] ?? '' }] },
    spared: { [object.name]: [{ [name]: (codes.at(-1) ?? '').toLowerCase() }, {}] },
  })
}
