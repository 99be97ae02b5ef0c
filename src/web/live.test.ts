import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { DraftId } from '../define/record.ts'
import { assessment } from '../journey/assessment/assessment.ts'
import { newId } from '../plain/id.ts'
import { myWork } from '../store/access.ts'
import { as, type Store } from '../store/as.ts'
import {
  allocate,
  type Council,
  type Family,
  makeFamily,
  openCouncil,
  say,
} from '../store/council.test-data.ts'
import { openDatabase, within } from '../store/database.ts'
import { askToWrite, stopWriting } from '../store/draft-writers.ts'
import * as drafts from '../store/drafts.ts'
import * as sessions from '../store/sessions.ts'
import type { Worker } from '../store/worker.ts'
import { writeBatch } from './client/batch.ts'
import { type LiveMessage, readMessage } from './client/live-messages.ts'
import { openLive } from './live.ts'
import { cookieOf } from './sign-in/cookies.ts'
import type { Env } from './sign-in/parts.ts'

/** A process of Goldthread: its own connections to the one database, and its own door. */
type Process = { readonly origin: string; readonly store: Store; close(): Promise<void> }

let council: Council
let family: Family
let author: Worker
let colleague: Worker
let here: Process
let elsewhere: Process

before(async () => {
  council = await openCouncil()
  family = await makeFamily(council, 'Quinn')
  author = await council.hire('social worker', council.teams.harbour)
  colleague = await council.hire('social worker', council.teams.harbour)
  await allocate(council, family, author.id, council.teams.harbour)
  here = await openProcess()
  elsewhere = await openProcess()
})
after(async () => {
  await here.close()
  await elsewhere.close()
  await council.stop()
})

/** `letIn` is awaited before anybody who may come in does. */
async function openProcess(
  url = council.addresses.appUrl,
  letIn: () => Promise<void> = async () => {},
): Promise<Process> {
  const store = { ...council.store, database: openDatabase(url, 4) }
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const live = openLive({ store, origin, log: () => {} })
  const app = new Hono<Env>()
  const cookie = cookieOf(origin, 'goldthread')
  app.use(async (c, next) => {
    const found = await sessions.findWorker(council.store.database, store.clock, cookie.find(c) ?? '')
    if (found === undefined) return c.body(null, 401)
    c.set('worker', found.worker)
    c.set('session', found.session)
    await next()
    return letIn()
  })
  app.route('/', live.routes)
  server.on('upgrade', (request, socket, head) =>
    live.upgrade(request, socket, head, (asked) => app.fetch(asked)),
  )
  return {
    origin,
    store,
    close: async () => {
      await live.stop()
      server.closeAllConnections()
      server.close()
      await store.database.destroy()
    },
  }
}

/** A browser's end of a live connection, with everything that came over it. */
type Line = {
  readonly socket: WebSocket
  readonly doc: Y.Doc
  readonly messages: LiveMessage[]
  type(words: string): Promise<readonly string[]>
  /** Waits until something has come, and fails where it does not. */
  until(what: string, is: () => boolean): Promise<void>
  last<Is extends LiveMessage['is']>(is: Is): Extract<LiveMessage, { is: Is }> | undefined
}

const signInAs = (worker: Worker): Promise<string> =>
  sessions.begin(council.store.database, council.clock, worker)

const headersFor = (process: Process, token: string) => ({
  cookie: `goldthread-${new URL(process.origin).port}=${token}`,
  origin: process.origin,
})

async function lineOf(process: Process, worker: Worker, draft: DraftId, given?: string): Promise<Line> {
  const token = given ?? (await signInAs(worker))
  const [doc, messages]: [Y.Doc, LiveMessage[]] = [new Y.Doc(), []]
  const has = Buffer.from(Y.encodeStateVector(doc)).toString('base64url')
  const socket = new WebSocket(`${process.origin.replace('http', 'ws')}/drafts/${draft}/live?has=${has}`, {
    headers: headersFor(process, token),
  })
  socket.on('message', (data, isBinary) => {
    const bytes = data as Buffer
    if (isBinary) Y.applyUpdate(doc, new Uint8Array(bytes), 'others')
    else messages.push(readMessage(bytes.toString()) ?? assert.fail(bytes.toString()))
  })
  await once(socket, 'open')
  const until: Line['until'] = async (what, is) => {
    for (let tries = 0; tries < 400 && !is(); tries += 1) await wait(20)
    assert.ok(is(), `${what}: ${JSON.stringify(messages)} ‘${facts(doc)}’`)
  }
  return {
    socket,
    doc,
    messages,
    until,
    type: async (words) => {
      const before = Y.encodeStateVector(doc)
      const text = doc.getText('words:facts')
      text.insert(text.length, words)
      const update = { id: newId<'update'>(), bytes: Y.encodeStateAsUpdate(doc, before) }
      socket.send(writeBatch([update]))
      return [update.id]
    },
    last: <Is extends LiveMessage['is']>(is: Is) =>
      messages.findLast((one): one is Extract<LiveMessage, { is: Is }> => one.is === is),
  }
}

const facts = (doc: Y.Doc): string => doc.getText('words:facts').toString()

/** How the server answers somebody whom it does not let in. */
async function refusal(
  process: Process,
  path: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  const socket = new WebSocket(process.origin.replace('http', 'ws') + path, { headers })
  socket.on('error', () => {})
  const letIn = once(socket, 'open').then(() => {
    socket.terminate()
    assert.fail('let in')
  })
  const [, response] = await Promise.race([once(socket, 'unexpected-response'), letIn])
  return response.statusCode
}

const begin = (): Promise<DraftId> =>
  drafts.begin(
    council.store.database,
    { authority: council.authority, worker: author.id },
    { kind: assessment.name, family: family.family },
    council.clock.now(),
  )

/** A draft in which the colleague has been asked to write. */
async function shared(): Promise<DraftId> {
  const draft = await begin()
  const asked = await as(council.store, author, myWork, (acting) => askToWrite(acting, draft, colleague.id))
  assert.deepEqual(asked, { may: 'yes', value: 'asked' })
  return draft
}

const close = async (...lines: readonly Line[]): Promise<void> => {
  for (const { socket } of lines) {
    socket.terminate()
    if (socket.readyState !== socket.CLOSED) await once(socket, 'close')
  }
}

test('what is sent is acknowledged by its id, once the store has it', async () => {
  const draft = await begin()
  const line = await lineOf(here, author, draft)
  const ids = await line.type('Seen at home.')
  await line.until('kept', () => line.last('kept') !== undefined)
  assert.deepEqual(line.last('kept'), { is: 'kept', kept: ids, isSettled: false, at: council.clock.now() })
  const who = { authority: council.authority, worker: author.id }
  const kept = await drafts.read(council.store.database, who, draft)
  assert.equal(kept?.doc.getText('words:facts').toString(), 'Seen at home.')
  await close(line)
})

for (const [where, other] of [
  ['the same process', () => here],
  ['another process', () => elsewhere],
] as const)
  test(`two people read at once what the other types, over ${where}`, async () => {
    const draft = await shared()
    const one = await lineOf(here, author, draft)
    const two = await lineOf(other(), colleague, draft)
    await one.type('The school rang. ')
    await two.until('words', () => facts(two.doc) === 'The school rang. ')
    await two.type('Mother was home. ')
    await one.until('words', () => facts(one.doc) === 'The school rang. Mother was home. ')
    await one.until('who is here', () => one.last('here')?.names.length === 1)
    await two.until('who is here', () => two.last('here')?.names.length === 1)
    assert.match(two.last('here')?.names[0] ?? '', /^social worker/)
    await close(two)
    await one.until('nobody is here', () => one.last('here')?.names.length === 0)
    await close(one)
  })

test('who comes back is given what they lack and nothing else', async () => {
  const draft = await shared()
  const one = await lineOf(here, author, draft)
  await one.type('x'.repeat(5_000))
  await one.until('kept', () => one.last('kept') !== undefined)
  const two = await lineOf(here, colleague, draft)
  await two.until('caught up', () => facts(two.doc).length === 5_000)
  await close(one, two)
})

test('what comes over HTTP or from a page reaches the live connections too', async () => {
  const draft = await shared()
  const line = await lineOf(elsewhere, colleague, draft)
  const doc = new Y.Doc()
  doc.getText('words:facts').insert(0, 'From a phone.')
  const update = { id: newId<'update'>(), bytes: Y.encodeStateAsUpdate(doc) }
  const who = { authority: council.authority, worker: author.id }
  await drafts.keep(here.store.database, who, draft, [update], council.clock.now())
  await line.until('words', () => facts(line.doc) === 'From a phone.')
  await close(line)
})

test('what was said while nobody listened is found on connecting again', async () => {
  const draft = await shared()
  const line = await lineOf(elsewhere, colleague, draft)
  // Every listening connection is cut; until they are back, nothing that is said is heard.
  await say(
    council.addresses.adminUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'goldthread-live'`,
  )
  const other = await lineOf(here, author, draft)
  await other.type('Said into silence.')
  await line.until('words', () => facts(line.doc) === 'Said into silence.')
  await close(line, other)
})

test('everybody is told when somebody has made a record of the draft, wherever that was', async () => {
  const draft = await shared()
  const lines = [await lineOf(here, author, draft), await lineOf(elsewhere, colleague, draft)]
  const who = { authority: council.authority, worker: colleague.id }
  await within(here.store.database, who, (tx) =>
    drafts.settledAs(tx, who, draft, newId<'record'>(), council.clock.now()),
  )
  for (const line of lines) await line.until('settled', () => line.last('settled') !== undefined)
  await close(...lines)
})

test('nobody opens a connection from another site, without a session, to others’ drafts, or to none', async () => {
  const draft = await begin()
  const path = `/drafts/${draft}/live`
  const mine = headersFor(here, await signInAs(author))
  const theirs = headersFor(here, await signInAs(colleague))
  assert.equal(await refusal(here, path, { ...mine, origin: 'https://elsewhere.example' }), 403)
  assert.equal(await refusal(here, path, { cookie: mine.cookie }), 403)
  assert.equal(await refusal(here, path, { origin: here.origin }), 401)
  assert.equal(await refusal(here, path, theirs), 404)
  assert.equal(await refusal(here, `/drafts/${newId()}/live`, mine), 404)
  assert.equal(await refusal(here, '/drafts/nonsense/live', mine), 404)
  assert.equal(await refusal(here, `${path}?has=${'_'.repeat(30)}`, mine), 400)
})

test('who was asked and works with the child no more is not let in again, and the words they sent stay', async () => {
  const draft = await shared()
  const line = await lineOf(here, colleague, draft)
  await line.type('Before I moved.')
  await line.until('kept', () => line.last('kept') !== undefined)
  await say(council.addresses.ownerUrl, 'update worker set team = $1 where id = $2', [
    council.teams.hill,
    colleague.id,
  ])
  const token = await signInAs(colleague)
  assert.equal(await refusal(here, `/drafts/${draft}/live`, headersFor(here, token)), 404)
  await say(council.addresses.ownerUrl, 'update worker set team = $1 where id = $2', [
    council.teams.harbour,
    colleague.id,
  ])
  const own = await lineOf(here, author, draft)
  await own.until('words', () => facts(own.doc) === 'Before I moved.')
  await close(line, own)
})

test('whose writing was ended is told so at the next word, and it is not kept', async () => {
  const draft = await shared()
  const line = await lineOf(here, colleague, draft)
  await as(council.store, author, myWork, (acting) => stopWriting(acting, draft, colleague.id))
  await line.type('Too late.')
  await line.until('unknown', () => line.last('unknown') !== undefined)
  await line.until('closed', () => line.socket.readyState === line.socket.CLOSED)
  assert.equal(line.last('kept'), undefined)
})

test('whose session has ended is told so, nothing of it is kept, and the connection closes', async () => {
  const draft = await begin()
  const token = await signInAs(author)
  const line = await lineOf(here, author, draft, token)
  await sessions.end(council.store.database, token)
  await line.type('Not signed in.')
  await line.until('signed out', () => line.last('signed out') !== undefined)
  await line.until('closed', () => line.socket.readyState === line.socket.CLOSED)
  assert.equal(line.last('kept'), undefined)
})

test('what is no batch or no change is refused in words, and the connection goes on', async () => {
  const draft = await begin()
  const line = await lineOf(here, author, draft)
  line.socket.send(Buffer.from([1, 2, 3]))
  await line.until('refused', () => line.last('refused') !== undefined)
  assert.match(line.last('refused')?.says ?? '', /\.$/)
  const id = newId<'update'>()
  line.socket.send(writeBatch([{ id, bytes: new TextEncoder().encode('nonsense') }]))
  await line.until('refused', () => line.last('refused')?.ids[0] === id)
  await line.type('Goes on.')
  await line.until('kept', () => line.last('kept') !== undefined)
  await close(line)
})

test('where the database cannot be reached, that is said, and nothing is acknowledged', async () => {
  const draft = await begin()
  const alone = await openProcess()
  const line = await lineOf(alone, author, draft)
  await alone.store.database.destroy()
  await line.type('Into the void.')
  await line.until('down', () => line.last('down') !== undefined)
  assert.equal(line.last('kept'), undefined)
  await close(line)
  await alone.close()
})

test('a process that stops says good-bye to every connection', async () => {
  const draft = await begin()
  const alone = await openProcess()
  const line = await lineOf(alone, author, draft)
  const closed = once(line.socket, 'close')
  await alone.close()
  const [code] = await closed
  assert.equal(code, 1001)
})

test('who is about to come in when a process stops is sent to the next one, so that it can end', async () => {
  const [knocked, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const alone = await openProcess(council.addresses.appUrl, () => {
    knocked.resolve()
    return release.promise
  })
  const draft = await begin()
  const answered = refusal(alone, `/drafts/${draft}/live`, headersFor(alone, await signInAs(author)))
  await knocked.promise
  await alone.close()
  release.resolve()
  assert.equal(await answered, 503)
})
