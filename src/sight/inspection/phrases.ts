/**
 * Words to look for, as rules write them. In a phrase a space stands for any space or hyphen, `*` at the end of a word for
 * whatever letters it goes on with, `…` for up to six words between, and `(a|b)` for either. Capitals do not matter,
 * except in a phrase that is all capitals.
 */
export type Phrase = string

/** Where a phrase was found: its words as they stand, and the offsets of the first letter and of what follows the last. */
export type Match = { readonly words: string; readonly start: number; readonly end: number }

/** The longest finding of a report has some 3,000 letters; rules of words look at no more than these of a passage. */
export const mostLookedAt = 20_000

/** Finds every place in a text where one of some phrases stands; places do not overlap. */
export type Finder = (text: string) => readonly Match[]

/** No hyphen: it parts words, and what could be either would be tried in more ways than there is time for. */
const letter = "[\\p{L}\\d’']"

/** What each sign of a phrase stands for as a regular expression; every other sign stands for itself. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/^ ?… ?/u, `[\\s,-]+(?:${letter}+[\\s,-]+){0,6}?`],
  [/^[ -]+/u, '[\\s-]+'],
  [/^\*/u, `${letter}*`],
  [/^'/u, "['’]"],
  [/^[.+?^$[\]{}\\]/u, ''],
]

/** A phrase as a regular expression. Our own phrases alone come here, never words from outside. */
function asPattern(phrase: Phrase): string {
  let rest = phrase
  let pattern = ''
  while (rest !== '') {
    const sign = signs.find(([begins]) => begins.test(rest))
    const taken = sign?.[0].exec(rest)?.[0] ?? rest.slice(0, 1)
    pattern += sign?.[1] ?? taken
    rest = rest.slice(taken.length)
  }
  return pattern
}

const isCapitals = (phrase: Phrase): boolean => /^\P{Ll}+$/u.test(phrase) && /\p{Lu}{2}/u.test(phrase)

function patternOf(phrases: readonly Phrase[], flags: string): RegExp | undefined {
  const inner = phrases.map(asPattern).join('|')
  return phrases.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\d])(?:${inner})(?![\\p{L}\\d])`, flags)
}

/** Makes a finder of some phrases once, so that looking through many paragraphs is quick. */
export function finderOf(phrases: readonly Phrase[]): Finder {
  const patterns = [
    patternOf(
      phrases.filter((phrase) => !isCapitals(phrase)),
      'giu',
    ),
    patternOf(phrases.filter(isCapitals), 'gu'),
  ].filter((pattern) => pattern !== undefined)
  return (text) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
        words,
        start: index,
        end: index + words.length,
      })),
    )
}

/** Whether one place lies within another. */
export const within = (inner: Match, outer: Match): boolean =>
  inner.start >= outer.start && inner.end <= outer.end
