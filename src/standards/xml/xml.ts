import { SaxesParser } from 'saxes'
import { readText } from './bytes.ts'
import { Elements, type XmlEvent, type XmlTaker } from './elements.ts'
import { readPlainXml } from './plain-xml.ts'

export type { Element, XmlEvent, XmlTaker } from './elements.ts'

/** Where bytes come from: a file's stream, a request's body, or an array of pieces. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** `maxBytes` is the size over which a file is refused. */
export type Limits = { readonly maxBytes: number }

/** 512 MB: more than twice the largest return a council could make, and far less than a machine's memory. */
export const ordinaryLimits: Limits = { maxBytes: 512 * 1024 * 1024 }

const longestPiece = 1_000_000

const xmlOnly =
  'The file is not whole XML. Nothing after this line can be trusted: make the file again and try once more.'

/** What saxes found, in words for the person who sent the file. Never repeats what the file holds. */
function sayFault(message: string): string {
  if (/unclosed tag|unexpected end/.test(message))
    return 'The file ends too early: an element that was opened here or before is never closed. It may have been cut off while it was copied.'
  if (/close tag|closing tag/.test(message))
    return `A closing tag does not match the tag that was opened. ${xmlOnly}`
  if (/entity/.test(message))
    return `There is an ‘&’ that does not begin a known character reference; a plain one is written &amp;. ${xmlOnly}`
  if (/disallowed character\.$/.test(message))
    return `There is a character here that XML does not allow, such as a stray ‘<’ or a control character. ${xmlOnly}`
  if (/outside of root/.test(message)) return `There is text outside the outermost element. ${xmlOnly}`
  if (/contain a root/.test(message)) return 'There is nothing in this file but an XML heading.'
  if (/only one root/.test(message)) return `A second document begins here. ${xmlOnly}`
  return xmlOnly
}

/** Gives what saxes says to whoever takes it. */
class SaxesReading {
  readonly #taker: XmlTaker
  readonly #parser = new SaxesParser({})
  #sinceEvent = 0
  #hasBegun = false

  constructor(taker: XmlTaker) {
    this.#taker = taker
    const parser = this.#parser
    // Five handlers and no more: with a sixth, V8 turns the parser into a dictionary and it runs four times slower
    // (measured on 10 MB: 0.2 s against 0.9 s). Hence errors are caught, and the XML heading is looked at later.
    parser.on('opentag', (tag) => this.#begin(tag.name, tag.attributes))
    parser.on('closetag', () => this.#end())
    parser.on('text', (text) => this.#addText(text))
    parser.on('cdata', (text) => this.#addText(text))
    parser.on('doctype', (doctype) => this.#stopHere(sayDoctype(doctype)))
  }

  push(text: string): void {
    this.#parse(text)
    this.#sinceEvent += text.length
    if (this.#sinceEvent > longestPiece)
      this.#stopHere(
        'One value or tag here is longer than a million characters, which nothing in a return is.',
      )
  }

  close(): void {
    this.#parse(null)
  }

  #parse(text: string | null): void {
    try {
      if (text === null) this.#parser.close()
      else this.#parser.write(text)
    } catch (error) {
      // saxes begins what it finds wrong with line and column; anything else is a fault of ours.
      if (!(error instanceof Error && /^\d+:\d+: /.test(error.message))) throw error
      this.#stopHere(sayFault(error.message))
    }
  }

  #begin(name: string, attributes: Readonly<Record<string, unknown>>): void {
    this.#sinceEvent = 0
    if (!this.#hasBegun) this.#checkEncoding(this.#parser.xmlDecl.encoding)
    this.#hasBegun = true
    this.#taker.begin(name, this.#parser, attributes)
  }

  #end(): void {
    this.#sinceEvent = 0
    this.#taker.end()
  }

  #addText(text: string): void {
    this.#sinceEvent = 0
    this.#taker.addText(text)
  }

  #stopHere(says: string): void {
    this.#taker.stopAt(this.#parser.line, says)
  }

  #checkEncoding(encoding: string | undefined): void {
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding))
      this.#stopHere(
        `The file says that it is written in ‘${encoding.slice(0, 40)}’. A return is written in UTF-8: save it as UTF-8 and try again.`,
      )
  }
}

const sayDoctype = (doctype: string) =>
  /^\s*html/i.test(doctype)
    ? 'This is a web page (HTML), not a return. It may be the sign-in page of the system it was fetched from.'
    : 'The file declares a document type (<!DOCTYPE …>). A return has none, and such declarations can do harm, so the file was refused.'

/**
 * Reads XML from bytes and gives it piece by piece. `outer` names the elements, from the outermost inwards, whose
 * contents are given one at a time. Where the file cannot be read to its end, the last event says why.
 * Document types and entities of the file's own are refused outright; memory is bounded by one inner element.
 */
export async function* readXml(
  bytes: Bytes,
  outer: readonly string[],
  limits: Limits,
): AsyncGenerator<XmlEvent, void> {
  const elements = new Elements(outer)
  const xml = new SaxesReading(elements)
  const text = readText(bytes, limits.maxBytes)
  try {
    for (;;) {
      const step = await text.next()
      if (step.done !== true) xml.push(step.value)
      else if (step.value === undefined) xml.close()
      yield* elements.take()
      const stop = elements.stop ?? (step.done === true ? step.value : undefined)
      if (stop !== undefined) yield { kind: 'stop', stop }
      if (stop !== undefined || step.done === true) return
    }
  } finally {
    // Lets go of the source where reading stopped before its end.
    await text.return(undefined)
  }
}

const pieceLength = 64 * 1024

/**
 * Reads XML that is at hand as text, in one go. What it holds is given to the taker that `make` makes; where it could not
 * be read to its end, the taker's `stop` says why. XML that is written plainly, as returns are, takes half of the
 * parser's time; at the first sign of anything else a new taker is made, and the parser gives it the text from its
 * beginning. Document types and entities of the file's own are refused outright.
 */
export function readXmlText<T extends XmlTaker>(text: string, make: () => T): T {
  const plain = make()
  if (readPlainXml(text, plain)) return plain
  const taker = make()
  const xml = new SaxesReading(taker)
  for (let at = 0; at < text.length && taker.stop === undefined; at += pieceLength)
    xml.push(text.slice(at, at + pieceLength))
  if (taker.stop === undefined) xml.close()
  return taker
}
