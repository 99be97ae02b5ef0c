import { field, object } from './object.ts'

/* The objects of the Standard Safeguarding Dataset: enquiries, conferences, child protection plans, and the time before care proceedings. */

export const s47Enquiry = object(
  'ssd_s47_enquiry',
  'A section 47 enquiry',
  { rowKey: ['s47e_s47_enquiry_id'], about: [{ person: 's47e_person_id' }] },
  [
    field('S47E001A', 's47e_s47_enquiry_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('S47E010A', 's47e_referral_id', 'nvarchar(48)', {
      refers: 'ssd_cin_episodes.cine_referral_id',
      serves: ['Local'],
    }),
    field('S47E002A', 's47e_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('S47E004A', 's47e_s47_start_date', 'datetime', { serves: ['AnnexA', 'CIN', 'RIIA'] }),
    field('S47E005A', 's47e_s47_end_date', 'datetime', { serves: ['AnnexA', 'RIIA'] }),
    field('S47E006A', 's47e_s47_nfa', 'nchar(1)', { serves: ['AnnexA'] }),
    field('S47E007A', 's47e_s47_outcome_json', 'nvarchar(1000)', {
      serves: ['Local'],
      asks: [
        'NFA_FLAG',
        'LEGAL_ACTION_FLAG',
        'PROV_OF_SERVICES_FLAG',
        'PROV_OF_SB_CARE_FLAG',
        'CP_CONFERENCE_FLAG',
        'NFA_CONTINUE_SINGLE_FLAG',
        'MONITOR_FLAG',
        'OTHER_OUTCOMES_EXIST_FLAG',
        'TOTAL_NO_OF_OUTCOMES',
        'OUTCOME_COMMENTS',
      ],
    }),
    field('S47E008A', 's47e_s47_completed_by_worker_id', 'nvarchar(100)', {
      refers: 'ssd_professionals.prof_professional_id',
      serves: ['Local'],
    }),
    field('S47E009A', 's47e_s47_completed_by_team', 'nvarchar(48)', {
      refers: 'ssd_department.dept_team_id',
      serves: ['Local'],
    }),
  ],
)

export const initialCpConference = object(
  'ssd_initial_cp_conference',
  'An initial child protection conference',
  { rowKey: ['icpc_icpc_id'], about: [{ person: 'icpc_person_id' }] },
  [
    field('ICPC001A', 'icpc_icpc_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('ICPC009A', 'icpc_icpc_meeting_id', 'nvarchar(48)', { serves: ['Local'] }),
    field('ICPC002A', 'icpc_s47_enquiry_id', 'nvarchar(48)', {
      refers: 'ssd_s47_enquiry.s47e_s47_enquiry_id',
      serves: ['RIIA'],
    }),
    field('ICPC010A', 'icpc_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('ICPC011A', 'icpc_cp_plan_id', 'nvarchar(48)', {
      required: true,
      unique: true,
      refers: 'ssd_cp_plans.cppl_cp_plan_id',
      stated: 'nothing',
      serves: ['AnnexA', 'RIIA'],
    }),
    field('ICPC012A', 'icpc_referral_id', 'nvarchar(48)', {
      refers: 'ssd_cin_episodes.cine_referral_id',
      serves: ['Local'],
    }),
    field('ICPC003A', 'icpc_icpc_transfer_in', 'nchar(1)', { serves: ['AnnexA', 'RIIA'] }),
    field('ICPC004A', 'icpc_icpc_target_date', 'datetime', { serves: ['CIN'] }),
    field('ICPC005A', 'icpc_icpc_date', 'datetime', { serves: ['AnnexA', 'CIN', 'RIIA'] }),
    field('ICPC013A', 'icpc_icpc_outcome_cp_flag', 'nchar(1)', { serves: ['AnnexA'] }),
    field('ICPC006A', 'icpc_icpc_outcome_json', 'nvarchar(500)', {
      serves: ['AnnexA', 'RIIA'],
      deployed: 'nvarchar(1000)',
      asks: [
        'NFA_FLAG',
        'REFERRAL_TO_OTHER_AGENCY_FLAG',
        'SINGLE_ASSESSMENT_FLAG',
        'PROV_OF_SERVICES_FLAG',
        'CP_FLAG',
        'OTHER_OUTCOMES_EXIST_FLAG',
        'TOTAL_NO_OF_OUTCOMES',
        'COMMENTS',
      ],
    }),
    field('ICPC007A', 'icpc_icpc_team', 'nvarchar(48)', {
      refers: 'ssd_department.dept_team_id',
      serves: ['AnnexA', 'RIIA'],
    }),
    field('ICPC008A', 'icpc_icpc_worker_id', 'nvarchar(100)', {
      refers: 'ssd_professionals.prof_professional_id',
      serves: ['AnnexA', 'RIIA'],
    }),
  ],
)

export const cpPlans = object(
  'ssd_cp_plans',
  'A child protection plan',
  { rowKey: ['cppl_cp_plan_id'], about: [{ person: 'cppl_person_id' }] },
  [
    field('CPPL001A', 'cppl_cp_plan_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('CPPL007A', 'cppl_referral_id', 'nvarchar(48)', {
      refers: 'ssd_cin_episodes.cine_referral_id',
      stated: 'nothing',
      serves: ['Local'],
    }),
    field('CPPL008A', 'cppl_icpc_id', 'nvarchar(48)', {
      refers: 'ssd_initial_cp_conference.icpc_icpc_id',
      serves: ['Local'],
    }),
    field('CPPL002A', 'cppl_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('CPPL003A', 'cppl_cp_plan_start_date', 'datetime', { serves: ['AnnexA', 'CIN', 'RIIA'] }),
    field('CPPL004A', 'cppl_cp_plan_end_date', 'datetime', { serves: ['AnnexA', 'CIN', 'RIIA'] }),
    field('CPPL009A', 'cppl_cp_plan_initial_category', 'nvarchar(100)', {
      codes: 'category-of-abuse',
      serves: ['AnnexA', 'CIN'],
    }),
    field('CPPL011A', 'cppl_cp_plan_ola', 'nchar(1)', { serves: ['Local'] }),
    field('CPPL010A', 'cppl_cp_plan_latest_category', 'nvarchar(100)', {
      codes: 'category-of-abuse',
      serves: ['AnnexA', 'CIN'],
    }),
  ],
)

export const cpReviews = object(
  'ssd_cp_reviews',
  'A review of a child protection plan',
  {
    rowKey: ['cppr_cp_review_id'],
    about: [{ person: 'cppr_person_id' }, { through: 'cppr_cp_plan_id', to: 'ssd_cp_plans.cppl_cp_plan_id' }],
  },
  [
    field('CPPR001A', 'cppr_cp_review_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('CPPR008A', 'cppr_person_id', 'nvarchar(48)', {
      refers: 'ssd_cp_plans.cppl_person_id',
      serves: ['Local'],
    }),
    field('CPPR002A', 'cppr_cp_plan_id', 'nvarchar(48)', {
      refers: 'ssd_cp_plans.cppl_cp_plan_id',
      serves: ['Local'],
    }),
    field('CPPR003A', 'cppr_cp_review_due', 'datetime', { serves: ['Local'] }),
    field('CPPR004A', 'cppr_cp_review_date', 'datetime', { serves: ['AnnexA', 'CIN'] }),
    field('CPPR009A', 'cppr_cp_review_meeting_id', 'nvarchar(48)', { serves: ['Local'] }),
    field('CPPR005A', 'cppr_cp_review_outcome_continue_cp', 'nchar(1)', { serves: ['Local'] }),
    field('CPPR006A', 'cppr_cp_review_quorate', 'nchar(100)', {
      serves: ['Local'],
      deployed: 'nvarchar(100)',
    }),
    field('CPPR007A', 'cppr_cp_review_participation', 'nchar(100)', {
      codes: 'review-participation',
      serves: ['Local'],
      placeholder: true,
      deployed: 'nvarchar(100)',
    }),
  ],
)

export const cpVisits = object(
  'ssd_cp_visits',
  'A visit under a child protection plan',
  {
    rowKey: ['cppv_cp_visit_id'],
    about: [{ person: 'cppv_person_id' }, { through: 'cppv_cp_plan_id', to: 'ssd_cp_plans.cppl_cp_plan_id' }],
  },
  [
    field('CPPV007A', 'cppv_cp_visit_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('CPPV008A', 'cppv_person_id', 'nvarchar(48)', {
      refers: 'ssd_cp_plans.cppl_person_id',
      serves: ['Local'],
    }),
    field('CPPV001A', 'cppv_cp_plan_id', 'nvarchar(48)', {
      required: true,
      unique: true,
      refers: 'ssd_cp_plans.cppl_cp_plan_id',
      stated: 'nothing',
      serves: ['Local'],
    }),
    field('CPPV003A', 'cppv_cp_visit_date', 'datetime', { serves: ['AnnexA'] }),
    field('CPPV004A', 'cppv_cp_visit_seen', 'nchar(1)', { serves: ['Local'] }),
    field('CPPV005A', 'cppv_cp_visit_seen_alone', 'nchar(1)', { serves: ['AnnexA'] }),
    field('CPPV006A', 'cppv_cp_visit_bedroom', 'nchar(1)', { serves: ['Local'] }),
  ],
)

export const preProceedings = object(
  'ssd_pre_proceedings',
  'A family before care proceedings',
  { rowKey: ['prep_table_id'], about: [{ person: 'prep_person_id' }] },
  [
    field('PREP024A', 'prep_table_id', 'nvarchar(48)', {
      key: true,
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP001A', 'prep_person_id', 'nvarchar(48)', {
      required: true,
      unique: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
      placeholder: true,
    }),
    field('PREP002A', 'prep_plo_family_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP003A', 'prep_pre_pro_decision_date', 'datetime', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP004A', 'prep_initial_pre_pro_meeting_date', 'datetime', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP005A', 'prep_pre_pro_outcome', 'nvarchar(100)', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP006A', 'prep_agree_stepdown_issue_date', 'datetime', { serves: ['1bSpecified'] }),
    field('PREP007A', 'prep_cp_plans_referral_period', 'int', { serves: ['1bSpecified'], placeholder: true }),
    field('PREP008A', 'prep_legal_gateway_outcome', 'nvarchar(100)', {
      codes: 'legal-gateway-outcome',
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP009A', 'prep_prev_pre_proc_child', 'int', { serves: ['1bSpecified'], placeholder: true }),
    field('PREP010A', 'prep_prev_care_proc_child', 'int', { serves: ['1bSpecified'], placeholder: true }),
    field('PREP011A', 'prep_pre_pro_letter_date', 'datetime', { serves: ['1bSpecified'], placeholder: true }),
    field('PREP012A', 'prep_care_pro_letter_date', 'datetime', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP013A', 'prep_pre_pro_meetings_num', 'int', { serves: ['1bSpecified'], placeholder: true }),
    field('PREP014A', 'prep_pre_pro_parents_legal_rep', 'nchar(1)', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP015A', 'prep_parents_legal_rep_point_of_issue', 'nchar(2)', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP016A', 'prep_court_reference', 'nvarchar(48)', { serves: ['1bSpecified'], placeholder: true }),
    field('PREP017A', 'prep_care_proc_court_hearings', 'int', { serves: ['1bSpecified'], placeholder: true }),
    field('PREP018A', 'prep_care_proc_short_notice', 'nchar(1)', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP019A', 'prep_proc_short_notice_reason', 'nvarchar(100)', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP020A', 'prep_la_inital_plan_approved', 'nchar(1)', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP021A', 'prep_la_initial_care_plan', 'nvarchar(100)', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP022A', 'prep_la_final_plan_approved', 'nchar(1)', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
    field('PREP023A', 'prep_la_final_care_plan', 'nvarchar(100)', {
      serves: ['1bSpecified'],
      placeholder: true,
    }),
  ],
)
