import type { HiddenOf, Pack } from './pack.ts'
import type { Count, Released } from './release.ts'

/** What the publisher must look at before a pack goes out. */
export type Risk = { readonly says: string; readonly where?: string }

/**
 * What a pack could give away or get wrong, for the publisher to look at. Figures are protected by the rule; words are
 * written by people, so the words are searched for small numbers, for names of workers, and for figures that stand nowhere
 * in the pack. It says what was found; whether it matters, a person decides.
 */
export function risksOf(
  pack: Pack,
  hidden: readonly HiddenOf[],
  workers: readonly string[],
): readonly Risk[] {
  const texts = wordsOf(pack)
  return [
    sayHidden(hidden, pack),
    ...texts.flatMap(({ where, words }) => smallIn(words).map((found) => smallRisk(where, found))),
    ...texts.flatMap(({ where, words }) =>
      workers
        .filter((name) => words.toLocaleLowerCase('en-GB').includes(name.toLocaleLowerCase('en-GB')))
        .map((name) => ({ where, says: `names ${name}. A pack names posts, and no worker.` })),
    ),
    ...strangeIn(pack),
  ]
}

function sayHidden(hidden: readonly HiddenOf[], pack: Pack): Risk {
  const sum = (of: 'small' | 'further'): number => hidden.reduce((so, one) => so + one[of], 0)
  const [small, further] = [sum('small'), sum('further')]
  const named = pack.measures.flatMap(({ teams }) => teams).length
  const teams =
    named === 0
      ? 'No team is named: none has 20 children in a month.'
      : 'No team of fewer than 20 children is named.'
  if (small + further === 0) return { says: `Nothing new had to be hidden. ${teams}` }
  const most = pack.rule.under - 1
  return {
    says: `${countOf(small)} hidden because ${small === 1 ? 'it is' : 'they are'} from 1 to ${most}, and ${further} more so that nothing can be worked out. ${teams}`,
  }
}

const countOf = (many: number): string => `${many} ${many === 1 ? 'count is' : 'counts are'}`

/** Every text of a pack that people wrote, and where it stands. */
export function wordsOf({ introduction, statement, measures, findings }: Pack): readonly {
  readonly where: string
  readonly words: string
}[] {
  return [
    { where: 'The introduction', words: introduction },
    { where: 'The statement', words: statement },
    ...measures.map(({ title, said }) => ({ where: `What is said of “${title}”`, words: said ?? '' })),
    ...findings.map(({ words, source }) => ({ where: 'A finding', words: `${words} ${source ?? ''}` })),
    ...findings.flatMap(({ actions }) =>
      actions.map(({ what, changed }) => ({ where: 'An action', words: `${what} ${changed ?? ''}` })),
    ),
  ].filter(({ words }) => words.trim() !== '')
}

/** A small number of people, in figures or in letters, or a small part of a number: `3 of 14`. */
const smallNumber =
  /\b(?:[1-5]|one|two|three|four|five) (?:out )?of \d+\b|\b(?:[1-5]|one|two|three|four|five|a couple of|a single) (?:of (?:the |these |those )?)?(?:\p{L}+ )?(?:child|children|bab(?:y|ies)|famil(?:y|ies)|siblings?|boys?|girls?|young (?:person|people)|sisters?|brothers?|mothers?|fathers?|workers?)\b/giu

const smallIn = (words: string): readonly string[] => [...words.matchAll(smallNumber)].map(([found]) => found)

const smallRisk = (where: string, found: string): Risk => ({
  where,
  says: `says “${found}”: a small number in words could point to somebody.`,
})

/** Figures of the statement and the introduction that stand nowhere among those of the pack. */
function strangeIn(pack: Pack): readonly Risk[] {
  const known = numbersOf(pack)
  return (['introduction', 'statement'] as const).flatMap((name) =>
    [...new Set(pack[name].match(/(?<!\d)\d{1,9}(?:\.\d{1,9})?%/g) ?? [])]
      .filter((found) => !known.has(found))
      .map((found) => ({
        where: `The ${name}`,
        says: `gives ${found}, which stands nowhere among the figures of this pack.`,
      })),
  )
}

/** Every number that the pack shows. */
function numbersOf({ measures }: Pack): ReadonlySet<string> {
  const of = ({ met, told, notKnown, share }: Released): readonly string[] => [
    ...[met, told, notKnown].filter((count: Count) => count !== 'c').map(String),
    share,
  ]
  return new Set(
    measures.flatMap(({ figure, localities, teams, months, target }) => [
      ...[figure, ...[...localities, ...teams, ...months].map((one) => one.figure)].flatMap(of),
      ...(target.match(/\d+%/g) ?? []),
    ]),
  )
}
