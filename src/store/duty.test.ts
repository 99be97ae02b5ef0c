import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addMinutes, type Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { myWork } from './access.ts'
import { type Acting, as } from './as.ts'
import { type Council, openCouncil, start } from './council.test-data.ts'
import {
  changeDuty,
  type DutyId,
  dutiesBetween,
  dutyChanges,
  enterDuty,
  type NewDuty,
  takeOffDuty,
} from './duty.ts'
import { workingNow } from './presence.ts'
import { begin, end } from './sessions.ts'
import { readTelephone, telephonesOf, writeTelephone } from './telephones.ts'
import type { Worker } from './worker.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council.stop())

const ask = <T>(worker: Worker, work: (acting: Acting) => Promise<T>) =>
  as(council.store, worker, myWork, work)

async function done<T>(worker: Worker, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await ask(worker, work)
  assert.equal(reading.may, 'yes')
  return (reading as { value: T }).value
}

const span = (from: number, until: number): { startsAt: Moment; endsAt: Moment } => ({
  startsAt: addMinutes(start, from),
  endsAt: addMinutes(start, until),
})

const duty = (more: Partial<NewDuty> & { worker?: Worker['id'] }): NewDuty => ({
  kind: 'front door',
  telephone: '01632 960 001',
  ...span(0, 60),
  worker: more.worker ?? council.who['social worker'].id,
  ...more,
})

async function entered(by: Worker, more: Parameters<typeof duty>[0] = {}): Promise<DutyId> {
  const put = await done(by, (acting) => enterDuty(acting, duty(more)))
  assert.ok(put.ok)
  return put.value
}

const onDutyAt = (at: Moment) =>
  done(council.who['contact officer'], (acting) => dutiesBetween(acting, at, at))

test('somebody is on duty from the first moment to before the last, and everybody may see it', async () => {
  const id = await entered(council.who['team manager'])
  assert.ok((await onDutyAt(start)).some((one) => one.id === id))
  assert.ok((await onDutyAt(addMinutes(start, 59))).some((one) => one.id === id))
  assert.ok(!(await onDutyAt(addMinutes(start, 60))).some((one) => one.id === id))
  assert.ok(!(await onDutyAt(addMinutes(start, -1))).some((one) => one.id === id))
})

test('a change is a new version that says who made it; what it was stays', async () => {
  const [manager, director] = [council.who['team manager'], council.who.director]
  const id = await entered(manager, span(120, 180))
  const changed = await done(director, (acting) =>
    changeDuty(acting, id, duty({ ...span(120, 240), telephone: '01632 960 002' })),
  )
  assert.ok(changed.ok)
  const [stands] = (await onDutyAt(addMinutes(start, 200))).filter((one) => one.id === id)
  assert.deepEqual([stands?.version, stands?.telephone], [2, '01632 960 002'])
  await done(director, (acting) => takeOffDuty(acting, id))
  assert.deepEqual(
    (await onDutyAt(addMinutes(start, 130))).filter((one) => one.id === id),
    [],
  )
  const versions = (await done(director, (acting) => dutyChanges(acting, 50))).filter((one) => one.id === id)
  assert.deepEqual(versions.map(({ version, stands: does }) => [version, does]).toSorted(), [
    [1, true],
    [2, true],
    [3, false],
  ])
  assert.ok(versions.every(({ writtenBy }) => writtenBy.length > 5))
  assert.equal((await ask(director, (acting) => takeOffDuty(acting, id))).may, 'not found')
})

test('two who change the same duty at once leave two versions, one after the other', async () => {
  const director = council.who.director
  const id = await entered(director, span(300, 360))
  const both = await Promise.all(
    ['01632 960 011', '01632 960 012'].map((telephone) =>
      ask(director, (acting) => changeDuty(acting, id, duty({ ...span(300, 360), telephone }))),
    ),
  )
  assert.deepEqual(
    both.map(({ may }) => may),
    ['yes', 'yes'],
  )
  const versions = (await done(director, (acting) => dutyChanges(acting, 50))).filter((one) => one.id === id)
  assert.equal(versions.length, 3)
})

test('managers keep the rota; emergency duty, which opens the emergency paper, is given by leaders alone', async () => {
  const put = (worker: Worker, kind: NewDuty['kind']) =>
    ask(worker, (acting) => enterDuty(acting, duty({ kind, ...span(500, 560) })))
  assert.equal((await put(council.who['social worker'], 'front door')).may, 'no')
  assert.equal((await put(council.who['team manager'], 'manager')).may, 'yes')
  assert.equal((await put(council.who['team manager'], 'emergency')).may, 'no')
  assert.equal((await put(council.who['service manager'], 'emergency')).may, 'yes')
  const id = await entered(council.who.director, { kind: 'emergency', ...span(600, 660) })
  const manager = council.who['team manager']
  assert.equal((await ask(manager, (acting) => takeOffDuty(acting, id))).may, 'no')
  const front = await entered(manager, span(700, 760))
  const raised = await ask(manager, (acting) => changeDuty(acting, front, duty({ kind: 'emergency' })))
  assert.equal(raised.may, 'no')
})

test('what cannot be is said in plain words and nothing is written', async () => {
  const director = council.who.director
  const before = (await done(director, (acting) => dutyChanges(acting, 500))).length
  for (const [wrong, says] of [
    [span(60, 60), /after the beginning/],
    [span(0, 60 * 24 * 20), /8 days at most/],
    [{ telephone: 'the usual one' }, /telephone number/],
    [{ worker: newId<'worker'>() }, /works here/],
  ] as const) {
    const put = await done(director, (acting) => enterDuty(acting, duty(wrong)))
    assert.ok(!put.ok)
    assert.match(put.problems[0]?.says ?? '', says)
  }
  assert.equal((await done(director, (acting) => dutyChanges(acting, 500))).length, before)
})

test('a number is anybody’s own to give; that of a team is a manager’s', async () => {
  const worker = council.who['social worker']
  assert.ok((await done(worker, (acting) => writeTelephone(acting, worker.id, '07700 900 001'))).ok)
  const team = council.teams.harbour
  assert.equal((await ask(worker, (acting) => writeTelephone(acting, team, '01632 960 003'))).may, 'no')
  const manager = council.who['team manager']
  assert.ok((await done(manager, (acting) => writeTelephone(acting, team, '01632 960 003'))).ok)
  council.clock.set(addMinutes(start, 1))
  assert.ok((await done(worker, (acting) => writeTelephone(acting, worker.id, ' '))).ok)
  const numbers = await done(worker, telephonesOf)
  assert.deepEqual([numbers.get(team), numbers.get(worker.id)], ['01632 960 003', undefined])
  const nobody = await done(manager, (acting) => writeTelephone(acting, newId<'worker'>(), '01632 960 003'))
  assert.ok(!nobody.ok)
  council.clock.set(start)
})

test('a telephone number is told from other words', () => {
  for (const number of ['01632 960 001', '+44 1632 960001', '(01632) 960 001 ext 42', '999 1234'])
    assert.ok(readTelephone(number).ok, number)
  for (const words of ['', '999', 'ask Sam', '01632 960 001; drop', '<b>01632960001</b>'])
    assert.ok(!readTelephone(words).ok, words)
})

test('another council sees neither rota nor numbers', async () => {
  const other = await openCouncil(council.addresses)
  await entered(council.who.director, { telephone: '01632 960 099' })
  const seen = await as(other.store, other.who.director, myWork, async (acting) => [
    ...(await dutiesBetween(acting, addMinutes(start, -9999), addMinutes(start, 9999))),
    ...(await telephonesOf(acting)),
  ])
  assert.deepEqual(seen, { may: 'yes', value: [] })
  await other.stop()
})

test('whoever asked for a page lately is working now; whoever signed out, or was not seen for a while, is not', async () => {
  const { store, clock } = council
  const [worker, other] = [council.who['social worker'], council.who['contact officer']]
  const names = async () => (await done(other, workingNow)).map((one) => one.worker)
  const token = await begin(store.database, clock, worker)
  await begin(store.database, clock, other)
  assert.ok((await names()).includes(worker.id))
  await end(store.database, token)
  assert.ok(!(await names()).includes(worker.id))
  assert.ok((await names()).includes(other.id))
  clock.set(addMinutes(start, 16))
  assert.ok(!(await names()).includes(other.id))
  clock.set(start)
})
