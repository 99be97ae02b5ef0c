import { field, object } from './object.ts'

/* The objects of the Standard Safeguarding Dataset: who the people are. */

export const person = object(
  'ssd_person',
  'A child or another person',
  { rowKey: ['pers_person_id'], about: [{ person: 'pers_person_id' }] },
  [
    field('PERS001A', 'pers_person_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['AnnexA', 'CIN', 'RIIA', 'SEN2', 'SSDA903'],
    }),
    field('PERS015A', 'pers_forename', 'nvarchar(255)', { deployed: 'nvarchar(100)' }),
    field('PERS016A', 'pers_surname', 'nvarchar(255)'),
    field('PERS002A', 'pers_sex', 'nvarchar(20)', {
      codes: 'sex',
      serves: ['AnnexA', 'RIIA', 'SEN2', 'SSDA903'],
    }),
    field('PERS003A', 'pers_gender', 'nvarchar(10)', { codes: 'ssd-gender', serves: ['CIN', 'RIIA'] }),
    field('PERS004A', 'pers_ethnicity', 'nvarchar(48)', {
      codes: 'ethnicity',
      serves: ['AnnexA', 'CIN', 'RIIA', 'SEN2', 'SSDA903'],
    }),
    field('PERS005A', 'pers_dob', 'datetime', { serves: ['AnnexA', 'CIN', 'RIIA', 'SEN2', 'SSDA903'] }),
    field('PERS013A', 'pers_common_child_id', 'nvarchar(48)', { serves: ['Local'], only: 'specification' }),
    field('PERS014A', 'pers_legacy_id', 'nvarchar(48)', { serves: ['Local'] }),
    field('PERS007A', 'pers_upn_unknown', 'nvarchar(6)', {
      codes: 'upn-unknown',
      serves: ['CIN', 'RIIA', 'SEN2'],
    }),
    field('PERS008A', 'pers_send_flag', 'nchar(1)', {
      serves: ['NEETandparticipation', 'RIIA'],
      deployed: 'nchar(5)',
    }),
    field('PERS009A', 'pers_expected_dob', 'datetime', { serves: ['CIN', 'RIIA'] }),
    field('PERS010A', 'pers_death_date', 'datetime', { serves: ['CIN', 'RIIA'] }),
    field('PERS011A', 'pers_is_mother', 'nchar(1)', { serves: ['RIIA', 'SSDA903'] }),
    field('PERS012A', 'pers_nationality', 'nvarchar(48)', { serves: ['ADCS_SP', 'RIIA'] }),
    field('PERS013A', 'pers_single_unique_id', 'nvarchar(48)', { only: 'deployment' }),
    field('PERS006A', 'pers_upn', 'nvarchar(13)', { only: 'deployment' }),
  ],
)

export const address = object(
  'ssd_address',
  'An address of a person',
  { rowKey: ['addr_table_id'], about: [{ person: 'addr_person_id' }] },
  [
    field('ADDR007A', 'addr_table_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('ADDR001A', 'addr_address_json', 'nvarchar(1000)', {
      required: true,
      unique: true,
      serves: ['Local'],
      asks: ['FLOOR', 'BUILDING', 'HOUSE', 'STREET', 'EASTING', 'NORTHING'],
    }),
    field('ADDR002A', 'addr_person_id', 'nvarchar(48)', {
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('ADDR003A', 'addr_address_type', 'nvarchar(48)', { serves: ['Local'] }),
    field('ADDR004A', 'addr_address_start_date', 'datetime', { serves: ['Local'] }),
    field('ADDR005A', 'addr_address_end_date', 'datetime', { serves: ['Local'] }),
    field('ADDR006A', 'addr_address_postcode', 'nvarchar(15)', { serves: ['AnnexA', 'SEN2', 'SSDA903'] }),
  ],
)

export const family = object(
  'ssd_family',
  'A person of a family',
  { rowKey: ['fami_table_id'], about: [{ person: 'fami_person_id' }] },
  [
    field('FAMI003A', 'fami_table_id', 'nvarchar(48)', { serves: ['Local'] }),
    field('FAMI001A', 'fami_family_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['ASGLB', 'AnnexA'],
    }),
    field('FAMI002A', 'fami_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
  ],
)

export const mother = object(
  'ssd_mother',
  'A mother and a child of hers',
  { rowKey: ['moth_table_id'], about: [{ person: 'moth_childs_person_id' }] },
  [
    field('MOTH004A', 'moth_table_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      serves: ['Local'],
    }),
    field('MOTH002A', 'moth_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      stated: 'ssd_person.pers_person_id (field is both PK/FK)',
      serves: ['Local'],
    }),
    field('MOTH001A', 'moth_childs_person_id', 'nvarchar(48)', {
      key: true,
      required: true,
      unique: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('MOTH003A', 'moth_childs_dob', 'datetime', { serves: ['AnnexA', 'SSDA903'] }),
  ],
)

export const disability = object(
  'ssd_disability',
  'A disability of a person',
  { rowKey: ['disa_table_id'], about: [{ person: 'disa_person_id' }] },
  [
    field('DISA001A', 'disa_person_id', 'nvarchar(48)', {
      required: true,
      unique: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('DISA003A', 'disa_table_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('DISA002A', 'disa_disability_code', 'nvarchar(48)', {
      required: true,
      unique: true,
      codes: 'disability',
      serves: ['AnnexA', 'CIN'],
    }),
  ],
)

export const immigrationStatus = object(
  'ssd_immigration_status',
  'An immigration status of a person',
  { rowKey: ['immi_immigration_status_id'], about: [{ person: 'immi_person_id' }] },
  [
    field('IMMI001A', 'immi_person_id', 'nvarchar(48)', {
      unique: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
    }),
    field('IMMI005A', 'immi_immigration_status_id', 'nvarchar(48)', { key: true, serves: ['Local'] }),
    field('IMMI002A', 'immi_immigration_status', 'nvarchar(48)', {
      codes: 'immigration-status',
      serves: ['AnnexA', 'RIIA', 'SSDA903'],
      deployed: 'nvarchar(100)',
    }),
    field('IMMI003A', 'immi_immigration_status_start_date', 'datetime', { serves: ['RIIA'] }),
    field('IMMI004A', 'immi_immigration_status_end_date', 'datetime', { serves: ['RIIA', 'SSDA903'] }),
  ],
)

export const linkedIdentifiers = object(
  'ssd_linked_identifiers',
  'A number under which others know a person',
  { rowKey: ['link_table_id'], about: [{ person: 'link_person_id' }] },
  [
    field('LINK001A', 'link_table_id', 'nvarchar(48)', {
      key: true,
      serves: ['1aNotInCMS'],
      placeholder: true,
    }),
    field('LINK002A', 'link_person_id', 'nvarchar(48)', {
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
      placeholder: true,
    }),
    field('LINK003A', 'link_identifier_type', 'nvarchar(100)', { serves: ['1aNotInCMS'], placeholder: true }),
    field('LINK004A', 'link_identifier_value', 'nvarchar(100)', {
      serves: ['1aNotInCMS'],
      placeholder: true,
    }),
    field('LINK005A', 'link_valid_from_date', 'datetime', { serves: ['1aNotInCMS'], placeholder: true }),
    field('LINK006A', 'link_valid_to_date', 'datetime', { serves: ['1aNotInCMS'], placeholder: true }),
  ],
)

export const voiceOfChild = object(
  'ssd_voice_of_child',
  'What a child says of the help they get',
  { rowKey: ['voch_table_id'], about: [{ person: 'voch_person_id' }] },
  [
    field('VOCH007A', 'voch_table_id', 'nvarchar(48)', { key: true, serves: ['1bDraft'], placeholder: true }),
    field('VOCH001A', 'voch_person_id', 'nvarchar(48)', {
      required: true,
      refers: 'ssd_person.pers_person_id',
      serves: ['Local'],
      placeholder: true,
    }),
    field('VOCH002A', 'voch_explained_worries', 'nchar(1)', { serves: ['1bDraft'], placeholder: true }),
    field('VOCH003A', 'voch_story_help_understand', 'nchar(1)', { serves: ['1bDraft'], placeholder: true }),
    field('VOCH004A', 'voch_agree_worker', 'nchar(1)', { serves: ['1bDraft'], placeholder: true }),
    field('VOCH005A', 'voch_plan_safe', 'nchar(1)', { serves: ['1bDraft'], placeholder: true }),
    field('VOCH006A', 'voch_tablet_help_explain', 'nchar(1)', { serves: ['1bDraft'], placeholder: true }),
  ],
)
