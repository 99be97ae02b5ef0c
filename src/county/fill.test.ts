import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../test/postgres.ts'
import { recordTypes } from '../house/types.ts'
import { systemClock } from '../plain/clock.ts'
import type { Store } from '../store/as.ts'
import { findAuthority } from '../store/council.ts'
import { openDatabase } from '../store/database.ts'
import { fillCounty } from './fill.ts'

const { ownerUrl, appUrl, adminUrl } = await testDatabase()
const store: Store = { database: openDatabase(appUrl), clock: systemClock, types: recordTypes }
/** Past the wall, for counting what stands. */
const everything = openDatabase(adminUrl)
after(async () => {
  await store.database.destroy()
  await everything.destroy()
})

const count = async (table: 'family' | 'worker' | 'authority'): Promise<number> =>
  (
    await everything
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .execute()
  )[0]?.many ?? -1

test('a making that is broken off leaves no council; the next begins anew and ends whole; no third is possible', async () => {
  const breakOff = (): void => {
    throw new Error('broken off')
  }
  await assert.rejects(fillCounty(store, ownerUrl, { families: 12, seed: 1, tell: breakOff }), /broken off/)
  assert.equal(await findAuthority(store.database), undefined)
  assert.ok((await count('worker')) > 0, 'something was left, or this shows nothing')
  assert.ok((await count('family')) > 0, 'something was left, or this shows nothing')
  const { families } = await fillCounty(store, ownerUrl, { families: 12, seed: 2, tell: () => {} })
  assert.equal(await count('family'), families)
  assert.equal(await count('authority'), 2)
  await assert.rejects(
    fillCounty(store, ownerUrl, { families: 1, seed: 1, tell: () => {} }),
    /A council stands/,
  )
  assert.equal(await count('family'), families)
})
