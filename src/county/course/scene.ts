import type { AnswersIn, PersonId } from '../../define/record.ts'
import type { allocation } from '../../journey/oversight/allocation.ts'
import { ageOn, type Day } from '../../plain/day.ts'
import type { Entry, Ledger } from '../ledger.ts'
import type { Desk } from '../people/desk.ts'
import { type Child, type Household, isBorn } from '../people/household.ts'
import type { TeamRow, WorkerRow } from '../people/staff.ts'
import { chance, pick, type Random } from '../random.ts'
import { babyView, notSeenView, unbornView } from '../words/decisions.ts'
import { type Cast, sayNames, sentence } from '../words/fill.ts'

/** Everything that telling a family's story needs. */
export type Scene = {
  readonly today: Day
  readonly random: Random
  readonly desk: Desk
  readonly household: Household
  readonly ledger: Ledger
}

/** How a stretch of work ends: with nothing to do, closed on a day, or not yet. */
export type Ending = { readonly is: 'no action' | 'closed'; readonly on: Day } | { readonly is: 'open' }

export const laterDay = (a: Day, b: Day | undefined): Day => (b === undefined || b < a ? a : b)

/** At least one. */
export type Some<T> = readonly [T, ...T[]]

export function someOrNone<T>(list: readonly T[]): Some<T> | undefined {
  const [first, ...others] = list
  return first === undefined ? undefined : [first, ...others]
}

/** Work that is under way with some of the children, and whose it is at present. */
export type Work = {
  readonly children: Some<Child>
  readonly referral: Entry
  readonly referredOn: Day
  team: TeamRow
  worker: WorkerRow
  /** The allocation that stands. */
  allocation: Allocated | undefined
}

/** An allocation, with what is needed to write that it ended. */
export type Allocated = {
  readonly entry: Entry
  readonly answers: AnswersIn<typeof allocation>
  readonly children: Some<Child>
}

/** What earlier case system some records were brought over from. */
export const earlierSystem = 'Earlier case system (synthetic)'

export const idsOf = (children: readonly Child[]): readonly PersonId[] => children.map(({ id }) => id)

/** How a child is called on a day: by name, or as the child expected. */
export const callName = (child: Child, on: Day): string =>
  isBorn(child, on) ? child.given : 'the baby expected'

export function castFor(
  { household }: Scene,
  children: readonly Child[],
  on: Day,
  inHand = children[0],
): Cast {
  const [carer, partner] = household.adults
  const born = children.filter((child) => isBorn(child, on))
  return {
    child: inHand === undefined ? 'the child' : callName(inHand, on),
    children: born.length === 0 ? 'the children' : sayNames(born.map(({ given }) => given)),
    carer: carer.given,
    partner: partner?.given ?? 'a former partner',
    school: inHand?.school ?? 'nursery',
  }
}

/** What a child says or shows, as their age allows. `seen` is whether somebody has spoken with them. */
export function viewOf(scene: Scene, child: Child, on: Day, seen: boolean): string {
  const { random, household } = scene
  const cast = castFor(scene, [child], on, child)
  if (!isBorn(child, on)) return sentence(random, unbornView, cast)
  const age = ageOn(child.bornOn, on)
  if (age < 3) return sentence(random, babyView, cast)
  if (!seen && chance(random, 0.6)) return sentence(random, notSeenView, cast)
  return sentence(random, age < 9 ? household.theme.young : household.theme.older, cast)
}

/** Most brothers and sisters are in the same things together: each is left out of one in seven. */
export const siblingsIn = (random: Random, children: Some<Child>): Some<Child> =>
  someOrNone(children.filter(() => chance(random, 0.86))) ?? [pick(random, children)]

/** One thing for the first child, and mostly the same for the others. */
export function mostlyAlike<T>(
  random: Random,
  children: readonly Child[],
  draw: () => T,
  alike = 0.86,
): ReadonlyMap<PersonId, T> {
  const first = draw()
  return new Map(children.map(({ id }, at) => [id, at === 0 || chance(random, alike) ? first : draw()]))
}
