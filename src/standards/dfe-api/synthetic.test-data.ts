import type { EpisodePayload, Payload } from './schema.ts'

/* Synthetic children for tests: nobody in here is real. */

/** Every field filled once. */
export const wholeEpisode: EpisodePayload = {
  social_care_episode_id: 'EPISODE-1',
  referral_date: '2026-01-05',
  referral_source: '2A',
  referral_no_further_action_flag: false,
  closure_date: '2026-09-30',
  closure_reason: 'RC7',
  care_worker_details: [{ worker_id: 'SW1', start_date: '2026-01-06', end_date: '2026-09-30' }],
  child_and_family_assessments: [
    {
      child_and_family_assessment_id: 'ASSESSMENT-1',
      start_date: '2026-01-06',
      authorisation_date: '2026-02-20',
      factors: ['3B', '4B'],
    },
  ],
  child_in_need_plans: [
    { child_in_need_plan_id: 'PLAN-1', start_date: '2026-02-21', end_date: '2026-04-01' },
  ],
  section_47_assessments: [
    {
      section_47_assessment_id: 'ENQUIRY-1',
      start_date: '2026-04-01',
      icpc_required_flag: true,
      icpc_date: '2026-04-20',
      end_date: '2026-04-14',
    },
  ],
  child_protection_plans: [
    { child_protection_plan_id: 'PROTECTION-1', start_date: '2026-04-20', end_date: '2026-07-01' },
  ],
  child_looked_after_placements: [
    {
      child_looked_after_placement_id: 'PLACEMENT-1',
      start_date: '2026-07-01',
      start_reason: 'S',
      placement_type: 'Z11',
      postcode: 'ZZ99 3VZ',
      end_date: '2026-09-30',
      end_reason: 'E4A',
      change_reason: 'CUSTOD',
    },
  ],
  adoption: { initial_decision_date: '2026-08-01', matched_date: '2026-08-20', placed_date: '2026-09-01' },
  care_leavers: { contact_date: '2026-09-20', activity: 'F2', accommodation: 'D' },
}

/** A synthetic child under a number of the council. */
export const childNumbered = (number: string, episode: EpisodePayload = wholeEpisode): Payload => ({
  la_child_id: number,
  mis_child_id: `mis-${number}`,
  child_details: {
    unique_pupil_number: 'A123456789012',
    former_unique_pupil_number: 'B123456789012',
    unique_pupil_number_unknown_reason: 'UN10',
    first_name: 'Synthetic',
    surname: 'Example',
    date_of_birth: '2016-02-29',
    expected_date_of_birth: '2016-03-01',
    sex: 'F',
    ethnicity: 'MWBC',
    disabilities: ['HAND', 'VIS'],
    postcode: 'ZZ99 3VZ',
    uasc_flag: true,
    uasc_end_date: '2026-03-31',
  },
  health_and_wellbeing: { sdq_assessments: [{ date: '2026-08-08', score: 20 }] },
  social_care_episodes: [episode],
})
