import { day, done, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/**
 * Who answers a member’s question, by when, and what the answer is. A question that is taken up has one; it is changed
 * as the answer is written.
 */
export const questionReply = defineRecord({
  name: 'question reply',
  title: 'Answer to a question',
  begin: 'Answer it, or give it an owner',
  concerns: 'service',
  desk: 'boards',
  fields: {
    question: must(pickOne('member question'), 'Which question?', 'Choose the question.'),
    owner: must(pickOne('worker'), 'Who answers it?', 'Choose one owner.'),
    dueOn: must(day, 'By which day?', 'Give the day by which it is answered.'),
    answer: may(words(5), 'The answer', {
      hint: 'Members and, with the papers, everybody read it. No names, and no number below six.',
      guidance:
        'Say what is so, what it means for children, and what is done about it. Where it is a figure, take it from a pack.',
    }),
    answered: must(done, 'Is it answered?', 'Say whether it is answered.'),
  },
  lines: {},
  checks: [
    ({ answer, answered }) =>
      answered?.is !== 'done' || (answer ?? '').trim() !== ''
        ? undefined
        : { where: 'answer', says: 'Write the answer, or say that it is not answered yet.' },
    ({ answered }, { today }) =>
      answered?.is !== 'done' || answered.on <= today
        ? undefined
        : { where: 'answered.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ answered }) => (answered?.is === 'done' ? answered.on : undefined),
  timeline: ({ answer }) => answer ?? 'Not answered yet',
})
