import { fine, type Result, wrong } from '../../plain/result.ts'
import { findRunning, holdsDatabase, startEmbedded } from '../../store/embedded.ts'
import { tryServer } from '../database.ts'
import type { Settings } from '../settings.ts'

/** The record's database as it is, without bringing it to this version's shape. The addresses hold passwords. */
export type Reached = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** Lets go of it; ends it where it was started only for this. */
  stop(): Promise<void>
}

/**
 * Reaches the database that holds the record: the server at DATABASE_URL; the embedded one of a Goldthread that is running,
 * without disturbing it; or the embedded one that is at rest, started for as long as it takes.
 */
export async function reachDatabase({ folder, databaseUrl }: Settings): Promise<Result<Reached>> {
  if (databaseUrl !== undefined) {
    const problem = await tryServer(databaseUrl)
    return problem === undefined
      ? fine(at({ ownerUrl: databaseUrl, appUrl: databaseUrl }))
      : wrong('', problem)
  }
  if (!holdsDatabase(folder))
    return wrong(
      folder,
      'There is no database in this folder. Say where it is with GOLDTHREAD_DATA or DATABASE_URL.',
    )
  const running = findRunning(folder)
  if (running !== undefined) return fine(at(running))
  const started = await startEmbedded({ folder })
  return started.ok ? fine({ ...at(started.value), stop: () => started.value.stop() }) : started
}

const at = ({ ownerUrl, appUrl }: Pick<Reached, 'ownerUrl' | 'appUrl'>): Reached => ({
  ownerUrl,
  appUrl,
  stop: async () => {},
})
