import { day, done, line, oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { findingSources } from '../inspection/finding-of.ts'

/**
 * What was learned about practice, wherever it was learned, and what is done differently since. What is learned from drills
 * and events stands with the continuity plan.
 */
export const practiceLesson = defineRecord({
  name: 'practice lesson',
  title: 'Lesson for practice',
  begin: 'Write down a lesson for practice',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    learned: must(words(4), 'What was learned?', 'Write what was learned.', {
      hint: 'What worked counts as well as what did not. No names of children or families.',
    }),
    learnedFrom: must(
      oneOf([{ code: 'action', words: 'What we did ourselves' }, ...findingSources]),
      'From what?',
      'Choose from what it was learned.',
    ),
    learnedIn: must(line(), 'Which one?', 'Say from which one.'),
    action: may(pickOne('action'), 'Was it learned from an action of the plan?'),
    changes: must(words(2), 'What is done differently?', 'Write what is done differently.'),
    owner: must(pickOne('worker'), 'Who sees to it?', 'Choose one owner.'),
    dueOn: must(day, 'By which day?', 'Give the day by which it will be done.'),
    done: must(done, 'Is it done so now?', 'Say whether it is done so now.'),
  },
  lines: {},
  checks: [
    ({ done: is }, { today }) =>
      is?.is !== 'done' || is.on <= today
        ? undefined
        : { where: 'done.day', says: 'This day has not come yet.' },
  ],
  happenedOn: () => undefined,
  timeline: ({ learned }) => learned ?? 'Lesson',
})
