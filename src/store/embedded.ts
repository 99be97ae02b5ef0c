import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fine, type Result, wrong } from '../plain/result.ts'
import { sayFileFailure } from './database-problem.ts'
import {
  adminRole,
  appRole,
  databaseName,
  haveCluster,
  haveRoles,
  ownerRole,
  problemOf,
  readPasswords,
} from './embedded-cluster.ts'
import { type Place, preparePlace } from './embedded-place.ts'
import { type Server, type ServerOptions, startServer } from './embedded-server.ts'
import { lockFolder } from './folder-lock.ts'
import { endOrphan, endServer, findServing } from './postmaster.ts'

/** A PostgreSQL of our own, running. Each address holds a password: never print one. */
export type EmbeddedDatabase = {
  /** As the owner of the schema: for migrations alone. */
  readonly ownerUrl: string
  /** As the application, which may do what migrations granted it and is held by row-level security. */
  readonly appUrl: string
  /** As PostgreSQL's superuser: for tests and for mending. */
  readonly adminUrl: string
  /** What a person should know about how it is set up here, in sentences. */
  readonly notices: readonly string[]
  /** Settles when the server has ended, whether it was asked to or not. */
  readonly ended: Promise<void>
  /** Ends the server cleanly and gives the folder back. May be called again, to the same effect. */
  stop(): Promise<void>
}

export type EmbeddedOptions = ServerOptions & {
  /** Made if missing. One Goldthread at a time may use it. */
  readonly folder: string
}

const urlOf = (role: string, password: string, port: number, database: string) =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`

/** Ends the server where this process ends without having stopped it. */
function endWithProcess(child: ChildProcess): () => void {
  const end = () => child.kill('SIGINT')
  process.once('exit', end)
  return () => process.off('exit', end)
}

function running(place: Place, server: Server, release: () => void): EmbeddedDatabase {
  const { admin, owner, app } = readPasswords(place)
  const forget = endWithProcess(server.child)
  let gone = false
  const ended = server.ended.then(() => {
    gone = true
    forget()
  })
  const end = async () => {
    if (server.child.pid !== undefined && !gone) await endServer(server.child.pid, () => gone)
    release()
  }
  let stopping: Promise<void> | undefined
  return {
    ownerUrl: urlOf(ownerRole, owner, server.port, databaseName),
    appUrl: urlOf(appRole, app, server.port, databaseName),
    adminUrl: urlOf(adminRole, admin, server.port, databaseName),
    notices: place.notices,
    ended,
    stop() {
      stopping ??= end()
      return stopping
    },
  }
}

async function startIn(options: EmbeddedOptions, release: () => void): Promise<Result<EmbeddedDatabase>> {
  const prepared = preparePlace(options.folder)
  if (!prepared.ok) return prepared
  const place = prepared.value
  const cluster = await haveCluster(place, options.settings?.fsync !== 'off')
  if (!cluster.ok) return cluster
  const alone = await endOrphan(place)
  if (!alone.ok) return alone
  const server = await startServer(place, options)
  if (!server.ok) return server
  const database = running(place, server.value, release)
  try {
    const passwords = readPasswords(place)
    await haveRoles(urlOf(adminRole, passwords.admin, server.value.port, 'postgres'), passwords)
  } catch (error) {
    await database.stop()
    return problemOf(place, error instanceof Error ? `FATAL: ${error.message}` : '')
  }
  return fine(database)
}

/**
 * Starts a PostgreSQL of our own on a data folder, with its roles and its database, and takes the folder for this
 * process alone. A server left behind by a Goldthread that was killed is ended first. Listens on loopback only.
 * Durable: fsync and data checksums are on. Never throws: what is wrong comes back as one sentence a person can act on.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Result<EmbeddedDatabase>> {
  try {
    mkdirSync(options.folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const lock = lockFolder(options.folder)
    if (!lock.ok) return lock
    const started = await startIn(options, lock.value.release).catch((error: unknown) =>
      wrong('', sayFileFailure(error, options.folder)),
    )
    if (!started.ok) lock.value.release()
    return started
  } catch (error) {
    return wrong('', sayFileFailure(error, options.folder))
  }
}

/** Whether a database was ever made in this folder. */
export const holdsDatabase = (folder: string): boolean => existsSync(join(folder, 'database', 'cluster'))

/** The addresses of the database that another Goldthread runs in this folder now, if one does. Never print one. */
export function findRunning(folder: string): Pick<EmbeddedDatabase, 'ownerUrl' | 'appUrl'> | undefined {
  if (!holdsDatabase(folder)) return undefined
  const prepared = preparePlace(folder)
  const port = prepared.ok ? findServing(prepared.value.cluster) : undefined
  if (!prepared.ok || port === undefined) return undefined
  const { owner, app } = readPasswords(prepared.value)
  return {
    ownerUrl: urlOf(ownerRole, owner, port, databaseName),
    appUrl: urlOf(appRole, app, port, databaseName),
  }
}
