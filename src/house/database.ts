import { fine, type Result, wrong } from '../plain/result.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { startEmbedded } from '../store/embedded.ts'
import { migrate, NewerDatabase } from '../store/migrate.ts'
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

/** Starts or reaches PostgreSQL, migrates, and opens the application's connections. One sentence where it cannot. */
export async function openStoreDatabase(settings: Settings): Promise<Result<OpenDatabase>> {
  const place =
    settings.databaseUrl === undefined ? await embedded(settings) : fine(elsewhere(settings.databaseUrl))
  if (!place.ok) return place
  try {
    await migrate(place.value.ownerUrl)
  } catch (error) {
    await place.value.stop()
    return wrong('', sayMigrationFailure(error))
  }
  const database = openDatabase(place.value.appUrl)
  const stop = async (): Promise<void> => {
    await database.destroy()
    await place.value.stop()
  }
  return fine({ ...place.value, database, stop })
}

async function embedded({ folder }: Settings): Promise<Result<Place>> {
  const started = await startEmbedded({ folder })
  if (!started.ok) return started
  const { ownerUrl, appUrl, notices, ended, stop } = started.value
  return fine({ ownerUrl, appUrl, notices, ended, stop, isEmbedded: true })
}

const elsewhere = (url: string): Place => ({
  ownerUrl: url,
  appUrl: url,
  notices: [],
  ended: new Promise(() => {}),
  stop: async () => {},
  isEmbedded: false,
})

function sayMigrationFailure(error: unknown): string {
  if (error instanceof NewerDatabase) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code))
    return 'The database server at DATABASE_URL does not answer. Is it running, and is the address right?'
  if (code === '28P01' || code === '28000')
    return 'The database server at DATABASE_URL refused the user or password.'
  if (code === '42501')
    return 'The user in DATABASE_URL may not create what Goldthread needs. Give it a database of its own and the right to create a role.'
  if (code === '53100') return 'The disk of the database is full. Nothing was changed.'
  return `The database could not be brought to this version’s shape (PostgreSQL said ${code}). Nothing was changed.`
}
