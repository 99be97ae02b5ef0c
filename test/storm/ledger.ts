import * as Y from 'yjs'
import type { Update } from '../../src/web/client/batch.ts'

/**
 * Everything that was promised to somebody. It is what the store is compared with, and is kept where no kill reaches it.
 */
export type Ledger = {
  /** Kept on a device, acknowledged, or on the screen for over a second before a kill. */
  readonly promised: Y.Doc
  /** Acknowledged by the server. */
  readonly acknowledged: Y.Doc
  /** Acknowledged as part of the draft, before it had become a record. */
  readonly beforeRecord: Y.Doc
  acknowledgements: number
  /** Characters that were typed. */
  characters: number
  /** On the screen for over a second, with neither room on the device nor a way to the server; the page said so. */
  unkeepable: number
}

export const newLedger = (): Ledger => ({
  promised: new Y.Doc(),
  acknowledged: new Y.Doc(),
  beforeRecord: new Y.Doc(),
  acknowledgements: 0,
  characters: 0,
  unkeepable: 0,
})

export function noteAcknowledged(ledger: Ledger, updates: readonly Update[]): void {
  ledger.acknowledgements += updates.length
  for (const { bytes } of updates) {
    Y.applyUpdate(ledger.acknowledged, bytes)
    Y.applyUpdate(ledger.promised, bytes)
  }
}

/** The document as it is now, which goes on changing. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

const vectorOf = (doc: Y.Doc): ReadonlyMap<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc))

/** What of that which was promised is not in a document. */
export type Lost = {
  readonly characters: number
  /** It stands on a change that was never promised and is nowhere: nobody can read it. */
  readonly isUnreadable: boolean
  /** What had been taken away is there again. */
  readonly hasComeBack: boolean
}

export function lostOf(promised: Y.Doc, there: Y.Doc): Lost {
  const whole = copyOf(there)
  const vector = vectorOf(whole)
  const before = Y.snapshot(whole)
  const characters = [...vectorOf(promised)].reduce(
    (sum, [client, clock]) => sum + Math.max(0, clock - (vector.get(client) ?? 0)),
    0,
  )
  Y.applyUpdate(whole, Y.encodeStateAsUpdate(promised))
  const isUnreadable = whole.store.pendingStructs !== null || whole.store.pendingDs !== null
  const hasComeBack = characters === 0 && !isUnreadable && !Y.equalSnapshots(before, Y.snapshot(whole))
  return { characters, isUnreadable, hasComeBack }
}

/** Throws where anything promised is not there. */
export function requireNoLoss(promised: Y.Doc, there: Y.Doc, what: string): void {
  const { characters, isUnreadable, hasComeBack } = lostOf(promised, there)
  if (characters > 0) throw new Loss(`${characters} characters ${what}`, characters)
  if (isUnreadable) throw new Loss(`some characters ${what}: they stand on a change that is nowhere`, 1)
  if (hasComeBack) throw new Loss(`something that was taken away has come back: ${what}`, 0)
}

/** Something was lost. */
export class Loss extends Error {
  readonly characters: number

  constructor(says: string, characters: number) {
    super(says)
    this.characters = characters
  }
}
