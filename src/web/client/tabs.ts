import type { DraftId } from '../../define/record.ts'
import { readId } from '../../plain/id.ts'
import type { Update } from './batch.ts'
import { pageWorker } from './http.ts'

const settled = 'settled'
/** Of one worker’s tabs alone: what one typed is never heard, and so never sent, by a page of another’s. */
const channelOf = (draft: string, worker: string): string => `goldthread-draft-${draft}-${worker}`

/** What the other tabs of this browser are told of a draft at once; the channel's name carries nothing but ids. */
export type Tabs = {
  /** Something was typed here. */
  tell(update: Update): void
  close(): void
}

/**
 * Joins the tabs of a draft. Whoever hears of a change keeps and sends it too, under the id that it has: what is typed
 * here next may stand on it, and could not be read where that tab was killed before it had kept it.
 */
export function joinTabs(
  draft: DraftId,
  heard: { update(update: Update): void; settled(): void },
  worker = pageWorker(),
): Tabs {
  const channel = new BroadcastChannel(channelOf(draft, worker))
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const update = updateIn(data)
    if (update !== undefined) heard.update(update)
    else if (data === settled) heard.settled()
  }
  return { tell: (update) => channel.postMessage(update), close: () => channel.close() }
}

/** A change as a tab of this version tells it; nothing of what another version may say. */
function updateIn(data: unknown): Update | undefined {
  if (data === null || typeof data !== 'object' || !('id' in data) || !('bytes' in data)) return undefined
  const id = readId<'update'>(String(data.id))
  return id.ok && data.bytes instanceof Uint8Array ? { id: id.value, bytes: data.bytes } : undefined
}

/** Tells the other tabs that a draft has become a record, so that nobody goes on typing in it unaware. */
export function tellSettled(draft: string): void {
  const channel = new BroadcastChannel(channelOf(draft, pageWorker()))
  channel.postMessage(settled)
  channel.close()
}

/** The name of the lock of whoever sends what this device still holds of a draft (W3C Web Locks API). */
export const queueOf = (draft: DraftId): string => `goldthread-queue-${draft}`

const againMs = 60_000

/**
 * Calls `work` while this tab alone is the one that sends what the device holds of a draft: once it is, and from time to
 * time, for another tab may have been killed with something still to send. Ends with the tab, or with `until`.
 */
export function whileQueueIsMine(draft: DraftId, work: () => void, until: Promise<void>): void {
  void navigator.locks.request(queueOf(draft), async () => {
    work()
    const timer = setInterval(work, againMs)
    await until
    clearInterval(timer)
  })
}
