// The long storm: `npm run storm -- --runs 500`, or one again: `npm run storm -- --seed 123`.
import { parseArgs } from 'node:util'
import * as drafts from '../../src/store/drafts.ts'
import { runBrowserStorm } from './browsers.ts'
import { compactBadly, isFault } from './faults.ts'
import { makeSite } from './site.ts'
import { type Report, runStorm } from './storm.ts'
import { addUp, sayReport, sumUp } from './summary.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string' },
    from: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    /** Breaks something on purpose, to see that it is noticed. */
    fault: { type: 'string' },
    /** So many storms in real browsers, after the others. */
    browser: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
})
const runs = values.seed === undefined ? Number(values.runs) : 1
const first = Number(values.seed ?? values.from)
const { fault } = values
const inBrowsers = Number(values.browser)
if (
  !Number.isInteger(runs) ||
  runs < 0 ||
  !Number.isInteger(inBrowsers) ||
  !Number.isInteger(first) ||
  (fault !== undefined && !isFault(fault))
) {
  process.stderr.write(
    'npm run storm -- --runs 500 [--browser 20] [--from 1] [--json] [--fault early|compaction], or --seed 123 for one again\n',
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
const browserReports: Readonly<Record<string, number>>[] = []
const losses: { seed: number; says: string }[] = []
/** Storms one after another, each with its seed; what goes wrong is told and the next one blows. */
async function blowAll(many: number, blow: (seed: number) => Promise<string>): Promise<number> {
  let blown = 0
  for (let seed = first; seed < first + many && !isAsked; seed += 1) {
    blown += 1
    try {
      process.stdout.write(`${await blow(seed)}\n`)
    } catch (error) {
      losses.push({ seed, says: error instanceof Error ? error.message : String(error) })
      process.stdout.write(`${losses.at(-1)?.says}\n`)
      if (process.env.STORM_LOG === 'yes') console.error(error)
    }
  }
  return blown
}

const blown = await blowAll(runs, async (seed) => {
  const report = await runStorm(site, seed, compact)
  reports.push(report)
  return sayReport(report)
})
const blownInBrowsers = await blowAll(inBrowsers, async (seed) => {
  const { kind, ...counts } = await runBrowserStorm(site, seed)
  browserReports.push(counts)
  return `storm ${seed} in browsers (${kind}): ${JSON.stringify(counts)}: nothing lost`
})
await site.stop()
const summary = {
  ...addUp(reports),
  runs: blown,
  inBrowsers: { runs: blownInBrowsers, ...sumUp(browserReports) },
  from: first,
  seconds: Math.round((performance.now() - began) / 1000),
  failed: losses.map(({ seed }) => seed),
}
process.stdout.write(
  values.json
    ? `${JSON.stringify(summary)}\n`
    : `${blown + blownInBrowsers} storms from seed ${first} in ${summary.seconds} s: ${losses.length} with a loss\n`,
)
process.exit(losses.length === 0 ? 0 : 1)
