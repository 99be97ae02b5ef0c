import { fine, type Result, wrong } from '../../../plain/result.ts'
import { type Attributes, readXmlPart } from '../../../plain/workbook-xml.ts'
import { openZip, Unreadable, type ZipParts } from '../../../plain/zip-parts.ts'
import { type Laid, Layout } from './laid-out.ts'

// A Word document (.docx) is an archive of XML: ECMA-376, Office Open XML, part 1, WordprocessingML. Only the words, their
// headings, lists and tables are read. No macro, field, link, picture or entity is run or followed.

/** The most that one part may unpack to, in bytes. */
const mostBytes = 60_000_000

const cannot =
  'This Word document cannot be read: it is damaged or locked, or unpacks to far more than a letter holds. Open it in Word, save it again or as a PDF, and give that.'

/** Whether bytes are an archive, as a Word document is. */
export const looksLikeArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Whether bytes are of the kind that Word wrote before 2007 (.doc), which is not read. */
export const looksLikeOldWord = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)

/** The level of a heading by the id of its style. */
type Styles = ReadonlyMap<string, number>

/** Which lists count: whether the outermost level of a list has numbers, by the id of the list. */
type Numbered = ReadonlySet<string>

function levelOfStyle(name: string): number | undefined {
  const heading = /^heading ([1-6])$/iu.exec(name)
  if (heading !== null) return Number(heading[1])
  return /^(?:title|subtitle)$/iu.test(name) ? 1 : undefined
}

function readStyles(zip: ZipParts): Styles {
  const styles = new Map<string, number>()
  if (!zip.has('word/styles.xml')) return styles
  let id = ''
  readXmlPart(zip, 'word/styles.xml', {
    mostBytes,
    taker: {
      open: (name, attributes) => {
        if (name === 'style') id = attributes()['w:styleId'] ?? ''
        const level = name === 'name' ? levelOfStyle(attributes()['w:val'] ?? '') : undefined
        if (level !== undefined) styles.set(id, level)
      },
      close: () => undefined,
    },
  })
  return styles
}

function readNumbered(zip: ZipParts): Numbered {
  const counting = new Set<string>()
  const lists = new Set<string>()
  if (!zip.has('word/numbering.xml')) return lists
  let open = ''
  let level = ''
  readXmlPart(zip, 'word/numbering.xml', {
    mostBytes,
    taker: {
      open: (name, attributes) => {
        if (name === 'abstractNum') open = attributes()['w:abstractNumId'] ?? ''
        if (name === 'lvl') level = attributes()['w:ilvl'] ?? ''
        if (name === 'numFmt' && level === '0' && attributes()['w:val'] === 'decimal') counting.add(open)
        if (name === 'num') open = attributes()['w:numId'] ?? ''
        if (name === 'abstractNumId' && counting.has(attributes()['w:val'] ?? '')) lists.add(open)
      },
      close: () => undefined,
    },
  })
  return lists
}

/** Takes the body of a document, one element after another. */
class BodyReader {
  readonly #layout = new Layout()
  readonly #styles: Styles
  readonly #numbered: Numbered
  readonly #counts = new Map<string, number>()
  #words = ''
  #plainWords = ''
  #isText = false
  #isBold = false
  #heading: number | undefined
  #list: string | undefined
  #level = 0
  #rows = 0
  #skipped = 0

  constructor(styles: Styles, numbered: Numbered) {
    this.#styles = styles
    this.#numbered = numbered
  }

  open(name: string, attributes: () => Attributes): void {
    // The same words stand twice where an older program may have to show them; a note stands apart from its sentence.
    if (name === 'Fallback') this.#skipped += 1
    if (name === 't') this.#isText = true
    else if (name === 'tab') this.#take('\t')
    else if (name === 'br' || name === 'cr') this.#take('\n')
    else if (name === 'r') this.#isBold = false
    else if (name === 'b') this.#isBold = !/^(?:0|false|off)$/u.test(attributes()['w:val'] ?? '')
    else if (name === 'pStyle') this.#heading = this.#styles.get(attributes()['w:val'] ?? '')
    else if (name === 'ilvl') this.#level = Number(attributes()['w:val']) || 0
    else if (name === 'numId') this.#list = attributes()['w:val']
    else if (name === 'tr') this.#rows += 1
    else if (name === 'tc' && this.#words.trim() !== '') this.#take(' | ')
  }

  close(name: string): void {
    if (name === 'Fallback') this.#skipped -= 1
    if (name === 't') this.#isText = false
    if (name === 'p') this.#endParagraph()
    if (name === 'tr') {
      this.#rows -= 1
      if (this.#rows === 0) this.#finish({ kind: 'row' })
    }
  }

  text(words: string): void {
    if (this.#isText) this.#take(words)
  }

  #take(words: string): void {
    if (this.#skipped > 0) return
    this.#words += words
    if (!this.#isBold) this.#plainWords += words
  }

  #endParagraph(): void {
    if (this.#rows > 0) this.#take(' ')
    else this.#finish(this.#laid())
    this.#heading = undefined
    this.#list = undefined
    this.#level = 0
  }

  #laid(): Laid {
    if (this.#heading !== undefined) return { kind: 'heading', level: this.#heading }
    const list = this.#list
    if (list === undefined || list === '0') return { kind: 'plain', bold: this.#plainWords.trim() === '' }
    if (this.#level > 0 || !this.#numbered.has(list)) return { kind: 'item', level: this.#level }
    const number = (this.#counts.get(list) ?? 0) + 1
    if (this.#words.trim() !== '') this.#counts.set(list, number)
    return { kind: 'item', level: 0, number }
  }

  #finish(laid: Laid): void {
    this.#layout.add(laid, this.#words)
    this.#words = ''
    this.#plainWords = ''
  }

  whole(): string {
    this.#finish({ kind: 'plain' })
    return this.#layout.text()
  }
}

/**
 * The words of a Word document (.docx), laid out as `sheetsOfText` reads them; numbers that Word counts by itself are
 * counted. A problem where the archive is no Word document, is damaged or locked, or is a trap. Throws `TooLong` where it
 * holds more than a report does.
 */
export function textOfWord(bytes: Uint8Array): Result<string> {
  const zip = openZip(bytes)
  if (!zip.ok) return wrong('', cannot)
  if (!zip.value.has('word/document.xml'))
    return wrong(
      '',
      'This file is an archive and not a Word document (.docx). Give the letter or report as a PDF, Word document, web page or text.',
    )
  try {
    const reader = new BodyReader(readStyles(zip.value), readNumbered(zip.value))
    readXmlPart(zip.value, 'word/document.xml', { mostBytes, taker: reader })
    return fine(reader.whole())
  } catch (error) {
    if (error instanceof Unreadable) return wrong('', cannot)
    throw error
  }
}
