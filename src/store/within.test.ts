import assert from 'node:assert/strict'
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { aDay, aMoment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { myWork } from './access.ts'
import { as } from './as.ts'
import {
  allocate,
  type Council,
  type Family,
  makeFamily,
  openCouncil,
  restrict,
  say,
  start,
} from './council.test-data.ts'
import { type Database, openDatabase, within } from './database.ts'
import { startEmbedded } from './embedded.ts'
import { tally } from './figures.ts'
import { migrate } from './migrate.ts'
import { childFile } from './read.ts'

let here: Council
let there: Council
let families: readonly (readonly [Council, Family])[]

before(async () => {
  here = await openCouncil()
  there = await openCouncil(here.addresses)
  families = [
    [here, await makeFamily(here, 'Ada')],
    [there, await makeFamily(there, 'Eve', 'Eli')],
  ]
})
after(async () => {
  await here.stop()
  await there.stop()
})

/** A transaction of one council, long enough to meet others, that may break off. */
async function look(database: Database, council: Council, turn: number): Promise<readonly string[]> {
  const who = { authority: council.authority, worker: council.clerk.id }
  return within(database, who, async (tx) => {
    if (turn % 7 === 3) throw new RangeError('broken off')
    if (turn % 11 === 5) await sql`select 1 / 0`.execute(tx)
    const first = await tx.selectFrom('family').select('authority').execute()
    await sql`select pg_sleep(${(turn % 5) / 500})`.execute(tx)
    const second = await tx.selectFrom('concern').select('authority').execute()
    return [...first, ...second].map(({ authority }) => authority)
  })
}

test('in a storm of transactions of two councils over few connections, each sees its own alone', async () => {
  const database = openDatabase(here.addresses.appUrl, 3)
  try {
    const turns = Array.from({ length: 240 }, (_, turn) => [turn % 2 === 0 ? here : there, turn] as const)
    const done = await Promise.allSettled(turns.map(([council, turn]) => look(database, council, turn)))
    let seen = 0
    done.forEach((one, index) => {
      const [council, turn] = turns[index] ?? [here, 0]
      const breaks = turn % 7 === 3 || turn % 11 === 5
      assert.equal(one.status, breaks ? 'rejected' : 'fulfilled', String(turn))
      if (one.status !== 'fulfilled') return
      seen += one.value.length
      assert.ok(one.value.every((authority) => authority === council.authority))
    })
    assert.ok(seen > 150)
    const left = await Promise.all(
      Array.from({ length: 12 }, () =>
        sql<{ left: string }>`select concat_ws('', current_setting('app.authority', true),
          current_setting('app.worker', true), current_setting('app.now', true)) as left`.execute(database),
      ),
    )
    assert.deepEqual(
      left.flatMap(({ rows }) => rows.map((row) => row.left)),
      left.map(() => ''),
      'nothing stays on a connection',
    )
  } finally {
    await database.destroy()
  }
})

test('where no council is named nothing is seen and nothing can be written', async () => {
  const { database } = here.store
  for (const table of [
    'person',
    'record',
    'family',
    'worker',
    'team',
    'read_log',
    'draft',
    'letter',
    'restriction',
  ] as const) {
    const all = sql`select authority from ${sql.table(table)}`
    assert.deepEqual((await all.execute(database)).rows, [], table)
    const inside = within(database, { authority: '', worker: '' }, (tx) => all.execute(tx))
    assert.deepEqual((await inside).rows, [], table)
  }
  const row = { authority: here.authority, id: newId<'family'>(), made_at: start, made_by: here.clerk.id }
  await assert.rejects(database.insertInto('family').values(row).execute(), { code: '42501' })
})

test('nothing can be written into another council', async () => {
  const who = { authority: here.authority, worker: here.clerk.id }
  const row = { authority: there.authority, id: newId<'family'>(), made_at: start, made_by: here.clerk.id }
  const inserting = within(here.store.database, who, (tx) => tx.insertInto('family').values(row).execute())
  await assert.rejects(inserting, { code: '42501' })
  const ended = await within(here.store.database, who, (tx) =>
    sql`update person set known_to = ${start} where authority = ${there.authority}`.execute(tx),
  )
  assert.equal(ended.numAffectedRows, 0n)
})

test('counting looks past a restriction and leaves none of that to whatever is read next', async () => {
  const family = await makeFamily(here, 'Gus')
  const [gus] = family.children
  assert.ok(gus !== undefined)
  await allocate(here, family, here.clerk.id, here.teams.harbour)
  await restrict(here, gus, [])
  const counting = {
    code: 'all',
    reads: ['allocation'],
    select: ({ authority }: { authority: string }) => sql`
      select record, child, null::uuid as team, '2026-11-02'::date as on_day, true as met, '' as because
      from allocation_child where authority = ${authority}`,
  }
  const span = { from: aDay('2026-11-01'), to: aDay('2026-11-30') }
  const read = await as(here.store, here.who['team manager'], myWork, async (acting) => {
    const counted = await tally(acting, counting, span)
    const lines = await acting.tx.selectFrom('concern').select('child').where('child', '=', gus).execute()
    return { counted: counted.reduce((sum, { met }) => sum + met, 0), lines }
  })
  assert.ok(read.may === 'yes')
  assert.deepEqual(read.value.lines, [])
})

test('days and moments are read rightly however the server likes to write them', async () => {
  const name = new URL(here.addresses.appUrl).pathname.slice(1)
  await say(here.addresses.adminUrl, `alter database ${name} set datestyle = 'German'`)
  await say(here.addresses.adminUrl, `alter database ${name} set timezone = 'Asia/Kolkata'`)
  const database = openDatabase(here.addresses.appUrl, 1)
  try {
    const [council, family] = families[0] ?? []
    const [child] = family?.children ?? []
    assert.ok(council !== undefined && child !== undefined)
    await allocate(
      council,
      { family: family?.family ?? newId(), children: [child] },
      here.who['social worker'].id,
      here.teams.harbour,
    )
    const file = await as({ ...here.store, database }, here.who['social worker'], myWork, (acting) =>
      childFile(acting, child),
    )
    assert.ok(file.may === 'yes')
    assert.equal(file.value.person.knownFrom, start)
    assert.match(String(file.value.person.answers.bornOn), /^\d{4}-\d\d-\d\d$/)
    const [reading] = file.value.reads
    assert.equal(reading?.at, start)
  } finally {
    await database.destroy()
    await say(here.addresses.adminUrl, `alter database ${name} reset all`)
  }
})

test('the store is entered by `within` alone, but for sessions and for what is no council’s own', () => {
  const root = join(import.meta.dirname, '..')
  const past =
    /\bdatabase\s*\.\s*(selectFrom|insertInto|updateTable|deleteFrom|transaction)\b|\.execute\(\s*(store\.)?database\s*\)/
  const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter(
    (file) =>
      !/\.test(-data)?\.tsx?$|\/test-/.test(file) && past.test(readFileSync(join(root, file), 'utf8')),
  )
  assert.deepEqual(files.sort(), [
    'house/web.tsx',
    'store/council.ts',
    'store/database.ts',
    // Tells other processes which draft has changed, by ids alone.
    'store/draft-news.ts',
    'store/sessions.ts',
    // Whether a visit runs is asked before each request of somebody from outside, as their session is.
    'store/visiting.ts',
  ])
})

const urlOf = (url: string, user: string, password: string, database: string): string => {
  const made = new URL(url)
  made.username = user
  made.password = password
  made.pathname = `/${database}`
  return made.href
}

/** One PostgreSQL that nobody has used yet: our role is not there. */
async function onFreshServer(work: (adminUrl: string, appUrl: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-fresh-'))
  chmodSync(folder, 0o711)
  const server = await startEmbedded({ folder, settings: { fsync: 'off' } })
  assert.ok(server.ok)
  try {
    await work(server.value.adminUrl, server.value.appUrl)
  } finally {
    await server.value.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}

/** Through one address for everything: the owner takes on the application’s role in each transaction. */
async function tryOneAddress(url: string): Promise<void> {
  const authority = newId<'authority'>()
  await say(url, 'insert into authority (id, name, code) values ($1, $2, $3)', [
    authority,
    'Testshire',
    '998',
  ])
  await say(url, `insert into team select $1::uuid, $1::uuid, 'Harbour', 'Coast', 'assessment'`, [authority])
  const database = openDatabase(url, 2)
  try {
    const inside = (whose: string) =>
      within(database, { authority: whose, worker: '' }, async (tx) => {
        const { rows } = await sql<{ role: string }>`select current_user::text as role`.execute(tx)
        return { role: rows[0]?.role, teams: (await tx.selectFrom('team').select('name').execute()).length }
      })
    assert.deepEqual(await inside(authority), { role: 'goldthread_app', teams: 1 })
    assert.deepEqual(await inside(newId()), { role: 'goldthread_app', teams: 0 })
    const removing = within(database, { authority, worker: '' }, (tx) => tx.deleteFrom('team').execute())
    await assert.rejects(removing, { code: '42501' }, 'the owner’s rights are laid down in a transaction')
  } finally {
    await database.destroy()
  }
}

test('on a server where nobody knows Goldthread, one address is enough, and a second database beside it works too', async () => {
  await onFreshServer(async (adminUrl) => {
    await say(adminUrl, 'drop owned by goldthread_app')
    for (const statement of [
      'revoke all on database goldthread from goldthread_app',
      'drop role goldthread_app',
      `create role solo login createrole password 'solo'`,
      'create database solo owner solo',
      'create database duo owner solo',
    ])
      await say(adminUrl, statement)
    const [solo, duo] = [urlOf(adminUrl, 'solo', 'solo', 'solo'), urlOf(adminUrl, 'solo', 'solo', 'duo')]
    await Promise.all([migrate(solo), migrate(solo), migrate(duo)])
    await tryOneAddress(solo)
    await tryOneAddress(duo)
    await migrate(solo)
    const steps = await say<{ name: string }>(solo, 'select name from migration order by name')
    assert.equal(new Set(steps.map(({ name }) => name)).size, steps.length)
  })
})

test('an owner who cannot take on the application’s role migrates all the same where it has an address of its own', async () => {
  await onFreshServer(async (adminUrl, appUrl) => {
    await say(adminUrl, `create role other login password 'other'`)
    await say(adminUrl, 'create database other owner other')
    await migrate(urlOf(adminUrl, 'other', 'other', 'other'))
    const { password } = new URL(appUrl)
    const database = openDatabase(urlOf(adminUrl, 'goldthread_app', password, 'other'), 1)
    try {
      const days = await within(database, { authority: '', worker: '' }, (tx) =>
        tx.selectFrom('working_day').select('place').where('day', '=', aDay('2026-11-02')).execute(),
      )
      assert.equal(days.length, 1)
    } finally {
      await database.destroy()
    }
  })
})

test('a moment that the clock names is the one that PostgreSQL asks by', async () => {
  const now = aMoment('2031-05-06T07:08:09.123Z')
  const who = { authority: here.authority, worker: '' }
  const ask = async (more: object) =>
    within(here.store.database, { ...who, ...more }, async (tx) => {
      const { rows } = await sql<{ at: string }>`select asked_at() as at`.execute(tx)
      return rows[0]?.at
    })
  assert.equal(await ask({ now }), now)
  assert.notEqual(await ask({}), now)
})
