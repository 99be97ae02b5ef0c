import { day, line, oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/** How high an issue was taken, the lowest first. */
export const levels = [
  { code: 'local', words: 'Locally: chief officers of both sides' },
  { code: 'regional', words: 'Regionally: the regional partnership or the regional office' },
  { code: 'national', words: 'Nationally: a department or a national body' },
] as const
export type Level = (typeof levels)[number]['code']

/** An issue with a partner was taken further: to whom, when, and what they answered. */
export const escalation = defineRecord({
  name: 'escalation',
  title: 'Escalation',
  begin: 'Take this further',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    issue: must(pickOne('partner issue'), 'Which issue?', 'Choose the issue.'),
    level: must(oneOf(levels), 'How high is it taken?', 'Choose how high it is taken.'),
    takenOn: must(day, 'On which day?', 'Give the day.'),
    takenTo: must(line(), 'To whom?', 'Say to whom.'),
    asked: must(words(2), 'What was asked of them?', 'Write what was asked of them.'),
    answerDueOn: may(day, 'By which day do they answer?'),
    answeredOn: may(day, 'On which day did they answer?'),
    answer: may(words(2), 'What did they answer?'),
  },
  lines: {},
  checks: [
    ({ takenOn }, { today }) =>
      takenOn === undefined || takenOn <= today
        ? undefined
        : { where: 'takenOn.day', says: 'This day has not come yet.' },
    ({ answeredOn, answer }) =>
      (answeredOn === undefined) === (answer === undefined)
        ? undefined
        : answer === undefined
          ? { where: 'answer', says: 'Write what they answered.' }
          : { where: 'answeredOn.day', says: 'Give the day on which they answered.' },
  ],
  happenedOn: ({ takenOn }) => takenOn,
  timeline: ({ takenTo, asked }) => `${takenTo ?? 'Taken further'}: ${asked ?? ''}`,
})
