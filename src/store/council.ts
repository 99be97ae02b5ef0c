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
}

/**
 * Enters a council with its teams and workers, as the owner of the schema: the application itself may not say who works
 * here. All of it or nothing.
 */
export async function enterPeople(ownerUrl: string, all: readonly Council[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    for (const { authority, teams, workers } of all) {
      await insertRows(client, 'authority', [authority])
      await insertRows(client, 'team', teams)
      await insertRows(client, 'worker', workers)
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const insertRows = (client: pg.Client, table: 'authority' | 'team' | 'worker', rows: readonly object[]) =>
  client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ])
