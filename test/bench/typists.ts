// Many people typing at once, in a process of their own: started by typing.ts, told what to do by its surroundings.
import * as Y from 'yjs'
import { readInput, writeInput } from '../../src/define/draft.ts'
import { newId } from '../../src/plain/id.ts'
import { writeBatch } from '../../src/web/client/batch.ts'
import { listPeople, signIn, type Visitor } from './visitor.ts'

export type TypingTold = {
  readonly typists: number
  readonly sent: number
  readonly acknowledged: readonly number[]
  readonly refused: number
  /** Acknowledged and afterwards not in the draft: must be none. */
  readonly lost: number
}

const origin = process.env.BENCH_ORIGIN ?? ''
const typists = Number(process.env.BENCH_TYPISTS)
const seconds = Number(process.env.BENCH_SECONDS)

/** People change a draft every second to every third one, while they write. */
const shortestPauseMs = 1000
const longestPauseMs = 3000
const signInsAtOnce = 4
const worries = { name: 'worries', holds: 'words' } as const
const sentence = 'The school rang this morning; she came in late, tired, and said nothing at all. '

type Typist = { readonly visitor: Visitor; readonly path: string; readonly doc: Y.Doc }

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function sitDown(subject: string): Promise<Typist> {
  const visitor = await signIn(origin, subject)
  const begun = await visitor.post('/begin', 'kind=contact', 'application/x-www-form-urlencoded')
  const path = begun.headers.location
  if (begun.status !== 303 || typeof path !== 'string')
    throw new Error(`A contact could not be begun (${begun.status})`)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await visitor.get(`${path}/state`)).body)
  return { visitor, path, doc }
}

/** Types a few letters and waits for the acknowledgement, again and again, until the end. */
async function type({ visitor, path, doc }: Typist, until: number) {
  const acknowledged: number[] = []
  let [sent, refused, text] = [0, 0, '']
  const pending: Uint8Array[] = []
  doc.on('update', (bytes) => pending.push(bytes))
  await pause(Math.random() * longestPauseMs)
  while (performance.now() < until) {
    const letters = 3 + Math.floor(Math.random() * 10)
    const now =
      text +
      sentence
        .repeat(2)
        .slice(text.length % sentence.length)
        .slice(0, letters)
    writeInput(doc, worries, now)
    const updates = pending.splice(0).map((bytes) => ({ id: newId<'update'>(), bytes }))
    sent += updates.length
    const answer = await visitor.post(`${path}/updates`, writeBatch(updates), 'application/octet-stream')
    const kept = answer.status === 200 && updates.every(({ id }) => answer.body.includes(id))
    if (kept) acknowledged.push(answer.ms)
    else refused += 1
    text = now
    await pause(shortestPauseMs + Math.random() * (longestPauseMs - shortestPauseMs))
  }
  return { acknowledged, sent, refused }
}

/** Whether everything that was typed and acknowledged stands in the draft, read anew. */
async function isLost({ visitor, path, doc }: Typist): Promise<boolean> {
  const again = new Y.Doc()
  Y.applyUpdate(again, (await visitor.get(`${path}/state`)).body)
  return readInput(again, worries) !== readInput(doc, worries)
}

async function typeAll(): Promise<TypingTold> {
  const people = (await listPeople(origin)).filter((one) => one.startsWith('social-worker-'))
  const all: Typist[] = []
  const seat = async (from: number): Promise<void> => {
    for (let at = from; at < typists; at += signInsAtOnce)
      all.push(await sitDown(people[at % people.length] ?? ''))
  }
  await Promise.all(Array.from({ length: signInsAtOnce }, (_, from) => seat(from)))
  const until = performance.now() + seconds * 1000
  const typed = await Promise.all(all.map((one) => type(one, until)))
  let lost = 0
  for (const one of all) if (await isLost(one)) lost += 1
  for (const { visitor } of all) visitor.close()
  return {
    typists: all.length,
    sent: typed.reduce((sum, one) => sum + one.sent, 0),
    acknowledged: typed.flatMap((one) => one.acknowledged),
    refused: typed.reduce((sum, one) => sum + one.refused, 0),
    lost,
  }
}

process.stdout.write(JSON.stringify(await typeAll()))
