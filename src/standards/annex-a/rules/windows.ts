import { aDayNumber, addMonths, isBefore, sayDay } from '../../checking/day-number.ts'
import type { Rule } from '../../checking/rule.ts'
import type { Shapes } from '../../checking/table.ts'
import type { AnnexList } from '../lists.ts'
import { listTables } from '../tables.ts'
import { asAtExample, asAtOf, codeOf, dayIn, headingOf, madeRule, readsAsAt } from './made.ts'

/*
 * Which rows belong in a list: so many months back from the day of the inspection. Code: the list and W. The columns are
 * those by which data-to-insight's ssd-data-model (AnnexA, July 2024) takes rows into the lists.
 */

/** The day of each list by which a row belongs in it: when it was received, or when it ended. */
const countedBy: Readonly<Partial<Record<keyof typeof listTables, readonly string[]>>> = {
  List1: ['receivedOn'],
  List2: ['completedOn'],
  List3: ['receivedOn'],
  List4: ['authorisedOn'],
  List6: ['closedOn'],
  List7: ['endedOn'],
  List8: ['endedOn'],
  List10: ['adoptedOn', 'reversedOn'],
  List11: ['adoptedOn', 'leftOn'],
}

function windowRule(table: string, list: AnnexList, keys: readonly string[]): Rule<Shapes> {
  const { months, counts } = list.window
  const headings = keys.map((key) => headingOf(table, key))
  const first = addMonths(aDayNumber('2025-09-30'), -months)
  const [heading = ''] = headings
  return madeRule({
    code: `${codeOf(table)}-W`,
    says:
      counts === 'received'
        ? `${heading} lies more than ${months} months before the inspection: the row does not belong in ${list.sheet}.`
        : `This ended more than ${months} months before the inspection: the row does not belong in ${list.sheet}.`,
    severity: 'query',
    reads: { [table]: headings, ...readsAsAt },
    marks: { [table]: headings },
    find: function* (rows) {
      const asAt = asAtOf(rows)
      if (asAt === undefined) return
      const from = addMonths(asAt, -months)
      for (const row of rows[table] ?? [])
        if (headings.some((one) => isBefore(dayIn(row, one), from))) yield row
    },
    caught: {
      ...asAtExample,
      [table]: [{ [heading]: sayDay(addMonths(first, -1)), found: true }, { [heading]: sayDay(first) }],
    },
    spared: { ...asAtExample, [table]: [{ [heading]: sayDay(first) }, {}, { [heading]: 'soon' }] },
  })
}

export const windowRules: readonly Rule<Shapes>[] = Object.entries(countedBy).map(([table, keys]) =>
  windowRule(table, listTables[table as keyof typeof listTables], keys),
)
