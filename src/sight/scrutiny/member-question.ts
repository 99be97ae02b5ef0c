import { day, line, oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { measures } from '../performance/measures.ts'

/** What a member of a committee asks: typed by the member, or by an officer on their behalf. */
export const memberQuestion = defineRecord({
  name: 'member question',
  title: 'Question',
  begin: 'Ask a question',
  concerns: 'service',
  desk: 'questions',
  fields: {
    question: must(words(3), 'What do you want to know?', 'Write the question.', {
      hint: 'No names of children, families or workers. What is about one family belongs to their councillor’s casework.',
    }),
    behalf: may(line(), 'If you ask for somebody else: for whom?', { hint: 'Such as Councillor Ashby.' }),
    item: may(pickOne('work item'), 'Which item of the work programme is it about?'),
    measure: may(
      oneOf(measures.map(({ code, title }) => ({ code, words: title }))),
      'Which measure is it about?',
    ),
    meetingOn: may(day, 'For which meeting?', {
      hint: 'It is answered before then, and the answer goes out with the papers.',
    }),
    dropped: may(words(2), 'If it is taken back: why?', { hint: 'Leave empty while it stands.' }),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ question }) => question ?? 'Question',
})
