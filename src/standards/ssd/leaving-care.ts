import { field, object } from './object.ts'

/* The objects of the Standard Safeguarding Dataset: permanence, and young people who have left care. */

export const permanence = object(
  'ssd_permanence',
  'A way to permanence',
  { rowKey: ['perm_table_id'], about: [{ person: 'perm_person_id' }] },
  [
    field('PERM001A', 'perm_table_id', 'nvarchar(48)', { key: true, required: true, serves: ['Local'] }),
    field('PERM002A', 'perm_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_cla_episodes.clae_person_id',
      stated: 'ssd_cla_episodes.clae_cla_episode_id',
      serves: ['Local'],
    }),
    field('PERM022A', 'perm_cla_id', 'nvarchar(48)', {
      refers: 'ssd_cla_episodes.clae_cla_id',
      stated: 'nothing',
      serves: ['Local'],
    }),
    field('PERM003A', 'perm_adm_decision_date', 'datetime', { serves: ['ASGLB', 'SSDA903'] }),
    field('PERM004A', 'perm_ffa_cp_decision_date', 'datetime', { serves: ['ASGLB', 'AnnexA'] }),
    field('PERM006A', 'perm_placement_order_date', 'datetime', { serves: ['ASGLB', 'AnnexA', 'SSDA903'] }),
    field('PERM007A', 'perm_placed_for_adoption_date', 'datetime', {
      serves: ['ASGLB', 'AnnexA', 'SSDA903'],
    }),
    field('PERM008A', 'perm_matched_date', 'datetime', { serves: ['ASGLB', 'AnnexA', 'SSDA903'] }),
    field('PERM021A', 'perm_adopted_by_carer_flag', 'nchar(1)', { serves: ['AnnexA', 'SSDA903'] }),
    field('PERM009A', 'perm_placed_ffa_cp_date', 'datetime', { serves: ['ASGLB', 'AnnexA'] }),
    field('PERM010A', 'perm_decision_reversed_date', 'datetime', { serves: ['ASGLB', 'AnnexA', 'SSDA903'] }),
    field('PERM011A', 'perm_placed_foster_carer_date', 'datetime', {
      serves: ['ASGLB', 'AnnexA'],
      placeholder: true,
    }),
    field('PERM012A', 'perm_part_of_sibling_group', 'nchar(1)', { serves: ['ASGLB'] }),
    field('PERM013A', 'perm_siblings_placed_together', 'int', { serves: ['ASGLB'] }),
    field('PERM014A', 'perm_siblings_placed_apart', 'int', { serves: ['ASGLB'] }),
    field('PERM015A', 'perm_placement_provider_urn', 'nvarchar(48)', { serves: ['Local'] }),
    field('PERM016A', 'perm_decision_reversed_reason', 'nvarchar(100)', {
      codes: 'adoption-decision-reversed',
      serves: ['ASGLB', 'AnnexA', 'SSDA903'],
    }),
    field('PERM017A', 'perm_permanence_order_date', 'datetime', { serves: ['ASGLB', 'AnnexA'] }),
    field('PERM018A', 'perm_permanence_order_type', 'nvarchar(100)', { serves: ['ASGLB'] }),
    field('PERM023A', 'perm_adoption_worker_id', 'nvarchar(100)', {
      refers: 'ssd_professionals.prof_professional_id',
      serves: ['Local'],
    }),
    field('PERM025A', 'perm_adopter_sex', 'nvarchar(48)', { codes: 'adopter-sex', serves: ['SSDA903'] }),
    field('PERM026A', 'perm_adopter_legal_status', 'nvarchar(100)', {
      codes: 'adopter-legal-status',
      serves: ['SSDA903'],
    }),
    field('PERM027A', 'perm_number_of_adopters', 'nvarchar(3)', { serves: ['SSDA903'], deployed: 'int' }),
  ],
)

export const careLeavers = object(
  'ssd_care_leavers',
  'A young person who has left care',
  { rowKey: ['clea_table_id'], about: [{ person: 'clea_person_id' }] },
  [
    field('CLEA001A', 'clea_table_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('CLEA002A', 'clea_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('CLEA003A', 'clea_care_leaver_eligibility', 'nvarchar(100)', {
      codes: 'care-leaver-eligibility',
      serves: ['AnnexA', 'RIIA'],
    }),
    field('CLEA004A', 'clea_care_leaver_in_touch', 'nvarchar(100)', {
      codes: 'in-touch',
      serves: ['RIIA', 'SSDA903'],
    }),
    field('CLEA005A', 'clea_care_leaver_latest_contact', 'datetime', { serves: ['AnnexA', 'RIIA'] }),
    field('CLEA006A', 'clea_care_leaver_accommodation', 'nvarchar(100)', {
      codes: 'care-leaver-accommodation',
      serves: ['AnnexA', 'RIIA', 'SSDA903'],
    }),
    field('CLEA007A', 'clea_care_leaver_accom_suitable', 'nvarchar(100)', {
      codes: 'accommodation-suitability',
      serves: ['AnnexA', 'RIIA'],
    }),
    field('CLEA008A', 'clea_care_leaver_activity', 'nvarchar(100)', {
      codes: 'care-leaver-activity',
      serves: ['AnnexA', 'RIIA', 'SSDA903'],
    }),
    field('CLEA009A', 'clea_pathway_plan_review_date', 'datetime', { serves: ['AnnexA', 'RIIA'] }),
    field('CLEA010A', 'clea_care_leaver_personal_advisor', 'nvarchar(100)', { serves: ['AnnexA', 'RIIA'] }),
    field('CLEA011A', 'clea_care_leaver_allocated_team', 'nvarchar(48)', {
      refers: 'ssd_department.dept_team_id',
      serves: ['AnnexA', 'RIIA'],
    }),
    field('CLEA012A', 'clea_care_leaver_worker_id', 'nvarchar(100)', {
      refers: 'ssd_professionals.prof_professional_id',
      serves: ['AnnexA', 'RIIA'],
    }),
  ],
)
