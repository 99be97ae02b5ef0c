import type { NameOf } from '../../define/kind.ts'
import { type PersonAnswers, sayName } from '../../journey/people/name.ts'
import type { Member } from '../../store/read.ts'
import type { Standing } from '../../store/standing.ts'

/** The answers of a person's record, by name. Every type of record reads its own answers back. */
export const personAnswers = (person: Standing): PersonAnswers => person.answers as PersonAnswers

export const nameOfPerson = (person: Standing): string => sayName(personAnswers(person))

/** Gives the words for an identity: a worker, a team or a person; `someone` where it is none of these. */
export function naming(names: ReadonlyMap<string, string>, people: readonly Member[] = []): NameOf {
  const all = new Map<string, string>([
    ...names,
    ...people.map(({ id, person }) => [id, nameOfPerson(person)] as const),
  ])
  return (id) => all.get(id) ?? 'not known here'
}

/** The children among the people of a family, oldest first, those not yet born last. */
export const childrenAmong = (people: readonly Member[]): readonly Member[] =>
  people
    .filter(({ relation }) => relation === 'child' || relation === 'unborn')
    .sort((a, b) => bornOf(a).localeCompare(bornOf(b)))

const bornOf = ({ person }: Member): string => personAnswers(person).bornOn ?? '9999'
