import pg from 'pg'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** The council that this installation serves first; nothing where none is set up. */
export const findAuthority = (database: Database): Promise<Tables['authority'] | undefined> =>
  database.selectFrom('authority').selectAll().orderBy('id').executeTakeFirst()

/** The councils that this installation serves, by their ids. */
export async function councilNames(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.selectFrom('authority').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A council with its teams and everybody who works in them. */
export type Council = {
  readonly authority: Tables['authority']
  readonly teams: readonly Tables['team'][]
  readonly workers: readonly Tables['worker'][]
  /** The visits that run from the beginning, for councils that are made up. */
  readonly samples?: readonly Tables['sample'][]
  readonly invitations?: readonly Tables['invitation'][]
}

/** Works as the owner of the schema: the application itself may not say who works here. All of it or nothing. */
async function asOwner(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await work(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** Enters councils with their teams and workers. */
export const enterPeople = (ownerUrl: string, all: readonly Council[]): Promise<void> =>
  asOwner(ownerUrl, async (client) => {
    await insertAuthorities(client, all)
    await insertWorkers(client, all)
  })

/**
 * Enters the teams and workers of councils that are still being made: until `enterAuthorities` nobody can sign in to them.
 * What a making that was broken off has left is taken away first, which is only ever what nobody has seen.
 */
export const enterUnmade = (ownerUrl: string, all: readonly Council[]): Promise<void> =>
  asOwner(ownerUrl, async (client) => {
    await takeAwayUnmade(client)
    await insertWorkers(client, all)
  })

/** Enters councils whose people and records stand. */
export const enterAuthorities = (ownerUrl: string, all: readonly Council[]): Promise<void> =>
  asOwner(ownerUrl, (client) => insertAuthorities(client, all))

const insertAuthorities = async (client: pg.Client, all: readonly Council[]): Promise<void> => {
  for (const { authority } of all) await insertRows(client, 'authority', [authority])
}

async function insertWorkers(client: pg.Client, all: readonly Council[]): Promise<void> {
  for (const { teams, workers, samples = [], invitations = [] } of all) {
    await insertRows(client, 'team', teams)
    await insertRows(client, 'worker', workers)
    await insertRows(client, 'sample', samples)
    await insertRows(client, 'invitation', invitations)
  }
}

async function takeAwayUnmade(client: pg.Client): Promise<void> {
  const { rowCount: councils } = await client.query('select from authority limit 1')
  if (councils !== 0) throw new Error('A council stands in this database: nothing of it is unmade.')
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables
     where schemaname = 'public' and tablename not in ('migration', 'working_day')`,
  )
  await client.query(`truncate ${rows.map(({ name }) => name).join(', ')}`)
}

type Entered = 'authority' | 'team' | 'worker' | 'sample' | 'invitation'

const insertRows = (client: pg.Client, table: Entered, rows: readonly object[]) =>
  client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ])
