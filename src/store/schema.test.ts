import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/postgres.ts'
import { columnsOf, linesTableOf, tableOf } from '../define/columns.ts'
import type { AnyRecord } from '../define/record.ts'
import { recordTypes } from '../house/types.ts'
import { say } from './council.test-data.ts'
import { migrate } from './migrate.ts'

let addresses: TestDatabase
before(async () => {
  addresses = await testDatabase()
})

const ask = <R extends object>(statement: string, values: readonly unknown[] = []): Promise<R[]> =>
  say<R>(addresses.adminUrl, statement, values)

/** How the catalogue writes the types of columns. */
const inCatalogue: Readonly<Record<string, string>> = {
  boolean: 'bool',
  integer: 'int4',
  'text[]': '_text',
  'uuid[]': '_uuid',
}

type Columns = Readonly<Record<string, string>>

const stamp: Columns = {
  authority: 'uuid not null',
  record: 'uuid not null',
  version: 'int4 not null',
  known_from: 'timestamptz not null',
  known_to: 'timestamptz not null',
}
const versionColumns: Columns = {
  ...stamp,
  recorded_by: 'uuid not null',
  reason: 'text',
  overrides: 'jsonb',
}
const lineColumns: Columns = { ...stamp, child: 'uuid not null' }

const answered = (fields: AnyRecord['fields']): Columns =>
  Object.fromEntries(
    Object.entries(columnsOf(fields)).map(([name, type]) => [name, inCatalogue[type] ?? type]),
  )

async function columnsIn(table: string): Promise<Columns> {
  const rows = await ask<{ column_name: string; says: string }>(
    `select column_name, udt_name || case is_nullable when 'NO' then ' not null' else '' end as says
     from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  )
  return Object.fromEntries(rows.map(({ column_name, says }) => [column_name, says]))
}

for (const type of recordTypes) {
  test(`the table of a ${type.name} has a column for each of its questions and no other`, async () => {
    const wanted = { ...versionColumns, ...answered(type.fields) }
    assert.deepEqual(sorted(await columnsIn(tableOf(type))), sorted(wanted))
  })

  test(`the lines of a ${type.name} stand in a table of their own where it concerns children`, async () => {
    const wanted = type.concerns === 'children' ? { ...lineColumns, ...answered(type.lines) } : {}
    assert.deepEqual(sorted(await columnsIn(linesTableOf(type))), sorted(wanted))
    if (type.concerns !== 'children') assert.deepEqual(type.lines, {}, 'lines that have no table')
  })
}

const sorted = (columns: Columns) => Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1))

/** Tables that are nobody's in particular, or that must be read before it is known whose they are. */
const common = ['authority', 'migration', 'session', 'working_day']

const tenantTables = async (): Promise<readonly string[]> => {
  const rows = await ask<{ name: string }>(
    `select c.relname::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  )
  return rows.map(({ name }) => name).filter((name) => !common.includes(name))
}

test('every table but the common ones says whose each row is', async () => {
  const tables = await tenantTables()
  assert.ok(tables.length > 40)
  for (const table of tables) assert.equal((await columnsIn(table)).authority, 'uuid not null', table)
})

test('authority leads every primary key, unique key and foreign key', async () => {
  const tables = await tenantTables()
  const keys = await ask<{
    tab: string
    name: string
    leads: string
    there: string | null
    other: string | null
  }>(
    `select c.conrelid::regclass::text as tab, c.conname::text as name, a.attname::text as leads,
       b.attname::text as there, c.confrelid::regclass::text as other
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     left join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
     where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f', 'x')`,
  )
  const own = keys.filter(({ tab }) => tables.includes(tab.replaceAll('"', '')))
  assert.deepEqual(
    own.filter(({ leads, there }) => leads !== 'authority' || (there !== null && there !== 'authority')),
    [],
  )
  const withKey = new Set(own.map(({ tab }) => tab.replaceAll('"', '')))
  assert.deepEqual(
    tables.filter((table) => !withKey.has(table)),
    [],
    'tables without a key',
  )
})

test('an index that holds something unique holds it within one authority', async () => {
  const tables = await tenantTables()
  const rows = await ask<{ tab: string; leads: string | null }>(
    `select c.relname::text as tab, a.attname::text as leads from pg_index i
     join pg_class c on c.oid = i.indrelid
     left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
     where i.indisunique and c.relname = any($1)`,
    [tables],
  )
  assert.deepEqual(
    rows.filter(({ leads }) => leads !== 'authority'),
    [],
  )
})

test('row-level security stands on every table of an authority, in every direction', async () => {
  const tables = await tenantTables()
  const walls = await ask<{ name: string; on: boolean }>(
    `select relname::text as name, relrowsecurity as on from pg_class where relname = any($1) and relnamespace = 'public'::regnamespace`,
    [tables],
  )
  assert.deepEqual(
    walls.filter(({ on }) => !on),
    [],
  )
  const policies = await ask<{ name: string; cmd: string; permissive: string; qual: string; check: string }>(
    `select tablename::text as name, cmd, permissive, coalesce(qual, '') as qual, coalesce(with_check, '') as check
     from pg_policies where schemaname = 'public'`,
  )
  const ours =
    /\(?authority = \(?NULLIF\(current_setting\('app\.authority'::text, true\), ''::text\)\)?::uuid/
  for (const { name, cmd, qual, check } of policies) {
    if (cmd !== 'INSERT') assert.match(qual, ours, `${name}: what is seen`)
    if (cmd !== 'SELECT' && cmd !== 'DELETE') assert.match(check, ours, `${name}: what is written`)
  }
  for (const table of tables) {
    const reading = policies.filter(({ name, cmd }) => name === table && (cmd === 'ALL' || cmd === 'SELECT'))
    assert.equal(
      reading.length,
      1,
      `${table} has one policy for what is seen, for several would be joined by or`,
    )
  }
})

test('what is restricted is hidden from its person, its memberships, its concerns, every child’s line and what was told of it', async () => {
  const lines = recordTypes.filter(({ concerns }) => concerns === 'children').map(linesTableOf)
  const policies = await ask<{ name: string; qual: string }>(
    `select tablename::text as name, qual from pg_policies where schemaname = 'public' and cmd = 'SELECT'`,
  )
  const hiding = policies.filter(({ qual }) => /restriction/.test(qual) && /asked_at\(\)/.test(qual))
  assert.deepEqual(
    hiding.map(({ name }) => name).sort(),
    [
      'annex_file',
      'concern',
      'decision_audit',
      'department_told',
      'family_member',
      'in_the_way',
      'person',
      'sample_file',
      ...lines,
    ].sort(),
  )
})

test('the application may take away nothing but parts of files, updates and moments of drafts, and sessions', async () => {
  const rows = await ask<{ tab: string; may: string }>(
    `select table_name::text as tab, privilege_type::text as may from information_schema.role_table_grants
     where grantee in ('goldthread_app', 'PUBLIC') and table_schema = 'public' and privilege_type not in ('SELECT', 'INSERT')
     order by 1, 2`,
  )
  assert.deepEqual(
    rows.map(({ tab, may }) => `${may} ${tab}`),
    ['DELETE attachment_part', 'DELETE draft_moment', 'DELETE draft_update', 'DELETE session'],
  )
})

/** How a device stands is no record of anybody: the last word counts. */
const deviceChanges = [
  'forgotten_at',
  'forgotten_by',
  'heard_at',
  'key',
  'name',
  'taken',
  'taken_until',
  'waiting',
  'waiting_since',
]

test('the application may change nothing but until when a version was current, what a draft became, and how a device stands', async () => {
  const rows = await ask<{ tab: string; col: string }>(
    `select table_name::text as tab, column_name::text as col from information_schema.column_privileges
     where grantee in ('goldthread_app', 'PUBLIC') and table_schema = 'public' and privilege_type = 'UPDATE' order by 1, 2`,
  )
  const ends = recordTypes.flatMap((type) =>
    type.concerns === 'children' ? [tableOf(type), linesTableOf(type)] : [tableOf(type)],
  )
  const wanted = [
    ...['family_member', ...ends].map((table) => `${table}.known_to`),
    ...deviceChanges.map((column) => `device.${column}`),
    'draft.settled_as',
    'draft.settled_at',
    'draft_writer.ended_at',
    'restriction.until',
    'session.ends_at',
    'session.seen_at',
  ]
  assert.deepEqual(rows.map(({ tab, col }) => `${tab}.${col}`).sort(), wanted.sort())
})

test('the application may enter nobody’s post, no council and no working day', async () => {
  const rows = await ask<{ tab: string }>(
    `select distinct table_name::text as tab from information_schema.role_table_grants
     where grantee in ('goldthread_app', 'PUBLIC') and table_schema = 'public' and privilege_type = 'INSERT'
       and table_name in ('authority', 'team', 'worker', 'working_day', 'migration')`,
  )
  assert.deepEqual(rows, [])
})

test('what the catalogue says is what happens: a word on record cannot be changed or taken away', async () => {
  for (const statement of [
    `update person set given_name = 'x'`,
    `delete from person`,
    `truncate read_log`,
    `delete from read_log`,
    `insert into worker (authority, id, name, post, role, issuer, subject) select id, id, '', '', 'director', '', '' from authority`,
    `create table mine (id integer)`,
    `set role goldthread_owner`,
  ])
    await assert.rejects(say(addresses.appUrl, statement), { code: '42501' }, statement)
})

test('no trigger and no rule of the database does anything behind the code’s back', async () => {
  assert.deepEqual(await ask(`select tgname from pg_trigger where not tgisinternal`), [])
  assert.deepEqual(await ask(`select evtname from pg_event_trigger`), [])
  assert.deepEqual(await ask(`select rulename from pg_rules where schemaname = 'public'`), [])
})

test('what looks past the wall is listed here, and open to the application alone', async () => {
  const rows = await ask<{ name: string; everybody: boolean; fixed: boolean }>(
    `select proname::text as name, has_function_privilege('public', oid, 'execute') as everybody,
       prosqlbody is not null as fixed
     from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
  )
  assert.deepEqual(rows, [
    { name: 'enter_visitor', everybody: false, fixed: true },
    { name: 'hides_somebody', everybody: false, fixed: true },
    { name: 'restricted_numbers', everybody: false, fixed: true },
    { name: 'signed_in', everybody: false, fixed: true },
    { name: 'visiting', everybody: false, fixed: true },
  ])
})

const migrations = join(import.meta.dirname, 'migrations')
const stepNames = readdirSync(migrations).filter((name) => name.endsWith('.sql'))

/** What PostgreSQL 15 does not know, from the release notes of 16, 17 and 18. */
const newer =
  /\buuidv[47]\s*\(|without\s+overlaps|json_table|json_(exists|query|value|scalar|serialize|array|object)\s*\(|\bmerge\s+into\b|any_value\s*\(|\bvirtual\b|\bnot\s+enforced\b|\bperiod\b|returning\s+(old|new)\./i

test('the migrations use nothing that PostgreSQL 15 does not know', () => {
  for (const name of stepNames) assert.doesNotMatch(readFileSync(join(migrations, name), 'utf8'), newer, name)
  assert.match('primary key (id, at without overlaps)', newer)
})

/** Address of an empty database on PostgreSQL 15, as somebody who may create roles. */
const on15 = process.env.GOLDTHREAD_TEST_POSTGRES_15

test('the migrations run on PostgreSQL 15', {
  skip: on15 === undefined ? 'skipped: no PostgreSQL 15 here' : false,
}, async () => {
  await migrate(on15 ?? '')
  const [row] = await say<{ server_version: string }>(on15 ?? '', 'show server_version')
  assert.match(row?.server_version ?? '', /^15\./)
})
