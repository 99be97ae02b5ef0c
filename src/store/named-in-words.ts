import { sql } from 'kysely'
import type { PersonId } from '../define/record.ts'
import { type Acting, log, requireDeed } from './as.ts'
import { keepable } from './keepable.ts'
import { currentAt } from './relations.ts'

/** A name has up to so many words before the family name, and the family name up to so many: `Mary Ann van der Berg`. */
const [mostGiven, mostFamily] = [2, 3]

/** More words than any paper for a committee has. */
const mostWords = 20_000

/** Every name that a text may hold, in small letters: some words, and those that follow them. */
function possibleNames(text: string): readonly (readonly [given: string, family: string])[] {
  const words = (
    keepable(text)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*(?:[-'’][\p{L}\p{M}]+)*/gu) ?? []
  )
    .map((word) => word.replaceAll('’', "'").replace(/'s$/, ''))
    .slice(0, mostWords)
  const names = new Map<string, readonly [string, string]>()
  const some = (at: number, many: number) => words.slice(at, at + many).join(' ')
  for (const at of words.keys())
    for (let given = 1; given <= mostGiven; given += 1)
      for (let family = 1; family <= mostFamily && at + given + family <= words.length; family += 1) {
        const name = [some(at, given), some(at + given, family)] as const
        names.set(name.join('|'), name)
      }
  return [...names.values()]
}

/**
 * Names of people on record, children and adults, that a text holds in full, as first name or the name that they are known
 * by, and family name. For a leader who is asked whether words may leave the house, and for nobody else: who may ask this may
 * learn from the answer who is on record. Logged. Somebody whose record only others may open is not found.
 */
export async function namedInWords(acting: Acting, text: string): Promise<readonly string[]> {
  const rule = requireDeed(acting, 'approve publication')
  const names = possibleNames(text)
  if (names.length === 0) return []
  const { tx, worker, store } = acting
  const { rows } = await sql<{ record: PersonId; given: string; family: string }>`
    select p.record, n.given, n.family
    from unnest(${names.map(([given]) => given)}::text[], ${names.map(([, family]) => family)}::text[]) as n (given, family)
    join person p on p.authority = ${worker.authority} and p.known_to > '9999-01-01'
      and lower(p.family_name) in (n.family, replace(n.family, '''', '’'))
      and (replace(lower(p.given_name), '’', '''') = n.given or replace(lower(p.known_as), '’', '''') = n.given)
    where ${currentAt('p', store.clock.now())}
    order by n.family, n.given, p.record`.execute(tx)
  if (rows.length > 0)
    await log(
      acting,
      'names in what is to be published',
      rows.map(({ record }) => record),
      rule,
    )
  return [...new Set(rows.map(({ given, family }) => `${given} ${family}`.replaceAll(firstLetter, capital)))]
}

/** Also after a hyphen or an apostrophe. */
const firstLetter = /(?<![\p{L}\p{M}])\p{L}/gu
const capital = (letter: string) => letter.toUpperCase()
