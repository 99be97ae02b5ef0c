import * as Y from 'yjs'
import type { DraftId } from '../../define/record.ts'
import { fetchState, tellChecked } from './http.ts'

/** What a check found: how many acknowledged characters the server did not give back, and one change that heals it. */
export type Found = { readonly missing: number; readonly healing: Uint8Array | undefined }

const docOf = (...updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const vectorOf = (doc: Y.Doc): ReadonlyMap<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc))

/**
 * How many characters were acknowledged and are not there; a choice counts as one. Yjs counts each writer's characters one
 * by one and gives what it has without a gap, so that of what stands behind a gap it is known only that it may be missing
 * too. What was taken away is not asked here.
 */
function countMissing(there: ReadonlyMap<number, number>, acknowledged: readonly Uint8Array[]): number {
  const reached = new Map<number, number>()
  for (const update of acknowledged)
    for (const [writer, upTo] of Y.parseUpdateMeta(update).to)
      reached.set(writer, Math.max(upTo, reached.get(writer) ?? 0))
  return [...reached].reduce((sum, [writer, upTo]) => sum + Math.max(0, upTo - (there.get(writer) ?? 0)), 0)
}

/**
 * Compares what was acknowledged with what the server gives: `missing` is the number of characters that are not there, or
 * 1 where only something that had been taken away has come back. `mine` is the document of this page, from which it heals.
 */
export function compare(acknowledged: readonly Uint8Array[], whole: Uint8Array, mine: Y.Doc): Found {
  const there = docOf(whole)
  const missing = countMissing(vectorOf(there), acknowledged)
  const isWhole =
    missing === 0 && Y.equalSnapshots(Y.snapshot(there), Y.snapshot(docOf(whole, ...acknowledged)))
  if (isWhole) return { missing: 0, healing: undefined }
  const healing = Y.encodeStateAsUpdate(mine, Y.encodeStateVector(there))
  return { missing: Math.max(1, missing), healing }
}

const firstMs = 30_000
const everyMs = 180_000

export type CheckParts = {
  readonly draft: DraftId
  readonly doc: Y.Doc
  /** The state that came with the page. */
  readonly state: Uint8Array | undefined
  /** Sends what was missing once more, and tells. */
  readonly heal: (update: Uint8Array) => void
}

/** The field check of loss: does Goldthread still have what it said it had? */
export type Check = {
  /** Goldthread has acknowledged these. */
  note(updates: readonly Uint8Array[]): void
  /** Somebody typed: checks where it is time again. */
  typed(): void
  /** Checks now, where anything was typed since the last time. */
  now(): Promise<void>
}

/** Checks a draft while it is written in: after half a minute, and then every three. Costs one request each time. */
export function makeCheck({ draft, doc, state, heal }: CheckParts): Check {
  let acknowledged: readonly Uint8Array[] = state === undefined ? [] : [state]
  let dueAt: number | undefined
  let hasTyped = false
  let isBusy = false

  async function check(): Promise<void> {
    if (isBusy || !hasTyped) return
    isBusy = true
    dueAt = performance.now() + everyMs
    const asked = acknowledged
    const whole = await fetchState(draft)
    isBusy = false
    if (whole === undefined) return
    hasTyped = false
    const { missing, healing } = compare(asked, whole, doc)
    // What was found once need not be asked one by one again.
    acknowledged = [Y.mergeUpdates([...asked, whole]), ...acknowledged.slice(asked.length)]
    if (healing !== undefined) heal(healing)
    await tellChecked(draft, missing)
  }

  return {
    note(updates) {
      acknowledged = [...acknowledged, ...updates]
    },
    typed() {
      hasTyped = true
      dueAt ??= performance.now() + firstMs
      if (performance.now() >= dueAt) void check()
    },
    now: check,
  }
}
