import type { Passage } from './letter.ts'
import { wordsOf } from './passages.ts'

/** Some words of a document and where they stand. `words` equals `wordsOf(text.slice(start, end))`. */
export type Quote = {
  readonly words: string
  /** The page of a PDF, or the line of any other document, from 1. */
  readonly page: number
  readonly start: number
  readonly end: number
}

/** A sentence ends with its stop, where a new one begins with a capital, a figure, a quotation mark or a bracket. */
const sentenceEnd = /(?<=[.!?…]["”’)\]]?)\s+(?=[\p{Lu}\d“"‘([])/gu

/** The words of a stretch of text, without the white space about them. */
export function quoteOf(text: string, page: number, start: number, end: number): Quote {
  const slice = text.slice(start, end)
  const from = start + slice.length - slice.trimStart().length
  const to = end - (slice.length - slice.trimEnd().length)
  return { words: wordsOf(text.slice(from, to)), page, start: from, end: Math.max(from, to) }
}

/** The sentences of a passage, sub-bullets left out. */
export function sentencesOf(text: string, { page, start, end }: Passage): readonly Quote[] {
  const slice = text.slice(start, end)
  const breaks = [...slice.matchAll(sentenceEnd)].map(
    (gap) => [gap.index, gap.index + gap[0].length] as const,
  )
  const starts = [0, ...breaks.map(([, next]) => next)]
  const ends = [...breaks.map(([stop]) => stop), slice.length]
  return starts
    .map((from, at) => quoteOf(text, page, start + from, start + (ends[at] ?? slice.length)))
    .filter(({ words }) => words !== '')
}

/** What a passage says as a quote of its own. */
export const quoted = ({ words, page, start, end }: Passage): Quote => ({ words, page, start, end })
