import type { PersonId } from '../../../define/record.ts'
import type { Member } from '../../../store/read.ts'
import { childrenAmong, personAnswers } from '../names.ts'

/** What stands where another child was named. */
export const another = 'another child'

/** Every name by which the other children of a family are known here, the longest first. */
export function otherNames(members: readonly Member[], child: PersonId): readonly string[] {
  const names = childrenAmong(members)
    .filter(({ id }) => id !== child)
    .flatMap(({ person }) => {
      const { givenName, familyName, knownAs } = personAnswers(person)
      const whole = givenName === undefined || familyName === undefined ? [] : [`${givenName} ${familyName}`]
      // A name of several parts is used in parts: Mary-Ann Jo is Mary, Mary-Ann and Jo.
      const parts = [givenName, knownAs].flatMap((name) => name?.split(/[\s-]+/) ?? [])
      return [...whole, givenName, knownAs, ...parts]
    })
  const own = new Set(namesOf(members, child))
  return [...new Set(names)]
    .filter((name): name is string => name !== undefined && name.trim() !== '' && !own.has(name))
    .sort((a, b) => b.length - a.length)
}

const namesOf = (members: readonly Member[], child: PersonId): readonly (string | undefined)[] =>
  members
    .filter(({ id }) => id === child)
    .flatMap(({ person }) => [personAnswers(person).givenName, personAnswers(person).knownAs])

/**
 * Somebody's words without the names of other children: each is replaced where it stands as a word of its own, in whatever
 * case. A name that is a word too is replaced all the same, for a name too many is better hidden than one too few.
 */
export function hideNames(words: string, names: readonly string[]): string {
  if (names.length === 0) return words
  const any = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return words
    .normalize('NFC')
    .replaceAll(
      new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${any.normalize('NFC')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu'),
      another,
    )
}
