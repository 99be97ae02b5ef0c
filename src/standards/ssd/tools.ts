import { field, object } from './object.ts'

/* The objects of the Standard Safeguarding Dataset: what serves the data set itself, and money. */

export const s251Finance = object(
  'ssd_s251_finance',
  'What a placement costs',
  {
    rowKey: ['s251_table_id'],
    about: [{ through: 's251_cla_placement_id', to: 'ssd_cla_placement.clap_cla_placement_id' }],
  },
  [
    field('S251001A', 's251_table_id', 'nvarchar(48)', { key: true, serves: ['1aDraft'], placeholder: true }),
    field('S251002A', 's251_cla_placement_id', 'nvarchar(48)', {
      refers: 'ssd_cla_placement.clap_cla_placement_id',
      serves: ['1aDraft'],
      placeholder: true,
    }),
    field('S251003A', 's251_placeholder_1', 'nvarchar(48)', { serves: ['1aDraft'], placeholder: true }),
    field('S251004A', 's251_placeholder_2', 'nvarchar(48)', { serves: ['1aDraft'], placeholder: true }),
    field('S251005A', 's251_placeholder_3', 'nvarchar(48)', { serves: ['1aDraft'], placeholder: true }),
    field('S251006A', 's251_placeholder_4', 'nvarchar(48)', { serves: ['1aDraft'], placeholder: true }),
  ],
)

export const versionLog = object(
  'ssd_version_log',
  'A version of the data set',
  { rowKey: ['version_number'], about: 'nobody' },
  [
    field('VERS1001A', 'version_number', 'nvarchar(10)'),
    field('VERS1002A', 'release_date', 'datetime'),
    field('VERS1003A', 'description', 'nvarchar(100)'),
    field('VERS1004A', 'is_current', 'bit'),
    field('VERS1005A', 'created_at', 'datetime'),
    field('VERS1006A', 'created_by', 'nvarchar(10)'),
    field('VERS1007A', 'impact_description', 'nvarchar(255)'),
  ],
)

export const apiDataStaging = object(
  'ssd_api_data_staging',
  'A payload on its way to the Department for Education',
  { rowKey: ['id'], about: [{ person: 'person_id' }] },
  [
    field('APIS1001A', 'id', 'nvarchar(48)'),
    field('APIS1002A', 'person_id', 'nvarchar(48)', { serves: ['Local'] }),
    field('APIS1003A', 'json_payload', 'nvarchar', { serves: ['Local'] }),
    field('APIS1004A', 'current_hash', 'binary'),
    field('APIS1005A', 'previous_hash', 'binary'),
    field('APIS1006A', 'submission_status', 'nvarchar(50)'),
    field('APIS1007A', 'submission_timestamp', 'datetime'),
    field('APIS1008A', 'api_response', 'nvarchar'),
    field('APIS1009A', 'row_state', 'nvarchar(10)'),
    field('APIS1010A', 'last_updated', 'datetime'),
  ],
)
