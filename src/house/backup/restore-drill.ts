import { rmSync } from 'node:fs'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Backup, lastBackup, nameOfBackup } from '../../store/backup/manifest.ts'
import { type Restored, restoreBackup } from '../../store/backup/restore.ts'
import { startEmbedded } from '../../store/embedded.ts'
import { say, sayWrong } from '../say.ts'
import { readSettings } from '../settings.ts'
import { oneFolder } from './back-up.ts'
import { sayBackupTrouble } from './making.ts'
import { recordDrill } from './record-drill.ts'
import { sayRestored } from './restore.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** How a restore went: what was found, in plain words, and how long it took. */
export type Tried = { readonly lines: readonly string[]; readonly isWhole: boolean; readonly seconds: number }

/**
 * `goldthread restore-drill FOLDER`: puts the last backup of a folder into a scratch database that is thrown away
 * afterwards, compares every table and every draft, says what was found and how long it took, and records the drill. The
 * record itself is not touched otherwise. Gives the exit code: 0 everything was there and the drill is on record, 1 not,
 * 2 asked wrongly.
 */
export async function restoreDrill(args: readonly string[], env: Environment): Promise<number> {
  const from = oneFolder(args, 'restore-drill FOLDER')
  if (from === undefined) return 2
  const settings = readSettings(env)
  if (!settings.ok) return sayWrong(settings.problems)
  const backup = lastBackup(from)
  if (!backup.ok) return sayWrong(backup.problems)
  const tried = await tryRestoring(backup.value)
  for (const line of tried.lines) say(line)
  const recorded = await recordDrill(settings.value, env.GOLDTHREAD_AS, tried, nameOfBackup(backup.value))
  if (!recorded.ok) {
    sayWrong(recorded.problems)
    process.stderr.write('The drill is not on record. Record it by hand: Continuity, Record a drill.\n')
    return 1
  }
  say(`The drill is on record, led by ${recorded.value}.`)
  return tried.isWhole ? 0 : 1
}

/** Restores into a database of its own in a new folder, which is taken away again whatever comes. */
export async function tryRestoring(backup: Backup): Promise<Tried> {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-drill-'))
  await chmod(folder, 0o711)
  const began = performance.now()
  const tookSeconds = (): number => (performance.now() - began) / 1000
  try {
    const scratch = await startEmbedded({ folder, settings: { fsync: 'off' } })
    if (!scratch.ok) return failed(scratch.problems[0]?.says ?? '', tookSeconds())
    try {
      return told(backup, await restoreBackup(scratch.value.ownerUrl, backup), tookSeconds())
    } catch (error) {
      return failed(sayBackupTrouble(error), tookSeconds())
    } finally {
      await scratch.value.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}

const told = (backup: Backup, restored: Restored, seconds: number): Tried => ({
  lines: sayRestored(backup, restored, seconds),
  isWhole: restored.isWhole,
  seconds,
})

const failed = (says: string, seconds: number): Tried => ({ lines: [says], isWhole: false, seconds })
