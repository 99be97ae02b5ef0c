import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { NotWritten } from '../command/emergency/papers.ts'
import { haveKey, readEmergencySettings } from '../command/emergency/settings.ts'
import { syntheticAuthorities } from '../county/people/staff.ts'
import type { AuthorityId } from '../define/record.ts'
import { systemClock } from '../plain/clock.ts'
import { readId } from '../plain/id.ts'
import { type Problem, sayProblem } from '../plain/result.ts'
import { councilNames } from '../store/council.ts'
import { type Evening, makeHere } from './evening-paper.ts'
import { openForCommand } from './run-command.ts'
import { say } from './say.ts'
import { readSettings } from './settings.ts'
import { recordTypes } from './types.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Yields to whatever serves people (nice(1)). */
const lowPriority = 10

/**
 * Makes the paper in a process of its own: it reads every open child of the council, and whoever works meanwhile should
 * neither wait for that nor have its memory stay behind in the process that serves them.
 */
export async function makeApart({ log }: Evening, authority: AuthorityId): Promise<void> {
  const args = [...process.execArgv, main, 'evening-paper', authority]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (code !== 0) throw new NotWritten([{ where: '', says: err.trim() || 'It ended before it was made.' }])
  for (const line of out.split('\n')) if (line !== '') log(line)
}

/** What that process does: `goldthread evening-paper AUTHORITY`. Its problems are sentences without anybody's name. */
export async function eveningPaper(
  [council]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<0 | 1 | 2> {
  const authority = readId<'authority'>(council)
  if (!authority.ok) return 2
  setPriority(lowPriority)
  const problems = await makeFor(authority.value, env)
  for (const problem of problems) process.stderr.write(`${sayProblem(problem)}\n`)
  return problems.length === 0 ? 0 : 1
}

async function makeFor(
  authority: AuthorityId,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly Problem[]> {
  const isSynthetic = syntheticAuthorities.some(({ id }) => id === authority)
  const [settings, emergency] = [readSettings(env), await readEmergencySettings(env, isSynthetic)]
  if (!settings.ok) return settings.problems
  if (!emergency.ok) return emergency.problems
  const key = await haveKey(emergency.value)
  if (!key.ok) return key.problems
  const opened = await openForCommand(settings.value)
  if (!opened.ok) return opened.problems
  const { database, stop } = opened.value
  try {
    const { folder, passphrase } = emergency.value
    await makeHere(
      {
        store: { database, clock: systemClock, types: recordTypes },
        councils: await councilNames(database),
        folder,
        sealing: { key: key.value, passphrase, isSynthetic },
        log: say,
      },
      authority,
    )
    return []
  } catch (error) {
    if (error instanceof NotWritten) return error.problems
    const name = error instanceof Error ? error.name : 'unknown'
    return [{ where: '', says: `Something went wrong while it was made (${name}).` }]
  } finally {
    await stop()
  }
}
