/*
 * Documents that are marked up (Word, web pages) are laid out as plain text in the form that `sheetsOfText` reads: a
 * blank line between paragraphs, `#` before a heading, `-` or a number before an item, `|` between the cells of a row.
 */

/** More letters than this is no letter or report; reading stops. */
export const mostLetters = 2_000_000

/** Thrown where a document holds more, or is nested deeper, than a letter or report can be. */
export class TooLong extends Error {}

/** A stretch of words as its marks say it is. `level` of an item: 0 for the outermost list. */
export type Laid =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly level: number; readonly number?: number }
  | { readonly kind: 'plain'; readonly bold?: boolean }
  | { readonly kind: 'row' }

/** Sub-items are set in by so many spaces, which is what the reader of text takes for a level. */
const indent = 8

function marked(laid: Laid, words: string): string {
  switch (laid.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, laid.level)))} ${words}`
    case 'item':
      return `${' '.repeat(Math.min(laid.level, 5) * indent)}${laid.number === undefined ? '-' : `${laid.number}.`} ${words}`
    case 'plain':
      return laid.bold === true && !words.includes('*') ? `**${words}**` : words
    case 'row':
      return words
  }
}

/** Gathers a document's stretches of words, in order, and gives them as one text. */
export class Layout {
  readonly #lines: string[] = []
  #letters = 0

  /** Adds a stretch. One without words adds nothing. Throws `TooLong` where all of it is more than a report holds. */
  add(laid: Laid, raw: string): void {
    const words = raw.replace(/[\s\u00ad]+/gu, (gap) => (gap.includes('\u00ad') ? '' : ' ')).trim()
    if (words === '' || words === '|') return
    this.#letters += words.length
    if (this.#letters > mostLetters) throw new TooLong()
    this.#lines.push(marked(laid, words), '')
  }

  text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`
  }
}
