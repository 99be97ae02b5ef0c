import type { Rule, Severity } from '../../checking/rule.ts'
import type { AnyRow, Shapes } from '../../checking/table.ts'
import type { ListTable } from '../tables.ts'
import { codeOf, columnOf, isFilled, madeRule, something, textIn } from './made.ts'

/* What cells of one row say together. Codes count from 51 within each list. */

/** A condition of a cell: that something or nothing stands in it, or one of some values. */
type Says = 'given' | 'blank' | readonly string[]

/** A row of which `when` and `and` both hold is found. */
type Clash = {
  readonly in: ListTable
  readonly code: number
  readonly when: readonly [key: string, says: Says]
  readonly and: readonly [key: string, says: Says]
  readonly says: string
  readonly severity?: Severity
}

const [yes, no] = ['a) Yes', 'b) No']

// biome-ignore format: a clash a line reads as a table
const clashes: readonly Clash[] = [
  { in: 'List4', code: 51, when: ['authorisedOn', 'given'], and: ['needsSupport', 'blank'], severity: 'query', says: 'The assessment is authorised, and whether the child needs support is not said.' },
  { in: 'List4', code: 52, when: ['authorisedOn', 'blank'], and: ['needsSupport', 'given'], severity: 'query', says: 'Whether the child needs support is said of an assessment that is not authorised.' },
  { in: 'List5', code: 51, when: ['noConference', [yes]], and: ['conferenceOn', 'given'], says: 'A conference was held that was said to be unnecessary.' },
  { in: 'List5', code: 52, when: ['conferenceOn', 'blank'], and: ['ledToPlan', [yes]], says: 'A conference without a day led to a plan.' },
  { in: 'List5', code: 53, when: ['conferenceOn', 'given'], and: ['ledToPlan', 'blank'], says: 'A conference was held, and whether it led to a plan is not said.' },
  { in: 'List6', code: 51, when: ['closedOn', 'given'], and: ['reason', 'blank'], says: 'The child’s services were closed, and no reason is given.' },
  { in: 'List6', code: 52, when: ['closedOn', 'blank'], and: ['reason', 'given'], says: 'A reason for closure is given, and no day of it.' },
  { in: 'List6', code: 53, when: ['closedOn', 'blank'], and: ['status', ['e) Closed episode']], says: 'The status is closed, and no day of closure is given.' },
  { in: 'List6', code: 54, when: ['closedOn', 'given'], and: ['status', ['a) Looked after child', 'b) Child Protection plan', 'c) Child in need plan', 'd) Open assessment']], says: 'A day of closure is given, and the status is not closed.' },
  { in: 'List7', code: 51, when: ['visitedOn', 'blank'], and: ['seenAlone', [yes, no]], says: 'Whether the child was seen alone is said of no visit.' },
  { in: 'List7', code: 52, when: ['visitedOn', 'given'], and: ['seenAlone', 'blank'], severity: 'query', says: 'A visit is given, and whether the child was seen alone is not said.' },
  { in: 'List8', code: 51, when: ['endedOn', 'given'], and: ['reason', 'blank'], says: 'The child ceased to be looked after, and no reason is given.' },
  { in: 'List8', code: 52, when: ['endedOn', 'blank'], and: ['reason', 'given'], says: 'A reason why the child ceased to be looked after is given, and no day of it.' },
  { in: 'List8', code: 53, when: ['legalStatus', ['V3: Short term breaks, episodes recorded', 'V4: Short term breaks, agreements recorded']], and: ['childId', 'given'], severity: 'query', says: 'The child has short breaks alone, and does not belong in the list.' },
  { in: 'List8', code: 54, when: ['placement', ['k) P1: Placed with parents']], and: ['provider', ['b) PR1: Own provision', 'c) PR2: Other LA provision', 'd) PR3: Other public provision', 'e) PR4: Private provision', 'f) PR5: Voluntary/third sector']], says: 'A child placed with parents has a provider other than the parents.' },
  { in: 'List8', code: 55, when: ['placements', ['0']], and: ['endedOn', 'blank'], says: 'A child in care had no placement in the last twelve months.' },
  { in: 'List8', code: 56, when: ['missing', ['0']], and: ['offered', [yes]], severity: 'query', says: 'A return interview was offered to a child who was never missing.' },
  { in: 'List8', code: 57, when: ['offered', [no]], and: ['accepted', [yes]], says: 'A return interview was accepted that was not offered.' },
  { in: 'List8', code: 58, when: ['endedOn', 'blank'], and: ['visitedOn', 'blank'], severity: 'query', says: 'No visit is given of a child in care.' },
  { in: 'List9', code: 51, when: ['inTouch', [yes]], and: ['accommodation', 'blank'], says: 'The authority is in touch with the young person, and where they live is not said.' },
  { in: 'List9', code: 52, when: ['inTouch', [yes]], and: ['activity', 'blank'], says: 'The authority is in touch with the young person, and what they do is not said.' },
  { in: 'List9', code: 53, when: ['accommodation', 'given'], and: ['suitability', 'blank'], severity: 'query', says: 'Where the young person lives is said, and not whether it is suitable.' },
  { in: 'List9', code: 54, when: ['inTouch', ['c) Died']], and: ['accommodation', 'given'], says: 'Where the young person lives is said of one who has died.' },
  { in: 'List10', code: 51, when: ['reversedOn', 'given'], and: ['reason', 'blank'], says: 'The decision was reversed, and no reason is given.' },
  { in: 'List10', code: 52, when: ['reversedOn', 'blank'], and: ['reason', 'given'], says: 'A reason why the child is no longer to be adopted is given, and no day of that decision.' },
  { in: 'List10', code: 53, when: ['adoptedOn', 'given'], and: ['reversedOn', 'given'], says: 'The child was adopted, and the decision was reversed.' },
  { in: 'List10', code: 54, when: ['adoptedOn', 'given'], and: ['placedOn', 'blank'], severity: 'query', says: 'The child was adopted, and no day of being placed for it is given.' },
  { in: 'List10', code: 55, when: ['placedOn', 'given'], and: ['matchedOn', 'blank'], severity: 'query', says: 'The child was placed for adoption, and no day of the match is given.' },
  { in: 'List11', code: 51, when: ['leftOn', 'given'], and: ['reason', 'blank'], says: 'The adopter left the process, and no reason is given.' },
  { in: 'List11', code: 52, when: ['leftOn', 'blank'], and: ['reason', 'given'], says: 'A reason for leaving the process is given, and no day of it.' },
  { in: 'List11', code: 53, when: ['placedOn', 'given'], and: ['children', 'blank'], says: 'Children were placed, and how many is not said.' },
  { in: 'List11', code: 54, when: ['placedOn', 'given'], and: ['children', ['0']], says: 'Children were placed, and their number is none.' },
  { in: 'List11', code: 55, when: ['placedOn', 'given'], and: ['approvedOn', 'blank'], severity: 'query', says: 'Children were placed with an adopter of whom no approval is given.' },
  { in: 'SEND1', code: 51, when: ['known', [no]], and: ['team', 'given'], severity: 'query', says: 'A team of children’s social care is named for one who is not known to it.' },
  { in: 'SEND1', code: 52, when: ['known', [yes]], and: ['team', 'blank'], severity: 'query', says: 'No team is named for one who is known to children’s social care.' },
  { in: 'SEND2', code: 51, when: ['known', [no]], and: ['team', 'given'], severity: 'query', says: 'A team of children’s social care is named for one who is not known to it.' },
  { in: 'SEND2', code: 52, when: ['known', [yes]], and: ['team', 'blank'], severity: 'query', says: 'No team is named for one who is known to children’s social care.' },
]

const holds = (row: AnyRow, heading: string, says: Says): boolean => {
  if (says === 'given') return isFilled(row, heading)
  if (says === 'blank') return !isFilled(row, heading)
  return says.includes(textIn(row, heading) ?? '')
}

type Cells = Readonly<Record<string, string>>

/** A cell for which a condition holds, and one for which it does not. */
function cellFor(table: ListTable, [key, says]: Clash['when'], isSo: boolean): Cells {
  const column = columnOf(table, key)
  const filled = { [column.heading]: something(column) }
  if (says === 'given') return isSo ? filled : {}
  if (says === 'blank') return isSo ? {} : filled
  return isSo ? { [column.heading]: says[0] ?? '' } : {}
}

function clashRule({ in: table, code, when, and, says, severity = 'error' }: Clash): Rule<Shapes> {
  const [first, second] = [columnOf(table, when[0]).heading, columnOf(table, and[0]).heading]
  const both = { [table]: [first, second] }
  const rowOf = (a: boolean, b: boolean): Cells => ({
    ...cellFor(table, when, a),
    ...cellFor(table, and, b),
  })
  return madeRule({
    code: `${codeOf(table)}-${code}`,
    says,
    severity,
    reads: both,
    marks: both,
    find: function* (rows) {
      for (const row of rows[table] ?? [])
        if (holds(row, first, when[1]) && holds(row, second, and[1])) yield row
    },
    caught: { [table]: [{ ...rowOf(true, true), found: true }, rowOf(true, false)] },
    spared: { [table]: [rowOf(true, false), rowOf(false, true), rowOf(false, false)] },
  })
}

export const togetherRules: readonly Rule<Shapes>[] = clashes.map(clashRule)
