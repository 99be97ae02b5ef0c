import pg from 'pg'
import type { CountyPeople } from '../county/people/staff.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

/** The council that this installation serves first; nothing where none is set up. */
export const findAuthority = (database: Database): Promise<Tables['authority'] | undefined> =>
  database.selectFrom('authority').selectAll().orderBy('id').executeTakeFirst()

/**
 * Enters a council with its teams and workers, as the owner of the schema: the application itself may not say who works
 * here. All of it or nothing.
 */
export async function enterPeople(ownerUrl: string, all: readonly CountyPeople[]): Promise<void> {
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
