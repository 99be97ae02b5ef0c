import { line, words } from '../../../define/kinds.ts'
import { defineRecord, may, must } from '../../../define/record.ts'
import { isOurs } from './bookmark.ts'

/** What an inspector or an invited reviewer asks. Officers see it and answer it as a request of the visit. */
export const inspectorQuestion = defineRecord({
  name: 'inspector question',
  title: 'Question of a visitor',
  begin: 'Ask a question',
  concerns: 'service',
  desk: 'inspecting',
  fields: {
    asked: must(words(3), 'What do you want to know, or to have?', 'Write your question.', {
      hint: 'No names of children: the page below says of whom.',
    }),
    page: may(line(), 'About which page?', { hint: 'Its address in Goldthread.' }),
  },
  lines: {},
  checks: [
    ({ page }) =>
      page === undefined || isOurs(page)
        ? undefined
        : { where: 'page', says: 'Give an address in Goldthread, such as /measures.' },
  ],
  happenedOn: () => undefined,
  timeline: ({ asked }) => asked ?? 'Question',
})

export const inspectionQuestionKind = inspectorQuestion.name
