import { day, done, line, oneOf, pickOne, webAddress, words } from '../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../define/record.ts'
import { committees } from './work-item.ts'

/**
 * What was promised to members, or what a committee asked officers to do: with its place in the minutes, an owner and a
 * day, until somebody on the committee's behalf agrees that it is closed.
 */
export const promise = defineRecord({
  name: 'promise',
  title: 'Promise or action',
  begin: 'Record a promise or action',
  concerns: 'service',
  desk: 'boards',
  fields: {
    what: must(words(3), 'What was promised or asked for?', 'Write what was promised or asked for.', {
      hint: 'As it stands in the minutes. No names of children or families.',
    }),
    committee: must(oneOf(committees), 'To which committee?', 'Choose the committee.'),
    madeOn: must(day, 'At which meeting?', 'Give the day of the meeting.'),
    minutes: may(line(), 'Where in the minutes?', { hint: 'Such as Minute 31.' }),
    media: may(webAddress, 'A link to the minutes, a recording or a video'),
    item: may(pickOne('work item'), 'Which item of the work programme is it about?'),
    owner: must(pickOne('worker'), 'Who sees to it?', 'Choose one owner.'),
    dueOn: must(day, 'By which day?', 'Give the day by which it is done.'),
    said: may(words(3), 'What was done, or where does it stand?', { heading: 'What came of it' }),
    done: must(done, 'Is it done?', 'Say whether it is done.'),
    closedBy: mustWhen(
      ({ done: is }) => typeof is === 'object' && is !== null && 'is' in is && is.is !== 'awaited',
      line(),
      'Who agreed that it is closed?',
      'Say who agreed, such as the chair.',
    ),
  },
  lines: {},
  checks: [
    ({ madeOn, dueOn }) =>
      madeOn === undefined || dueOn === undefined || madeOn <= dueOn
        ? undefined
        : { where: 'dueOn.day', says: 'This day is before the meeting.' },
    ({ done: is }, { today }) =>
      is?.is !== 'done' || is.on <= today
        ? undefined
        : { where: 'done.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ madeOn }) => madeOn,
  timeline: ({ what }) => what ?? 'Promise or action',
})
