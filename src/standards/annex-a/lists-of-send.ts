import { code, count, day, ethnicities, form, text, yesNo } from './columns.ts'
import type { AnnexList } from './lists.ts'

/*
 * The two lists of Annex A of an area inspection of special educational needs and disabilities. Headings as in
 * data-to-insight's annex-a-sen-validator (April 2025); allowed values as the notes of its ssd-data-model have them
 * (AnnexA_SEND). Whom list 2 is about is told by its columns alone.
 */

const genders = ['a) Male', 'b) Female', 'c) Not known', 'd) Not specified'] as const

const schoolPhases = [
  'a) Nursery',
  'b) Primary',
  'c) Middle (deemed primary)',
  'd) Middle (deemed secondary)',
  'e) Secondary',
  'f) All-through',
  'g) Special',
  'h) Pupil referral unit/Alternative provision',
  'i) FE college',
] as const

const primaryNeeds = [
  'a) SPLD',
  'b) MLD',
  'c) SLD',
  'd) PMLD',
  'e) SEMH',
  'f) SLCN',
  'g) HI',
  'h) VI',
  'i) MSI',
  'j) PD',
  'k) ASD',
  'l) OTH',
] as const

const identity = [
  text('childId', 'Unique ID', true),
  text('upn', 'UPN'),
  text('uln', 'ULN'),
  day('bornOn', 'Date of birth', true),
  code('gender', 'Gender', genders, true),
  code('ethnicity', 'Ethnicity', ethnicities, true),
] as const

const needAndSchool = [
  code('need', 'SEN primary need', primaryNeeds, true),
  text('urn', 'Main education establishment – URN'),
  code('phase', 'Main education establishment – phase', schoolPhases),
  code('otherPhase', 'Subsidiary education establishment – phase (dual registration)', schoolPhases),
] as const

const attendance = [
  count('suspensions', 'Suspensions'),
  count('exclusions', 'Permanent exclusions'),
  text('absence', 'Absence'),
  code('premium', 'Pupil Premium', yesNo),
  code('known', "Known to children's social care?", yesNo, true),
  text('team', "Which children's social care team?"),
  code('disabled', 'Does the child or young person have a disability?', yesNo, true),
] as const

export const withPlan = {
  ...form,
  number: 1,
  title: 'Children and young people with an education, health and care plan',
  sheet: 'SEND 1',
  about: 'Every child and young person with a plan for whom the authority is responsible.',
  window: { months: 0, counts: 'open' },
  columns: [
    ...identity,
    day('issuedOn', 'Date initial EHC plan issued', true),
    day('updatedOn', 'Date updated EHC plan issued'),
    day('reviewedOn', 'Date EHC plan last reviewed'),
    ...needAndSchool,
    code('atHome', 'Elective home education', yesNo),
    ...attendance,
  ],
} as const satisfies AnnexList

export const withSupport = {
  ...form,
  number: 2,
  title: 'Children and young people who receive special educational needs support',
  sheet: 'SEND 2',
  about: 'Every child and young person who receives support for special educational needs without a plan.',
  window: { months: 0, counts: 'open' },
  columns: [...identity, ...needAndSchool, ...attendance],
} as const satisfies AnnexList
