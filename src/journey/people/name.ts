import type { AnswersIn } from '../../define/record.ts'
import { ageOn, type Day, daysBetween, sayDay } from '../../plain/day.ts'
import type { person } from './person.ts'

export type PersonAnswers = Partial<AnswersIn<typeof person>>

/** How a person is called on a page: a name, else that they are not born yet, else the council's number. */
export function sayName({ givenName, familyName, bornOn, expectedOn, localNumber }: PersonAnswers): string {
  const name = [givenName, familyName].filter(Boolean).join(' ')
  if (bornOn === undefined && expectedOn !== undefined)
    return givenName === undefined && familyName !== undefined
      ? `Unborn ${familyName}`
      : name || 'Unborn child'
  if (name !== '') return name
  return localNumber === undefined ? 'Name not known' : `Child ${localNumber}`
}

/** `7 years old`, `5 months old`, `expected on 3 March 2027`; what is not known is said. */
export function sayAge({ bornOn, expectedOn, diedOn }: PersonAnswers, today: Day): string {
  if (diedOn !== undefined) return `died on ${sayDay(diedOn)}`
  if (bornOn === undefined)
    return expectedOn === undefined ? 'age not known' : `not born yet, expected on ${sayDay(expectedOn)}`
  const years = ageOn(bornOn, today)
  if (years >= 2) return `${years} years old`
  const months = Math.floor(daysBetween(bornOn, today) / 30.4375)
  return months >= 2
    ? `${months} months old`
    : `${Math.max(0, Math.floor(daysBetween(bornOn, today) / 7))} weeks old`
}

export const isUnborn = ({ bornOn, expectedOn }: PersonAnswers): boolean =>
  bornOn === undefined && expectedOn !== undefined
