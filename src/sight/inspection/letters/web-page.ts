import { Parser } from 'htmlparser2'
import { type Laid, Layout, TooLong } from './laid-out.ts'

/** What belongs to the page and not to what it says; its words are left out. */
const apart = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'head', 'nav'],
  ...['footer', 'button', 'select', 'textarea', 'dialog'],
])

/** Where one of these begins or ends, a stretch of words ends. */
const blocks = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'aside', 'blockquote', 'figure', 'figcaption', 'address'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'pre', 'hr', 'body', 'html'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'details', 'summary', 'caption'],
])

const headingLevel = (name: string): number | undefined =>
  /^h[1-6]$/u.test(name) ? Number(name.slice(1)) : undefined

/** A page that people make nests some dozens deep; each further one costs the parser a little more. */
const deepest = 1_000

type List = { readonly ordered: boolean; next: number }

/** Takes what the parser tells, one tag after another; no tree is built, so depth costs nothing. */
class PageReader {
  readonly #layout = new Layout()
  readonly #lists: List[] = []
  #hidden = 0
  #words = ''
  #plainWords = ''
  #bold = 0
  #laid: Laid = { kind: 'plain' }
  #inRow = false
  #depth = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1
    if (this.#depth > deepest) throw new TooLong()
    if (apart.has(name)) this.#hidden += 1
    if (this.#hidden > 0) return
    if (name === 'br') this.text('\n')
    if (name === 'b' || name === 'strong') this.#bold += 1
    if ((name === 'td' || name === 'th') && this.#words.trim() !== '') this.text(' | ')
    if (!blocks.has(name) || (this.#inRow && name !== 'tr')) return
    this.#end()
    if (name === 'ul' || name === 'ol')
      this.#lists.push({ ordered: name === 'ol', next: Number(attributes.start) || 1 })
    if (name === 'tr') this.#inRow = true
    // The first paragraph of an item is the item.
    if (!(this.#laid.kind === 'item' && (name === 'p' || name === 'div'))) this.#laid = this.#begun(name)
  }

  #begun(name: string): Laid {
    const level = headingLevel(name)
    if (level !== undefined) return { kind: 'heading', level }
    if (name === 'tr') return { kind: 'row' }
    const list = this.#lists.at(-1)
    if (name !== 'li' || list === undefined) return { kind: 'plain' }
    const item: Laid = { kind: 'item', level: this.#lists.length - 1 }
    if (!list.ordered) return item
    list.next += 1
    return { ...item, number: list.next - 1 }
  }

  close(name: string): void {
    this.#depth -= 1
    if (apart.has(name) && this.#hidden > 0) {
      this.#hidden -= 1
      return
    }
    if (this.#hidden > 0) return
    if (name === 'b' || name === 'strong') this.#bold = Math.max(0, this.#bold - 1)
    if (!blocks.has(name) || (this.#inRow && name !== 'tr' && name !== 'table')) return
    this.#end()
    if (name === 'li') this.#laid = { kind: 'plain' }
    if (name === 'ul' || name === 'ol') this.#lists.pop()
    if (name === 'tr' || name === 'table') this.#inRow = false
  }

  text(words: string): void {
    if (this.#hidden > 0) return
    this.#words += words
    if (this.#bold === 0) this.#plainWords += words
  }

  /** A paragraph within an item belongs to the item; what follows it in the same item is a paragraph of its own. */
  #end(): void {
    if (this.#words.trim() !== '') {
      const bold = this.#plainWords.trim() === ''
      this.#layout.add(this.#laid.kind === 'plain' ? { kind: 'plain', bold } : this.#laid, this.#words)
      this.#laid = { kind: 'plain' }
    }
    this.#words = ''
    this.#plainWords = ''
  }

  whole(): string {
    this.#end()
    return this.#layout.text()
  }
}

/** Whether a text is a web page rather than words. */
export const looksLikeWebPage = (text: string): boolean =>
  /<(?:!doctype html|html|head|body)\b/iu.test(text.slice(0, 2_000))

/**
 * The words of a web page, laid out as `sheetsOfText` reads them. Nothing in the page is run, fetched or followed; its
 * navigation, forms and scripts are left out. Throws `TooLong` where it holds more than a report does.
 */
export function textOfWebPage(page: string): string {
  const reader = new PageReader()
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (words) => reader.text(words),
    onclosetag: (name) => reader.close(name),
  })
  parser.end(page)
  return reader.whole()
}
