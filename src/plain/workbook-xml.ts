import { Unreadable, type ZipParts } from './zip-parts.ts'

/** The attributes of an element by their names; those with a prefix keep it. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** What is told of a part of a workbook as it is read. Names of elements come without their prefix. */
export type XmlTaker = {
  open(name: string, attributes: () => Attributes): void
  close(name: string): void
  text?(text: string): void
}

const notXml =
  'A part of the workbook is not whole. Save it again in the program that made it, and try once more.'
const declares = 'The workbook declares entities of its own, which no spreadsheet program does.'

/** One name, comment or cell of more than this is none: a cell of a workbook holds 32,767 letters. */
const longestStretch = 1_000_000
const deepest = 100

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entity(_: string, name: string): string {
  const known = entities[name]
  if (known !== undefined) return known
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  if (!(code > 0 && code <= 0x10ffff)) throw new Unreadable(notXml)
  return String.fromCodePoint(code)
}

/** Text as it is meant: the five references of XML and those to characters, and nothing else. */
function meant(text: string): string {
  if (text.includes('\r')) return meant(text.replaceAll(/\r\n?/g, '\n'))
  return text.includes('&') ? text.replaceAll(/&([^;&]{0,12});?/g, entity) : text
}

function attributesIn(raw: string, from: number): Attributes {
  const found: Record<string, string> = Object.create(null)
  let at = from
  for (;;) {
    const equals = raw.indexOf('=', at)
    if (equals < 0) return found
    let open = equals + 1
    while (raw.charCodeAt(open) <= 32) open += 1
    const quote = raw[open] ?? ''
    const close = quote === '"' || quote === "'" ? raw.indexOf(quote, open + 1) : -1
    if (close < 0) throw new Unreadable(notXml)
    found[raw.slice(at, equals).trim()] = meant(raw.slice(open + 1, close))
    at = close + 1
  }
}

/** Whether a `>` ends its tag for certain: there are no attributes, or the last has just ended in the usual marks. */
function isSurelyEnd(tag: string): boolean {
  if (!tag.includes('=')) return !tag.includes('"') && !tag.includes("'")
  if (tag.includes("'")) return false
  const last = tag.endsWith('/') ? tag.length - 2 : tag.length - 1
  return tag[last] === '"' && tag[last - 1] !== '='
}

/** Where a tag ends: the first `>` that is not within quotation marks; -1 where it is not there yet. */
function endOfTag(text: string, from: number): number {
  const first = text.indexOf('>', from)
  if (first < 0 || isSurelyEnd(text.slice(from + 1, first))) return first
  let within = 0
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (within === 0) {
      if (code === 62) return at
      if (code === 34 || code === 39) within = code
    } else if (code === within) within = 0
  }
  return -1
}

const nameEnd = /[\s/]/

/**
 * Reads XML piece by piece. It knows what spreadsheet programs write and no more: a document type, and with it every entity
 * of the file's own, is refused; a tag that closes another, or an end before the end, is a problem. Why our own: decision 0158.
 */
class XmlReader {
  readonly #taker: XmlTaker
  #rest = ''
  #open: string[] = []
  #isOver = false

  constructor(taker: XmlTaker) {
    this.#taker = taker
  }

  push(more: string): void {
    const text = this.#rest + more
    let at = 0
    for (;;) {
      const tag = text.indexOf('<', at)
      if (tag < 0) break
      const next = this.#markup(text, tag)
      if (next < 0) break
      if (tag > at) this.#text(text.slice(at, tag))
      this.#take(text, tag, next)
      at = next
    }
    this.#rest = at === 0 ? text : text.slice(at)
    if (this.#rest.length > longestStretch) throw new Unreadable(notXml)
  }

  end(): void {
    if (!this.#isOver || this.#open.length > 0 || this.#rest.trim() !== '') throw new Unreadable(notXml)
  }

  /** Where the markup that begins here ends; -1 where its end has not come yet. */
  #markup(text: string, at: number): number {
    const ending = text.startsWith('<!--', at)
      ? '-->'
      : text.startsWith('<![CDATA[', at)
        ? ']]>'
        : text.startsWith('<?', at)
          ? '?>'
          : undefined
    if (ending !== undefined) {
      const end = text.indexOf(ending, at + 2)
      return end < 0 ? -1 : end + ending.length
    }
    // Too little has come to tell what it is.
    if (text.startsWith('<!', at) && text.length - at < 9) return -1
    if (text.startsWith('<!', at)) throw new Unreadable(declares)
    const end = endOfTag(text, at)
    return end < 0 ? -1 : end + 1
  }

  #take(text: string, at: number, next: number): void {
    const second = text[at + 1]
    if (second === '?') return
    if (second === '!') {
      if (text.startsWith('<![CDATA[', at)) this.#taker.text?.(text.slice(at + 9, next - 3))
    } else if (second === '/') this.#close(text.slice(at + 2, next - 1).trim())
    else this.#openTag(text.slice(at + 1, next - 1))
  }

  #openTag(tag: string): void {
    const end = tag.search(nameEnd)
    const full = end < 0 ? tag : tag.slice(0, end)
    if (full === '' || (this.#isOver && this.#open.length === 0)) throw new Unreadable(notXml)
    this.#isOver = true
    const isEmpty = tag.endsWith('/')
    this.#open.push(full)
    if (this.#open.length > deepest) throw new Unreadable(notXml)
    this.#taker.open(full.slice(full.indexOf(':') + 1), () =>
      end < 0 ? {} : attributesIn(isEmpty ? tag.slice(0, -1) : tag, end),
    )
    if (isEmpty) this.#close(full)
  }

  #close(full: string): void {
    if (this.#open.pop() !== full) throw new Unreadable(notXml)
    this.#taker.close(full.slice(full.indexOf(':') + 1))
  }

  #text(text: string): void {
    if (this.#open.length > 0) this.#taker.text?.(meant(text))
    else if (text.replace('\ufeff', '').trim() !== '') throw new Unreadable(notXml)
  }
}

const encodingOf = (piece: Uint8Array): string =>
  piece[0] === 0xff && piece[1] === 0xfe
    ? 'utf-16le'
    : piece[0] === 0xfe && piece[1] === 0xff
      ? 'utf-16be'
      : 'utf-8'

/**
 * Reads a part of a workbook as XML, piece by piece, until `isDone`. Throws `Unreadable` where it is no XML, is damaged, or
 * is more than `mostBytes`.
 */
export function readXmlPart(
  zip: ZipParts,
  part: string,
  { mostBytes, taker, isDone }: { mostBytes: number; taker: XmlTaker; isDone?: () => boolean },
): void {
  const reader = new XmlReader(taker)
  let decoder: TextDecoder | undefined
  zip.unpack(part, mostBytes, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    reader.push(decoded(decoder, piece))
    return isDone?.() !== true
  })
  if (isDone?.() !== true) reader.end()
}

function decoded(decoder: TextDecoder, piece: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw new Unreadable(notXml)
  }
}
