import { field, object } from './object.ts'

/* The objects of the Standard Safeguarding Dataset: children looked after: health, convictions, strengths and difficulties, earlier permanence. */

export const claHealth = object(
  'ssd_cla_health',
  'A health check',
  { rowKey: ['clah_health_check_id'], about: [{ person: 'clah_person_id' }] },
  [
    field('CLAH001A', 'clah_health_check_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('CLAH002A', 'clah_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_cla_episodes.clae_person_id',
      serves: ['Local'],
    }),
    field('CLAH003A', 'clah_health_check_type', 'nvarchar(500)', { serves: ['AnnexA', 'SSDA903'] }),
    field('CLAH004A', 'clah_health_check_date', 'datetime', { serves: ['AnnexA', 'SSDA903'] }),
    field('CLAH005A', 'clah_health_check_status', 'nvarchar(48)', {
      codes: 'health-check-status',
      serves: ['AnnexA', 'SSDA903'],
    }),
  ],
)

export const claImmunisations = object(
  'ssd_cla_immunisations',
  'Whether immunisations are up to date',
  { rowKey: ['clai_person_id'], about: [{ person: 'clai_person_id' }] },
  [
    field('CLAI002A', 'clai_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_cla_episodes.clae_person_id',
      serves: ['Local'],
    }),
    field('CLAI004A', 'clai_immunisations_status', 'nchar(1)', { serves: ['SSDA903'] }),
    field('CLAI005A', 'clai_immunisations_status_date', 'datetime', { serves: ['Local'] }),
  ],
)

export const claSubstanceMisuse = object(
  'ssd_cla_substance_misuse',
  'A finding of substance misuse',
  { rowKey: ['clas_substance_misuse_id'], about: [{ person: 'clas_person_id' }] },
  [
    field('CLAS001A', 'clas_substance_misuse_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('CLAS002A', 'clas_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_cla_episodes.clae_person_id',
      serves: ['Local'],
    }),
    field('CLAS003A', 'clas_substance_misuse_date', 'datetime', { serves: ['SSDA903'] }),
    field('CLAS004A', 'clas_substance_misused', 'nchar(100)', {
      serves: ['Local'],
      deployed: 'nvarchar(100)',
    }),
    field('CLAS005A', 'clas_intervention_received', 'nchar(1)', { serves: ['SSDA903'] }),
  ],
)

export const claConvictions = object(
  'ssd_cla_convictions',
  'A conviction',
  { rowKey: ['clac_cla_conviction_id'], about: [{ person: 'clac_person_id' }] },
  [
    field('CLAC001A', 'clac_cla_conviction_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('CLAC002A', 'clac_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_cla_episodes.clae_person_id',
      serves: ['Local'],
    }),
    field('CLAC003A', 'clac_cla_conviction_date', 'datetime', { serves: ['SSDA903'] }),
    field('CLAC004A', 'clac_cla_conviction_offence', 'nvarchar(1000)', { serves: ['Local'] }),
  ],
)

export const sdqScores = object(
  'ssd_sdq_scores',
  'A score of the strengths and difficulties questionnaire',
  { rowKey: ['csdq_table_id'], about: [{ person: 'csdq_person_id' }] },
  [
    field('CSDQ001A', 'csdq_table_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('CSDQ002A', 'csdq_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_cla_episodes.clae_person_id',
      serves: ['Local'],
    }),
    field('CSDQ003A', 'csdq_sdq_completed_date', 'datetime', { serves: ['Local'] }),
    field('CSDQ004A', 'csdq_sdq_reason', 'nvarchar(100)', {
      codes: 'sdq-reason',
      serves: ['SSDA903'],
      placeholder: true,
    }),
    field('CSDQ005A', 'csdq_sdq_score', 'nvarchar(100)', { serves: ['SSDA903'], deployed: 'int' }),
  ],
)

export const claPreviousPermanence = object(
  'ssd_cla_previous_permanence',
  'An earlier permanence order',
  { rowKey: ['lapp_table_id'], about: [{ person: 'lapp_person_id' }] },
  [
    field('LAPP001A', 'lapp_table_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('LAPP002A', 'lapp_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_cla_episodes.clae_person_id',
      serves: ['Local'],
    }),
    field('LAPP003A', 'lapp_previous_permanence_order_date', 'nvarchar(100)', {
      serves: ['SSDA903'],
      deployed: 'nvarchar(10)',
    }),
    field('LAPP004A', 'lapp_previous_permanence_option', 'nvarchar(200)', {
      codes: 'previous-permanence',
      serves: ['SSDA903'],
    }),
    field('LAPP005A', 'lapp_previous_permanence_la', 'nvarchar(100)', {
      serves: ['SSDA903'],
    }),
  ],
)
