import { hash as hashOf } from 'node:crypto'
import type { Id } from './id.ts'

/**
 * The id that these names always give: a UUID of version 8 (RFC 9562), cut from the SHA-256 of the names. The same names
 * give the same id on every machine, so that a row brought in twice finds what it made the first time. Names are kept
 * apart, so that `a, bc` and `ab, c` differ. Not for secrets: who knows the names can work out the id.
 */
export function idFrom<Of extends string>(...names: readonly (string | number)[]): Id<Of> {
  const hash = hashOf('sha256', JSON.stringify(names), 'buffer')
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex', 0, 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Of>
}
