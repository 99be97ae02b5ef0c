import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId, RecordId } from '../../define/record.ts'
import { ruleOn } from '../../journey/clocks.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import { viewOfChange } from '../../journey/oversight/view-of-a-change.ts'
import { aDay } from '../../plain/day.ts'
import { openCouncil } from '../../store/council.test-data.ts'
import { askedAtChange } from './asked-at-change.ts'
import { linesOf, onDay, type Practice, practiceIn } from './practice.test-data.ts'

let it: Practice
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-30'))
})
after(() => it.council.stop())

type Who = 'social worker' | 'team manager' | 'reviewing officer'

const given = (
  children: readonly PersonId[],
  day: string,
  who: Who,
  why: string,
  more: { readonly source?: string } = {},
): Promise<RecordId> =>
  it.write(allocation, children, {
    answers: {
      worker: it.council.who[who].id,
      team: it.council.teams.harbour,
      startedOn: aDay(day),
      why,
    },
    at: onDay(day),
    ...more,
  })

const askedOn = (child: PersonId, day: string, asked: object): Promise<RecordId> =>
  it.write(viewOfChange, [child], {
    answers: { askedOn: aDay(day) },
    line: { asked },
    at: onDay(day),
  })

const lines = (from: string, to: string, asAt?: string) =>
  linesOf(it.council, askedAtChange, [from, to], asAt === undefined ? undefined : onDay(asAt))

test('a child who was asked, one whom nobody asked, and one not asked for a reason are told apart', async () => {
  const [asked, nobody, reason] = [
    await it.child('Asked'),
    await it.child('Nobody'),
    await it.child('Reason'),
  ]
  await given([asked, nobody, reason], '2026-06-01', 'social worker', 'first')
  await given([asked, nobody, reason], '2026-09-01', 'team manager', 'left')
  await askedOn(asked, '2026-09-08', { is: 'yes' })
  await askedOn(reason, '2026-09-09', { is: 'no', because: 'In hospital' })
  assert.deepEqual(await lines('2026-09-01', '2026-09-30'), [
    ['Asked', true, 'asked; the only change in 12 months'],
    ['Nobody', false, 'nobody has asked; the only change in 12 months'],
    ['Reason', false, 'not asked, with a reason; the only change in 12 months'],
  ])
  assert.deepEqual(await lines('2026-06-01', '2026-06-30'), [], 'a first worker is no change')
})

test('the youngest are left out, and until the tenth working day there is time', async () => {
  const [baby, soon] = [await it.child('Baby'), await it.child('Soon')]
  await given([baby, soon], '2026-05-01', 'social worker', 'first')
  // Monday 5 October 2026: the tenth working day is Monday 19.
  await given([baby, soon], '2026-10-05', 'team manager', 'caseload')
  await askedOn(baby, '2026-10-06', { is: 'too young' })
  const span = ['2026-10-05', '2026-10-05'] as const
  assert.deepEqual(await lines(...span, '2026-10-19'), [
    ['Soon', null, 'not asked yet, and still in time; the only change in 12 months'],
  ])
  assert.deepEqual(await lines(...span, '2026-10-20'), [
    ['Soon', false, 'nobody has asked; the only change in 12 months'],
  ])
})

test('each change asks anew, changes within 12 months are counted, and the same worker in another team is no change', async () => {
  const child = await it.child('Often')
  await given([child], '2025-06-02', 'social worker', 'first')
  await given([child], '2025-08-04', 'team manager', 'left')
  await given([child], '2026-03-02', 'social worker', 'left')
  await askedOn(child, '2026-03-05', { is: 'yes' })
  await given([child], '2026-07-06', 'reviewing officer', 'absent')
  await given([child], '2026-07-20', 'reviewing officer', 'transfer')
  assert.deepEqual(await lines('2026-03-01', '2026-03-31'), [
    ['Often', true, 'asked; 2 changes in 12 months'],
  ])
  assert.deepEqual(await lines('2026-07-01', '2026-07-31'), [
    ['Often', false, 'nobody has asked; 3 changes in 12 months'],
  ])
})

test('what was brought in from elsewhere tells nothing', async () => {
  const child = await it.child('Brought')
  await given([child], '2026-01-05', 'social worker', 'first', { source: 'Earlier system' })
  await given([child], '2026-02-02', 'team manager', 'left', { source: 'Earlier system' })
  assert.deepEqual(await lines('2026-02-02', '2026-02-02'), [
    ['Brought', null, 'brought in from Earlier system, which does not say; the only change in 12 months'],
  ])
})

test('the limit that it counts by is the one that stands in the list of clocks', () => {
  assert.equal(ruleOn('view of a change', aDay('2026-11-01')).workingDays, 10)
})
