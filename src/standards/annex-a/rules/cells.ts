import { isAfter } from '../../checking/day-number.ts'
import type { Rule } from '../../checking/rule.ts'
import { isUnreadable, type Shapes } from '../../checking/table.ts'
import type { AnnexList, Column } from '../lists.ts'
import { listEntries } from '../tables.ts'
import {
  asAtExample,
  asAtOf,
  codeOf,
  dayIn,
  isFilled,
  madeRule,
  placeOf,
  readsAsAt,
  something,
  textIn,
} from './made.ts'

/*
 * What is asked of one cell by itself. A code is the list, the column's place in it and a letter: M missing, V not a value
 * that the column holds, F a day to come. `A6-08M`: list 6, the eighth column is missing.
 */

type OfList = { readonly table: string; readonly list: AnnexList; readonly column: Column }

const codeFor = ({ table, list, column }: OfList, letter: string): string =>
  `${codeOf(table)}-${placeOf(list, column.key)}${letter}`

/** Ofsted's form asks for it in every row. A birth is asked about: an unborn child has none. */
function missingRule(of: OfList): Rule<Shapes> | undefined {
  const { table, list, column } = of
  const isBirth = column.key === 'bornOn'
  if (!column.needed && !isBirth) return undefined
  const { heading } = column
  const here = { [table]: [heading] }
  return madeRule({
    code: codeFor(of, 'M'),
    says: isBirth
      ? `${heading} is missing. It may be so of an unborn child alone.`
      : `${heading} is missing. ${list.sheet} asks for it in every row.`,
    severity: isBirth ? 'query' : 'error',
    reads: here,
    marks: here,
    find: function* (rows) {
      for (const row of rows[table] ?? []) if (!isFilled(row, heading)) yield row
    },
    caught: { [table]: [{ found: true }, { [heading]: something(column) }] },
    spared: { [table]: [{ [heading]: something(column) }] },
  })
}

const sayHolds = ({ holds, heading, allowed }: Column): string => {
  if (holds === 'day') return `${heading} is not a real day such as 26/11/2025.`
  if (holds === 'whole number') return `${heading} is not a whole number such as 0 or 3.`
  return `${heading} is none of the values of the form, such as ${allowed?.[0]}.`
}

/** What stands there is what the column holds. Ages may be -1, which some systems write of an unborn child. */
function valueRule(of: OfList): Rule<Shapes> | undefined {
  const { table, column } = of
  const { heading, holds, allowed, open } = column
  if (holds === 'text' || open === true) return undefined
  const values = new Set(allowed)
  const here = { [table]: [heading] }
  const isRight = (text: string): boolean =>
    holds === 'code' ? values.has(text) : /^(\d{1,9}|-1)$/.test(text)
  return madeRule({
    code: codeFor(of, 'V'),
    says: sayHolds(column),
    reads: here,
    marks: here,
    find: function* (rows) {
      for (const row of rows[table] ?? []) {
        const text = textIn(row, heading)
        if (isUnreadable(row, heading) || (text !== undefined && !isRight(text))) yield row
      }
    },
    caught: { [table]: [{ [heading]: 'soon', found: true }, { [heading]: something(column) }] },
    spared: { [table]: [{ [heading]: something(column) }, {}] },
  })
}

/** The lists tell what has happened by the day of the inspection. */
function futureRule(of: OfList): Rule<Shapes> | undefined {
  const { table, column } = of
  const { heading, holds } = column
  if (holds !== 'day') return undefined
  return madeRule({
    code: codeFor(of, 'F'),
    says: `${heading} lies after the day as at which the lists were made.`,
    reads: { [table]: [heading], ...readsAsAt },
    marks: { [table]: [heading] },
    find: function* (rows) {
      const asAt = asAtOf(rows)
      for (const row of rows[table] ?? []) if (isAfter(dayIn(row, heading), asAt)) yield row
    },
    caught: {
      ...asAtExample,
      [table]: [{ [heading]: '01/10/2025', found: true }, { [heading]: '30/09/2025' }],
    },
    spared: { ...asAtExample, [table]: [{ [heading]: '30/09/2025' }, {}] },
  })
}

/** The rules of every cell of every list. */
export const cellRules: readonly Rule<Shapes>[] = listEntries.flatMap(([table, list]) =>
  list.columns.flatMap((column) =>
    [missingRule, valueRule, futureRule].flatMap((make) => make({ table, list, column }) ?? []),
  ),
)
