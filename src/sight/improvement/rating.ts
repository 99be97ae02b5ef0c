import { day, line, oneOf, pickOne, pickSome, words } from '../../define/kinds.ts'
import { defineRecord, filledIn, may, must, mustWhen } from '../../define/record.ts'

/** The four ratings, the best first. They are words; the colour only repeats them. */
export const colours = [
  { code: 'blue', words: 'Blue: done, and the evidence shows it' },
  { code: 'green', words: 'Green: on track' },
  { code: 'amber', words: 'Amber: at risk' },
  { code: 'red', words: 'Red: off track' },
] as const
export type Colour = (typeof colours)[number]['code']

const isGood = (colour: unknown): boolean => colour === 'blue' || colour === 'green'

/**
 * How an action stands: whether it is being done, and apart from that whether anything has changed for children. Many
 * plans are green all over while children see no change. That impact is on track must be shown by evidence, and so must
 * that an action is done.
 */
export const rating = defineRecord({
  name: 'rating',
  title: 'Rating',
  begin: 'Rate this action',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    action: must(pickOne('action'), 'Of which action?', 'Choose the action.'),
    ratedOn: must(day, 'On which day is it rated?', 'Give the day on which it is rated.'),
    delivery: must(oneOf(colours), 'Delivery: is it being done?', 'Rate its delivery.'),
    impact: must(oneOf(colours), 'Impact: has anything changed for children?', 'Rate its impact.'),
    cites: mustWhen(
      ({ delivery, impact }) => delivery === 'blue' || isGood(impact),
      pickSome('evidence'),
      'Which evidence shows it?',
      'Choose the evidence that shows it. If there is none yet, the impact is amber or red.',
    ),
    because: must(words(2), 'Why?', 'Write why it is rated so.'),
    next: may(words(2), 'What happens next?'),
    signedAs: filledIn(line(), 'Rated by'),
  },
  lines: {},
  checks: [
    ({ ratedOn }, { today }) =>
      ratedOn === undefined || ratedOn <= today
        ? undefined
        : { where: 'ratedOn.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ ratedOn }) => ratedOn,
  timeline: ({ because }) => because ?? 'Rating',
})
