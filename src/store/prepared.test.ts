import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../test/postgres.ts'
import { openDatabase } from './database.ts'
import { prepared } from './prepared.ts'

const database = openDatabase((await testDatabase()).appUrl, 1)
after(() => database.destroy())

const kept = async (): Promise<readonly string[]> =>
  (
    await sql<{
      statement: string
    }>`select statement from pg_prepared_statements order by prepare_time`.execute(database)
  ).rows.map(({ statement }) => statement)

test('a question that is marked is kept by its connection, once, whatever its values; no other is', async () => {
  const ask = async (value: number) =>
    (await sql<{ twice: number }>`${prepared}select ${value}::int * 2 as twice`.execute(database)).rows[0]
      ?.twice
  assert.deepEqual([await ask(4), await ask(21)], [8, 42])
  await sql`select ${7}::int as seven`.execute(database)
  assert.deepEqual(await kept(), ['/* prepared */ select $1::int * 2 as twice'])
})

test('what is kept is answered by the wall of whoever asks now', async () => {
  const ask = () =>
    database.transaction().execute(async (tx) => {
      await sql`select set_config('app.authority', ${crypto.randomUUID()}, true)`.execute(tx)
      return (
        await sql<{ who: string }>`${prepared}select current_setting('app.authority') as who`.execute(tx)
      ).rows[0]?.who
    })
  const both = [await ask(), await ask()]
  assert.notEqual(both[0], both[1])
})

test('a marked question that fails is told as any other, and the connection goes on', async () => {
  await assert.rejects(sql`${prepared}select 1 / ${0}::int`.execute(database), { code: '22012' })
  assert.equal((await sql<{ one: number }>`select 1 as one`.execute(database)).rows[0]?.one, 1)
})
