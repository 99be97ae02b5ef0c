import type { RecordId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Acting, requireDeed } from './as.ts'
import { recordsAtDesk, versionsAtDesk } from './desk-records.ts'
import type { Standing } from './standing.ts'

/**
 * Every record of improvement as it stands, or as it stood at a moment, in the order in which they were made: findings,
 * actions, figures, and what we say of ourselves.
 */
export async function improvementRecords(acting: Acting, asAt?: Moment): Promise<readonly Standing[]> {
  requireDeed(acting, 'read inspections')
  return recordsAtDesk(acting, 'improvement', asAt)
}

/** Every version of one record of improvement, oldest first. There is always one. */
export async function improvementVersions(acting: Acting, record: RecordId): Promise<readonly Standing[]> {
  requireDeed(acting, 'read inspections')
  return versionsAtDesk(acting, 'improvement', record)
}
