import { fine, type Problem, type Result } from '../../plain/result.ts'
import {
  authorityNames,
  authorityParts,
  collectionParts,
  type Parts,
  sourceParts,
  type Workforce,
  workerParts,
} from './schema.ts'

/** Every character that XML 1.0 (section 2.2) does not allow, a half of a surrogate pair among them. */
const notAllowed = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** A number in figures: with as many decimal places as it has, and never with an exponent. */
const figures = (value: number): string => value.toFixed(6).replace(/\.?0+$/, '')

const textOf = (value: unknown): string => (typeof value === 'number' ? figures(value) : String(value)).trim()

type Writing = { readonly problems: Problem[]; readonly where: string; readonly indent: string }

/** Writes a row's elements in the order of the shape. A row that holds nothing writes nothing. */
function group(name: string, parts: Parts, row: object | undefined, writing: Writing): string {
  if (row === undefined) return ''
  const { indent } = writing
  const inside = Object.keys(parts)
    .flatMap((element) => {
      const value: unknown = Reflect.get(row, element)
      return (Array.isArray(value) ? value : [value]).map((one) => [element, one] as const)
    })
    .map(([element, value]) => (value === undefined ? '' : line(element, textOf(value), writing)))
    .join('')
  return inside === '' ? '' : `${indent}<${name}>\n${inside}${indent}</${name}>\n`
}

function line(element: string, text: string, { problems, where, indent }: Writing): string {
  if (text === '') return ''
  if (notAllowed.test(text) || text.length > 1000)
    problems.push({
      where: `${where}, ${element}`,
      says: 'There is a character in this value that XML cannot carry, or more than 1,000 of them.',
    })
  const safe = text.replace(/[&<>\r]/g, (character) => escaped[character] ?? character)
  return `${indent}  <${element}>${safe}</${element}>\n`
}

/**
 * Writes a census as XML in UTF-8: elements in the order of the stated shape, the authority's part as `LALevel`, two blanks
 * a level, lines ended by LF, so that the same rows always give the same bytes. Incomplete rows are written as they are:
 * whether it keeps to the shape is told by reading it. Problems, and no file, where a text cannot be carried.
 */
export function write({ collection, sources, authority, workers }: Workforce): Result<string> {
  const problems: Problem[] = []
  const at = (where: string, indent: string): Writing => ({ problems, where, indent })
  const header = [
    group('CollectionDetails', collectionParts, collection, at('CollectionDetails', '    ')),
    ...sources.map((source) => group('Source', sourceParts, source, at('Source', '    '))),
  ].join('')
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n',
    header === '' ? '' : `  <Header>\n${header}  </Header>\n`,
    group(authorityNames[0], authorityParts, authority, at(authorityNames[0], '  ')),
    ...workers.map((worker, n) => group('CSWWWorker', workerParts, worker, at(`worker ${n + 1}`, '  '))),
    '</Message>\n',
  ].join('')
  return problems.length > 0 ? { ok: false, problems } : fine(text)
}
