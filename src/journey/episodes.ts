import { answersOf, type OnRecord } from '../define/on-record.ts'
import type { RecordId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import { referral } from './front-door/referral.ts'
import { journey } from './journey.ts'
import { person } from './people/person.ts'

/** One episode of need of one child: the referral it began with, and what came of it until the child was closed to us. */
export type Episode = { readonly referral: OnRecord; readonly records: readonly OnRecord[] }

/** Everything on record about one child. */
export type ChildOnRecord = {
  readonly id: string
  readonly person: OnRecord | undefined
  /** Every record that concerns the child, in the order given. */
  readonly records: readonly OnRecord[]
  readonly episodes: readonly Episode[]
  /** What follows a referral but could be put down to none. */
  readonly loose: readonly OnRecord[]
}

/** What happens before there is a referral, or beside it. */
const outside: ReadonlySet<string> = new Set([
  'person',
  'contact',
  'threshold decision',
  'feedback',
  'allocation',
])

const types = new Map(journey.map((type) => [type.name, type]))

/** The day that a record is about; undefined where it does not say. */
export const happenedOn = (record: OnRecord): Day | undefined =>
  types.get(record.kind)?.happenedOn(record.answers)

/**
 * Sorts records by child, and each child's by episode. A record belongs to the referral that its thread leads back to by
 * the fewest steps; one without such a thread to the latest referral on or before its day. Children stand in the order
 * in which they are first met. A person whom no record concerns is taken for a child only where a return brought them in.
 */
export function childrenOnRecord(all: readonly OnRecord[]): readonly ChildOnRecord[] {
  const byId = new Map<string, OnRecord>(all.map((record) => [record.id, record]))
  const own = new Map<string, OnRecord[]>()
  for (const record of all) {
    if (record.kind === person.name && record.source !== undefined && !own.has(record.id))
      own.set(record.id, [])
    for (const child of record.children) {
      const records = own.get(child)
      if (records === undefined) own.set(child, [record])
      else records.push(record)
    }
  }
  return [...own].map(([id, records]) => childOf(id, records, byId))
}

function childOf(
  id: string,
  records: readonly OnRecord[],
  byId: ReadonlyMap<string, OnRecord>,
): ChildOnRecord {
  const referrals = records.filter(({ kind }) => kind === referral.name)
  const belonging = new Map<RecordId, OnRecord[]>(referrals.map((one) => [one.id, []]))
  const loose: OnRecord[] = []
  for (const record of records) {
    if (record.kind === referral.name || outside.has(record.kind)) continue
    const to = findReferral(record, referrals, byId)
    if (to === undefined) loose.push(record)
    else belonging.get(to.id)?.push(record)
  }
  const episodes = referrals.map((one) => ({ referral: one, records: belonging.get(one.id) ?? [] }))
  const known = byId.get(id)
  return { id, person: known?.kind === person.name ? known : undefined, records, episodes, loose }
}

const receivedOn = (record: OnRecord): Day | undefined => answersOf(referral, record).receivedOn

const latest = (referrals: readonly OnRecord[]): OnRecord | undefined =>
  referrals.reduce<OnRecord | undefined>(
    (last, one) => (last === undefined || (receivedOn(one) ?? '') >= (receivedOn(last) ?? '') ? one : last),
    undefined,
  )

function findReferral(
  record: OnRecord,
  referrals: readonly OnRecord[],
  byId: ReadonlyMap<string, OnRecord>,
): OnRecord | undefined {
  const threaded = nearestBefore(record, byId, (one) => referrals.includes(one))
  if (threaded.length > 0) return latest(threaded)
  const day = happenedOn(record)
  return day === undefined ? undefined : latest(referrals.filter((one) => (receivedOn(one) ?? '9') <= day))
}

/** The records of a sort that the thread of a record leads back to by the fewest steps; several where several are as near. */
export function nearestBefore(
  record: OnRecord,
  byId: ReadonlyMap<string, OnRecord>,
  is: (one: OnRecord) => boolean,
): readonly OnRecord[] {
  const seen = new Set<string>([record.id])
  let step: readonly RecordId[] = record.before
  while (step.length > 0) {
    const here = step.filter((id) => !seen.has(id))
    for (const id of here) seen.add(id)
    const records = here.flatMap((id) => byId.get(id) ?? [])
    const found = records.filter(is)
    if (found.length > 0) return found
    step = records.flatMap(({ before }) => before)
  }
  return []
}
