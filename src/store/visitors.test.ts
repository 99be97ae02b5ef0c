import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId } from '../define/record.ts'
import { aDay, addMinutes, type Moment } from '../plain/day.ts'
import { myWork } from './access.ts'
import { type Acting, as, statePurpose } from './as.ts'
import {
  allocate,
  type Council,
  type Family,
  makeFamily,
  openCouncil,
  restrict,
  say,
  start,
} from './council.test-data.ts'
import { childFile } from './read.ts'
import { addFiles, assignedFiles, changeFile, fileState, filesOf } from './sample-files.ts'
import { beginSample, childrenByNumber, drawsOf, keepDraw, type NewDraw, sampleOfMonth } from './samples.ts'
import * as sessions from './sessions.ts'
import type { SampleId } from './tables.ts'
import { changeInvitation, type Inviting, invitationsTo, invite, readsByVisitors } from './visitors.ts'
import type { Worker } from './worker.ts'

let council: Council
let family: Family
let other: Family
before(async () => {
  council = await openCouncil()
  family = await makeFamily(council, 'Quinn', 'Rae')
  other = await makeFamily(council, 'Sol')
  for (const one of [family, other]) await allocate(council, one, council.clerk.id, council.teams.hill)
})
after(() => council.stop())

const child = (of: Family = family, at = 0): PersonId => {
  const found = of.children[at]
  assert.ok(found !== undefined)
  return found
}
const mine = <T>(worker: Worker, work: (acting: Acting) => Promise<T>) =>
  as(council.store, worker, myWork, work)

async function given<T>(worker: Worker, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await mine(worker, work)
  assert.ok(reading.may === 'yes', JSON.stringify(reading))
  return reading.value
}

const hour = (hours: number): Moment => addMinutes(start, hours * 60)

const inviting = (more: Partial<Inviting> = {}): Inviting => ({
  name: 'Somebody from outside',
  role: 'inspector',
  subject: 'outside-1',
  scope: 'Help and protection',
  framework: 'ILACS',
  from: hour(0),
  until: hour(10),
  ...more,
})

/** A visit with this child’s file, and somebody who is invited to it, as they are known at sign-in. */
async function visitor(more: Partial<Inviting>): Promise<{ worker: Worker; sample: SampleId }> {
  const { director } = council.who
  const sample = await given(director, (acting) => beginSample(acting, { title: 'A focused visit' }))
  await given(director, (acting) =>
    addFiles(acting, sample, [
      {
        child: child(),
        route: 'asked for',
        askedBy: 'The lead inspector',
        askedAt: start,
        why: 'A row of list 5',
      },
    ]),
  )
  const invited = await given(director, (acting) => invite(acting, sample, inviting(more)))
  assert.deepEqual(invited, { ok: true, value: undefined })
  const [row] = await say<Worker>(
    council.addresses.adminUrl,
    'select authority, id, name, post, role, team from worker where authority = $1 and subject = $2',
    [council.authority, more.subject ?? 'outside-1'],
  )
  assert.ok(row !== undefined)
  return { worker: { ...row, team: undefined, teamName: undefined, locality: undefined }, sample }
}

test('a file of the sample opens at once, another for a reason, and a restricted one not at all', async () => {
  const { worker } = await visitor({ subject: 'one' })
  assert.equal((await mine(worker, (acting) => childFile(acting, child()))).may, 'yes')
  assert.equal((await mine(worker, (acting) => childFile(acting, child(other)))).may, 'say why')
  await given(worker, (acting) => statePurpose(acting, child(other), 'Tracking step-downs'))
  assert.equal((await mine(worker, (acting) => childFile(acting, child(other)))).may, 'yes')
  const hidden = await makeFamily(council, 'Tam')
  await restrict(council, child(hidden), [council.clerk.id])
  assert.equal((await mine(worker, (acting) => childFile(acting, child(hidden)))).may, 'no')
  assert.deepEqual(
    (await given(worker, assignedFiles)).map((file) => file.child),
    [child()],
  )
})

test('an invited reviewer opens the files of the sample, and no reason opens another', async () => {
  const { worker } = await visitor({ subject: 'two', role: 'peer reviewer' })
  assert.equal((await mine(worker, (acting) => childFile(acting, child()))).may, 'yes')
  assert.equal((await mine(worker, (acting) => childFile(acting, child(other)))).may, 'no')
  assert.equal((await mine(worker, (acting) => statePurpose(acting, child(other), 'Curious'))).may, 'no')
})

test('a file that was taken out opens no longer, and a brother’s never did', async () => {
  const { worker, sample } = await visitor({ subject: 'three', role: 'peer reviewer' })
  assert.equal((await mine(worker, (acting) => childFile(acting, child(family, 1)))).may, 'no')
  const { director } = council.who
  const [file] = await given(director, (acting) => filesOf(acting, sample))
  assert.ok(file !== undefined)
  await given(director, (acting) =>
    changeFile(acting, file.id, { ready: true, told: true, withdrawn: 'A mistake' }),
  )
  assert.equal((await mine(worker, (acting) => childFile(acting, child()))).may, 'no')
  assert.equal((await given(director, (acting) => filesOf(acting, sample)))[0]?.withdrawn, 'A mistake')
})

test('before and after their time nothing is open: no page, no session, no live connection', async () => {
  const { worker, sample } = await visitor({ subject: 'four', from: hour(1), until: hour(2) })
  const { database, clock } = council.store
  const token = await sessions.begin(database, clock, worker)
  const open = async () => [
    (await mine(worker, (acting) => childFile(acting, child()))).may,
    (await sessions.findWorker(database, clock, token)) !== undefined,
    await sessions.isStillSignedIn(database, clock, token),
  ]
  assert.deepEqual(await open(), ['no', false, false])
  council.clock.set(hour(1))
  const during = await sessions.begin(database, clock, worker)
  assert.equal(
    (await sessions.findWorker(database, clock, during))?.worker.visiting?.visit,
    'A focused visit',
  )
  assert.equal((await mine(worker, (acting) => childFile(acting, child()))).may, 'yes')
  const { director } = council.who
  const [one] = await given(director, (acting) => invitationsTo(acting, sample))
  assert.ok(one !== undefined)
  const end = { from: one.from, until: council.clock.now(), why: 'The visit is over' }
  await given(director, (acting) => changeInvitation(acting, one.id, end))
  assert.deepEqual(
    [
      (await mine(worker, (acting) => childFile(acting, child()))).may,
      await sessions.findWorker(database, clock, during),
      await sessions.isStillSignedIn(database, clock, during),
    ],
    ['no', undefined, false],
  )
  council.clock.set(start)
})

test('an account is made for inspectors and reviewers alone, and never over that of somebody who works here', async () => {
  const { director } = council.who
  const sample = await given(director, (acting) => beginSample(acting, { title: 'Another visit' }))
  const [own] = await say<{ subject: string }>(
    council.addresses.adminUrl,
    'select subject from worker where id = $1',
    [council.clerk.id],
  )
  const clash = await given(director, (acting) =>
    invite(acting, sample, inviting({ subject: own?.subject ?? '' })),
  )
  assert.equal(clash.ok, false)
  const leader = await given(director, (acting) =>
    invite(acting, sample, inviting({ subject: 'a-director', role: 'director' })),
  )
  assert.equal(leader.ok, false)
  const made = await say(council.addresses.adminUrl, `select id from worker where subject = 'a-director'`)
  assert.deepEqual(made, [])
  for (const role of ['performance analyst', 'team manager', 'inspector', 'board member'] as const)
    assert.equal(
      (await mine(council.who[role], (acting) => invite(acting, sample, inviting()))).may,
      'no',
      role,
    )
})

test('what visitors read is handed over with the way by which it was opened, and nothing of anybody else', async () => {
  const { worker, sample } = await visitor({ subject: 'five' })
  await given(worker, (acting) => childFile(acting, child()))
  await given(worker, (acting) => statePurpose(acting, child(other), 'Tracking step-downs'))
  await given(worker, (acting) => childFile(acting, child(other)))
  await given(council.clerk, (acting) => beginSample(acting, { title: 'Not theirs' }))
  const reads = await given(council.who.director, (acting) => readsByVisitors(acting, sample))
  assert.ok(reads.every((one) => one.worker === worker.id))
  assert.deepEqual(
    reads
      .filter(({ what }) => what === 'child’s page')
      .map(({ rule, purpose }) => [rule, purpose])
      .sort(),
    [
      ['a file of the visit’s sample', 'my work'],
      ['an inspector’s right to roam', 'Tracking step-downs'],
    ],
  )
  for (const role of ['performance analyst', 'inspector', 'lead member'] as const)
    assert.equal((await mine(council.who[role], (acting) => readsByVisitors(acting, sample))).may, 'no', role)
})

test('a number that is nobody’s finds nobody', async () => {
  const found = await given(council.who.director, (acting) => childrenByNumber(acting, ['nothing', '']))
  assert.equal(found.size, 0)
})

test('what two people say of a file, or of somebody’s time, at the same moment is all kept, and one draw follows another', async () => {
  const { director } = council.who
  const { sample } = await visitor({ subject: 'outside-at-once' })
  const [file] = await given(director, (acting) => filesOf(acting, sample))
  const [invited] = await given(director, (acting) => invitationsTo(acting, sample))
  assert.ok(file !== undefined && invited !== undefined)
  const say = (more: object) =>
    given(director, async (acting) => {
      const was = await fileState(acting, file.id)
      return changeFile(acting, file.id, { ...was, ...more })
    })
  await Promise.all([say({ ready: true }), say({ told: true })])
  const [now] = await given(director, (acting) => filesOf(acting, sample))
  assert.deepEqual([now?.ready, now?.told], [true, true])
  const time = { from: invited.from, until: invited.until }
  const change = (why: string) =>
    given(director, (acting) => changeInvitation(acting, invited.id, { ...time, why }))
  await Promise.all([change('Longer'), change('Longer still')])
  const month = aDay('2026-10-01')
  const begin = () => given(director, (acting) => sampleOfMonth(acting, month, 'October'))
  const [one, other] = await Promise.all([begin(), begin()])
  assert.equal(one, other)
  const draw = () => given(director, (acting) => keepDraw(acting, { ...nobodyDrawn, sample }))
  await Promise.all([draw(), draw()])
  const draws = await given(director, (acting) => drawsOf(acting, sample))
  assert.deepEqual(
    draws.map(({ number }) => number),
    [1, 2],
  )
})

const nobodyDrawn: Omit<NewDraw, 'sample'> = {
  drawnBy: 'sha256',
  query: 'open children',
  knownAt: start,
  seed: 'a seed',
  seedFrom: 'told',
  why: 'A test',
  statuses: [],
  fromEach: undefined,
  population: [],
  strata: undefined,
  digest: 'none',
  sizes: { status: {}, team: {} },
  excluded: [],
  namedOut: [],
  drawn: [],
}
