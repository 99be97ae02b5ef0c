import type { Rule, Severity } from '../../checking/rule.ts'
import type { AnyRow, Shapes } from '../../checking/table.ts'
import { written } from '../../checking/written.ts'
import type { ListTable } from '../tables.ts'
import { codeOf, columnOf, headingOf, madeRule, something } from './made.ts'

/* The same thing in two rows. Code: the list and D. */

/** What makes a row of each list the only one. */
const keys: Readonly<Record<ListTable, readonly string[]>> = {
  List1: ['childId', 'receivedOn', 'source'],
  List2: ['childId', 'startedOn'],
  List3: ['childId', 'receivedOn', 'source'],
  List4: ['childId', 'startedOn'],
  List5: ['childId', 'discussedOn'],
  List6: ['childId', 'startedOn'],
  List7: ['childId', 'startedOn'],
  List8: ['childId', 'startedOn'],
  List9: ['childId'],
  List10: ['childId', 'decidedOn'],
  List11: ['adopterId', 'enquiredOn'],
  SEND1: ['childId'],
  SEND2: ['childId'],
}

/** Two of these on one day may be right: contacts from one source, and enquiries begun again. */
const asked: ReadonlySet<string> = new Set(['List1', 'List3', 'List4', 'List5'])

function* sameRows(rows: Iterable<AnyRow>, headings: readonly string[]): Iterable<AnyRow> {
  const seen = new Map<string, AnyRow[]>()
  for (const row of rows) {
    const cells = headings.map((heading) => written(row, heading))
    if (cells[0] === '') continue
    const key = JSON.stringify(cells)
    const same = seen.get(key)
    if (same === undefined) seen.set(key, [row])
    else same.push(row)
  }
  for (const same of seen.values()) if (same.length > 1) yield* same
}

function twiceRule(table: ListTable): Rule<Shapes> {
  const headings = keys[table].map((key) => headingOf(table, key))
  const one = Object.fromEntries(
    keys[table].map((key) => [headingOf(table, key), something(columnOf(table, key))]),
  )
  const [id = ''] = headings
  const severity: Severity = asked.has(table) ? 'query' : 'error'
  return madeRule({
    code: `${codeOf(table)}-D`,
    says: `Another row says the same ${headings.join(', ')}.`,
    severity,
    reads: { [table]: headings },
    marks: { [table]: headings },
    find: (rows) => sameRows(rows[table] ?? [], headings),
    caught: {
      [table]: [
        { ...one, found: true },
        { ...one, found: true },
        { ...one, [id]: 'y' },
      ],
    },
    spared: { [table]: [one, { ...one, [id]: 'y' }, {}, {}] },
  })
}

/** No child stands twice in a list that has one row for each. */
const oncePerChild: readonly ListTable[] = ['List6', 'List7', 'List8', 'List10']

function againRule(table: ListTable): Rule<Shapes> {
  const id = headingOf(table, 'childId')
  return madeRule({
    code: `${codeOf(table)}-E`,
    says: 'The child has several rows here; the list has one for each child, the latest.',
    severity: 'query',
    reads: { [table]: [id] },
    marks: { [table]: [id] },
    find: (rows) => sameRows(rows[table] ?? [], [id]),
    caught: {
      [table]: [{ [id]: '1', found: true }, { [id]: '1', found: true }, { [id]: '2' }],
    },
    spared: { [table]: [{ [id]: '1' }, { [id]: '2' }, {}, {}] },
  })
}

export const twiceRules: readonly Rule<Shapes>[] = [
  ...(Object.keys(keys) as ListTable[]).map(twiceRule),
  ...oncePerChild.map(againRule),
]
