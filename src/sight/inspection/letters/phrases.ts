/**
 * Words to look for, as rules write them. In a phrase a space stands for any space or hyphen, `*` at the end of a word for
 * whatever letters it goes on with, `…` for up to six words between, and `(a|b)` for either. Capitals do not matter,
 * except in a phrase that is all capitals.
 */
export type Phrase = string

/** Where a phrase was found: its words as they stand, and the offsets of the first letter and of what follows the last. */
export type Match = { readonly words: string; readonly start: number; readonly end: number }

/** Finds every place in a text where one of some phrases stands; places do not overlap. */
export type Finder = (text: string) => readonly Match[]

/** No hyphen: it parts words, and what could be either would be tried in more ways than there is time for. */
const letter = "[a-zA-Z\\d’']"

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

/**
 * Plain letters and no flags: patterns that must know the capitals and letters of every script take longer to make ready
 * than a whole report takes to read, and inspectors write English.
 */
function patternOf(phrases: readonly Phrase[]): RegExp | undefined {
  const inner = phrases.map(asPattern).join('|')
  return phrases.length === 0 ? undefined : new RegExp(`(?<![a-zA-Z\\d])(?:${inner})(?![a-zA-Z\\d])`, 'g')
}

/** The longest finding of a report has some 3,000 letters; rules of words look at no more than these of a passage. */
export const mostLookedAt = 20_000

/** Many finders look through one text after another; it is made small once for all of them. */
let lastMade = { text: '', small: '' }

/** A text in small letters, each where it stood; the few texts that would grow longer stay as they are. */
function smallOf(text: string): string {
  if (lastMade.text === text) return lastMade.small
  const small = text.toLowerCase()
  lastMade = { text, small: small.length === text.length ? small : text }
  return lastMade.small
}

const matchesIn = (text: string, looked: string, pattern: RegExp | undefined): readonly Match[] =>
  pattern === undefined
    ? []
    : Array.from(looked.matchAll(pattern), ({ 0: { length }, index }) => ({
        words: text.slice(index, index + length),
        start: index,
        end: index + length,
      }))

/** Makes a finder of some phrases once, so that looking through many paragraphs is quick. */
export function finderOf(phrases: readonly Phrase[]): Finder {
  const small = patternOf(
    phrases.filter((phrase) => !isCapitals(phrase)).map((phrase) => phrase.toLowerCase()),
  )
  const capitals = patternOf(phrases.filter(isCapitals))
  return (text) => [...matchesIn(text, smallOf(text), small), ...matchesIn(text, text, capitals)]
}

/** Whether one place lies within another. */
export const within = (inner: Match, outer: Match): boolean =>
  inner.start >= outer.start && inner.end <= outer.end
