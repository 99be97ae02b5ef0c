import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assessment } from '../../journey/assessment/assessment.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { aDay } from '../../plain/day.ts'
import { openCouncil } from '../../store/council.test-data.ts'
import { assessmentTimeliness } from './assessment-timeliness.ts'
import {
  allocated,
  assessed,
  linesOf,
  onDay,
  type Practice,
  practiceIn,
  referred,
} from './practice.test-data.ts'

let it: Practice
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-02'))
})
after(() => it.council.stop())

const lines = (from: string, to: string, asAt?: string) =>
  linesOf(it.council, assessmentTimeliness, [from, to], asAt === undefined ? undefined : onDay(asAt))

const authorised = (day: string) => ({ verdict: 'authorised', on: aDay(day) }) as const

test('an assessment is in time on the 45th working day and late on the 46th; without a referral it cannot be told', async () => {
  const [early, late, none] = [await it.child('Early'), await it.child('Late'), await it.child('None')]
  const from = aDay('2026-01-05')
  const [last, over] = [addWorkingDays(from, 45), addWorkingDays(from, 46)]
  for (const [child, on] of [
    [early, last],
    [late, over],
  ] as const) {
    const made = await assessed(it, [child], '2026-02-02', { before: [await referred(it, child, from)] })
    await it.answer(made, 1, assessment, authorised(on))
  }
  const alone = await assessed(it, [none], '2026-02-02')
  await it.answer(alone, 1, assessment, authorised(last))
  assert.deepEqual(await lines(last, over), [
    ['Early', true, '45 working days'],
    ['Late', false, '46 working days'],
    ['None', null, 'no referral stands before it'],
  ])
})

test('a bank holiday gives a day more: Good Friday and Easter Monday 2026 are not counted', async () => {
  const child = await it.child('Easter')
  const made = await assessed(it, [child], '2026-03-30', {
    before: [await referred(it, child, '2026-04-01')],
  })
  await it.answer(made, 1, assessment, authorised('2026-04-08'))
  // Thursday 2 April, Tuesday 7 April, Wednesday 8 April.
  assert.deepEqual(await lines('2026-04-08', '2026-04-08'), [['Easter', true, '3 working days']])
})

test('a child counts in the month of authorisation, once, with the first and the last day of it', async () => {
  const child = await it.child('Edge')
  const made = await assessed(it, [child], '2026-05-01', {
    before: [await referred(it, child, '2026-04-20')],
  })
  await it.answer(made, 1, assessment, authorised('2026-05-31'))
  assert.equal((await lines('2026-05-01', '2026-05-31')).length, 1)
  assert.equal((await lines('2026-06-01', '2026-06-30')).length, 0)
})

test('one returned counts when it is authorised in the end, and one corrected afterwards is not counted again', async () => {
  const child = await it.child('Again')
  const made = await assessed(it, [child], '2026-06-01', {
    before: [await referred(it, child, '2026-05-18')],
  })
  await it.answer(made, 1, assessment, { verdict: 'returned', on: aDay('2026-06-02') })
  const answers = { startedOn: aDay('2026-06-01'), finished: { is: 'done', on: aDay('2026-06-01') } }
  await it.change(made, 2, assessment, [child], { answers, at: onDay('2026-06-04') })
  await it.answer(made, 2, assessment, authorised('2026-06-05'))
  await it.change(made, 3, assessment, [child], { answers, at: onDay('2026-07-14') })
  await it.answer(made, 3, assessment, authorised('2026-07-15'))
  assert.deepEqual(await lines('2026-06-01', '2026-06-30'), [['Again', true, '13 working days']])
  assert.deepEqual(await lines('2026-07-01', '2026-07-31'), [])
})

test('a sister whom a correction took off no longer counts, and still did as known before', async () => {
  const [kept, gone] = [await it.child('Kept'), await it.child('Gone')]
  const made = await assessed(it, [kept, gone], '2026-08-03', {
    before: [await referred(it, kept, '2026-07-27')],
  })
  await it.answer(made, 1, assessment, authorised('2026-08-04'))
  const answers = { startedOn: aDay('2026-08-03'), finished: { is: 'done', on: aDay('2026-08-03') } }
  await it.change(made, 2, assessment, [kept], { answers, at: onDay('2026-08-20') })
  const names = (found: Awaited<ReturnType<typeof lines>>) => found.map(([name]) => name)
  assert.deepEqual(names(await lines('2026-08-01', '2026-08-31')), ['Kept'])
  assert.deepEqual(names(await lines('2026-08-01', '2026-08-31', '2026-08-10')), ['Gone', 'Kept'])
  assert.deepEqual(names(await lines('2026-08-01', '2026-08-31', '2026-08-03')), [])
})

test('the referral is found along the thread, the nearest first, and of two as near the later', async () => {
  const [far, two] = [await it.child('Far'), await it.child('Two')]
  await referred(it, far, '2026-03-02')
  const given = await allocated(it, far, '2026-09-01', await referred(it, far, '2026-09-01'))
  await it.answer(
    await assessed(it, [far], '2026-09-02', { before: [given] }),
    1,
    assessment,
    authorised('2026-09-03'),
  )
  const both = [await referred(it, two, '2026-03-02'), await referred(it, two, '2026-08-24')]
  const made = await assessed(it, [two], '2026-09-01', { before: both })
  await it.answer(made, 1, assessment, authorised('2026-09-03'))
  assert.deepEqual(await lines('2026-09-01', '2026-09-30'), [
    ['Far', true, '2 working days'],
    ['Two', true, '7 working days'],
  ])
})

test('one brought in from a return counts by its days, and a referral dated later tells nothing', async () => {
  const [old, odd] = [await it.child('Old'), await it.child('Odd')]
  const source = 'Children in need census 2025 to 2026'
  const made = await assessed(it, [old], '2026-10-01', {
    source,
    before: [await referred(it, old, '2026-09-21')],
  })
  await it.answer(made, 1, assessment, { ...authorised('2026-10-02'), by: 'nobody' })
  const later = await assessed(it, [odd], '2026-10-01', { before: [await referred(it, odd, '2026-10-20')] })
  await it.answer(later, 1, assessment, authorised('2026-10-02'))
  assert.deepEqual(await lines('2026-10-01', '2026-10-31'), [
    ['Odd', null, 'its referral is dated after it was authorised'],
    ['Old', true, '9 working days'],
  ])
})
