import { field, object } from './object.ts'

/* The objects of the Standard Safeguarding Dataset: children in need: assessments, plans and visits. */

export const cinAssessments = object(
  'ssd_cin_assessments',
  'An assessment of a child in need',
  { rowKey: ['cina_assessment_id'], about: [{ person: 'cina_person_id' }] },
  [
    field('CINA001A', 'cina_assessment_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['CIN', 'RIIA'],
    }),
    field('CINA002A', 'cina_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('CINA010A', 'cina_referral_id', 'nvarchar(48)', {
      refers: 'ssd_cin_episodes.cine_referral_id',
      serves: ['Local'],
    }),
    field('CINA003A', 'cina_assessment_start_date', 'datetime', { serves: ['CIN', 'RIIA'] }),
    field('CINA004A', 'cina_assessment_child_seen', 'nchar(1)', { serves: ['AnnexA', 'RIIA'] }),
    field('CINA005A', 'cina_assessment_auth_date', 'datetime', { serves: ['AnnexA', 'CIN', 'RIIA'] }),
    field('CINA006A', 'cina_assessment_outcome_json', 'nvarchar(1000)', {
      serves: ['AnnexA', 'RIIA'],
      asks: [
        'NFA_FLAG',
        'NFA_S47_END_FLAG',
        'STRATEGY_DISCUSSION_FLAG',
        'CLA_REQUEST_FLAG',
        'PRIVATE_FOSTERING_FLAG',
        'LEGAL_ACTION_FLAG',
        'PROV_OF_SERVICES_FLAG',
        'PROV_OF_SB_CARE_FLAG',
        'SPECIALIST_ASSESSMENT_FLAG',
        'REFERRAL_TO_OTHER_AGENCY_FLAG',
        'OTHER_ACTIONS_FLAG',
        'OTHER_OUTCOMES_EXIST_FLAG',
        'TOTAL_NO_OF_OUTCOMES',
        'COMMENTS',
      ],
    }),
    field('CINA009A', 'cina_assessment_outcome_nfa', 'nchar(1)', { serves: ['AnnexA', 'CIN', 'RIIA'] }),
    field('CINA007A', 'cina_assessment_team', 'nvarchar(48)', {
      refers: 'ssd_department.dept_team_id',
      serves: ['AnnexA', 'RIIA'],
    }),
    field('CINA008A', 'cina_assessment_worker_id', 'nvarchar(100)', {
      refers: 'ssd_professionals.prof_professional_id',
      serves: ['AnnexA', 'RIIA'],
    }),
  ],
)

export const assessmentFactors = object(
  'ssd_assessment_factors',
  'The factors found by an assessment',
  {
    rowKey: ['cinf_table_id'],
    about: [{ through: 'cinf_assessment_id', to: 'ssd_cin_assessments.cina_assessment_id' }],
  },
  [
    field('CINF003A', 'cinf_table_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('CINF001A', 'cinf_assessment_id', 'nvarchar(48)', {
      required: true,
      unique: true,
      refers: 'ssd_cin_assessments.cina_assessment_id',
      serves: ['Local'],
    }),
    field('CINF002A', 'cinf_assessment_factors_json', 'nvarchar(1000)', {
      codes: 'assessment-factors',
      serves: ['CIN'],
    }),
  ],
)

export const cinPlans = object(
  'ssd_cin_plans',
  'A child in need plan',
  { rowKey: ['cinp_cin_plan_id'], about: [{ person: 'cinp_person_id' }] },
  [
    field('CINP001A', 'cinp_cin_plan_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['RIIA'],
    }),
    field('CINP007A', 'cinp_referral_id', 'nvarchar(48)', {
      refers: 'ssd_cin_episodes.cine_referral_id',
      serves: ['Local'],
    }),
    field('CINP002A', 'cinp_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('CINP003A', 'cinp_cin_plan_start_date', 'datetime', { serves: ['AnnexA', 'CIN', 'RIIA'] }),
    field('CINP004A', 'cinp_cin_plan_end_date', 'datetime', { serves: ['AnnexA', 'CIN', 'RIIA'] }),
    field('CINP005A', 'cinp_cin_plan_team', 'nvarchar(48)', {
      refers: 'ssd_department.dept_team_id',
      serves: ['AnnexA', 'RIIA'],
    }),
    field('CINP006A', 'cinp_cin_plan_worker_id', 'nvarchar(100)', {
      refers: 'ssd_professionals.prof_professional_id',
      serves: ['AnnexA', 'RIIA'],
    }),
  ],
)

export const cinVisits = object(
  'ssd_cin_visits',
  'A visit to a child in need',
  { rowKey: ['cinv_cin_visit_id'], about: [{ person: 'cinv_person_id' }] },
  [
    field('CINV001A', 'cinv_cin_visit_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('CINV007A', 'cinv_person_id', 'nvarchar(48)', {
      refers: 'ssd_cin_episodes.cine_person_id',
      serves: ['Local'],
    }),
    field('CINV003A', 'cinv_cin_visit_date', 'datetime', { serves: ['Local'] }),
    field('CINV004A', 'cinv_cin_visit_seen', 'nchar(1)', { serves: ['AnnexA'] }),
    field('CINV005A', 'cinv_cin_visit_seen_alone', 'nchar(1)', { serves: ['Local'] }),
    field('CINV006A', 'cinv_cin_visit_bedroom', 'nchar(1)', { serves: ['Local'] }),
  ],
)
