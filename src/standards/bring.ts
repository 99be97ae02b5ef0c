import type { OnRecord } from '../define/on-record.ts'
import type {
  AnyRecord,
  AuthorityId,
  DecisionPoint,
  Fields,
  PersonId,
  RecordId,
  WorkerId,
} from '../define/record.ts'
import { type Answers, bringIn, type Settled } from '../define/settle.ts'
import type { Day, Moment } from '../plain/day.ts'

/*
 * Brings what a return says into the record, against what stands there already. It knows shapes and nothing of any
 * return: which rows make which records is said by the return's own `into-journey`.
 */

/** One record that a return asks for. Questions that the return asks stand in the answers, undefined where it is silent. */
export type Wanted = {
  /** The id that these rows always give. */
  readonly id: RecordId
  readonly type: AnyRecord
  /** The child it concerns; for a record of a person, that person. */
  readonly child: PersonId
  /** What the return states. */
  readonly answers: Answers
  readonly line: Answers
  /** What follows from it. Kept like the rest, but never held against a record that was written here. */
  readonly implied?: { readonly answers?: Answers; readonly line?: Answers }
  /** The day by which a record under another id is known to be the same. */
  readonly day: Day | undefined
  /** The wanted records that it came from. */
  readonly before: readonly RecordId[]
  readonly authorised?: { readonly point: DecisionPoint; readonly onDay: Day | undefined }
  /** The line of the file, for the reason of a new version. */
  readonly fileLine: number
}

/** What became of a wanted record. `same` says that the record holds it already. */
export type Outcome =
  | { readonly is: 'new' | 'changed' | 'same' }
  | { readonly is: 'refused'; readonly says: string }

/** A settled record as the store takes it in. */
export type BroughtDeposit = {
  readonly record: RecordId
  readonly settled: Settled
  readonly version: number
  readonly at: Moment
  readonly by: WorkerId
  readonly before: readonly RecordId[]
  readonly reason?: string
  readonly source: string
}

/** A decision that a return says was authorised, and not by whom. */
export type BroughtAuthorisation = {
  readonly record: RecordId
  readonly version: number
  readonly kind: string
  readonly point: DecisionPoint
  readonly verdict: 'authorised'
  readonly onDay: Day
  readonly at: Moment
}

export type Bringing = {
  readonly authority: AuthorityId
  /** Who brings it in. */
  readonly worker: WorkerId
  readonly at: Moment
  /** The return without its year: `CIN census`. */
  readonly standard: string
  /** The return with its year: `CIN census 2025/26`. */
  readonly source: string
  /** The records of these children that stand already. */
  readonly known: readonly OnRecord[]
  /** Other standards whose records this one completes: it adds what they left open, and changes nothing that they say. */
  readonly completes?: readonly string[]
}

export type Brought = {
  readonly outcomes: ReadonlyMap<RecordId, Outcome>
  readonly deposits: readonly BroughtDeposit[]
  readonly authorisations: readonly BroughtAuthorisation[]
}

/**
 * Compares wanted records with those that stand. A record is found by its id, else by its child, kind and day. What
 * was written or changed here is never changed by a return: where it says otherwise, the row is refused. What a return
 * brought in is replaced by a new version where a return now says otherwise.
 */
export function bring(wanted: readonly Wanted[], bringing: Bringing): Brought {
  const found = findAll(wanted, bringing.known)
  const idOf = (id: RecordId): RecordId => found.get(id)?.id ?? id
  const outcomes = new Map<RecordId, Outcome>()
  const deposits: BroughtDeposit[] = []
  const authorisations: BroughtAuthorisation[] = []
  for (const one of wanted) {
    const standing = found.get(one.id)
    const before = one.before.map(idOf)
    const outcome = judge(one, standing, before, bringing)
    outcomes.set(one.id, outcome)
    if (outcome.is !== 'new' && outcome.is !== 'changed') continue
    const deposit = depositOf(one, standing, before, bringing)
    deposits.push(deposit)
    const onDay =
      one.authorised?.onDay ??
      (standing !== undefined && isToComplete(standing, bringing) ? standing.authorisedOn : undefined)
    if (one.authorised === undefined || onDay === undefined) continue
    const { record, version, at } = deposit
    const { point } = one.authorised
    authorisations.push({ record, version, kind: one.type.name, point, verdict: 'authorised', onDay, at })
  }
  return { outcomes, deposits, authorisations }
}

/**
 * The record that each wanted one is found to be. No record stands for two wanted ones of one child; one that concerns several
 * children stands for one of each.
 */
function findAll(wanted: readonly Wanted[], known: readonly OnRecord[]): ReadonlyMap<RecordId, OnRecord> {
  const byId = new Map(known.map((record) => [record.id, record]))
  const found = new Map<RecordId, OnRecord>()
  const taken = new Set<string>()
  const take = (one: Wanted, record: OnRecord | undefined): void => {
    if (record === undefined) return
    found.set(one.id, record)
    taken.add(`${record.id} ${one.child}`)
  }
  for (const one of wanted) take(one, byId.get(one.id))
  const byDay = Map.groupBy(
    known.flatMap((record) => record.children.map((child) => ({ record, child }))),
    ({ record, child }) => `${record.kind} ${child}`,
  )
  for (const one of wanted) {
    if (found.has(one.id) || one.day === undefined) continue
    const there = byDay.get(`${one.type.name} ${one.child}`) ?? []
    take(
      one,
      there.find(
        ({ record }) =>
          !taken.has(`${record.id} ${one.child}`) && one.type.happenedOn(record.answers) === one.day,
      )?.record,
    )
  }
  return found
}

const isReturned = (text: string | undefined, standard: string): boolean =>
  text?.startsWith(standard) === true

/** Whether a person here wrote the record, or has changed it since it was brought in. */
const isWrittenHere = ({ source, reason }: OnRecord, standard: string): boolean =>
  !isReturned(source, standard) || (reason !== undefined && !isReturned(reason, standard))

/** Whether another standard brought the record in, and nobody here has changed it since. */
const isToComplete = ({ source, reason }: OnRecord, { standard, completes = [] }: Bringing): boolean =>
  completes.some(
    (other) =>
      isReturned(source, other) &&
      (reason === undefined || isReturned(reason, other) || isReturned(reason, standard)),
  )

function judge(
  one: Wanted,
  standing: OnRecord | undefined,
  before: readonly RecordId[],
  bringing: Bringing,
): Outcome {
  if (standing === undefined) return { is: 'new' }
  const { standard } = bringing
  if (isWrittenHere(standing, standard)) {
    const otherwise = differences(one, standing, isGiven)
    if (otherwise.length === 0) return { is: 'same' }
    if (isToComplete(standing, bringing) && saysNothingElse(one, standing)) return { is: 'changed' }
    return { is: 'refused', says: sayOtherwise(standing, standard, otherwise) }
  }
  const line = standing.lines[one.child] ?? {}
  const changes = [
    ...differences(one, standing, () => true),
    ...differing(one.type.fields, one.implied?.answers ?? {}, standing.answers),
    ...differing(one.type.lines, one.implied?.line ?? {}, line),
    ...before.filter((id) => !standing.before.includes(id)),
  ]
  return { is: changes.length === 0 ? 'same' : 'changed' }
}

/** A return's silence says nothing against a record that was written here. */
const isGiven = (value: unknown): boolean => value !== undefined

/** The questions, by their labels, that a return and a record answer otherwise; `counts` says which answers are compared. */
function differences(
  { type, child, answers, line, authorised }: Wanted,
  standing: OnRecord,
  counts: (value: unknown) => boolean,
): readonly string[] {
  const counted = (says: Answers): Answers =>
    Object.fromEntries(Object.entries(says).filter(([, value]) => counts(value)))
  const isOtherDay =
    authorised !== undefined && counts(authorised.onDay) && authorised.onDay !== standing.authorisedOn
  return [
    ...differing(type.fields, counted(answers), standing.answers),
    ...differing(type.lines, counted(line), standing.lines[child] ?? {}),
    ...(isOtherDay ? ['Day of authorisation'] : []),
  ]
}

/** Whether everything that a return says is either what stands there or still open there. */
function saysNothingElse({ type, child, answers, line, authorised }: Wanted, standing: OnRecord): boolean {
  const day = standing.authorisedOn
  const answered = (says: Answers, stands: Answers): Answers =>
    Object.fromEntries(
      Object.entries(says).filter(([question, value]) => isGiven(value) && isGiven(stands[question])),
    )
  const own = standing.lines[child] ?? {}
  return (
    differing(type.fields, answered(answers, standing.answers), standing.answers).length === 0 &&
    differing(type.lines, answered(line, own), own).length === 0 &&
    (day === undefined || authorised?.onDay === undefined || day === authorised.onDay)
  )
}

const sayOtherwise = ({ source }: OnRecord, standard: string, otherwise: readonly string[]): string => {
  const whose =
    source === undefined
      ? 'was written here'
      : isReturned(source, standard)
        ? 'has been changed here since it was brought in'
        : `came from ${source}`
  return `The record ${whose} and says otherwise on: ${otherwise.join('; ')}. It was not changed.`
}

const kept = (fields: Fields, question: string, value: unknown): string =>
  value === undefined || value === null ? '' : JSON.stringify(fields[question]?.kind.keep(value))

/** The labels of the questions that are answered otherwise. */
const differing = (fields: Fields, says: Answers, stands: Answers): readonly string[] =>
  Object.keys(says)
    .filter((question) => kept(fields, question, says[question]) !== kept(fields, question, stands[question]))
    .map((question) => fields[question]?.label ?? question)

/** The answers that are given. */
const stated = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => isGiven(value) && value !== null))

function depositOf(
  one: Wanted,
  standing: OnRecord | undefined,
  before: readonly RecordId[],
  bringing: Bringing,
): BroughtDeposit {
  const { worker, at, source } = bringing
  const [stands, own] = [standing?.answers ?? {}, standing?.lines[one.child] ?? {}]
  const isCompleted = standing !== undefined && isToComplete(standing, bringing)
  const answers = {
    ...stands,
    ...one.answers,
    ...one.implied?.answers,
    ...(isCompleted ? stated(stands) : {}),
  }
  const line = { ...own, ...one.line, ...one.implied?.line, ...(isCompleted ? stated(own) : {}) }
  const lines = new Map(one.type.concerns === 'children' ? [[one.child, line]] : [])
  return {
    record: standing?.id ?? one.id,
    settled: bringIn(one.type, answers, lines),
    version: (standing?.version ?? 0) + 1,
    at,
    by: worker,
    before,
    source,
    ...(standing === undefined ? {} : { reason: `${source}, line ${one.fileLine}` }),
  }
}
