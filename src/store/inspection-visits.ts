import { createHash } from 'node:crypto'
import type { AttachmentId } from '../define/attachments.ts'
import type { RecordId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Acting, requireDeed } from './as.ts'
import { fileAtDesk, type Opened } from './attachments.ts'
import { recordsAtDesk } from './desk-records.ts'
import type { Standing } from './standing.ts'

/** Everything that stands on record about visits of inspectors, in the order in which it was made. */
export async function inspectionRecords(acting: Acting): Promise<readonly Standing[]> {
  requireDeed(acting, 'prepare for inspections')
  return recordsAtDesk(acting, 'inspection')
}

/** A file of a record about a visit, or of the library. One that an earlier version had is one of the record’s too. */
export async function inspectionFile(acting: Acting, record: RecordId, file: AttachmentId): Promise<Opened> {
  requireDeed(acting, 'prepare for inspections')
  return fileAtDesk(acting, 'inspection', record, file)
}

/** What was frozen when inspectors rang: the text byte for byte, and the sum that proves it. */
export type KeptSnapshot = {
  readonly figures: string
  readonly sha256: string
  readonly takenAt: Moment
  readonly takenBy: string
}

/** Freezes how things stand for a visit. A visit has one such picture: a second time nothing is written, and false given. */
export async function keepSnapshot(acting: Acting, visit: RecordId, figures: string): Promise<boolean> {
  requireDeed(acting, 'run inspections')
  const { tx, worker, store } = acting
  const made = await tx
    .insertInto('inspection_snapshot')
    .values({
      authority: worker.authority,
      visit,
      taken_at: store.clock.now(),
      taken_by: worker.id,
      figures,
      sha256: createHash('sha256').update(figures).digest('hex'),
    })
    .onConflict((conflict) => conflict.columns(['authority', 'visit']).doNothing())
    .returning('visit')
    .executeTakeFirst()
  return made !== undefined
}

/** What was frozen for a visit. Nothing where it was put down as history. */
export async function findSnapshot(acting: Acting, visit: RecordId): Promise<KeptSnapshot | undefined> {
  requireDeed(acting, 'prepare for inspections')
  const { tx, worker } = acting
  const row = await tx
    .selectFrom('inspection_snapshot as s')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.authority', '=', 's.authority').onRef('w.id', '=', 's.taken_by'),
    )
    .where('s.authority', '=', worker.authority)
    .where('s.visit', '=', visit)
    .select(['s.figures', 's.sha256', 's.taken_at as takenAt', 'w.name as takenBy'])
    .executeTakeFirst()
  return row && { ...row, takenBy: row.takenBy ?? 'not known here' }
}
