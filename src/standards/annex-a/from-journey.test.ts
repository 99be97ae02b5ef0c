import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import { aDay, aMoment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { oneChild } from '../one-child.test-data.ts'
import { annexA } from './from-journey.ts'
import type { AnnexRow } from './row.ts'

/* The records are synthetic. The inspection begins on 22 November 2026, so that windows open on 22 May 2026. */

const asAt = aDay('2026-11-22')
const { of, person } = oneChild({
  localNumber: 'SYNTHETIC9',
  sex: 'F',
  bornOn: '2019-11-23',
  ethnicity: 'MWBC',
  disabilities: ['NONE'],
})

const names = new Map<string, string>()
const listOf = (
  list: 1 | 3 | 4 | 5,
  records: readonly OnRecord[],
  answers = person.answers,
): readonly AnnexRow[] => {
  const { lists } = annexA([{ ...person, answers }, ...records], {
    asAt,
    nameOf: (id) => names.get(id) ?? id,
  })
  return lists.find((told) => told.list.number === list)?.rows ?? []
}
const cellsOf = (list: 1 | 3 | 4 | 5, records: readonly OnRecord[], answers = person.answers) =>
  listOf(list, records, answers).map(({ cells }) => cells)

const contacted = (at: string, source = '6') => of('contact', { receivedAt: aMoment(at), source })
const referred = (on: string, noFurtherAction = false) =>
  of('referral', { receivedOn: aDay(on), source: '2A' }, { primaryNeed: 'N1', noFurtherAction })
const enquired = (
  on: string,
  line: Readonly<Record<string, unknown>> = {},
  before: readonly OnRecord[] = [],
  answers = {},
) => of('enquiry', { startedOn: aDay(on), ...answers }, line, before)

test('list 1 has a row for each contact of the last six months, the first and the last day among them', () => {
  const days = [
    '2026-05-21T22:59:00Z',
    '2026-05-21T23:00:00Z',
    '2026-11-22T12:00:00Z',
    '2026-11-23T12:00:00Z',
  ]
  const rows = cellsOf(
    1,
    days.map((at) => contacted(at)),
  )
  assert.deepEqual(
    rows.map(({ receivedOn }) => receivedOn),
    ['2026-05-22', '2026-11-22'],
  )
  assert.deepEqual(rows[0], {
    childId: 'SYNTHETIC9',
    gender: 'b) Female',
    ethnicity: 'f) MWBC',
    bornOn: '2019-11-23',
    age: 6,
    receivedOn: '2026-05-22',
    source: 'q) 6: Police',
  })
})

test('a code that the form does not have is written as it is, and told', () => {
  const [row] = listOf(1, [contacted('2026-06-01T10:00:00Z', '5D')])
  assert.equal(row?.cells.source, '5D')
  assert.deepEqual(row?.problems, [
    { heading: 'Contact Source', says: '‘5D’ is not among the values of Ofsted’s form.' },
  ])
})

test('an unborn child has no age, and a child of whom no birth is known is told', () => {
  const when = [contacted('2026-06-01T10:00:00Z')]
  const unborn = { ...person.answers, bornOn: undefined, expectedOn: '2027-01-01' }
  const [row] = listOf(1, when, unborn)
  assert.deepEqual([row?.cells.bornOn, row?.cells.age, row?.problems], [undefined, undefined, []])
  const [none] = listOf(1, when, { ...person.answers, bornOn: undefined })
  assert.equal(none?.problems[0]?.heading, 'Date of Birth')
})

test('list 3 counts the referrals of the twelve months before each referral, without that referral', () => {
  const rows = cellsOf(
    3,
    ['2025-08-09', '2025-08-10', '2026-03-01', '2026-08-10', '2026-09-01'].map((on) => referred(on)),
  )
  assert.deepEqual(
    rows.map(({ receivedOn, before }) => [receivedOn, before]),
    [
      ['2026-08-10', 2],
      ['2026-09-01', 2],
    ],
  )
})

test('of two referrals on one day, one counts as before the other', () => {
  const rows = cellsOf(3, [referred('2026-08-10'), referred('2026-08-10')])
  assert.deepEqual(rows.map(({ before }) => before).toSorted(), [0, 1])
})

test('list 3 names the worker and team to whom the referral first went', () => {
  const referral = referred('2026-06-01')
  const [worker, team, later] = [newId<'worker'>(), newId<'team'>(), newId<'worker'>()]
  names.set(worker, 'First Worker').set(team, 'Assessment team').set(later, 'Later Worker')
  const first = of('allocation', { worker, team, startedOn: aDay('2026-06-02') }, {}, [referral])
  const second = of('allocation', { worker: later, team, startedOn: aDay('2026-08-01') }, {}, [first])
  const [row] = listOf(3, [referral, second, first])
  assert.deepEqual([row?.cells.worker, row?.cells.team], ['First Worker', 'Assessment team'])
  assert.deepEqual(
    row?.traces.map(({ kind }) => kind),
    ['person', 'referral', 'allocation'],
  )
  const [alone] = listOf(3, [referral])
  assert.deepEqual(
    alone?.problems.map(({ heading }) => heading),
    ['Allocated Team', 'Allocated Worker'],
  )
})

test('list 4 has what is open and what was authorised within six months, and not what was over before', () => {
  const old = referred('2026-01-01')
  const assessed = (on: string | undefined) =>
    of('assessment', { startedOn: aDay('2026-01-02') }, { outcome: 'plan' }, [old], {
      authorisedOn: on === undefined ? undefined : aDay(on),
    })
  assert.equal(listOf(4, [old, assessed('2026-05-21')]).length, 0)
  assert.equal(listOf(4, [old, assessed('2026-05-22')]).length, 1)
  assert.equal(listOf(4, [old, assessed(undefined)]).length, 1)
  const [open] = cellsOf(4, [old, assessed('2026-11-23')])
  assert.deepEqual([open?.authorisedOn, open?.needsSupport], [undefined, undefined])
  const closure = of('closure', { closedOn: aDay('2026-05-21') }, { reason: 'RC7' }, [old])
  assert.equal(listOf(4, [old, assessed(undefined), closure]).length, 0)
})

test('list 4 says whether the child was seen, is disabled, and needs support', () => {
  const assessed = (line: Readonly<Record<string, unknown>>) =>
    of('assessment', { startedOn: aDay('2026-08-02') }, line, [], { authorisedOn: aDay('2026-09-01') })
  const seen = { is: 'done', on: '2026-08-05' }
  const tell = (line: Readonly<Record<string, unknown>>, answers = person.answers) => {
    const [cells] = cellsOf(4, [assessed(line)], answers)
    return [cells?.seen, cells?.needsSupport, cells?.disabled]
  }
  assert.deepEqual(tell({ seen, outcome: 'plan' }), ['a) Yes', 'a) Yes', 'b) No'])
  assert.deepEqual(tell({ seen: { is: 'awaited' }, outcome: 'close' }), ['b) No', 'b) No', 'b) No'])
  const unstated = { ...person.answers, disabilities: undefined }
  assert.deepEqual(tell({}, unstated), ['c) Unknown', undefined, 'c) Unknown'])
  assert.deepEqual(tell({}, { ...person.answers, disabilities: ['AUT'] })[2], 'a) Yes')
  const [row] = listOf(4, [assessed({})])
  assert.ok(row?.problems.some(({ says }) => says.includes('its outcome is not recorded')))
})

test('list 5 follows the thread from the strategy discussion to the plan, and names every record on it', () => {
  const discussion = of(
    'strategy discussion',
    { heldAt: aMoment('2026-07-31T23:30:00Z') },
    { outcome: 'joint' },
  )
  const enquiry = enquired('2026-08-01', { conference: 'hold' }, [discussion])
  const held = of('conference', { heldOn: aDay('2026-08-20') }, { outcome: 'plan' }, [enquiry])
  const [row] = listOf(5, [discussion, enquiry, held])
  assert.deepEqual(
    [row?.cells.discussedOn, row?.cells.noConference, row?.cells.conferenceOn, row?.cells.ledToPlan],
    ['2026-08-01', 'b) No', '2026-08-20', 'a) Yes'],
  )
  assert.deepEqual(
    row?.traces.map(({ kind }) => kind),
    ['person', 'enquiry', 'strategy discussion', 'conference'],
  )
})

test('list 5 leaves open what is not decided, and says yes where no conference was needed', () => {
  const [open] = cellsOf(5, [enquired('2026-11-20')])
  assert.deepEqual(
    [open?.noConference, open?.conferenceOn, open?.ledToPlan],
    [undefined, undefined, undefined],
  )
  const finished = { is: 'done', on: '2026-11-21' }
  const [closed] = cellsOf(5, [enquired('2026-11-20', { conference: 'no conference' }, [], { finished })])
  assert.equal(closed?.noConference, 'a) Yes')
})

test('list 5 tells of a plan where it began on the day of the conference, and else that the outcome is unknown', () => {
  const referral = referred('2026-07-01')
  const enquiry = enquired('2026-08-01', {}, [referral])
  const held = of('conference', { heldOn: aDay('2026-08-20') }, {}, [enquiry])
  const plan = of('protection plan', { startedOn: aDay('2026-08-20') }, { category: 'NEG' }, [referral])
  const told = (records: readonly OnRecord[]) => cellsOf(5, records)[0]?.ledToPlan
  assert.equal(told([referral, enquiry, held]), 'c) Unknown')
  assert.equal(told([referral, enquiry, held, plan]), 'a) Yes')
})

test('list 5 counts enquiries and conferences of the twelve months before each enquiry', () => {
  const first = enquired('2026-01-10', { conference: 'hold' })
  const held = of('conference', { heldOn: aDay('2026-01-28') }, { outcome: 'no plan' }, [first])
  const [row] = cellsOf(5, [first, held, enquired('2026-09-01')])
  assert.deepEqual([row?.startedOn, row?.enquiriesBefore, row?.conferencesBefore], [undefined, 1, 1])
})

test('an enquiry that finished more than six months ago is not in list 5', () => {
  const finished = { is: 'done', on: '2026-05-21' }
  const rows = listOf(5, [enquired('2026-05-01', { conference: 'no conference' }, [], { finished })])
  assert.deepEqual(rows, [])
})
