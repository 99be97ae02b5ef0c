import type {
  AnswersOf,
  AnyRecord,
  FamilyId,
  Fields,
  PersonId,
  RecordId,
  RecordType,
  TeamId,
  WorkerId,
} from '../define/record.ts'
import { bringIn, type Override, type Settled } from '../define/settle.ts'
import type { Authorising, Deposit, Membership } from '../store/append.ts'
import { idAt } from './identity.ts'
import type { Random } from './random.ts'
import { isBefore, laterOf, millisecondsOf, minutesLater, momentOf, type Time } from './times.ts'

/** A person whose record only named workers may open, as the table `restriction` holds it but for its authority. */
export type Restricting = {
  readonly person: PersonId
  readonly allowed: readonly WorkerId[]
  readonly why: string
  readonly since: Time
}

/** All that is recorded of one family, in the order in which it came to be known. */
export type Ledger = {
  readonly family: FamilyId
  /** Nothing is recorded at this time or after it: it has not come yet. */
  readonly ends: Time
  /** For the ids of what is recorded. */
  readonly random: Random
  readonly deposits: Deposit[]
  readonly members: Membership[]
  readonly authorisations: Authorising[]
  readonly restrictions: Restricting[]
}

export const emptyLedger = (family: FamilyId, ends: Time, random: Random): Ledger => ({
  family,
  ends,
  random,
  deposits: [],
  members: [],
  authorisations: [],
  restrictions: [],
})

/** Who wrote a version and when, and what the record came from. */
export type Stamp = {
  readonly at: Time
  readonly by: WorkerId
  readonly team?: TeamId
  readonly before?: readonly Entry[]
  readonly overrides?: readonly Override[]
  /** The system that it was brought over from: its answers may be incomplete. */
  readonly source?: string
  /** For a hand-written family, whose ids are known beforehand. */
  readonly id?: RecordId
}

/** A record in the ledger, and how far it has come. */
export type Entry = {
  readonly id: RecordId
  readonly kind: string
  readonly source: string | undefined
  version: number
  /** When the first version was written: nothing that came from it was written before. */
  readonly made: Time
  /** When the last version was written. */
  last: Time
}

export type Lines<L extends Fields> = ReadonlyMap<PersonId, AnswersOf<L>>
type Brought<L extends Fields> = ReadonlyMap<PersonId, Partial<AnswersOf<L>>>

/** What a version says: whole, as a form would have it, or as far as an earlier system asked. */
export type Content<F extends Fields, L extends Fields> =
  | { readonly answers: AnswersOf<F>; readonly lines: Lines<L> }
  | { readonly brought: Partial<AnswersOf<F>>; readonly lines: Brought<L> }

export const noLines: ReadonlyMap<PersonId, Record<string, never>> = new Map()

/** The same line for each child. */
export const eachChild = <T>(
  children: readonly PersonId[],
  line: (child: PersonId) => T,
): ReadonlyMap<PersonId, T> => new Map(children.map((child) => [child, line(child)]))

function settledAs<F extends Fields, L extends Fields>(
  type: RecordType<F, L> & AnyRecord,
  content: Content<F, L>,
  overrides: readonly Override[],
): Settled {
  if ('brought' in content) return bringIn(type, content.brought, content.lines)
  return { type, answers: content.answers, lines: content.lines, overrides }
}

/** Writes the first version of a record. Undefined where its time has not come. */
export function open<F extends Fields, L extends Fields>(
  ledger: Ledger,
  type: RecordType<F, L> & AnyRecord,
  content: Content<F, L>,
  stamp: Stamp,
): Entry | undefined {
  const before = stamp.before ?? []
  const at = before.reduce((time, { made }) => laterOf(time, minutesLater(made, 2)), stamp.at)
  if (!isBefore(at, ledger.ends)) return undefined
  const id = stamp.id ?? idAt<'record'>(millisecondsOf(at), ledger.random)
  ledger.deposits.push({
    record: id,
    settled: settledAs(type, content, stamp.overrides ?? []),
    version: 1,
    at: momentOf(at),
    by: stamp.by,
    family: ledger.family,
    ...(stamp.team === undefined ? {} : { team: stamp.team }),
    ...(stamp.source === undefined ? {} : { source: stamp.source }),
    ...(before.length === 0 ? {} : { before: before.map((one) => one.id) }),
  })
  return { id, kind: type.name, source: stamp.source, version: 1, made: at, last: at }
}

/**
 * Writes the next version of a record, at least a minute after the last. Returns when it was written, or undefined where
 * that time has not come.
 */
export function revise<F extends Fields, L extends Fields>(
  ledger: Ledger,
  entry: Entry,
  type: RecordType<F, L> & AnyRecord,
  content: Content<F, L>,
  how: { at: Time; by: WorkerId; reason: string },
): Time | undefined {
  const at = laterOf(how.at, minutesLater(entry.last, 1))
  if (!isBefore(at, ledger.ends) || !isBefore(entry.last, at)) return undefined
  entry.version += 1
  entry.last = at
  ledger.deposits.push({
    record: entry.id,
    settled: settledAs(type, content, []),
    version: entry.version,
    at: momentOf(at),
    by: how.by,
    reason: how.reason,
  })
  return at
}

/** A manager's answer to the version that stands, given after it was written. */
export function answer(
  ledger: Ledger,
  entry: Entry,
  how: { point: string; verdict: 'authorised' | 'returned'; at: Time; by: WorkerId; note?: string },
): Time | undefined {
  const at = laterOf(how.at, minutesLater(entry.last, 2))
  if (!isBefore(at, ledger.ends)) return undefined
  ledger.authorisations.push({
    record: entry.id,
    version: entry.version,
    kind: entry.kind,
    point: how.point,
    verdict: how.verdict,
    ...(how.note === undefined ? {} : { note: how.note }),
    by: how.by,
    onDay: at.day,
    at: momentOf(at),
  })
  return at
}
