import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contact } from '../../journey/front-door/contact.ts'
import { feedback } from '../../journey/front-door/feedback.ts'
import { openCouncil } from '../../store/council.test-data.ts'
import { contacted, decided, linesOf, onDay, type Practice, practiceIn, told } from './practice.test-data.ts'
import { referrerTold } from './referrer-told.ts'

let it: Practice
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-02'))
})
after(() => it.council.stop())

const lines = (from: string, to: string, asAt?: string) =>
  linesOf(it.council, referrerTold, [from, to], asAt === undefined ? undefined : onDay(asAt))

test('told on the second working day is in time, on the third is late, and who stayed unnamed cannot be told', async () => {
  const [quick, slow, unnamed] = [await it.child('Quick'), await it.child('Slow'), await it.child('Unnamed')]
  // Thursday 10 September 2026: the second working day is Monday 14.
  const day = '2026-09-10'
  await told(it, quick, '2026-09-14', await decided(it, quick, day, [await contacted(it, quick, day)]))
  await told(it, slow, '2026-09-15', await decided(it, slow, day, [await contacted(it, slow, day)]))
  const voice = await it.write(contact, [unnamed], {
    answers: { receivedAt: onDay(day), source: '9' },
    at: onDay(day),
  })
  await decided(it, unnamed, day, [voice])
  assert.deepEqual(await lines(day, day), [
    ['Quick', true, 'told after 2 working days'],
    ['Slow', false, 'told after 3 working days'],
    ['Unnamed', null, 'the referrer stayed unnamed'],
  ])
})

test('while there is still time it cannot be told, and once the time is over it is not met', async () => {
  const child = await it.child('Wait')
  await decided(it, child, '2026-09-22', [await contacted(it, child, '2026-09-22')])
  const span = ['2026-09-22', '2026-09-22'] as const
  assert.deepEqual(await lines(...span, '2026-09-24'), [['Wait', null, 'not told yet, and still in time']])
  assert.deepEqual(await lines(...span, '2026-09-25'), [['Wait', false, 'nobody has been told yet']])
})

test('the August bank holiday does not count, and the day itself is called so', async () => {
  const [holiday, same] = [await it.child('Holiday'), await it.child('Same')]
  // Friday 28 August 2026; Monday 31 is the bank holiday.
  const day = '2026-08-28'
  await told(it, holiday, '2026-09-01', await decided(it, holiday, day, [await contacted(it, holiday, day)]))
  await told(it, same, day, await decided(it, same, day, [await contacted(it, same, day)]))
  assert.deepEqual(await lines(day, day), [
    ['Holiday', true, 'told after 1 working day'],
    ['Same', true, 'told on the same day'],
  ])
})

test('the first of several feedbacks counts, once, and what came to be known later counts only from then', async () => {
  const child = await it.child('Twice')
  const made = await decided(it, child, '2026-07-06', [await contacted(it, child, '2026-07-06')])
  await told(it, child, '2026-07-20', made)
  assert.deepEqual(await lines('2026-07-06', '2026-07-06', '2026-07-21'), [
    ['Twice', false, 'told after 10 working days'],
  ])
  // A call of the 7th that was written down on the 22nd.
  await it.write(feedback, [child], {
    answers: { recipient: 'A teacher', how: 'call', message: 'Thank you.', sentAt: onDay('2026-07-07') },
    at: onDay('2026-07-22'),
    before: [made],
  })
  assert.deepEqual(await lines('2026-07-06', '2026-07-06'), [['Twice', true, 'told after 1 working day']])
  assert.deepEqual(await lines('2026-07-06', '2026-07-06', '2026-07-21'), [
    ['Twice', false, 'told after 10 working days'],
  ])
})

test('a decision brought in from elsewhere without feedback tells nothing', async () => {
  const child = await it.child('Brought')
  await decided(it, child, '2026-06-01', [], { source: 'Earlier system' })
  assert.deepEqual(await lines('2026-06-01', '2026-06-01'), [
    ['Brought', null, 'brought in from Earlier system, which does not say'],
  ])
})
