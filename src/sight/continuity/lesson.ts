import { day, done, line, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/**
 * What was learned from a drill or an event, and the line of the continuity plan that it changes. It has one owner and one
 * day, and is done on a day, not needed for a reason, or awaited.
 */
export const lesson = defineRecord({
  name: 'lesson',
  title: 'Lesson',
  begin: 'Write down a lesson',
  concerns: 'service',
  desk: 'continuity',
  fields: {
    learned: must(words(4), 'What was learned?', 'Write what was learned.', {
      hint: 'No names of children or families.',
    }),
    drill: may(pickOne('drill'), 'From which drill or event on record?'),
    event: may(line(), 'Or from where else?', {
      hint: 'Something that is not on record here, such as the floods of July 2007.',
    }),
    changes: must(
      pickOne('plan line'),
      'Which line of the continuity plan does it change?',
      'Choose the line that it changes. If there is none yet, add it to the plan first.',
    ),
    owner: must(pickOne('worker'), 'Who sees to it?', 'Choose one owner.'),
    dueOn: must(day, 'By which day?', 'Give the day by which it will be done.'),
    done: must(done, 'Has the plan been changed?', 'Say whether the plan has been changed.'),
  },
  lines: {},
  checks: [
    ({ drill, event }) =>
      drill !== undefined || event !== undefined
        ? undefined
        : { where: 'drill', says: 'Say from which drill or event it was learned, or from where else.' },
    ({ done: is }, { today }) =>
      is?.is !== 'done' || is.on <= today
        ? undefined
        : { where: 'done.day', says: 'This day has not come yet.' },
  ],
  happenedOn: () => undefined,
  timeline: ({ learned }) => learned ?? 'Lesson',
})
