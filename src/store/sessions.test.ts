import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../test/postgres.ts'
import type { AuthorityId, TeamId, WorkerId } from '../define/record.ts'
import { clockAt } from '../plain/clock.ts'
import { aMoment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { type Database, openDatabase } from './database.ts'
import * as sessions from './sessions.ts'
import { listKnownAs } from './worker.ts'

const clock = clockAt(aMoment('2026-11-23T08:00:00Z'))
/** Each test has a later day than the one before. */
let day = '2026-11-23'
const at = (time: string) => clock.set(aMoment(`${day}T${time}Z`))

let addresses: TestDatabase
let database: Database
const [authority, other] = [newId<'authority'>() as AuthorityId, newId<'authority'>() as AuthorityId]
const team: TeamId = newId()
const ids: Record<string, WorkerId> = { ada: newId(), bea: newId() }

const asOwner = async (statement: string, values: readonly unknown[] = []) => {
  const client = new pg.Client({ connectionString: addresses.ownerUrl })
  await client.connect()
  try {
    return (await client.query(statement, [...values])).rows
  } finally {
    await client.end()
  }
}

const hire = (where: AuthorityId, id: WorkerId | undefined, subject: string, teamId: TeamId | null) =>
  asOwner(
    `insert into worker (authority, id, name, post, role, team, issuer, subject)
     values ($1, $2, $3, 'Social worker', 'social worker', $4, 'https://login.test', $3)`,
    [where, id, subject, teamId],
  )

before(async () => {
  addresses = await testDatabase()
  database = openDatabase(addresses.appUrl, 3)
  await asOwner('insert into authority (id, name, code) values ($1, $2, $3), ($4, $5, $6)', [
    ...[authority, 'Testshire', '998'],
    ...[other, 'Otherton', '999'],
  ])
  await asOwner('insert into team (authority, id, name, locality, purpose) values ($1, $2, $3, $4, $5)', [
    ...[authority, team, 'Harbour team', 'North', 'assessment'],
  ])
  await hire(authority, ids.ada, 'ada', team)
  await hire(authority, ids.bea, 'bea', null)
})
after(() => database.destroy())

const begin = (name: string) => sessions.begin(database, clock, { authority, id: ids[name] ?? newId() })
const find = (token: string) => sessions.findWorker(database, clock, token)

test('A token finds its worker with their team, and no other token finds anybody', async () => {
  at('08:00:00')
  const token = await begin('ada')
  const found = await find(token)
  assert.deepEqual(found?.worker, {
    authority,
    id: ids.ada,
    name: 'ada',
    post: 'Social worker',
    role: 'social worker',
    team,
    teamName: 'Harbour team',
    locality: 'North',
  })
  assert.equal((await find(await begin('bea')))?.worker.team, undefined)
  for (const wrong of ['', 'x', token.slice(1), `${token.slice(0, -1)}!`, 'A'.repeat(43), "' or '1'='1"])
    assert.equal(await find(wrong), undefined, wrong)
})

test('The token itself is nowhere in the database', async () => {
  const token = await begin('ada')
  const rows = await asOwner('select session::text as row from session')
  assert.ok(rows.length > 0)
  assert.ok(rows.every(({ row }) => !row.includes(token)))
})

test('A session ends after half an hour of nothing, and not while somebody works', async () => {
  at('09:00:00')
  const token = await begin('ada')
  for (const time of ['09:29:00', '09:58:00', '10:27:00']) {
    at(time)
    assert.ok(await find(token), time)
  }
  at('10:57:00')
  assert.equal(await find(token), undefined)
})

test('A session ends twelve hours after it began, however busy', async () => {
  at('08:00:00')
  const token = await begin('ada')
  for (let minute = 8 * 60; minute < 20 * 60; minute += 20) {
    at(`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`)
    assert.ok(await find(token), String(minute))
  }
  at('19:59:59')
  assert.ok(await find(token))
  at('20:00:00')
  assert.equal(await find(token), undefined)
})

test('Looking writes at most once a minute', async () => {
  day = '2026-11-24'
  at('11:00:00')
  const token = await begin('ada')
  const seen = async () => (await asOwner('select max(seen_at)::text as at from session'))[0]?.at
  const first = await seen()
  at('11:00:59')
  await find(token)
  assert.equal(await seen(), first)
  at('11:01:00')
  await find(token)
  assert.notEqual(await seen(), first)
})

test('An ended session is gone, and sessions that ran out are taken away when the next begins', async () => {
  day = '2026-11-25'
  at('12:00:00')
  const [token, left] = [await begin('ada'), await begin('bea')]
  await sessions.end(database, token)
  assert.equal(await find(token), undefined)
  await sessions.end(database, token)
  assert.ok(await find(left))
  at('13:00:00')
  await begin('ada')
  const [row] = await asOwner('select count(*)::integer as many from session')
  assert.equal(row?.many, 1)
})

test('Who ends on a day still works on it and not on the next', async () => {
  day = '2026-11-26'
  at('14:00:00')
  const token = await begin('bea')
  await asOwner("update worker set ended_on = '2026-11-26' where subject = 'bea'")
  assert.ok(await find(token))
  await asOwner("update worker set ended_on = '2026-11-25' where subject = 'bea'")
  assert.equal(await find(token), undefined)
})

test('Somebody known in two authorities is told as two, each within its own', async () => {
  const known = () => listKnownAs(database, { issuer: 'https://login.test', subject: 'ada' })
  assert.deepEqual(
    (await known()).map(({ worker }) => worker.authority),
    [authority],
  )
  await hire(other, newId(), 'ada', null)
  assert.deepEqual(
    new Set((await known()).map(({ worker }) => worker.authority)),
    new Set([authority, other]),
  )
  assert.deepEqual(await listKnownAs(database, { issuer: 'https://elsewhere.test', subject: 'ada' }), [])
})
