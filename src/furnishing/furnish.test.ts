import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../test/postgres.ts'
import { fillCounty } from '../county/fill.ts'
import { recordTypes } from '../house/types.ts'
import { clockAt } from '../plain/clock.ts'
import { aMoment } from '../plain/day.ts'
import type { Store } from '../store/as.ts'
import { openDatabase } from '../store/database.ts'
import { furnish } from './furnish.ts'

const clock = clockAt(aMoment('2026-11-22T09:00:00Z'))

/** A small county with its rooms furnished, and a way past the wall to count what stands. */
async function furnished() {
  const { ownerUrl, appUrl, adminUrl } = await testDatabase()
  const store: Store = { database: openDatabase(appUrl), clock, types: recordTypes }
  const t0 = performance.now()
  let t1 = 0
  await fillCounty(store, ownerUrl, {
    families: 40,
    seed: 1,
    tell: () => {},
    furnish: async (...a) => {
      t1 = performance.now()
      await furnish(...a)
      console.log('furnish', performance.now() - t1)
    },
  })
  console.log(performance.now() - t0)
  return { store, everything: openDatabase(adminUrl) }
}

test('x', async () => {
  const { store, everything } = await furnished()
  const { rows } = await sql<{
    kind: string
    many: number
  }>`select kind, count(*)::int as many from record where kind = any(${recordTypes.filter((t) => t.concerns === 'service').map((t) => t.name)}) group by 1 order by 1`.execute(
    everything,
  )
  console.log(rows.map((r) => `${r.kind} ${r.many}`).join(', '))
  await store.database.destroy()
  await everything.destroy()
})
