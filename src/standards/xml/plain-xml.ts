import type { Where, XmlTaker } from './elements.ts'

/*
 * Reads XML that is written as plainly as returns are: tags that match, text without special characters, attributes at
 * most in a few tags. Whatever else there may be in XML (comments, entities, document types, CDATA, mistakes), it gives up
 * at once, and the parser reads the file from its beginning. So it can misread nothing: what it takes is a small part of
 * XML in which there is one way to read it. See decisions/0174.
 */

// Neither control characters, which XML does not allow, nor & and ], which are the parser's to judge.
const plainText = /^[\t\n -%'-\\^-~\u00a0-\ufffd]*$/
const heading =
  /^\ufeff?(?:<\?xml version="1\.0"(?: encoding="(?:utf-?8|us-ascii)")?(?: standalone="(?:yes|no)")? ?\?>)?/i
const plainName = /^[A-Za-z_][A-Za-z0-9_.-]*$/
const tagWithAttributes =
  /^([A-Za-z_][A-Za-z0-9_.-]*)((?:[ \t\n]+[A-Za-z_][\w.:-]*="[ !#-%'-;=?-~\u00a0-\ufffd]*")*)[ \t\n]*$/
const attribute = /([^\s=]+)="/g
const longestPiece = 100_000
const mostNames = 1000
const [tab, newLine, carriageReturn, space, slash] = [9, 10, 13, 32, 47]

/** The name and attributes of a tag that is not a bare name; undefined where it is not plain. */
function findTag(text: string) {
  const [, name, attributes] = tagWithAttributes.exec(text) ?? []
  if (name === undefined || attributes === undefined) return undefined
  const names = [...attributes.matchAll(attribute)].map(([, each]) => each ?? '')
  if (new Set(names).size < names.length) return undefined
  return { name, attributes: Object.fromEntries(names.map((each) => [each, ''])) }
}

class PlainReading implements Where {
  line = 1
  readonly #text: string
  readonly #taker: XmlTaker
  /** Names that have been seen: a return has some forty, and each stands in it thousands of times. */
  readonly #names = new Set<string>()
  readonly #open: string[] = []
  #isOver = false

  constructor(text: string, taker: XmlTaker) {
    this.#text = text
    this.#taker = taker
  }

  /** Whether the text was plain to its end. */
  read(): boolean {
    const text = this.#text
    let from = heading.exec(text)?.[0].length ?? 0
    for (;;) {
      const begin = this.#skipBlank(from)
      if (begin === -1) return false
      const tag = text.charCodeAt(begin) === 60 ? begin : text.indexOf('<', begin)
      const isLast = tag === -1
      if (tag !== begin && !this.#takeText(from, begin, isLast ? text.length : tag)) return false
      if (isLast) return this.#isOver
      const end = text.indexOf('>', tag)
      if (end === -1 || !this.#takeTag(tag + 1, end) || this.#taker.stop !== undefined) return false
      from = end + 1
    }
  }

  /** Where white space ends, whose lines it counts; -1 where it is not plain. */
  #skipBlank(from: number): number {
    const text = this.#text
    for (let at = from; ; at++) {
      const code = text.charCodeAt(at)
      if (code === newLine) this.line++
      else if (code === carriageReturn && text.charCodeAt(at + 1) !== newLine) return -1
      else if (code !== space && code !== tab && code !== carriageReturn) return at
    }
  }

  /** Takes the text up to a tag, of which the part before `begin` is white space. */
  #takeText(from: number, begin: number, to: number): boolean {
    if (begin === to) return true
    if (to - from > longestPiece || this.#open.length === 0) return false
    const piece = this.#text.slice(begin, to)
    if (!plainText.test(piece)) return false
    this.#countLines(piece)
    this.#taker.addText(from === begin ? piece : this.#text.slice(from, to).replaceAll('\r\n', '\n'))
    return true
  }

  #countLines(piece: string): void {
    for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', at + 1)) this.line++
  }

  #takeTag(from: number, to: number): boolean {
    const text = this.#text
    if (to - from > longestPiece) return false
    if (text.charCodeAt(from) === slash) return this.#close(from + 1, to)
    if (this.#isOver) return false
    const isEmpty = text.charCodeAt(to - 1) === slash
    const written = text.slice(from, isEmpty ? to - 1 : to)
    if (this.#isName(written)) this.#begin(written)
    else {
      const tag = findTag(written)
      if (tag === undefined) return false
      this.#countLines(written)
      this.#begin(tag.name, tag.attributes)
    }
    if (isEmpty) this.#end()
    return true
  }

  #isName(written: string): boolean {
    if (this.#names.has(written)) return true
    if (!plainName.test(written)) return false
    if (this.#names.size < mostNames) this.#names.add(written)
    return true
  }

  #begin(name: string, attributes?: Readonly<Record<string, unknown>>): void {
    this.#open.push(name)
    this.#taker.begin(name, this, attributes)
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
  text.isWellFormed() && new PlainReading(text, taker).read()
