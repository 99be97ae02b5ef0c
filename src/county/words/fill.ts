import { pick, type Random, some } from '../random.ts'

/** Who is who in a sentence. */
export type Cast = {
  readonly child: string
  readonly children: string
  readonly carer: string
  readonly partner: string
  readonly school: string
}

/** Puts names into a sentence, and begins it with a capital letter. Throws where a sentence names somebody unknown. */
export function fill(sentence: string, cast: Cast): string {
  const filled = sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const said = Object.entries(cast).find(([key]) => key === name)?.[1]
    if (said === undefined) throw new Error(`No such person in a sentence: ${name}`)
    return said
  })
  const capital = filled.charAt(0).toUpperCase() + filled.slice(1)
  return capital.replaceAll(
    /([.?!]) (\p{Ll})/gu,
    (_, stop: string, letter: string) => `${stop} ${letter.toUpperCase()}`,
  )
}

/** One sentence from a stock, with the names put in. */
export const sentence = (random: Random, from: readonly string[], cast: Cast): string =>
  fill(pick(random, from), cast)

/** A few different sentences from a stock, as one paragraph. */
export const paragraph = (random: Random, from: readonly string[], many: number, cast: Cast): string =>
  some(random, from, many)
    .map((one) => fill(one, cast))
    .join(' ')

/** `Ava`, `Ava and Leo`, `Ava, Leo and Tess`. */
export const sayNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
