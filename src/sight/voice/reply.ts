import { day, done, oneOf, pickOne, webAddress, words } from '../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../define/record.ts'

type So = Readonly<Record<string, unknown>>
const isAnswered = ({ answered }: So): boolean => (answered as { is?: string } | undefined)?.is === 'done'
const cameTo =
  (code: Outcome) =>
  (so: So): boolean =>
    isAnswered(so) && so.outcome === code

/** What comes of an issue. That something will not be done is said as plainly as that it was. */
export const outcomes = [
  { code: 'did', words: 'We did it' },
  { code: 'doing', words: 'We are doing it, and it is not finished' },
  { code: 'cannot', words: 'We will not do it, or cannot' },
] as const
type Outcome = (typeof outcomes)[number]['code']

/**
 * The answer to an issue that young people raised: first who answers, then what they say and what changed. One reply an
 * issue; each later answer is its next version, so that all of them stay readable.
 */
export const reply = defineRecord({
  name: 'reply',
  title: 'Reply',
  begin: 'Answer young people',
  concerns: 'service',
  desk: 'answers',
  fields: {
    issue: must(pickOne('issue raised'), 'Which issue?', 'Choose the issue.'),
    owner: must(pickOne('worker'), 'Who answers?', 'Choose one person who answers.'),
    answered: must(done, 'Have we answered?', 'Say whether we have answered.', {
      hint: 'Choose ‘Not yet’ to say only who answers.',
    }),
    said: mustWhen(isAnswered, words(4), 'Our answer', 'Write the answer.', {
      hint: 'To a young person, in short sentences. No names of children or families.',
    }),
    outcome: mustWhen(isAnswered, oneOf(outcomes), 'What comes of it?', 'Choose what comes of it.'),
    changed: mustWhen(
      cameTo('did'),
      words(2),
      'What changed for young people?',
      'Write what changed for young people.',
    ),
    moreOn: mustWhen(
      cameTo('doing'),
      day,
      'On which day do we tell them more?',
      'Give the day on which we tell them more.',
    ),
    why: mustWhen(cameTo('cannot'), words(2), 'Why not?', 'Write why not.', {
      hint: 'The real reason, in plain words.',
    }),
    evidence: may(webAddress, 'Where can one see it?', {
      hint: 'An address that young people and members can open.',
    }),
    action: may(pickOne('action'), 'Which action of the plan does it belong to?'),
  },
  lines: {},
  checks: [
    ({ answered }, { today }) =>
      answered?.is !== 'done' || answered.on <= today
        ? undefined
        : { where: 'answered.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ answered }) => (answered?.is === 'done' ? answered.on : undefined),
  timeline: ({ said }) => said ?? 'Not answered yet',
})
