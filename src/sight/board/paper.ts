import { attachments, type Media } from '../../define/attachments.ts'
import { line, oneOf, pickOne, webAddress, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/** What office programs write to be read. Goldthread’s own list, November 2026: a photograph or an e-mail is no paper. */
const papersTaken: readonly Media[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/msword',
]

/** What the board is given to read before a meeting: words, a file, a plan, or the address of a file. */
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
    files: may(attachments, 'The paper itself', {
      hint: 'A PDF or a Word document, up to 25 MB. Everybody on the board can open it: no names of children or families in it, and no group of fewer than 6 children.',
    }),
    link: may(webAddress, 'Or where does the file lie?', { hint: 'Such as https://intranet.example/paper' }),
  },
  lines: {},
  checks: [
    ({ says, plan, files, link }) =>
      says !== undefined || plan !== undefined || files !== undefined || link !== undefined
        ? undefined
        : {
            where: 'says',
            says: 'Write what it says, choose the plan that it is about, add the file, or say where it lies.',
          },
    ({ files }) => {
      const other = files?.find(({ media }) => !papersTaken.includes(media))
      return other === undefined
        ? undefined
        : {
            where: 'files',
            says: `‘${other.name}’ is neither a PDF nor a Word document. Take it out of the list.`,
          }
    },
  ],
  happenedOn: () => undefined,
  timeline: ({ title }) => title ?? 'Paper',
})
