import { day, line, webAddress, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { sayDay } from '../../plain/day.ts'

/** A meeting of the improvement board. It stands apart from scrutiny, and nothing in it names a child. */
export const boardMeeting = defineRecord({
  name: 'board meeting',
  title: 'Meeting of the board',
  begin: 'Add a meeting',
  concerns: 'service',
  desk: 'boards',
  fields: {
    heldOn: must(day, 'On which day?', 'Give the day of the meeting.'),
    chair: must(line(), 'Who chairs it?', 'Say who chairs it.', {
      hint: 'An independent chair, where there is one.',
    }),
    place: may(line(), 'Where?'),
    link: may(webAddress, 'At which address, if it is held online?', {
      hint: 'Such as https://meet.example/board',
    }),
    agenda: must(words(6), 'What is on the agenda?', 'Write what is on the agenda.', {
      hint: 'One thing a line.',
    }),
    present: may(words(3), 'Who was there?', {
      hint: 'After the meeting: each with their organisation or party.',
    }),
    apologies: may(words(2), 'Who sent apologies?'),
    minutes: may(words(6), 'What was said?', {
      hint: 'After the meeting. No names of children or families.',
    }),
  },
  lines: {},
  happenedOn: ({ heldOn }) => heldOn,
  timeline: ({ heldOn, chair }) =>
    `Meeting of the board on ${heldOn === undefined ? 'a day not given' : sayDay(heldOn)}, chaired by ${chair ?? 'nobody named'}`,
})
