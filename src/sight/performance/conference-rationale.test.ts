import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { aDay } from '../../plain/day.ts'
import { openCouncil } from '../../store/council.test-data.ts'
import { conferenceRationale } from './conference-rationale.ts'
import { enquired, linesOf, onDay, type Practice, practiceIn } from './practice.test-data.ts'

let it: Practice
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-02'))
})
after(() => it.council.stop())

const lines = (from: string, to: string, asAt?: string) =>
  linesOf(it.council, conferenceRationale, [from, to], asAt === undefined ? undefined : onDay(asAt))

const reasoned = { rationale: 'The injury was an accident, as the doctor says.' }
const authorised = (day: string) => ({ verdict: 'authorised', on: aDay(day) }) as const

test('a written and authorised reason meets it, an unwritten one does not, and one brought in without cannot be told', async () => {
  const [good, bare, old] = [await it.child('Good'), await it.child('Bare'), await it.child('Old')]
  const day = '2026-03-09'
  await it.answer(await enquired(it, good, day, reasoned), 1, enquiry, authorised('2026-03-10'))
  await it.answer(await enquired(it, bare, day, { rationale: ' \n ' }), 1, enquiry, authorised('2026-03-10'))
  await enquired(it, old, day, {}, { source: 'Earlier system' })
  assert.deepEqual(await lines(day, day), [
    ['Bare', false, 'no reason is written'],
    ['Good', true, 'reason written and authorised'],
    ['Old', null, 'brought in from Earlier system without a reason'],
  ])
})

test('a conference that is held is not counted, nor an enquiry that goes on', async () => {
  const [held, open] = [await it.child('Held'), await it.child('Open')]
  await enquired(it, held, '2026-04-01', { conference: 'hold', ...reasoned })
  await it.write(enquiry, [open], {
    answers: { startedOn: aDay('2026-04-01'), by: 'single', finished: { is: 'awaited' } },
    at: onDay('2026-04-01'),
  })
  assert.deepEqual(await lines('2026-04-01', '2026-04-30'), [])
})

test('an author’s own authorisation does not count, and a return’s, which names nobody, does', async () => {
  const [own, named] = [await it.child('Own'), await it.child('Return')]
  const day = '2026-05-05'
  await it.answer(await enquired(it, own, day, reasoned), 1, enquiry, { ...authorised(day), by: 'author' })
  const brought = await enquired(it, named, day, reasoned, { source: 'Census' })
  await it.answer(brought, 1, enquiry, { ...authorised(day), by: 'nobody' })
  assert.deepEqual(await lines(day, day), [
    ['Own', false, 'not authorised yet'],
    ['Return', true, 'reason written and authorised'],
  ])
})

test('returned, written again and authorised: each is as it stood at the time, and a later correction opens it anew', async () => {
  const child = await it.child('Path')
  const made = await enquired(it, child, '2026-06-01', reasoned)
  const answers = { startedOn: aDay('2026-06-01'), finished: { is: 'done', on: aDay('2026-06-01') } }
  const line = { conference: 'no conference', ...reasoned }
  await it.answer(made, 1, enquiry, { verdict: 'returned', on: aDay('2026-06-02') })
  await it.change(made, 2, enquiry, [child], { answers, line, at: onDay('2026-06-03') })
  await it.answer(made, 2, enquiry, authorised('2026-06-04'))
  await it.change(made, 3, enquiry, [child], { answers, line, at: onDay('2026-06-10') })
  const asAt = async (day: string) => (await lines('2026-06-01', '2026-06-30', day))[0]?.[2]
  assert.equal(await asAt('2026-06-01'), 'not authorised yet')
  assert.equal(await asAt('2026-06-02'), 'returned, and not authorised since')
  assert.equal(await asAt('2026-06-05'), 'reason written and authorised')
  assert.equal(await asAt('2026-06-11'), 'changed since it was authorised')
})
