import { chownSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fine, type Result, wrong } from '../plain/result.ts'
import { sayFileFailure } from './database-problem.ts'

/** A data folder that is ours alone until it is let go of, or until this process ends in whatever way. */
export type FolderLock = { release(): void }

/** SQLite's result code for a file that another connection has locked. */
const busy = 5

/** A file made by root in another user's folder would shut that user out. */
function giveToOwnerOf(folder: string, files: readonly string[]): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(folder)
  for (const file of files) chownSync(file, uid, gid)
}

function sayHolder(folder: string, pidFile: string): string {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
    if (pid > 0) return `Another Goldthread (process ${pid}) is using ${folder}.`
  } catch {
    // The holder has the lock and has not yet written who it is.
  }
  return `Another Goldthread is using ${folder}.`
}

/**
 * Takes a folder that exists for this process alone, or says who has it. The lock is the operating system's own (held
 * through an empty SQLite file, since Node.js has no other way to ask for one): it ends with the process, however that
 * dies, and holds between containers that share a folder, where a process id alone means nothing.
 */
export function lockFolder(folder: string): Result<FolderLock> {
  const lockFile = join(folder, 'goldthread.lock')
  const pidFile = join(folder, 'goldthread.pid')
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(lockFile)
    lock.exec('begin exclusive')
    writeFileSync(pidFile, `${process.pid}\n`)
    giveToOwnerOf(folder, [lockFile, pidFile])
  } catch (error) {
    lock?.close()
    const taken = error instanceof Error && 'errcode' in error && error.errcode === busy
    return wrong('', taken ? sayHolder(folder, pidFile) : sayFileFailure(error, folder))
  }
  const held = lock
  return fine({
    release() {
      if (!held.isOpen) return
      rmSync(pidFile, { force: true })
      held.close()
    },
  })
}
