import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { RecordId } from '../define/record.ts'
import { bringIn } from '../define/settle.ts'
import { assessment } from '../journey/assessment/assessment.ts'
import { aDay, addMinutes } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { boardDecision } from '../sight/board/decision.ts'
import { inspectionVisit } from '../sight/inspection/visit/visit.ts'
import { myWork } from './access.ts'
import { keepMaking, makingsOf, signOff } from './annex-makings.ts'
import { type Acting, as } from './as.ts'
import { boardRecords, issueReport, reportsIssued } from './board.ts'
import { allocate, type Council, deposit, makeFamily, openCouncil, put, say } from './council.test-data.ts'
import { judgePack, keepPack, packsOnRecord } from './packs.ts'
import { childFile } from './read.ts'
import { recordFile } from './record-file.ts'
import { signersOf } from './signers.ts'
import type { Worker } from './worker.ts'
import { authorise, write } from './write.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council.stop())

async function done<T>(worker: Worker, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await as(council.store, worker, myWork, work)
  if (reading.may !== 'yes') throw new Error(`Not done: ${reading.may}`)
  return reading.value
}

const wrote = (worker: Worker, type: Parameters<typeof bringIn>[0], answers: object): Promise<RecordId> =>
  done(worker, (acting) =>
    write(acting, {
      settled: bringIn(type, answers, new Map()),
      record: newId<'record'>(),
      family: undefined,
      team: undefined,
      before: [],
      reason: undefined,
    }),
  )

const making = { asAt: aDay('2026-11-02'), lists: [], missing: [], rules: {}, hidden: 0 }
const workbook = { name: 'x.xlsx', media: 'x', bytes: new Uint8Array([1]), children: [] }

const listsMade = async (maker: Worker): Promise<RecordId> => {
  const visit = await wrote(maker, inspectionVisit, { kind: 'short' })
  await done(maker, (acting) => keepMaking(acting, visit, making, workbook))
  return visit
}

/** Somebody changes post, as set-up writes it; their work so far was before that. */
async function changePost({ authority, id }: Worker, post: string): Promise<void> {
  council.clock.set(addMinutes(council.clock.now(), 60))
  await say(
    council.addresses.ownerUrl,
    'insert into post_held (authority, worker, until, post) select authority, id, $3, post from worker where authority = $1 and id = $2',
    [authority, id, council.clock.now()],
  )
  await say(council.addresses.ownerUrl, 'update worker set post = $3 where authority = $1 and id = $2', [
    authority,
    id,
    post,
  ])
  council.clock.set(addMinutes(council.clock.now(), 60))
}

test('a leader signs off a version of the lists once, and it says who, as what and when', async () => {
  const [analyst, director, manager] = [
    council.who['performance analyst'],
    council.who.director,
    council.who['service manager'],
  ]
  const visit = await listsMade(analyst)
  const found = async () => (await done(analyst, (acting) => makingsOf(acting, visit)))[0]
  assert.equal((await found())?.signedOff, undefined)
  assert.equal(await done(director, (acting) => signOff(acting, visit, 1)), true)
  assert.equal(await done(manager, (acting) => signOff(acting, visit, 1)), false)
  const { post, at } = (await found())?.signedOff ?? {}
  assert.deepEqual([post, at], ['director', council.clock.now()])
})

test('who made the lists or leads a team signs nothing off, and no version that is not there', async () => {
  const analyst = council.who['performance analyst']
  const visit = await listsMade(analyst)
  for (const role of ['performance analyst', 'team manager', 'inspector', 'lead member'] as const) {
    const tried = await as(council.store, council.who[role], myWork, (acting) => signOff(acting, visit, 1))
    assert.equal(tried.may, 'no', role)
  }
  for (const [of, version] of [
    [visit, 2],
    [newId<'record'>(), 1],
  ] as const) {
    const tried = await as(council.store, council.who.director, myWork, (acting) =>
      signOff(acting, of, version),
    )
    assert.equal(tried.may, 'not found')
  }
})

test('a sign-off cannot be changed or taken away by the application', async () => {
  for (const statement of ['update annex_sign_off set post = $$x$$', 'delete from annex_sign_off'])
    await assert.rejects(say(council.addresses.appUrl, statement), { code: '42501' })
  await assert.rejects(
    say(council.addresses.appUrl, 'insert into post_held select authority, id, now(), post from worker'),
    { code: '42501' },
  )
})

test('whoever signed a pack, a report, lists, a decision of the board or a plan keeps on it the post of that day', async () => {
  const [leader, analyst] = [
    await council.hire('director', undefined),
    await council.hire('performance analyst', undefined),
  ]
  const pack = await done(analyst, (acting) =>
    keepPack(acting, {
      month: aDay('2026-10-01'),
      audience: 'committee',
      title: 'x',
      contents: {},
      risks: [],
      sha256: 'x',
    }),
  )
  await done(leader, (acting) => judgePack(acting, pack, { verdict: 'approved' }, () => true))
  await done(leader, (acting) => issueReport(acting, { month: aDay('2026-10-01'), says: {} }))
  const visit = await listsMade(leader)
  await done(leader, (acting) => signOff(acting, visit, 1))
  await wrote(leader, boardDecision, { decided: 'The money is agreed.' })
  await changePost(leader, 'Adviser to the chief executive')
  const [packs, reports, lists, records] = await done(council.who.director, async (acting) => [
    await packsOnRecord(acting),
    await reportsIssued(acting),
    await makingsOf(acting, visit),
    await boardRecords(acting),
  ])
  assert.equal(packs[0]?.verdicts[0]?.post, 'director')
  assert.equal(reports[0]?.issuedAs, 'director')
  assert.equal(lists[0]?.signedOff?.post, 'director')
  assert.match(lists[0]?.madeBy ?? '', /, director$/)
  const signers = await done(council.who.director, (acting) => signersOf(acting, records))
  assert.deepEqual(
    signers.map((one) => one.replace(/^.*, /, '')),
    ['director'],
  )
})

test('the manager who authorised a decision stands on it as a manager after they have moved and left', async () => {
  const family = await makeFamily(council, 'Sand')
  const [child] = family.children
  assert.ok(child !== undefined)
  const mine = council.who['social worker']
  await allocate(council, family, mine.id, council.teams.harbour)
  const [assessed] = await put(
    council,
    deposit(
      council,
      assessment,
      { finished: { is: 'done', on: aDay('2026-10-30') } },
      new Map([[child, { decided: 'further action' }]]),
      { family: family.family },
    ),
  )
  assert.ok(assessed !== undefined)
  const manager = await council.hire('team manager', council.teams.harbour)
  await done(manager, (acting) => childFile(acting, child))
  const problem = await done(manager, (acting) =>
    authorise(acting, assessed, 1, { verdict: 'authorised', note: undefined }),
  )
  assert.equal(problem, undefined)
  await changePost(manager, 'Service manager')
  await say(council.addresses.ownerUrl, `update worker set ended_on = '2026-11-02' where id = $1`, [
    manager.id,
  ])
  const { answered } = await done(mine, (acting) => recordFile(acting, assessed))
  assert.deepEqual(
    answered.map(({ by, post }) => [by?.replace(/ \S+$/, ''), post]),
    [['team manager', 'team manager']],
  )
  const { reads } = await done(mine, (acting) => childFile(acting, child))
  assert.ok(reads.some(({ post }) => post === 'team manager'))
  assert.ok(!reads.some(({ post }) => post === 'Service manager'))
})
