import type { Command, CommandParts, Opened } from '../command/command.ts'
import { systemClock } from '../plain/clock.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import type { Store } from '../store/as.ts'
import { hasEnded, type Known, listKnownEverywhere, type Worker } from '../store/worker.ts'
import { type OpenDatabase, openStoreDatabase } from './database.ts'
import { sayDatabaseTrouble } from './database-trouble.ts'
import { say } from './say.ts'
import { readSettings } from './settings.ts'
import { recordTypes } from './types.ts'
import { version } from './version.ts'

type Environment = Readonly<Record<string, string | undefined>>

const warn = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Runs one command with a database that is opened when the command first needs it, and closed at its end. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  env: Environment,
): Promise<number> {
  let opened: OpenDatabase | undefined
  const open = async (): Promise<Result<Opened>> => {
    const settings = readSettings(env)
    if (!settings.ok) return settings
    const database = await openStoreDatabase(settings.value)
    if (!database.ok) return database
    opened = database.value
    return fine({
      store: { database: opened.database, clock: systemClock, types: recordTypes },
      ownerUrl: opened.ownerUrl,
    })
  }
  const parts: CommandParts = {
    out: { say, warn },
    version,
    open,
    worker: (store) => findWorker(store, env.GOLDTHREAD_AS),
  }
  try {
    return await command.run(args, parts)
  } catch (error) {
    if (opened === undefined) throw error
    warn(sayDatabaseTrouble(error))
    return 1
  } finally {
    await opened?.stop()
  }
}

/**
 * On whose behalf a command acts: the one whom `GOLDTHREAD_AS` names by their subject; otherwise the first performance
 * analyst, by name, of the council with the most workers. What the command does is logged under that name.
 */
export async function findWorker(
  { database, clock }: Store,
  subject: string | undefined,
): Promise<Result<Worker>> {
  const all = (await listKnownEverywhere(database)).filter((one) => !hasEnded(one, clock.today()))
  if (all.length === 0)
    return wrong('', 'Nobody works here yet. Set up the council first: bin/goldthread set-up FILE.')
  const found = subject === undefined ? firstAnalyst(all) : all.find((one) => one.subject === subject)?.worker
  if (found !== undefined) return fine(found)
  return subject === undefined
    ? wrong('', 'No performance analyst works here. Say on whose behalf: GOLDTHREAD_AS=SUBJECT.')
    : wrong('GOLDTHREAD_AS', 'Nobody who works here is known by this subject.')
}

function firstAnalyst(all: readonly Known[]): Worker | undefined {
  const councils = [...Map.groupBy(all, ({ worker }) => worker.authority).values()]
  const largest = councils.sort((a, b) => b.length - a.length)[0] ?? []
  return largest
    .map(({ worker }) => worker)
    .filter(({ role }) => role === 'performance analyst')
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))[0]
}
