// The long storm: `npm run storm -- --runs 500`, or one again: `npm run storm -- --seed 123`.
import { parseArgs } from 'node:util'
import * as drafts from '../../src/store/drafts.ts'
import { compactBadly, isFault } from './faults.ts'
import { makeSite } from './site.ts'
import { type Report, runStorm } from './storm.ts'
import { addUp, sayReport } from './summary.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string' },
    from: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    /** Breaks something on purpose, to see that it is noticed. */
    fault: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const runs = values.seed === undefined ? Number(values.runs) : 1
const first = Number(values.seed ?? values.from)
const { fault } = values
if (
  !Number.isInteger(runs) ||
  runs < 1 ||
  !Number.isInteger(first) ||
  (fault !== undefined && !isFault(fault))
) {
  process.stderr.write(
    'npm run storm -- --runs 500 [--from 1] [--json] [--fault early|compaction], or --seed 123 for one again\n',
  )
  process.exit(2)
}

// Ctrl-C ends after the storm that blows just now, and what was found is told.
let isAsked = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    isAsked = true
  })

const began = performance.now()
const site = await makeSite()
site.acknowledgeTooEarly(fault === 'early')
const compact = fault === 'compaction' ? compactBadly : drafts.compact
const reports: Report[] = []
const losses: { seed: number; says: string }[] = []
for (let seed = first; seed < first + runs && !isAsked; seed += 1)
  try {
    const report = await runStorm(site, seed, compact)
    reports.push(report)
    process.stdout.write(`${sayReport(report)}\n`)
  } catch (error) {
    losses.push({ seed, says: error instanceof Error ? error.message : String(error) })
    process.stdout.write(`${losses.at(-1)?.says}\n`)
    if (process.env.STORM_LOG === 'yes') console.error(error)
  }
await site.stop()
const summary = {
  ...addUp(reports),
  runs: reports.length + losses.length,
  from: first,
  seconds: Math.round((performance.now() - began) / 1000),
  failed: losses.map(({ seed }) => seed),
}
process.stdout.write(
  values.json
    ? `${JSON.stringify(summary)}\n`
    : `${summary.runs} storms from seed ${first} in ${summary.seconds} s: ${losses.length} with a loss\n`,
)
process.exit(losses.length === 0 ? 0 : 1)
