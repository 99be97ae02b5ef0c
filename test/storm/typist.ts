import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { type Input, readDraft, readInput, type Typing, writeInput } from '../../src/define/draft.ts'
import type { DraftId } from '../../src/define/record.ts'
import { systemClock } from '../../src/plain/clock.ts'
import type { Moment } from '../../src/plain/day.ts'
import { newId } from '../../src/plain/id.ts'
import { type Update, writeBatch } from '../../src/web/client/batch.ts'
import type { Device } from '../../src/web/client/device.ts'
import { makeSender, type Send, type Sender } from '../../src/web/client/sender.ts'
import type { Dice } from './dice.ts'
import type { Ground } from './ground.ts'

/** What the network does to a request. All of it stops when the storm calms down. */
export type Weather = { isCalm: boolean }

/** Everything that was promised to somebody: kept on a device, or acknowledged by the server. */
export type Ledger = { readonly promised: Y.Doc; readonly acknowledged: Y.Doc; acknowledgements: number }

export type Parts = {
  readonly draft: DraftId
  readonly ground: Ground
  readonly dice: Dice
  readonly weather: Weather
  readonly ledger: Ledger
  readonly inputs: readonly Input[]
}

/** A stand-in for a browser's store, which the storm can kill. */
export type StormDevice = Device & { kill(): void }

/**
 * A device's store: it takes a moment to write, has no room now and then, and loses what it was writing when its browser
 * is killed.
 */
export function stormDevice({ dice, weather, ledger }: Parts): StormDevice {
  const rows = new Map<Update['id'], Update>()
  let life = 0
  return {
    async put(_, updates) {
      const born = life
      await wait(weather.isCalm ? 0 : dice.below(5))
      if (born !== life) throw new Error('killed')
      if (!weather.isCalm && dice.chance(0.05)) throw new Error('no room')
      for (const update of updates) {
        rows.set(update.id, update)
        Y.applyUpdate(ledger.promised, update.bytes)
      }
    },
    waiting: async () => [...rows.values()],
    async remove(_, ids) {
      for (const id of ids) rows.delete(id)
    },
    drafts: async () => [],
    kill: () => {
      life += 1
    },
  }
}

/** Loses, delays, doubles and reorders requests, and loses answers to requests that the server has taken. */
function throughWeather({ draft, ground, dice, weather, ledger }: Parts): Send {
  const deliver = async (updates: readonly Update[]) => {
    const response = await ground.deliver(`/drafts/${draft}/updates`, {
      method: 'POST',
      body: writeBatch(updates),
    })
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
  }
  return async (_, updates) => {
    try {
      const isFair = weather.isCalm || dice.chance(0.5)
      if (!isFair) {
        await wait(dice.below(40))
        if (dice.chance(0.3)) return { is: 'offline' }
        if (dice.chance(0.3)) void deliver(updates).catch(() => {})
      }
      const { status, answer } = await deliver(updates)
      if (!isFair && dice.chance(0.4)) return { is: 'down' }
      if (status !== 200)
        return status === 503 || status === 500 ? { is: 'down' } : { is: 'refused', says: `${status}` }
      const kept = Array.isArray(answer.kept) ? answer.kept.map(String) : []
      for (const { id, bytes } of updates)
        if (kept.includes(id)) {
          ledger.acknowledgements += 1
          Y.applyUpdate(ledger.acknowledged, bytes)
          Y.applyUpdate(ledger.promised, bytes)
        }
      return { is: 'kept', kept, at: String(answer.at) as Moment, isSettled: false }
    } catch {
      return { is: 'down' }
    }
  }
}

/** Somebody at a form: their document, their device, and the client's own sender between them and the server. */
export type Typist = {
  typeSomething(): void
  /** The browser is killed, with all that the device had not written; another one opens the draft. */
  crash(): Promise<void>
  /** Takes in what others wrote. */
  fetchNews(): Promise<boolean>
  sender(): Sender
  typing(): Typing
  stop(): void
}

export async function sitDown(parts: Parts): Promise<Typist> {
  const device = stormDevice(parts)
  const send = throughWeather(parts)
  let open = await openPage(parts, device, send)
  return {
    typeSomething: () => typeSomething(parts, open.doc),
    async crash() {
      device.kill()
      open.sender.stop()
      open = await openPage(parts, device, send)
    },
    fetchNews: () => fetchInto(parts, open.doc),
    sender: () => open.sender,
    typing: () => readDraft(open.doc, parts.inputs),
    stop: () => open.sender.stop(),
  }
}

type Page = { readonly doc: Y.Doc; readonly sender: Sender }

/** As a page is opened: the server's state first, then what the device holds, and from then on every change is sent. */
async function openPage(parts: Parts, device: Device, send: Send): Promise<Page> {
  const doc = new Y.Doc()
  while (!(await fetchInto(parts, doc))) await wait(20)
  const sender = makeSender({
    draft: parts.draft,
    device,
    send,
    now: systemClock.now,
    tell: () => {},
    waits: { gatherMs: 4, firstRetryMs: 10, longestRetryMs: 100 },
    random: parts.dice.next,
  })
  for (const { bytes } of await sender.takeUp()) Y.applyUpdate(doc, bytes, 'elsewhere')
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin === 'typing') sender.add({ id: newId<'update'>(), bytes })
  })
  return { doc, sender }
}

async function fetchInto({ draft, ground }: Parts, doc: Y.Doc): Promise<boolean> {
  try {
    const has = Buffer.from(Y.encodeStateVector(doc)).toString('base64url')
    const response = await ground.deliver(`/drafts/${draft}/state?has=${has}`, {})
    if (response.status !== 200) return false
    Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()), 'elsewhere')
    return true
  } catch {
    return false
  }
}

const scraps = ['a', 'seen at home ', 'ö', '👩‍👧', '\n', '‘quoted’ ', '  ', '0', '𝒳', 'é']

function typeSomething({ dice, inputs }: Parts, doc: Y.Doc): void {
  const input = dice.pick(inputs)
  const value =
    input.holds === 'choice' ? dice.pick(['', 'yes', 'no', 'joint']) : changed(readInput(doc, input), dice)
  doc.transact(() => writeInput(doc, input, value), 'typing')
}

/** Words with a stretch put in, taken out or replaced somewhere; by whole letters, as people type. */
function changed(words: string, dice: Dice): string {
  const letters = [...words]
  const from = dice.below(letters.length + 1)
  const removed = dice.chance(0.3) ? dice.below(4) : 0
  const added = dice.chance(0.85) ? [dice.pick(scraps)] : []
  letters.splice(from, removed, ...added)
  return letters.join('')
}
