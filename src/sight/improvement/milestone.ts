import { day, done, line, pickOne } from '../../define/kinds.ts'
import { defineRecord, must } from '../../define/record.ts'

/** A step on the way of an action, with its own day. */
export const milestone = defineRecord({
  name: 'milestone',
  title: 'Milestone',
  begin: 'Add a milestone',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    action: must(pickOne('action'), 'Of which action?', 'Choose the action.'),
    what: must(line(), 'What will have happened?', 'Write what will have happened.'),
    dueOn: must(day, 'By which day?', 'Give the day by which it will have happened.'),
    done: must(done, 'Has it happened?', 'Say whether it has happened.'),
  },
  lines: {},
  checks: [
    ({ done: is }, { today }) =>
      is?.is !== 'done' || is.on <= today
        ? undefined
        : { where: 'done.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ done: is }) => (is?.is === 'done' ? is.on : undefined),
  timeline: ({ what }) => what ?? 'Milestone',
})
