import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import * as Y from 'yjs'
import { testDatabase } from '../../test/postgres.ts'
import { inputsOf, readDraft } from '../define/draft.ts'
import type { DraftId } from '../define/record.ts'
import { enquiry } from '../journey/protection/enquiry.ts'
import { clockAt } from '../plain/clock.ts'
import { aMoment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { type Database, openDatabase, within } from '../store/database.ts'
import * as drafts from '../store/drafts.ts'
import type { Worker } from '../store/worker.ts'
import { largestBatch, writeBatch } from './client/batch.ts'
import { type DraftEnv, draftRoutes, isUnreachable, keepTyped } from './drafts.ts'

const clock = clockAt(aMoment('2026-11-22T14:02:08Z'))
const aWorker = (): Worker => ({
  authority: newId<'authority'>(),
  id: newId<'worker'>(),
  name: 'Synthetic Worker',
  post: 'Social worker',
  role: 'social worker',
  team: undefined,
  teamName: undefined,
  locality: undefined,
})
const worker = aWorker()
const who = { authority: worker.authority, worker: worker.id }

let database: Database
let appUrl: string
before(async () => {
  appUrl = (await testDatabase()).appUrl
  database = openDatabase(appUrl, 4)
})
after(() => database.destroy())

function appFor(as: Worker, on: Database = database): Hono<DraftEnv> {
  const app = new Hono<DraftEnv>()
  app.use((c, next) => {
    c.set('worker', as)
    return next()
  })
  return app.route('/', draftRoutes({ database: on, clock, types: [] }))
}

const begin = () => drafts.begin(database, who, { kind: 'enquiry' }, clock.now())

function updateSaying(words: string): drafts.Update {
  const doc = new Y.Doc()
  doc.getText('words:facts').insert(0, words)
  return { id: newId<'update'>(), bytes: Y.encodeStateAsUpdate(doc) }
}

const post = (app: Hono<DraftEnv>, draft: string, body: BodyInit) =>
  app.request(`/drafts/${draft}/updates`, { method: 'POST', body })

async function stateOf(app: Hono<DraftEnv>, draft: DraftId, has = ''): Promise<Y.Doc> {
  const response = await app.request(`/drafts/${draft}/state${has}`)
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('cache-control'), 'no-store')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()))
  return doc
}

test('what a client sends is answered with what was kept and when, and can be fetched again', async () => {
  const app = appFor(worker)
  const draft = await begin()
  const update = updateSaying('Seen at home.')
  const response = await post(app, draft, writeBatch([update]))
  assert.equal(response.status, 200)
  assert.deepEqual(await response.json(), { kept: [update.id], isSettled: false, at: clock.now() })
  const doc = await stateOf(app, draft)
  assert.equal(doc.getText('words:facts').toString(), 'Seen at home.')
})

test('a client that says what it has is sent only the rest', async () => {
  const app = appFor(worker)
  const draft = await begin()
  const update = updateSaying('x'.repeat(5000))
  await post(app, draft, writeBatch([update]))
  const doc = await stateOf(app, draft)
  const has = Buffer.from(Y.encodeStateVector(doc)).toString('base64url')
  const response = await app.request(`/drafts/${draft}/state?has=${has}`)
  assert.ok((await response.arrayBuffer()).byteLength < 100)
  assert.equal((await app.request(`/drafts/${draft}/state?has=${'_'.repeat(30)}`)).status, 400)
})

test('a draft that is not this worker’s, or none, or no id at all, is not found', async () => {
  const draft = await begin()
  const body = writeBatch([updateSaying('intruder')])
  for (const [app, id] of [
    [appFor(aWorker()), draft],
    [appFor({ ...worker, id: newId<'worker'>() }), draft],
    [appFor(worker), newId<'draft'>()],
    [appFor(worker), 'nonsense'],
  ] as const) {
    assert.equal((await post(app, id, body)).status, 404)
    assert.equal((await app.request(`/drafts/${id}/state`)).status, 404)
  }
  assert.equal((await drafts.read(database, who, draft))?.updates, 0)
})

test('what is no batch, no update or too large is refused in words, and nothing is kept', async () => {
  const app = appFor(worker)
  const draft = await begin()
  const noUpdate = { id: newId<'update'>(), bytes: new TextEncoder().encode('nonsense') }
  const large = { id: newId<'update'>(), bytes: new Uint8Array(drafts.largestUpdate + 1) }
  const answers = [
    [new Uint8Array([1, 2, 3]), 400],
    [new Uint8Array(), 400],
    [writeBatch([updateSaying('good'), noUpdate]), 422],
    [writeBatch([large]), 413],
    [new Uint8Array(largestBatch + 200_000), 413],
  ] as const
  for (const [body, status] of answers) {
    const response = await post(app, draft, body)
    assert.equal(response.status, status)
    assert.match(String(Object(await response.json()).says), /\.$/)
  }
  assert.equal((await drafts.read(database, who, draft))?.updates, 0)
})

test('where the database cannot be reached, the client is asked to try again', async () => {
  const draft = await begin()
  const nowhere = openDatabase(appUrl.replace(/:\d+\//, ':1/'), 1)
  const app = appFor(worker, nowhere)
  for (const response of [
    await post(app, draft, writeBatch([updateSaying('later')])),
    await app.request(`/drafts/${draft}/state`),
  ]) {
    assert.equal(response.status, 503)
    assert.equal(response.headers.get('retry-after'), '2')
  }
  await nowhere.destroy()
})

test('a fault of our own is not taken for a database that is away', () => {
  assert.equal(isUnreachable(new TypeError('x is not a function')), false)
  assert.equal(isUnreachable(Object.assign(new Error('duplicate key'), { code: '23505' })), false)
  assert.equal(isUnreachable(Object.assign(new Error('shutting down'), { code: '57P01' })), true)
})

test('the state of a draft of many updates is fetched whole, and from then on it is one update', async () => {
  const app = appFor(worker)
  const draft = await begin()
  const doc = new Y.Doc()
  const updates: drafts.Update[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push({ id: newId<'update'>(), bytes }))
  for (let letter = 0; letter < 210; letter += 1) doc.getText('words:facts').insert(letter, 'x')
  await drafts.keep(database, who, draft, updates, clock.now())
  assert.equal((await stateOf(app, draft)).getText('words:facts').length, 210)
  assert.equal((await drafts.read(database, who, draft))?.updates, 1)
  assert.equal((await stateOf(app, draft)).getText('words:facts').length, 210)
})

test('a client of a settled draft is told so, and what it sends is kept', async () => {
  const app = appFor(worker)
  const draft = await begin()
  const record = newId<'record'>()
  await within(database, who, (tx) => drafts.settledAs(tx, who, draft, record, clock.now()))
  const answer = Object(await (await post(app, draft, writeBatch([updateSaying('late')]))).json())
  assert.equal(answer.isSettled, true)
  const response = await app.request(`/drafts/${draft}/state`)
  assert.equal(response.headers.get('x-goldthread-settled'), record)
})

test('a form sent without script changes in the draft only what differs, and sent twice changes nothing more', async () => {
  const child = newId<'person'>()
  const inputs = inputsOf(enquiry, [child])
  const draft = await begin()
  const parts = { database, clock }
  const typing = { facts: 'Typed without script.', by: 'joint', [`${child}/view`]: 'Happy at school.' }
  const first = await keepTyped(parts, who, draft, inputs, typing)
  assert.ok(first?.ok)
  assert.equal(readDraft(first.value.doc, inputs).facts, 'Typed without script.')
  const count = (await drafts.read(database, who, draft))?.updates
  await keepTyped(parts, who, draft, inputs, typing)
  const after = await drafts.read(database, who, draft)
  assert.equal(after?.updates, count)
  assert.ok(after)
  assert.deepEqual(readDraft(after.doc, inputs)[`${child}/view`], 'Happy at school.')
  assert.equal(
    await keepTyped(parts, { ...who, worker: newId<'worker'>() }, draft, inputs, typing),
    undefined,
  )
})

test('an answer too large to be kept is a problem in words, not an error', async () => {
  const draft = await begin()
  const kept = await keepTyped({ database, clock }, who, draft, inputsOf(enquiry, []), {
    facts: 'x'.repeat(drafts.largestUpdate + 1),
  })
  assert.equal(kept?.ok, false)
})

test('what a browser found when it compared is kept for its own drafts alone, also where nothing is missing', async () => {
  const draft = await begin()
  const check = (app: Hono<DraftEnv>, body: unknown, id: string = draft) =>
    app.request(`/drafts/${id}/checked`, { method: 'POST', body: JSON.stringify(body) })
  assert.equal((await check(appFor(worker), { missing: 0 })).status, 204)
  clock.set(aMoment('2026-11-22T14:07:08Z'))
  assert.equal((await check(appFor(worker), { missing: 3 })).status, 204)
  for (const body of [{}, { missing: -1 }, { missing: 0.5 }, { missing: '1' }, null])
    assert.equal((await check(appFor(worker), body)).status, 400)
  assert.equal((await check(appFor(aWorker()), { missing: 9 })).status, 404)
  assert.equal((await check(appFor(worker), { missing: 9 }, newId())).status, 404)
  const rows = await within(database, who, (tx) =>
    tx.selectFrom('draft_check').select(['missing', 'by']).where('draft', '=', draft).orderBy('at').execute(),
  )
  assert.deepEqual(
    rows,
    [0, 3].map((missing) => ({ missing, by: worker.id })),
  )
})
