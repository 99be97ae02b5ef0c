import { englishAuthorities } from '../../country/authorities.ts'

/** An authority with children's services, by Ofsted's number and name of it. A report prints no number. */
export type Authority = { readonly urn: string; readonly name: string }

const authorities: readonly Authority[] = englishAuthorities.map(({ urn, ofsteds }) => ({
  urn,
  name: ofsteds,
}))

/** What reports call an authority where it is more than a form of Ofsted’s name, as `key` makes it. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['London Corporation', ['City of London', 'City of London Corporation']],
  ['Kingston upon Hull', ['Hull']],
  ['Durham', ['County Durham']],
  ['Isles of Scilly', ['Scilly']],
  ['Bournemouth, Christchurch & Poole', ['Poole, Bournemouth and Christchurch']],
])

/** Words that a council has about its name and that do not tell it from another. */
const forms =
  /\b(?:the|council of the|council of|council|local authority|county|city|metropolitan|royal|london|borough|district|corporation|unitary|authority|of)\b/gu

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z]+/gu, ' ')
    .trim()

/** A name without the words about it: `Bristol City of`, `City of Bristol` and `Bristol City Council` are one. */
const key = (name: string): string => plain(name).replace(forms, ' ').replace(/\s+/gu, ' ').trim()

const byPlain = new Map<string, Authority>(
  authorities.flatMap((authority) =>
    [authority.name, ...(otherNames.get(authority.name) ?? [])].map(
      (name) => [plain(name), authority] as const,
    ),
  ),
)
const byKey = new Map(
  [...byPlain]
    .map(([name, authority]): [string, Authority] => [key(name), authority])
    .filter(([name]) => name !== ''),
)

/**
 * The authority that a printed name means, or nothing: `London Borough of Camden` is Camden, `St. Helens Metropolitan
 * Borough Council` is St Helens, `City of London` is Ofsted's London Corporation. No likeness is guessed.
 */
export const findAuthority = (printed: string): Authority | undefined =>
  byPlain.get(plain(printed)) ?? byKey.get(key(printed))
