import type { Addressee, Place } from './letter.ts'
import { type PlacedLine, type Sheets, unmarked } from './pages.ts'
import { placeOf } from './places.ts'

const dear = /^dear\s+\S/iu
const aDate = /^\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+\s+\d{4}$/u
const role =
  /\b(?:director|chief executive|executive|head of|assistant|corporate|interim|DCS|commissioner|leader|chair|manager)\b/iu
const organisation = /\b(?:council|borough|authority|trust|partnership|corporation|limited|ltd)\b/iu
/** Ofsted's own head of letter: it stands above the date and is nobody's address. */
const ofsteds = /\bofsted\b|@|\bwww\.|^T\s*\d|textphone|piccadilly gate|store street/iu
const postcode = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/u

/** The lines of the address: those just above the salutation, up to the date or Ofsted's own head. */
function addressLines(lines: readonly PlacedLine[], at: number): readonly PlacedLine[] {
  const above = lines.slice(Math.max(0, at - 16), at).filter((line) => line.text !== '')
  const stop = above.findLastIndex((line) => aDate.test(unmarked(line)) || ofsteds.test(unmarked(line)))
  return above.slice(stop + 1).slice(-10)
}

function readLines(lines: readonly string[], salutation: string): Addressee {
  const [name, ...rest] = lines
  const isName = name !== undefined && !organisation.test(name) && !postcode.test(name) && !/\d/u.test(name)
  const others = isName ? rest : lines
  const [own, ...after] = (isName ? name : '').split(/,\s*/u)
  const roleLine = others.find((line) => role.test(line) && !postcode.test(line))
  const council = others.find((line) => line !== roleLine && organisation.test(line))
  const said = after.length > 0 ? after.join(', ') : roleLine
  return {
    ...(own === undefined || own === '' ? {} : { name: own }),
    ...(said === undefined ? {} : { role: said }),
    ...(council === undefined ? {} : { organisation: council }),
    address: others.filter((line) => line !== roleLine && line !== council),
    salutation,
  }
}

/**
 * To whom a letter is written: the lines above `Dear …`, on the first two pages or in the first hundred lines. Nothing where
 * nobody is greeted, as in a report. A role is told from an organisation by its words; what is neither is `address`.
 */
export function readAddressee(
  sheets: Sheets,
):
  | { readonly addressee: Addressee; readonly place: Place; readonly lines: readonly PlacedLine[] }
  | undefined {
  const front = sheets.lines.filter((line) => line.page <= (sheets.source === 'pdf' ? 2 : 100))
  const at = front.findIndex((line) => dear.test(unmarked(line)) && line.text.length < 80)
  const greeting = front[at]
  if (greeting === undefined) return undefined
  const lines = addressLines(front, at)
  const place = placeOf([...lines, greeting])
  if (place === undefined) return undefined
  return { addressee: readLines(lines.map(unmarked), unmarked(greeting)), place, lines: [...lines, greeting] }
}
