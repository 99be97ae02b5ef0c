import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { inputsOf } from '../../src/define/draft.ts'
import { journey } from '../../src/journey/journey.ts'
import { aMoment } from '../../src/plain/day.ts'
import { newId } from '../../src/plain/id.ts'
import { within } from '../../src/store/database.ts'
import * as drafts from '../../src/store/drafts.ts'
import { diceOf } from './dice.ts'
import { copyOf, newLedger, requireNoLoss } from './ledger.ts'
import type { Befell } from './network.ts'
import type { Site } from './site.ts'
import { type Parts, shownIn, sitDown, type Typist } from './typist.ts'

/** What a storm did, for whoever wants to know that it blew at all. */
export type Report = Tally & {
  readonly seed: number
  readonly kind: string
  readonly typists: number
  readonly pages: number
  readonly characters: number
  readonly acknowledgements: number
  /** Changes for which there was neither room on the device nor a way to the server, and the page said so. */
  readonly unkeepable: number
  readonly network: Befell
}

type Tally = {
  strokes: number
  databaseKills: number
  serverKills: number
  crashes: number
  closedPages: number
  cuts: number
  lostSessions: number
  wrongClocks: number
  fullDisks: number
  fullDevices: number
  compactions: number
  takenBack: number
  settled: number
}

export type Compact = typeof drafts.compact

const noTally = (): Tally => ({
  strokes: 0,
  databaseKills: 0,
  serverKills: 0,
  crashes: 0,
  closedPages: 0,
  cuts: 0,
  lostSessions: 0,
  wrongClocks: 0,
  fullDisks: 0,
  fullDevices: 0,
  compactions: 0,
  takenBack: 0,
  settled: 0,
})

/** One storm while it blows. `record`: the draft as it was when it became one. */
type Storm = Parts & {
  readonly typists: readonly Typist[]
  readonly tally: Tally
  readonly compact: Compact
  record: Y.Doc | undefined
}

/** Some hundred milliseconds on a machine that has nothing else to do. */
const calmsDownWithinMs = 120_000

/**
 * One storm: one to four people type in one draft, one of them perhaps in two tabs, while the network loses, delays,
 * doubles and reorders what they send, sessions end, clocks are wrong, disks are full, browsers, server and PostgreSQL are
 * killed, the draft is written anew and becomes a record. Then all is calm and everything must be there. What is typed, and
 * what fails and when, follows from the seed; how the processes of the machine interleave does not.
 * Throws, naming the seed, where anything promised is lost or the documents differ.
 */
export async function runStorm(site: Site, seed: number, compact: Compact = drafts.compact): Promise<Report> {
  const dice = diceOf(seed)
  const type = dice.pick(journey)
  const writers = site.writers.slice(0, 1 + dice.below(4))
  const draft = await site.begin(type, writers)
  const inputs = inputsOf(type, site.family.children)
  const parts: Parts = { draft, site, dice, ledger: newLedger(), inputs }
  site.network.weather.dice = diceOf(seed + 1)
  const before = { ...site.network.befell }
  const two = dice.chance(0.35) ? dice.below(writers.length) : -1
  const typists = await Promise.all(writers.map((one, at) => sitDown(parts, one, at === two)))
  const storm: Storm = { ...parts, typists, tally: noTally(), compact, record: undefined }
  try {
    site.network.weather.isCalm = false
    await blow(storm)
    await calmDown(storm)
    await compare(storm)
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    const pages = writers.length + (two === -1 ? 0 : 1)
    throw new Error(
      `Storm ${seed} (${type.name}, ${pages} pages): ${says}\nAgain: npm run storm -- --seed ${seed}`,
      {
        cause: error,
      },
    )
  } finally {
    await endStorm(storm)
  }
  const { characters, acknowledgements, unkeepable } = parts.ledger
  const network = since(before, site.network.befell)
  const pages = writers.length + (two === -1 ? 0 : 1)
  const said = { characters, acknowledgements, unkeepable, network, ...storm.tally }
  return { seed, kind: type.name, typists: writers.length, pages, ...said }
}

const since = (before: Befell, now: Befell): Befell => ({
  dropped: now.dropped - before.dropped,
  delayed: now.delayed - before.delayed,
  doubled: now.doubled - before.doubled,
  unanswered: now.unanswered - before.unanswered,
})

async function endStorm({ site, typists }: Storm): Promise<void> {
  site.network.weather.isCalm = true
  for (const typist of typists) typist.stop()
  await site.fillDisk(false)
  site.setClock(0)
}

/** The storm itself: some hundred strokes, and between them what goes wrong. The server or PostgreSQL is killed at least once. */
async function blow(storm: Storm): Promise<void> {
  const { dice } = storm
  const strokes = 60 + dice.below(120)
  const [databaseAt, serverAt] = [dice.below(strokes), dice.below(strokes)]
  const isServers = dice.chance(0.25)
  const isBoth = dice.chance(0.1)
  const settlesAt = dice.chance(0.2) ? dice.below(strokes) : -1
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    typeOnce(storm)
    if (dice.chance(0.7)) await wait(dice.below(12))
    if (stroke === databaseAt && (!isServers || isBoth)) await killDatabase(storm)
    if (stroke === serverAt && (isServers || isBoth)) await killServer(storm)
    if (stroke === settlesAt) await settle(storm)
    if (dice.chance(0.08)) await mishap(storm)
  }
  if (dice.chance(0.4)) await crash(storm)
}

function typeOnce({ dice, typists, tally }: Storm): void {
  dice.pick(typists).typeSomething()
  tally.strokes += 1
}

/** So many strokes at most while something is being done, for a slow machine takes long over it. */
const mostMeanwhile = 120

/** People go on typing while something is being done. */
async function typeUntil(storm: Storm, done: Promise<unknown>): Promise<void> {
  let isDone = false
  const over = done.finally(() => {
    isDone = true
  })
  over.catch(() => {})
  for (let stroke = 0; !isDone && stroke < mostMeanwhile; stroke += 1) {
    typeOnce(storm)
    await wait(4 + storm.dice.below(12))
  }
  await over
}

async function killDatabase(storm: Storm): Promise<void> {
  storm.tally.databaseKills += 1
  await typeUntil(storm, storm.site.killDatabase())
  await hasAcknowledged(storm, 'after PostgreSQL was killed')
}

async function killServer(storm: Storm): Promise<void> {
  storm.tally.serverKills += 1
  await typeUntil(storm, storm.site.killServer())
  await hasAcknowledged(storm, 'after the server was killed')
}

async function crash({ dice, typists, tally }: Storm): Promise<void> {
  tally.crashes += 1
  await dice.pick(typists).crash()
}

type Mishap = (storm: Storm) => Promise<unknown> | unknown

const mishaps: readonly Mishap[] = [
  crash,
  crash,
  async ({ dice, typists, tally }) => {
    tally.closedPages += 1
    await dice.pick(typists).closeOnePage()
  },
  ({ site, tally }) => {
    tally.cuts += 1
    site.network.cut()
  },
  async ({ dice, typists, tally }) => {
    tally.lostSessions += 1
    await dice.pick(typists).loseSession()
  },
  ({ site, dice, tally }) => {
    tally.wrongClocks += 1
    site.setClock(dice.pick([-86_400_000, -120_000, 0, 600_000, 10_800_000]))
  },
  async (storm) => {
    storm.tally.fullDisks += 1
    await storm.site.fillDisk(true)
    await typeUntil(storm, wait(50 + storm.dice.below(200)))
    await storm.site.fillDisk(false)
  },
  ({ dice, typists, tally }) => {
    tally.fullDevices += 1
    dice.pick(typists).fillDevice(dice.chance(0.6))
  },
  compactNow,
  compactNow,
  takeBack,
  ({ dice, typists }) => dice.pick(typists).fetchNews(),
]

async function mishap(storm: Storm): Promise<void> {
  await storm.dice.pick(mishaps)(storm)
}

/** How far back, at most, in milliseconds: about as long as a storm has blown. */
const longestAgo = 1_500

async function takeBack({ site, dice, typists, tally }: Storm): Promise<void> {
  const at = aMoment(new Date(Date.parse(site.clock.now()) - dice.below(longestAgo)))
  if (await dice.pick(typists).takeBack(at)) tally.takenBack += 1
}

const authorOf = ({ site }: Storm): drafts.Who => {
  const [author] = site.writers
  if (author === undefined) throw new Error('Nobody writes')
  return { authority: author.authority, worker: author.id }
}

async function compactNow(storm: Storm, moreThan = 2): Promise<void> {
  const { site, draft, compact, tally } = storm
  const isDone = await compact(site.database, authorOf(storm), draft, site.clock.now(), moreThan)
  if (isDone) tally.compactions += 1
}

/** The draft becomes a record while people type: what it then holds is kept aside, to be compared with what they were told. */
async function settle(storm: Storm): Promise<void> {
  const { site, draft, tally } = storm
  const who = authorOf(storm)
  storm.record = await within(site.database, who, async (tx) => {
    const found = await drafts.readIn(tx, who, draft, true)
    await drafts.settledAs(tx, who, draft, newId<'record'>(), site.clock.now())
    return found?.doc
  })
  tally.settled += 1
}

/** The network is fair, disks have room, everybody is signed in: whatever waits must arrive. */
async function calmDown(storm: Storm): Promise<void> {
  const { site, typists } = storm
  site.network.weather.isCalm = true
  await site.fillDisk(false)
  for (const typist of typists) {
    typist.fillDevice(false)
    await typist.wake()
  }
  const until = performance.now() + calmsDownWithinMs
  while (typists.some((typist) => typist.waiting() > 0)) {
    if (performance.now() > until)
      throw new Error(
        `something was never acknowledged although all is calm: ${typists.map((one) => one.trouble()).join(' ')}`,
      )
    await wait(10)
  }
  await compactNow(storm, 50)
  for (const typist of typists) if (!(await typist.fetchNews())) throw new Error('the server does not answer')
}

/** After a kill the storm's own connections are gone too: it asks again until it is answered. */
async function readServer(storm: Storm): Promise<Y.Doc> {
  const { site, draft } = storm
  for (let tries = 0; ; tries += 1)
    try {
      const found = await drafts.read(site.database, authorOf(storm), draft)
      if (found === undefined) throw new Error('the draft is gone')
      return found.doc
    } catch (error) {
      if (tries === 8) throw error
      await wait(25)
    }
}

async function hasAcknowledged(storm: Storm, when: string): Promise<void> {
  // Taken before the server is read, for typing goes on.
  const promised = copyOf(storm.ledger.acknowledged)
  requireNoLoss(promised, await readServer(storm), `that were acknowledged are not in the store, ${when}`)
}

async function compare(storm: Storm): Promise<void> {
  const { ledger, typists, inputs, record } = storm
  await hasAcknowledged(storm, 'in the end')
  const server = await readServer(storm)
  requireNoLoss(
    ledger.promised,
    server,
    'that were kept on a device, or on the screen, never reached the store',
  )
  if (record !== undefined)
    requireNoLoss(ledger.beforeRecord, record, 'that were acknowledged before it are not in the record')
  const there = shownIn(server, inputs)
  for (const doc of typists.flatMap((typist) => typist.docs())) {
    if (shownIn(doc, inputs) !== there) throw new Error('a page shows something else than the store holds')
    if (!Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(server))) throw new Error('two documents differ')
  }
}
