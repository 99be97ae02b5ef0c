import { type Announced, type AttachmentId, readAnnounced } from '../../define/attachments.ts'
import type { Owner } from './keys.ts'
import { browserSealed } from './sealed.ts'

const heads = 'file head '
const headOf = (id: AttachmentId): string => `${heads}${id}`
const bodyOf = (id: AttachmentId): string => `file body ${id}`

/**
 * Keeps a file on this device, sealed. Its bytes come first and what it is last, so that one that is found is whole.
 * Rejected where there is no room.
 */
export async function keepFile(worker: Owner, file: Announced, bytes: Uint8Array): Promise<void> {
  const sealed = browserSealed(worker)
  await sealed.put(bodyOf(file.id), bytes)
  await sealed.put(headOf(file.id), new TextEncoder().encode(JSON.stringify(file)))
}

/** The files of this worker's that wait on this device. Another worker's cannot be read and are not among them. */
export async function waitingFiles(worker: Owner): Promise<readonly Announced[]> {
  const sealed = browserSealed(worker)
  const names = await sealed.list(heads)
  const found = await Promise.all(names.map((name) => sealed.get(name)))
  return found.flatMap((bytes) =>
    bytes === undefined ? [] : (readAnnounced(JSON.parse(new TextDecoder().decode(bytes))) ?? []),
  )
}

export const bytesOf = (worker: Owner, id: AttachmentId): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  browserSealed(worker).get(bodyOf(id))

/** Once Goldthread has it, or will not take it. */
export async function forgetFile(worker: Owner, id: AttachmentId): Promise<void> {
  await browserSealed(worker).delete(headOf(id))
  await browserSealed(worker).delete(bodyOf(id))
}
