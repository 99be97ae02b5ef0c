import type { Command, CommandParts, Opened } from '../command/command.ts'
import { systemClock } from '../plain/clock.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import type { Role } from '../store/access.ts'
import type { Store } from '../store/as.ts'
import { openDatabase } from '../store/database.ts'
import { findRunning } from '../store/embedded.ts'
import { hasOurShape } from '../store/migrate.ts'
import { hasEnded, type Known, listKnownEverywhere, type Worker } from '../store/worker.ts'
import { type OpenDatabase, openStoreDatabase } from './database.ts'
import { sayDatabaseTrouble } from './database-trouble.ts'
import { say, warn } from './say.ts'
import { readSettings, type Settings } from './settings.ts'
import { recordTypes } from './types.ts'
import { version } from './version.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Runs one command with a database that is opened when the command first needs it, and closed at its end. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  env: Environment,
): Promise<number> {
  let opened: OpenForCommand | undefined
  const open = async (): Promise<Result<Opened>> => {
    const settings = readSettings(env)
    if (!settings.ok) return settings
    const database = await openForCommand(settings.value)
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
    env,
    worker: (store, role) => findWorker(store, env.GOLDTHREAD_AS, role),
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

/** A database as a command uses it. */
export type OpenForCommand = Pick<OpenDatabase, 'database' | 'ownerUrl' | 'stop'>

/** Opens the database for one command: beside a Goldthread that runs, or else for itself alone. */
export const openForCommand = async (settings: Settings): Promise<Result<OpenForCommand>> =>
  (await openBeside(settings)) ?? openStoreDatabase(settings)

/** Few are enough for one command, and the website keeps the rest. */
const connectionsBeside = 4

/**
 * The embedded database of a Goldthread that is running, used beside it; nothing where none runs in this folder. One of
 * another version is left alone: its database may not have the shape that this one knows.
 */
async function openBeside(settings: Settings): Promise<Result<OpenForCommand> | undefined> {
  const running = settings.databaseUrl === undefined ? findRunning(settings.folder) : undefined
  if (running === undefined) return undefined
  if (!(await hasOurShape(running.ownerUrl)))
    return wrong(
      '',
      `A Goldthread of another version is running on ${settings.folder}. Stop it first, or use its own command.`,
    )
  const database = openDatabase(running.appUrl, connectionsBeside)
  return fine({ database, ownerUrl: running.ownerUrl, stop: () => database.destroy() })
}

/**
 * On whose behalf a command acts: the one whom `GOLDTHREAD_AS` names by their subject; otherwise the first of the
 * role that the command asks for, by name, of the council with the most workers. What it does is logged under that name.
 */
export async function findWorker(
  { database, clock }: Store,
  subject: string | undefined,
  role: Role = 'performance analyst',
): Promise<Result<Worker>> {
  const all = (await listKnownEverywhere(database)).filter((one) => !hasEnded(one, clock.today()))
  if (all.length === 0)
    return wrong('', 'Nobody works here yet. Set up the council first: bin/goldthread set-up FILE.')
  const found =
    subject === undefined ? firstOf(all, role) : all.find((one) => one.subject === subject)?.worker
  if (found !== undefined) return fine(found)
  return subject === undefined
    ? wrong('', `No ${role} works here. Say on whose behalf: GOLDTHREAD_AS=SUBJECT.`)
    : wrong('GOLDTHREAD_AS', 'Nobody who works here is known by this subject.')
}

function firstOf(all: readonly Known[], role: Role): Worker | undefined {
  const councils = [...Map.groupBy(all, ({ worker }) => worker.authority).values()]
  const largest = councils.sort((a, b) => b.length - a.length)[0] ?? []
  return largest
    .map(({ worker }) => worker)
    .filter((one) => one.role === role)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))[0]
}
