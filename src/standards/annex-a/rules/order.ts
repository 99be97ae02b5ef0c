import { isAfter } from '../../checking/day-number.ts'
import type { Rule } from '../../checking/rule.ts'
import type { Shapes } from '../../checking/table.ts'
import { type ListTable, listTables } from '../tables.ts'
import { codeOf, dayIn, headingOf, madeRule, placeOf } from './made.ts'

/*
 * Days in their order. A code is the list and the places of the two columns: `A4-0709`, the seventh column is not after
 * the ninth.
 */

type Pairs = Readonly<Partial<Record<ListTable, readonly (readonly [first: string, second: string])[]>>>

/** Of each pair the first is on or before the second. */
const errors: Pairs = {
  List1: [['bornOn', 'receivedOn']],
  List2: [
    ['bornOn', 'startedOn'],
    ['startedOn', 'completedOn'],
  ],
  List4: [['startedOn', 'authorisedOn']],
  List5: [['discussedOn', 'conferenceOn']],
  List6: [
    ['startedOn', 'closedOn'],
    ['bornOn', 'seenOn'],
  ],
  List7: [
    ['startedOn', 'endedOn'],
    ['bornOn', 'visitedOn'],
  ],
  List8: [
    ['bornOn', 'startedOn'],
    ['startedOn', 'endedOn'],
    ['startedOn', 'placedOn'],
    ['placedOn', 'endedOn'],
    ['statusFrom', 'endedOn'],
    ['bornOn', 'reviewedOn'],
    ['bornOn', 'healthOn'],
    ['bornOn', 'dentalOn'],
  ],
  List9: [
    ['bornOn', 'reviewedOn'],
    ['bornOn', 'contactOn'],
  ],
  List10: [
    ['bornOn', 'enteredOn'],
    ['enteredOn', 'decidedOn'],
    ['decidedOn', 'orderOn'],
    ['decidedOn', 'matchedOn'],
    ['matchedOn', 'placedOn'],
    ['placedOn', 'adoptedOn'],
    ['decidedOn', 'reversedOn'],
    ['enteredOn', 'fosteredOn'],
  ],
  List11: [
    ['enquiredOn', 'firstFrom'],
    ['firstFrom', 'firstUntil'],
    ['firstUntil', 'secondFrom'],
    ['secondFrom', 'secondUntil'],
    ['appliedOn', 'approvedOn'],
    ['approvedOn', 'matchedOn'],
    ['matchedOn', 'placedOn'],
    ['placedOn', 'adoptedOn'],
    ['enquiredOn', 'leftOn'],
  ],
  SEND1: [
    ['bornOn', 'issuedOn'],
    ['issuedOn', 'updatedOn'],
    ['issuedOn', 'reviewedOn'],
  ],
}

/** Before birth, or before it began, it may be right: of an unborn child, or of a visit before the plan. */
const queries: Pairs = {
  List3: [['bornOn', 'receivedOn']],
  List4: [['bornOn', 'startedOn']],
  List5: [['bornOn', 'discussedOn']],
  List6: [
    ['bornOn', 'startedOn'],
    ['startedOn', 'seenOn'],
  ],
  List7: [
    ['bornOn', 'startedOn'],
    ['startedOn', 'visitedOn'],
    ['startedOn', 'reviewedOn'],
  ],
  List8: [['startedOn', 'visitedOn']],
}

function orderRule(
  table: ListTable,
  [first, second]: readonly [string, string],
  severity: 'error' | 'query',
): Rule<Shapes> {
  const [before, after] = [headingOf(table, first), headingOf(table, second)]
  const list = listTables[table]
  const both = { [table]: [before, after] }
  const [early, late] = ['01/09/2025', '02/09/2025']
  return madeRule({
    code: `${codeOf(table)}-${placeOf(list, first)}${placeOf(list, second)}`,
    says: `${after} lies before ${before}.`,
    severity,
    reads: both,
    marks: both,
    find: function* (rows) {
      for (const row of rows[table] ?? []) if (isAfter(dayIn(row, before), dayIn(row, after))) yield row
    },
    caught: {
      [table]: [
        { [before]: late, [after]: early, found: true },
        { [before]: early, [after]: late },
      ],
    },
    spared: { [table]: [{ [before]: early, [after]: early }, { [before]: late }, { [after]: early }] },
  })
}

const rulesFor = (pairs: Pairs, severity: 'error' | 'query'): readonly Rule<Shapes>[] =>
  Object.entries(pairs).flatMap(([table, all]) =>
    all.map((pair) => orderRule(table as ListTable, pair, severity)),
  )

export const orderRules: readonly Rule<Shapes>[] = [
  ...rulesFor(errors, 'error'),
  ...rulesFor(queries, 'query'),
]
