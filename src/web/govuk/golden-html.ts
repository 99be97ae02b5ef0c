/** For the golden test alone: two pieces of HTML as lists of tags and texts that can be compared. */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  ctdot: '⋯',
}
const voidTags = new Set(['input', 'img', 'br', 'hr', 'meta', 'link'])

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return named[name] ?? whole
  })

const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

function attributesOf(text: string): string {
  const found = [...text.matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => {
    const plain = squeeze(decode(value))
    return ` ${name}="${name === 'class' ? plain.split(' ').sort().join(' ') : plain}"`
  })
  return found.sort().join('')
}

/**
 * The tags and texts of HTML that is well formed. The order of attributes and of classes and white space at the edges
 * of texts do not count; nothing else is left out.
 */
export function piecesOf(html: string): readonly string[] {
  const tokens = html.matchAll(/<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>|([^<]+)/gi)
  return [...tokens].flatMap(([, closes, tag = '', rest = '', text]) => {
    if (text !== undefined) return squeeze(decode(text)) === '' ? [] : [squeeze(decode(text))]
    if (tag === '') return []
    if (closes === '/') return [`</${tag}>`]
    const open = `<${tag}${attributesOf(rest)}>`
    return rest.endsWith('/') && !voidTags.has(tag) ? [open, `</${tag}>`] : [open]
  })
}
