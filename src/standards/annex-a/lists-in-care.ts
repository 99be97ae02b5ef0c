import { allocated, childColumns, code, count, day, disability, form, needs, text, yesNo } from './columns.ts'
import type { AnnexList } from './lists.ts'

/* Lists 8 and 9 of Annex A: children in care and care leavers. Sources: see lists.ts. */

const legalStatuses = [
  'C1: ICO',
  'C2: FCO',
  'D1: Freeing order',
  'E1: Placement order',
  'V2: Single period under S20',
  'V3: Short term breaks, episodes recorded',
  'V4: Short term breaks, agreements recorded',
  'L1: Police protection LA accommodation',
  'L2: EPO',
  'L3: Child assessment order LA accommodation',
  'J1: Remanded to LA or youth detention',
  'J2: LA accommodation under PACE',
  'J3: Youth rehabilitation order',
] as const

const permanencePlans = [
  'a) Return to family',
  'b) Adoption',
  'c) SGO/CAO',
  'd) Supported living in the community',
  'e) Long-term residential placement',
  'f) Long-term fostering',
  'g) Other',
] as const

const endings = [
  'u) X1: CodeError',
  'a) E11: Adopted - application unopposed',
  'b) E12: Adopted - consent dispensed',
  'c) E2: Died',
  'd) E3: Care taken by another LA',
  'e) E4A: Returned home to live with parents or relatives - part of planning',
  'f) E4B: Returned home to live with parents or relatives - not part of planning',
  'g) E13: Parents, relatives or other with no parental responsibility',
  'h) E41: Residence order granted',
  'i) E45: Special Guardianship Orders - former carer relative/friend',
  'j) E46: Special Guardianship Orders - former carer other',
  'k) E47: Special Guardianship Orders - relative/friend',
  'l) E48: Special Guardianship Orders - other',
  'm) E5: Moved into independent living - supported',
  'n) E6: Moved into independent living - no support',
  'o) E7: Transferred to residential care funded by adult social services',
  'p) E9: Sentenced to custody',
  'q) E14: Accommodation on remand ended',
  'r) E15: Age assessment determined child was 18 or over',
  's) E16: Child moved abroad',
  'v) E17: Aged 18+ and remained with current carers',
  't) E8: Care ceased for any other reason',
] as const

const placements = [
  'g) A3: Placed for adoption - consent - current foster',
  'h) A4: Placed for adoption - consent - not foster',
  'i) A5: Placed for adoption - order - foster',
  'j) A6: Placed for adoption - order - not foster',
  'n) H5: Residential accommodation',
  "o) K1: Secure Children's Homes",
  "p) K2: Children's Homes",
  'k) P1: Placed with parents',
  'l) P2: Independent living',
  'm) P3: Residential employment',
  'q) R1: Residential Care Home',
  'r) R2: NHS/Health Trust',
  's) R3: Family Centre or Mother and Baby Unit',
  't) R5: Young Offender Institution',
  'u) S1: Residential school',
  'w) T0: Temporary placement',
  'x) T1: Temporary placement - hospital',
  'y) T2: Temporary placement - holiday',
  'z) T3: Temporary placement - carer holiday',
  'zz) T4: Temporary placement - seven days or less',
  'a) U1: Foster placement - relatives - long term',
  'b) U2: Foster placement - relative - FFA',
  'c) U3: Foster placement - relative - not FFA',
  'd) U4: Foster placement - long term',
  'e) U5: Foster placement - FFA',
  'f) U6: Foster placement - not FFA',
  'v) Z1: Other placements',
] as const

const providers = [
  'a) PR0: Parents/Parental responsibility',
  'b) PR1: Own provision',
  'c) PR2: Other LA provision',
  'd) PR3: Other public provision',
  'e) PR4: Private provision',
  'f) PR5: Voluntary/third sector',
] as const

const insideOrOut = ['a) In', 'b) Out'] as const

// Within England the name or code of the authority stands here.
const outsideEngland = [
  'NIR - Child placed in Northern Ireland',
  'WAL - Child placed in Wales',
  'SCO - Child placed in Scotland',
  'NUK - Child placed outside the UK',
  'CON - Child placed in confidential placement',
] as const

export const inCare = {
  ...form,
  number: 8,
  title: 'Children in care',
  sheet: 'List 8',
  about:
    'Every child in care on the day of the inspection, and every child who ceased to be looked after in the six months before. Short breaks are not in it.',
  window: { months: 6, counts: 'open or ended' },
  columns: [
    ...childColumns,
    code(
      'unaccompanied',
      'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))',
      yesNo,
      true,
    ),
    disability,
    day('startedOn', 'Date Started to be Looked After', true),
    code('need', "Child's Category of Need", needs, true),
    code(
      'secondPeriod',
      'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
      yesNo,
      true,
    ),
    day('statusFrom', 'Start date of current legal status', true),
    code('legalStatus', "Child's Legal Status", legalStatuses, true),
    day('reviewedOn', 'Date of Latest Statutory Review'),
    day('visitedOn', 'Date of Last Social Work Visit'),
    code('permanence', 'What is the permanence plan for this child?', permanencePlans),
    day('reviewerOn', 'Date of Last IRO Visit / Contact to the Child'),
    day('healthOn', 'Date of Last Health Assessment'),
    day('dentalOn', 'Date of Last Dental Check'),
    count('placements', 'Number of Placements in the Last 12 months', true),
    day('endedOn', 'Date Ceased to be Looked After'),
    code('reason', 'Reason Ceased to be Looked After', endings),
    day('placedOn', 'Start Date of Most Recent Placement', true),
    code('placement', 'Placement Type', placements, true),
    code('provider', 'Placement Provider', providers, true),
    text('postcode', 'Placement postcode', true),
    text('urn', 'URN of Placement'),
    code('location', 'Placement Location', insideOrOut, true),
    { ...code('authority', 'LA of Placement', outsideEngland, true), open: true },
    count(
      'missing',
      'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
      true,
    ),
    count(
      'absent',
      'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
      true,
    ),
    code(
      'offered',
      'Was the child offered a Return Interview after their last missing episode (Y/N)?',
      yesNo,
    ),
    code(
      'accepted',
      'Did the child accept a Return Interview after their last missing episode (Y/N)?',
      yesNo,
    ),
    ...allocated,
  ],
} as const satisfies AnnexList

const categories = [
  'a) Relevant child',
  'b) Former relevant child',
  'c) Qualifying care leaver',
  'd) Eligible child',
] as const

const inTouch = ['a) Yes', 'b) No', 'c) Died', 'd) Refu', 'e) NREQ', 'f) Rhom'] as const

const accommodations = [
  'B: Parents/relatives',
  'C: Community home / residential care',
  'D: Semi-independent, transitional accommodation and self-contained accommodation',
  'E: Supported lodgings',
  'G: Abroad',
  'H: Deported',
  'K: Ordinary lodgings, without formal support',
  'R: Residence not known',
  'S: No fixed abode / homeless',
  'T: Foyers and similar supported accommodation',
  'U: Independent living',
  'V: Emergency accommodation',
  'W: Bed and breakfast',
  'X: In custody',
  'Y: Other accommodation',
  'Z: With former foster carers',
] as const

const suitabilities = ['a) Suitable', 'b) Unsuitable'] as const

const activities = [
  'F1: Full time in higher education',
  'P1: Part time in higher education',
  'F2: Full time in education other than higher',
  'P2: Part time in education other than higher',
  'F4: Young person engaged full time in an apprenticeship',
  'P4: Young person engaged part time in an apprenticeship',
  'F5: Young person engaged full time in training or employment (not apprenticeship)',
  'P5: Young person engaged part time in training or employment (not apprenticeship)',
  'G4: Not in education, employment or training - illness or disability',
  'G5: Not in education, employment or training - other',
  'G6: Not in education, employment or training - pregnancy or parenting',
  'F3: Full time in training or employment',
  'P3: Part time in training or employment',
] as const

export const careLeavers = {
  ...form,
  number: 9,
  title: 'Care leavers',
  sheet: 'List 9',
  about: 'Every young person who has a right to leaving care services on the day of the inspection.',
  window: { months: 0, counts: 'open' },
  columns: [
    ...childColumns,
    code(
      'unaccompanied',
      'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)',
      yesNo,
      true,
    ),
    disability,
    ...allocated,
    text('adviser', 'Allocated Personal Advisor', true),
    code('category', 'Eligibility Category', categories, true),
    day('reviewedOn', 'Latest Pathway Plan Review Date'),
    code('inTouch', 'LA in Touch', inTouch, true),
    day('contactOn', 'Latest Date of Contact'),
    code('accommodation', 'Type of Accommodation', accommodations),
    code('suitability', 'Suitability of Accommodation', suitabilities),
    code('activity', 'Activity Status', activities),
  ],
} as const satisfies AnnexList
