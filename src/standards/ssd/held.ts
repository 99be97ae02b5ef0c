import { findField, type ObjectName } from './objects.ts'

/*
 * What of the data set a child's journey holds, field by field. Whatever stands in none of these lists is both taken in
 * and written out. The lists are what the reconciliation of a migration and the notes of an export are made from, so that
 * nothing is left behind without being said.
 */

const care = 'Children looked after are not yet held.'
const send = 'Special educational needs are not yet held.'

/** Objects of which nothing is held, and why. */
export const objectsNotHeld: Readonly<Partial<Record<ObjectName, string>>> = {
  ssd_mother: 'Who is whose mother is not yet held.',
  ssd_immigration_status: 'Immigration status is not yet held.',
  ssd_voice_of_child: 'Answers to these questions are not held; a child’s own words stand with each record.',
  ssd_early_help_episodes: 'Early help is not yet held.',
  ssd_pre_proceedings: 'The time before care proceedings is not yet held.',
  ssd_cla_episodes: care,
  ssd_legal_status: care,
  ssd_cla_placement: care,
  ssd_cla_reviews: care,
  ssd_cla_visits: care,
  ssd_cla_care_plan: care,
  ssd_missing: 'Times of being missing are not yet held.',
  ssd_cla_health: care,
  ssd_cla_immunisations: care,
  ssd_cla_substance_misuse: care,
  ssd_cla_convictions: care,
  ssd_sdq_scores: care,
  ssd_cla_previous_permanence: care,
  ssd_permanence: care,
  ssd_care_leavers: 'Young people who have left care are not yet held.',
  ssd_send: send,
  ssd_ehcp_requests: send,
  ssd_ehcp_assessment: send,
  ssd_ehcp_named_plan: send,
  ssd_ehcp_active_plans: send,
  ssd_sen_need: send,
  ssd_s251_finance: 'Money is not held.',
  ssd_version_log: 'A table of the data set itself.',
  ssd_api_data_staging: 'A table of the data set itself.',
}

const meeting = 'The number of a meeting in another system is not held.'

/** Fields of the other objects that are neither taken in nor written, and why. */
const fieldsNotHeld: Readonly<Record<string, string>> = {
  pers_common_child_id: 'This number is not yet held.',
  pers_single_unique_id: 'This number is not yet held.',
  pers_legacy_id: 'The number in a still earlier system is not held.',
  pers_send_flag: send,
  pers_is_mother: 'Who is whose mother is not yet held.',
  pers_nationality: 'Nationality is not yet held.',
  addr_address_type: 'The kind of an address is not held.',
  addr_address_start_date: 'One address of a person is held, without its days.',
  addr_address_end_date: 'One address of a person is held, without its days.',
  link_valid_from_date: 'The days of a number are not held.',
  link_valid_to_date: 'The days of a number are not held.',
  cont_contact_source_desc: 'The other system’s own words for a source are not held.',
  cine_referral_source_desc: 'The other system’s own words for a source are not held.',
  cine_referral_outcome_json: 'What a referral led to is seen from the records that follow it.',
  cina_assessment_outcome_json:
    'These outcomes have no place of their own; the referral’s records tell what followed.',
  icpc_icpc_meeting_id: meeting,
  icpc_icpc_transfer_in: 'A conference for a family that moved here is not marked yet.',
  icpc_icpc_outcome_json: 'Other outcomes than a plan have no place yet.',
  cppl_cp_plan_ola: 'A plan of another council is not marked yet.',
  cppr_cp_review_due: 'The day on which a review is due is worked out, and not held.',
  cppr_cp_review_meeting_id: meeting,
  cppr_cp_review_outcome_continue_cp: 'Whether the plan goes on is seen from its end.',
  cppr_cp_review_quorate: 'Who took part in a review is not held.',
  cppr_cp_review_participation: 'How a child took part in a review is not yet held.',
  prof_social_worker_registration_no: 'Numbers of registration are not held.',
  prof_professional_caseload: 'How many children somebody has is counted, and not held.',
  prof_professional_department: 'A worker belongs to a team; departments are not held.',
  prof_full_time_equivalency: 'Hours of work are not held.',
  prof_agency_worker_flag: 'How somebody is employed is not held.',
  dept_team_parent_id: 'Teams are not held within others.',
  dept_team_parent_name: 'Teams are not held within others.',
}

const fromInvolvements = 'Who works with a child is taken from ssd_involvements.'

/** Fields that are written and not taken in, and why. */
const onlyWritten: Readonly<Record<string, string>> = {
  cont_contact_outcome_json: 'What was decided on a contact is taken in only with who decided it and why.',
  cine_referral_team: fromInvolvements,
  cine_referral_worker_id: fromInvolvements,
  cina_assessment_child_seen: 'Being seen is held with its day, which the data set does not say.',
  cina_assessment_outcome_nfa: 'The outcome of an assessment is held more finely than yes and no.',
  cina_assessment_team: fromInvolvements,
  cina_assessment_worker_id: fromInvolvements,
  cinp_cin_plan_team: fromInvolvements,
  cinp_cin_plan_worker_id: fromInvolvements,
  s47e_s47_completed_by_worker_id: fromInvolvements,
  s47e_s47_completed_by_team: fromInvolvements,
  icpc_cp_plan_id: 'A plan names its conference, not the conference its plan.',
  icpc_icpc_team: fromInvolvements,
  icpc_icpc_worker_id: fromInvolvements,
  prof_professional_job_title: 'Workers are entered by the council itself.',
}

/** Fields that are taken in and not written, and why. */
const onlyTakenIn: Readonly<Record<string, string>> = {
  prof_staff_id: 'Under what somebody signs in is handed to nobody.',
}

function whyNotHeld(field: string): string | undefined {
  const found = findField(field)
  return (found && objectsNotHeld[found.object.name as ObjectName]) ?? fieldsNotHeld[field]
}

/** Why a field is not written; nothing where it is. */
export const whyNotWritten = (field: string): string | undefined => whyNotHeld(field) ?? onlyTakenIn[field]

/** Why a field is not taken in; nothing where it is. */
export const whyNotTakenIn = (field: string): string | undefined => whyNotHeld(field) ?? onlyWritten[field]

/** Whether a field is written and not taken in. */
export const isOnlyWritten = (field: string): boolean => field in onlyWritten

/** The fields that these lists name, for the test that each of them is there. */
export const fieldsNamed: readonly string[] = [
  ...Object.keys(fieldsNotHeld),
  ...Object.keys(onlyWritten),
  ...Object.keys(onlyTakenIn),
]
