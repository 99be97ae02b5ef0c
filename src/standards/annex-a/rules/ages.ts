import { ageOn } from '../../checking/day-number.ts'
import type { Rule } from '../../checking/rule.ts'
import type { AnyRow, Shapes } from '../../checking/table.ts'
import { type ListTable, listEntries } from '../tables.ts'
import {
  asAtExample,
  asAtOf,
  codeOf,
  dayIn,
  headingOf,
  madeRule,
  type Rows,
  readsAsAt,
  textIn,
} from './made.ts'

/* Ages and what may be at an age. Codes: the list and A for the age itself, else counted from 61. */

function* withAge(rows: Rows, table: string, born: string): Iterable<{ row: AnyRow; age: number }> {
  const asAt = asAtOf(rows)
  if (asAt === undefined) return
  for (const row of rows[table] ?? []) {
    const bornOn = dayIn(row, born)
    if (bornOn !== undefined) yield { row, age: ageOn(bornOn, asAt) }
  }
}

/** The age is that of the day of birth, counted on the day of the inspection; a year either way is asked about by nobody. */
function ageRule(table: string): Rule<Shapes> {
  const [born, age] = [headingOf(table, 'bornOn'), headingOf(table, 'age')]
  return madeRule({
    code: `${codeOf(table)}-A`,
    says: 'The age is not that of the day of birth. It may be so of a child who has died.',
    severity: 'query',
    reads: { [table]: [born, age], ...readsAsAt },
    marks: { [table]: [born, age] },
    find: function* (rows) {
      for (const { row, age: years } of withAge(rows, table, born)) {
        const given = Number(textIn(row, age) ?? Number.NaN)
        if (Math.abs(given - years) > 1) yield row
      }
    },
    caught: {
      ...asAtExample,
      [table]: [
        { [born]: '30/09/2015', [age]: '8', found: true },
        { [born]: '30/09/2015', [age]: '10' },
      ],
    },
    spared: {
      ...asAtExample,
      [table]: [
        { [born]: '30/09/2015', [age]: '9' },
        { [born]: '30/09/2015' },
        { [age]: '3' },
        { [born]: 'soon', [age]: '3' },
      ],
    },
  })
}

type Bounds = {
  readonly in: ListTable
  readonly code: number
  /** Only where this column says one of these. */
  readonly where?: readonly [key: string, values: readonly string[]]
  readonly from: number
  readonly to: number
  readonly says: string
  readonly severity: 'error' | 'query'
}

// Ages of those who have a right to help on leaving care: Children Act 1989, sections 23A to 24D, as amended by the Children and
// Social Work Act 2017; children: section 105; special educational needs: Children and Families Act 2014, sections 37 and 83.
// biome-ignore format: one line each reads as a table
const bounds: readonly Bounds[] = [
  { in: 'List3', code: 61, from: -1, to: 17, severity: 'query', says: 'The person referred is 18 or older on the day of the inspection.' },
  { in: 'List7', code: 61, from: -1, to: 18, severity: 'error', says: 'Somebody older than 18 stands among children with a protection plan.' },
  { in: 'List8', code: 61, from: 0, to: 18, severity: 'error', says: 'Somebody older than 18 stands among children in care.' },
  { in: 'List9', code: 61, from: 16, to: 25, severity: 'error', says: 'The young person is younger than 16 or older than 25.' },
  { in: 'List9', code: 62, where: ['category', ['a) Relevant child', 'd) Eligible child']], from: 0, to: 17, severity: 'error', says: 'A relevant or eligible child is 18 or older: they become former relevant.' },
  { in: 'List9', code: 63, where: ['category', ['b) Former relevant child']], from: 18, to: 130, severity: 'error', says: 'A former relevant child is younger than 18: they become so at 18.' },
  { in: 'List10', code: 61, from: 0, to: 18, severity: 'error', says: 'Somebody older than 18 is to be adopted.' },
  { in: 'SEND1', code: 61, from: 0, to: 25, severity: 'error', says: 'A plan is given of somebody older than 25.' },
  { in: 'SEND2', code: 61, from: 0, to: 25, severity: 'query', says: 'Support is given to somebody older than 25.' },
]

const bornAt = (age: number): string => `29/09/${2025 - age}`

function boundRule({ in: table, code, where, from, to, says, severity }: Bounds): Rule<Shapes> {
  const born = headingOf(table, 'bornOn')
  const other = where === undefined ? undefined : headingOf(table, where[0])
  const columns = other === undefined ? [born] : [born, other]
  const cell: Readonly<Record<string, string>> = other === undefined ? {} : { [other]: where?.[1][0] ?? '' }
  const wrongAge = from > 0 ? from - 1 : to + 1
  const isOf = (row: AnyRow) => other === undefined || where?.[1].includes(textIn(row, other) ?? '') === true
  return madeRule({
    code: `${codeOf(table)}-${code}`,
    says,
    severity,
    reads: { [table]: columns, ...readsAsAt },
    marks: { [table]: columns },
    find: function* (rows) {
      for (const { row, age } of withAge(rows, table, born))
        if ((age < from || age > to) && isOf(row)) yield row
    },
    caught: {
      ...asAtExample,
      [table]: [
        { ...cell, [born]: bornAt(wrongAge), found: true },
        { ...cell, [born]: bornAt(Math.min(to, 24)) },
      ],
    },
    spared: {
      ...asAtExample,
      [table]: [
        { ...cell, [born]: bornAt(Math.max(from, 0)) },
        { ...cell, [born]: bornAt(Math.min(to, 100)) },
        { ...cell },
        ...(other === undefined ? [] : [{ [born]: bornAt(wrongAge) }]),
      ],
    },
  })
}

export const ageRules: readonly Rule<Shapes>[] = [
  ...listEntries
    .filter(([, { columns }]) => columns.some(({ key }) => key === 'age'))
    .map(([table]) => ageRule(table)),
  ...bounds.map(boundRule),
]
