import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Update } from '../../src/web/client/batch.ts'
import type { Device } from '../../src/web/client/device.ts'
import type { Dice } from './dice.ts'
import type { Ledger } from './ledger.ts'
import type { Weather } from './network.ts'

/** A stand-in for a browser's store, which the storm can kill and fill. */
export type StormDevice = Device & {
  /** What was being written is lost; what was written stays. */
  kill(): void
  fill(isFull: boolean): void
  holds(id: Update['id']): boolean
}

type Parts = { readonly dice: Dice; readonly weather: Weather; readonly ledger: Ledger }

const longestWriteMs = 6

/**
 * A device's store: it takes a moment to write, has no room now and then, and loses what it was writing when its browser
 * is killed. That a real one does so too is for the storms in a browser to show.
 */
export function stormDevice({ dice, weather, ledger }: Parts): StormDevice {
  const rows = new Map<Update['id'], Update>()
  let [life, isFull] = [0, false]
  return {
    async put(_, updates) {
      const born = life
      await wait(weather.isCalm ? 0 : dice.below(longestWriteMs))
      if (born !== life) throw new Error('killed')
      if (!weather.isCalm && (isFull || dice.chance(0.05))) throw new Error('no room')
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
    fill: (full) => {
      isFull = full
    },
    holds: (id) => rows.has(id),
  }
}
