import { sql } from 'kysely'
import type { AttachmentId, Media } from '../define/attachments.ts'
import { inTable, linesTableOf, tableOf } from '../define/columns.ts'
import type { AnyRecord, Desk, DraftId, PersonId, RecordId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Acting, log, NotFound, requireDeed } from './as.ts'
import { fileQuestions, filesOf } from './attached.ts'
import { versionsAtDesk } from './desk-records.ts'
import { openDraft } from './drafting.ts'
import { recordFile } from './record-file.ts'
import type { Standing } from './standing.ts'

/** A file as it is handed to somebody who may read it. */
export type Opened = { readonly name: string; readonly media: Media; readonly bytes: Uint8Array }

/** A file that is here. Asks nobody’s leave: whoever calls it has, of the record in which it stands. */
export async function attachmentBytes({ tx, worker }: Acting, id: AttachmentId): Promise<Opened> {
  const row = await tx
    .selectFrom('attachment_arrival as b')
    .innerJoin('attachment as a', (join) =>
      join.onRef('a.authority', '=', 'b.authority').onRef('a.id', '=', 'b.attachment'),
    )
    .select(['a.name', 'b.media', 'b.bytes'])
    .where('b.authority', '=', worker.authority)
    .where('b.attachment', '=', id)
    .executeTakeFirst()
  if (row === undefined || row.media === null || row.bytes === null) throw new NotFound()
  return { name: row.name, media: row.media, bytes: row.bytes }
}

/**
 * A file of a record, for whoever may read the record: of a file in a child’s own line, for whoever may read that child.
 * A file that an earlier version had is one of the record’s too. Logged as a reading of its own.
 */
export async function attachmentOfRecord(
  acting: Acting,
  record: RecordId,
  id: AttachmentId,
): Promise<Opened> {
  const { versions, now } = await recordFile(acting, record)
  const type = acting.store.types.find(({ name }) => name === now.kind)
  const having = (standing: Standing) =>
    type !== undefined && filesOf(type, standing).some((file) => file.id === id)
  const version = versions.findLast(having)
  if (type === undefined || version === undefined) throw new NotFound()
  const whom = filesOf(type, { answers: version.answers, lines: {} }).some((file) => file.id === id)
    ? Object.keys(version.lines)
    : Object.keys(version.lines).filter((child) => having(onlyOf(version, child)))
  const what = `file of a record: ${now.kind}`
  await log({ ...acting, record }, what, whom as PersonId[], 'as the record in which it stands')
  return attachmentBytes(acting, id)
}

const onlyOf = (standing: Standing, child: string): Standing => ({
  ...standing,
  lines: Object.fromEntries(Object.entries(standing.lines).filter(([whose]) => whose === child)),
})

/**
 * A file of a record of the service. One that an earlier version had is one of the record’s too. Throws `NotFound` where the
 * desk has no such record, or it no such file. Asks nobody’s leave: whoever calls it has.
 */
export async function fileAtDesk(
  acting: Acting,
  desk: Desk,
  record: RecordId,
  file: AttachmentId,
): Promise<Opened> {
  const versions = await versionsAtDesk(acting, desk, record)
  const type = acting.store.types.find(({ name }) => name === versions[0]?.kind)
  const stands =
    type !== undefined && versions.some((one) => filesOf(type, one).some(({ id }) => id === file))
  if (!stands) throw new NotFound()
  return attachmentBytes(acting, file)
}

/** A file of a draft, for those who write it. One that was taken out again is one of the draft’s still. Logged. */
export async function attachmentOfDraft(acting: Acting, draft: DraftId, id: AttachmentId): Promise<Opened> {
  const { tx, worker } = acting
  const { subject } = await openDraft(acting, draft)
  const own = await tx
    .selectFrom('attachment')
    .select('id')
    .where('authority', '=', worker.authority)
    .where('draft', '=', draft)
    .where('id', '=', id)
    .executeTakeFirst()
  const before = subject.revises === undefined ? [] : filesOf(subject.type, subject.revises)
  if (own === undefined && !before.some((file) => file.id === id)) throw new NotFound()
  await log(
    acting,
    `file of a draft: ${subject.type.name}`,
    subject.children,
    'as the draft in which it stands',
  )
  return attachmentBytes(acting, id)
}

/** A file that stands in no record, and whose draft is none any more. */
export type Unreferred = {
  readonly id: AttachmentId
  readonly draft: DraftId
  readonly size: number
  readonly begunAt: Moment
}

/** The ids of all files that stand in any version of a record of this type, in its table or in its children’s lines. */
function referredIn(type: AnyRecord) {
  const of = (table: string, questions: readonly string[]) =>
    questions.map(
      (question) => sql`select (jsonb_array_elements(${sql.ref(inTable(question))}) ->> 'id')::uuid as id
        from ${sql.table(table)} where authority = nullif(current_setting('app.authority', true), '')::uuid
          and jsonb_typeof(${sql.ref(inTable(question))}) = 'array'`,
    )
  return [
    ...of(tableOf(type), fileQuestions(type.fields)),
    ...of(linesTableOf(type), fileQuestions(type.lines)),
  ]
}

/**
 * Files that nothing refers to: taken out of what was recorded, or never finished. They are listed here and not deleted;
 * how long they are kept is for the council’s rules of retention. Says neither names nor whom they are about.
 */
export async function unreferredAttachments(acting: Acting): Promise<readonly Unreferred[]> {
  requireDeed(acting, 'read the log')
  const referred = acting.store.types.flatMap(referredIn)
  const standing = referred.length === 0 ? sql`select null::uuid as id` : sql.join(referred, sql` union all `)
  const { rows } = await sql<Unreferred>`
    select a.id, a.draft, a.size, a.begun_at as "begunAt" from attachment a
    join draft d on d.authority = a.authority and d.id = a.draft
    where a.authority = ${acting.worker.authority} and d.settled_at is not null
      and not exists (select from (${standing}) s where s.id = a.id)
    order by a.begun_at, a.id`.execute(acting.tx)
  return rows
}
