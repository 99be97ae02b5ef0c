import { day, line, oneOf } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/** Who sits on the improvement board, and for whom: it brings agencies and parties together. */
export const boardSeat = defineRecord({
  name: 'board seat',
  title: 'Seat on the board',
  begin: 'Add somebody to the board',
  concerns: 'service',
  desk: 'boards',
  fields: {
    name: must(line(), 'Who?', 'Give their name.'),
    organisation: must(line(), 'For which organisation?', 'Name the organisation.'),
    party: may(line('short'), 'For which party, if they are a councillor?'),
    sits: must(
      oneOf([
        { code: 'independent chair', words: 'Independent chair' },
        { code: 'chair', words: 'Chair' },
        { code: 'member', words: 'Member' },
        { code: 'adviser', words: 'Adviser' },
      ]),
      'As what?',
      'Choose as what they sit on it.',
    ),
    sinceOn: must(day, 'Since when?', 'Give the day since when.'),
    untilOn: may(day, 'Until when?', { hint: 'Leave empty while they sit on it.' }),
  },
  lines: {},
  checks: [
    ({ sinceOn, untilOn }) =>
      sinceOn === undefined || untilOn === undefined || sinceOn <= untilOn
        ? undefined
        : { where: 'untilOn.day', says: 'This is before they joined.' },
  ],
  happenedOn: ({ sinceOn }) => sinceOn,
  timeline: ({ name, organisation }) => `${name ?? 'Somebody'}, ${organisation ?? 'organisation not stated'}`,
})
