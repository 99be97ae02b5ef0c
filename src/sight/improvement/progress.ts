import { day, figure, line, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/** A dated figure that the record cannot count yet, entered by a named person with its source. */
export const progress = defineRecord({
  name: 'progress',
  title: 'Dated figure',
  begin: 'Enter a figure',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    action: must(pickOne('action'), 'For which action?', 'Choose the action.'),
    countedOn: must(day, 'For which day does the figure stand?', 'Give the day for which it stands.'),
    figure: must(figure, 'The figure', 'Give the figure.'),
    unit: must(line('short'), 'Unit', 'Say what it is counted in, such as % or children.'),
    source: must(line(), 'Where does it come from?', 'Name the source: a report, a system, a person.'),
    note: may(words(2), 'What should a reader know about it?'),
  },
  lines: {},
  checks: [
    ({ countedOn }, { today }) =>
      countedOn === undefined || countedOn <= today
        ? undefined
        : { where: 'countedOn.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ countedOn }) => countedOn,
  timeline: ({ figure: count, unit, source }) =>
    `${count ?? ''} ${unit ?? ''} (${source ?? 'source not stated'})`,
})
