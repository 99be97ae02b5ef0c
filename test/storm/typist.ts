import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { choose, collisionsIn, type Input, readDraft, readInput, writeInput } from '../../src/define/draft.ts'
import type { DraftId } from '../../src/define/record.ts'
import { aMoment, type Moment } from '../../src/plain/day.ts'
import { newId } from '../../src/plain/id.ts'
import type { Worker } from '../../src/store/worker.ts'
import type { Update } from '../../src/web/client/batch.ts'
import { type Line, makeLine } from '../../src/web/client/live.ts'
import { makeSender, type Send, type Sender } from '../../src/web/client/sender.ts'
import { joinTabs, type Tabs, whileQueueIsMine } from '../../src/web/client/tabs.ts'
import { type StormDevice, stormDevice } from './device.ts'
import type { Dice } from './dice.ts'
import { type Ledger, noteAcknowledged } from './ledger.ts'
import type { Site } from './site.ts'
import { makeVisitor, type Visitor } from './visitor.ts'

export type Parts = {
  readonly draft: DraftId
  readonly site: Site
  readonly dice: Dice
  readonly ledger: Ledger
  readonly inputs: readonly Input[]
}

/** One page with the draft: its document and, as in a browser, the client's own sender and line between it and the server. */
type Page = {
  readonly doc: Y.Doc
  readonly sender: Sender
  readonly line: Line
  /** What was typed here and not acknowledged yet, and when. */
  readonly onScreen: Map<Update['id'], { readonly bytes: Uint8Array; readonly at: number }>
  close(): void
}

/** Somebody at a form: one browser with one page of the draft, or two. */
export type Typist = {
  readonly worker: Worker
  typeSomething(): void
  /** The browser is killed, with all that the device had not written; another one opens the draft. */
  crash(): Promise<void>
  /** A page is closed, and opened again. */
  closeOnePage(): Promise<void>
  /** The session ends; the page finds out by itself, and then somebody signs in again. */
  loseSession(): Promise<void>
  fillDevice(isFull: boolean): void
  /** Takes the draft back to how it stood; gives whether the server did. */
  takeBack(at: Moment): Promise<boolean>
  /** Takes in what others wrote. */
  fetchNews(): Promise<boolean>
  /** Signs in and tries everything now. */
  wake(): Promise<void>
  /** What waits in any page for the server. */
  waiting(): number
  /** A message for whoever asks why something waits. */
  trouble(): string
  docs(): readonly Y.Doc[]
  stop(): void
}

/** So long something may be on the screen before it must be safe, in milliseconds. */
const onScreenMs = 1_000

const lineWaits = { answerMs: 250, silenceMs: 25_000, firstRetryMs: 20, longestRetryMs: 200 }
const senderWaits = { gatherMs: 4, firstRetryMs: 10, longestRetryMs: 100 }
const longestAwayMs = 120

type Desk = {
  readonly visitor: Visitor
  readonly device: StormDevice
  readonly hasTwoPages: boolean
  /** The page has said that its worker is signed out. */
  readonly signedOut: () => void
}

export async function sitDown(parts: Parts, worker: Worker, hasTwoPages: boolean): Promise<Typist> {
  const { dice, ledger, site } = parts
  const device = stormDevice({ dice, weather: site.network.weather, ledger })
  const visitor = await makeVisitor(site, worker)
  let [pages, isAway, isStopped]: [readonly Page[], boolean, boolean] = [[], false, false]
  const wakeAll = () => {
    for (const { sender, line } of pages) {
      sender.wake()
      line.wake()
    }
  }
  const signInAgain = async () => {
    if (isAway || isStopped) return
    isAway = true
    await wait(dice.below(longestAwayMs))
    while (!isStopped && !(await visitor.signIn().then(yes, no))) await wait(30)
    isAway = false
    wakeAll()
  }
  const desk: Desk = { visitor, device, hasTwoPages, signedOut: () => void signInAgain() }
  const openAll = () => Promise.all([0, 1].slice(hasTwoPages ? 0 : 1).map(() => openPage(parts, desk)))
  pages = await openAll()
  return {
    worker,
    typeSomething: () => {
      if (pages.length > 0) typeSomething(parts, dice.pick(pages).doc)
    },
    async crash() {
      device.kill()
      const killed = pages
      pages = []
      for (const page of killed) {
        noteKilled(page, device, ledger)
        page.close()
      }
      pages = await openAll()
    },
    async closeOnePage() {
      const [gone, ...rest] = pages
      if (gone === undefined) return
      pages = rest
      gone.sender.leave()
      gone.close()
      pages = [...pages, await openPage(parts, desk)]
    },
    loseSession: () => visitor.loseSession(),
    fillDevice: device.fill,
    takeBack: (at) => visitor.takeBack(parts.draft, at),
    fetchNews: async () =>
      (await Promise.all(pages.map(({ doc }) => fetchInto(parts, visitor, doc)))).every(Boolean),
    async wake() {
      await visitor.signIn()
      wakeAll()
    },
    waiting: () => pages.reduce((sum, { sender }) => sum + sender.standing().waiting, 0),
    trouble: () => pages.map(({ sender }) => JSON.stringify(sender.standing())).join(' '),
    docs: () => pages.map(({ doc }) => doc),
    stop() {
      isStopped = true
      for (const page of pages) page.close()
    },
  }
}

const yes = () => true
const no = () => false

/**
 * What had stood on the screen for over a second is promised, unless the page itself has said that neither this device
 * nor the server could take it.
 */
function noteKilled({ sender, onScreen }: Page, device: StormDevice, ledger: Ledger): void {
  const { deviceFull } = sender.standing()
  const now = performance.now()
  for (const [id, { bytes, at }] of onScreen) {
    if (now - at < onScreenMs || device.holds(id)) continue
    if (deviceFull) ledger.unkeepable += 1
    else Y.applyUpdate(ledger.promised, bytes)
  }
}

/** As a page is opened: the server's state first, then what the device holds, and from then on every change is sent. */
async function openPage(parts: Parts, desk: Desk): Promise<Page> {
  const { draft, dice, ledger } = parts
  const { visitor, device, hasTwoPages } = desk
  const doc = new Y.Doc()
  while (!(await fetchInto(parts, visitor, doc))) {
    desk.signedOut()
    await wait(30)
  }
  const hear = (bytes: Uint8Array) => Y.applyUpdate(doc, bytes, 'elsewhere')
  const onScreen: Page['onScreen'] = new Map()
  const line = makeLine({
    draft,
    open: () => visitor.open(draft, doc),
    otherwise: visitor.send,
    isNeeded: () => true,
    waits: lineWaits,
    heard: {
      update: hear,
      here: () => {},
      settled: () => sender.noteSettled(),
      signedOut: desk.signedOut,
    },
  })
  const skewMs = dice.pick([0, -3_600_000, 86_400_000])
  const sender: Sender = makeSender({
    draft,
    device,
    send: notingRecord(line.send, ledger),
    now: () => aMoment(new Date(Date.now() + skewMs)),
    tell: ({ trouble }) => {
      if (trouble === 'signed out') desk.signedOut()
    },
    acknowledged: (updates) => {
      noteAcknowledged(ledger, updates)
      for (const { id } of updates) onScreen.delete(id)
    },
    waits: senderWaits,
    random: dice.next,
  })
  for (const { bytes } of await device.waiting(draft)) hear(bytes)
  const { tabs, leave } = takeUp(draft, sender, hear, hasTwoPages ? visitor.worker : undefined)
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== 'typing') return
    const update = { id: newId<'update'>(), bytes }
    onScreen.set(update.id, { bytes, at: performance.now() })
    sender.add(update)
    tabs?.tell(update)
  })
  const close = () => {
    sender.stop()
    line.close()
    leave()
  }
  return { doc, sender, line, onScreen, close }
}

/** Notes what was acknowledged as part of the draft, before it had become a record. */
const notingRecord =
  (send: Send, { beforeRecord }: Ledger): Send =>
  async (draft, updates, leaving) => {
    const sent = await send(draft, updates, leaving)
    if (sent.is === 'kept' && !sent.isSettled)
      for (const { id, bytes } of updates) if (sent.kept.includes(id)) Y.applyUpdate(beforeRecord, bytes)
    return sent
  }

/**
 * What the device holds from before. All pages of this process share its locks, as the tabs of a browser do: so only one
 * typist of a storm has two pages, and joins them as tabs.
 */
function takeUp(
  draft: DraftId,
  sender: Sender,
  hear: (bytes: Uint8Array) => void,
  tabsOf: Worker | undefined,
): { tabs: Tabs | undefined; leave(): void } {
  const taking = () => void sender.takeUp().catch(() => [])
  if (tabsOf === undefined) {
    taking()
    return { tabs: undefined, leave: () => {} }
  }
  const heard = {
    update: (update: Update) => {
      sender.add(update)
      hear(update.bytes)
    },
    settled: () => sender.noteSettled(),
  }
  const tabs = joinTabs(draft, heard, tabsOf.id)
  let end = () => {}
  const ended = new Promise<void>((over) => {
    end = over
  })
  whileQueueIsMine(draft, taking, ended)
  return {
    tabs,
    leave: () => {
      tabs.close()
      end()
    },
  }
}

async function fetchInto({ draft }: Parts, visitor: Visitor, doc: Y.Doc): Promise<boolean> {
  const state = await visitor.fetchState(draft, doc)
  if (state !== undefined) Y.applyUpdate(doc, state, 'elsewhere')
  return state !== undefined
}

const scraps = ['a', 'seen at home ', 'ö', '👩‍👧', '\n', '‘quoted’ ', '  ', '0', '𝒳', 'é', 'She said: “no”. ']

function typeSomething({ dice, inputs, ledger }: Parts, doc: Y.Doc): void {
  const [collision] = collisionsIn(doc, inputs)
  if (collision !== undefined && dice.chance(0.3)) {
    doc.transact(() => choose(doc, collision.name, dice.pick(collision.values)), 'typing')
    return
  }
  const input = dice.pick(inputs)
  const before = readInput(doc, input)
  const value = input.holds === 'choice' ? dice.pick(['', 'yes', 'no', 'joint']) : changed(before, dice)
  ledger.characters += Math.max(1, value.length - before.length)
  doc.transact(() => writeInput(doc, input, value), 'typing')
}

/** Words with a stretch put in, taken out or replaced somewhere; by whole letters, as people type. */
function changed(words: string, dice: Dice): string {
  const letters = [...words]
  const from = dice.below(letters.length + 1)
  const removed = dice.chance(0.3) ? dice.below(4) : 0
  const added = dice.chance(0.03) ? [pasteOf(dice)] : dice.chance(0.85) ? [dice.pick(scraps)] : []
  letters.splice(from, removed, ...added)
  return letters.join('')
}

const pasteOf = (dice: Dice): string => dice.pick(scraps).repeat(200 + dice.below(800))

/** What a page shows of every input. */
export const shownIn = (doc: Y.Doc, inputs: readonly Input[]): string =>
  JSON.stringify(readDraft(doc, inputs))
