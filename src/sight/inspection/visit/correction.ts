import { day, oneOf, pickOne, words } from '../../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../../define/record.ts'

/** How far a correction has come. */
export const correctionStates = [
  { code: 'to raise', words: 'Not raised yet' },
  { code: 'raised', words: 'Raised, and not answered yet' },
  { code: 'accepted', words: 'Accepted' },
  { code: 'not accepted', words: 'Not accepted' },
] as const

export const sayCorrectionState = (code: string | undefined): string =>
  correctionStates.find((one) => one.code === code)?.words ?? 'State not given'

/** A fact of the inspectors’ that we think is wrong, what shows it, and what came of saying so. */
export const factCorrection = defineRecord({
  name: 'fact correction',
  title: 'Fact that we think is wrong',
  begin: 'Note a fact that is wrong',
  concerns: 'service',
  desk: 'inspection',
  fields: {
    visit: must(pickOne('inspection visit'), 'On which visit?', 'Choose the visit.'),
    fact: must(words(3), 'Which fact is wrong?', 'Write which fact is wrong.', {
      hint: 'As it was said or written. No names of children or families.',
    }),
    evidence: must(words(3), 'What shows that it is wrong?', 'Write what shows that it is wrong.'),
    state: must(oneOf(correctionStates), 'How far has it come?', 'Choose how far it has come.'),
    raisedOn: mustWhen(
      ({ state }) => state !== undefined && state !== 'to raise',
      day,
      'On which day was it raised?',
      'Give the day on which it was raised.',
    ),
    answered: may(words(2), 'What did they answer?'),
  },
  lines: {},
  checks: [
    ({ raisedOn }, { today }) =>
      raisedOn === undefined || raisedOn <= today
        ? undefined
        : { where: 'raisedOn.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ raisedOn }) => raisedOn,
  timeline: ({ fact }) => fact ?? 'Fact that we think is wrong',
})
