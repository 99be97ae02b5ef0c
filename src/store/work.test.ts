import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { WorkerId } from '../define/record.ts'
import { assessment } from '../journey/assessment/assessment.ts'
import { thresholdDecision } from '../journey/front-door/threshold-decision.ts'
import { waits } from '../journey/waits/waits.ts'
import { aDay, addDays, dayOf } from '../plain/day.ts'
import {
  contacted,
  decided,
  onDay,
  type Practice,
  practiceIn,
  referred,
} from '../sight/performance/practice.test-data.ts'
import { myWork } from './access.ts'
import { as } from './as.ts'
import { allocate, openCouncil, restrict, say } from './council.test-data.ts'
import { begin } from './drafts.ts'
import { childrenHeld, ownDrafts } from './held.ts'
import { type Whose, work } from './work.ts'
import type { Worker } from './worker.ts'

let it: Practice
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-16'))
})
after(() => it.council.stop())

async function names(worker: Worker, whose: Whose, code?: string): Promise<readonly string[]> {
  const reading = await as(it.council.store, worker, myWork, (acting) =>
    work(
      acting,
      waits.filter((one) => code === undefined || one.code === code),
      whose,
    ),
  )
  if (reading.may !== 'yes') throw new Error(reading.may)
  return reading.value.flatMap(({ children }) => children.map(({ name }) => name.split(' ')[0] ?? '')).sort()
}

/** A child with an open assessment, allocated to a worker of a team. */
async function open(name: string, worker: WorkerId, team: 'harbour' | 'hill') {
  const child = await it.child(name)
  await it.write(assessment, [child], {
    answers: { startedOn: aDay('2026-11-02'), finished: { is: 'awaited' } },
    line: { seen: { is: 'awaited' } },
    at: onDay('2026-11-02'),
    team: it.council.teams.harbour,
    by: it.council.who['personal adviser'].id,
  })
  await allocate(
    it.council,
    { family: await familyOf(child), children: [child] },
    worker,
    it.council.teams[team],
    {
      startedOn: aDay('2026-11-02'),
    },
  )
  return child
}

async function familyOf(child: string) {
  const [row] = await say<{ family: never }>(
    it.council.addresses.adminUrl,
    'select family from family_member where person = $1',
    [child],
  )
  if (row === undefined) throw new Error('Every child here has a family')
  return row.family
}

test('a worker’s work is that of the children allocated to them now, and a team’s that of its workers', async () => {
  const { who, teams, hire } = it.council
  const hill = await hire('social worker', teams.hill)
  const ann = await open('Ann', who['social worker'].id, 'harbour')
  await open('Ben', hill.id, 'hill')
  assert.deepEqual(await names(who['social worker'], { worker: who['social worker'].id }), ['Ann'])
  assert.deepEqual(await names(hill, { worker: hill.id }), ['Ben'])
  assert.deepEqual(await names(hill, { team: teams.harbour }), ['Ann'])
  assert.deepEqual(await names(hill, { team: teams.hill }), ['Ben'])
  await allocate(it.council, { family: await familyOf(ann), children: [ann] }, hill.id, teams.hill, {
    startedOn: aDay('2026-11-09'),
  })
  assert.deepEqual(await names(hill, { team: teams.hill }), ['Ann', 'Ben'])
  assert.deepEqual(await names(hill, { worker: who['social worker'].id }), [])
  assert.deepEqual(await names(hill, { team: teams.harbour }), [])
})

test('where nobody works with a child, the work is that of the team that wrote the record', async () => {
  const { teams, who } = it.council
  const child = await it.child('Cat')
  await it.write(assessment, [child], {
    answers: { startedOn: aDay('2026-11-02'), finished: { is: 'awaited' } },
    at: onDay('2026-11-02'),
    team: teams['front door'],
  })
  assert.deepEqual(await names(who['social worker'], { team: teams['front door'] }), ['Cat'])
})

test('what is the front door’s to do stays with it, whoever works with the child by now', async () => {
  const { teams, who } = it.council
  const child = await it.child('Dot')
  const first = await contacted(it, child, '2026-11-09')
  const made = await decided(it, child, '2026-11-09', [first], { team: teams['front door'] })
  await it.answer(made, 1, thresholdDecision, { verdict: 'authorised', on: aDay('2026-11-09') })
  await allocate(
    it.council,
    { family: await familyOf(child), children: [child] },
    who['social worker'].id,
    teams.harbour,
  )
  const told = 'referrer not told'
  assert.deepEqual(await names(who['social worker'], { team: teams['front door'] }, told), ['Dot'])
  assert.deepEqual(await names(who['social worker'], { team: teams.harbour }, told), [])
})

test('what was returned goes back to whoever wrote it', async () => {
  const { who } = it.council
  const child = await it.child('Eve')
  const made = await decided(it, child, '2026-11-09', [await contacted(it, child, '2026-11-09')])
  await it.answer(made, 1, thresholdDecision, { verdict: 'returned', on: aDay('2026-11-10') })
  const returned = 'D1 returned'
  assert.deepEqual(await names(who['social worker'], { author: who['social worker'].id }, returned), ['Eve'])
  assert.deepEqual(await names(who.director, { author: who.director.id }, returned), [])
})

test('a restricted child stands in nobody’s list but the named workers’, however it was remembered', async () => {
  const { who, teams } = it.council
  const child = await it.child('Fin')
  await allocate(
    it.council,
    { family: await familyOf(child), children: [child] },
    who['team manager'].id,
    teams.harbour,
  )
  await restrict(it.council, child, [who['team manager'].id])
  await referred(it, child, '2026-11-09')
  for (const whose of ['everybody', { team: teams.harbour }] as const) {
    // Remembered with the eyes of somebody who may not see the child, then asked by somebody who may.
    assert.ok(!(await names(who['social worker'], whose, 'assessment not started')).includes('Fin'))
    assert.ok((await names(who['team manager'], whose, 'assessment not started')).includes('Fin'))
  }
  assert.deepEqual(await names(who['social worker'], { children: [child] }), [])
})

test('a list of work is logged with its children, and only those who may find a child have one', async () => {
  const { who, addresses, store } = it.council
  await names(who.director, 'everybody')
  const [row] = await say<{ what: string; rule: string; count: number }>(
    addresses.adminUrl,
    'select what, rule, cardinality(children) as count from read_log where worker = $1 order by id desc limit 1',
    [who.director.id],
  )
  assert.equal(row?.what, 'list of work')
  assert.ok((row?.count ?? 0) > 2)
  const refused = await as(store, who['lead member'], myWork, (acting) => work(acting, waits, 'everybody'))
  assert.equal(refused.may, 'no')
})

test('the children of a team stand with the worker whose allocation runs', async () => {
  const { who, teams, hire, clock } = it.council
  const worker = await hire('social worker', teams.hill)
  const child = await open('Gwen', worker.id, 'hill')
  const held = async () => {
    const reading = await as(it.council.store, who.director, myWork, (acting) =>
      childrenHeld(acting, teams.hill, worker.id),
    )
    if (reading.may !== 'yes') throw new Error(reading.may)
    return reading.value.map(({ id }) => id)
  }
  assert.deepEqual(await held(), [child])
  const today = dayOf(clock.now())
  await allocate(it.council, { family: await familyOf(child), children: [child] }, worker.id, teams.hill, {
    startedOn: aDay('2026-11-10'),
    endedOn: addDays(today, -1),
  })
  assert.deepEqual(await held(), [child], 'the earlier allocation still runs')
})

test('own drafts are listed with the children whom they are about, the one typed in last first', async () => {
  const { who, store } = it.council
  const worker = who['reviewing officer']
  const child = await it.child('Hope')
  const record = await contacted(it, child, '2026-11-09')
  const whose = { authority: it.council.authority, worker: worker.id }
  await begin(store.database, whose, { kind: 'contact' }, onDay('2026-11-11'))
  await begin(store.database, whose, { kind: 'threshold decision', before: record }, onDay('2026-11-12'))
  await begin(store.database, whose, { kind: 'contact', record }, onDay('2026-11-10'))
  const reading = await as(store, worker, myWork, ownDrafts)
  assert.ok(reading.may === 'yes')
  assert.deepEqual(
    reading.value.map(({ kind, revises, names: of }) => [kind, revises, ...of]),
    [
      ['threshold decision', false, 'Hope Sand'],
      ['contact', false],
      ['contact', true, 'Hope Sand'],
    ],
  )
  const others = await as(store, who.director, myWork, ownDrafts)
  assert.ok(others.may === 'yes' && others.value.length === 0)
})
