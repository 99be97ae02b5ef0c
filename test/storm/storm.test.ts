import { after, before, test } from 'node:test'
import { type Ground, makeGround } from './ground.ts'
import { runStorm } from './storm.ts'

// The first have caught an acknowledgement before the commit; the others are new each time, and named where one fails.
const known = [101, 109, 110]
const fresh = Date.now() % 1_000_000_000
const seeds = [...known, ...Array.from({ length: 3 }, (_, index) => fresh + index)]

let ground: Ground
before(async () => {
  ground = await makeGround()
})
after(() => ground.stop())

for (const seed of seeds)
  test(`storm ${seed}: nothing that was kept or acknowledged is lost, and every page agrees`, async (t) => {
    const report = await runStorm(ground, seed)
    t.diagnostic(JSON.stringify(report))
  })
