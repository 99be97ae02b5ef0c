import type { AnswersIn, WorkerId } from '../../define/record.ts'
import { person } from '../../journey/people/person.ts'
import { addDays, ageOn, type Day } from '../../plain/day.ts'
import { recordOf } from '../identity.ts'
import { type Entry, noLines, open, revise } from '../ledger.ts'
import { type Adult, type Child, type Household, isBorn } from '../people/household.ts'
import { chance, whole } from '../random.ts'
import { inOffice, type Time, workingFrom } from '../times.ts'
import type { Scene } from './scene.ts'

type PersonAnswers = AnswersIn<typeof person>
type Known = { readonly child: Child; readonly entry: Entry }

/** Records everybody of the family as the front door first knew them, and what was learned of them later. */
export function recordPeople(scene: Scene, at: Time, by: WorkerId): void {
  const { household, ledger, random } = scene
  const known = household.children.flatMap((child): Known[] => {
    const content = { answers: childAnswers(household, child, at.day), lines: noLines }
    const entry = open(ledger, person, content, { at, by, id: recordOf(child.id) })
    if (entry === undefined) return []
    ledger.members.push({ family: household.id, person: child.id, relation: 'child' })
    return [{ child, entry }]
  })
  for (const adult of household.adults) {
    const content = { answers: adultAnswers(household, adult), lines: noLines }
    if (open(ledger, person, content, { at, by, id: recordOf(adult.id) }) === undefined) continue
    ledger.members.push({ family: household.id, person: adult.id, relation: adult.relation })
  }
  const unborn = known.filter(({ child }) => !isBorn(child, at.day))
  for (const one of unborn) recordBirth(scene, one, by)
  if (unborn.length === 0 && chance(random, 0.05)) recordMove(scene, known, at.day, by)
}

function childAnswers(household: Household, child: Child, on: Day): PersonAnswers {
  const home = { address: household.address, postcode: household.postcode, localNumber: child.localNumber }
  if (!isBorn(child, on))
    return {
      familyName: child.family,
      expectedOn: child.expectedOn,
      sex: 'U',
      ethnicity: 'NOBT',
      upnUnknown: 'UN1',
      ...home,
    }
  return {
    givenName: child.given,
    familyName: child.family,
    bornOn: child.bornOn,
    sex: child.sex,
    ...(child.ethnicity === undefined ? {} : { ethnicity: child.ethnicity }),
    firstLanguage: child.language,
    disabilities: child.disabilities,
    ...(child.inTheirWords === undefined ? {} : { inTheirWords: child.inTheirWords }),
    ...(child.school === undefined ? {} : { school: child.school }),
    ...(child.upn === undefined
      ? { upnUnknown: ageOn(child.bornOn, on) < 5 ? 'UN1' : 'UN4' }
      : { upn: child.upn }),
    ...home,
  }
}

const adultAnswers = (household: Household, adult: Adult): PersonAnswers => ({
  givenName: adult.given,
  familyName: adult.family,
  bornOn: adult.bornOn,
  sex: adult.sex,
  ...(adult.ethnicity === undefined ? {} : { ethnicity: adult.ethnicity }),
  ...(adult.livesHere ? { address: household.address, postcode: household.postcode } : {}),
})

/** A child who was expected has been born: the record says so some days later, under the same identity. */
function recordBirth({ household, ledger, random }: Scene, { child, entry }: Known, by: WorkerId): void {
  const told = workingFrom(addDays(child.bornOn, whole(random, 1, 12)))
  const content = { answers: childAnswers(household, child, told), lines: noLines }
  revise(ledger, entry, person, content, { at: inOffice(random, told), by, reason: 'The child was born.' })
}

function recordMove(
  { household, ledger, random }: Scene,
  known: readonly Known[],
  on: Day,
  by: WorkerId,
): void {
  const day = workingFrom(addDays(on, whole(random, 40, 300)))
  const at = inOffice(random, day)
  const address = `${whole(random, 1, 60)} Meadow Rise, ${household.locality.towns[0]}`
  const postcode = `${household.locality.outward[0]} ${whole(random, 0, 9)}ZZ`
  for (const { child, entry } of known) {
    const answers = { ...childAnswers(household, child, day), address, postcode }
    revise(ledger, entry, person, { answers, lines: noLines }, { at, by, reason: 'The family moved house.' })
  }
}
