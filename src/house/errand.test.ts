import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { loaded } from '../../test/loaded.ts'
import type { RecordId } from '../define/record.ts'
import { bringIn } from '../define/settle.ts'
import { addMinutes } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { openStatuses } from '../sight/inspection/sample/population.ts'
import { inspectionVisit } from '../sight/inspection/visit/visit.ts'
import { myWork, type Role } from '../store/access.ts'
import { makingsOf } from '../store/annex-makings.ts'
import { type Acting, as } from '../store/as.ts'
import {
  allocate,
  type Council,
  makeFamily,
  openCouncil,
  receiveContact,
  say,
  start,
} from '../store/council.test-data.ts'
import { type Asked, beginErrand, type Errand, findErrand } from '../store/errands.ts'
import { beginSample, drawsOf } from '../store/samples.ts'
import type { ErrandId } from '../store/tables.ts'
import { write } from '../store/write.ts'
import { doErrand } from './errand.ts'
import { sendApart } from './errand-apart.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

let council: Council
let visit: RecordId
const log: string[] = []

before(async () => {
  council = await openCouncil()
  process.env.DATABASE_URL = council.addresses.adminUrl
  const family = await makeFamily(council, 'Sedge')
  await receiveContact(council, family)
  await allocate(council, family, council.who['social worker'].id, council.teams.harbour)
  visit = await done('director', (acting) =>
    write(acting, {
      settled: bringIn(inspectionVisit, { kind: 'short' }, new Map()),
      record: newId<'record'>(),
      family: undefined,
      team: undefined,
      before: [],
      reason: undefined,
    }),
  )
})
after(() => council.stop())

async function done<T>(role: Role, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await as(council.store, council.who[role], myWork, work)
  if (reading.may !== 'yes') throw new Error(`Not done: ${reading.may}`)
  return reading.value
}

const ask = async (asked: Asked): Promise<ErrandId> =>
  (await done('director', (acting) => beginErrand(acting, asked))).id

async function stateOf({ what, concerns }: Asked): Promise<Errand> {
  const found = await done('team manager', (acting) => findErrand(acting, what, concerns))
  assert.ok(found !== undefined)
  return found
}

/** Nobody reads the people of the record until `release` is called: whoever does waits. */
async function holdPeople(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: council.addresses.adminUrl })
  await client.connect()
  await client.query('begin')
  await client.query('lock table person in access exclusive mode')
  return () => client.end()
}

const apart = (id: ErrandId): ChildProcess =>
  spawn(process.execPath, [...loaded(), main, 'errand', council.authority, id], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })

/** Waits until something holds; the test's own limit ends a wait in vain. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(50)
}

test('lists made in a process of their own are kept for the visit, on behalf of whoever asked', async () => {
  const asked = { what: 'version', concerns: visit } as const
  await sendApart((line) => void log.push(line))(council.authority, await ask(asked))
  assert.deepEqual(log, [])
  const errand = await stateOf(asked)
  assert.equal(errand.state, 'made')
  const [version] = await done('director', (acting) => makingsOf(acting, visit))
  assert.equal(version?.version, 1)
  const logged = await say<{ worker: string }>(
    council.addresses.adminUrl,
    `select worker from read_log where what like 'lists for inspectors%handed over'`,
  )
  assert.deepEqual([...new Set(logged.map(({ worker }) => worker))], [council.who.director.id])
})

test('a process that is killed while it makes lists leaves nothing half made, says that it broke off, and can be tried again', async () => {
  const asked = { what: 'version', concerns: visit } as const
  const before = (await done('director', (acting) => makingsOf(acting, visit))).length
  const release = await holdPeople()
  const child = apart(await ask(asked))
  const ended = once(child, 'close')
  await until(async () => (await stateOf(asked)).begunAt !== undefined)
  assert.equal((await stateOf(asked)).state, 'under way')
  // A second press while it is under way sends for nothing new.
  assert.equal((await done('director', (acting) => beginErrand(acting, asked))).isNew, false)
  child.kill('SIGKILL')
  await ended
  await release()
  await until(async () => (await stateOf(asked)).state !== 'under way')
  assert.equal((await stateOf(asked)).state, 'broke off')
  assert.equal((await done('director', (acting) => makingsOf(acting, visit))).length, before)
  const again = await done('director', (acting) => beginErrand(acting, asked))
  assert.equal(again.isNew, true)
  await doErrand(council.store, council.authority, again.id)
  assert.equal((await stateOf(asked)).state, 'made')
  assert.equal((await done('director', (acting) => makingsOf(acting, visit))).length, before + 1)
})

test('an errand for which no process ever came is not under way for ever', async () => {
  const asked = { what: 'trial' } as const
  await ask(asked)
  assert.equal((await stateOf(asked)).state, 'under way')
  council.clock.set(addMinutes(start, 3))
  assert.equal((await stateOf(asked)).state, 'broke off')
  assert.equal((await stateOf(asked)).begunAt, undefined)
  council.clock.set(start)
})

test('an errand is done once, also where two processes come for it', async () => {
  const asked = { what: 'version', concerns: visit } as const
  const before = (await done('director', (acting) => makingsOf(acting, visit))).length
  const id = await ask(asked)
  await Promise.all([1, 2].map(() => doErrand(council.store, council.authority, id)))
  await doErrand(council.store, council.authority, id)
  assert.equal((await done('director', (acting) => makingsOf(acting, visit))).length, before + 1)
})

test('what goes wrong is told by its kind, and nothing of it is kept', async () => {
  const asked = {
    what: 'draw',
    concerns: newId<'sample'>(),
    asked: { statuses: openStatuses, size: 1, namedOut: [], why: 'Sedge' },
  } as const
  const id = await ask(asked)
  await assert.rejects(doErrand(council.store, council.authority, id))
  const { state, last } = await stateOf(asked)
  assert.equal(state, 'failed')
  assert.match(last?.problem ?? '', /^Something went wrong \(\w+\)\.$/)
})

test('a draw is made apart with what was chosen for it, and that nobody can be drawn is said', async () => {
  const sample = await done('director', (acting) => beginSample(acting, { title: 'A visit' }))
  const asking = {
    size: 1,
    why: 'The twelve',
    seed: 'told',
    namedOut: [],
    namedOutWhy: '',
    leaveOutRead: false,
  }
  const drawn = { what: 'draw', concerns: sample, asked: { ...asking, statuses: openStatuses } } as const
  await doErrand(council.store, council.authority, await ask(drawn))
  const [draw] = await done('director', (acting) => drawsOf(acting, sample))
  assert.deepEqual([draw?.seed, draw?.why, draw?.drawn.length], ['told', 'The twelve', 1])
  assert.equal((await stateOf(drawn)).last?.made, draw?.id)
  await doErrand(
    council.store,
    council.authority,
    await ask({ ...drawn, asked: { ...asking, statuses: [] } }),
  )
  const { state, last } = await stateOf(drawn)
  assert.deepEqual([state, /Nobody who is open stands there/.test(last?.problem ?? '')], ['failed', true])
})

test('those who may not hand lists over send nobody for them, and visitors see nothing of errands', async () => {
  const may = async (role: Role, work: (acting: Acting) => Promise<unknown>) =>
    (await as(council.store, council.who[role], myWork, work)).may
  for (const role of ['social worker', 'team manager', 'lead member', 'inspector'] as const)
    assert.equal(await may(role, (acting) => beginErrand(acting, { what: 'trial' })), 'no', role)
  for (const role of ['social worker', 'inspector', 'board member'] as const)
    assert.equal(await may(role, (acting) => findErrand(acting, 'trial')), 'no', role)
})
