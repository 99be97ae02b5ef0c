import type { NameOf } from '../../define/kind.ts'
import { type PersonAnswers, sayName } from '../../journey/people/name.ts'
import type { Member } from '../../store/read.ts'
import type { Standing } from '../../store/standing.ts'
import type { Work } from '../../store/work.ts'

/** The answers of a person's record, by name. Every type of record reads its own answers back. */
export const personAnswers = (person: Standing): PersonAnswers => person.answers as PersonAnswers

export const nameOfPerson = (person: Standing): string => sayName(personAnswers(person))

/** As `nameOfPerson`, of somebody in a family: an unborn child of whom nothing is known yet is called one all the same. */
export function nameOfMember({ person, relation }: Pick<Member, 'person' | 'relation'>): string {
  const { givenName, familyName, bornOn, expectedOn } = personAnswers(person)
  if (relation !== 'unborn' || bornOn !== undefined || expectedOn !== undefined || givenName !== undefined)
    return nameOfPerson(person)
  return familyName === undefined ? 'Unborn child' : `Unborn ${familyName}`
}

/** Words that begin a line: `Age not known`. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Gives the words for an identity: a worker, a team or a person; `not known here` where it is none of these. */
export function naming(names: ReadonlyMap<string, string>, people: readonly Member[] = []): NameOf {
  const all = new Map<string, string>([
    ...names,
    ...people.map((member) => [member.id, nameOfMember(member)] as const),
  ])
  return (id) => all.get(id) ?? 'not known here'
}

/** A child in a list of work. One who is not born yet is said to be so, lest a family name alone be taken for somebody. */
export const sayChild = ({ name, unborn }: Work['children'][number]): string =>
  unborn ? (name === 'Name not known' ? 'Unborn child' : `Unborn ${name}`) : name

/** `Kit`, `Kit and Ellis`, `Kit, Ellis and 3 others`: enough to know whom it is about. */
export function sayNames(names: readonly string[], most = 3): string {
  if (names.length > most + 1) return `${names.slice(0, most).join(', ')} and ${names.length - most} others`
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** The children among the people of a family, oldest first, those not yet born last. */
export const childrenAmong = (people: readonly Member[]): readonly Member[] =>
  people
    .filter(({ relation }) => relation === 'child' || relation === 'unborn')
    .sort((a, b) => bornOf(a).localeCompare(bornOf(b)))

/** Everybody of a family: the children first, as `childrenAmong` orders them. */
export const childrenFirst = (people: readonly Member[]): readonly Member[] => {
  const children = childrenAmong(people)
  return [...children, ...people.filter((one) => !children.includes(one))]
}

const bornOf = ({ person }: Member): string => personAnswers(person).bornOn ?? '9999'
