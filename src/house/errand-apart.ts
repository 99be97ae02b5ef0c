import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../plain/clock.ts'
import { readId } from '../plain/id.ts'
import type { SendErrand } from '../web/page.tsx'
import { doErrand } from './errand.ts'
import { openForCommand } from './run-command.ts'
import { sayWrong } from './say.ts'
import { readSettings } from './settings.ts'
import { recordTypes } from './types.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Yields to whatever serves people (nice(1)). */
const lowPriority = 10

/**
 * Has errands done each in a process of its own: it reads every child of the council, and nobody's page should wait for
 * that. A process that is killed takes its errand with it, and everybody sees that it broke off. Resolves when the process
 * has ended, however it did, and never rejects.
 */
export const sendApart =
  (log: (line: string) => void): SendErrand =>
  async (authority, id) => {
    const args = [...process.execArgv, main, 'errand', authority, id]
    try {
      const [code] = await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'close')
      if (code !== 0) log('an errand ended before it was done')
    } catch (error) {
      log(`an errand could not be begun: ${error instanceof Error ? error.name : 'unknown'}`)
    }
  }

/** What that process does: `goldthread errand AUTHORITY ERRAND`. */
export async function errand(
  [council, asked]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const [authority, id] = [readId<'authority'>(council), readId<'errand'>(asked)]
  if (!authority.ok || !id.ok) return 2
  setPriority(lowPriority)
  const settings = readSettings(env)
  if (!settings.ok) return sayWrong(settings.problems)
  const opened = await openForCommand(settings.value)
  if (!opened.ok) return sayWrong(opened.problems)
  const { database, stop } = opened.value
  try {
    await doErrand({ database, clock: systemClock, types: recordTypes }, authority.value, id.value)
    return 0
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown'
    return sayWrong([{ where: '', says: `Something went wrong with an errand (${why}).` }])
  } finally {
    await stop()
  }
}
