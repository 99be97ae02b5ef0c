import { createHash } from 'node:crypto'
import type { PersonId, RecordId } from '../define/record.ts'
import { type Id, readId } from '../plain/id.ts'
import type { Random } from './random.ts'

const dashed = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`

const variant = (digit: number): string => ((digit & 3) | 8).toString(16)

const eight = (random: Random): string =>
  Math.floor(random() * 4_294_967_296)
    .toString(16)
    .padStart(8, '0')

/**
 * A UUID of version 7 (RFC 9562) for something made at a moment, given in milliseconds since 1970: the time leads, as in
 * the ids that Goldthread makes itself, and the rest comes from the family's own stream of numbers in place of chance.
 * The same seed gives the same ids.
 */
export function idAt<Of extends string>(milliseconds: number, random: Random): Id<Of> {
  const time = milliseconds.toString(16).padStart(12, '0')
  const rest = `${eight(random)}${eight(random)}${eight(random)}`
  const hex = `${time}7${rest.slice(0, 3)}${variant(Number.parseInt(rest.slice(3, 4), 16))}${rest.slice(4, 19)}`
  return readAsId(dashed(hex))
}

/**
 * A UUID of version 8 (RFC 9562) made from a name: for teams, workers and hand-written families, whose ids must be known
 * before anything is generated and stay the same whatever the seed and the day.
 */
export function idNamed<Of extends string>(name: string): Id<Of> {
  const hex = createHash('sha256').update(`goldthread synthetic county\u0000${name}`).digest('hex')
  const digit = Number.parseInt(hex.slice(16, 17), 16)
  return readAsId(dashed(`${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant(digit)}${hex.slice(17)}`))
}

/** A person is a record of their own: the two ids are one. */
export const recordOf = (person: PersonId): RecordId => readAsId<'record'>(person)

function readAsId<Of extends string>(text: string): Id<Of> {
  const read = readId<Of>(text)
  if (!read.ok) throw new Error(`Not the shape of an id: ${text}`)
  return read.value
}
