import type { DraftId } from '../../define/record.ts'

const settled = 'settled'
const channelOf = (draft: string): string => `goldthread-draft-${draft}`

/** What the other tabs of this browser are told of a draft at once; the channel's name carries nothing but its id. */
export type Tabs = {
  /** Something was typed here. */
  tell(update: Uint8Array): void
  close(): void
}

export function joinTabs(draft: DraftId, heard: { update(bytes: Uint8Array): void; settled(): void }): Tabs {
  const channel = new BroadcastChannel(channelOf(draft))
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof Uint8Array) heard.update(data)
    else if (data === settled) heard.settled()
  }
  return { tell: (update) => channel.postMessage(update), close: () => channel.close() }
}

/** Tells the other tabs that a draft has become a record, so that nobody goes on typing in it unaware. */
export function tellSettled(draft: string): void {
  const channel = new BroadcastChannel(channelOf(draft))
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
