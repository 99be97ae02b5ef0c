import { answersOf, lineOf, type OnRecord } from '../../define/on-record.ts'
import type { RecordId } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { childInNeedPlan } from '../../journey/assessment/child-in-need-plan.ts'
import { type ChildOnRecord, childrenOnRecord, type Episode, nearestBefore } from '../../journey/episodes.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { person } from '../../journey/people/person.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import type { Day } from '../../plain/day.ts'
import { isYoungEnough, runsIn, type Window } from './cohort.ts'
import type { EpisodePayload, Payload } from './schema.ts'

/*
 * The record of children's journeys as the children's social care API takes it. What the record does not hold is named in
 * `not-held.ts`. One file, because nothing else in this folder may know the journey.
 */

/** A child of whom nothing can be told, or a part of a child that cannot, and why. Names nobody. */
export type LeftOut = { readonly person: string; readonly says: string; readonly wholly: boolean }

/** One child's message, and the records it comes from. */
export type TracedPayload = { readonly payload: Payload; readonly traces: readonly RecordId[] }

export type Payloads = {
  /** In the order of `la_child_id`. */
  readonly children: readonly TracedPayload[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Makes the messages of the children of an authority from every record that concerns them, and the people themselves.
 * Who belongs: see `windowOn`. Of a child who belongs, every episode that was open in the window is told whole.
 */
export function fromJourney(records: readonly OnRecord[], window: Window): Payloads {
  const leftOut: LeftOut[] = []
  const children = childrenOnRecord(records).flatMap((on) => childOf(on, window, leftOut))
  return {
    children: children.toSorted((a, b) => compare(a.payload.la_child_id, b.payload.la_child_id)),
    leftOut,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One child on the way into a message. `traces` gathers the records that it comes from. */
type Telling = {
  readonly on: ChildOnRecord
  readonly byId: ReadonlyMap<string, OnRecord>
  readonly window: Window
  readonly traces: RecordId[]
}

function childOf(on: ChildOnRecord, window: Window, leftOut: LeftOut[]): readonly TracedPayload[] {
  const known = on.person === undefined ? {} : answersOf(person, on.person)
  if (!isYoungEnough(window, known.bornOn)) return []
  const traces: RecordId[] = on.person === undefined ? [] : [on.person.id]
  const byId = new Map<string, OnRecord>(on.records.map((one) => [one.id, one]))
  const telling: Telling = { on, byId, window, traces }
  const episodes = on.episodes.flatMap((episode) => episodeOf(episode, telling) ?? [])
  if (episodes.length === 0) return []
  const number = known.localNumber
  if (number === undefined || !/^[A-Za-z0-9]{1,20}$/.test(number)) {
    leftOut.push({ person: on.id, says: sayNumber(number), wholly: true })
    return []
  }
  for (const says of partsLeftOut(known)) leftOut.push({ person: on.id, says, wholly: false })
  const payload: Payload = {
    la_child_id: number,
    mis_child_id: on.id,
    child_details: detailsOf(known),
    social_care_episodes: sorted(episodes, (one) => [one.referral_date, one.social_care_episode_id]),
  }
  return [{ payload, traces }]
}

type Known = ReturnType<typeof answersOf<typeof person>>

const sayUpn = 'The unique pupil number does not have 13 characters and was left out.'

/** What stands on record of a person and has no place in the schema as it is written. */
const partsLeftOut = ({ postcode, upn, formerUpn }: Known): readonly string[] => [
  ...(isGiven(postcode) && findPostcode(postcode) === undefined
    ? ['The postcode has more than 8 characters and was left out.']
    : []),
  ...[upn, formerUpn].filter((one) => isGiven(one) && findUpn(one) === undefined).map(() => sayUpn),
]

const isGiven = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

const sayNumber = (number: string | undefined): string =>
  number === undefined
    ? 'This child has no number of the council, which the API takes as la_child_id.'
    : 'The council’s number of this child is not 1 to 20 letters and digits, which the API asks for.'

/** Things in an order that follows from what they say, so that the same record always gives the same message. */
const sorted = <T>(all: readonly T[], by: (one: T) => readonly (string | undefined)[]): readonly T[] =>
  all.length < 2 ? all : all.toSorted((a, b) => compare(by(a).join(' '), by(b).join(' ')))

const findPostcode = (text: string | undefined): string | undefined => {
  const postcode = text?.trim().toUpperCase()
  return postcode === undefined || postcode === '' || postcode.length > 8 ? undefined : postcode
}

/** The sex of a return before 2024/25 told by its gender, where only that is known. */
const sexOfGender = { '0': 'U', '1': 'M', '2': 'F', '9': 'U' } as const

function detailsOf(
  known: ReturnType<typeof answersOf<typeof person>>,
): NonNullable<Payload['child_details']> {
  const { gender, sex } = known
  return given({
    unique_pupil_number: findUpn(known.upn),
    former_unique_pupil_number: findUpn(known.formerUpn),
    unique_pupil_number_unknown_reason: known.upnUnknown,
    first_name: known.givenName,
    surname: known.familyName,
    date_of_birth: known.bornOn,
    expected_date_of_birth: known.bornOn === undefined ? known.expectedOn : undefined,
    sex: sex ?? (gender && sexOfGender[gender]),
    ethnicity: known.ethnicity,
    disabilities: known.disabilities === undefined ? undefined : [...new Set(known.disabilities)].sort(),
    postcode: findPostcode(known.postcode),
  })
}

/** A unique pupil number has 13 characters; anything else has no place in the schema. */
const findUpn = (text: string | undefined): string | undefined =>
  text?.trim().length === 13 ? text.trim() : undefined

type Given<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

/** What is known, without what is not and without empty lists: the API knows no null. */
function given<T extends object>(fields: T): Given<T>
function given(fields: Readonly<Record<string, unknown>>): object {
  const known: Record<string, unknown> = {}
  for (const name in fields) {
    const value = fields[name]
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) known[name] = value
  }
  return known
}

const ofKind = (episode: Episode, kind: { readonly name: string }): readonly OnRecord[] =>
  episode.records.filter((record) => record.kind === kind.name)

/** The closure that stands: the last, where a child was closed, opened again without a referral, and closed again. */
const closureOf = (episode: Episode): OnRecord | undefined =>
  sorted(ofKind(episode, closure), (one) => [answersOf(closure, one).closedOn]).at(-1)

/** A referral without further action belongs where it was made in the window; any other where it was open in it. */
function episodeOf(episode: Episode, telling: Telling): EpisodePayload | undefined {
  const { on, window, traces } = telling
  const { receivedOn, source } = answersOf(referral, episode.referral)
  const { noFurtherAction } = lineOf(referral, episode.referral, on.id)
  const closed = closureOf(episode)
  const closedOn = closed && answersOf(closure, closed).closedOn
  if (!runsIn(window, receivedOn, noFurtherAction === true ? receivedOn : closedOn)) return undefined
  traces.push(episode.referral.id, ...(closed === undefined ? [] : [closed.id]))
  return given({
    social_care_episode_id: idOf(episode.referral, on),
    referral_date: receivedOn,
    referral_source: source,
    referral_no_further_action_flag: noFurtherAction,
    closure_date: closedOn,
    closure_reason: closed && lineOf(closure, closed, on.id).reason,
    care_worker_details: workersOf(receivedOn, closedOn, telling),
    child_and_family_assessments: itemsOf(episode, assessment, telling, (of) => assessmentOf(of, on)),
    child_in_need_plans: itemsOf(episode, childInNeedPlan, telling, (of) => planOf(of, on)),
    section_47_assessments: itemsOf(episode, enquiry, telling, (of) => enquiryOf(of, episode, telling)),
    child_protection_plans: itemsOf(episode, protectionPlan, telling, (of) => protectionPlanOf(of, on)),
  })
}

/**
 * A record of several children is several things at the Department: each child's has an identity of its own, the bits of
 * the record's id laid over those of the child's. Who knows the child finds the record again by laying them over once more.
 */
const idOf = ({ id }: OnRecord, { id: child }: ChildOnRecord): string =>
  (bitsOf(id) ^ bitsOf(child)).toString(16).padStart(32, '0')

const bitsOf = (id: string): bigint => BigInt(`0x${id.replaceAll('-', '')}`)

/** What the records of one kind give, by the day of each. */
function itemsOf<T extends { readonly start_date?: string }>(
  episode: Episode,
  kind: { readonly name: string },
  { traces }: Telling,
  make: (of: OnRecord) => T,
): readonly T[] {
  const records = ofKind(episode, kind)
  traces.push(...records.map(({ id }) => id))
  return sorted(
    records.map((of) => ({ item: make(of), id: of.id })),
    ({ item, id }) => [item.start_date, id],
  ).map(({ item }) => item)
}

type ItemOf<N extends keyof EpisodePayload> =
  NonNullable<EpisodePayload[N]> extends readonly (infer I)[] ? I : never

/** An open assessment has no factors yet: they are told with its authorisation, as in the census (rule 8614). */
function assessmentOf(of: OnRecord, on: ChildOnRecord): ItemOf<'child_and_family_assessments'> {
  const { factors } = lineOf(assessment, of, on.id)
  return given({
    child_and_family_assessment_id: idOf(of, on),
    start_date: answersOf(assessment, of).startedOn,
    authorisation_date: of.authorisedOn,
    factors:
      of.authorisedOn === undefined || factors === undefined ? undefined : [...new Set(factors)].sort(),
  })
}

function planOf(of: OnRecord, on: ChildOnRecord): ItemOf<'child_in_need_plans'> {
  const { startedOn, endedOn } = answersOf(childInNeedPlan, of)
  return given({ child_in_need_plan_id: idOf(of, on), start_date: startedOn, end_date: endedOn })
}

function protectionPlanOf(of: OnRecord, on: ChildOnRecord): ItemOf<'child_protection_plans'> {
  const { startedOn, endedOn } = answersOf(protectionPlan, of)
  return given({ child_protection_plan_id: idOf(of, on), start_date: startedOn, end_date: endedOn })
}

/** `icpc_required_flag` says yes where a conference is to be held, the other way round from the census. */
function enquiryOf(of: OnRecord, episode: Episode, telling: Telling): ItemOf<'section_47_assessments'> {
  const { on, traces } = telling
  const { startedOn, finished } = answersOf(enquiry, of)
  const decided = lineOf(enquiry, of, on.id).conference
  const held = conferenceAfter(of, episode, telling)
  if (held !== undefined) traces.push(held.id)
  return given({
    section_47_assessment_id: idOf(of, on),
    start_date: startedOn,
    icpc_required_flag: decided === undefined ? undefined : decided === 'hold',
    icpc_date: held && answersOf(conference, held).heldOn,
    end_date: finished?.is === 'done' ? finished.on : undefined,
  })
}

/** The latest conference whose thread leads back to this enquiry before any other. */
function conferenceAfter(of: OnRecord, episode: Episode, { byId }: Telling): OnRecord | undefined {
  const held = ofKind(episode, conference)
  const after = held.filter((one) =>
    nearestBefore(one, byId, ({ kind }) => kind === enquiry.name).some(({ id }) => id === of.id),
  )
  return sorted(after, (one) => [answersOf(conference, one).heldOn]).at(-1)
}

type Held = { readonly record: OnRecord; readonly worker: string; readonly from: Day; readonly endedOn?: Day }

/**
 * Who worked with the child during an episode: each allocation until it ended or the next began. The record holds no
 * number of Social Work England, so that the worker is named by the last twelve figures of their identity here, which the
 * schema allows ‘if this is unavailable’. Which workers the Department wants (all, or those of children in need plans) is
 * not published; all are told.
 */
function workersOf(
  receivedOn: Day | undefined,
  closedOn: Day | undefined,
  { on, traces }: Telling,
): readonly ItemOf<'care_worker_details'>[] {
  const all = sorted(
    on.records.flatMap((record) => heldBy(record)),
    ({ from, record }) => [from, record.id],
  )
  return all.flatMap(({ record, worker, from, endedOn }, at) => {
    const next = all[at + 1]?.from
    const until = endedOn === undefined || (next !== undefined && next < endedOn) ? next : endedOn
    const isHere = (closedOn === undefined || from <= closedOn) && (until ?? '9') >= (receivedOn ?? '')
    if (!isHere) return []
    traces.push(record.id)
    return [{ worker_id: worker.slice(-12), start_date: from, ...given({ end_date: until }) }]
  })
}

function heldBy(record: OnRecord): readonly Held[] {
  if (record.kind !== allocation.name) return []
  const { worker, startedOn, endedOn } = answersOf(allocation, record)
  return worker === undefined || startedOn === undefined
    ? []
    : [{ record, worker, from: startedOn, ...(endedOn === undefined ? {} : { endedOn }) }]
}
