import { createHash } from 'node:crypto'
import {
  type Announced,
  type AttachmentId,
  isPhotograph,
  largestAttachment,
  type Media,
  mostAttachments,
  partBytes,
  plainName,
  saySize,
} from '../define/attachments.ts'
import type { DraftId } from '../define/record.ts'
import { withoutPosition } from '../plain/photograph.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import { alone } from './alone.ts'
import { type Acting, NotFound, type Store } from './as.ts'
import { fileQuestions } from './attached.ts'
import { findEntryIn } from './drafts.ts'
import { findMediaOf } from './media.ts'

/** How far a file has come. `has` are the places of the parts that are here. */
export type Progress =
  | { readonly is: 'coming'; readonly has: readonly number[] }
  | { readonly is: 'arrived'; readonly media: Media; readonly size: number; readonly name: string }
  | { readonly is: 'refused'; readonly says: string }

const notTaken =
  'Goldthread takes photographs (JPEG, PNG, WebP, HEIC), PDFs, Word documents, text and e-mails. This is none of them, whatever it is called.'

function findFault({ size, sha256 }: Announced): string | undefined {
  if (!Number.isInteger(size) || size < 0) return 'A file has a size in whole bytes.'
  if (size === 0) return 'There is nothing in this file.'
  if (size > largestAttachment)
    return `This file has ${saySize(size)}. Goldthread takes up to ${saySize(largestAttachment)}: send a smaller picture, or the document in parts.`
  return /^[0-9a-f]{64}$/.test(sha256) ? undefined : 'A file is announced with its SHA-256.'
}

/**
 * Announces a file for a draft of this worker’s. Announced again it is as before, and the answer says how far it has come.
 * A problem where it is too large, or one too many, and then nothing is written. Throws `NotFound` where the draft is not
 * this worker’s or asks for no files, or the id is that of another file.
 */
export async function beginAttachment(acting: Acting, file: Announced): Promise<Result<Progress>> {
  const { tx, worker, store } = acting
  const fault = findFault(file)
  if (fault !== undefined) return wrong(file.id, fault)
  const who = { authority: worker.authority, worker: worker.id }
  const draft = await findEntryIn(tx, who, file.draft)
  if (draft === undefined || !takesFiles(store, draft.kind)) throw new NotFound()
  await alone(acting, `files of ${file.draft}`)
  const before = await findAnnounced(acting, file.id)
  if (before === undefined && (await countOf(acting, file.draft)) >= mostAttachments)
    return wrong(file.id, `A record holds ${mostAttachments} files at most, those taken out included.`)
  if (before === undefined)
    await tx
      .insertInto('attachment')
      .values({
        authority: worker.authority,
        id: file.id,
        draft: file.draft,
        name: plainName(file.name),
        size: file.size,
        sha256: file.sha256,
        by: worker.id,
        begun_at: store.clock.now(),
      })
      .execute()
  else if (before.draft !== file.draft || before.sha256 !== file.sha256) throw new NotFound()
  return fine(await progressOf(acting, file.id))
}

/** Whether a kind of record asks for files at all: no others are kept, such as with what a visitor notes. */
const takesFiles = ({ types }: Store, kind: string): boolean =>
  types.some(
    ({ name, fields, lines }) => name === kind && [fields, lines].some((of) => fileQuestions(of).length > 0),
  )

/** A file that this worker announced: nobody else sends it, and nobody else is told of it here. */
const findAnnounced = ({ tx, worker }: Acting, id: AttachmentId) =>
  tx
    .selectFrom('attachment')
    .selectAll()
    .where('authority', '=', worker.authority)
    .where('id', '=', id)
    .executeTakeFirst()
    .then((row) => {
      if (row !== undefined && row.by !== worker.id) throw new NotFound()
      return row
    })

async function getAnnounced(acting: Acting, id: AttachmentId) {
  const announced = await findAnnounced(acting, id)
  if (announced === undefined) throw new NotFound()
  return announced
}

async function countOf({ tx, worker }: Acting, draft: DraftId): Promise<number> {
  const { count } = await tx
    .selectFrom('attachment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('authority', '=', worker.authority)
    .where('draft', '=', draft)
    .executeTakeFirstOrThrow()
  return count
}

async function progressOf(acting: Acting, id: AttachmentId): Promise<Progress> {
  const { tx, worker } = acting
  const arrived = await findArrival(acting, id)
  if (arrived?.refused !== null && arrived?.refused !== undefined)
    return { is: 'refused', says: arrived.refused }
  if (arrived?.media !== undefined && arrived.media !== null)
    return { is: 'arrived', media: arrived.media, size: arrived.size ?? 0, name: arrived.name }
  const parts = await tx
    .selectFrom('attachment_part')
    .select('place')
    .where('authority', '=', worker.authority)
    .where('attachment', '=', id)
    .orderBy('place')
    .execute()
  return { is: 'coming', has: parts.map(({ place }) => place) }
}

const findArrival = ({ tx, worker }: Acting, id: AttachmentId) =>
  tx
    .selectFrom('attachment_arrival as b')
    .innerJoin('attachment as a', (join) =>
      join.onRef('a.authority', '=', 'b.authority').onRef('a.id', '=', 'b.attachment'),
    )
    .select(['a.name', 'b.media', 'b.size', 'b.refused'])
    .where('b.authority', '=', worker.authority)
    .where('b.attachment', '=', id)
    .executeTakeFirst()

const lengthAt = (size: number, place: number): number =>
  Math.max(0, Math.min(partBytes, size - place * partBytes))

/**
 * Keeps one part of a file, in any order. The same part again changes nothing, and neither does one of a file that has
 * arrived. A problem where the part has not the length that it must have. Once this is committed, the part is durable.
 */
export async function keepPart(
  acting: Acting,
  id: AttachmentId,
  place: number,
  bytes: Uint8Array,
): Promise<Result<Progress>> {
  const { tx, worker, store } = acting
  const { size } = await getAnnounced(acting, id)
  if (bytes.length === 0 || bytes.length !== lengthAt(size, place))
    return wrong(id, 'This part of the file has not the length that was announced.')
  if ((await findArrival(acting, id)) === undefined)
    await tx
      .insertInto('attachment_part')
      .values({
        authority: worker.authority,
        attachment: id,
        place,
        bytes: Buffer.from(bytes),
        kept_at: store.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return fine({ is: 'coming', has: [place] })
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Puts the parts of a file together, once they are all here: checked against the sum that was announced, told by its
 * content, and without the place at which a photograph was taken. What is not taken is noted with the reason. Where parts
 * are missing, or the whole is not what was announced, the answer says which parts are here (then none).
 */
export async function keepAttachment(acting: Acting, id: AttachmentId): Promise<Progress> {
  const { tx, worker } = acting
  await alone(acting, `file ${id}`)
  const { size, sha256 } = await getAnnounced(acting, id)
  const so = await progressOf(acting, id)
  if (so.is !== 'coming' || so.has.length < Math.ceil(size / partBytes)) return so
  const parts = await tx
    .selectFrom('attachment_part')
    .select('bytes')
    .where('authority', '=', worker.authority)
    .where('attachment', '=', id)
    .orderBy('place')
    .execute()
  const sent = Buffer.concat(parts.map(({ bytes }) => bytes))
  if (sha256Of(sent) === sha256) await keepWhole(acting, id, sent)
  await tx
    .deleteFrom('attachment_part')
    .where('authority', '=', worker.authority)
    .where('attachment', '=', id)
    .execute()
  return progressOf(acting, id)
}

async function keepWhole(acting: Acting, id: AttachmentId, sent: Uint8Array): Promise<void> {
  const { tx, worker, store } = acting
  const media = await findMediaOf(sent)
  const { bytes, found } =
    media !== undefined && isPhotograph(media) ? withoutPosition(sent) : { bytes: sent, found: false }
  const taken = {
    media,
    size: bytes.length,
    sha256: sha256Of(bytes),
    bytes: Buffer.from(bytes),
    without_position: found,
    refused: null,
  }
  const refused = {
    media: null,
    size: null,
    sha256: null,
    bytes: null,
    without_position: null,
    refused: notTaken,
  }
  await tx
    .insertInto('attachment_arrival')
    .values({
      authority: worker.authority,
      attachment: id,
      at: store.clock.now(),
      ...(media === undefined ? refused : { ...taken, media }),
    })
    .execute()
}
