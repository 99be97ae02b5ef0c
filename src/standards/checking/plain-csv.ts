import { tidied } from '../../plain/tidied.ts'

/** The cells of a line without blanks around them; a blank one is undefined. */
export type Cells = readonly (string | undefined)[]

const lineFeed = 10
const carriageReturn = 13

/** Codes and days have no more letters. They stand in a file again and again, and each is made once. */
const longestKnown = 10
/** How many of them are remembered: few of a small file, for which many would take longer than the reading. */
const placesFor = (letters: number): number => (letters < 100_000 ? 1 << 8 : 1 << 14)

/** Short texts of a file met before, each at a place that follows from its letters. One may take the place of another. */
class KnownTexts {
  readonly #texts: (string | undefined)[]

  constructor(letters: number) {
    this.#texts = new Array<string | undefined>(placesFor(letters)).fill(undefined)
  }

  /** What stands from a place to another, whose letters came to `sum`. */
  textOf(text: string, from: number, to: number, sum: number): string {
    if (to - from > longestKnown) return text.slice(from, to)
    const place = (sum ^ (sum >>> 12)) & (this.#texts.length - 1)
    const known = this.#texts[place]
    if (known !== undefined && known.length === to - from && text.startsWith(known, from)) return known
    const made = text.slice(from, to)
    this.#texts[place] = made
    return made
  }
}

/**
 * Reads separated values in which nothing is quoted, as in most returns, in one pass over the letters: every line from
 * `from` on, blank ones too. A line ends with CR, LF or both. All lines are given in one array: an array for each of half a
 * million would cost more than the reading.
 */
export function readPlainLines(
  text: string,
  { separator, from, line }: { readonly separator: string; readonly from: number; readonly line: number },
  take: (cells: Cells, line: number) => void,
): void {
  const known = new KnownTexts(text.length)
  const divides = separator.charCodeAt(0)
  const cells: (string | undefined)[] = []
  let many = 0
  let here = line
  let begun = from
  let sum = 0
  for (let at = from; at <= text.length; at++) {
    const letter = at === text.length ? lineFeed : text.charCodeAt(at)
    if (letter !== divides && letter !== lineFeed && letter !== carriageReturn) {
      // Kept to 24 bits, so that it stays a whole number of the small kind.
      sum = (sum * 31 + letter) & 0xffffff
      continue
    }
    cells[many++] = begun === at ? undefined : tidied(known.textOf(text, begun, at, sum))
    sum = 0
    if (letter !== divides) {
      if (cells.length !== many) cells.length = many
      take(cells, here++)
      many = 0
      if (letter === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++
    }
    begun = at + 1
  }
}
