import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import { aDay, aMoment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { check } from '../checking/run.ts'
import { oneChild } from '../one-child.test-data.ts'
import { annexA } from './from-journey.ts'
import { readAnnexA } from './read.ts'
import type { AnnexRow } from './row.ts'
import { annexA as standard } from './standard.ts'
import { writeAnnexA } from './write.ts'

/* The records are synthetic. The inspection begins on 22 November 2026, so that windows open on 22 May 2026. */

const asAt = aDay('2026-11-22')
const { of, person } = oneChild({
  localNumber: 'SYNTHETIC9',
  sex: 'F',
  bornOn: '2019-11-23',
  ethnicity: 'MWBC',
  disabilities: ['NONE'],
})

const lists = (records: readonly OnRecord[]) => annexA([person, ...records], { asAt, nameOf: (id) => id })
const listOf = (list: 6 | 7, records: readonly OnRecord[]): readonly AnnexRow[] =>
  lists(records).lists.find((told) => told.list.number === list)?.rows ?? []
const cellsOf = (list: 6 | 7, records: readonly OnRecord[]) =>
  listOf(list, records).map(({ cells }) => cells)[0]

const referred = (on: string, noFurtherAction = false, more: Partial<OnRecord> = {}) =>
  of('referral', { receivedOn: aDay(on), source: '2A' }, { primaryNeed: 'N1', noFurtherAction }, [], more)
const assessed = (on: string, after: OnRecord, authorisedOn?: string, line = {}) =>
  of('assessment', { startedOn: aDay(on) }, line, [after], {
    authorisedOn: authorisedOn === undefined ? undefined : aDay(authorisedOn),
  })
const closed = (on: string, after: OnRecord) =>
  of('closure', { closedOn: aDay(on) }, { reason: 'RC7' }, [after])
const inNeedPlan = (on: string, after: OnRecord, endedOn?: string) =>
  of(
    'child in need plan',
    { startedOn: aDay(on), ...(endedOn === undefined ? {} : { endedOn: aDay(endedOn) }) },
    {},
    [after],
  )
const protectionPlan = (on: string, after: OnRecord, endedOn?: string, line = {}, more = {}) =>
  of(
    'protection plan',
    { startedOn: aDay(on), ...(endedOn === undefined ? {} : { endedOn: aDay(endedOn) }) },
    { category: 'NEG', ...line },
    [after],
    more,
  )
const visited = (
  on: string,
  after: OnRecord,
  serves = 'protection plan',
  line: object = {},
  mode = 'face to face',
) =>
  of(
    'visit',
    { visitedAt: aMoment(`${on}T15:30:00Z`), mode, serves },
    { seen: { is: 'yes' }, alone: { is: 'yes' }, ...line },
    [after],
  )

test('list 6 has one row for a child in need, with need, status and the day when they were last seen', () => {
  const referral = referred('2026-08-01')
  const plan = inNeedPlan('2026-09-20', referral)
  const seen = assessed('2026-08-02', referral, '2026-09-10', {
    seen: { is: 'done', on: aDay('2026-08-05') },
  })
  const visit = visited('2026-11-02', plan, 'child in need plan')
  const unseen = visited('2026-11-12', plan, 'child in need plan', { seen: { is: 'no', why: 'Synthetic' } })
  const byScreen = visited('2026-11-13', plan, 'child in need plan', {}, 'video')
  const later = visited('2026-11-23', plan, 'child in need plan')
  const records = [referral, seen, plan, visit, unseen, byScreen, later]
  const [row, ...more] = listOf(6, records)
  assert.deepEqual(more, [])
  assert.deepEqual(
    [row?.cells.startedOn, row?.cells.need, row?.cells.status, row?.cells.seenOn, row?.cells.closedOn],
    ['2026-08-01', 'N1 - Abuse or neglect', 'c) Child in need plan', '2026-11-02', undefined],
  )
  assert.deepEqual(
    row?.traces.map(({ kind }) => kind),
    ['person', 'referral', 'child in need plan', 'visit'],
  )
  assert.equal(cellsOf(6, [referral, seen])?.seenOn, '2026-08-05')
})

test('list 6 has what closed within six months with its reason, and not what closed before', () => {
  const referral = referred('2026-01-01')
  const work = assessed('2026-01-02', referral, '2026-02-01')
  const row = (on: string) => cellsOf(6, [referral, work, closed(on, referral)])
  assert.equal(row('2026-05-21'), undefined)
  const told = row('2026-05-22')
  assert.deepEqual(
    [told?.closedOn, told?.reason, told?.status],
    [
      '2026-05-22',
      'RC7 - Services ceased for any other reason, including child no longer in need',
      'e) Closed episode',
    ],
  )
  assert.deepEqual(row('2026-11-23')?.closedOn, undefined)
})

test('a child who was referred and no more is not in list 6, and one whom a census brought in as open is', () => {
  assert.equal(cellsOf(6, [referred('2026-08-01')]), undefined)
  assert.equal(cellsOf(6, [referred('2026-08-01', true, { source: 'a census' })]), undefined)
  assert.notEqual(cellsOf(6, [referred('2026-08-01', false, { source: 'a census' })]), undefined)
  const referral = referred('2026-08-01')
  assert.equal(cellsOf(6, [referral, assessed('2026-11-23', referral)]), undefined)
  assert.notEqual(cellsOf(6, [referral, assessed('2026-11-22', referral)]), undefined)
})

test('the status of list 6 is the weightiest of what runs on the day', () => {
  const referral = referred('2026-08-01')
  const assessment = assessed('2026-08-02', referral)
  const plan = inNeedPlan('2026-09-20', referral)
  const protection = protectionPlan('2026-10-01', referral)
  const status = (...records: OnRecord[]) => cellsOf(6, [referral, ...records])?.status
  assert.equal(status(assessment), 'd) Open assessment')
  assert.equal(status(assessment, plan), 'c) Child in need plan')
  assert.equal(status(assessment, plan, protection), 'b) Child Protection plan')
  assert.equal(status(assessment, inNeedPlan('2026-09-20', referral, '2026-11-22')), 'd) Open assessment')
  assert.equal(status(assessment, protectionPlan('2026-11-23', referral)), 'd) Open assessment')
})

test('a child who is open between an assessment and a plan has no status of the form, and that is said', () => {
  const referral = referred('2026-08-01')
  const [row] = listOf(6, [referral, assessed('2026-08-02', referral, '2026-09-10')])
  assert.equal(row?.cells.status, undefined)
  assert.match(
    row?.problems.find(({ heading }) => heading === 'Case Status')?.says ?? '',
    /no value for that/,
  )
})

test('of two episodes list 6 has the open one, and of two closed ones the later', () => {
  const [first, second] = [referred('2026-01-01'), referred('2026-06-01')]
  const work = [assessed('2026-01-02', first), assessed('2026-06-02', second)]
  const started = (...records: OnRecord[]) => cellsOf(6, [first, second, ...work, ...records])?.startedOn
  assert.equal(started(closed('2026-07-01', second)), '2026-01-01')
  assert.equal(started(closed('2026-07-01', second), closed('2026-08-01', first)), '2026-06-01')
})

test('list 7 has the plan that runs, with its categories, its last visit and its last review', () => {
  const referral = referred('2026-05-01')
  const plan = protectionPlan('2026-06-01', referral, undefined, { latestCategory: 'EMO' })
  const reviews = ['2026-08-28', '2026-11-23'].map((on) =>
    of('protection review', { heldOn: aDay(on) }, {}, [plan]),
  )
  const visits = [
    visited('2026-05-20', referral),
    visited('2026-11-01', plan),
    visited('2026-11-05', plan, 'protection plan', { seen: { is: 'no', why: 'Synthetic' } }),
    visited('2026-11-06', plan, 'child in need plan'),
  ]
  const [row] = listOf(7, [referral, plan, ...reviews, ...visits])
  assert.deepEqual(
    [row?.cells.startedOn, row?.cells.firstCategory, row?.cells.lastCategory, row?.cells.endedOn],
    ['2026-06-01', 'a) Neglect', 'd) Emotional abuse', undefined],
  )
  assert.deepEqual(
    [row?.cells.visitedOn, row?.cells.seenAlone, row?.cells.reviewedOn, row?.cells.plansBefore],
    ['2026-11-01', 'a) Yes', '2026-08-28', 0],
  )
  assert.deepEqual(
    row?.traces.map(({ kind }) => kind),
    ['person', 'protection plan', 'visit', 'protection review'],
  )
})

test('list 7 says no of a child too young to be seen alone, unknown where nobody said, and nothing without a visit', () => {
  const referral = referred('2026-05-01')
  const plan = protectionPlan('2026-06-01', referral)
  const alone = (line: object) =>
    cellsOf(7, [referral, plan, visited('2026-11-01', plan, 'protection plan', line)])?.seenAlone
  assert.equal(alone({ alone: { is: 'too young' } }), 'b) No')
  assert.equal(alone({ alone: { is: 'no', why: 'Synthetic' } }), 'b) No')
  assert.equal(alone({ alone: undefined }), 'c) Unknown')
  assert.equal(cellsOf(7, [referral, plan])?.seenAlone, undefined)
})

test('list 7 has a plan that ended within six months, and counts the plans before it', () => {
  const referral = referred('2025-01-01')
  const earlier = protectionPlan('2025-02-01', referral, '2025-06-01')
  const told = (endedOn: string) =>
    cellsOf(7, [referral, earlier, protectionPlan('2026-01-10', referral, endedOn)])
  assert.equal(told('2026-05-21'), undefined)
  assert.deepEqual([told('2026-05-22')?.endedOn, told('2026-05-22')?.plansBefore], ['2026-05-22', 1])
  assert.equal(told('2026-11-23')?.endedOn, undefined)
})

test('of a plan that a return brought in nothing is worked out that the return did not say', () => {
  const referral = referred('2025-01-01')
  const brought = { source: 'a census' }
  const earlier = protectionPlan('2025-02-01', referral, '2025-06-01', {}, brought)
  const row = (line: object) =>
    cellsOf(7, [referral, earlier, protectionPlan('2026-01-10', referral, undefined, line, brought)])
  assert.deepEqual([row({})?.lastCategory, row({})?.plansBefore], [undefined, undefined])
  assert.equal(row({ earlierPlans: 2 })?.plansBefore, 2)
})

test('what the record does not hold of list 7 is left open and said, and so is a plan that outlived the work', () => {
  const referral = referred('2026-01-01')
  const plan = protectionPlan('2026-01-10', referral)
  const [row] = listOf(7, [referral, plan, closed('2026-09-01', referral)])
  assert.equal(row?.cells.emergency, undefined)
  const said = new Map(row?.problems.map(({ heading, says }) => [heading, says]))
  assert.match([...said.keys()].join(), /Emergency Protection Order/)
  assert.match(said.get('Child Protection Plan End Date') ?? '', /ended on 1 September 2026/)
})

test('the rules of Annex A find nothing wrong between lists 6 and 7 made from one record', async () => {
  const referral = referred('2026-05-01')
  const worker = of('allocation', {
    worker: newId<'worker'>(),
    team: newId<'team'>(),
    startedOn: aDay('2026-05-01'),
  })
  const assessment = assessed('2026-05-02', referral, '2026-06-01', {
    seen: { is: 'done', on: aDay('2026-05-05') },
    outcome: 'plan',
  })
  const plan = protectionPlan('2026-06-01', referral)
  const review = of('protection review', { heldOn: aDay('2026-08-28') }, {}, [plan])
  const records = [referral, worker, assessment, plan, review, visited('2026-11-15', plan)]
  const workbook = await writeAnnexA(lists(records))
  assert.ok(workbook.ok)
  const read = readAnnexA([{ name: 'lists.xlsx', bytes: workbook.value, when: 'this year' }], { asAt })
  const ended = check(standard.rules, read.given, standard.collectionOf('2026/27'))
  assert.deepEqual(
    ended.flatMap((one) => (one.ended === 'found' || one.ended === 'broke' ? [one.rule.code] : [])),
    // Emergency protection orders and police powers, which the form asks for and the record does not hold.
    ['A7-14M'],
  )
})
