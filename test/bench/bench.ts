// The bench: `bin/goldthread bench`. It drives the real command from outside, on loopback and on folders of its own, as a
// person and a browser would, and takes away what it made. It stands among the tests because it is no part of what runs
// in a council, and uses what tests use.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { root } from '../check.ts'
import { timeChecking } from './checking.ts'
import { timeDepartment } from './department.ts'
import { timeDropping } from './dropping.ts'
import { endAll, goldthread, type Serving, serve } from './goldthread.ts'
import { timeImport } from './importing.ts'
import { timeInspection } from './inspection.ts'
import { type Load, timeLoad } from './load.ts'
import { isMet, type Measured, machine, tableOf } from './measured.ts'
import { timePages } from './pages.ts'
import { timeReopening } from './reopening.ts'
import { spreadOf } from './spread.ts'
import { timeTyping } from './typing.ts'

type Size = {
  readonly families: number
  readonly warmStarts: number
  readonly requests: number
  readonly typists: number
  readonly typingSeconds: number
  readonly load: Load
  readonly restSeconds: number
  readonly censusTimes: number
  readonly dropTimes: number
  readonly checkTimes: number
}

/** The whole takes some minutes, most of them to make the county. */
const whole: Size = {
  families: 5000,
  warmStarts: 3,
  requests: 200,
  typists: 200,
  typingSeconds: 30,
  load: { typists: 1000, seconds: 60 },
  restSeconds: 30,
  censusTimes: 20,
  dropTimes: 5,
  checkTimes: 5,
}
const quick: Size = {
  families: 300,
  warmStarts: 1,
  requests: 30,
  typists: 20,
  typingSeconds: 5,
  load: { typists: 50, seconds: 5 },
  restSeconds: 5,
  censusTimes: 2,
  dropTimes: 1,
  checkTimes: 1,
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Gives the exit code: 0 measured, whether or not every target is met; 1 it could not be measured; 2 asked wrongly. */
export async function bench(args: readonly string[]): Promise<number> {
  const asked = readAsked(args)
  if (asked === undefined) {
    say('goldthread bench [--quick] [--returns] [--inspection] [--json]')
    return 2
  }
  const scratch = mkdtempSync(join(tmpdir(), 'goldthread-bench-'))
  // As root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(scratch, 0o711)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void endAll())
  try {
    const size = asked.quick ? quick : whole
    const facts = machine(scratch, size.families)
    const measured = await measureOf(asked)(scratch, size)
    if (asked.json)
      process.stdout.write(`${JSON.stringify({ machine: facts, measured: measured.map(toJson) })}\n`)
    else printAll(facts, measured)
    return 0
  } catch (error) {
    say(error instanceof Error ? error.message : 'The bench could not go on.')
    return 1
  } finally {
    await endAll()
    rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

type Asked = {
  readonly quick: boolean
  /** Only what is done with the country's returns. */
  readonly returns: boolean
  /** Only the dry run of an inspection. */
  readonly inspection: boolean
  readonly json: boolean
}

function readAsked(args: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        returns: { type: 'boolean', default: false },
        inspection: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    return values
  } catch {
    return undefined
  }
}

const toJson = (one: Measured) => ({
  ...one,
  value: Number.isNaN(one.value) ? null : one.value,
  isMet: isMet(one) ?? null,
})

function printAll(facts: ReturnType<typeof machine>, measured: readonly Measured[]): void {
  for (const [name, value] of Object.entries(facts))
    process.stdout.write(`${`${name}:`.padEnd(12)} ${value}\n`)
  process.stdout.write(`\n${tableOf(measured).join('\n')}\n`)
}

const measureOf = ({ returns, inspection }: Asked) =>
  returns ? measureReturns : inspection ? measureInspection : measureAll

/** A county of its own, and the dry run in it. */
async function measureInspection(scratch: string, size: Size): Promise<readonly Measured[]> {
  const county = join(scratch, 'county')
  say(`Making a county of ${size.families} families …`)
  await goldthread(['county', '--families', String(size.families), '--seed', '1'], {
    GOLDTHREAD_DATA: county,
  })
  const serving = await serve(county)
  say('Ofsted has rung …')
  const measured = await timeInspection(serving)
  await serving.stop()
  return measured
}

async function measureAll(scratch: string, size: Size): Promise<readonly Measured[]> {
  const [council, first, county] = ['council', 'first', 'county'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ]
  say('Starting on fresh folders …')
  const cold = await timeCold(council, first)
  say(`Making a county of ${size.families} families …`)
  const made = await goldthread(['county', '--families', String(size.families), '--seed', '1'], {
    GOLDTHREAD_DATA: county,
  })
  const making: Measured = { name: 'The county made', value: made.seconds, unit: 's', note: '' }
  const warm = await timeWarm(county, size)
  say('Bringing a census in …')
  const importing = await timeImport(first, council, scratch, size.censusTimes)
  say('Reopening a long draft …')
  const reopening = await timeReopening(scratch)
  return [...cold, making, ...warm, ...importing, ...reopening, ...(await measureReturns(scratch, size))]
}

/** The country's returns: checked from the command line and on the page, and told to the Department. */
async function measureReturns(scratch: string, size: Size): Promise<readonly Measured[]> {
  say('Checking returns …')
  const checking = await timeChecking(scratch, size.checkTimes)
  say('Dropping a return on its page …')
  const dropping = await timeDropping(scratch, size.dropTimes)
  return [...checking, ...dropping, timeDepartment()]
}

/** A database made from nothing, for a council; and the first start, which makes the small county too. */
async function timeCold(council: string, first: string): Promise<readonly Measured[]> {
  const set = await goldthread(['set-up', join(root, 'docs/example-council')], { GOLDTHREAD_DATA: council })
  const serving = await serve(first)
  await serving.stop()
  return [
    { name: 'Fresh folder: database made, council set up', value: set.seconds, unit: 's', note: 'no county' },
    { name: 'First start', value: serving.seconds, unit: 's', note: 'with a county of 300 families' },
  ]
}

async function timeWarm(county: string, size: Size): Promise<readonly Measured[]> {
  const starts: number[] = []
  let serving: Serving | undefined
  for (let time = 0; time < size.warmStarts; time += 1) {
    await serving?.stop()
    serving = await serve(county)
    starts.push(serving.seconds)
  }
  if (serving === undefined) return []
  const start: Measured = {
    name: 'Warm start',
    value: spreadOf(starts).median,
    unit: 's',
    note: `median of ${starts.length}, from the command to ready`,
    target: 4,
  }
  const fresh = serving.memory()
  say('Opening pages …')
  const pages = await timePages({ origin: serving.origin, requests: size.requests })
  say(`${size.typists} people type for ${size.typingSeconds} seconds …`)
  const typing = await timeTyping(serving.origin, size.typists, size.typingSeconds)
  say(`${size.load.typists} people type for ${size.load.seconds} seconds, twice …`)
  const load = await timeLoad(serving, county, size.load)
  say('Ofsted has rung …')
  const inspection = await timeInspection(serving)
  await wait(size.restSeconds * 1000)
  const memory: Measured = {
    name: 'Memory at rest after all this',
    value: serving.memory(),
    unit: 'MB',
    note: `resident, the process that serves, after ${size.restSeconds} s; ${fresh.toFixed(0)} just started`,
    target: 300,
  }
  await serving.stop()
  return [start, ...pages, ...typing, ...load, ...inspection, memory]
}
