import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fine, type Result } from '../plain/result.ts'
import { problemOf, surroundings } from './embedded-cluster.ts'
import type { Place } from './embedded-place.ts'
import { findPidFile } from './postmaster.ts'

/** Sized for two cores and a few hundred MB. Nothing a statement holds reaches the log: it may be about a child. */
const usualSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '64MB',
  max_connections: '40',
  effective_cache_size: '256MB',
  maintenance_work_mem: '32MB',
  work_mem: '8MB',
  max_wal_size: '512MB',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '1',
  autovacuum_max_workers: '2',
  io_method: 'sync',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

const largestLog = 5_000_000
const startTries = 25
const betweenTriesMs = 200

async function findFreePort(): Promise<number> {
  const asking = createServer().listen(0, '127.0.0.1')
  await once(asking, 'listening')
  const address = asking.address()
  asking.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

export type ServerOptions = {
  /** A port of 127.0.0.1; a free one is found if none is given. */
  readonly port?: number
  /** PostgreSQL settings that differ from ours, such as `fsync: 'off'` in tests. */
  readonly settings?: Readonly<Record<string, string>>
}

export type Server = { readonly child: ChildProcess; readonly port: number; readonly ended: Promise<void> }

/** Its log is a file and not our pipe: it goes on writing when this process is killed. */
function openLog(place: Place): { file: number; from: number } {
  const size = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(place.log, `${place.log}.1`)
  const file = openSync(place.log, 'a', 0o600)
  if (place.account !== undefined) chownSync(place.log, place.account.uid, place.account.gid)
  return { file, from: size > largestLog ? 0 : size }
}

/** In a session of its own, so that Ctrl-C at the terminal does not end it before Goldthread has written its last. */
function spawnServer(
  place: Place,
  port: number,
  settings: Readonly<Record<string, string>>,
): Server & { output(): string } {
  const { file, from } = openLog(place)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(place.bin, 'postgres'), ['-D', place.cluster, '-p', String(port), ...flags], {
    ...surroundings(place),
    detached: true,
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  child.unref()
  let failure = ''
  const ended = new Promise<void>((settle) => {
    child.once('exit', () => settle())
    child.once('error', (error) => {
      failure = error.message
      settle()
    })
  })
  return {
    child,
    port,
    ended,
    output: () => failure + readFileSync(place.log).subarray(from).toString('utf8'),
  }
}

/** Starts the server once and waits until it takes connections, however long it has to recover, or has ended. */
async function tryServer(
  place: Place,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Result<Server> | string> {
  const server = spawnServer(place, port, settings)
  let gone = false
  void server.ended.then(() => {
    gone = true
  })
  while (!gone) {
    const noted = findPidFile(place.cluster)
    if (noted?.ready === true && noted.pid === server.child.pid) return fine(server)
    await wait(10)
  }
  return server.output()
}

/** A port found free may be taken before we have it; a killed server's last children take a moment to end. */
export async function startServer(place: Place, options: ServerOptions): Promise<Result<Server>> {
  const settings = { ...usualSettings, ...options.settings }
  for (let tries = 1; ; tries += 1) {
    const started = await tryServer(place, options.port ?? (await findFreePort()), settings)
    if (typeof started !== 'string') return started
    const passing = /pre-existing shared memory block/.test(started)
    const otherPort = options.port === undefined && /address already in use/i.test(started)
    if (tries >= startTries || !(passing || otherPort)) return problemOf(place, started)
    await wait(betweenTriesMs)
  }
}
