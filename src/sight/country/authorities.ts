import { authoritiesList } from './authorities-list.ts'

/** One of England’s authorities with children’s services. */
export type EnglishAuthority = {
  /** The Department for Education’s three-digit number. */
  readonly code: string
  /** Ofsted’s number. */
  readonly urn: string
  readonly name: string
  /** What Ofsted calls it. */
  readonly ofsteds: string
  readonly region: string
  /** The numbers of its ten statistical neighbours, the most similar first. */
  readonly neighbours: readonly string[]
}

/** Every authority, by name. */
export const englishAuthorities: readonly EnglishAuthority[] = authoritiesList
  .trim()
  .split('\n')
  .map((row) => {
    const [code = '', urn = '', name = '', ofsteds = '', region = '', neighbours = ''] = row.split('|')
    return { code, urn, name, ofsteds: ofsteds || name, region, neighbours: neighbours.split(' ') }
  })

const byCode = new Map(englishAuthorities.map((authority) => [authority.code, authority]))

export const findEnglishAuthority = (code: string | undefined): EnglishAuthority | undefined =>
  byCode.get(code ?? '')

/** England’s nine regions, in the order of the alphabet. */
export const regions: readonly string[] = [
  ...new Set(englishAuthorities.map(({ region }) => region)),
].toSorted()
