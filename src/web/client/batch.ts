import { type Id, readId } from '../../plain/id.ts'
import { fine, type Result, wrong } from '../../plain/result.ts'

/** One change of a draft on its way to the server. */
export type Update = { readonly id: Id<'update'>; readonly bytes: Uint8Array }

/** Most updates in one batch, and most bytes of one batch as sent. */
export const mostInBatch = 500
export const largestBatch = 1_900_000

const idLength = 16
const headLength = idLength + 4

/**
 * The body of `POST /drafts/:id/updates`: for each update its id as 16 bytes (RFC 9562), the length of its bytes as 4
 * bytes (the highest first), and the bytes. Nothing before, between or after.
 */
export function writeBatch(updates: readonly Update[]): Uint8Array<ArrayBuffer> {
  const batch = new Uint8Array(updates.reduce((sum, { bytes }) => sum + headLength + bytes.length, 0))
  const view = new DataView(batch.buffer)
  let at = 0
  for (const { id, bytes } of updates) {
    const hex = id.replaceAll('-', '')
    for (let byte = 0; byte < idLength; byte += 1)
      batch[at + byte] = Number.parseInt(hex.slice(byte * 2, byte * 2 + 2), 16)
    view.setUint32(at + idLength, bytes.length)
    batch.set(bytes, at + headLength)
    at += headLength + bytes.length
  }
  return batch
}

/** The updates in a batch, or at which byte it is not one. */
export function readBatch(batch: Uint8Array): Result<readonly Update[]> {
  const view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength)
  const updates: Update[] = []
  for (let at = 0; at < batch.length; ) {
    if (at + headLength > batch.length) return wrong(`byte ${at}`, 'The batch ends within an update’s head.')
    const length = view.getUint32(at + idLength)
    const end = at + headLength + length
    if (end > batch.length) return wrong(`byte ${at}`, 'The batch ends within an update.')
    const id = readId<'update'>(sayId(batch.subarray(at, at + idLength)))
    if (!id.ok) return wrong(`byte ${at}`, 'An update needs an id.')
    updates.push({ id: id.value, bytes: batch.slice(at + headLength, end) })
    if (updates.length > mostInBatch)
      return wrong(`byte ${at}`, `At most ${mostInBatch} updates go in a batch.`)
    at = end
  }
  return updates.length === 0 ? wrong('byte 0', 'The batch is empty.') : fine(updates)
}

function sayId(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** As many updates from the front as go in one batch: at least one. */
export function firstBatch(updates: readonly Update[]): readonly Update[] {
  let size = 0
  const end = updates.findIndex(({ bytes }, index) => {
    size += headLength + bytes.length
    return index > 0 && (index >= mostInBatch || size > largestBatch)
  })
  return end === -1 ? updates : updates.slice(0, end)
}
