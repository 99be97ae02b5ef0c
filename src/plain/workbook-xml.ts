import { SaxesParser } from 'saxes'
import { Unreadable, type ZipParts } from './zip-parts.ts'

/** What is told of a part of a workbook as it is read. Names come without their prefix. */
export type XmlTaker = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text?(text: string): void
}

const notXml =
  'A part of the workbook is not whole. Save it again in the program that made it, and try once more.'

/** One name or one cell of more than this is none: a cell of a workbook holds 32,767 letters. */
const longestStretch = 1_000_000

const plainName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Gives what the parser says to whoever takes it. Entities and what they stand for are never followed. */
function parserFor(taker: XmlTaker): SaxesParser {
  const parser = new SaxesParser()
  // No more than five handlers: with a sixth the parser runs several times slower (decision 0022).
  parser.on('opentag', (tag) => taker.open(plainName(tag.name), tag.attributes as Record<string, string>))
  parser.on('closetag', (tag) => taker.close(plainName(tag.name)))
  parser.on('text', (text) => taker.text?.(text))
  parser.on('cdata', (text) => taker.text?.(text))
  parser.on('doctype', () => {
    throw new Unreadable('The workbook declares entities of its own, which no spreadsheet program does.')
  })
  return parser
}

const encodingOf = (piece: Uint8Array): string =>
  piece[0] === 0xff && piece[1] === 0xfe
    ? 'utf-16le'
    : piece[0] === 0xfe && piece[1] === 0xff
      ? 'utf-16be'
      : 'utf-8'

/**
 * Reads a part of a workbook as XML, piece by piece, until `isDone`. Throws `Unreadable` where it is no XML, is damaged, or is
 * more than `mostBytes`.
 */
export function readXmlPart(
  zip: ZipParts,
  part: string,
  { mostBytes, taker, isDone }: { mostBytes: number; taker: XmlTaker; isDone?: () => boolean },
): void {
  const parser = parserFor(taker)
  let decoder: TextDecoder | undefined
  let silent = 0
  try {
    zip.unpack(part, mostBytes, (piece) => {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
      const text = decoder.decode(piece, { stream: true })
      silent = text.includes('<') ? 0 : silent + text.length
      if (silent > longestStretch) throw new Unreadable(notXml)
      parser.write(text)
      return isDone?.() !== true
    })
    if (isDone?.() !== true) parser.close()
  } catch (error) {
    // The parser begins what it finds wrong with line and column; a decoder throws a TypeError.
    const isOfFile =
      error instanceof TypeError || (error instanceof Error && /^\d+:\d+: /.test(error.message))
    throw isOfFile ? new Unreadable(notXml) : error
  }
}
