/** How words read: a hint to whoever writes them, never a mark. */
export type Reading = {
  readonly words: number
  readonly sentences: number
  /** On average; 0 where there is no sentence. */
  readonly wordsInSentence: number
  /** Sentences of more words than `longestSentence`, as they were written. */
  readonly longSentences: readonly string[]
  /** Words of so many letters that a child may stumble over them, each once, in the order of the text. */
  readonly longWords: readonly string[]
}

/**
 * A sentence of more words is hard to follow. Source: GOV.UK content design guidance, which asks that sentences of more
 * than 25 words be split up, and for words that a child of 9 knows.
 */
export const longestSentence = 25
/** From so many letters on a word is looked at. Goldthread’s own mark: long words are the easiest sign of hard ones. */
const longWordFrom = 11

/** Counts sentences and words, and finds the long ones. Lines of a list count as sentences. */
export function readingOf(text: string): Reading {
  const sentences = text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
  const words = wordsIn(text)
  return {
    words: words.length,
    sentences: sentences.length,
    wordsInSentence: sentences.length === 0 ? 0 : Math.round(words.length / sentences.length),
    longSentences: sentences.filter((sentence) => wordsIn(sentence).length > longestSentence),
    longWords: [...new Set(words.map((word) => word.toLowerCase()))].filter(
      (word) => word.length >= longWordFrom,
    ),
  }
}

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? []
