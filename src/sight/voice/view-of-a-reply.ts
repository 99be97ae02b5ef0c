import { oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/** Whether an answer answered: where it did not, the issue is open again. */
export const viewsOfReply = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No, or not all of it' },
] as const

/** What young people say of the answer that they got. */
export const viewOfReply = defineRecord({
  name: 'view of a reply',
  title: 'What we think of the answer',
  begin: 'Say whether this answers you',
  concerns: 'service',
  desk: 'issues',
  fields: {
    issue: must(pickOne('issue raised'), 'Which issue?', 'Choose the issue.'),
    answers: must(oneOf(viewsOfReply), 'Did the answer answer you?', 'Say whether it answered you.'),
    said: may(words(3), 'Anything you want to say to it?', { hint: 'No names.' }),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ answers }) => viewsOfReply.find(({ code }) => code === answers)?.words ?? 'Not stated',
})
