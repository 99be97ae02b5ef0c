import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addMinutes } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { myWork } from './access.ts'
import { type Acting, as } from './as.ts'
import { type Council, openCouncil, say, start } from './council.test-data.ts'
import {
  colleaguesDevices,
  deviceOfWorker,
  forgetDevice,
  type Heard,
  isForgotten,
  meetDevice,
  ownDevices,
} from './devices.ts'
import { begin, findWorker } from './sessions.ts'
import type { DeviceId } from './tables.ts'
import type { Worker } from './worker.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council?.stop())

const quiet: Heard = {
  name: 'Chrome on Android',
  waiting: 0,
  waitingSince: undefined,
  taken: 0,
  takenUntil: undefined,
}

async function acting<T>(worker: Worker, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await as(council.store, worker, myWork, work)
  if (reading.may !== 'yes') throw new Error(reading.may)
  return reading.value
}

const meet = (worker: Worker, id: DeviceId, heard: Partial<Heard> = {}) =>
  acting(worker, (one) => meetDevice(one, id, { ...quiet, ...heard }))

test('a device is given the same key each time, and another worker on it another', async () => {
  const [first, second] = [council.who['social worker'], council.who['personal adviser']]
  const id = newId<'device'>()
  const [one, again, other] = [await meet(first, id), await meet(first, id), await meet(second, id)]
  assert.ok(one.is === 'known' && again.is === 'known' && other.is === 'known')
  assert.equal(one.key.length, 32)
  assert.deepEqual(one.key, again.key)
  assert.notDeepEqual(one.key, other.key)
})

test('two tabs that meet for the first time at once are given one key', async () => {
  const [worker, id] = [council.who['social worker'], newId<'device'>()]
  const met = await Promise.all([1, 2, 3, 4].map(() => meet(worker, id)))
  assert.equal(new Set(met.map((one) => (one.is === 'known' ? one.key.toString('hex') : ''))).size, 1)
})

test('what waits on a device is told to its worker, and what it took along until its time is over', async () => {
  const worker = await council.hire('social worker', council.teams.hill)
  const id = newId<'device'>()
  const until = addMinutes(start, 60)
  await meet(worker, id, { waiting: 3, waitingSince: start, taken: 2, takenUntil: until })
  const [device] = await acting(worker, ownDevices)
  assert.deepEqual(
    [device?.waiting, device?.waitingSince, device?.taken, device?.takenUntil],
    [3, start, 2, until],
  )
  council.clock.set(until)
  const [later] = await acting(worker, ownDevices)
  assert.deepEqual([later?.taken, later?.takenUntil], [0, undefined])
  council.clock.set(start)
})

test('a forgotten device stays forgotten, its key is gone, and whoever was signed in is signed out', async () => {
  const worker = await council.hire('social worker', council.teams.harbour)
  const id = newId<'device'>()
  await meet(worker, id, { waiting: 1, waitingSince: start })
  const { database, clock } = council.store
  const lost = await begin(database, clock, worker)
  council.clock.set(addMinutes(start, 1))
  const own = await begin(database, clock, worker)
  const session = await findWorker(database, clock, own)
  await acting(worker, (one) => forgetDevice(one, id, worker.id, session?.session.madeAt))
  assert.equal(await findWorker(database, clock, lost), undefined)
  assert.ok(await findWorker(database, clock, own))
  assert.deepEqual(await meet(worker, id), { is: 'forgotten' })
  assert.deepEqual(await acting(worker, ownDevices), [])
  assert.equal(
    await isForgotten(database, { authority: council.authority, worker: worker.id, device: id }),
    true,
  )
  const rows = await say<{ key: null; waiting: number }>(
    council.addresses.adminUrl,
    'select key, waiting from device where id = $1',
    [id],
  )
  assert.deepEqual(rows, [{ key: null, waiting: 0 }])
  council.clock.set(start)
})

test('a team manager looks after the devices of their team alone, an administrator after everybody’s', async () => {
  const inTeam = await council.hire('social worker', council.teams.harbour)
  const elsewhere = await council.hire('social worker', council.teams.hill)
  const [mine, theirs] = [newId<'device'>(), newId<'device'>()]
  await meet(inTeam, mine)
  await meet(elsewhere, theirs)
  const listed = async (worker: Worker) =>
    (await acting(worker, (one) => colleaguesDevices(one, ''))).map(({ id }) => id)
  const manager = await council.hire('team manager', council.teams.harbour)
  assert.ok((await listed(manager)).includes(mine))
  assert.ok(!(await listed(manager)).includes(theirs))
  const all = await listed(council.who['system administrator'])
  assert.ok(all.includes(mine) && all.includes(theirs))
  const outOfReach = await as(council.store, manager, myWork, (one) =>
    forgetDevice(one, theirs, elsewhere.id, undefined),
  )
  assert.equal(outOfReach.may, 'not found')
  await acting(manager, (one) => forgetDevice(one, mine, inTeam.id, undefined))
  assert.deepEqual(await meet(inTeam, mine), { is: 'forgotten' })
})

test('nobody else sees a colleague’s devices, or forgets them', async () => {
  const owner = await council.hire('social worker', council.teams.harbour)
  const id = newId<'device'>()
  await meet(owner, id)
  const other = council.who['social worker']
  const works: readonly ((one: Acting) => Promise<unknown>)[] = [
    (one: Acting) => colleaguesDevices(one, ''),
    (one: Acting) => deviceOfWorker(one, id, owner.id),
    (one: Acting) => forgetDevice(one, id, owner.id, undefined),
  ]
  for (const work of works) assert.equal((await as(council.store, other, myWork, work)).may, 'no')
  assert.equal((await meet(owner, id)).is, 'known')
})

test('a device of one authority is nothing to another', async () => {
  const there = await openCouncil(council.addresses)
  const id = newId<'device'>()
  await meet(council.who['social worker'], id)
  const administrator = there.who['system administrator']
  const reading = await as(there.store, administrator, myWork, (one) =>
    forgetDevice(one, id, council.who['social worker'].id, undefined),
  )
  assert.equal(reading.may, 'not found')
  await there.stop()
})
