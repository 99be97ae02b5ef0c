// The long storm: `npm run storm -- --runs 200`, or one again: `npm run storm -- --seed 123`.
import { parseArgs } from 'node:util'
import { makeGround } from './ground.ts'
import { runStorm } from './storm.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string' },
    from: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
})
const runs = values.seed === undefined ? Number(values.runs) : 1
const first = Number(values.seed ?? values.from)
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(first)) {
  process.stderr.write('Give whole numbers: npm run storm -- --runs 200 [--from 1] or --seed 123\n')
  process.exit(2)
}

const ground = await makeGround()
let lost = 0
for (let seed = first; seed < first + runs; seed += 1) {
  try {
    const { typists, strokes, acknowledgements, kills, restarts, crashes } = await runStorm(ground, seed)
    process.stdout.write(
      `storm ${seed}: typists ${typists}, strokes ${strokes}, acknowledged ${acknowledgements}, database kills ${kills}, server restarts ${restarts}, browser crashes ${crashes}: nothing lost\n`,
    )
  } catch (error) {
    lost += 1
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
  }
}
await ground.stop()
process.stdout.write(`${runs} storms from seed ${first}: ${lost} with a loss\n`)
process.exitCode = lost === 0 ? 0 : 1
