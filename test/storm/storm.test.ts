import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as drafts from '../../src/store/drafts.ts'
import { compactBadly } from './faults.ts'
import { makeSite, type Site } from './site.ts'
import { type Compact, runStorm } from './storm.ts'

// Two storms that are new each time, and named where one fails; `npm run storm` blows as many as one likes.
const fresh = Date.now() % 1_000_000_000

let site: Site
before(async () => {
  site = await makeSite()
})
after(() => site.stop())

for (const seed of [fresh, fresh + 1])
  test(`storm ${seed}: nothing that was kept or acknowledged is lost, and every page agrees`, async (t) => {
    t.diagnostic(JSON.stringify(await runStorm(site, seed)))
  })

/** Storms until one tells of a loss; what it tells. */
async function stormUntilLoss(compact: Compact, seeds: readonly number[]): Promise<string> {
  for (const seed of seeds)
    try {
      await runStorm(site, seed, compact)
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  return 'nothing was noticed'
}

test('a storm notices a draft that is written anew without its newest change', async (t) => {
  const says = await stormUntilLoss(compactBadly, [101, 102, 103, 104])
  t.diagnostic(says)
  assert.match(says, /not in the store|never reached the store|not in the record/)
})

test('a storm notices an acknowledgement that is given before the commit', async (t) => {
  site.acknowledgeTooEarly(true)
  t.after(() => site.acknowledgeTooEarly(false))
  const says = await stormUntilLoss(drafts.compact, [101, 102, 103, 104, 105, 106, 107, 108])
  t.diagnostic(says)
  assert.match(says, /acknowledged are not in the store/)
})
