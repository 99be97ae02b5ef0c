import { systemClock } from '../../plain/clock.ts'
import { counted } from '../../plain/counted.ts'
import { Damaged, NotEmpty } from '../../store/backup/restore.ts'
import { noteBackup, type Taken, takeBackup } from '../../store/backup/take.ts'
import { sayDatabaseTrouble } from '../database-trouble.ts'
import { version } from '../version.ts'

/** A backup that was made, and how long it took. */
export type BackupMade = { readonly taken: Taken; readonly seconds: number }

/** Makes a backup in a folder of its own in this one. Throws what the file system or PostgreSQL does. */
export async function makeBackup(ownerUrl: string, into: string): Promise<BackupMade> {
  const began = performance.now()
  const taken = await takeBackup({ ownerUrl, into, at: systemClock.now(), version })
  return { taken, seconds: (performance.now() - began) / 1000 }
}

/** Notes it in the database that it was made of, with what it was made for. */
export const noteMade = (ownerUrl: string, { taken, seconds }: BackupMade, why: string): Promise<void> =>
  noteBackup(ownerUrl, taken, { seconds, why })

const said: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. What was begun has been taken away again.',
  EDQUOT: 'This user’s share of the disk is full. What was begun has been taken away again.',
  EACCES: 'This user may not write there.',
  EPERM: 'This user may not write there.',
  EROFS: 'The disk may only be read.',
  ENOTDIR: 'A file is in the way where a folder was expected.',
  EEXIST: 'There is something of this name already. Try again in a moment.',
  ENOTEMPTY: 'There is a backup of this second already. Try again in a moment.',
}

/** Why a backup could not be made or put back, in one sentence. Never holds a row or an address. */
export function sayBackupTrouble(error: unknown): string {
  if (error instanceof Damaged)
    return `${error.message} Nothing was put back. Use the backup before it, and find out what happened to this one.`
  if (error instanceof NotEmpty)
    return 'The database holds a council already, and a backup is only ever put into an empty one: give GOLDTHREAD_DATA another folder, or DATABASE_URL an empty database.'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return said[code] ?? sayDatabaseTrouble(error)
}

/** `under a second`, `41 seconds`, `3 minutes and 5 seconds`. */
export function sayLong(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 1) return 'under a second'
  if (whole < 60) return counted(whole, 'second')
  const rest = whole % 60
  const minutes = counted(Math.floor(whole / 60), 'minute')
  return rest === 0 ? minutes : `${minutes} and ${counted(rest, 'second')}`
}
