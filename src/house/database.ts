import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { fine, type Result, wrong } from '../plain/result.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { startEmbedded } from '../store/embedded.ts'
import { migrate } from '../store/migrate.ts'
import { type BackupMade, makeBackup, noteMade, sayBackupTrouble } from './backup/making.ts'
import { sayDatabaseTrouble, sayTooOld } from './database-trouble.ts'
import type { Settings } from './settings.ts'

/** The store's database, brought to this version's shape and open. */
export type OpenDatabase = {
  readonly database: Database
  /** As the owner of the schema: for migrations, and for setting up an authority. */
  readonly ownerUrl: string
  readonly isEmbedded: boolean
  readonly notices: readonly string[]
  /** Settles if the embedded server ends by itself; never for a server elsewhere. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

type Place = Omit<OpenDatabase, 'database'> & { readonly appUrl: string }

/** How long a server elsewhere may take to answer, and how long work that is under way may take to end. */
const patienceMs = 10_000
const lastWorkMs = 3_000

/** Starts or reaches PostgreSQL, migrates, and opens the application's connections. One sentence where it cannot. */
export async function openStoreDatabase(settings: Settings): Promise<Result<OpenDatabase>> {
  const place =
    settings.databaseUrl === undefined ? await embedded(settings) : await elsewhere(settings.databaseUrl)
  if (!place.ok) return place
  const notices = [...place.value.notices]
  try {
    const saved = await migrateSafely(place.value, settings)
    notices.push(...saved)
  } catch (error) {
    await place.value.stop()
    return wrong('', error instanceof NoBackup ? error.message : sayDatabaseTrouble(error))
  }
  const database = openDatabase(place.value.appUrl)
  const stop = async (): Promise<void> => {
    // A statement that does not end keeps its connection; the server ends both.
    await Promise.race([database.destroy(), wait(lastWorkMs, undefined, { ref: false })])
    await place.value.stop()
  }
  return fine({ ...place.value, notices, database, stop })
}

/** An embedded database is backed up before a new version changes it. Whoever keeps a server elsewhere has their own backups. */
async function migrateSafely(
  { ownerUrl, isEmbedded }: Place,
  { folder }: Settings,
): Promise<readonly string[]> {
  if (!isEmbedded) {
    await migrate(ownerUrl)
    return []
  }
  let taken: BackupMade | undefined
  await migrate(ownerUrl, {
    beforeChange: async () => {
      taken = await backUpFirst(ownerUrl, join(folder, 'backups'))
    },
  })
  if (taken === undefined) return []
  await noteMade(ownerUrl, taken, 'before an upgrade')
  return [`This version changed the database. A backup of it as it was before is in ${taken.taken.folder}.`]
}

/** Without a backup the database is not changed. */
class NoBackup extends Error {}

async function backUpFirst(ownerUrl: string, into: string): Promise<BackupMade> {
  try {
    return await makeBackup(ownerUrl, into)
  } catch (error) {
    throw new NoBackup(
      `Nothing was changed: before an upgrade the database is backed up into ${into}, and that failed. ${sayBackupTrouble(error)}`,
    )
  }
}

async function embedded({ folder }: Settings): Promise<Result<Place>> {
  const started = await startEmbedded({ folder })
  if (!started.ok) return started
  const { ownerUrl, appUrl, notices, ended, stop } = started.value
  return fine({ ownerUrl, appUrl, notices, ended, stop, isEmbedded: true })
}

/** A server elsewhere is asked once, with patience that ends, before anything waits on it. */
async function elsewhere(url: string): Promise<Result<Place>> {
  const problem = await tryServer(url)
  if (problem !== undefined) return wrong('', problem)
  return fine({
    ownerUrl: url,
    appUrl: url,
    notices: [],
    ended: new Promise(() => {}),
    stop: async () => {},
    isEmbedded: false,
  })
}

/** Why a server cannot be used, in one sentence; nothing where it can. */
export async function tryServer(url: string): Promise<string | undefined> {
  let client: pg.Client | undefined
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
    client.on('error', () => {})
    await client.connect()
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    )
    return sayTooOld(Number(rows[0]?.version))
  } catch (error) {
    return sayDatabaseTrouble(error)
  } finally {
    await client?.end().catch(() => {})
  }
}
