import type { FamilyId, PersonId } from '../../define/record.ts'
import type { disabilities, ethnicities } from '../../journey/codes.ts'
import type { Relation } from '../../journey/people/household.ts'
import { addDays, ageOn, type Day, daysBetween } from '../../plain/day.ts'
import { idAt } from '../identity.ts'
import { chance, pick, type Random, some, weighted, whole } from '../random.ts'
import { millisecondsOf, type Time } from '../times.ts'
import { syntheticUpn } from '../upn.ts'
import { expecting } from '../words/parents.ts'
import type { Theme } from '../words/theme.ts'
import { themes } from '../words/themes.ts'
import { anotherSpelling, givenName, type NameStock, stockFor } from './names.ts'
import { type Locality, postcodeLetters, streetKinds, streetNames } from './places.ts'

export type Ethnicity = (typeof ethnicities)[number]['code']
export type Disability = (typeof disabilities)[number]['code']

export type Child = {
  readonly id: PersonId
  readonly given: string
  readonly family: string
  /** The true day of birth: for a child not yet born it lies ahead, maybe beyond today. */
  readonly bornOn: Day
  readonly expectedOn: Day
  readonly sex: 'F' | 'M'
  readonly ethnicity: Ethnicity | undefined
  readonly language: string
  readonly disabilities: readonly Disability[]
  readonly inTheirWords: string | undefined
  readonly school: string | undefined
  readonly localNumber: string
  readonly upn: string | undefined
}

export type Adult = {
  readonly id: PersonId
  readonly given: string
  readonly family: string
  readonly bornOn: Day
  readonly sex: 'F' | 'M'
  readonly ethnicity: Ethnicity | undefined
  readonly relation: Relation
  readonly livesHere: boolean
}

/** A family as it is, whatever anybody knows of it. */
export type Household = {
  readonly id: FamilyId
  readonly locality: Locality
  readonly address: string
  readonly postcode: string
  readonly theme: Theme
  readonly children: readonly [Child, ...Child[]]
  /** The main carer first. */
  readonly adults: readonly [Adult, ...Adult[]]
}

/**
 * Ethnic backgrounds of the children a shire's social care works with, weighted: White 82%, Mixed 8% and Black 4% of
 * children, tilted as they are over-represented in children's social care (Department for Education, children in need).
 */
const backgrounds: readonly (readonly [Ethnicity | undefined, number])[] = [
  ['WBRI', 720],
  ['WIRI', 6],
  ['WIRT', 6],
  ['WOTH', 40],
  ['WROM', 8],
  ['MWBC', 38],
  ['MWBA', 16],
  ['MWAS', 20],
  ['MOTH', 25],
  ['AIND', 8],
  ['APKN', 15],
  ['ABAN', 10],
  ['AOTH', 12],
  ['BCRB', 14],
  ['BAFR', 28],
  ['BOTH', 8],
  ['CHNE', 3],
  ['OOTH', 20],
  ['REFU', 2],
  ['NOBT', 8],
  [undefined, 30],
]

/**
 * Ages of the eldest child in years, in bands, so that with brothers and sisters all ages come near those of children in
 * need (Department for Education, children in need: characteristics).
 */
const ages: readonly (readonly [readonly [number, number], number])[] = [
  [[0, 0], 9],
  [[1, 4], 24],
  [[5, 9], 22],
  [[10, 15], 32],
  [[16, 17], 22],
]

const daysInYear = 365.25

/** How many of the council's numbers are kept for one family: four children, and one who is on record twice. */
const numbersInFamily = 5

export type HouseholdPlan = {
  readonly random: Random
  readonly locality: Locality
  /** When the family first comes to notice. */
  readonly first: Time
  /** The family's place in the county, from 0: it makes local and pupil numbers unique. */
  readonly number: number
  readonly prefix: string
}

/** Makes a family: one to four children, one to three adults, an address, and what its story is about. */
export function makeHousehold({ random, locality, first, number, prefix }: HouseholdPlan): Household {
  const unborn = chance(random, 0.045)
  const theme =
    unborn && chance(random, 0.75)
      ? expecting
      : weighted(
          random,
          themes.map((one) => [one, one.weight]),
        )
  const ethnicity = weighted(random, backgrounds)
  const stock = stockFor(ethnicity)
  const familyName = pick(random, stock.families)
  const milliseconds = millisecondsOf(first)
  const births = birthDays(random, theme, first.day, unborn)
  const taken = new Set<string>()
  const children = births.map((bornOn, at): Child => {
    const sex = chance(random, 0.53) ? 'M' : 'F'
    const given = givenName(random, stock, sex, taken)
    taken.add(given)
    return {
      id: idAt(milliseconds, random),
      given,
      family: chance(random, 0.9) ? familyName : pick(random, stock.families),
      bornOn,
      expectedOn: addDays(bornOn, whole(random, -6, 12)),
      sex,
      ethnicity,
      language: languageOf(random, ethnicity),
      disabilities: disabilitiesOf(random, chance(random, theme.need === 'N2' && at === 0 ? 1 : 0.1)),
      inTheirWords:
        ageOn(bornOn < first.day ? bornOn : first.day, first.day) >= 6 && chance(random, 0.5)
          ? pick(random, aboutMe)
          : undefined,
      school: schoolOf(random, locality, ageOn(bornOn, first.day)),
      localNumber: `${prefix}${String(number * numbersInFamily + at + 1).padStart(7, '0')}`,
      upn: upnOf(random, number * numbersInFamily + at, bornOn, first.day),
    }
  })
  const [eldest, ...others] = children
  if (eldest === undefined) throw new RangeError('A family has at least one child.')
  return {
    id: idAt(milliseconds, random),
    locality,
    ...addressIn(random, locality),
    theme,
    children: [eldest, ...others],
    adults: adultsOf(random, { theme, stock, familyName, ethnicity, taken, eldest, milliseconds }),
  }
}

/** Eldest first. Brothers and sisters are one and a half to five years apart, but for twins. */
function birthDays(random: Random, theme: Theme, on: Day, unborn: boolean): readonly Day[] {
  const bands = ages.filter(([[, to]]) => to >= theme.eldestFrom)
  const [from, to] = weighted(random, bands)
  const years = whole(random, Math.max(from, theme.eldestFrom), to)
  const many = weighted(random, [[1, 42] as const, [2, 31] as const, [3, 17] as const, [4, 10] as const])
  const births = unborn ? [addDays(on, whole(random, 20, 150))] : []
  let days = Math.floor((years + random()) * daysInYear)
  if (unborn && theme === expecting && chance(random, 0.5)) return births
  while (births.length < many && days >= 0) {
    births.push(addDays(on, -days))
    days -= chance(random, 0.02) ? 0 : whole(random, 550, 1800)
  }
  return births.sort()
}

function schoolOf(random: Random, locality: Locality, age: number): string | undefined {
  if (age < 2 || age > 17) return undefined
  if (age < 4) return chance(random, 0.7) ? pick(random, locality.nurseries) : undefined
  return pick(random, age < 11 ? locality.primaries : locality.secondaries)
}

/** Pupils have a number from the year in which they turn five; one in fifty is not known to us. */
function upnOf(random: Random, serial: number, bornOn: Day, on: Day): string | undefined {
  if (ageOn(bornOn < on ? bornOn : on, on) < 5 || chance(random, 0.02)) return undefined
  return syntheticUpn(serial, Number(bornOn.slice(0, 4)) + 4)
}

function addressIn(random: Random, locality: Locality): { address: string; postcode: string } {
  const street = `${whole(random, 1, 148)} ${pick(random, streetNames)} ${pick(random, streetKinds)}`
  const letter = (): string => pick(random, [...postcodeLetters])
  return {
    address: `${street}, ${pick(random, locality.towns)}`,
    postcode: `${pick(random, locality.outward)} ${whole(random, 0, 9)}${letter()}${letter()}`,
  }
}

type Kin = {
  readonly theme: Theme
  readonly stock: NameStock
  readonly familyName: string
  readonly ethnicity: Ethnicity | undefined
  readonly taken: Set<string>
  readonly eldest: Child
  readonly milliseconds: number
}

function adultsOf(random: Random, kin: Kin): [Adult, ...Adult[]] {
  const main = weighted<readonly [Relation, 'F' | 'M']>(random, [
    [['mother', 'F'], kin.theme === expecting ? 1000 : 85],
    [['father', 'M'], 8],
    [['carer', 'F'], 5],
    [['carer', 'M'], 2],
  ])
  const carer = adult(random, kin, main[0], main[1], true)
  const partnered = kin.theme.name === 'domestic abuse' || chance(random, 0.62)
  const other: Relation = main[0] === 'father' ? 'mother' : chance(random, 0.72) ? 'father' : 'other'
  const adults: [Adult, ...Adult[]] = [carer]
  if (partnered) adults.push(adult(random, kin, other, other === 'mother' ? 'F' : 'M', chance(random, 0.6)))
  if (chance(random, 0.12))
    adults.push(adult(random, kin, 'relative', chance(random, 0.8) ? 'F' : 'M', false))
  return adults
}

function adult(random: Random, kin: Kin, relation: Relation, sex: 'F' | 'M', livesHere: boolean): Adult {
  const given = givenName(random, kin.stock, sex, kin.taken)
  kin.taken.add(given)
  const older = relation === 'relative' ? whole(random, 42, 58) : whole(random, 19, 37)
  return {
    id: idAt(kin.milliseconds, random),
    given,
    family: chance(random, 0.65) ? kin.familyName : pick(random, kin.stock.families),
    bornOn: addDays(kin.eldest.bornOn, -Math.floor(older * daysInYear) - whole(random, 0, 364)),
    sex,
    ethnicity: kin.ethnicity,
    relation,
    livesHere,
  }
}

const aboutMe: readonly string[] = [
  'I like football and being outside. I don’t like it when people whisper.',
  'My dog is called Biscuit. I am good at drawing.',
  'Please tell me what is happening before you tell other people.',
  'I want to be a nurse. I like maths more than people think.',
  'Swimming, slime, and my cousin.',
]

const languages: Readonly<Partial<Record<Ethnicity, readonly string[]>>> = {
  WOTH: ['Polish', 'Romanian', 'English'],
  WROM: ['Romani', 'English'],
  APKN: ['Urdu', 'English'],
  ABAN: ['Bengali', 'English'],
  AOTH: ['Dari', 'Pashto', 'English'],
  BAFR: ['Yoruba', 'Tigrinya', 'English', 'English'],
  CHNE: ['Cantonese', 'Mandarin'],
  OOTH: ['Arabic', 'Kurdish', 'Ukrainian'],
}

const languageOf = (random: Random, ethnicity: Ethnicity | undefined): string =>
  pick(random, (ethnicity === undefined ? undefined : languages[ethnicity]) ?? ['English'])

const disabilitiesOf = (random: Random, disabled: boolean): readonly Disability[] =>
  disabled ? some(random, ['MOB', 'COMM', 'LD', 'BEH', 'AUT'], whole(random, 1, 2)) : ['NONE']

/**
 * The same family met anew and not recognised: one child under another spelling, one adult, new identities and numbers. How
 * duplicates come about.
 */
export function unrecognised(household: Household, number: number, again: Time, random: Random): Household {
  const milliseconds = millisecondsOf(again)
  const [child] = household.children
  const [carer] = household.adults
  const localNumber = `${child.localNumber.slice(0, 2)}${String((number + 1) * numbersInFamily).padStart(7, '0')}`
  const newId = (): PersonId => idAt(milliseconds, random)
  return {
    ...household,
    id: idAt(milliseconds, random),
    children: [{ ...child, id: newId(), given: anotherSpelling(child.given), localNumber, upn: undefined }],
    adults: [{ ...carer, id: newId() }],
  }
}

export const isBorn = (child: Pick<Child, 'bornOn'>, on: Day): boolean => child.bornOn <= on

/** Whether a child is one of those whom a record on this day can concern: expected within seven months, or under 18. */
export const isAChild = (child: Child, on: Day): boolean =>
  isBorn(child, on) ? ageOn(child.bornOn, on) < 18 : daysBetween(on, child.bornOn) < 210
