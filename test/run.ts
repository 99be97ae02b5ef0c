// The test command: `npm test` runs everything, `npm test -- src/plain/day.test.ts src/store` what it names.
import { globSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { check, root } from './check.ts'
import { compileForRun } from './compile.ts'
import { startForRun } from './postgres.ts'

const allFiles = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'test/**/*.test.tsx']

/** A file that has not ended by then hangs: it fails by name, where the whole run would stand still. */
const longestFileMs = 5 * 60_000

/** One more than there are processors: a story waits now for its browser and now for the database, and leaves one free. */
const atOnce = Math.min(4, availableParallelism() + 1)

/** Stories run a minute and anything else seconds: begun last, one of them would be waited for alone. */
const longestFirst = (files: readonly string[]) =>
  files.toSorted((a, b) => Number(isStory(b)) - Number(isStory(a)))
const isStory = (file: string) => file.startsWith(join('test', 'stories'))

const find = (patterns: readonly string[]) => [...new Set(globSync([...patterns], { cwd: root }))].sort()

/** The test files behind a name that a person gave: the file itself, or all in the folder. */
function behind(name: string): string[] {
  const path = relative(root, resolve(name))
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (found === undefined) return []
  return found.isDirectory() ? find([`${path}/**/*.test.ts`, `${path}/**/*.test.tsx`]) : [path]
}

/** The files to run. A name with no test behind it ends the run, which would else say that all is well. */
function chooseFiles(names: readonly string[]): string[] {
  const nothing = names.find((name) => behind(name).length === 0)
  const files = names.length === 0 ? find(allFiles) : names.flatMap(behind)
  if (nothing === undefined && files.length > 0) return files
  process.stderr.write(
    `There is no test in ‘${nothing ?? root}’. Name files or folders: npm test -- src/plain/day.test.ts\n`,
  )
  process.exit(2)
}

type Outcome = { failed: boolean; readonly skipped: Map<string, string[]> }

/** Runs the files, each in a process of its own, and prints as it goes. */
async function runFiles(files: readonly string[], execArgv: string[], signal: AbortSignal): Promise<Outcome> {
  const outcome: Outcome = { failed: false, skipped: new Map() }
  const tests = run({
    files: longestFirst(files).map((file) => join(root, file)),
    concurrency: atOnce,
    execArgv,
    timeout: longestFileMs,
    signal,
  })
  tests.on('test:fail', (event) => {
    outcome.failed ||= event.todo === undefined || event.todo === false
  })
  tests.on('test:pass', (event) => {
    if (event.skip === undefined || event.skip === false) return
    const reason = typeof event.skip === 'string' && event.skip !== '' ? event.skip : 'no reason given'
    const where = event.file === undefined ? '' : ` (${relative(root, event.file)})`
    outcome.skipped.set(reason, [...(outcome.skipped.get(reason) ?? []), `${event.name}${where}`])
  })
  for await (const chunk of tests.compose(new spec())) process.stdout.write(chunk)
  return outcome
}

function listSkipped(skipped: Outcome['skipped']): void {
  if (skipped.size === 0) return
  process.stdout.write('\nNot run:\n')
  for (const [reason, names] of skipped) {
    process.stdout.write(`  ${reason}\n`)
    for (const name of names) process.stdout.write(`    ${name}\n`)
  }
}

/** Ctrl-C ends the tests, and then the database as at any other end; a second one changes nothing. */
function untilInterrupted(): AbortSignal {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())
  return stopping.signal
}

async function testAll(names: readonly string[]): Promise<boolean> {
  const files = chooseFiles(names)
  const interrupted = untilInterrupted()
  const [failedChecks, postgres, compiled] = await Promise.all([
    names.length === 0 ? check() : [],
    startForRun(),
    compileForRun(),
  ])
  try {
    Object.assign(process.env, postgres.env, compiled.env)
    const outcome = await runFiles(files, compiled.execArgv, interrupted)
    listSkipped(outcome.skipped)
    if (failedChecks.length > 0)
      process.stdout.write(`\nNot right either: ${failedChecks.join(' and ')} (see the top).\n`)
    return !outcome.failed && failedChecks.length === 0 && !interrupted.aborted
  } finally {
    compiled.clear()
    await postgres.stop()
  }
}

process.exitCode = (await testAll(process.argv.slice(2))) ? 0 : 1
