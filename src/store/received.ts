import { sql } from 'kysely'
import type { RecordId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Acting, requireDeed } from './as.ts'
import { currentAt } from './relations.ts'

/** When a contact reached us, and how urgent whoever took it found it: `red`, `amber` or `green`. */
export type Received = { readonly at: Moment | undefined; readonly urgency: string | undefined }

/** What of these contacts must be seen first. Names no child. Records that are no contacts are left out. */
export async function receivedContacts(
  acting: Acting,
  records: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, Received>> {
  requireDeed(acting, 'read the front door')
  const { tx, worker, store } = acting
  const { rows } = await sql<{ record: RecordId; at: Moment | null; urgency: string | null }>`
    select c.record, c.received_at as at, c.urgency from contact c
    where c.authority = ${worker.authority} and c.record = any(${[...records]}::uuid[])
      and ${currentAt('c', store.clock.now())}`.execute(tx)
  return new Map(
    rows.map(({ record, at, urgency }) => [record, { at: at ?? undefined, urgency: urgency ?? undefined }]),
  )
}
