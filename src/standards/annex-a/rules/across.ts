import type { Rule, Severity } from '../../checking/rule.ts'
import type { AnyRow, Shapes } from '../../checking/table.ts'
import { childColumn, type ListTable } from '../tables.ts'
import { columnOf, dayIn, headingOf, isFilled, madeRule, type Rows, something, textIn } from './made.ts'

/* What lists say of one child together. Codes begin with AX. */

const childLists: readonly ListTable[] = [
  'List1',
  'List2',
  'List3',
  'List4',
  'List5',
  'List6',
  'List7',
  'List8',
  'List9',
  'List10',
]

/** One person has one day of birth, one gender and one ethnicity in all lists. */
function sameOfChild(code: string, key: string, severity: Severity, says: string): Rule<Shapes> {
  const columns = Object.fromEntries(childLists.map((table) => [table, [childColumn, headingOf(table, key)]]))
  const heading = headingOf('List1', key)
  const [one, other] =
    key === 'bornOn' ? ['01/02/2015', '01/03/2015'] : (columnOf('List1', key).allowed ?? [])
  const cell = (value: string | undefined) => ({ [childColumn]: '1', [heading]: value ?? '' })
  return madeRule({
    code,
    says,
    severity,
    reads: {},
    mayRead: columns,
    marks: Object.fromEntries(childLists.map((table) => [table, [headingOf(table, key)]])),
    find: (rows) => differing(rows, key),
    caught: {
      List1: [{ ...cell(one), found: true }],
      List6: [
        { ...cell(other), found: true },
        { ...cell(one), [childColumn]: '2' },
      ],
    },
    spared: {
      List1: [cell(one), { [childColumn]: '1' }, { [heading]: one ?? '' }],
      List6: [cell(one), { ...cell(other), [childColumn]: '2' }, { [heading]: other ?? '' }],
    },
  })
}

function* differing(rows: Rows, key: string): Iterable<AnyRow> {
  const byChild = new Map<number, { value: unknown; rows: AnyRow[]; differs: boolean }>()
  for (const table of childLists) {
    const heading = headingOf(table, key)
    for (const row of rows[table] ?? []) {
      const value = row[heading]
      if (row.child < 0 || value === undefined) continue
      const known = byChild.get(row.child)
      if (known === undefined) byChild.set(row.child, { value, rows: [row], differs: false })
      else {
        known.rows.push(row)
        known.differs ||= known.value !== value
      }
    }
  }
  for (const { differs, rows: all } of byChild.values()) if (differs) yield* all
}

/** A child who stands in one list stands, or does not stand, in another. */
type Presence = {
  readonly code: string
  readonly from: ListTable
  /** Which rows: where a column says one of these, or is blank. */
  readonly where: readonly [key: string, values: readonly string[] | 'blank']
  readonly other: ListTable
  /** Which rows of the other list count; all where it says nothing. */
  readonly otherWhere?: readonly [key: string, values: readonly string[] | 'blank']
  readonly should: 'stand' | 'not stand'
  readonly says: string
  readonly severity: Severity
}

// biome-ignore format: one line each reads as a table
const presences: readonly Presence[] = [
  { code: 'AX-11', from: 'List6', where: ['status', ['a) Looked after child']], other: 'List8', should: 'stand', severity: 'error', says: 'The status in list 6 is looked after, and the child is not in list 8.' },
  { code: 'AX-12', from: 'List6', where: ['status', ['b) Child Protection plan']], other: 'List7', should: 'stand', severity: 'error', says: 'The status in list 6 is child protection plan, and the child is not in list 7.' },
  { code: 'AX-13', from: 'List7', where: ['endedOn', 'blank'], other: 'List6', should: 'stand', severity: 'error', says: 'The child has a protection plan, and is not among children in need in list 6.' },
  { code: 'AX-14', from: 'List8', where: ['endedOn', 'blank'], other: 'List6', should: 'stand', severity: 'error', says: 'The child is in care, and is not among children in need in list 6.' },
  { code: 'AX-15', from: 'List6', where: ['status', ['c) Child in need plan', 'd) Open assessment', 'e) Closed episode']], other: 'List7', otherWhere: ['endedOn', 'blank'], should: 'not stand', severity: 'query', says: 'The child has a protection plan in list 7, and another status in list 6.' },
  { code: 'AX-16', from: 'List6', where: ['status', ['b) Child Protection plan', 'c) Child in need plan', 'd) Open assessment', 'e) Closed episode']], other: 'List8', otherWhere: ['endedOn', 'blank'], should: 'not stand', severity: 'query', says: 'The child is in care in list 8, and has another status in list 6.' },
  { code: 'AX-17', from: 'List9', where: ['category', ['d) Eligible child']], other: 'List8', otherWhere: ['endedOn', 'blank'], should: 'stand', severity: 'error', says: 'An eligible child is still looked after, and is not in care in list 8.' },
  { code: 'AX-18', from: 'List9', where: ['category', ['a) Relevant child', 'b) Former relevant child', 'c) Qualifying care leaver']], other: 'List8', otherWhere: ['endedOn', 'blank'], should: 'not stand', severity: 'error', says: 'The young person has left care in list 9, and is in care in list 8.' },
  { code: 'AX-19', from: 'List5', where: ['ledToPlan', ['a) Yes']], other: 'List7', should: 'stand', severity: 'query', says: 'A conference led to a plan, and the child is not in list 7.' },
  { code: 'AX-20', from: 'List8', where: ['reason', ['a) E11: Adopted - application unopposed', 'b) E12: Adopted - consent dispensed']], other: 'List10', should: 'stand', severity: 'error', says: 'The child left care to be adopted, and is not in list 10.' },
  { code: 'AX-21', from: 'List8', where: ['permanence', ['b) Adoption']], other: 'List10', should: 'stand', severity: 'query', says: 'The plan for the child is adoption, and the child is not in list 10.' },
  { code: 'AX-22', from: 'List10', where: ['adoptedOn', 'blank'], other: 'List8', should: 'stand', severity: 'query', says: 'The child is to be adopted, and is not in list 8.' },
]

const isSo = (row: AnyRow, heading: string, values: readonly string[] | 'blank'): boolean =>
  values === 'blank' ? !isFilled(row, heading) : values.includes(textIn(row, heading) ?? '')

function presenceRule(presence: Presence): Rule<Shapes> {
  const { code, from, where, other, otherWhere, should, says, severity } = presence
  const heading = headingOf(from, where[0])
  const otherHeading = otherWhere === undefined ? undefined : headingOf(other, otherWhere[0])
  const cells = where[1] === 'blank' ? {} : { [heading]: where[1][0] ?? '' }
  const not = { [heading]: something(columnOf(from, where[0])) }
  const isNot = where[1] === 'blank' ? not : {}
  const row = (id: string, more: Readonly<Record<string, string>> = {}) => ({ [childColumn]: id, ...more })
  const [here, there] = should === 'stand' ? ['1', '2'] : ['2', '1']
  return madeRule({
    code,
    says,
    severity,
    reads: {
      [from]: [childColumn, heading],
      [other]: otherHeading === undefined ? [childColumn] : [childColumn, otherHeading],
    },
    marks: { [from]: [childColumn, heading] },
    find: function* (rows) {
      for (const one of rows[from] ?? []) {
        if (one.child < 0 || !isSo(one, heading, where[1])) continue
        const others = rows[other]?.of(one) ?? []
        const stands =
          otherHeading === undefined || otherWhere === undefined
            ? others.length > 0
            : others.some((that) => isSo(that, otherHeading, otherWhere[1]))
        if (stands !== (should === 'stand')) yield one
      }
    },
    caught: {
      [from]: [{ ...row(here, cells), found: true }, row(there, cells)],
      [other]: [row('2'), row('9')].map((one) => ({
        ...one,
        [childColumn]: should === 'stand' ? (one[childColumn] ?? '') : one[childColumn] === '2' ? '2' : '9',
      })),
    },
    spared: { [from]: [row(there, cells), row(here, isNot), cells], [other]: [row('2')] },
  })
}

const familyHeading = headingOf('List10', 'family')

/** A child who is matched has adopters: somebody of the family stands in list 11. */
const adoptersKnown = madeRule({
  code: 'AX-31',
  says: 'The child is matched with a family of whom nobody is in list 11.',
  severity: 'query',
  reads: { List10: [familyHeading, headingOf('List10', 'matchedOn')], List11: [familyHeading] },
  marks: { List10: [familyHeading] },
  find: function* (rows) {
    const families = new Set([...(rows.List11 ?? [])].map((row) => textIn(row, familyHeading)))
    for (const row of rows.List10 ?? []) {
      const family = textIn(row, familyHeading)
      if (family === undefined || dayIn(row, headingOf('List10', 'matchedOn')) === undefined) continue
      if (!families.has(family)) yield row
    }
  },
  caught: {
    List10: [
      { [familyHeading]: '1', [headingOf('List10', 'matchedOn')]: '01/09/2025', found: true },
      { [familyHeading]: '2', [headingOf('List10', 'matchedOn')]: '01/09/2025' },
    ],
    List11: [{ [familyHeading]: '2' }],
  },
  spared: {
    List10: [
      { [familyHeading]: '2', [headingOf('List10', 'matchedOn')]: '01/09/2025' },
      { [familyHeading]: '1' },
      { [headingOf('List10', 'matchedOn')]: '01/09/2025' },
    ],
    List11: [{ [familyHeading]: '2' }],
  },
})

/** Who has a plan has no support without one. */
const bothOfSend = madeRule({
  code: 'SX-11',
  says: 'The young person stands among those with a plan and among those with support without one.',
  reads: { SEND1: ['Unique ID'], SEND2: ['Unique ID'] },
  marks: { SEND2: ['Unique ID'] },
  find: function* (rows) {
    const withPlan = new Set([...(rows.SEND1 ?? [])].map((row) => textIn(row, 'Unique ID')))
    for (const row of rows.SEND2 ?? []) {
      const id = textIn(row, 'Unique ID')
      if (id !== undefined && withPlan.has(id)) yield row
    }
  },
  caught: { SEND1: [{ 'Unique ID': '1' }], SEND2: [{ 'Unique ID': '1', found: true }, { 'Unique ID': '2' }] },
  spared: { SEND1: [{ 'Unique ID': '1' }, {}], SEND2: [{ 'Unique ID': '2' }, {}] },
})

export const acrossRules: readonly Rule<Shapes>[] = [
  sameOfChild('AX-01', 'bornOn', 'error', 'The child has another day of birth in another row or list.'),
  sameOfChild('AX-02', 'gender', 'error', 'The child has another gender in another row or list.'),
  sameOfChild('AX-03', 'ethnicity', 'query', 'The child has another ethnicity in another row or list.'),
  ...presences.map(presenceRule),
  adoptersKnown,
  bothOfSend,
]
