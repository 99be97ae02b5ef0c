import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../plain/clock.ts'
import type { Store } from '../store/as.ts'
import { openForCommand } from './run-command.ts'
import { sayWrong } from './say.ts'
import { readSettings } from './settings.ts'
import { recordTypes } from './types.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Yields to whatever serves people (nice(1)). */
const lowPriority = 10

/** Starts one of our own commands in a process of its own, as this one was started. */
export const spawnApart = (words: readonly string[], stdio: StdioOptions): ChildProcess =>
  spawn(process.execPath, [...process.execArgv, main, ...words], { stdio })

/**
 * What such a process does: it yields, opens the store, works, and closes it. Gives the exit code. Of what goes wrong the
 * kind of fault alone is said, after `wrongly`: a message might quote a child's data.
 */
export async function workApart(
  env: Readonly<Record<string, string | undefined>>,
  work: (store: Store) => Promise<void>,
  wrongly: string,
): Promise<number> {
  setPriority(lowPriority)
  const settings = readSettings(env)
  if (!settings.ok) return sayWrong(settings.problems)
  const opened = await openForCommand(settings.value)
  if (!opened.ok) return sayWrong(opened.problems)
  const { database, stop } = opened.value
  try {
    await work({ database, clock: systemClock, types: recordTypes })
    return 0
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown'
    return sayWrong([{ where: '', says: `${wrongly} (${why}).` }])
  } finally {
    await stop()
  }
}
