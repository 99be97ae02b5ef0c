import type { AttachmentId } from '../define/attachments.ts'
import type { RecordId } from '../define/record.ts'
import type { Day, Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { alone } from './alone.ts'
import { type Acting, NotFound, requireDeed } from './as.ts'
import { fileAtDesk, type Opened } from './attachments.ts'
import { recordsAtDesk } from './desk-records.ts'
import type { Standing } from './standing.ts'
import type { HighlightReportId } from './tables.ts'

/** A file of a paper for the board, for those who sit on it. */
export async function boardFile(acting: Acting, record: RecordId, file: AttachmentId): Promise<Opened> {
  requireDeed(acting, 'sit on the board')
  return fileAtDesk(acting, 'boards', record, file)
}

/** Every record of boards as it stands, in the order in which they were made. For those who sit on the board. */
export async function boardRecords(acting: Acting): Promise<readonly Standing[]> {
  requireDeed(acting, 'sit on the board')
  return recordsAtDesk(acting, 'boards')
}

/** A report as the board was given it. `says` is what it said; the store keeps it without looking into it. */
export type ReportIssued = {
  readonly id: HighlightReportId
  /** The first day of the month that it is about. */
  readonly month: Day
  readonly says: unknown
  readonly issuedAt: Moment
  readonly issuedBy: string
  readonly issuedAs: string
}

/** Every report that the board was given, the latest month first. */
export async function reportsIssued(acting: Acting): Promise<readonly ReportIssued[]> {
  requireDeed(acting, 'sit on the board')
  const rows = await acting.tx
    .selectFrom('highlight_report as r')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.authority', '=', 'r.authority').onRef('w.id', '=', 'r.issued_by'),
    )
    .select(['r.id', 'r.month', 'r.says', 'r.issued_at', 'r.issued_as', 'w.name'])
    .where('r.authority', '=', acting.worker.authority)
    .orderBy('r.month', 'desc')
    .execute()
  return rows.map(({ issued_at, issued_as, name, ...row }) => ({
    ...row,
    issuedAt: issued_at,
    issuedAs: issued_as,
    issuedBy: name,
  }))
}

/** One report that the board was given. */
export async function reportIssued(acting: Acting, id: HighlightReportId): Promise<ReportIssued> {
  const found = (await reportsIssued(acting)).find((one) => one.id === id)
  if (found === undefined) throw new NotFound()
  return found
}

/**
 * Gives the board a report, frozen as it is. There is one a month: the second of a month is not kept, and comes back as
 * undefined.
 */
export async function issueReport(
  acting: Acting,
  { month, says }: { readonly month: Day; readonly says: object },
): Promise<HighlightReportId | undefined> {
  requireDeed(acting, 'serve boards')
  const { tx, worker, store } = acting
  await alone(acting, `highlight report of ${month}`)
  const already = await tx
    .selectFrom('highlight_report')
    .select('id')
    .where('authority', '=', worker.authority)
    .where('month', '=', month)
    .executeTakeFirst()
  if (already !== undefined) return undefined
  const id: HighlightReportId = newId<'highlight report'>()
  await tx
    .insertInto('highlight_report')
    .values({
      authority: worker.authority,
      id,
      month,
      says: JSON.stringify(says),
      issued_at: store.clock.now(),
      issued_by: worker.id,
      issued_as: worker.post,
    })
    .execute()
  return id
}
