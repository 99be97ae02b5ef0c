import { field, object } from './object.ts'

/* The objects of the Standard Safeguarding Dataset: children looked after: episodes, legal status, placements, reviews, visits. */

export const claEpisodes = object(
  'ssd_cla_episodes',
  'An episode of being looked after',
  { rowKey: ['clae_cla_episode_id'], about: [{ person: 'clae_person_id' }] },
  [
    field('CLAE001A', 'clae_cla_episode_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['RIIA'],
    }),
    field('CLAE002A', 'clae_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('CLAE003A', 'clae_cla_episode_start_date', 'datetime', { serves: ['AnnexA', 'RIIA', 'SSDA903'] }),
    field('CLAE004A', 'clae_cla_episode_start_reason', 'nvarchar(100)', {
      codes: 'reason-new-episode',
      serves: ['RIIA', 'SSDA903'],
    }),
    field('CLAE009A', 'clae_cla_primary_need_code', 'nvarchar(3)', {
      codes: 'primary-need',
      serves: ['AnnexA', 'RIIA', 'SSDA903'],
    }),
    field('CLAE005A', 'clae_cla_episode_ceased_date', 'datetime', { serves: ['AnnexA', 'RIIA', 'SSDA903'] }),
    field('CLAE006A', 'clae_cla_episode_ceased_reason', 'nvarchar(255)', {
      codes: 'reason-episode-ceased',
      serves: ['AnnexA', 'RIIA', 'SSDA903'],
    }),
    field('CLAE010A', 'clae_cla_id', 'nvarchar(48)', { serves: ['Local'] }),
    field('CLAE011A', 'clae_referral_id', 'nvarchar(48)', {
      refers: 'ssd_cin_episodes.cine_referral_id',
      stated: 'nothing',
      serves: ['Local'],
    }),
    field('CLAE013A', 'clae_cla_placement_id', 'nvarchar(48)', {
      refers: 'ssd_cla_placement.clap_cla_placement_id',
      stated: 'ssd_cla_placements.clap_placement_id',
      serves: ['Local'],
    }),
    field('CLAE014A', 'clae_entered_care_date', 'datetime', { serves: ['SSDA903'] }),
    field('CLAE012A', 'clae_cla_last_iro_contact_date', 'datetime', { serves: ['AnnexA'] }),
  ],
)

export const legalStatus = object(
  'ssd_legal_status',
  'A legal status',
  { rowKey: ['lega_legal_status_id'], about: [{ person: 'lega_person_id' }] },
  [
    field('LEGA001A', 'lega_legal_status_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('LEGA002A', 'lega_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('LEGA003A', 'lega_legal_status', 'nvarchar(100)', {
      codes: 'legal-status',
      serves: ['AnnexA', 'RIIA', 'SSDA903'],
    }),
    field('LEGA004A', 'lega_legal_status_start_date', 'datetime', { serves: ['RIIA'] }),
    field('LEGA005A', 'lega_legal_status_end_date', 'datetime', { serves: ['RIIA'] }),
  ],
)

export const claPlacement = object(
  'ssd_cla_placement',
  'A placement',
  {
    rowKey: ['clap_cla_placement_id'],
    about: [{ person: 'clap_person_id' }, { through: 'clap_cla_id', to: 'ssd_cla_episodes.clae_cla_id' }],
  },
  [
    field('CLAP001A', 'clap_cla_placement_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('CLAP003A', 'clap_cla_placement_start_date', 'datetime', { serves: ['AnnexA', 'SSDA903'] }),
    field('CLAP004A', 'clap_cla_placement_type', 'nvarchar(100)', {
      codes: 'placement-type',
      serves: ['AnnexA', 'SSDA903'],
    }),
    field('CLAP005A', 'clap_cla_placement_urn', 'nvarchar(48)', { serves: ['AnnexA', 'SSDA903'] }),
    field('CLAP011A', 'clap_cla_placement_distance', 'float', { serves: ['SSDA903'] }),
    field('CLAP012A', 'clap_cla_id', 'nvarchar(48)', {
      refers: 'ssd_cla_episodes.clae_cla_id',
      serves: ['Local'],
    }),
    field('CLAP007A', 'clap_cla_placement_provider', 'nvarchar(48)', {
      codes: 'placement-provider',
      serves: ['AnnexA', 'SSDA903'],
    }),
    field('CLAP008A', 'clap_cla_placement_postcode', 'nvarchar(8)', { serves: ['AnnexA', 'SSDA903'] }),
    field('CLAP009A', 'clap_cla_placement_end_date', 'datetime', { serves: ['AnnexA', 'SSDA903'] }),
    field('CLAP010A', 'clap_cla_placement_change_reason', 'nvarchar(100)', {
      codes: 'reason-placement-change',
      serves: ['SSDA903'],
    }),
    field('CLAP013A', 'clap_person_id', 'nvarchar(48)', {
      refers: 'ssd_person.pers_person_id',
      stated: 'nothing',
      serves: ['Local'],
    }),
  ],
)

export const claReviews = object(
  'ssd_cla_reviews',
  'A review of a child looked after',
  {
    rowKey: ['clar_cla_review_id'],
    about: [{ person: 'clar_cla_person_id' }, { through: 'clar_cla_id', to: 'ssd_cla_episodes.clae_cla_id' }],
  },
  [
    field('CLAR001A', 'clar_cla_review_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('CLAR011A', 'clar_cla_id', 'nvarchar(48)', {
      refers: 'ssd_cla_episodes.clae_cla_id',
      serves: ['Local'],
    }),
    field('CLAR003A', 'clar_cla_review_due_date', 'datetime', { serves: ['Local'] }),
    field('CLAR004A', 'clar_cla_review_date', 'datetime', { serves: ['AnnexA', 'SSDA903'] }),
    field('CLAR012A', 'clar_cla_review_cancelled', 'nchar(1)', { serves: ['Local'] }),
    field('CLAR007A', 'clar_cla_review_participation', 'nvarchar(100)', {
      codes: 'review-participation',
      serves: ['SSDA903'],
    }),
    field('CLAR002A', 'clar_cla_person_id', 'nvarchar(48)', {
      refers: 'ssd_person.pers_person_id',
      only: 'deployment',
    }),
  ],
)

export const claVisits = object(
  'ssd_cla_visits',
  'A visit to a child looked after',
  {
    rowKey: ['clav_cla_visit_id'],
    about: [{ person: 'clav_person_id' }, { through: 'clav_cla_id', to: 'ssd_cla_episodes.clae_cla_id' }],
  },
  [
    field('CLAV001A', 'clav_cla_visit_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('CLAV007A', 'clav_cla_id', 'nvarchar(48)', {
      refers: 'ssd_cla_episodes.clae_cla_id',
      stated: 'nothing',
      serves: ['Local'],
    }),
    field('CLAV008A', 'clav_person_id', 'nvarchar(48)', {
      refers: 'ssd_cla_episodes.clae_person_id',
      serves: ['Local'],
    }),
    field('CLAV003A', 'clav_cla_visit_date', 'datetime', { serves: ['AnnexA'] }),
    field('CLAV004A', 'clav_cla_visit_seen', 'nchar(1)', { serves: ['Local'] }),
    field('CLAV005A', 'clav_cla_visit_seen_alone', 'nchar(1)', { serves: ['Local'] }),
  ],
)

export const claCarePlan = object(
  'ssd_cla_care_plan',
  'A care plan',
  { rowKey: ['lacp_table_id'], about: [{ person: 'lacp_person_id' }] },
  [
    field('LACP001A', 'lacp_table_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('LACP007A', 'lacp_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_cla_episodes.clae_person_id',
      serves: ['Local'],
    }),
    field('LACP004A', 'lacp_cla_care_plan_start_date', 'datetime', { serves: ['Local'] }),
    field('LACP005A', 'lacp_cla_care_plan_end_date', 'datetime', { serves: ['Local'] }),
    field('LACP003A', 'lacp_cla_care_plan_json', 'nvarchar(1000)', {
      codes: 'ssd-care-plan',
      serves: ['AnnexA'],
    }),
  ],
)

export const missing = object(
  'ssd_missing',
  'A time of being missing or away',
  { rowKey: ['miss_table_id'], about: [{ person: 'miss_person_id' }] },
  [
    field('MISS001A', 'miss_table_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('MISS002A', 'miss_person_id', 'nvarchar(48)', {
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('MISS003A', 'miss_missing_episode_start_date', 'datetime', { serves: ['AnnexA', 'SSDA903'] }),
    field('MISS004A', 'miss_missing_episode_type', 'nvarchar(100)', {
      codes: 'missing-type',
      serves: ['AnnexA', 'SSDA903'],
    }),
    field('MISS005A', 'miss_missing_episode_end_date', 'datetime', { serves: ['AnnexA', 'SSDA903'] }),
    field('MISS006A', 'miss_missing_rhi_offered', 'nvarchar(2)', { serves: ['AnnexA'] }),
    field('MISS007A', 'miss_missing_rhi_accepted', 'nvarchar(2)', { serves: ['AnnexA'] }),
  ],
)
