import type { XmlTaker } from './elements.ts'

/*
 * Reads XML that is written as plainly as returns are: tags that match, text without special characters, attributes at
 * most in the first tags. Whatever else there may be in XML (comments, entities, document types, CDATA, mistakes), it
 * gives up at once, and the parser reads the file from its beginning. So it can misread nothing: what it takes is a small
 * part of XML in which there is one way to read it. See decisions/0174.
 */

// Control characters and half characters, which XML does not allow; & and ]]>, which are the parser's to judge.
const special = /[\p{Cc}--[\t\n\r]]|[&\ufffe\uffff]|\]\]>|\r(?!\n)/v
const heading =
  /^\ufeff?(?:<\?xml version="1\.0"(?: encoding="(?:utf-?8|us-ascii)")?(?: standalone="(?:yes|no)")? ?\?>)?/i
const plainName = /^[A-Za-z_][A-Za-z0-9_.-]*$/
const tagWithAttributes = /^([A-Za-z_][A-Za-z0-9_.-]*)((?:[ \t\r\n]+[A-Za-z_][\w.:-]*="[^"<]*")*)[ \t\r\n]*$/
const attribute = /([^\s=]+)="/g
const longestPiece = 100_000
const none = {}
const [tab, newLine, carriageReturn, space, slash] = [9, 10, 13, 32, 47]

/** Counts lines as reading goes on: each place that is asked about lies behind the one before. */
class Lines {
  #line = 1
  #next: number
  readonly #text: string

  constructor(text: string) {
    this.#text = text
    this.#next = text.indexOf('\n')
  }

  at(place: number): number {
    while (this.#next !== -1 && this.#next < place) {
      this.#line++
      this.#next = this.#text.indexOf('\n', this.#next + 1)
    }
    return this.#line
  }
}

/** Tags that have been seen: a census has forty names, and each stands in it thousands of times. */
class Tags {
  readonly #plain = new Set<string>()

  isPlain(name: string): boolean {
    if (this.#plain.has(name)) return true
    if (!plainName.test(name)) return false
    if (this.#plain.size < 1000) this.#plain.add(name)
    return true
  }
}

/** The name and attributes of a tag that is not a bare name; undefined where it is not plain. */
function findTag(text: string) {
  const [, name, attributes] = tagWithAttributes.exec(text) ?? []
  if (name === undefined || attributes === undefined) return undefined
  const names = [...attributes.matchAll(attribute)].map(([, each]) => each ?? '')
  if (new Set(names).size < names.length) return undefined
  return { name, attributes: Object.fromEntries(names.map((each) => [each, ''])) }
}

class PlainReading {
  readonly #text: string
  readonly #taker: XmlTaker
  readonly #lines: Lines
  readonly #tags = new Tags()
  readonly #open: string[] = []
  #isOver = false

  constructor(text: string, taker: XmlTaker) {
    this.#text = text
    this.#taker = taker
    this.#lines = new Lines(text)
  }

  /** Whether the text was plain to its end. */
  read(): boolean {
    const text = this.#text
    let from = heading.exec(text)?.[0].length ?? 0
    for (;;) {
      const begin = text.indexOf('<', from)
      if (!this.#takeText(from, begin === -1 ? text.length : begin)) return false
      if (begin === -1) return this.#isOver
      const end = text.indexOf('>', begin)
      if (end === -1 || !this.#takeTag(begin + 1, end) || this.#taker.stop !== undefined) return false
      from = end + 1
    }
  }

  #takeText(from: number, to: number): boolean {
    if (to - from > longestPiece) return false
    if (this.#isBlank(from, to)) return true
    if (this.#open.length === 0) return false
    const piece = this.#text.slice(from, to)
    this.#taker.addText(piece.includes('\r') ? piece.replaceAll('\r\n', '\n') : piece)
    return true
  }

  /** Whether there is nothing but white space. Nobody takes that from between elements. */
  #isBlank(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const code = this.#text.charCodeAt(at)
      if (code !== space && code !== newLine && code !== tab && code !== carriageReturn) return false
    }
    return true
  }

  #takeTag(from: number, to: number): boolean {
    const text = this.#text
    if (to - from > longestPiece) return false
    if (text.charCodeAt(from) === slash) return this.#close(from + 1, to)
    if (this.#isOver) return false
    const isEmpty = text.charCodeAt(to - 1) === slash
    const written = text.slice(from, isEmpty ? to - 1 : to)
    const tag = this.#tags.isPlain(written) ? { name: written, attributes: none } : findTag(written)
    if (tag === undefined) return false
    this.#open.push(tag.name)
    this.#taker.begin(tag.name, this.#lines.at(to), tag.attributes)
    if (isEmpty) this.#end()
    return true
  }

  #close(from: number, to: number): boolean {
    const name = this.#open.at(-1)
    if (name === undefined || to - from !== name.length || !this.#text.startsWith(name, from)) return false
    this.#end()
    return true
  }

  #end(): void {
    this.#open.pop()
    this.#isOver = this.#open.length === 0
    this.#taker.end()
  }
}

/**
 * Gives what the text holds to a taker, where it is XML written plainly and whole. Otherwise false: then what the taker
 * took is worth nothing. White space alone is not given.
 */
export const readPlainXml = (text: string, taker: XmlTaker): boolean =>
  !special.test(text) && text.isWellFormed() && new PlainReading(text, taker).read()
