import { day, line, moment, oneOf, webAddress, wholeNumber, words } from '../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../define/record.ts'

/** How it is known who came. */
export const attendances = [
  { code: 'counted', words: 'Counted by somebody' },
  { code: 'list', words: 'A list of who came' },
  { code: 'system', words: 'By the webinar’s own count' },
] as const

/**
 * What everybody who works here is to know, with the day by which they have read it. Who has read it is written down by
 * a button of theirs; who came to an event is a number with how it is known.
 */
export const briefing = defineRecord({
  name: 'briefing',
  title: 'Staff briefing',
  begin: 'Write a staff briefing',
  concerns: 'service',
  desk: 'messages',
  fields: {
    heading: must(line(), 'What is it about?', 'Say what it is about.'),
    said: must(words(8), 'What do you tell them?', 'Write what you tell them.', {
      hint: 'No names of children or families. Two minutes of reading are read; ten are not.',
    }),
    video: may(webAddress, 'Address of a short video'),
    readBy: must(day, 'By which day should it be read?', 'Give the day by which it should be read.'),
    eventAt: may(moment, 'When is the webinar or meeting, if there is one?', {
      heading: 'A webinar or meeting',
    }),
    eventLink: may(webAddress, 'Address at which one joins'),
    attended: may(wholeNumber, 'How many came?', { hint: 'Afterwards.' }),
    attendedKnown: mustWhen(
      ({ attended }) => attended !== undefined,
      oneOf(attendances),
      'How is that known?',
      'Choose how it is known how many came.',
    ),
    dropped: may(words(1), 'If it need not be read any more: why?', { hint: 'Leave empty while it holds.' }),
  },
  lines: {},
  checks: [
    ({ attended }) =>
      attended === undefined || attended >= 0
        ? undefined
        : { where: 'attended', says: 'Give the number as 0 or more.' },
  ],
  happenedOn: () => undefined,
  timeline: ({ heading }) => heading ?? 'Staff briefing',
})
