import { type RawBuilder, sql } from 'kysely'
import type { FamilyId, PersonId } from '../define/record.ts'
import { type Day, readTypedDay } from '../plain/day.ts'
import { type Acting, log, requireDeed } from './as.ts'
import { keepable } from './keepable.ts'
import { allocationOf, currentAt } from './relations.ts'

/** Enough of a person to know them by: the summary card that a search shows. */
export type Card = {
  readonly id: PersonId
  readonly given: string | undefined
  readonly family: string | undefined
  readonly knownAs: string | undefined
  readonly bornOn: Day | undefined
  readonly expectedOn: Day | undefined
  readonly sex: string | undefined
  readonly localNumber: string | undefined
  readonly postcode: string | undefined
  readonly families: readonly FamilyId[]
  readonly worker: string | undefined
  readonly team: string | undefined
}

type Row = {
  record: PersonId
  given_name: string | null
  family_name: string | null
  known_as: string | null
  born_on: Day | null
  expected_on: Day | null
  sex: string | null
  local_number: string | null
  postcode: string | null
  families: readonly FamilyId[] | null
  worker: string | null
  team: string | null
}

const card = ({ worker: { authority }, store: { clock } }: Acting) => sql`
  p.record, p.given_name, p.family_name, p.known_as, p.born_on, p.expected_on, p.sex, p.local_number, p.postcode,
  (select array_agg(distinct m.family) from family_member m where m.authority = p.authority and m.person = p.record
     and ${currentAt('m', clock.now())}) as families,
  w.name as worker, t.name as team
  from person p
  left join lateral (${allocationOf(authority, sql.ref('p.record'), clock)}) a on true
  left join worker w on w.authority = ${authority} and w.id = a.worker
  left join team t on t.authority = ${authority} and t.id = a.team`

const cardOf = (row: Row): Card => ({
  id: row.record,
  given: row.given_name ?? undefined,
  family: row.family_name ?? undefined,
  knownAs: row.known_as ?? undefined,
  bornOn: row.born_on ?? undefined,
  expectedOn: row.expected_on ?? undefined,
  sex: row.sex ?? undefined,
  localNumber: row.local_number ?? undefined,
  postcode: row.postcode ?? undefined,
  families: row.families ?? [],
  worker: row.worker ?? undefined,
  team: row.team ?? undefined,
})

const most = 30

/** More than any name has; what is typed beyond it is not looked for. */
const longestSearch = 200

/**
 * Finds people by parts of their names, a date of birth, the council's number or a unique pupil number. At most 30, by name. Somebody
 * whose record only others may open is not found. Logged.
 */
export async function search(acting: Acting, text: string): Promise<readonly Card[]> {
  const rule = requireDeed(acting, 'find a child')
  const words = keepable(text.slice(0, longestSearch)).toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6)
  if (words.length === 0) return []
  const { tx, worker, store } = acting
  const every = words.map(
    (word) => sql`(lower(coalesce(p.given_name, '')) like ${`${escaped(word)}%`}
      or lower(coalesce(p.family_name, '')) like ${`${escaped(word)}%`}
      or lower(coalesce(p.known_as, '')) like ${`%${escaped(word)}%`}
      or lower(coalesce(p.local_number, '')) = ${word} or lower(coalesce(p.upn, '')) = ${word} ${orBornOn(word)})`,
  )
  const { rows } = await sql<Row>`select ${card(acting)}
    where p.authority = ${worker.authority} and ${currentAt('p', store.clock.now())}
      and ${sql.join(every, sql` and `)}
    order by lower(p.family_name), lower(p.given_name), p.born_on, p.record limit ${most}`.execute(tx)
  if (rows.length > 0)
    await log(
      acting,
      'searched',
      rows.map(({ record }) => record),
      rule,
    )
  return rows.map(cardOf)
}

/** A word such as `13/4/2016` may be a date of birth. */
function orBornOn(word: string): RawBuilder<unknown> {
  const read = readTypedDay(word)
  return read.ok ? sql`or p.born_on = ${read.value}` : sql``
}

const escaped = (word: string): string => word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** Somebody named by a referrer, of whom we ask whether we know them. */
export type Sought = {
  readonly given: string | undefined
  readonly family: string | undefined
  readonly born: Day | undefined
}

/** A person on record who may be the one sought, with what speaks for it. */
export type Match = { readonly card: Card; readonly because: readonly string[]; readonly weight: number }

/** So many are weighed, the likeliest of them first: a common name has hundreds of bearers. */
const mostWeighed = 400

/**
 * Finds people on record who may be the one named: the same day of birth, the same or a similar name. Shown to a person
 * who decides; nothing is ever joined by itself. Best first, at most 5. Logged.
 */
export async function matches(acting: Acting, sought: Sought): Promise<readonly Match[]> {
  const rule = requireDeed(acting, 'record at the front door')
  const { tx, worker, store } = acting
  const given = keepable(sought.given ?? '').toLowerCase()
  const family = keepable(sought.family ?? '').toLowerCase()
  const born = sought.born ?? null
  if (family === '' && born === null) return []
  const likely = sql`(p.born_on is not distinct from ${born}::date)::integer * 2
    + (lower(p.family_name) is not distinct from ${family})::integer
    + (lower(p.given_name) is not distinct from ${given})::integer`
  const { rows } = await sql<Row>`select ${card(acting)}
    where p.authority = ${worker.authority} and ${currentAt('p', store.clock.now())} and (
      (${family} <> '' and lower(p.family_name) = ${family}) or p.born_on = ${born}::date
    ) order by ${likely} desc, p.record limit ${mostWeighed}`.execute(tx)
  const found = rows
    .map((row) => weigh(cardOf(row), given, family, sought.born))
    .filter(({ weight }) => weight >= 2)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5)
  if (found.length > 0)
    await log(
      acting,
      'looked for a match',
      found.map(({ card: { id } }) => id),
      rule,
    )
  return found
}

function weigh(one: Card, given: string, family: string, born: Day | undefined): Match {
  const because: string[] = []
  let weight = 0
  const add = (points: number, reason: string): void => {
    weight += points
    because.push(reason)
  }
  const theirs = one.given?.toLowerCase() ?? ''
  if (born !== undefined && one.bornOn === born) add(2, 'same day of birth')
  else if (born !== undefined && one.bornOn !== undefined && swapped(one.bornOn) === born)
    add(1.5, 'day and month of birth changed round')
  if (family !== '' && one.family?.toLowerCase() === family) add(1, 'same family name')
  if (given !== '' && theirs === given) add(1.5, 'same first name')
  else if (given !== '' && (one.knownAs ?? '').toLowerCase().includes(given)) add(1, 'known by this name')
  else if (given.length > 2 && theirs.length > 2 && given.slice(0, 3) === theirs.slice(0, 3))
    add(0.5, 'similar first name')
  return { card: one, because, weight }
}

const swapped = (day: Day): string => `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`
