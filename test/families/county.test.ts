import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { makeCounty } from '../../src/county/county.ts'
import { brackwater, countyPeople, larkenshire, syntheticAuthorities } from '../../src/county/people/staff.ts'
import { stories } from '../../src/county/stories/ids.ts'
import type { AuthorityId } from '../../src/define/record.ts'
import { journey } from '../../src/journey/journey.ts'
import { addWorkingDays } from '../../src/plain/calendar.ts'
import { aDay, addMonths, type Day, startOf } from '../../src/plain/day.ts'
import { measures } from '../../src/sight/performance/measures.ts'
import { enterPeople } from '../../src/store/council.ts'
import { type Database, openDatabase, within } from '../../src/store/database.ts'
import { load } from '../../src/store/load.ts'
import { testDatabase } from '../postgres.ts'

const today = aDay('2026-11-22')
let database: Database
let admin: pg.Client

const worker = (authority: AuthorityId, subject: string) => {
  const found = countyPeople(authority, today).workers.find((one) => one.subject === subject)
  assert.ok(found !== undefined, subject)
  return { authority, worker: found.id }
}

/** Writes a county as whoever makes one does: part by part, what hides at the end. */
async function write(authority: AuthorityId, families: number, subject: string): Promise<number> {
  const who = worker(authority, subject)
  const parts = [...makeCounty({ seed: 3, families, today, authority })]
  for (const part of parts) await load(database, who, part.at, part)
  const rows = parts.flatMap(({ restrictions }) => restrictions)
  if (rows.length > 0)
    await within(database, who, (tx) => tx.insertInto('restriction').values(rows).execute())
  return parts.reduce((sum, { deposits }) => sum + deposits.length, 0)
}

let versions = 0

before(async () => {
  const { ownerUrl, appUrl, adminUrl } = await testDatabase()
  await enterPeople(
    ownerUrl,
    syntheticAuthorities.map(({ id }) => countyPeople(id, today)),
  )
  database = openDatabase(appUrl, 3)
  admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  versions = await write(larkenshire.id, 60, 'contact-officer-1')
  await write(brackwater.id, 6, 'brackwater-contact-officer-1')
})

after(async () => {
  await database.destroy()
  await admin.end()
})

const tablesOf = `
  select table_name as name from information_schema.columns
  where table_schema = 'public' and column_name = 'known_to' and table_name not like '%\\_child' and table_name <> 'family_member'`

test('every version that was made is in the store, one of each record in force', async () => {
  const { rows: tables } = await admin.query<{ name: string }>(tablesOf)
  let counted = 0
  for (const { name } of tables) {
    const { rows } = await admin.query(
      `select count(*)::int as all, count(distinct record)::int as records, count(*) filter (where known_to > '9000-01-01')::int as open
       from ${name} where authority = $1`,
      [larkenshire.id],
    )
    assert.equal(rows[0].open, rows[0].records, name)
    counted += rows[0].all
  }
  assert.equal(counted, versions)
})

test('a version ends at the moment at which the next begins', async () => {
  const { rows } = await admin.query(
    `select a.record from assessment a join assessment b on b.authority = a.authority and b.record = a.record and b.version = a.version + 1
     where a.known_to <> b.known_from`,
  )
  assert.deepEqual(rows, [])
})

test('the two authorities cannot see one another', async () => {
  const seen = (who: { authority: AuthorityId; worker: string }, of: AuthorityId): Promise<number> =>
    within(database, who, async (tx) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from person where authority = ${of}`.execute(tx)
      return rows[0]?.n ?? -1
    })
  const ours = worker(larkenshire.id, 'social-worker-1')
  const theirs = worker(brackwater.id, 'brackwater-social-worker-1')
  assert.ok((await seen(ours, larkenshire.id)) > 100)
  assert.ok((await seen(theirs, brackwater.id)) > 5)
  assert.equal(await seen(ours, brackwater.id), 0)
  assert.equal(await seen(theirs, larkenshire.id), 0)
})

test('the family of a member of staff opens to the workers named, and to nobody else', async () => {
  const seen = (subject: string): Promise<number> =>
    within(database, worker(larkenshire.id, subject), async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from assessment_child
        where authority = ${larkenshire.id} and child = ${stories.restricted.child}`.execute(tx)
      return rows[0]?.n ?? -1
    })
  assert.equal(await seen('social-worker-25'), 2)
  assert.equal(await seen('social-worker-4'), 0)
  assert.equal(await seen('performance-analyst-1'), 0)
})

test('the child expected and her brother and sister wait at the front door without a decision', async () => {
  const { rows } = await admin.query(
    `select l.child, exists (select from thread t where t.before = l.record) as decided, p.born_on is null as unborn
     from contact_child l join person p on p.record = l.child where l.record = $1 order by unborn desc`,
    [stories.waiting.contact],
  )
  assert.deepEqual(
    rows.map(({ decided, unborn }) => [decided, unborn]),
    [
      [false, true],
      [false, false],
      [false, false],
    ],
  )
})

test('one assessment is due in three working days and one is six over, whatever day it is', async () => {
  const dueOn = async (assessment: string): Promise<Day> => {
    const { rows } = await admin.query<{ on: string }>(
      `select r.received_on::text as on from thread t join referral r on r.record = t.before where t.record = $1`,
      [assessment],
    )
    return addWorkingDays(aDay(rows[0]?.on ?? ''), 45)
  }
  assert.equal(await dueOn(stories.dueSoon.assessment), addWorkingDays(today, 3))
  assert.equal(await dueOn(stories.overdue.assessment), addWorkingDays(today, -6))
})

test('the decision given back, and the enquiry that waits for its manager, have no authorisation', async () => {
  const { rows } = await admin.query<{ record: string; verdict: string; note: string }>(
    'select record, verdict, note from authorisation where record = any($1)',
    [[stories.returned.decision, stories.unauthorised.enquiry, stories.unreasoned.enquiry]],
  )
  assert.equal(rows.length, 1)
  assert.equal(rows[0]?.record, stories.returned.decision)
  assert.equal(rows[0]?.verdict, 'returned')
})

test('every measure of the journey counts children of the county, some of them met and some not', async () => {
  const ask = {
    authority: larkenshire.id,
    from: addMonths(today, -30),
    to: today,
    asAt: startOf(today),
  }
  const ofTheJourney = measures.filter(({ opens }) => journey.some(({ name }) => name === opens))
  assert.ok(ofTheJourney.length > 5)
  for (const { code, select } of ofTheJourney) {
    const rows = await within(
      database,
      worker(larkenshire.id, 'performance-analyst-1'),
      async (tx) =>
        (await sql<{ met: boolean | null }>`select met from (${select(ask)}) counted`.execute(tx)).rows,
    )
    assert.ok(
      rows.some(({ met }) => met === true),
      `${code}: nobody met`,
    )
    assert.ok(
      rows.some(({ met }) => met === false),
      `${code}: everybody met`,
    )
  }
})
