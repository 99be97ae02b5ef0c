import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { fine, type Result, wrong } from '../plain/result.ts'
import { sayDatabaseFailure, sayOtherMajor } from './database-problem.ts'
import type { Place } from './embedded-place.ts'

export const ownerRole = 'goldthread_owner'
export const appRole = 'goldthread_app'
export const adminRole = 'postgres'
export const databaseName = 'goldthread'

/** Neither the parent's folder nor its settings for PostgreSQL (PGDATA, PGPORT …) are handed on. */
export const surroundings = (place: Place) => ({
  cwd: place.database,
  env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
  ...place.account,
})

export const problemOf = (place: Place, output: string) =>
  wrong('', sayDatabaseFailure({ output, folder: place.folder, log: place.log }))

/** One random password a line: of postgres (initdb reads the first line), of the owner, of the application. */
function makePasswords(place: Place): void {
  const half = `${place.passwords}.new`
  const lines = [adminRole, ownerRole, appRole].map(() => `${randomBytes(24).toString('base64url')}\n`)
  const file = openSync(half, 'w', 0o600)
  writeFileSync(file, lines.join(''))
  if (place.account !== undefined) fchownSync(file, place.account.uid, place.account.gid)
  fsyncSync(file)
  closeSync(file)
  renameSync(half, place.passwords)
}

/** Makes the cluster whole beside its place and then puts it there, so that a broken-off first start leaves none. */
async function makeCluster(place: Place, durable: boolean): Promise<Result<void>> {
  const half = `${place.cluster}.new`
  rmSync(half, { recursive: true, force: true })
  makePasswords(place)
  const args = [
    '-D',
    half,
    '-U',
    adminRole,
    `--pwfile=${place.passwords}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ]
  // The order and case of text come from PostgreSQL itself: a new C library on the machine cannot spoil an index.
  args.push(
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  )
  if (!durable) args.push('--no-sync')
  const failed = await new Promise<string | undefined>((settle) => {
    execFile(join(place.bin, 'initdb'), args, surroundings(place), (error, _out, says) =>
      settle(error === null ? undefined : `${says}\n${error.message}`),
    )
  })
  if (failed !== undefined) {
    rmSync(half, { recursive: true, force: true })
    return problemOf(place, failed)
  }
  renameSync(half, place.cluster)
  return fine(undefined)
}

/** The cluster is there and ours to open, or is made. */
export async function haveCluster(place: Place, durable: boolean): Promise<Result<void>> {
  if (!existsSync(place.cluster)) return makeCluster(place, durable)
  const versionFile = join(place.cluster, 'PG_VERSION')
  const major = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : ''
  if (major !== '' && major !== place.major) return wrong('', sayOtherMajor(place.folder, major, place.major))
  if (!existsSync(place.passwords))
    return wrong(
      '',
      `The file ${place.passwords} is missing, without which the database cannot be entered. Put it back from your backup.`,
    )
  return fine(undefined)
}

export type Passwords = { readonly admin: string; readonly owner: string; readonly app: string }

export function readPasswords(place: Place): Passwords {
  const [admin = '', owner = '', app = ''] = readFileSync(place.passwords, 'utf8').split('\n')
  return { admin, owner, app }
}

/** The two roles that are not the superuser's, and the database. Each statement is said only where it is still due. */
export async function haveRoles(adminUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const there = await client.query<{ name: string }>(
      'select rolname::text as name from pg_roles union all select datname::text from pg_database',
    )
    const names = new Set(there.rows.map((row) => row.name))
    const plain = 'login nosuperuser nocreatedb noreplication nobypassrls'
    if (!names.has(ownerRole))
      await client.query(`create role ${ownerRole} ${plain} createrole password '${passwords.owner}'`)
    if (!names.has(appRole))
      await client.query(`create role ${appRole} ${plain} nocreaterole password '${passwords.app}'`)
    if (!names.has(databaseName)) await client.query(`create database ${databaseName} owner ${ownerRole}`)
    await client.query(`revoke all on database ${databaseName} from public`)
    await client.query(`grant connect on database ${databaseName} to ${appRole}`)
  } finally {
    await client.end()
  }
}
