import type { Dice } from '../storm/dice.ts'

/** What has broken readers before: separators, quotes, marks, entities, ends of lines, numbers that are too much. */
// biome-ignore format: one line each would be a page
const tokens = [
  ',', ';', '\t', '"', '""', '\r\n', '\n', '\r', '\0', '\ufeff', '\u2028', '<', '>', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>', '&a;', '&#0;', '&#x1F4A9;', '<?xml version="1.1"?>', '31/02/2025', '42735', '1e999', '-0', '=1+1',
  '99999999999999999999', '2025-13-45', 'NaN', 'null', 'true', '{', '}', '[', ']', '\\', '\\u0000', '__proto__', 'constructor', '\ud800',
].map((text) => new TextEncoder().encode(text))

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** No input grows beyond this: readers are tried for what is odd here, not for what is large. */
const largest = 200_000

/** One change to some bytes, of the kinds that files suffer. */
function mutatedOnce(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  const at = dice.below(bytes.length + 1)
  const until = Math.min(bytes.length, at + dice.below(1 + Math.floor(bytes.length / 4)))
  const [before, cut, after] = [bytes.subarray(0, at), bytes.subarray(at, until), bytes.subarray(until)]
  switch (dice.below(7)) {
    case 0:
      return joined(before, new Uint8Array([dice.below(256)]), bytes.subarray(Math.min(bytes.length, at + 1)))
    case 1:
      return joined(before, tokens[dice.below(tokens.length)] ?? new Uint8Array(), bytes.subarray(at))
    case 2:
      return joined(before, after)
    case 3:
      return joined(before, cut, cut, after)
    case 4:
      return joined(before, other.subarray(dice.below(other.length)))
    case 5:
      return joined(before, ...Array.from({ length: 1 + dice.below(50) }, () => cut.subarray(0, 200)), after)
    default:
      return joined(after, before, cut)
  }
}

/** Some bytes, changed one to eight times. */
export function mutated(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  const changes = 1 + dice.below(8)
  let made = bytes
  for (let n = 0; n < changes; n++) made = mutatedOnce(made, other, dice).slice(0, largest)
  return made
}
