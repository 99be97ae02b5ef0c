import { day, oneOf, pickOne, webAddress, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { sayScenario, scenarios } from './scenarios.ts'

/**
 * One line of the continuity plan: what we do when something is lost, and whose it is. The plan is its lines as they
 * stand; each keeps all its versions, so that it can be asked how the plan read on the day something happened.
 */
export const planLine = defineRecord({
  name: 'plan line',
  title: 'Line of the continuity plan',
  begin: 'Add a line to the plan',
  concerns: 'service',
  desk: 'continuity',
  fields: {
    scenario: must(oneOf(scenarios), 'When what is lost?', 'Choose what is lost.'),
    does: must(words(4), 'What do we do then?', 'Write what we do then.', {
      hint: 'Who does what, with what, and where it lies. Somebody must be able to follow it at night.',
    }),
    owner: must(pickOne('worker'), 'Who keeps this line right?', 'Choose who keeps it right.'),
    reviewOn: must(day, 'When is it looked at again?', 'Give the day on which it is looked at again.'),
    link: may(webAddress, 'Where does more of it stand?', {
      hint: 'The address of a longer document, such as https://intranet.example/plan',
    }),
    dropped: may(words(2), 'If it no longer holds: why?', {
      hint: 'Leave empty while it holds. A line with a reason here leaves the plan and stays on record.',
    }),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ scenario, does }) => `${sayScenario(scenario)}: ${does ?? 'nothing stated'}`,
})
