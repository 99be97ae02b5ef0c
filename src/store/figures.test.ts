import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assessment } from '../journey/assessment/assessment.ts'
import { aDay, aMoment } from '../plain/day.ts'
import { assessmentTimeliness } from '../sight/performance/assessment-timeliness.ts'
import {
  assessed,
  contacted,
  decided,
  onDay,
  type Practice,
  practiceIn,
  referred,
} from '../sight/performance/practice.test-data.ts'
import { referrerTold } from '../sight/performance/referrer-told.ts'
import { myWork, type Role } from './access.ts'
import { appendAuthorisations } from './append.ts'
import { type Acting, as } from './as.ts'
import { openCouncil, restrict, say } from './council.test-data.ts'
import { within } from './database.ts'
import { behind, tally } from './figures.ts'

let it: Practice
before(async () => {
  it = practiceIn(await openCouncil())
})
after(() => it.council.stop())

const october = { from: aDay('2026-10-01'), to: aDay('2026-10-31') }

async function ask<T>(role: Role, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await as(it.council.store, it.council.who[role], myWork, work)
  if (reading.may !== 'yes') throw new Error(`${role}: ${reading.may}`)
  return reading.value
}

const total = (role: Role = 'director') =>
  ask(role, async (acting) => {
    const rows = await tally(acting, assessmentTimeliness, october)
    return rows.reduce((sum, { met, notMet, cannotTell }) => sum + met + notMet + cannotTell, 0)
  })

const authorise = async (name: string, team?: 'harbour' | 'hill') => {
  const child = await it.child(name)
  const before = [await referred(it, child, '2026-10-01')]
  const made = await assessed(it, [child], '2026-10-02', {
    before,
    ...(team === undefined ? {} : { team: it.council.teams[team] }),
  })
  await it.answer(made, 1, assessment, { verdict: 'authorised', on: aDay('2026-10-05') })
  return { child, made }
}

test('a figure is counted by month and team, and what no team holds is a row of its own', async () => {
  await authorise('Ada', 'harbour')
  await authorise('Bo', 'harbour')
  await authorise('Cy')
  const rows = await ask('director', (acting) => tally(acting, assessmentTimeliness, october))
  assert.deepEqual(
    rows.map(({ month, team, met }) => [month, team, met]),
    [
      ['2026-10-01', it.council.teams.harbour, 2],
      ['2026-10-01', undefined, 1],
    ],
  )
})

test('a record that is appended changes the figure at once, remembered or not', async () => {
  const before = await total()
  assert.equal(await total(), before)
  await authorise('Dee')
  assert.equal(await total(), before + 1)
})

test('what came to be known earlier but was committed later is not missed', async () => {
  await authorise('Eli')
  const before = await total()
  const child = await it.child('Fay')
  const record = await assessed(it, [child], '2026-10-02', {
    before: [await referred(it, child, '2026-10-01')],
  })
  const answered = { verdict: 'authorised', on: aDay('2026-10-06'), at: onDay('2026-10-06') } as const
  assert.equal(await total(), before)
  // Its moment lies before the newest that the figure has seen.
  await it.answer(record, 1, assessment, { ...answered, at: aMoment('2026-10-01T08:00:00.000Z') })
  assert.equal(await total(), before + 1)
})

test('a figure counted in a transaction that is undone is not remembered', async () => {
  const child = await it.child('Gil')
  const made = await assessed(it, [child], '2026-10-02', {
    before: [await referred(it, child, '2026-10-01')],
  })
  const late = await assessed(it, [await it.child('Hal')], '2026-09-01')
  const before = await total()
  const { store, who, authority } = it.council
  const answer = {
    record: made,
    version: 1,
    kind: 'assessment',
    point: 'D3',
    verdict: 'authorised',
    onDay: aDay('2026-10-07'),
    at: onDay('2026-10-07'),
    by: who['team manager'].id,
  } as const
  const undone = as(store, who.director, myWork, async (acting) => {
    await appendAuthorisations(acting.tx, authority, [answer])
    const rows = await tally(acting, assessmentTimeliness, october)
    assert.equal(
      rows.reduce((sum, { met }) => sum + met, 0),
      before + 1,
    )
    throw new Error('undone')
  })
  await assert.rejects(undone, /undone/)
  // As many rows as the undone transaction saw, and the same newest moment: another answer, of another child.
  await within(store.database, { authority, worker: who.director.id }, (tx) =>
    appendAuthorisations(tx, authority, [{ ...answer, record: late, verdict: 'returned' }]),
  )
  assert.equal(await total(), before)
})

test('another day may change a figure though nothing was written', async () => {
  const child = await it.child('Ivy')

  await decided(it, child, '2026-11-02', [await contacted(it, child, '2026-11-02')])
  const november = { from: aDay('2026-11-01'), to: aDay('2026-11-30') }
  const open = () =>
    ask('director', async (acting) =>
      (await tally(acting, referrerTold, november)).map(({ notMet, cannotTell }) => [notMet, cannotTell]),
    )
  const now = it.council.clock.now()
  it.council.clock.set(onDay('2026-11-02'))
  assert.deepEqual(await open(), [[0, 1]])
  it.council.clock.set(onDay('2026-11-05'))
  assert.deepEqual(await open(), [[1, 0]])
  it.council.clock.set(now)
})

test('a restricted child counts for everybody, and is listed only for the workers named', async () => {
  const before = await total()
  const { child } = await authorise('Jo')
  await restrict(it.council, child, [it.council.who['service manager'].id])
  assert.equal(await total('director'), before + 1)
  assert.equal(await total('service manager'), before + 1)
  const listed = (role: Role) =>
    ask(role, async (acting) =>
      (await behind(acting, assessmentTimeliness, october)).map(({ name }) => name.split(' ')[0]),
    )
  assert.ok(!(await listed('director')).includes('Jo'))
  assert.ok((await listed('service manager')).includes('Jo'))
})

test('the children behind a figure can be narrowed to teams and to how they count, and each read is logged', async () => {
  const { harbour } = it.council.teams
  const names = (which: Parameters<typeof behind>[3]) =>
    ask('performance analyst', async (acting) =>
      (await behind(acting, assessmentTimeliness, october, which)).map(({ name }) => name.split(' ')[0]),
    )
  assert.deepEqual((await names({ teams: [harbour] })).sort(), ['Ada', 'Bo'])
  assert.ok(!(await names({ teams: [undefined] })).includes('Ada'))
  assert.ok((await names({ teams: [undefined] })).includes('Cy'))
  assert.ok((await names({ teams: [undefined, harbour] })).includes('Ada'))
  assert.deepEqual(await names({ teams: [] }), [])
  assert.deepEqual(await names({ met: false }), [])
  assert.deepEqual(await names({ met: null }), [])
  const [last] = await say<{ children: string[]; what: string }>(
    it.council.addresses.adminUrl,
    `select what, children from read_log where worker = $1 order by id desc limit 1`,
    [it.council.who['performance analyst'].id],
  )
  assert.equal(last?.what, 'children behind AS-01')
})

test('a reviewing officer reads figures and may not open them; a contact officer and a lead member do neither', async () => {
  const { store, who } = it.council
  assert.ok((await total('reviewing officer')) > 0)
  const open = (role: Role) =>
    as(store, who[role], myWork, (acting) => behind(acting, assessmentTimeliness, october))
  assert.equal((await open('reviewing officer')).may, 'no')
  for (const role of ['contact officer', 'lead member'] as const) {
    const read = await as(store, who[role], myWork, (acting) => tally(acting, assessmentTimeliness, october))
    assert.equal(read.may, 'no', role)
  }
})

test('a figure can be made again as it was known at a moment', async () => {
  const asAt = (at: string) =>
    ask('director', async (acting) =>
      (await tally(acting, assessmentTimeliness, { ...october, asAt: onDay(at) })).reduce(
        (sum, { met }) => sum + met,
        0,
      ),
    )
  assert.equal(await asAt('2026-10-02'), 1)
  assert.ok((await asAt('2026-11-02')) > 1)
})
