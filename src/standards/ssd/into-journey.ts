import type { OnRecord } from '../../define/on-record.ts'
import type { AuthorityId, PersonId, RecordId, WorkerId } from '../../define/record.ts'
import { person as personRecord } from '../../journey/people/person.ts'
import type { Moment } from '../../plain/day.ts'
import { readId } from '../../plain/id.ts'
import { fine, type Result, wrong } from '../../plain/result.ts'
import { type BroughtAuthorisation, type BroughtDeposit, bring, type Wanted } from '../bring.ts'
import { type KeysHere, keyHere, PersonAsking } from './asked.ts'
import type { Dataset, PersonRows } from './dataset.ts'
import { objectsNotHeld } from './held.ts'
import { EpisodeAsking } from './into-journey-episodes.ts'
import { askForPerson } from './into-journey-people.ts'
import { keyOf, personFor, standard } from './keys.ts'
import type { KnownStaff } from './known-staff.ts'
import type { ObjectName } from './objects.ts'
import { type Ends, RowEnds } from './row-ends.ts'

/*
 * The Standard Safeguarding Dataset into the record of a child's journey: the one door for a council that comes from
 * another system. What the data set does not say stays open. The record of each row has an id made of the authority, the
 * object and the row's key, so that a row is known again in the next extract, and a second import changes nothing.
 */

export type IntoJourney = {
  readonly authority: AuthorityId
  /** Who brings it in. */
  readonly worker: WorkerId
  readonly at: Moment
  /** What stands already about these people: see `whoIsIn`. */
  readonly known: readonly OnRecord[]
  readonly staff: KnownStaff
}

export type FromSsd = {
  /** People first. */
  readonly deposits: readonly BroughtDeposit[]
  readonly authorisations: readonly BroughtAuthorisation[]
  readonly ends: Ends
  /** The person of each number of whom something is brought in. */
  readonly people: ReadonlyMap<string, PersonId>
}

/** Whom these rows are about, to look up what stands: people with these ids, or with these numbers of the council. */
export function whoIsIn(
  authority: AuthorityId,
  people: readonly PersonRows[],
): { readonly people: readonly PersonId[]; readonly numbers: readonly string[] } {
  const numbers = people.map(({ number }) => number)
  const own = numbers.flatMap((number) => {
    const read = readId<'person'>(number)
    return read.ok ? [read.value] : []
  })
  return { numbers, people: [...numbers.map((number) => personFor(authority, number)), ...own] }
}

/**
 * Turns the rows of some people into records of the journey. Nothing is written: what is to be written is returned, and
 * what stands already is left alone. Every row ends as kept, refused with its line and reason, already there, or not held.
 */
export function intoJourney(dataset: Dataset, people: readonly PersonRows[], into: IntoJourney): FromSsd {
  const ends = new RowEnds()
  const here = keysHere(into.known)
  const wanted: Wanted[] = []
  const sources = new Map<RecordId, string>()
  const brought = new Map<string, PersonId>()
  for (const person of people) {
    ends.about(person.number)
    const found = findHere(person.number, into)
    if (!found.ok) refuseAll(person, found.problems[0]?.says ?? '', ends)
    else if (isMotherAlone(dataset, person)) leaveMother(person, ends)
    else {
      const child = found.value ?? personFor(into.authority, person.number)
      brought.set(person.number, child)
      const asking = new PersonAsking(person, child, into.authority, here, ends)
      askForPerson(
        asking,
        into.known.find(({ id }) => String(id) === child),
      )
      new EpisodeAsking(asking, into.staff).ask()
      leaveTheRest(person, ends)
      wanted.push(...asking.wanted)
      for (const [record, source] of asking.sources) sources.set(record, source)
    }
  }
  const made = bring(wanted, { ...into, standard, source: standard, completes: ['CIN census'] })
  return {
    ...inOrder(made.deposits, sources),
    authorisations: made.authorisations,
    ends: ends.close(made.outcomes),
    people: brought,
  }
}

/** People first, and each record with the row that it came from as its source. */
function inOrder(
  deposits: readonly BroughtDeposit[],
  sources: ReadonlyMap<RecordId, string>,
): Pick<FromSsd, 'deposits'> {
  const named = deposits.map((one) => ({ ...one, source: sources.get(one.record) ?? one.source }))
  const isPerson = ({ settled }: BroughtDeposit): boolean => settled.type === personRecord
  return { deposits: [...named.filter(isPerson), ...named.filter((one) => !isPerson(one))] }
}

/** Which object tells of which kind of record. */
const objectOfKind: Readonly<Record<string, ObjectName>> = {
  contact: 'ssd_contacts',
  referral: 'ssd_cin_episodes',
  assessment: 'ssd_cin_assessments',
  'child in need plan': 'ssd_cin_plans',
  enquiry: 'ssd_s47_enquiry',
  conference: 'ssd_initial_cp_conference',
  'protection plan': 'ssd_cp_plans',
  'protection review': 'ssd_cp_reviews',
  allocation: 'ssd_involvements',
}

/** The records that stand here by the keys that an export from here gives their rows. */
function keysHere(known: readonly OnRecord[]): KeysHere {
  const all = new Map<string, RecordId>()
  for (const record of known)
    for (const object of objectsOf(record))
      for (const child of record.children) all.set(keyHere(object, keyOf(record, object, child)), record.id)
  return all
}

/** A visit may stand under either of two objects. */
const objectsOf = ({ kind }: OnRecord): readonly ObjectName[] => {
  if (kind === 'visit') return ['ssd_cp_visits', 'ssd_cin_visits']
  const object = objectOfKind[kind]
  return object === undefined ? [] : [object]
}

/** The person who has this number here, or whose id it is; a problem where several have it. */
function findHere(number: string, { known }: IntoJourney): Result<PersonId | undefined> {
  const people = known.filter(({ kind }) => kind === personRecord.name)
  const [first, ...more] = people.filter(
    ({ id, answers }) => answers.localNumber === number || String(id) === number,
  )
  if (more.length > 0)
    return wrong('', 'Several people on record have this number. Settle which one is meant first.')
  return first === undefined ? fine(undefined) : readId<'person'>(first.id)
}

function refuseAll({ rows }: PersonRows, says: string, ends: RowEnds): void {
  for (const [object, all] of rows) for (const row of all) ends.ended(object, row, 'refused', says)
}

/** What may stand about somebody who is known as a mother and nothing else. */
const aboutAnybody: ReadonlySet<ObjectName> = new Set([
  'ssd_person',
  'ssd_address',
  'ssd_linked_identifiers',
  'ssd_disability',
])

/**
 * Somebody whom the data set knows as a mother alone. She would be taken for a child if she were brought in: the data set
 * has one table of people and says nowhere who of them is a child.
 */
function isMotherAlone(dataset: Dataset, { number, rows }: PersonRows): boolean {
  const isMother = dataset.findRow('ssd_mother.moth_person_id', number) !== undefined
  return isMother && [...rows.keys()].every((object) => aboutAnybody.has(object))
}

const motherAlone = 'This person is known as a mother alone. Adults of a family are not yet taken in.'

function leaveMother({ rows }: PersonRows, ends: RowEnds): void {
  for (const [object, all] of rows) for (const row of all) ends.ended(object, row, 'notHeld', motherAlone)
}

/** The rows of objects of which nothing is held. */
function leaveTheRest({ rows }: PersonRows, ends: RowEnds): void {
  for (const [object, all] of rows) {
    const why = objectsNotHeld[object]
    if (why !== undefined) for (const row of all) ends.ended(object, row, 'notHeld', why)
  }
}
