import type { AuthorityId } from '../define/record.ts'
import { addDays, aMoment, type Day, daysBetween, type Moment, startOf, weekdayOf } from '../plain/day.ts'
import type { Load } from '../store/load.ts'
import type { Tables } from '../store/tables.ts'
import { runContact } from './course/contact.ts'
import { type Scene, siblingsIn, someOrNone } from './course/scene.ts'
import { visitOnPlans } from './course/visits.ts'
import { emptyLedger, type Ledger } from './ledger.ts'
import { type Desk, deskOf } from './people/desk.ts'
import { type Household, isAChild, makeHousehold, unrecognised } from './people/household.ts'
import { countyPeople, larkenshire, localitiesOf } from './people/staff.ts'
import { chance, exponential, type Random, randomFor, weighted, whole } from './random.ts'
import { busiest, busyness, historyStart } from './signals.ts'
import { makeStories } from './stories/stories.ts'
import { inOffice, isBefore, momentOf, type Time } from './times.ts'

export type CountyPlan = {
  /** The same seed, number, day and authority give the same county, to the last id. */
  readonly seed: number
  /** How many families are generated, beside the hand-written ones. */
  readonly families: number
  /** The county's history ends with the last minute of the day before. */
  readonly today: Day
  /** One of the synthetic authorities: `larkenshire.id` or `brackwater.id`. */
  readonly authority: AuthorityId
}

/** A part of a county, to be written in the order in which the parts come. */
export type CountyPart = Load & {
  /** From when it is known who belongs to which family: the `at` for `load`. */
  readonly at: Moment
  /** Rows for `restriction`, to be written after the loads: they hide from the loader what it has yet to write. */
  readonly restrictions: readonly Tables['restriction'][]
}

/** How many families one part holds: enough to be quick, few enough for little memory. */
const familiesInPart = 250

/**
 * Makes a synthetic county: hand-written families first, then generated ones, each with its history of some 30 months up to
 * the day before `today`. Pure data; whoever calls writes it. A part holds first versions or later ones of 250 families,
 * for a load cannot write two versions of one record.
 */
export function* makeCounty(plan: CountyPlan): Generator<CountyPart> {
  const desk = deskOf(countyPeople(plan.authority, plan.today, plan.families))
  if (plan.authority === larkenshire.id)
    yield* partsOf(plan, visited(plan, desk, 'stories', makeStories(desk, plan.today)))
  for (let from = 0; from < plan.families; from += familiesInPart) {
    const many = Math.min(familiesInPart, plan.families - from)
    const made = Array.from({ length: many }, (_, at) =>
      visited(plan, desk, from + at, makeFamily(plan, desk, from + at)),
    )
    yield* partsOf(plan, made.flat())
  }
}

/** Visits laid over what was told of a family, by dice of their own: what was told stays as it is, to the last id. */
function visited(
  { seed, authority, today }: CountyPlan,
  desk: Desk,
  name: string | number,
  ledgers: readonly Ledger[],
): readonly Ledger[] {
  const random = randomFor(seed, authority, 'visits', name)
  for (const ledger of ledgers) visitOnPlans({ ledger, desk, today, random })
  return ledgers
}

/** The moment before which everything of the county happened. */
export const endOfHistory = (today: Day): Time => ({ day: addDays(today, -1), minute: 23 * 60 + 50 })

/**
 * One generated family with all that was recorded of it; one in a hundred is on record a second time. The same for the
 * same plan and number, whatever else is made.
 */
function makeFamily(plan: CountyPlan, desk: Desk, number: number): readonly Ledger[] {
  const random = randomFor(plan.seed, plan.authority, 'family', number)
  const locality = weighted(
    random,
    localitiesOf(plan.authority).map((one) => [one, one.weight] as const),
  )
  const first = firstContact(random, plan.today)
  const prefix = plan.authority === larkenshire.id ? 'LK' : 'BW'
  const household = makeHousehold({ random, locality, first, number, prefix })
  const ids = randomFor(plan.seed, plan.authority, 'ids', number)
  const scene = (of: Household): Scene => ({
    today: plan.today,
    random,
    desk,
    household: of,
    ledger: emptyLedger(of.id, endOfHistory(plan.today), ids),
  })
  const family = scene(household)
  live(family, first)
  if (!chance(random, 0.01)) return [family.ledger]
  const again = contactTime(random, addDays(first.day, whole(random, 30, 400)))
  const twice = scene(unrecognised(household, number, again, random))
  if (isAChild(household.children[0], again.day)) runContact(twice, again, twice.household.children, 0)
  return [family.ledger, twice.ledger]
}

/**
 * A day and time somewhere in the history, as busy as the season and the weekday are. Fewer as time goes on, for by then
 * families come back who came before.
 */
function firstContact(random: Random, today: Day): Time {
  for (;;) {
    const share = random()
    if (chance(random, share * 0.5)) continue
    const day = addDays(historyStart(today), Math.floor(share * daysBetween(historyStart(today), today)))
    if (random() * busiest < busyness(day, weekdayOf(day))) return contactTime(random, day)
  }
}

/** One of the next seven days, as busy as it is. */
function busyDayFrom(random: Random, from: Day): Day {
  for (;;) {
    const day = addDays(from, whole(random, 0, 6))
    if (random() * busiest < busyness(day, weekdayOf(day))) return day
  }
}

/** In office hours, but for one in eight and at weekends. */
const contactTime = (random: Random, day: Day): Time =>
  weekdayOf(day) > 5 || chance(random, 0.12)
    ? { day, minute: whole(random, 7 * 60, 22 * 60) }
    : inOffice(random, day)

/** One contact after another, until the history ends. A family that was only advised is likelier to be back. */
function live(scene: Scene, first: Time): void {
  const { random, ledger, household } = scene
  let at = first
  for (let earlier = 0; isBefore(at, ledger.ends); earlier += 1) {
    const there = someOrNone(household.children.filter((child) => isAChild(child, at.day)))
    if (there === undefined) return
    const ending = runContact(scene, at, earlier === 0 ? there : siblingsIn(random, there), earlier)
    if (ending.is === 'open' || !chance(random, ending.is === 'closed' ? 0.62 : 0.74)) return
    const gap = exponential(random, ending.is === 'closed' ? 150 : 170)
    at = contactTime(random, busyDayFrom(random, addDays(ending.on, 4 + Math.floor(gap))))
  }
}

/** First versions with families and members, then second versions, and so on; each with the answers to it. */
function* partsOf(plan: CountyPlan, ledgers: readonly Ledger[]): Generator<CountyPart> {
  const known = ledgers.filter(({ deposits }) => deposits.length > 0)
  const deposits = known.flatMap((ledger) => ledger.deposits)
  const versions = Math.max(0, ...deposits.map(({ version }) => version))
  const at = startOf(historyStart(plan.today))
  for (let version = 1; version <= versions; version += 1)
    yield {
      at,
      families: version > 1 ? [] : known.flatMap(foundingOf),
      deposits: deposits.filter((deposit) => deposit.version === version),
      members: version > 1 ? [] : known.flatMap(({ members }) => members),
      authorisations: known.flatMap(({ authorisations }) =>
        authorisations.filter((one) => one.version === version),
      ),
      restrictions: version < versions ? [] : restrictionsOf(plan.authority, known),
    }
}

/** A family is made when the first thing about it is written. */
function foundingOf({ family, deposits }: Ledger): Load['families'] {
  const [first] = deposits.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return first === undefined ? [] : [{ family, at: first.at, by: first.by }]
}

const endOfTime = '9999-12-31T23:59:59.999Z'

const restrictionsOf = (authority: AuthorityId, ledgers: readonly Ledger[]): CountyPart['restrictions'] =>
  ledgers.flatMap(({ restrictions }) =>
    restrictions.map(({ person, allowed, why, since }) => ({
      authority,
      person,
      allowed: [...allowed],
      why,
      since: momentOf(since),
      until: aMoment(endOfTime),
    })),
  )
