import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DraftId } from '../define/record.ts'
import { assessment } from '../journey/assessment/assessment.ts'
import { addMinutes } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { myWork } from './access.ts'
import { as } from './as.ts'
import { type Council, openCouncil, say, start } from './council.test-data.ts'
import { firstUpdate } from './drafting.ts'
import { begin } from './drafts.ts'
import { type KeptNumbers, keptNumbers, type WhoseNumbers } from './kept-numbers.ts'
import type { Worker } from './worker.ts'

let council: Council
let draft: DraftId
before(async () => {
  council = await openCouncil()
  draft = await begun(council.who['social worker'])
  await begun(council.who['contact officer'])
})
after(() => council.stop())

async function begun({ id: worker }: Worker): Promise<DraftId> {
  const id = newId<'draft'>()
  const who = { authority: council.authority, worker }
  await begin(
    council.store.database,
    who,
    { id, kind: assessment.name, update: firstUpdate([], {}) },
    addMinutes(start, -60 * 48),
  )
  return id
}

async function read(worker: Worker, whose: WhoseNumbers): Promise<KeptNumbers> {
  const reading = await as(council.store, worker, myWork, (acting) => keptNumbers(acting, whose))
  assert.equal(reading.may, 'yes')
  return (reading as { value: KeptNumbers }).value
}

const put = (statement: string, ...values: readonly unknown[]) =>
  say(council.addresses.adminUrl, statement, [council.authority, ...values])

/** A device of somebody's, as it was last heard of. */
const device = (worker: Worker, waiting: number, forgotten: boolean) =>
  put(
    `insert into device (authority, id, worker, name, key, made_at, heard_at, waiting, waiting_since, taken, forgotten_at)
     values ($1, $2, $3, 'Synthetic device', $4, $5, $5, $6, $7, 0, $8)`,
    newId<'device'>(),
    worker.id,
    forgotten ? null : Buffer.alloc(32),
    start,
    waiting,
    waiting === 0 ? null : start,
    forgotten ? start : null,
  )

test('before anybody has looked, the nought is a nought of no checks', async () => {
  const all = await read(council.who.director, 'everybody')
  assert.deepEqual([all.missing, all.checks, all.checkedAt, all.givenUp], [0, 0, undefined, 0])
})

test('open drafts are counted for everybody, a team and the worker, with the one longest untouched', async () => {
  const [worker, other] = [
    council.who['social worker'],
    await council.hire('social worker', council.teams.hill),
  ]
  assert.equal((await read(worker, 'everybody')).draftsOpen, 2)
  assert.equal((await read(worker, 'mine')).draftsOpen, 1)
  assert.equal((await read(other, 'mine')).draftsOpen, 0)
  assert.equal((await read(worker, { team: council.teams.harbour })).draftsOpen, 2)
  const hill = await read(worker, { team: council.teams.hill })
  assert.deepEqual([hill.draftsOpen, hill.oldest], [0, undefined])
  const { oldest } = await read(worker, 'mine')
  assert.deepEqual(oldest, {
    kind: 'assessment',
    madeAt: addMinutes(start, -60 * 48),
    typedAt: addMinutes(start, -60 * 48),
  })
})

test('every character found missing counts for ever, in the numbers of whoever typed', async () => {
  const worker = council.who['social worker']
  const check = (minutes: number, missing: number) =>
    put(
      'insert into draft_check (authority, draft, at, by, missing) values ($1, $2, $3, $4, $5)',
      draft,
      addMinutes(start, minutes),
      worker.id,
      missing,
    )
  await check(-60 * 24 * 400, 3)
  await check(-30, 0)
  const all = await read(council.who.director, 'everybody')
  assert.deepEqual(
    [all.missing, all.checks, all.checksThisWeek, all.checkedAt],
    [3, 2, 1, addMinutes(start, -30)],
  )
  assert.equal((await read(council.who['contact officer'], 'mine')).missing, 0)
  assert.equal((await read(worker, 'mine')).missing, 3)
})

test('what waits on a device is told from what was given up with one', async () => {
  const worker = council.who['social worker']
  await device(worker, 4, false)
  await device(worker, 0, false)
  await device(worker, 2, true)
  const own = await read(worker, 'mine')
  assert.deepEqual([own.devicesWaiting, own.changesWaiting, own.waitingSince, own.givenUp], [1, 4, start, 2])
  assert.equal((await read(council.who['contact officer'], 'mine')).changesWaiting, 0)
})

test('another council’s numbers are its own', async () => {
  const other = await openCouncil(council.addresses)
  const reading = await as(other.store, other.who.director, myWork, (acting) =>
    keptNumbers(acting, 'everybody'),
  )
  assert.equal(reading.may, 'yes')
  const seen = (reading as { value: KeptNumbers }).value
  assert.deepEqual([seen.draftsOpen, seen.missing, seen.changesWaiting, seen.givenUp], [0, 0, 0, 0])
  await other.stop()
})
