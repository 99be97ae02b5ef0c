import type { Quirk } from '../checking/quirk.ts'

/** Where the sector's validator (Data to Insight, csc-validator-be-cin 0.1.9) departs from what a rule means. */
export const quirks: readonly Quirk[] = [
  {
    rule: '2887Q',
    says: 'The rule asks for eight different codes. The validator counts the rows with NONE alone, so that eight of them pass and eight different disabilities do not. Here different codes are counted.',
  },
  {
    rule: '4003',
    says: 'The validator leaves out plans that have not ended. Here a child in need plan without an end is open, as the rule says.',
  },
  {
    rule: '8565',
    says: 'The validator puts a row of its own in the place of the child protection plans, and loses the child in need plans, so that it looks at the end of neither. Here both are looked at.',
  },
  {
    rule: '8569Q',
    says: 'The validator’s one working day before the year comes to none, so that a referral on that day is asked about; and it takes a False in capitals for a yes. Here the day before counts, and False is no.',
  },
  {
    rule: '8740',
    says: 'The validator knows 0 for no, and not false, which files may hold as well. Here both are no, and so is nothing at all.',
  },
  {
    rule: '8863Q',
    says: 'The validator takes an assessment with the same days as another for the other itself. Here two rows are two assessments, which went on at the same time.',
  },
  {
    rule: '8890',
    says: 'The validator takes an enquiry with the same days as another for the other itself. Here two rows are two enquiries, which went on at the same time.',
  },
  {
    rule: '8935',
    says: 'The rule asks for two open child protection plans of one child. The validator looks for two with the same plan id, and it gives every plan an id of its own, so that in a real return it finds nothing. Here all open plans of the child are found.',
  },
]
