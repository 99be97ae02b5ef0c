import { day, line, oneOf, pickOne, wholeNumber, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { sayDay } from '../../plain/day.ts'
import { sayScenario, scenarios } from './scenarios.ts'

/** How a drill ended, or an event. */
export const drillOutcomes = [
  { code: 'worked', words: 'It worked' },
  { code: 'part', words: 'It worked in part' },
  { code: 'failed', words: 'It did not work' },
] as const

/** Something that was practised, or that happened: what was done, how long it took, and whether the plan held. */
export const drill = defineRecord({
  name: 'drill',
  title: 'Drill or event',
  begin: 'Record a drill',
  concerns: 'service',
  desk: 'continuity',
  fields: {
    was: must(
      oneOf([
        { code: 'drill', words: 'We practised it' },
        { code: 'event', words: 'It happened' },
      ]),
      'Was it practised, or did it happen?',
      'Say whether it was practised or happened.',
    ),
    scenario: must(oneOf(scenarios), 'What was lost?', 'Choose what was lost.'),
    happenedOn: must(day, 'On which day?', 'Give the day.'),
    what: must(words(5), 'What was done, and what was found?', 'Write what was done and what was found.', {
      hint: 'No names of children or families.',
    }),
    minutes: may(wholeNumber, 'After how many minutes could people work again?'),
    outcome: must(oneOf(drillOutcomes), 'How did it end?', 'Choose how it ended.'),
    ledBy: must(pickOne('worker'), 'Who led it?', 'Choose who led it.'),
    tookPart: may(line(), 'Who took part?', { hint: 'Teams or posts are enough.' }),
  },
  lines: {},
  checks: [
    ({ happenedOn }, { today }) =>
      happenedOn === undefined || happenedOn <= today
        ? undefined
        : { where: 'happenedOn.day', says: 'This day has not come yet.' },
    ({ minutes }) =>
      minutes === undefined || minutes >= 0
        ? undefined
        : { where: 'minutes', says: 'Give the minutes as a number from 0 on.' },
  ],
  happenedOn: ({ happenedOn }) => happenedOn,
  timeline: ({ scenario, was, happenedOn }) =>
    `${sayScenario(scenario)}, ${was === 'event' ? 'happened' : 'practised'}${happenedOn === undefined ? '' : ` on ${sayDay(happenedOn)}`}`,
})
