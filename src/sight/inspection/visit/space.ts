import { answersOf, type OnRecord } from '../../../define/on-record.ts'
import type { AnswersIn, AnyRecord, RecordId } from '../../../define/record.ts'
import { addMinutes, type Day, dayOf, daysBetween, type Moment } from '../../../plain/day.ts'
import { type Framework, findFramework } from '../framework.ts'
import { findDueAt, minutesBetween } from './clocks.ts'
import { factCorrection } from './correction.ts'
import { inspectionInterview } from './interview.ts'
import { keepInTouch } from './keep-in-touch.ts'
import { inspectionRequest } from './request.ts'
import { inspectionVisit } from './visit.ts'

type Entry<R extends AnyRecord> = { readonly record: OnRecord; readonly answers: Partial<AnswersIn<R>> }

export type Interview = Entry<typeof inspectionInterview>
export type DaySaid = Entry<typeof keepInTouch>
export type Correction = Entry<typeof factCorrection>

/** How a visit stands: inspectors are expected or here, they have gone, or it did not take place. */
export type VisitState = 'under way' | 'ended' | 'not held'

/** A visit with what follows from its days. */
export type Visit = Entry<typeof inspectionVisit> & {
  readonly id: RecordId
  readonly state: VisitState
  /** Its number in its series; nothing where it stands in none. */
  readonly place: number | undefined
  /** Those before it in its series, the last one first. */
  readonly earlier: readonly RecordId[]
  /** By what it is judged, by its first day on site or, until that is known, by the day of the call. */
  readonly framework: Framework | undefined
}

/** How a request stands at a moment. */
export type RequestState = 'overdue' | 'open' | 'answered' | 'answered late' | 'not needed'

/** A request with its clock, which is never kept. */
export type Request = Entry<typeof inspectionRequest> & {
  readonly dueAt: Moment | undefined
  readonly state: RequestState
  /** Minutes from the asking to the answer. */
  readonly took: number | undefined
}

/** Everything that hangs on one visit. */
export type Space = {
  readonly visit: Visit
  /** What they asked for: what is overdue first, then what is due next, then what is done with. */
  readonly requests: readonly Request[]
  /** What we ourselves do first, in the same order. */
  readonly tasks: readonly Request[]
  /** In the order in which they take place; those that did not are left out. */
  readonly interviews: readonly Interview[]
  /** The last day first. */
  readonly days: readonly DaySaid[]
  /** Those not settled first. */
  readonly corrections: readonly Correction[]
}

/** What is picked on a form is an id of its own kind; the record it points at has an id of a record. */
const asText = (id: string): string => id

const of = <R extends AnyRecord>(records: readonly OnRecord[], type: R): readonly Entry<R>[] =>
  records
    .filter(({ kind }) => kind === type.name)
    .map((record) => ({ record, answers: answersOf(type, record) }))

/** Every visit on record as it stands on a day, the last call first. */
export function visitsOf(records: readonly OnRecord[], today: Day): readonly Visit[] {
  const all = of(records, inspectionVisit)
  const byId = new Map(all.map((one) => [asText(one.record.id), one]))
  return all
    .map((one): Visit => {
      const { answers, record } = one
      const earlier = earlierThan(one, byId)
      const begins = answers.onSiteFrom ?? (answers.notifiedAt && dayOf(answers.notifiedAt))
      return {
        ...one,
        id: record.id,
        earlier,
        place: placeOf(
          one,
          earlier.map((id) => byId.get(id)).filter((before) => before !== undefined),
        ),
        state: stateOfVisit(answers, today),
        framework: begins && findFramework(begins),
      }
    })
    .toSorted((a, b) => ((a.answers.notifiedAt ?? '') < (b.answers.notifiedAt ?? '') ? 1 : -1))
}

/** So many days after the last that is known of it, a visit of which nobody said that it ended has ended all the same. */
const endsAfter = 60

function stateOfVisit(answers: Visit['answers'], today: Day): VisitState {
  const { dropped, endedOn, onSiteTo, onSiteFrom, notifiedAt } = answers
  if (dropped !== undefined) return 'not held'
  const last = onSiteTo ?? onSiteFrom ?? (notifiedAt && dayOf(notifiedAt))
  const isLongOver = last !== undefined && daysBetween(last, today) > endsAfter
  return endedOn === undefined && !isLongOver ? 'under way' : 'ended'
}

/** The visits before one in its series. One that was made to come before itself ends the walk. */
function earlierThan(
  visit: Entry<typeof inspectionVisit>,
  byId: ReadonlyMap<string, Entry<typeof inspectionVisit>>,
): readonly RecordId[] {
  const found: RecordId[] = []
  let before = byId.get(asText(visit.answers.earlier ?? ''))
  while (before !== undefined && before.record.id !== visit.record.id && !found.includes(before.record.id)) {
    found.push(before.record.id)
    before = byId.get(asText(before.answers.earlier ?? ''))
  }
  return found
}

/** The number that was typed, or one more than that of the visit before it. The first of a series is the first. */
function placeOf(
  { answers }: Entry<typeof inspectionVisit>,
  earlier: readonly Entry<typeof inspectionVisit>[],
): number | undefined {
  if (answers.place !== undefined) return answers.place
  const at = earlier.findIndex((one) => one.answers.place !== undefined)
  const known = earlier[at]?.answers.place
  if (known !== undefined) return known + at + 1
  return earlier.length > 0 || answers.kind === 'monitoring' ? earlier.length + 1 : undefined
}

/** Puts together what hangs on a visit, as it stands at a moment. Nothing where there is no such visit. */
export function findSpace(records: readonly OnRecord[], id: string, now: Moment): Space | undefined {
  const visit = visitsOf(records, dayOf(now)).find((one) => one.record.id === id)
  if (visit === undefined) return undefined
  const here = <R extends AnyRecord>(type: R) =>
    of(records, type).filter(({ answers }) => String(answers.visit) === id)
  const requests = here(inspectionRequest)
    .map((one) => clocked(one, now))
    .toSorted(byClock)
  return {
    visit,
    requests: requests.filter(({ answers }) => answers.route !== 'task'),
    tasks: requests.filter(({ answers }) => answers.route === 'task'),
    interviews: here(inspectionInterview)
      .filter(({ answers }) => answers.dropped === undefined)
      .toSorted((a, b) => ((a.answers.startsAt ?? '') < (b.answers.startsAt ?? '') ? -1 : 1)),
    days: here(keepInTouch).toSorted((a, b) =>
      (a.answers.saidOn ?? '') < (b.answers.saidOn ?? '') ? 1 : -1,
    ),
    corrections: here(factCorrection).toSorted((a, b) => Number(isSettled(a)) - Number(isSettled(b))),
  }
}

const isSettled = ({ answers: { state } }: Correction): boolean =>
  state === 'accepted' || state === 'not accepted'

/** A request with its clock at a moment. */
export function clocked(one: Entry<typeof inspectionRequest>, now: Moment): Request {
  const { askedAt, route, answer } = one.answers
  const dueAt = findDueAt(route, askedAt)
  if (answer?.is === 'not needed') return { ...one, dueAt, state: 'not needed', took: undefined }
  if (answer?.is === 'done') {
    const isLate = dueAt !== undefined && answer.at > dueAt
    const took = askedAt && minutesBetween(askedAt, answer.at)
    return { ...one, dueAt, state: isLate ? 'answered late' : 'answered', took }
  }
  return { ...one, dueAt, state: dueAt !== undefined && dueAt < now ? 'overdue' : 'open', took: undefined }
}

/** The requests that were answered with a version of the lists: when it was sent to the inspectors, and for what. */
export const sentWith = (requests: readonly Request[], version: number | undefined): readonly Request[] =>
  requests.filter(
    ({ answers }) => version !== undefined && answers.sent === version && answers.answer?.is === 'done',
  )

export const isOpen = ({ state }: Pick<Request, 'state'>): boolean => state === 'open' || state === 'overdue'

/** Open ones by when they are due, so that what is overdue stands on top; then the others, the last asked first. */
function byClock(a: Request, b: Request): number {
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1
  const [one, other] = [a, b].map(({ dueAt, record }) => `${dueAt ?? '9'} ${record.id}`)
  const order = (one ?? '') < (other ?? '') ? -1 : 1
  return isOpen(a) ? order : -order
}

/** How the requests of a visit stand, counted. What is not needed is not counted as answered. */
export type Count = {
  /** Everything but what turned out not to be needed. */
  readonly all: number
  readonly answered: number
  readonly inTime: number
  readonly late: number
  readonly open: number
  readonly overdue: number
  readonly notNeeded: number
  readonly nobodys: number
  /** The median time from asking to answer; nothing before the first answer. */
  readonly medianMinutes: number | undefined
  readonly nextDueAt: Moment | undefined
}

export function countOf(requests: readonly Request[]): Count {
  const many = (...states: readonly RequestState[]): number =>
    requests.filter(({ state }) => states.includes(state)).length
  const open = requests.filter(isOpen)
  return {
    all: requests.length - many('not needed'),
    answered: many('answered', 'answered late'),
    inTime: many('answered'),
    late: many('answered late'),
    open: open.length,
    overdue: many('overdue'),
    notNeeded: many('not needed'),
    nobodys: open.filter(({ answers }) => answers.owner === undefined).length,
    medianMinutes: medianOf(requests.flatMap(({ took }) => took ?? [])),
    nextDueAt: open
      .filter(({ state }) => state === 'open')
      .flatMap(({ dueAt }) => dueAt ?? [])
      .toSorted()
      .at(0),
  }
}

function medianOf(numbers: readonly number[]): number | undefined {
  const inOrder = numbers.toSorted((a, b) => a - b)
  const [low, high] = [inOrder[Math.ceil(inOrder.length / 2) - 1], inOrder[Math.floor(inOrder.length / 2)]]
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2)
}

/** How long after a call a visit put down still begins the space: what was rung about earlier is put down as history. */
export const startsWithin = 72 * 60

/** Whether putting a visit down begins everything: the figures are frozen and the first requests are made. */
export const begins = (notifiedAt: Moment, now: Moment): boolean =>
  addMinutes(notifiedAt, startsWithin) >= now

/** A day's interviews. */
export const interviewsOn = (interviews: readonly Interview[], day: Day): readonly Interview[] =>
  interviews.filter(({ answers: { startsAt } }) => startsAt !== undefined && dayOf(startsAt) === day)
