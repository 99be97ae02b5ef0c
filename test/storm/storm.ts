import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { type Input, inputsOf, readDraft } from '../../src/define/draft.ts'
import { journey } from '../../src/journey/journey.ts'
import { systemClock } from '../../src/plain/clock.ts'
import { newId } from '../../src/plain/id.ts'
import * as drafts from '../../src/store/drafts.ts'
import { type Dice, diceOf } from './dice.ts'
import type { Ground } from './ground.ts'
import { type Ledger, type Parts, sitDown, type Typist } from './typist.ts'

/** What a storm did, for whoever wants to know that it blew at all. */
export type Report = {
  readonly seed: number
  readonly typists: number
  readonly strokes: number
  readonly acknowledgements: number
  readonly kills: number
  readonly restarts: number
  readonly crashes: number
}

type Tally = { strokes: number; kills: number; restarts: number; crashes: number }

const calmsDownWithinMs = 20_000

/**
 * One storm: people type in one draft while the network drops, delays and doubles what they send, browsers are killed,
 * the server restarts and PostgreSQL is killed. Then all is calm and everything must be there. What is typed, and what
 * fails and when, follows from the seed; how the processes of the machine interleave does not.
 * Throws, naming the seed, where anything promised is lost or the documents differ.
 */
export async function runStorm(ground: Ground, seed: number): Promise<Report> {
  const dice = diceOf(seed)
  const type = dice.pick(journey)
  const inputs = inputsOf(type, [newId<'person'>(), newId<'person'>()])
  const who = { authority: ground.worker.authority, worker: ground.worker.id }
  const draft = await drafts.begin(ground.database(), who, { kind: type.name }, systemClock.now())
  const ledger: Ledger = { promised: new Y.Doc(), acknowledged: new Y.Doc(), acknowledgements: 0 }
  const parts: Parts = { draft, ground, dice, weather: { isCalm: false }, ledger, inputs }
  const typists = await Promise.all(Array.from({ length: 1 + dice.below(3) }, () => sitDown(parts)))
  const tally: Tally = { strokes: 0, kills: 0, restarts: 0, crashes: 0 }
  try {
    await blow(parts, typists, tally)
    parts.weather.isCalm = true
    await calmDown(parts, typists)
    await compare(parts, typists)
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    throw new Error(`Storm ${seed} (${type.name}): ${says}\nAgain: npm run storm -- --seed ${seed}`, {
      cause: error,
    })
  } finally {
    for (const typist of typists) typist.stop()
  }
  return { seed, typists: typists.length, acknowledgements: ledger.acknowledgements, ...tally }
}

/** The storm itself: some hundred strokes, and between them what goes wrong. PostgreSQL is killed at least once. */
async function blow(parts: Parts, typists: readonly Typist[], tally: Tally): Promise<void> {
  const { dice } = parts
  const strokes = 60 + dice.below(120)
  const killAt = dice.below(strokes)
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    dice.pick(typists).typeSomething()
    tally.strokes += 1
    if (dice.chance(0.7)) await wait(dice.below(6))
    if (stroke === killAt || dice.chance(0.003)) await strike(parts, typists, tally)
    else if (dice.chance(0.05)) await mishap(parts.ground, dice, typists, tally)
  }
}

/** PostgreSQL is killed while people go on typing; once it is back, what it acknowledged must be in it. */
async function strike(parts: Parts, typists: readonly Typist[], tally: Tally): Promise<void> {
  tally.kills += 1
  let isBack = false
  const back = parts.ground.killDatabase().then(() => {
    isBack = true
  })
  while (!isBack) {
    parts.dice.pick(typists).typeSomething()
    tally.strokes += 1
    await wait(5)
  }
  await back
  await hasAcknowledged(parts, 'after PostgreSQL was killed')
}

async function mishap(ground: Ground, dice: Dice, typists: readonly Typist[], tally: Tally): Promise<void> {
  const what = dice.below(4)
  if (what === 0) {
    tally.restarts += 1
    await ground.restartServer()
  } else if (what === 1) {
    tally.crashes += 1
    await dice.pick(typists).crash()
  } else await dice.pick(typists).fetchNews()
}

async function calmDown({ draft, ground }: Parts, typists: readonly Typist[]): Promise<void> {
  const sent = await Promise.all(typists.map((typist) => typist.sender().flush(calmsDownWithinMs)))
  if (sent.includes(false)) throw new Error('something was never acknowledged although all is calm')
  const who = { authority: ground.worker.authority, worker: ground.worker.id }
  await drafts.compact(ground.database(), who, draft, systemClock.now(), 50)
  for (const typist of typists) if (!(await typist.fetchNews())) throw new Error('the server does not answer')
}

async function readServer({ draft, ground }: Parts): Promise<Y.Doc> {
  const who = { authority: ground.worker.authority, worker: ground.worker.id }
  const found = await drafts.read(ground.database(), who, draft)
  if (found === undefined) throw new Error('the draft is gone')
  return found.doc
}

/** The server's document lacks nothing of another: merging that one in changes nothing. */
function holds(server: Y.Doc, other: Y.Doc, inputs: readonly Input[]): boolean {
  const merged = new Y.Doc()
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(server))
  const [before, clocks] = [JSON.stringify(readDraft(merged, inputs)), clocksOf(merged)]
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(other))
  const isWhole = merged.store.pendingStructs === null
  return isWhole && JSON.stringify(readDraft(merged, inputs)) === before && clocksOf(merged) === clocks
}

const clocksOf = (doc: Y.Doc): string =>
  JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b))

async function hasAcknowledged(parts: Parts, when: string): Promise<void> {
  const promised = new Y.Doc()
  // Taken before the server is read, for typing goes on.
  Y.applyUpdate(promised, Y.encodeStateAsUpdate(parts.ledger.acknowledged))
  if (!holds(await readServer(parts), promised, parts.inputs))
    throw new Error(`something acknowledged is not in the store, ${when}`)
}

async function compare(parts: Parts, typists: readonly Typist[]): Promise<void> {
  await hasAcknowledged(parts, 'in the end')
  const server = await readServer(parts)
  if (!holds(server, parts.ledger.promised, parts.inputs))
    throw new Error('something kept on a device never reached the store')
  const there = JSON.stringify(readDraft(server, parts.inputs))
  for (const typist of typists)
    if (JSON.stringify(typist.typing()) !== there)
      throw new Error('a page shows something else than the store holds')
}
