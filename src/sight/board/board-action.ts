import { day, done, line, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/** What somebody on the board promised to do, of whatever organisation. */
export const boardAction = defineRecord({
  name: 'board action',
  title: 'Action of the board',
  begin: 'Record an action of the board',
  concerns: 'service',
  desk: 'boards',
  fields: {
    meeting: may(pickOne('board meeting'), 'At which meeting?'),
    what: must(words(2), 'What will be done?', 'Write what will be done.'),
    owner: must(line(), 'Who does it?', 'Say who does it.'),
    organisation: must(line(), 'For which organisation?', 'Name the organisation.', {
      hint: 'The council is one of several.',
    }),
    dueOn: must(day, 'By which day?', 'Give the day by which it will be done.'),
    issue: may(pickOne('partner issue'), 'Which issue with a partner does it answer?'),
    done: must(done, 'Is it done?', 'Say whether it is done.'),
    came: may(words(2), 'What came of it?'),
  },
  lines: {},
  checks: [
    ({ done: is }, { today }) =>
      is?.is !== 'done' || is.on <= today
        ? undefined
        : { where: 'done.day', says: 'This day has not come yet.' },
  ],
  happenedOn: () => undefined,
  timeline: ({ what }) => what ?? 'Action of the board',
})
