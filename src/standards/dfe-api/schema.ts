import * as v from 'valibot'
import { isDay } from '../cin-census/value.ts'

/*
 * The shape of what an authority sends to the Department for Education's children's social care API, stated once. Types
 * and checks are drawn from it.
 *
 * Source: `openapi.json` of the Department's public repository DFE-Digital/children-in-social-care-schemas, version 1.0.1
 * of 19 May 2026. What changed in it since 0.8.0: a reason for an unknown UPN has up to 4 characters (0.8.1), a placement
 * type up to 3 (1.0.0), and `la_child_id` letters and digits alone, 1 to 20 of them (1.0.1). A test compares this
 * statement with the published file.
 *
 * Every message completes the sentence ‘Expected …’ and repeats nothing that was given.
 */

/** The version of the schema that is stated here. */
export const version = '1.0.1'

/** The most children that one message may hold; the API answers 413 to more. */
export const mostInABatch = 100

const text = v.string('text')
const upTo = (most: number) => v.pipe(text, v.maxLength(most, `at most ${most} characters`))
const exactly = (many: number) =>
  v.pipe(
    text,
    v.minLength(many, `exactly ${many} characters`),
    v.maxLength(many, `exactly ${many} characters`),
  )
const id = (most: number) =>
  v.pipe(
    text,
    v.regex(/^[A-Za-z0-9_-]*$/, 'letters, digits, hyphens and underscores alone'),
    v.maxLength(most, `at most ${most} characters`),
  )
const day = v.pipe(text, v.check(isDay, 'a day of the calendar, written 2026-03-31'))
const flag = v.boolean('true or false')
const wholeNumber = v.pipe(v.number('a whole number'), v.integer('a whole number'))
const may = v.exactOptional

/** What an object lacks, or holds although the schema does not know it. */
const sayField = ({ expected }: { readonly expected: string | null }): string =>
  expected === 'never'
    ? 'nothing here: the schema does not know a field of this name'
    : 'a value here: the schema requires it'

/** The library takes a list for an object without fields, so that it is asked first. */
const isFields = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const group = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(v.custom<object>(isFields, 'an object'), v.strictObject(entries, sayField))
const list = <S extends v.GenericSchema>(of: S) => v.array(of, 'a list')
const codes = (most: number, inOne: number) =>
  v.pipe(
    list(upTo(inOne)),
    v.maxLength(most, `at most ${most} in the list`),
    v.check((all) => new Set(all).size === all.length, 'each code once'),
  )

const childDetails = group({
  unique_pupil_number: may(exactly(13)),
  former_unique_pupil_number: may(exactly(13)),
  unique_pupil_number_unknown_reason: may(upTo(4)),
  first_name: may(text),
  surname: may(text),
  date_of_birth: may(day),
  expected_date_of_birth: may(day),
  sex: may(upTo(1)),
  ethnicity: may(upTo(4)),
  disabilities: may(codes(12, 4)),
  postcode: may(upTo(8)),
  uasc_flag: may(flag),
  uasc_end_date: may(day),
  purge: may(flag),
})

/** Strengths and difficulties questionnaires. */
const healthAndWellbeing = group({
  sdq_assessments: may(list(group({ date: may(day), score: may(wholeNumber) }))),
  purge: may(flag),
})

/** Who works with the child: the Social Work England number, or another identity of at most 12 characters. */
const careWorker = group({ worker_id: may(id(12)), start_date: may(day), end_date: may(day) })

const assessment = group({
  child_and_family_assessment_id: id(36),
  start_date: may(day),
  authorisation_date: may(day),
  factors: may(codes(41, 3)),
  purge: may(flag),
})

const childInNeedPlan = group({
  child_in_need_plan_id: id(36),
  start_date: may(day),
  end_date: may(day),
  purge: may(flag),
})

const section47 = group({
  section_47_assessment_id: id(36),
  start_date: may(day),
  icpc_required_flag: may(flag),
  icpc_date: may(day),
  end_date: may(day),
  purge: may(flag),
})

const protectionPlan = group({
  child_protection_plan_id: id(36),
  start_date: may(day),
  end_date: may(day),
  purge: may(flag),
})

const placement = group({
  child_looked_after_placement_id: id(36),
  start_date: may(day),
  start_reason: may(upTo(1)),
  placement_type: may(upTo(3)),
  postcode: may(upTo(8)),
  end_date: may(day),
  end_reason: may(upTo(3)),
  change_reason: may(upTo(6)),
  purge: may(flag),
})

const adoption = group({
  initial_decision_date: may(day),
  matched_date: may(day),
  placed_date: may(day),
  purge: may(flag),
})

const careLeavers = group({
  contact_date: may(day),
  activity: may(upTo(2)),
  accommodation: may(upTo(1)),
  purge: may(flag),
})

/** One episode of need, from the referral to the closure. */
const episode = group({
  social_care_episode_id: id(36),
  referral_date: may(day),
  referral_source: may(upTo(2)),
  referral_no_further_action_flag: may(flag),
  closure_date: may(day),
  closure_reason: may(upTo(3)),
  care_worker_details: may(list(careWorker)),
  child_and_family_assessments: may(list(assessment)),
  child_in_need_plans: may(list(childInNeedPlan)),
  section_47_assessments: may(list(section47)),
  child_protection_plans: may(list(protectionPlan)),
  child_looked_after_placements: may(list(placement)),
  adoption: may(adoption),
  care_leavers: may(careLeavers),
  purge: may(flag),
})

/** One child. */
export const childSchema = group({
  la_child_id: v.pipe(
    text,
    v.regex(/^[A-Za-z0-9]+$/, 'letters and digits alone, at least one'),
    v.maxLength(20, 'at most 20 characters'),
  ),
  mis_child_id: may(id(36)),
  purge: may(flag),
  child_details: may(childDetails),
  health_and_wellbeing: may(healthAndWellbeing),
  social_care_episodes: may(list(episode)),
})

type Fixed<T> = T extends readonly (infer I)[]
  ? readonly Fixed<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Fixed<T[K]> }
    : T

/** One child as the API takes them. What is not known is left out: the API knows no null. */
export type Payload = Fixed<v.InferOutput<typeof childSchema>>
export type EpisodePayload = NonNullable<Payload['social_care_episodes']>[number]
