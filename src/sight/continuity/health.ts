import { addMinutes, type Day, dayOf, daysBetween, type Moment } from '../../plain/day.ts'

/** What is known of how an installation is. Nothing in it is about a person. */
export type Health = {
  readonly now: Moment
  readonly lastBackupAt: Moment | undefined
  readonly lastRestoreDrill: { readonly on: Day; readonly worked: boolean } | undefined
  readonly lastEmergencyPaperAt: Moment | undefined
  readonly connections: number
  readonly mostConnections: number
  /** Of the disk that holds the record, in bytes; nothing where it is a server elsewhere. */
  readonly disk: { readonly free: number; readonly whole: number } | undefined
}

/** Something that is wrong, and what to do about it. */
export type Wrong = { readonly says: string; readonly does: string }

/**
 * From when on something is said to be wrong. Our own choice, for a council to confirm: a backup a day and two hours to
 * take it in, a restore tried every quarter of a year, a paper for emergencies every evening.
 */
export const limits = {
  backupMinutes: 26 * 60,
  drillDays: 92,
  paperMinutes: 26 * 60,
  freeShare: 0.1,
  freeBytes: 2_000_000_000,
  connectionShare: 0.8,
} as const

/** Everything that is wrong, the most pressing first. Empty where nothing is. */
export const wrongsOf = (health: Health): readonly Wrong[] =>
  [disk(health), backup(health), drill(health), paper(health), connections(health)].filter(
    (wrong) => wrong !== undefined,
  )

function disk({ disk: room }: Health): Wrong | undefined {
  if (room === undefined) return undefined
  const isFull = room.free < limits.freeBytes || room.free < room.whole * limits.freeShare
  return isFull
    ? {
        says: 'The disk that holds the record is nearly full.',
        does: 'Make room on it today. A full disk takes nothing more in; what was acknowledged stays safe.',
      }
    : undefined
}

const isOlder = (at: Moment, minutes: number, now: Moment): boolean => addMinutes(at, minutes) < now

function backup({ lastBackupAt, now }: Health): Wrong | undefined {
  if (lastBackupAt === undefined)
    return {
      says: 'No backup was ever taken of this record.',
      does: 'Take one now: bin/goldthread back-up FOLDER. Then have it taken every night.',
    }
  return isOlder(lastBackupAt, limits.backupMinutes, now)
    ? {
        says: 'The last backup is more than a day old.',
        does: 'Take one now: bin/goldthread back-up FOLDER. Then find out why last night’s was not taken.',
      }
    : undefined
}

function drill({ lastRestoreDrill, now }: Health): Wrong | undefined {
  const does = 'Try one: bin/goldthread restore-drill FOLDER. It does not touch the record.'
  if (lastRestoreDrill === undefined)
    return { says: 'Whether a backup can be put back was never tried.', does }
  if (!lastRestoreDrill.worked)
    return {
      says: 'The last time that a backup was put back for a try, it did not work.',
      does: 'Take a new backup and try that one. Read what was found: Continuity, Drills and events.',
    }
  return daysBetween(lastRestoreDrill.on, dayOf(now)) > limits.drillDays
    ? { says: 'Whether a backup can be put back was not tried for three months.', does }
    : undefined
}

function paper({ lastEmergencyPaperAt, now }: Health): Wrong | undefined {
  const isThere =
    lastEmergencyPaperAt !== undefined && !isOlder(lastEmergencyPaperAt, limits.paperMinutes, now)
  return isThere
    ? undefined
    : {
        says:
          lastEmergencyPaperAt === undefined
            ? 'The list for emergencies was never made.'
            : 'The last list for emergencies is more than a day old.',
        does: 'Make one now: bin/goldthread help says how. It is what people work from when nothing else does.',
      }
}

function connections({ connections: open, mostConnections }: Health): Wrong | undefined {
  return open > mostConnections * limits.connectionShare
    ? {
        says: 'Nearly all connections to the database are taken.',
        does: 'Stop other programs that use it, or allow it more (max_connections).',
      }
    : undefined
}
