import { pickOne, words } from '../../define/kinds.ts'
import { defineRecord, must } from '../../define/record.ts'

/** What an officer has to say about a report that the board was given. The report itself is never changed. */
export const reportNote = defineRecord({
  name: 'report note',
  title: 'Note on a report',
  begin: 'Write a note on this report',
  concerns: 'service',
  desk: 'boards',
  fields: {
    report: must(pickOne('highlight report'), 'On which report?', 'Choose the report.'),
    says: must(words(3), 'What should its readers know?', 'Write what its readers should know.', {
      hint: 'It stands above the report, which stays as it was given. No names of children or families.',
    }),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ says }) => says ?? 'Note',
})
