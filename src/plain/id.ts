import { fine, type Result, wrong } from './result.ts'

declare const of: unique symbol

/** An identity that cannot be handed over where another kind of identity is meant. A UUID, version 7. */
export type Id<Of extends string> = string & { readonly [of]: Of }

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * A new UUID of version 7 (RFC 9562): its first 48 bits are the time, so that ids made together lie together. Uses only
 * what browsers have too, because drafts make ids there.
 */
export function newId<Of extends string>(): Id<Of> {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  const now = Date.now()
  view.setUint32(0, Math.floor(now / 0x10000))
  view.setUint16(4, now % 0x10000)
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70)
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Of>
}

/** Reads an id from outside: an address, a form, a file. */
export function readId<Of extends string>(text: string | undefined): Result<Id<Of>> {
  const low = (text ?? '').toLowerCase()
  return shape.test(low) ? fine(low as Id<Of>) : wrong('', 'This is not an identity that Goldthread made.')
}
