// A crowd typing at once, in a process of its own: started by load.ts, told what to do by its surroundings.
import pg from 'pg'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { readInput, writeInput } from '../../src/define/draft.ts'
import type { DraftId } from '../../src/define/record.ts'
import { systemClock } from '../../src/plain/clock.ts'
import { type Id, newId } from '../../src/plain/id.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import * as drafts from '../../src/store/drafts.ts'
import { findRunning } from '../../src/store/embedded.ts'
import * as sessions from '../../src/store/sessions.ts'
import type { Worker } from '../../src/store/worker.ts'
import { writeBatch } from '../../src/web/client/batch.ts'
import { readMessage } from '../../src/web/client/live-messages.ts'
import { Visitor } from './visitor.ts'

export type CrowdTold = {
  readonly typists: number
  readonly workers: number
  readonly sent: number
  readonly characters: number
  /** Of every update: from the moment at which it was typed to the acknowledgement, in ms. */
  readonly acknowledged: readonly number[]
  readonly refused: number
  /** Drafts in which not all that was typed stands: must be none. */
  readonly lost: number
  /** What the updates take in the store with their indexes, and what was written ahead for them; in bytes. */
  readonly storedBytes: number
  readonly aheadBytes: number
}

const { BENCH_ORIGIN: origin = '', BENCH_FOLDER: folder = '', BENCH_WAY: way = '' } = process.env
const typists = Number(process.env.BENCH_TYPISTS)
const seconds = Number(process.env.BENCH_SECONDS)

/** Somebody who writes steadily: 8 characters, some 48 words a minute, go out together every two seconds. */
const everyMs = 2_000
const letters = 8
const openedAtOnce = 20
const patienceMs = 30_000
const worries = { name: 'worries', holds: 'words' } as const
const sentence = 'The school rang this morning; she came in late, tired, and said nothing at all. '

type Update = { readonly id: Id<'update'>; readonly bytes: Uint8Array }
/** Sends one update; fulfilled with whether it was acknowledged. */
type Way = { keep(update: Update): Promise<boolean>; close(): void }
type Typist = {
  readonly worker: Worker
  readonly draft: DraftId
  readonly doc: Y.Doc
  readonly way: Way
  text: string
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const cookieName = `goldthread-${new URL(origin).port}`

/** As the browser does: a live connection, over which a batch goes and its acknowledgement comes back. */
async function overSocket(draft: DraftId, cookie: string): Promise<Way> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/drafts/${draft}/live?has=AA`, {
    headers: { cookie, origin },
    perMessageDeflate: false,
  })
  const waiting = new Map<string, (isKept: boolean) => void>()
  socket.on('message', (data, isBinary) => {
    const said = isBinary ? undefined : readMessage(String(data))
    if (said?.is === 'kept') for (const id of said.kept) waiting.get(id)?.(true)
    else if (said?.is === 'refused' || said?.is === 'down')
      for (const answer of waiting.values()) answer(false)
  })
  socket.on('close', () => {
    for (const answer of waiting.values()) answer(false)
  })
  await new Promise<void>((opened, failed) => {
    socket.once('open', opened)
    socket.once('error', failed)
  })
  socket.on('error', () => {})
  return {
    keep: (update) =>
      new Promise((answered) => {
        const timer = setTimeout(answered, patienceMs, false)
        waiting.set(update.id, (isKept) => {
          clearTimeout(timer)
          waiting.delete(update.id)
          answered(isKept)
        })
        socket.send(writeBatch([update]))
      }),
    close: () => socket.close(),
  }
}

/** As the browser does where no live connection can be had. */
function overHttp(draft: DraftId, cookie: string): Way {
  const visitor = new Visitor(origin, cookie)
  return {
    keep: async (update) => {
      const answer = await visitor
        .post(`/drafts/${draft}/updates`, writeBatch([update]), 'application/octet-stream')
        .catch(() => undefined)
      return answer?.status === 200 && answer.body.includes(update.id)
    },
    close: () => visitor.close(),
  }
}

/** Past the sign-in page, as whoever runs the database could: what is measured is the typing. */
async function sitDown(database: Database, worker: Worker): Promise<Typist> {
  const cookie = `${cookieName}=${await sessions.begin(database, systemClock, worker)}`
  const who = { authority: worker.authority, worker: worker.id }
  const draft = await drafts.begin(database, who, { kind: 'contact' }, systemClock.now())
  const opened = way === 'live' ? await overSocket(draft, cookie) : overHttp(draft, cookie)
  return { worker, draft, doc: new Y.Doc(), way: opened, text: '' }
}

/**
 * Types at its times, whether or not the last update has been acknowledged, and measures from then: an answer that is
 * late never hides how long the next one would have waited. As in the browser, one batch is on its way at a time.
 */
async function type(typist: Typist, from: number, until: number) {
  const acknowledged: number[] = []
  let [refused, last] = [0, Promise.resolve()]
  for (let at = from + Math.random() * everyMs; at < until; at += everyMs) {
    await pause(Math.max(0, at - performance.now()))
    const typedAt = Math.max(at, performance.now() - 1)
    const update = nextUpdate(typist)
    last = last.then(async () => {
      if (await typist.way.keep(update)) acknowledged.push(performance.now() - typedAt)
      else refused += 1
    })
  }
  await last
  return { acknowledged, refused }
}

function nextUpdate(typist: Typist): Update {
  const { doc, text } = typist
  const before = Y.encodeStateVector(doc)
  const from = text.length % sentence.length
  typist.text = text + (sentence + sentence).slice(from, from + letters)
  writeInput(doc, worries, typist.text)
  return { id: newId<'update'>(), bytes: Y.encodeStateAsUpdate(doc, before) }
}

const isLost = async (database: Database, { worker, draft, text }: Typist): Promise<boolean> => {
  const found = await drafts.read(database, { authority: worker.authority, worker: worker.id }, draft)
  return found === undefined || readInput(found.doc, worries) !== text
}

async function askOwner<R extends object>(ownerUrl: string, question: string): Promise<readonly R[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return (await client.query<R>(question)).rows
  } finally {
    await client.end()
  }
}

type Size = { stored: string; ahead: string }
const sizeNow = async (ownerUrl: string): Promise<Size> => {
  const [size] = await askOwner<Size>(
    ownerUrl,
    `select pg_total_relation_size('draft_update') as stored, pg_current_wal_lsn() - '0/0'::pg_lsn as ahead`,
  )
  if (size === undefined) throw new Error('The database does not tell how large it is.')
  return size
}

async function typeAll(): Promise<CrowdTold> {
  const addresses = findRunning(folder)
  if (addresses === undefined) throw new Error(`No Goldthread runs in ${folder}.`)
  const database = openDatabase(addresses.appUrl, 4)
  const workers = await askOwner<Worker>(
    addresses.ownerUrl,
    `select authority, id from worker where role = 'social worker' and ended_on is null
      and authority = (select id from authority order by id limit 1) order by id`,
  )
  const all: Typist[] = []
  const seat = async (first: number): Promise<void> => {
    for (let at = first; at < typists; at += openedAtOnce) {
      const worker = workers[at % workers.length]
      if (worker !== undefined) all.push(await sitDown(database, worker))
    }
  }
  await Promise.all(Array.from({ length: openedAtOnce }, (_, first) => seat(first)))
  const before = await sizeNow(addresses.ownerUrl)
  const from = performance.now() + 500
  const typed = await Promise.all(all.map((one) => type(one, from, from + seconds * 1000)))
  const after = await sizeNow(addresses.ownerUrl)
  // Told to whoever started this, while everybody still sits there.
  process.stderr.write('typed\n')
  let lost = 0
  for (const one of all) if (await isLost(database, one)) lost += 1
  for (const one of all) one.way.close()
  await database.destroy()
  const acknowledged = typed.flatMap((one) => one.acknowledged)
  const refused = typed.reduce((sum, one) => sum + one.refused, 0)
  return {
    typists: all.length,
    workers: new Set(all.map(({ worker }) => worker.id)).size,
    sent: acknowledged.length + refused,
    characters: all.reduce((sum, { text }) => sum + text.length, 0),
    acknowledged,
    refused,
    lost,
    storedBytes: Number(after.stored) - Number(before.stored),
    aheadBytes: Number(after.ahead) - Number(before.ahead),
  }
}

process.stdout.write(JSON.stringify(await typeAll()))
