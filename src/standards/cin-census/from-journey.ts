import { answersOf, lineOf, type OnRecord } from '../../define/on-record.ts'
import type { RecordId } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { childInNeedPlan } from '../../journey/assessment/child-in-need-plan.ts'
import { ruleOn } from '../../journey/clocks.ts'
import { type ChildOnRecord, childrenOnRecord, type Episode, nearestBefore } from '../../journey/episodes.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { person } from '../../journey/people/person.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { protectionReview } from '../../journey/protection/protection-review.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { type Day, dayOf, type Moment, timeOf } from '../../plain/day.ts'
import { type CensusYear, referenceDayOf, startOfYear } from './census-year.ts'
import { upnUnknownReasons } from './codes.ts'
import { inOrder } from './content.ts'
import {
  type Assessment,
  type Child,
  type ChildIdentifiers,
  type CinDetails,
  type CinPlan,
  type Header,
  notFromAFile,
  type ProtectionPlan,
  type Review,
  type Row,
  type Section47,
} from './tables.ts'

/*
 * The record of children's journeys as rows of the children in need census. It is one file because nothing else in this
 * folder may know the journey.
 */

/**
 * `year` chooses the coding of sex and, unless `all` is set, what is in it: episodes open at any time from 1 April to
 * 31 March, referrals of the year that led nowhere among them, and of each episode what was under way in the year.
 * Nothing after 31 March is told. `all` gives every episode there is as it stands, and both codings of sex where both are known.
 * `until` ends the year earlier, for what a census would say of a year that is not over: nothing after that day is told.
 * Source: the Department for Education's children in need census guide for 2021 to 2022 (October 2020), section 1.2,
 * and the public census rules 4013, 8600, 8614, 8620, 8696, 8715, 8740 and 8930, by which days fall within the year.
 */
export type CensusScope = { readonly year: number; readonly all?: boolean; readonly until?: Day }

/** A record that has no place in the census although it seems to belong there, and why. Names no child. */
export type LeftOut = { readonly record: RecordId; readonly says: string }

/** The record that a row comes from, and for columns that come from another, by their names in the census, that one. */
export type Origin = { readonly record: RecordId; readonly columns?: Readonly<Record<string, RecordId>> }

/** One child's rows, and the records they come from: all of them, and row by row. `id` is the child's. */
export type TracedChild = {
  readonly id: string
  readonly child: Child
  readonly traces: readonly RecordId[]
  readonly origins: ReadonlyMap<Row, Origin>
}

export type CensusRows = {
  /** In the order of their LAchildID; all else in an order that follows from what the rows say. */
  readonly children: readonly TracedChild[]
  readonly leftOut: readonly LeftOut[]
}

/** Makes the rows of a census from every record of an authority that concerns children, and the people themselves. */
export function fromJourney(records: readonly OnRecord[], scope: CensusScope): CensusRows {
  const window = windowOf(scope)
  const leftOut: LeftOut[] = []
  const made = childrenOnRecord(records).flatMap((child) => childOf(child, scope.year, window, leftOut))
  const byChild = new Map(made.map((one) => [one.child, one]))
  const sorted = inOrder(
    made.map(({ child, traces }) => ({ id: child.identifiers?.laChildId, child, traces })),
  )
  return { children: sorted.flatMap(({ child }) => byChild.get(child) ?? []), leftOut }
}

/** The header of a census that Goldthread writes. `authority` is the council's three figures; `at` when it is written. */
export const headerFor = (of: {
  readonly year: CensusYear
  readonly authority: string
  readonly release: string
  readonly serialNo: string
  readonly at: Moment
}): Header => ({
  ...notFromAFile,
  collection: 'CIN',
  year: of.year,
  referenceOn: referenceDayOf(of.year),
  sources: [
    {
      ...notFromAFile,
      level: 'L',
      authority: of.authority,
      softwareCode: 'Goldthread',
      release: of.release,
      serialNo: of.serialNo,
      writtenAt: `${dayOf(of.at)}T${timeOf(of.at)}:00`,
    },
  ],
})

/** What of the past belongs in. Where everything does, each of these holds of every day. */
type Window = {
  /** Whether something that ran from one day to another (or still runs) was under way in the year. */
  runs(from: Day | undefined, until: Day | undefined): boolean
  /** Whether a day lies in the year. */
  holds(day: Day): boolean
  /** The day, if the year had reached it. */
  upTo(day: Day | undefined): Day | undefined
  readonly isAll: boolean
}

function windowOf({ year, all, until }: CensusScope): Window {
  if (all === true) return { runs: () => true, holds: () => true, upTo: (day) => day, isAll: true }
  const [first, last] = [startOfYear(year), until ?? referenceDayOf(year)]
  return {
    runs: (from, until) => (from ?? first) <= last && (until ?? last) >= first,
    holds: (day) => first <= day && day <= last,
    upTo: (day) => (day !== undefined && day <= last ? day : undefined),
    isAll: false,
  }
}

function childOf(
  on: ChildOnRecord,
  year: number,
  window: Window,
  leftOut: LeftOut[],
): readonly TracedChild[] {
  for (const { id } of on.loose) leftOut.push({ record: id, says: 'No referral stands before it.' })
  const traces: RecordId[] = on.person === undefined ? [] : [on.person.id]
  const origins = new Map<Row, Origin>()
  const details = on.episodes.flatMap((episode) => {
    const telling = { on, episode, window, leftOut, traces, origins }
    return isTold(telling) ? [detailsOf(telling)] : []
  })
  if (details.length === 0 && (!window.isAll || on.person === undefined)) return []
  const identifiers = identifiersOf(on.person, year, window)
  const [about] = traces
  if (identifiers.laChildId === undefined && about !== undefined)
    leftOut.push({
      record: about,
      says: 'This child has no number of the council, which the census takes as the LAchildID.',
    })
  const known = on.person && answersOf(person, on.person)
  const characteristics = {
    ...notFromAFile,
    ethnicity: known?.ethnicity,
    disabilities: known?.disabilities ?? [],
  }
  if (about !== undefined)
    for (const row of [identifiers, characteristics]) origins.set(row, { record: about })
  const child = { ...notFromAFile, identifiers, characteristics, details: inOrder(details) }
  return [{ id: on.id, child, traces, origins }]
}

function identifiersOf(of: OnRecord | undefined, year: number, window: Window): ChildIdentifiers {
  const known = of === undefined ? {} : answersOf(person, of)
  const { upTo } = window
  return {
    ...notFromAFile,
    laChildId: known.localNumber,
    upn: known.upn,
    formerUpn: known.formerUpn,
    upnUnknown: findCensusReason(known.upnUnknown),
    bornOn: upTo(known.bornOn),
    expectedBirthOn: known.expectedOn,
    ...(window.isAll ? { gender: known.gender, sex: known.sex } : sexOf(known, year)),
    diedOn: upTo(known.diedOn),
  }
}

/** Either coding alone, as the shape of the year asks. */
function sexOf(
  { gender, sex }: Partial<Pick<ChildIdentifiers, 'gender' | 'sex'>>,
  year: number,
): Pick<ChildIdentifiers, 'gender' | 'sex'> {
  return year >= 2025
    ? { gender: undefined, sex: sex ?? (gender && sexOfGender[gender]) }
    : { gender: gender ?? (sex && genderOfSex[sex]), sex: undefined }
}

/** The sex of a census from 2024/25 and the gender of one before it, each told by the other where only that is known. */
const genderOfSex = { M: '1', F: '2', U: '0' } as const
const sexOfGender = { '0': 'U', '1': 'M', '2': 'F', '9': 'U' } as const

/** The census knows fewer reasons than special educational needs returns do. */
const findCensusReason = (reason: string | undefined): ChildIdentifiers['upnUnknown'] =>
  reason === undefined ? undefined : upnUnknownReasons.find(reason)

/** One episode on its way into rows. `traces` and `origins` gather the records that the rows come from. */
type Telling = {
  readonly on: ChildOnRecord
  readonly episode: Episode
  readonly window: Window
  readonly leftOut: LeftOut[]
  readonly traces: RecordId[]
  readonly origins: Map<Row, Origin>
}

/** Notes which record a row comes from. */
function from<R extends Row>({ traces, origins }: Telling, row: R, record: RecordId): R {
  traces.push(record)
  origins.set(row, { record })
  return row
}

/** Notes that columns of a row come from another record, where there is one. */
function alsoFrom(
  { origins }: Telling,
  row: Row,
  record: RecordId | undefined,
  columns: readonly string[],
): void {
  const known = origins.get(row)
  if (known === undefined || record === undefined) return
  const more = Object.fromEntries(columns.map((column) => [column, record]))
  origins.set(row, { ...known, columns: { ...known.columns, ...more } })
}

const ofKind = (episode: Episode, kind: { readonly name: string }): readonly OnRecord[] =>
  episode.records.filter((record) => record.kind === kind.name)

/** The closure that stands: the last, where a child was closed, opened again without a referral, and closed again. */
const closureOf = (episode: Episode): OnRecord | undefined =>
  ofKind(episode, closure)
    .toSorted((a, b) => byDay(answersOf(closure, a).closedOn, answersOf(closure, b).closedOn))
    .at(-1)

const byDay = (a: Day | undefined, b: Day | undefined): number => ((a ?? '') < (b ?? '') ? -1 : 1)

/** A referral without further action belongs to the year it was made in; any other to every year it was open in. */
function isTold({ on, episode, window }: Telling): boolean {
  const { receivedOn } = answersOf(referral, episode.referral)
  const { noFurtherAction } = lineOf(referral, episode.referral, on.id)
  const closed = closureOf(episode)
  const closedOn = closed && answersOf(closure, closed).closedOn
  if (noFurtherAction === true && receivedOn !== undefined) return window.holds(receivedOn)
  return window.runs(receivedOn, closedOn)
}

function detailsOf(telling: Telling): CinDetails {
  const { on, episode, traces, origins } = telling
  traces.push(episode.referral.id)
  const { receivedOn, source } = answersOf(referral, episode.referral)
  const { primaryNeed, noFurtherAction } = lineOf(referral, episode.referral, on.id)
  const [{ closure: closed, ...closing }, { conference: held, ...conferences }] = [
    closingOf(telling),
    conferencesOf(telling),
  ]
  const row = {
    ...notFromAFile,
    referredOn: receivedOn,
    referralSource: source,
    primaryNeed,
    ...closing,
    ...conferences,
    noFurtherAction,
    assessments: inOrder(ofKind(episode, assessment).flatMap((of) => assessmentOf(of, telling) ?? [])),
    plans: inOrder(ofKind(episode, childInNeedPlan).flatMap((of) => planOf(of, telling) ?? [])),
    protectionPlans: inOrder(
      ofKind(episode, protectionPlan).flatMap((of) => protectionPlanOf(of, telling) ?? []),
    ),
  }
  origins.set(row, { record: episode.referral.id })
  alsoFrom(telling, row, closed, ['CINclosureDate', 'ReasonForClosure'])
  alsoFrom(telling, row, held, ['DateOfInitialCPC'])
  return row
}

function closingOf({
  on,
  episode,
  window,
  leftOut,
  traces,
}: Telling): Pick<CinDetails, 'closedOn' | 'closureReason'> & { closure?: RecordId } {
  const closed = closureOf(episode)
  for (const { id } of ofKind(episode, closure))
    if (id !== closed?.id)
      leftOut.push({ record: id, says: 'The episode was closed again later; the census has one closure.' })
  if (closed === undefined) return { closedOn: undefined, closureReason: undefined }
  const { closedOn } = answersOf(closure, closed)
  if (closedOn !== undefined && window.upTo(closedOn) === undefined)
    return { closedOn: undefined, closureReason: undefined }
  traces.push(closed.id)
  return { closedOn, closureReason: lineOf(closure, closed, on.id).reason, closure: closed.id }
}

/** An open assessment has no factors yet: the census takes them with the authorisation (rule 8614). */
function assessmentOf(of: OnRecord, telling: Telling): Assessment | undefined {
  const { on, window } = telling
  const { startedOn, reviewedOn } = answersOf(assessment, of)
  if (!window.runs(startedOn, of.authorisedOn)) return undefined
  const authorisedOn = window.upTo(of.authorisedOn)
  const { factors = [] } = lineOf(assessment, of, on.id)
  const row = {
    ...notFromAFile,
    startedOn,
    internalReviewOn: window.upTo(reviewedOn),
    authorisedOn,
    factors: authorisedOn === undefined && !window.isAll ? [] : factors,
  }
  return from(telling, row, of.id)
}

function planOf(of: OnRecord, telling: Telling): CinPlan | undefined {
  const { window } = telling
  const { startedOn, endedOn } = answersOf(childInNeedPlan, of)
  if (!window.runs(startedOn, endedOn)) return undefined
  return from(telling, { ...notFromAFile, startedOn, endedOn: window.upTo(endedOn) }, of.id)
}

type Held = { readonly record: OnRecord; readonly on: Day | undefined; readonly after: readonly RecordId[] }

/**
 * The enquiries with their conferences, and the conference that followed no enquiry. The census has one place for each: a
 * further conference is left out, and told.
 */
function conferencesOf(
  telling: Telling,
): Pick<CinDetails, 'section47s' | 'initialConferenceOn'> & { conference: RecordId | undefined } {
  const { episode, window, leftOut, traces } = telling
  const held = ofKind(episode, conference).map((record) => heldOf(record, telling))
  const placed = new Set<OnRecord>()
  const place = (id: RecordId): Held | undefined => {
    const found = held
      .filter(({ after }) => after.includes(id))
      .toSorted((a, b) => a.after.length - b.after.length || byDay(b.on, a.on))[0]
    if (found !== undefined) placed.add(found.record)
    return found
  }
  const section47s = ofKind(episode, enquiry).flatMap((of) => enquiryOf(of, place(of.id), telling) ?? [])
  const without = place(episode.referral.id)
  const on = without?.on
  const initialConferenceOn = on !== undefined && window.holds(on) ? on : undefined
  if (initialConferenceOn !== undefined && without !== undefined) traces.push(without.record.id)
  for (const { record } of held)
    if (!placed.has(record))
      leftOut.push({
        record: record.id,
        says: 'The census has a place for one conference here, and it is taken.',
      })
  return {
    section47s: inOrder(section47s),
    initialConferenceOn,
    conference: initialConferenceOn && without?.record.id,
  }
}

/** What a conference came after: the enquiries it names, else the nearest in its thread, else the referral. */
function heldOf(record: OnRecord, { on, episode }: Telling): Held {
  const enquiries = new Set<string>(ofKind(episode, enquiry).map(({ id }) => id))
  const byId = new Map<string, OnRecord>(on.records.map((one) => [one.id, one]))
  const nearest = nearestBefore(record, byId, ({ id }) => enquiries.has(id)).map(({ id }) => id)
  const isAfterReferral = nearest.length === 0 || record.before.includes(episode.referral.id)
  return {
    record,
    on: answersOf(conference, record).heldOn,
    after: isAfterReferral ? [...nearest, episode.referral.id] : nearest,
  }
}

function enquiryOf(of: OnRecord, held: Held | undefined, telling: Telling): Section47 | undefined {
  const { on, window, traces } = telling
  const { startedOn, finished } = answersOf(enquiry, of)
  const line = lineOf(enquiry, of, on.id)
  const ruledOutOn =
    line.conference === 'no conference' ? (finished?.is === 'done' ? finished.on : startedOn) : undefined
  if (!window.runs(startedOn, held?.on ?? ruledOutOn)) return undefined
  const initialConferenceOn = window.upTo(held?.on)
  const conferenceNotRequired =
    line.conference === 'no conference' && (ruledOutOn === undefined || window.upTo(ruledOutOn) !== undefined)
  const row = {
    ...notFromAFile,
    startedOn,
    conferenceTargetOn: line.conferenceDueOn ?? (conferenceNotRequired ? undefined : targetOf(of, startedOn)),
    initialConferenceOn,
    conferenceNotRequired,
  }
  from(telling, row, of.id)
  if (initialConferenceOn === undefined || held === undefined) return row
  traces.push(held.record.id)
  alsoFrom(telling, row, held.record.id, ['DateOfInitialCPC'])
  return row
}

/** The day by which a conference is due is worked out for enquiries made here; another system's stands or is not known. */
const targetOf = ({ source }: OnRecord, startedOn: Day | undefined): Day | undefined =>
  source !== undefined || startedOn === undefined
    ? undefined
    : addWorkingDays(startedOn, ruleOn('conference', startedOn).workingDays)

function protectionPlanOf(of: OnRecord, telling: Telling): ProtectionPlan | undefined {
  const { on, window } = telling
  const { startedOn, endedOn } = answersOf(protectionPlan, of)
  if (!window.runs(startedOn, endedOn)) return undefined
  const { category, latestCategory, earlierPlans } = lineOf(protectionPlan, of, on.id)
  const isOurs = of.source === undefined
  const row = {
    ...notFromAFile,
    startedOn,
    endedOn: window.upTo(endedOn),
    initialCategory: category,
    latestCategory: latestCategory ?? (isOurs ? category : undefined),
    previousPlans: earlierPlans ?? (isOurs ? plansBefore(of, on) : undefined),
    reviews: reviewsOf(of, telling),
  }
  return from(telling, row, of.id)
}

/** The plans of this child that the record knows and that started before this one. */
const plansBefore = (of: OnRecord, { records }: ChildOnRecord): number => {
  const first = answersOf(protectionPlan, of).startedOn ?? ''
  return records.filter(
    (one) => one.kind === protectionPlan.name && (answersOf(protectionPlan, one).startedOn ?? '9') < first,
  ).length
}

/** The reviews of a plan up to the end of the year, in order. */
function reviewsOf(plan: OnRecord, telling: Telling): readonly Review[] {
  const { episode, window } = telling
  const reviews = ofKind(episode, protectionReview).flatMap((record) => {
    const reviewedOn = window.upTo(answersOf(protectionReview, record).heldOn)
    return reviewedOn === undefined || planOfReview(record, telling) !== plan
      ? []
      : [from(telling, { ...notFromAFile, reviewedOn }, record.id)]
  })
  return inOrder(reviews)
}

/** The plan that a review's thread leads to; without a thread, the last that started before it. */
function planOfReview(record: OnRecord, { on, episode }: Telling): OnRecord | undefined {
  const plans = ofKind(episode, protectionPlan)
  const byId = new Map<string, OnRecord>(on.records.map((one) => [one.id, one]))
  const [threaded] = nearestBefore(record, byId, (one) => plans.includes(one))
  const heldOn = answersOf(protectionReview, record).heldOn ?? ''
  const started = (plan: OnRecord): Day | undefined => answersOf(protectionPlan, plan).startedOn
  return (
    threaded ??
    plans
      .filter((plan) => (started(plan) ?? '9') <= heldOn)
      .toSorted((a, b) => byDay(started(a), started(b)))
      .at(-1)
  )
}
