import {
  allocated,
  childColumns,
  code,
  count,
  day,
  disability,
  form,
  needs,
  text,
  yesNo,
  yesNoUnknown,
} from './columns.ts'
import type { AnnexList } from './lists.ts'

/* Lists 2, 6 and 7 of Annex A: early help, children in need and child protection plans. Sources: see lists.ts. */

export const earlyHelp = {
  ...form,
  number: 2,
  title: 'Early help assessments',
  sheet: 'List 2',
  about:
    'Every early help assessment of the six months before the inspection, and early help that the authority coordinates now.',
  window: { months: 6, counts: 'open or ended' },
  columns: [
    ...childColumns,
    day('startedOn', 'Assessment start date', true),
    day('completedOn', 'Assessment completion date'),
    text('organisation', 'Organisation completing assessment', true),
  ],
} as const satisfies AnnexList

const closures = [
  'RC1 - Adopted',
  'RC2 - Died',
  'RC3 - Child arrangements order',
  'RC4 - Special guardianship order',
  'RC5 - Transferred to services of another local authority',
  'RC6 - Transferred to adult social care services',
  'RC7 - Services ceased for any other reason, including child no longer in need',
  'RC8 - Case closed after assessment, no further action',
  'RC9 - Case closed after assessment, referred to early help',
] as const

export const caseStatus = {
  lookedAfter: 'a) Looked after child',
  protection: 'b) Child Protection plan',
  plan: 'c) Child in need plan',
  assessment: 'd) Open assessment',
  closed: 'e) Closed episode',
} as const

const statuses = [
  caseStatus.lookedAfter,
  caseStatus.protection,
  caseStatus.plan,
  caseStatus.assessment,
  caseStatus.closed,
] as const

export const inNeed = {
  ...form,
  number: 6,
  title: 'Children in need',
  sheet: 'List 6',
  about:
    'Every child who received services as a child in need on the day of the inspection or in the six months before, one row for each child. Care leavers are not in it, nor children who were referred and no more.',
  window: { months: 6, counts: 'open or ended' },
  columns: [
    ...childColumns,
    disability,
    day('startedOn', 'CIN Start Date'),
    code('need', 'Primary Need Code', needs, true),
    day('seenOn', 'Date Child Was Last Seen'),
    day('closedOn', 'CIN Closure Date'),
    code('reason', 'Reason for Closure', closures),
    code('status', 'Case Status', statuses, true),
    ...allocated,
  ],
} as const satisfies AnnexList

const categories = [
  'a) Neglect',
  'b) Physical abuse',
  'c) Sexual abuse',
  'd) Emotional abuse',
  'e) Multiple/not recommended',
] as const

export const protectionPlans = {
  ...form,
  number: 7,
  title: 'Child protection',
  sheet: 'List 7',
  about:
    'Every child with a child protection plan on the day of the inspection, and every child whose plan ended in the six months before.',
  window: { months: 6, counts: 'open or ended' },
  columns: [
    ...childColumns,
    disability,
    day('startedOn', 'Child Protection Plan Start Date', true),
    code('firstCategory', 'Initial Category of Abuse', categories, true),
    code('lastCategory', 'Latest Category of Abuse', categories, true),
    day('visitedOn', 'Date of the Last Statutory Visit'),
    code('seenAlone', 'Was the Child Seen Alone?', yesNoUnknown),
    day('reviewedOn', 'Date of latest review conference'),
    day('endedOn', 'Child Protection Plan End Date'),
    code(
      'emergency',
      'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
      yesNo,
      true,
    ),
    count('plansBefore', 'Number of Previous Child Protection Plans', true),
    ...allocated,
  ],
} as const satisfies AnnexList
