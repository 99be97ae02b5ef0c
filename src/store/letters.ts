import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { LetterId, PassageId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { type Acting, NotFound, requireDeed } from './as.ts'

/** Some words of a document, as they are to be kept. `place` is unique in the document and rises in reading order. */
export type PassageToKeep = {
  readonly place: number
  readonly words: string
  /** The page of a PDF, or the line of a text file, counted from 1. */
  readonly page: number
  readonly paragraph: string | undefined
  readonly heading: string | undefined
  /** Where the words stand in the text that was read: the first letter, and the one after the last. */
  readonly startsAt: number
  readonly endsAt: number
  /** Whether the document lists it as something to improve. */
  readonly improve: boolean
  /** The place of the passage that this one hangs on. */
  readonly under: number | undefined
}

/** A document from outside. `read` is what was read of it; the store keeps it without looking into it. */
export type LetterToKeep = {
  readonly name: string
  readonly media: string
  readonly bytes: Uint8Array
  readonly read: object
  readonly passages: readonly PassageToKeep[]
}

/** A document on record. */
export type KeptLetter = {
  readonly id: LetterId
  readonly name: string
  /** What was read of it, with what was put right since in its place. */
  readonly read: unknown
  readonly readAt: Moment
  readonly readBy: string
}

export type KeptPassage = {
  readonly id: PassageId
  readonly letter: LetterId
  readonly place: number
  readonly words: string
  readonly page: number
  readonly paragraph: string | undefined
  readonly heading: string | undefined
  readonly improve: boolean
  readonly under: PassageId | undefined
}

/** What somebody put right of one field of what was read. `value` is null where it says that the document does not say. */
export type KeptCorrection = {
  readonly field: string
  readonly value: unknown
  readonly because: string
  readonly correctedAt: Moment
  readonly correctedBy: string
}

/**
 * PostgreSQL keeps neither the sign NUL nor half a pair of surrogates. A sign that stands for “cannot be shown” takes their
 * place, so that every passage still stands where it stood.
 */
const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\u0000', '\ufffd').toWellFormed() : part,
  )

/**
 * Keeps a document with its passages. The same bytes are the same document: a second time nothing is written, and the
 * one that stands is given.
 */
export async function keepLetter(
  acting: Acting,
  letter: LetterToKeep,
): Promise<{ readonly letter: LetterId; readonly isNew: boolean }> {
  requireDeed(acting, 'improve')
  const { tx, worker, store } = acting
  const sha256 = createHash('sha256').update(letter.bytes).digest('hex')
  const made = await tx
    .insertInto('letter')
    .values({
      authority: worker.authority,
      id: newId<'letter'>(),
      name: letter.name,
      sha256,
      media: letter.media,
      bytes: Buffer.from(letter.bytes),
      read: asJson(letter.read),
      read_at: store.clock.now(),
      read_by: worker.id,
    })
    .onConflict((conflict) => conflict.columns(['authority', 'sha256']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) return { letter: await letterWith(acting, sha256), isNew: false }
  await keepPassages(acting, made.id, letter.passages)
  return { letter: made.id, isNew: true }
}

async function letterWith({ tx, worker }: Acting, sha256: string): Promise<LetterId> {
  const { id } = await tx
    .selectFrom('letter')
    .select('id')
    .where('authority', '=', worker.authority)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return id
}

async function keepPassages(
  { tx, worker }: Acting,
  letter: LetterId,
  passages: readonly PassageToKeep[],
): Promise<void> {
  const ids = new Map(passages.map(({ place }) => [place, newId<'passage'>()]))
  const rows = passages.map(
    ({ place, words, page, paragraph, heading, startsAt, endsAt, improve, under }) => ({
      authority: worker.authority,
      id: ids.get(place),
      letter,
      place,
      words,
      page,
      paragraph: paragraph ?? null,
      heading: heading ?? null,
      starts_at: startsAt,
      ends_at: endsAt,
      improve,
      under: under === undefined ? null : ids.get(under),
    }),
  )
  await sql`insert into passage select * from jsonb_populate_recordset(null::passage, ${asJson(rows)}::jsonb)`.execute(
    tx,
  )
}

const letterRows = ({ tx, worker }: Acting) =>
  tx
    .selectFrom('letter as l')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.authority', '=', 'l.authority').onRef('w.id', '=', 'l.read_by'),
    )
    .where('l.authority', '=', worker.authority)
    .select(['l.id', 'l.name', 'l.read_at as readAt', 'w.name as readBy'])

/** What was read, with the last correction of each field in its place, and without what a correction says is not there. */
const corrected = sql<unknown>`(
  select jsonb_strip_nulls(l.read || coalesce(jsonb_object_agg(c.field, c.value), '{}'::jsonb))
  from (
    select distinct on (field) field, value from letter_correction
    where authority = l.authority and letter = l.id order by field, corrected_at desc, id desc
  ) c
)`

/** Every document on record, the last one read first; what was read of each without its whole text (`text`). */
export async function lettersOnRecord(acting: Acting): Promise<readonly KeptLetter[]> {
  requireDeed(acting, 'read inspections')
  const rows = await letterRows(acting)
    .select(sql<unknown>`${corrected} - 'text'`.as('read'))
    .orderBy('l.read_at', 'desc')
    .orderBy('l.id', 'desc')
    .execute()
  return rows.map(({ readBy, ...row }) => ({ ...row, readBy: readBy ?? 'not known here' }))
}

/**
 * One document with all its passages, in reading order; `asRead` is what was read before anything was put right, and
 * `corrections` is what was, the first one first.
 */
export async function letterFile(
  acting: Acting,
  letter: LetterId,
): Promise<{
  readonly letter: KeptLetter
  readonly passages: readonly KeptPassage[]
  readonly asRead: unknown
  readonly corrections: readonly KeptCorrection[]
}> {
  requireDeed(acting, 'read inspections')
  const row = await letterRows(acting)
    .select([corrected.as('read'), 'l.read as asRead'])
    .where('l.id', '=', letter)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound()
  const { asRead, readBy, ...rest } = row
  return {
    letter: { ...rest, readBy: readBy ?? 'not known here' },
    passages: await passagesWhere(acting, 'letter', [letter]),
    asRead,
    corrections: await correctionsOf(acting, letter),
  }
}

async function correctionsOf({ tx, worker }: Acting, letter: LetterId): Promise<readonly KeptCorrection[]> {
  const rows = await tx
    .selectFrom('letter_correction as c')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.authority', '=', 'c.authority').onRef('w.id', '=', 'c.corrected_by'),
    )
    .where('c.authority', '=', worker.authority)
    .where('c.letter', '=', letter)
    .select(['c.field', 'c.value', 'c.because', 'c.corrected_at as correctedAt', 'w.name as correctedBy'])
    .orderBy('c.corrected_at')
    .orderBy('c.id')
    .execute()
  return rows.map(({ correctedBy, ...row }) => ({ ...row, correctedBy: correctedBy ?? 'not known here' }))
}

/**
 * Puts right what was read of a document, a value a field, with why. What was read stays as it was; everything that shows
 * the document shows the last correction of each field. The store keeps the values without looking into them.
 */
export async function correctLetter(
  acting: Acting,
  letter: LetterId,
  { values, because }: { readonly values: Readonly<Record<string, unknown>>; readonly because: string },
): Promise<void> {
  requireDeed(acting, 'improve')
  const { tx, worker, store } = acting
  const there = await letterRows(acting).where('l.id', '=', letter).executeTakeFirst()
  if (there === undefined) throw new NotFound()
  const rows = Object.entries(values).map(([field, value]) => ({
    authority: worker.authority,
    id: newId<'letter correction'>(),
    letter,
    field,
    value: asJson(value),
    because,
    corrected_at: store.clock.now(),
    corrected_by: worker.id,
  }))
  if (rows.length > 0) await tx.insertInto('letter_correction').values(rows).execute()
}

/** These passages, in reading order, whatever document they stand in. */
export async function passagesOf(
  acting: Acting,
  passages: readonly PassageId[],
): Promise<readonly KeptPassage[]> {
  requireDeed(acting, 'read inspections')
  return passages.length === 0 ? [] : passagesWhere(acting, 'id', passages)
}

async function passagesWhere(
  { tx, worker }: Acting,
  column: 'letter' | 'id',
  ids: readonly (LetterId | PassageId)[],
): Promise<readonly KeptPassage[]> {
  const { rows } = await sql<
    Omit<KeptPassage, 'paragraph' | 'heading' | 'under'> & {
      paragraph: string | null
      heading: string | null
      under: PassageId | null
    }
  >`select id, letter, place, words, page, paragraph, heading, improve, under from passage
    where authority = ${worker.authority} and ${sql.ref(column)} = any(${ids}::uuid[])
    order by letter, place`.execute(tx)
  return rows.map(({ paragraph, heading, under, ...row }) => ({
    ...row,
    paragraph: paragraph ?? undefined,
    heading: heading ?? undefined,
    under: under ?? undefined,
  }))
}

/** The document itself, byte for byte as it was given. */
export async function letterBytes(
  acting: Acting,
  letter: LetterId,
): Promise<{ readonly name: string; readonly media: string; readonly bytes: Uint8Array }> {
  requireDeed(acting, 'read inspections')
  const row = await acting.tx
    .selectFrom('letter')
    .select(['name', 'media', 'bytes'])
    .where('authority', '=', acting.worker.authority)
    .where('id', '=', letter)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound()
  return row
}
