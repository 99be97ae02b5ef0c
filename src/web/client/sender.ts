import type { DraftId } from '../../define/record.ts'
import type { Moment } from '../../plain/day.ts'
import { firstBatch, type Update } from './batch.ts'
import type { Device } from './device.ts'

/** What came of sending a batch. Only `kept` means that it is committed. */
export type Sent =
  | {
      readonly is: 'kept'
      readonly kept: readonly string[]
      readonly at: Moment
      readonly isSettled: boolean
    }
  | { readonly is: 'offline' | 'signed out' | 'down' | 'unknown' }
  | { readonly is: 'refused'; readonly says: string }

/** Sends a batch; `leaving` where the page may be gone before the answer comes. Never throws. */
export type Send = (draft: DraftId, updates: readonly Update[], leaving: boolean) => Promise<Sent>

/** How things stand with what was typed. */
export type Standing = {
  readonly onDeviceAt: Moment | undefined
  readonly byGoldthreadAt: Moment | undefined
  /** Updates that Goldthread has not acknowledged. */
  readonly waiting: number
  readonly trouble: 'offline' | 'signed out' | 'down' | 'unknown' | 'refused' | undefined
  /** Why Goldthread refused, in its own words. */
  readonly refusal: string | undefined
  /** This device could not keep the last of it. */
  readonly deviceFull: boolean
  /** The draft had become a record before this was typed. */
  readonly isSettled: boolean
}

export type Waits = {
  readonly gatherMs: number
  readonly firstRetryMs: number
  readonly longestRetryMs: number
}

export const usualWaits: Waits = { gatherMs: 250, firstRetryMs: 500, longestRetryMs: 20_000 }

export type SenderParts = {
  readonly draft: DraftId
  readonly device: Device
  readonly send: Send
  readonly now: () => Moment
  readonly tell: (standing: Standing) => void
  /** Is told which updates Goldthread has acknowledged. */
  readonly acknowledged?: (updates: readonly Update[]) => void
  readonly waits?: Waits
  readonly random?: () => number
}

export type Sender = {
  /** Keeps an update on the device at once and sends it soon. */
  add(update: Update): void
  /** Takes up what the device still holds from before, and gives it. */
  takeUp(): Promise<readonly Update[]>
  /** Tries now: the connection is back, the page is seen again. */
  wake(): void
  /** Sends everything that waits, as the page is being left. */
  leave(): void
  /** Whether everything has been acknowledged within the time. */
  flush(withinMs: number): Promise<boolean>
  /** The page was told that the draft has become a record. */
  noteSettled(): void
  standing(): Standing
  stop(): void
}

const nothing: Standing = {
  onDeviceAt: undefined,
  byGoldthreadAt: undefined,
  waiting: 0,
  trouble: undefined,
  refusal: undefined,
  deviceFull: false,
  isSettled: false,
}

/**
 * Brings what is typed first to the device and then to the server, and tries for ever: nothing is forgotten before the
 * server has said that it is committed. Needs no page: the storm runs it as it is.
 */
export function makeSender(parts: SenderParts): Sender {
  const { draft, device, send, now, tell, waits = usualWaits, random = Math.random } = parts
  const { acknowledged = () => {} } = parts
  const waiting = new Map<Update['id'], Update>()
  const refused = new Set<Update['id']>()
  /** Those that are not on this device yet. */
  const unkept = new Map<Update['id'], Update>()
  /** Acknowledged, and perhaps not yet taken from the device. */
  const done = new Set<Update['id']>()
  let isKeeping = false
  let standing = nothing
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  let isStopped = false
  let failures = 0
  let oneByOne = false

  const say = (news: Partial<Standing>): void => {
    standing = { ...standing, ...news, waiting: waiting.size }
    if (!isStopped) tell(standing)
  }

  const schedule = (ms: number): void => {
    if (isStopped) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      void sendNext()
    }, ms)
  }

  const next = (): readonly Update[] => {
    const due = [...waiting.values()].filter(({ id }) => !refused.has(id))
    return oneByOne ? due.slice(0, 1) : firstBatch(due)
  }

  async function sendNext(): Promise<void> {
    const batch = next()
    if (isSending || isStopped || batch.length === 0) return
    isSending = true
    const sent = await send(draft, batch, false)
    isSending = false
    if (!isStopped) take(batch, sent)
  }

  function take(batch: readonly Update[], sent: Sent): void {
    if (sent.is === 'kept') takeKept(sent)
    else if (sent.is === 'refused') takeRefused(batch, sent.says)
    else takeFailure(sent.is)
  }

  function takeFailure(trouble: Standing['trouble']): void {
    failures += 1
    say({ trouble })
    const longest = Math.min(waits.longestRetryMs, waits.firstRetryMs * 2 ** Math.min(failures - 1, 10))
    schedule(longest * (0.5 + random() / 2))
  }

  function takeKept(sent: Sent & { is: 'kept' }): void {
    failures = 0
    const ids = new Set(sent.kept)
    const kept = [...waiting.values()].filter(({ id }) => ids.has(id))
    for (const { id } of kept) {
      done.add(id)
      waiting.delete(id)
      unkept.delete(id)
    }
    acknowledged(kept)
    say({
      byGoldthreadAt: sent.at,
      trouble: refused.size > 0 ? 'refused' : undefined,
      isSettled: sent.isSettled,
    })
    void forget(kept.map(({ id }) => id))
    if (next().length > 0) schedule(0)
  }

  /** Of a batch, one may be at fault: then they go one by one, and only that one is set aside. It stays on the device. */
  function takeRefused(batch: readonly Update[], says: string): void {
    if (batch.length > 1) oneByOne = true
    else for (const { id } of batch) refused.add(id)
    if (refused.size > 0) say({ trouble: 'refused', refusal: says })
    schedule(0)
  }

  /** Takes acknowledged updates from the device. Where that fails they are sent once more some day, which changes nothing. */
  const forget = (ids: readonly Update['id'][]): Promise<void> => device.remove(draft, ids).catch(() => {})

  /**
   * One write at a time, of everything that is not on the device yet, whole or not at all: a change that stood there
   * without the one before it could not be read. What the device has no room for is tried again with what comes next.
   * Goes on where the sender is stopped: what was typed before is kept all the same.
   */
  async function keepOnDevice(): Promise<void> {
    if (isKeeping) return
    isKeeping = true
    while (unkept.size > 0) {
      const group = [...unkept.values()]
      const isOn = await device.put(draft, group).then(
        () => true,
        () => false,
      )
      if (isOn) for (const { id } of group) unkept.delete(id)
      say(isOn ? { onDeviceAt: now(), deviceFull: false } : { deviceFull: true })
      if (!isOn) break
    }
    isKeeping = false
  }

  const isDone = (): boolean => waiting.size === 0

  return {
    add(update) {
      waiting.set(update.id, update)
      unkept.set(update.id, update)
      say({})
      void keepOnDevice()
      if (timer === undefined && !isSending) schedule(waits.gatherMs)
    },
    async takeUp() {
      const left = (await device.waiting(draft)).filter(({ id }) => !done.has(id) && !waiting.has(id))
      for (const update of left) waiting.set(update.id, update)
      if (left.length > 0) {
        say({ onDeviceAt: now() })
        schedule(0)
      }
      return left
    },
    wake() {
      failures = 0
      schedule(0)
    },
    leave() {
      const batch = firstBatch([...waiting.values()])
      if (batch.length > 0) void send(draft, batch, true).then((sent) => sent.is === 'kept' && takeKept(sent))
    },
    async flush(withinMs) {
      this.wake()
      const until = Date.now() + withinMs
      while (!isDone() && Date.now() < until && !isStopped) {
        if (['signed out', 'refused', 'unknown'].includes(standing.trouble ?? '')) break
        await new Promise((go) => setTimeout(go, 20))
      }
      return isDone()
    },
    noteSettled: () => say({ isSettled: true }),
    standing: () => standing,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
