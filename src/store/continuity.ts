import { sql } from 'kysely'
import type { Moment } from '../plain/day.ts'
import { type Acting, requireDeed } from './as.ts'
import { recordsAtDesk } from './desk-records.ts'
import type { Standing } from './standing.ts'

/** The continuity plan, drills and lessons as they stand, in the order in which they were made. */
export async function continuityRecords(acting: Acting): Promise<readonly Standing[]> {
  requireDeed(acting, 'keep continuity')
  return recordsAtDesk(acting, 'continuity')
}

/** A backup that was taken of this council's record. */
export type BackupTaken = {
  readonly at: Moment
  readonly seconds: number
  readonly why: string
  readonly rows: number
}

/** The backups that were taken, the last one first, at most so many. What was restored begins with none. */
export async function backupsTaken(acting: Acting, most: number): Promise<readonly BackupTaken[]> {
  requireDeed(acting, 'keep continuity')
  return acting.tx
    .selectFrom('backup')
    .select(['at', 'seconds', 'why', 'rows'])
    .where('authority', '=', acting.worker.authority)
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
}

/** When the list for emergencies was last made whole, if it ever was. */
export async function findLastEmergencyPaper(acting: Acting): Promise<Moment | undefined> {
  requireDeed(acting, 'keep continuity')
  const row = await acting.tx
    .selectFrom('emergency_paper')
    .select('made_at')
    .where('authority', '=', acting.worker.authority)
    .where('problem', 'is', null)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.made_at
}

/** How the database is, for whoever looks after the installation. Says nothing of anybody. */
export type DatabaseState = {
  /** As PostgreSQL names its version: `18.4`. */
  readonly version: string
  readonly bytes: number
  readonly connections: number
  readonly mostConnections: number
  /** The steps that made its shape, in order. */
  readonly steps: number
  readonly lastStep: string
}

/** Asks the database how it is. */
export async function databaseState(acting: Acting): Promise<DatabaseState> {
  requireDeed(acting, 'keep continuity')
  const { rows } = await sql<DatabaseState>`
    select split_part(current_setting('server_version'), ' ', 1) as version,
      pg_database_size(current_database()) as bytes,
      (select count(*)::integer from pg_stat_activity where datname = current_database()) as connections,
      current_setting('max_connections')::integer as "mostConnections",
      (select count(*)::integer from migration) as steps,
      (select max(name) from migration) as "lastStep"`.execute(acting.tx)
  const [state] = rows
  if (state === undefined) throw new Error('The database does not say how it is')
  return state
}
