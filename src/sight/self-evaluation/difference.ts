import { day, oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../define/record.ts'
import { areaOptionsNow } from './areas.ts'

export const differences = [
  { code: 'same', words: 'They found what we said' },
  { code: 'better', words: 'We thought better of it than they did' },
  { code: 'worse', words: 'We thought worse of it than they did' },
  { code: 'unseen', words: 'They found what we had not seen' },
] as const

/** What we said beside what inspectors found, judged by a person: where we knew ourselves, and where we did not. */
export const difference = defineRecord({
  name: 'difference',
  title: 'We said, they found',
  begin: 'Record the difference',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    area: must(oneOf(areaOptionsNow), 'Which area of the framework?', 'Choose the area.'),
    foundOn: must(day, 'On which day were they told us, or published?', 'Give the day.'),
    claim: mustWhen(
      ({ differs }) => differs !== undefined && differs !== 'unseen',
      pickOne('claim'),
      'What did we say?',
      'Choose what we said.',
    ),
    finding: may(pickOne('finding'), 'Which finding of theirs is it?'),
    found: must(words(3), 'What did they find?', 'Write what they found.'),
    differs: must(oneOf(differences), 'How do the two differ?', 'Say how the two differ.'),
    why: mustWhen(
      ({ differs }) => differs !== undefined && differs !== 'same',
      words(3),
      'Why did we see it otherwise, and what do we change?',
      'Write why we saw it otherwise.',
    ),
  },
  lines: {},
  checks: [
    ({ foundOn }, { today }) =>
      foundOn === undefined || foundOn <= today
        ? undefined
        : { where: 'foundOn.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ foundOn }) => foundOn,
  timeline: ({ found }) => found ?? 'We said, they found',
})
