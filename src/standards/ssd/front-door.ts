import { field, object } from './object.ts'

/* The objects of the Standard Safeguarding Dataset: what reaches the front door, and episodes of need. */

export const contacts = object(
  'ssd_contacts',
  'A contact about a person',
  { rowKey: ['cont_contact_id'], about: [{ person: 'cont_person_id' }] },
  [
    field('CONT001A', 'cont_contact_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('CONT002A', 'cont_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('CONT003A', 'cont_contact_date', 'datetime', { serves: ['AnnexA', 'RIIA'] }),
    field('CONT004A', 'cont_contact_source_code', 'nvarchar(48)', {
      codes: 'referral-source',
      serves: ['AnnexA', 'RIIA'],
    }),
    field('CONT006A', 'cont_contact_source_desc', 'nvarchar(255)', { serves: ['Local'] }),
    field('CONT005A', 'cont_contact_outcome_json', 'nvarchar(4000)', {
      serves: ['ADCS_SP', 'RIIA'],
      asks: [
        'NEW_REFERRAL_FLAG',
        'EXISTING_REFERRAL_FLAG',
        'CP_ENQUIRY_FLAG',
        'NFA_FLAG',
        'NON_AGENCY_ADOPTION_FLAG',
        'PRIVATE_FOSTERING_FLAG',
        'ADVICE_FLAG',
        'MISSING_FLAG',
        'OLA_CP_FLAG',
        'OTHER_OUTCOMES_EXIST_FLAG',
      ],
    }),
  ],
)

export const earlyHelpEpisodes = object(
  'ssd_early_help_episodes',
  'An episode of early help',
  { rowKey: ['earl_episode_id'], about: [{ person: 'earl_person_id' }] },
  [
    field('EARL001A', 'earl_episode_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('EARL002A', 'earl_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('EARL003A', 'earl_episode_start_date', 'datetime', { serves: ['AnnexA', 'RIIA'] }),
    field('EARL004A', 'earl_episode_end_date', 'datetime', { serves: ['AnnexA', 'RIIA'] }),
    field('EARL005A', 'earl_episode_reason', 'nvarchar(100)', { serves: ['ADCS_SP', 'RIIA'] }),
    field('EARL006A', 'earl_episode_end_reason', 'nvarchar(100)', { serves: ['ADCS_SP', 'RIIA'] }),
    field('EARL007A', 'earl_episode_organisation', 'nvarchar(100)', { serves: ['AnnexA', 'RIIA'] }),
    field('EARL008A', 'earl_episode_worker_id', 'nvarchar(100)', {
      refers: 'ssd_professionals.prof_professional_id',
      serves: ['RIIA'],
    }),
  ],
)

export const cinEpisodes = object(
  'ssd_cin_episodes',
  'An episode of need, from its referral to its closure',
  { rowKey: ['cine_referral_id'], about: [{ person: 'cine_person_id' }] },
  [
    field('CINE001A', 'cine_referral_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('CINE002A', 'cine_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('CINE003A', 'cine_referral_date', 'datetime', { serves: ['AnnexA', 'CIN', 'RIIA'] }),
    field('CINE010A', 'cine_cin_primary_need_code', 'nvarchar(3)', {
      codes: 'primary-need',
      serves: ['AnnexA', 'CIN', 'RIIA'],
    }),
    field('CINE004A', 'cine_referral_source_code', 'nvarchar(48)', {
      codes: 'referral-source',
      serves: ['AnnexA', 'CIN', 'RIIA'],
    }),
    field('CINE012A', 'cine_referral_source_desc', 'nvarchar(255)', { serves: ['Local'] }),
    field('CINE005A', 'cine_referral_outcome_json', 'nvarchar(4000)', {
      serves: ['AnnexA', 'RIIA'],
      asks: [
        'SINGLE_ASSESSMENT_FLAG',
        'NFA_FLAG',
        'STRATEGY_DISCUSSION_FLAG',
        'CLA_REQUEST_FLAG',
        'NON_AGENCY_ADOPTION_FLAG',
        'PRIVATE_FOSTERING_FLAG',
        'CP_TRANSFER_IN_FLAG',
        'CP_CONFERENCE_FLAG',
        'CARE_LEAVER_FLAG',
        'OTHER_OUTCOMES_EXIST_FLAG',
      ],
    }),
    field('CINE011A', 'cine_referral_nfa', 'nchar(1)', { serves: ['AnnexA', 'CIN', 'RIIA'] }),
    field('CINE006A', 'cine_close_reason', 'nvarchar(100)', {
      codes: 'cin-closure-reason',
      serves: ['CIN', 'RIIA'],
    }),
    field('CINE007A', 'cine_close_date', 'datetime', { serves: ['CIN', 'RIIA'] }),
    field('CINE008A', 'cine_referral_team', 'nvarchar(48)', {
      refers: 'ssd_department.dept_team_id',
      serves: ['AnnexA', 'RIIA'],
    }),
    field('CINE009A', 'cine_referral_worker_id', 'nvarchar(100)', {
      refers: 'ssd_professionals.prof_professional_id',
      serves: ['AnnexA', 'RIIA'],
      deployed: 'nvarchar(48)',
    }),
  ],
)
