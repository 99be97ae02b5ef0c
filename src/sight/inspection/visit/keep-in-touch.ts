import { day, pickOne, words } from '../../../define/kinds.ts'
import { defineRecord, may, must } from '../../../define/record.ts'
import { sayDay } from '../../../plain/day.ts'

/** What was said at the end of a day of a visit, when the lead inspector and those who lead here speak with each other. */
export const keepInTouch = defineRecord({
  name: 'keep in touch',
  title: 'Day of a visit',
  begin: 'Write down the day',
  concerns: 'service',
  desk: 'inspection',
  fields: {
    visit: must(pickOne('inspection visit'), 'On which visit?', 'Choose the visit.'),
    saidOn: must(day, 'Of which day?', 'Give the day.'),
    theySaid: must(words(5), 'What did the inspectors say?', 'Write what the inspectors said.', {
      hint: 'As near to their words as can be. No names of children or families.',
    }),
    weSaid: may(words(4), 'What did we say?'),
    tomorrow: may(words(3), 'What happens tomorrow?'),
  },
  lines: {},
  checks: [
    ({ saidOn }, { today }) =>
      saidOn === undefined || saidOn <= today
        ? undefined
        : { where: 'saidOn.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ saidOn }) => saidOn,
  timeline: ({ saidOn }) => `What was said${saidOn === undefined ? '' : ` on ${sayDay(saidOn)}`}`,
})
