import { field, object } from './object.ts'

/* The objects of the Standard Safeguarding Dataset: who works with whom, and in which team. */

export const professionals = object(
  'ssd_professionals',
  'Somebody who works for the council',
  { rowKey: ['prof_professional_id'], about: 'nobody' },
  [
    field('PROF001A', 'prof_professional_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('PROF010A', 'prof_staff_id', 'nvarchar(48)', { serves: ['Local'] }),
    field('PROF013A', 'prof_professional_name', 'nvarchar(300)', { serves: ['AnnexA'] }),
    field('PROF002A', 'prof_social_worker_registration_no', 'nvarchar(48)', { serves: ['Local'] }),
    field('PROF007A', 'prof_professional_job_title', 'nvarchar(500)', { serves: ['CSCWF', 'RIIA'] }),
    field('PROF008A', 'prof_professional_caseload', 'int', { serves: ['CSCWF', 'RIIA'] }),
    field('PROF012A', 'prof_professional_department', 'nvarchar(100)', { serves: ['Local'] }),
    field('PROF011A', 'prof_full_time_equivalency', 'float', { serves: ['Local'] }),
    field('PROF014A', 'prof_agency_worker_flag', 'nchar(1)', { serves: ['Local'], placeholder: true }),
  ],
)

export const department = object('ssd_department', 'A team', { rowKey: ['dept_team_id'], about: 'nobody' }, [
  field('DEPT1001A', 'dept_team_id', 'nvarchar(48)', { serves: ['Local'] }),
  field('DEPT1002A', 'dept_team_name', 'nvarchar(255)', { serves: ['AnnexA', 'Local'] }),
  field('DEPT1003A', 'dept_team_parent_id', 'nvarchar(48)', {
    refers: 'ssd_department.dept_team_id',
    serves: ['Local'],
  }),
  field('DEPT1004A', 'dept_team_parent_name', 'nvarchar(255)', { serves: ['Local'] }),
])

export const involvements = object(
  'ssd_involvements',
  'Somebody’s work with a person',
  {
    rowKey: ['invo_involvements_id'],
    about: [
      { person: 'invo_person_id' },
      { through: 'invo_referral_id', to: 'ssd_cin_episodes.cine_referral_id' },
    ],
  },
  [
    field('INVO005A', 'invo_involvements_id', 'nvarchar(48)', { serves: ['Local'] }),
    field('INVO006A', 'invo_professional_id', 'nvarchar(48)', {
      refers: 'ssd_professionals.prof_professional_id',
      serves: ['Local'],
    }),
    field('INVO007A', 'invo_professional_role_id', 'nvarchar(200)', { serves: ['Local'] }),
    field('INVO009A', 'invo_professional_team', 'nvarchar(48)', {
      refers: 'ssd_department.dept_team_id',
      serves: ['AnnexA'],
    }),
    field('INVO002A', 'invo_involvement_start_date', 'datetime', { serves: ['RIIA'] }),
    field('INVO003A', 'invo_involvement_end_date', 'datetime', { serves: ['RIIA'] }),
    field('INVO004A', 'invo_worker_change_reason', 'nvarchar(200)', {
      codes: 'social-worker-change-reason',
      serves: ['RIIA'],
    }),
    field('INVO011A', 'invo_person_id', 'nvarchar(48)', {
      refers: 'ssd_person.pers_person_id',
      stated: 'nothing',
      serves: ['Local'],
    }),
    field('INVO010A', 'invo_referral_id', 'nvarchar(48)', {
      refers: 'ssd_cin_episodes.cine_referral_id',
      stated: 'nothing',
      serves: ['Local'],
    }),
  ],
)
