import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fine, type Result, wrong } from '../plain/result.ts'
import type { Place } from './embedded-place.ts'

const lookEveryMs = 10
const fastShutdownMs = 30_000
const immediateShutdownMs = 10_000

/** What a running server says of itself in postmaster.pid (PostgreSQL 18, src/include/utils/pidfile.h). */
type PidFile = { readonly pid: number; readonly port: number; readonly ready: boolean }

/** The server's own note of its process, or nothing where none runs or the note is being written. */
export function findPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return Number.isInteger(pid) && pid > 0
      ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
      : undefined
  } catch {
    return undefined
  }
}

/** The command line of a process, and the folder it works in where the system tells. A zombie has neither. */
function findProcess(pid: number): { args: string; folder: string } | undefined {
  try {
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return args === '' ? undefined : { args, folder: readlinkSync(`/proc/${pid}/cwd`) }
  } catch (error) {
    if (process.platform === 'linux') return undefined
    return error instanceof Error ? askPs(pid) : undefined
  }
}

function askPs(pid: number): { args: string; folder: string } | undefined {
  try {
    return {
      args: execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }),
      folder: '',
    }
  } catch {
    return undefined
  }
}

/** Whether a process is the server of this cluster: after a restart of the machine its number may be another's. */
function serves(pid: number, cluster: string): boolean {
  const found = findProcess(pid)
  return (
    found !== undefined &&
    /\bpostgres /.test(found.args) &&
    (found.args.includes(cluster) || found.folder === cluster)
  )
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function waitUntil(done: () => boolean, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += lookEveryMs) {
    if (done()) return true
    await wait(lookEveryMs)
  }
  return done()
}

/**
 * Ends a server: at once but cleanly, and where that takes over half a minute without the clean part, which
 * PostgreSQL makes good from its log at the next start (its “fast” and “immediate” shutdowns). Loses nothing
 * that was acknowledged. Returns whether it has ended.
 */
export async function endServer(pid: number, hasEnded: () => boolean): Promise<boolean> {
  if (exists(pid)) process.kill(pid, 'SIGINT')
  if (await waitUntil(hasEnded, fastShutdownMs)) return true
  if (exists(pid)) process.kill(pid, 'SIGQUIT')
  return waitUntil(hasEnded, immediateShutdownMs)
}

/** The port of the server that is working on this cluster and takes connections, if one is. */
export function findServing(cluster: string): number | undefined {
  const noted = findPidFile(cluster)
  return noted?.ready === true && serves(noted.pid, cluster) ? noted.port : undefined
}

/**
 * Ends the server that a Goldthread left behind when it was killed. Only to be called by who holds the folder's
 * lock. A note whose process number now belongs to another program is taken away, and that program left alone.
 */
export async function endOrphan(place: Place): Promise<Result<void>> {
  const { cluster } = place
  const left = findPidFile(cluster)
  if (left === undefined || !exists(left.pid)) return fine(undefined)
  if (!serves(left.pid, cluster)) {
    rmSync(join(cluster, 'postmaster.pid'))
    return fine(undefined)
  }
  const ended = await endServer(left.pid, () => !serves(left.pid, cluster))
  return ended
    ? fine(undefined)
    : wrong(
        '',
        `A PostgreSQL (process ${left.pid}) is still working on ${place.folder} and does not end. End it and start again.`,
      )
}
