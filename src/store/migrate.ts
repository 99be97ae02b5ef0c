import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { ordinals } from '../plain/calendar.ts'
import { aDay } from '../plain/day.ts'

const folder = new URL('./migrations/', import.meta.url)

/** The database was made by a newer Goldthread than this one. */
export class NewerDatabase extends Error {
  constructor(theirs: string) {
    super(
      `The database was made by a newer Goldthread (it holds ‘${theirs}’). Start that one, or restore an older backup.`,
    )
  }
}

export type Migrating = {
  /** These steps alone: a backup is put back into the shape that it was taken of. */
  readonly only?: readonly string[]
  /** Done before a database with something in it is changed. Where it throws, nothing is. */
  readonly beforeChange?: () => Promise<void>
}

/**
 * Brings a database to this version's shape, as its owner. Each step runs once, whole or not at all; two Goldthreads
 * starting together wait for one another. Throws `NewerDatabase` where the database is ahead.
 */
export async function migrate(ownerUrl: string, migrating: Migrating = {}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(4707124)')
    await haveAppRole(client)
    await takeSteps(client, migrating)
    await fillWorkingDays(client)
    if (migrating.only === undefined) await forgetGrowth(client)
  } finally {
    await client.end()
  }
}

/** Codes of PostgreSQL (Appendix A) for a role that is there already, made a moment ago by a Goldthread next door, or refused. */
const exists = ['42710', '23505']
const refused = ['42501']

/**
 * The application works as a role of its own that may overwrite nothing. Where one address serves both, the owner must
 * be able to take on that role, and is given it if that is possible; where the role has an address of its own, the owner
 * need not and may be refused it. Roles belong to the whole server: another database on it may have made this one.
 */
async function haveAppRole(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = 'goldthread_app'")
  if (rowCount === 0) await passing(client.query('create role goldthread_app nologin'), exists)
  const { rows } = await client.query<{ may: boolean }>(mayTakeOn)
  if (rows[0]?.may === true) return
  await passing(client.query('grant goldthread_app to current_user'), [...exists, ...refused])
}

/** From PostgreSQL 16 on, whoever made a role is a member of it and may all the same not take it on until it is given them. */
const mayTakeOn = `select pg_has_role(current_user, 'goldthread_app',
  case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end) as may`

/** Waits for a statement, and lets it fail for the reasons given. */
async function passing(statement: Promise<unknown>, codes: readonly string[]): Promise<void> {
  try {
    await statement
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && codes.includes(String(error.code)))) throw error
  }
}

async function takeSteps(client: pg.Client, { only, beforeChange }: Migrating): Promise<void> {
  await client.query(
    'create table if not exists migration (name text primary key, at timestamptz not null default now())',
  )
  const done = new Set(
    (await client.query<{ name: string }>('select name from migration')).rows.map(({ name }) => name),
  )
  const steps = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const unknown = [...done, ...(only ?? [])].find((name) => !steps.includes(name))
  if (unknown !== undefined) throw new NewerDatabase(unknown)
  const due = steps.filter((name) => !done.has(name) && only?.includes(name) !== false)
  if (done.size > 0 && due.length > 0) await beforeChange?.()
  for (const step of due) await takeStep(client, step)
}

/** Whether a database has exactly the shape that this version knows. Changes nothing. */
export async function hasOurShape(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>('select name from migration')
    const done = new Set(rows.map(({ name }) => name))
    const steps = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
    return done.size === steps.length && steps.every((name) => done.has(name))
  } finally {
    await client.end()
  }
}

async function takeStep(client: pg.Client, step: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(await readFile(new URL(step, folder), 'utf8'))
    await client.query('insert into migration (name) values ($1)', [step])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Bank holidays are announced and changed, so the days are laid out anew at every start. */
async function fillWorkingDays(client: pg.Client): Promise<void> {
  const days = ordinals(aDay('2000-01-01'), aDay('2035-12-31'))
  await client.query(
    `insert into working_day (day, place) select * from unnest($1::date[], $2::integer[])
     on conflict (day) do update set place = excluded.place where working_day.place <> excluded.place`,
    [days.map(({ day }) => day), days.map(({ ordinal }) => ordinal)],
  )
}

/** What is remembered holds for a day; what grew before yesterday is asked for by nobody. */
const forgetGrowth = (client: pg.Client): Promise<unknown> =>
  client.query("delete from growth where at < now() - interval '2 days'")
