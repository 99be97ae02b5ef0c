import type { RecordId } from '../define/record.ts'
import { type Acting, requireDeed } from './as.ts'
import { recordsAtDesk, versionsAtDesk } from './desk-records.ts'
import type { Standing } from './standing.ts'

/** Every record of improvement as it stands, in the order in which they were made: findings, actions and figures. */
export async function improvementRecords(acting: Acting): Promise<readonly Standing[]> {
  requireDeed(acting, 'read inspections')
  return recordsAtDesk(acting, 'improvement')
}

/** Every version of one record of improvement, oldest first. There is always one. */
export async function improvementVersions(acting: Acting, record: RecordId): Promise<readonly Standing[]> {
  requireDeed(acting, 'read inspections')
  return versionsAtDesk(acting, 'improvement', record)
}
