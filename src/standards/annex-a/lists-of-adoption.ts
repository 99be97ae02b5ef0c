import {
  code,
  count,
  day,
  disability,
  ethnicities,
  form,
  genders,
  text,
  yesNo,
  yesNoUnknown,
} from './columns.ts'
import type { AnnexList } from './lists.ts'

/* Lists 10 and 11 of Annex A: children to be adopted and those who would adopt. Sources: see lists.ts. */

const reversals = [
  'RD1 - The child’s needs changed subsequent to the decision',
  'RD2 - The Court did not make a placement order',
  'RD3 - Prospective adopters could not be found',
  'RD4 - Any other reason',
] as const

export const adoption = {
  ...form,
  number: 10,
  title: 'Adoption',
  sheet: 'List 10',
  about:
    'Every child who in the twelve months before the inspection was adopted, was to be placed for adoption and is not adopted yet, or for whom that decision was reversed.',
  window: { months: 12, counts: 'open or ended' },
  columns: [
    text('childId', 'Child Unique ID', true),
    text('family', 'Family identifier'),
    code('gender', 'Gender', genders, true),
    code('ethnicity', 'Ethnicity', ethnicities, true),
    day('bornOn', 'Date of Birth'),
    count('age', 'Age of Child (Years)'),
    disability,
    day('enteredOn', 'Date the Child Entered Care', true),
    day('decidedOn', 'Date of Decision that Child Should be Placed for Adoption', true),
    day('orderOn', 'Date of Placement Order'),
    day('matchedOn', 'Date of Matching Child and Prospective Adopters'),
    day('placedOn', 'Date Placed for Adoption'),
    day('adoptedOn', 'Date of Adoption Order'),
    day('reversedOn', 'Date of Decision that Child Should No Longer be Placed for Adoption'),
    code('reason', 'Reason Why Child No Longer Placed for Adoption', reversals),
    day('fosteredOn', 'Date the child was placed for fostering in FFA or concurrent planning placement'),
  ],
} as const satisfies AnnexList

const leavings = [
  '1 - Adopter withdrew from process',
  '2 - Process put on hold',
  '3 - Application refused',
] as const

export const adopters = {
  ...form,
  number: 11,
  title: 'Adopters',
  sheet: 'List 11',
  about:
    'Everyone who in the twelve months before the inspection was in contact with the authority’s adoption agency, one row for each adopter.',
  window: { months: 12, counts: 'open or ended' },
  columns: [
    text('adopterId', 'Individual adopter identifier', true),
    text('family', 'Family identifier'),
    code('gender', 'Gender', genders, true),
    code('ethnicity', 'Ethnicity', ethnicities, true),
    code('disabled', 'Disability', yesNoUnknown, true),
    code('fostering', 'Is the (prospective) adopter fostering for adoption?', yesNo, true),
    day('enquiredOn', 'Date enquiry received', true),
    day('firstFrom', 'Date Stage 1 started'),
    day('firstUntil', 'Date Stage 1 ended'),
    day('secondFrom', 'Date Stage 2 started'),
    day('secondUntil', 'Date Stage 2 ended'),
    day('appliedOn', 'Date application submitted'),
    day('approvedOn', 'Date application approved'),
    day('matchedOn', 'Date adopter matched with child(ren)'),
    day('placedOn', 'Date child/children placed with adopter(s)'),
    count('children', 'No. of children placed'),
    day('adoptedOn', 'Date of Adoption Order'),
    day('leftOn', 'Date of leaving adoption process'),
    code('reason', 'Reason for leaving adoption process', leavings),
  ],
} as const satisfies AnnexList
