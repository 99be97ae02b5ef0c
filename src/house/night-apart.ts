import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { AuthorityId } from '../define/record.ts'
import { systemClock } from '../plain/clock.ts'
import { readId } from '../plain/id.ts'
import { lookHere, type Night } from './night.ts'
import { openForCommand } from './run-command.ts'
import { say, sayWrong } from './say.ts'
import { readSettings } from './settings.ts'
import { recordTypes } from './types.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Yields to whatever serves people (nice(1)). */
const lowPriority = 10

/** Looks in a process of its own: it reads every child of the council, and nobody should wait for that. */
export async function lookApart({ log }: Pick<Night, 'log'>, authority: AuthorityId): Promise<void> {
  const args = [...process.execArgv, main, 'nightly-returns', authority]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  if (code !== 0) throw new RangeError('It ended before all children were looked at.')
  for (const line of out.split('\n')) if (line !== '') log(line)
}

/** What that process does: `goldthread nightly-returns AUTHORITY`. Looks now where the last night is missing. */
export async function nightlyReturns(
  [council]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const authority = readId<'authority'>(council)
  if (!authority.ok) return 2
  setPriority(lowPriority)
  const settings = readSettings(env)
  if (!settings.ok) return sayWrong(settings.problems)
  const opened = await openForCommand(settings.value)
  if (!opened.ok) return sayWrong(opened.problems)
  const { database, stop } = opened.value
  try {
    await lookHere({ store: { database, clock: systemClock, types: recordTypes }, log: say }, authority.value)
    return 0
  } catch (error) {
    // The kind of fault alone: a message might quote a child's data.
    const why = error instanceof Error ? error.name : 'unknown'
    return sayWrong([{ where: '', says: `Something went wrong while returns were looked at (${why}).` }])
  } finally {
    await stop()
  }
}
