import { line, oneOf, pickOne, webAddress, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/** What the board is given to read before a meeting: words, a plan, or the address of a file. */
export const boardPaper = defineRecord({
  name: 'board paper',
  title: 'Paper for the board',
  begin: 'Add a paper',
  concerns: 'service',
  desk: 'boards',
  fields: {
    meeting: must(pickOne('board meeting'), 'For which meeting?', 'Choose the meeting.'),
    title: must(line(), 'What is it called?', 'Give the paper a title.'),
    wants: must(
      oneOf([
        { code: 'decision', words: 'A decision' },
        { code: 'information', words: 'That it is known' },
      ]),
      'What does it ask of the board?',
      'Choose what it asks of the board.',
    ),
    broughtBy: must(line(), 'Who brings it?', 'Say who brings it, and for which organisation.'),
    says: may(words(6), 'What does it say?', {
      hint: 'No names of children or families, and no group of fewer than 6 children.',
    }),
    plan: may(pickOne('improvement plan'), 'Is it about a plan?'),
    link: may(webAddress, 'Where does the file lie?', { hint: 'Such as https://intranet.example/paper' }),
  },
  lines: {},
  checks: [
    ({ says, plan, link }) =>
      says !== undefined || plan !== undefined || link !== undefined
        ? undefined
        : {
            where: 'says',
            says: 'Write what it says, choose the plan that it is about, or say where the file lies.',
          },
  ],
  happenedOn: () => undefined,
  timeline: ({ title }) => title ?? 'Paper',
})
