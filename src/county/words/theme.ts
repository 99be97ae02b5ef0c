import type { abuseCategories, factors, primaryNeeds } from '../../journey/codes.ts'

export type Need = (typeof primaryNeeds)[number]['code']
export type Factor = (typeof factors)[number]['code']
export type Category = (typeof abuseCategories)[number]['code']

/**
 * What a family's story is about, with the sentences from which its records are put together. All of it is invented, and
 * none of it is anybody's words. `{child}` is the child in hand, `{children}` all of them, `{carer}` the main carer,
 * `{partner}` the other adult, `{school}` the school or nursery.
 */
export type Theme = {
  readonly name: string
  /** How many families, against the other themes. */
  readonly weight: number
  /** The main need, as the children in need census asks for it. */
  readonly need: Need
  /** The first is always found by an assessment, the others in some. */
  readonly factors: readonly [Factor, ...Factor[]]
  /** The category of a child protection plan. */
  readonly category: Category
  /** Added to how serious a contact is, between 0 and 1. */
  readonly harm: number
  /** The youngest child of whom this could be told, in years. */
  readonly eldestFrom: number
  readonly worries: readonly string[]
  readonly facts: readonly string[]
  readonly analysis: readonly string[]
  /** What children of 3 to 8 say or show. */
  readonly young: readonly string[]
  /** What children of 9 and over say. */
  readonly older: readonly string[]
  readonly parents: readonly string[]
  readonly change: readonly string[]
  readonly better: readonly string[]
  /** Why a conference is held, and why not. */
  readonly hold: readonly string[]
  readonly none: readonly string[]
}
