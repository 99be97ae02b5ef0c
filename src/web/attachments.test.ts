import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import { addToList } from '../define/attachments.ts'
import { concernsInput } from '../define/draft.ts'
import type { DraftId, PersonId, RecordId } from '../define/record.ts'
import { visit } from '../journey/visits/visit.ts'
import { newId } from '../plain/id.ts'
import { photographWithPosition } from '../plain/photograph.test-data.ts'
import { myWork } from '../store/access.ts'
import { as, statePurpose } from '../store/as.ts'
import {
  allocate,
  type Council,
  type Family,
  makeFamily,
  openCouncil,
  restrict,
  say,
} from '../store/council.test-data.ts'
import { openDatabase } from '../store/database.ts'
import { firstUpdate, openDraft, record, sentUpdate, subjectOf } from '../store/drafting.ts'
import { begin, keep } from '../store/drafts.ts'
import type { Worker } from '../store/worker.ts'
import { attachmentRoutes } from './attachments.ts'
import type { DraftEnv } from './drafts.ts'

let council: Council
let mine: Worker
let family: Family
let ada: PersonId
let ben: PersonId
before(async () => {
  council = await openCouncil()
  mine = council.who['social worker']
  family = await makeFamily(council, 'Ada', 'Ben')
  const [first, second] = family.children
  assert.ok(first !== undefined && second !== undefined)
  ada = first
  ben = second
  await allocate(council, family, mine.id, council.teams.harbour)
})
after(() => council.stop())

function appFor(worker: Worker, store = council.store): Hono<DraftEnv> {
  const app = new Hono<DraftEnv>()
  app.use((c, next) => {
    c.set('worker', worker)
    return next()
  })
  return app.route('/', attachmentRoutes(store))
}

const whoOf = (worker: Worker) => ({ authority: worker.authority, worker: worker.id })

async function beginVisit(typing: Readonly<Record<string, string>> = {}): Promise<DraftId> {
  const about = { kind: visit.name, family: family.family, record: undefined, before: undefined }
  const reading = await as(council.store, mine, myWork, async (acting) => {
    const { inputs } = await subjectOf(acting, about)
    return firstUpdate(inputs, typing)
  })
  assert.ok(reading.may === 'yes')
  const beginning = { kind: visit.name, family: family.family, update: reading.value }
  return begin(council.store.database, whoOf(mine), beginning, council.clock.now())
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const announce = (app: Hono<DraftEnv>, id: string, said: unknown) =>
  app.request(`/attachments/${id}`, { method: 'PUT', body: JSON.stringify(said) })

async function send(app: Hono<DraftEnv>, draft: DraftId, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const id = newId<'attachment'>()
  await announce(app, id, { id, draft, name, size: bytes.length, sha256: sha256Of(bytes) })
  await app.request(`/attachments/${id}/parts/0`, { method: 'PUT', body: bytes })
  const whole = await app.request(`/attachments/${id}/whole`, { method: 'POST' })
  return { id, so: await whole.json() }
}

const photograph = () => new Uint8Array(photographWithPosition())
const words = (said: string) => new TextEncoder().encode(said)

test('a file goes in by three steps, each of which may be taken twice, and comes out as what it is', async () => {
  const [app, draft] = [appFor(mine), await beginVisit()]
  const bytes = photograph()
  const id = newId<'attachment'>()
  const said = { id, draft, name: 'Ada at 7 Quill Street.jpg', size: bytes.length, sha256: sha256Of(bytes) }
  for (let times = 0; times < 2; times++) {
    const begun = await announce(app, id, said)
    assert.deepEqual([begun.status, await begun.json()], [200, { is: 'coming', has: [] }])
  }
  for (let times = 0; times < 2; times++) {
    const kept = await app.request(`/attachments/${id}/parts/0`, { method: 'PUT', body: bytes })
    assert.deepEqual([kept.status, await kept.json()], [200, { is: 'coming', has: [0] }])
  }
  for (let times = 0; times < 2; times++) {
    const whole = await app.request(`/attachments/${id}/whole`, { method: 'POST' })
    assert.deepEqual(await whole.json(), {
      is: 'arrived',
      media: 'image/jpeg',
      size: bytes.length,
      name: 'Ada at 7 Quill Street.jpg',
    })
  }
  const opened = await app.request(`/drafts/${draft}/attachments/${id}`)
  assert.equal(opened.headers.get('content-type'), 'image/jpeg')
  assert.equal(opened.headers.get('x-content-type-options'), 'nosniff')
  assert.match(opened.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.match(
    opened.headers.get('content-disposition') ?? '',
    /^inline; filename="Ada at 7 Quill Street.jpg"/,
  )
})

test('what a browser could run is never opened in it, whatever the file is called', async () => {
  const [app, draft] = [appFor(mine), await beginVisit()]
  const { id } = await send(
    app,
    draft,
    'x.html"\r\nset-cookie: a=b\u202E.svg',
    words('Plain words <script>alert(1)</script>'),
  )
  const opened = await app.request(`/drafts/${draft}/attachments/${id}`)
  assert.equal(opened.headers.get('content-type'), 'text/plain; charset=utf-8')
  assert.match(
    opened.headers.get('content-disposition') ?? '',
    /^attachment; filename="[\w .()-]+\.txt"; filename\*=UTF-8''\S+\.txt$/,
  )
  assert.equal(opened.headers.get('set-cookie'), null)
})

test('what announces no file, and ids that are none, are answered in plain words', async () => {
  const [app, draft] = [appFor(mine), await beginVisit()]
  const id = newId<'attachment'>()
  const good = { id, draft, name: 'x', size: 3, sha256: 'a'.repeat(64) }
  for (const said of [
    undefined,
    [],
    'x',
    { ...good, id: newId() },
    { ...good, draft: 'x' },
    { ...good, size: '3' },
  ])
    assert.equal((await announce(app, id, said)).status, 400)
  for (const said of [
    { ...good, size: 26_000_000 },
    { ...good, size: 0 },
    { ...good, sha256: 'x' },
  ]) {
    const answered = await announce(app, id, said)
    assert.equal(answered.status, 422)
    assert.match((await answered.json()).says, /\.$/)
  }
  assert.equal((await announce(app, id, { ...good, draft: newId() })).status, 404)
  for (const place of ['x', '-1', '1.5', '99999', '0'])
    assert.equal(
      (await app.request(`/attachments/${id}/parts/${place}`, { method: 'PUT', body: 'x' })).status,
      404,
    )
  for (const path of [`/attachments/x/whole`, `/attachments/${newId()}/whole`])
    assert.equal((await app.request(path, { method: 'POST' })).status, 404)
  for (const path of [
    `/drafts/${draft}/attachments/${id}`,
    `/records/x/attachments/y`,
    `/records/${newId()}/attachments/${id}`,
  ])
    assert.equal((await app.request(path)).status, 404)
})

test('where the database cannot be reached, the browser is asked to try again', async () => {
  const away = openDatabase('postgresql://nobody@127.0.0.1:9/none', 1)
  const app = appFor(mine, { ...council.store, database: away })
  const answered = await app.request(`/attachments/${newId()}/whole`, { method: 'POST' })
  assert.deepEqual([answered.status, answered.headers.get('retry-after')], [503, '2'])
  await away.destroy()
})

type Drawn = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** A visit with a file in each child’s own line, a drawing where none is given. */
async function visitWithDrawings(
  { name, bytes }: Drawn = { name: 'IMG.jpg', bytes: photograph() },
): Promise<{ made: RecordId; of: ReadonlyMap<PersonId, string> }> {
  const seen = (child: PersonId) => ({
    [concernsInput(child)]: 'yes',
    [`${child}/seen.is`]: 'yes',
    [`${child}/alone.is`]: 'yes',
    [`${child}/safe`]: 'yes',
    [`${child}/view`]: 'I drew our house.',
  })
  const draft = await beginVisit({
    'visitedAt.day': '1',
    'visitedAt.month': '11',
    'visitedAt.year': '2026',
    'visitedAt.time': '10:00',
    mode: 'video',
    serves: 'referral',
    purpose: 'To see both.',
    analysis: 'They are well.',
    nextSteps: 'Another visit.',
    ...seen(ada),
    ...seen(ben),
  })
  const ids = new Map<PersonId, string>()
  const typing: Record<string, string> = {}
  for (const child of [ada, ben]) {
    const { id } = await send(appFor(mine), draft, name, bytes)
    ids.set(child, id)
    typing[`${child}/drawing`] = addToList('', { id, name: '', media: 'waiting', size: 1, says: 'The house' })
  }
  const update = await as(council.store, mine, myWork, async (acting) => {
    const { draft: open, subject } = await openDraft(acting, draft)
    return sentUpdate(open, subject.inputs, typing)
  })
  assert.ok(update.may === 'yes')
  const one = { id: newId<'update'>(), bytes: update.value }
  await keep(council.store.database, whoOf(mine), draft, [one], council.clock.now())
  const done = await as(council.store, mine, myWork, (acting) =>
    record(acting, draft, undefined, async (settled) => settled),
  )
  assert.ok(done.may === 'yes')
  if (done.value.is !== 'recorded') throw new Error(JSON.stringify(done.value.settling.problems))
  return { made: done.value.record, of: ids }
}

test('a drawing in a child’s own line opens for whoever may read that child, and is logged with that child alone', async () => {
  const { made, of } = await visitWithDrawings()
  const openFor = (worker: Worker, child: PersonId) =>
    appFor(worker).request(`/records/${made}/attachments/${of.get(child)}`)
  const log = () =>
    say<{ children: string[] }>(
      council.addresses.adminUrl,
      `select children::text[] from read_log where what = 'file of a record: visit' order by at, id`,
    )
  for (const child of [ada, ben]) assert.equal((await openFor(mine, child)).status, 200)
  assert.deepEqual(await log(), [{ children: [ada] }, { children: [ben] }])
  await restrict(council, ben, [])
  assert.equal((await openFor(mine, ada)).status, 200)
  assert.equal((await openFor(mine, ben)).status, 404, 'the sibling’s record is restricted')
  assert.equal((await log()).length, 3)
  const chair = await openFor(council.who['conference chair'], ada)
  assert.deepEqual([chair.status, chair.headers.get('location')], [303, `/records/${made}`])
  assert.equal((await openFor(council.who['performance analyst'], ada)).status, 404)
})

test('whoever visits sees pictures of a file that they may read, takes no document away, and no reading of it is logged', async () => {
  const inspector = council.who.inspector
  const given = await as(council.store, inspector, myWork, (acting) => statePurpose(acting, ada, 'A tracer'))
  assert.equal(given.may, 'yes')
  const readings = async () =>
    (await say(council.addresses.adminUrl, 'select from read_log where worker = $1', [inspector.id])).length
  const picture = await visitWithDrawings()
  const open = ({ made, of }: Awaited<ReturnType<typeof visitWithDrawings>>, worker: Worker) =>
    appFor(worker).request(`/records/${made}/attachments/${of.get(ada)}`)
  assert.equal((await open(picture, inspector)).status, 200)
  const before = await readings()
  const document = await visitWithDrawings({ name: 'A letter.txt', bytes: words('Dear Ada') })
  const refused = await open(document, inspector)
  assert.equal(refused.status, 403)
  assert.doesNotMatch(await refused.text(), /Dear Ada/)
  assert.equal(await readings(), before)
  assert.equal((await open(document, mine)).status, 200)
})
