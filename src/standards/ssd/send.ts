import { field, object } from './object.ts'

/* The objects of the Standard Safeguarding Dataset: special educational needs and disabilities. */

export const send = object(
  'ssd_send',
  'A child with special educational needs',
  { rowKey: ['send_table_id'], about: [{ person: 'send_person_id' }] },
  [
    field('SEND001A', 'send_table_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['1aNotInCMS', 'RIIA'],
      placeholder: true,
    }),
    field('SEND002A', 'send_upn', 'nvarchar(48)', {
      required: true,
      unique: true,
      serves: ['1aNotInCMS', 'RIIA', 'SEN2'],
      placeholder: true,
    }),
    field('SEND003A', 'send_uln', 'nvarchar(48)', {
      serves: ['1aNotInCMS', 'RIIA', 'SEN2'],
      placeholder: true,
    }),
    field('SEND004A', 'send_upn_unknown', 'nvarchar(6)', {
      serves: ['1aNotInCMS', 'RIIA', 'SEN2'],
      placeholder: true,
    }),
    field('SEND005A', 'send_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['1aNotInCMS', 'RIIA'],
      placeholder: true,
    }),
  ],
)

export const ehcpRequests = object(
  'ssd_ehcp_requests',
  'A request for an education, health and care plan',
  {
    rowKey: ['ehcr_ehcp_request_id'],
    about: [{ through: 'ehcr_send_table_id', to: 'ssd_send.send_table_id' }],
  },
  [
    field('EHCR001A', 'ehcr_ehcp_request_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['1aNotInCMS', 'RIIA'],
      placeholder: true,
    }),
    field('EHCR002A', 'ehcr_send_table_id', 'nvarchar(48)', {
      refers: 'ssd_send.send_table_id',
      serves: ['1aNotInCMS'],
      placeholder: true,
    }),
    field('EHCR003A', 'ehcr_ehcp_req_date', 'datetime', {
      serves: ['1aNotInCMS', 'RIIA', 'SEN2'],
      placeholder: true,
    }),
    field('EHCR004A', 'ehcr_ehcp_req_outcome_date', 'datetime', {
      serves: ['1aNotInCMS', 'RIIA', 'SEN2'],
      placeholder: true,
    }),
    field('EHCR005A', 'ehcr_ehcp_req_outcome', 'nvarchar(100)', {
      codes: 'ehcp-request-outcome',
      serves: ['1aNotInCMS', 'RIIA', 'SEN2'],
      placeholder: true,
    }),
  ],
)

export const ehcpAssessment = object(
  'ssd_ehcp_assessment',
  'An assessment for an education, health and care plan',
  {
    rowKey: ['ehca_ehcp_assessment_id'],
    about: [{ through: 'ehca_ehcp_request_id', to: 'ssd_ehcp_requests.ehcr_ehcp_request_id' }],
  },
  [
    field('EHCA001A', 'ehca_ehcp_assessment_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['1aNotInCMS', 'RIIA'],
      placeholder: true,
    }),
    field('EHCA002A', 'ehca_ehcp_request_id', 'nvarchar(48)', {
      refers: 'ssd_ehcp_requests.ehcr_ehcp_request_id',
      serves: ['1aNotInCMS'],
      placeholder: true,
    }),
    field('EHCA003A', 'ehca_ehcp_assessment_outcome_date', 'datetime', {
      serves: ['1aNotInCMS', 'RIIA', 'SEN2'],
      placeholder: true,
    }),
    field('EHCA004A', 'ehca_ehcp_assessment_outcome', 'nvarchar(100)', {
      serves: ['1aNotInCMS', 'RIIA', 'SEN2'],
      placeholder: true,
    }),
    field('EHCA005A', 'ehca_ehcp_assessment_exceptions', 'nvarchar(100)', {
      serves: ['1aNotInCMS', 'RIIA', 'SEN2'],
      placeholder: true,
    }),
  ],
)

export const ehcpNamedPlan = object(
  'ssd_ehcp_named_plan',
  'A named education, health and care plan',
  {
    rowKey: ['ehcn_named_plan_id'],
    about: [{ through: 'ehcn_ehcp_asmt_id', to: 'ssd_ehcp_assessment.ehca_ehcp_assessment_id' }],
  },
  [
    field('EHCN001A', 'ehcn_named_plan_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['1aNotInCMS'],
      placeholder: true,
    }),
    field('EHCN002A', 'ehcn_ehcp_asmt_id', 'nvarchar(48)', {
      refers: 'ssd_ehcp_assessment.ehca_ehcp_assessment_id',
      stated: 'ssd_ehcp_assessment.ehca_ehcp_asmt_id',
      serves: ['1aNotInCMS'],
      placeholder: true,
    }),
    field('EHCN003A', 'ehcn_named_plan_start_date', 'datetime', {
      serves: ['1aNotInCMS', 'SEN2'],
      placeholder: true,
    }),
    field('EHCN004A', 'ehcn_named_plan_ceased_date', 'datetime', {
      serves: ['1aNotInCMS', 'SEN2'],
      placeholder: true,
    }),
    field('EHCN005A', 'ehcn_named_plan_ceased_reason', 'nvarchar(100)', {
      serves: ['1aNotInCMS', 'SEN2'],
      placeholder: true,
    }),
  ],
)

export const ehcpActivePlans = object(
  'ssd_ehcp_active_plans',
  'An education, health and care plan in force',
  {
    rowKey: ['ehcp_active_ehcp_id'],
    about: [{ through: 'ehcp_ehcp_request_id', to: 'ssd_ehcp_requests.ehcr_ehcp_request_id' }],
  },
  [
    field('EHCP001A', 'ehcp_active_ehcp_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['1aNotInCMS'],
      placeholder: true,
    }),
    field('EHCP002A', 'ehcp_ehcp_request_id', 'nvarchar(48)', {
      refers: 'ssd_ehcp_requests.ehcr_ehcp_request_id',
      serves: ['1aNotInCMS'],
      placeholder: true,
    }),
    field('EHCP003A', 'ehcp_active_ehcp_last_review_date', 'datetime', {
      serves: ['1aNotInCMS', 'SEN2'],
      placeholder: true,
    }),
  ],
)

export const senNeed = object(
  'ssd_sen_need',
  'A need that such a plan names',
  {
    rowKey: ['senn_table_id'],
    about: [{ through: 'senn_active_ehcp_id', to: 'ssd_ehcp_active_plans.ehcp_active_ehcp_id' }],
  },
  [
    field('SENN001A', 'senn_table_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['1aNotInCMS'],
      placeholder: true,
    }),
    field('SENN002A', 'senn_active_ehcp_id', 'nvarchar(48)', {
      refers: 'ssd_ehcp_active_plans.ehcp_active_ehcp_id',
      serves: ['1aNotInCMS'],
      placeholder: true,
    }),
    field('SENN003A', 'senn_active_ehcp_need_type', 'nvarchar(100)', {
      codes: 'sen-need',
      serves: ['1aNotInCMS', 'SEN2'],
      placeholder: true,
    }),
    field('SENN004A', 'senn_active_ehcp_need_rank', 'nchar(1)', {
      serves: ['1aNotInCMS', 'SEN2'],
      placeholder: true,
    }),
  ],
)
