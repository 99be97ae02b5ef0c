import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { testDatabase } from './postgres.ts'

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('two test databases share nothing, and both take connections as every role', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()])
  await ask(one.ownerUrl, 'create table only_in_one (number int)')
  const count = "select count(*)::int as found from pg_tables where tablename = 'only_in_one'"
  assert.deepEqual(await ask(one.appUrl, count), [{ found: 1 }])
  assert.deepEqual(await ask(two.appUrl, count), [{ found: 0 }])
  assert.deepEqual(await ask(two.adminUrl, 'select rolsuper from pg_roles where rolname = current_user'), [
    { rolsuper: true },
  ])
})

test('the owner of a test database may make tables in it and the application may not', async () => {
  const { ownerUrl, appUrl } = await testDatabase()
  await ask(ownerUrl, 'create table allowed (number int)')
  await assert.rejects(ask(appUrl, 'create table refused (number int)'), { code: '42501' })
})
