import { day, line, oneOf, words, yesNo } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { monthOf } from '../../plain/day.ts'
import { audiences } from './pack.ts'

/**
 * The words of a pack of figures, written before it is frozen: for whom, of which month, what the council says. The figures
 * are counted, and the pack frozen, once its publisher has looked at what it could give away.
 */
export const packText = defineRecord({
  name: 'pack text',
  title: 'Words for a pack of figures',
  begin: 'Make a pack of figures',
  concerns: 'service',
  desk: 'boards',
  fields: {
    audience: must(oneOf(audiences), 'For whom?', 'Choose for whom the pack is made.', {
      hint: 'A committee’s papers are public, so both follow the same rule for small numbers.',
    }),
    month: must(day, 'Which month?', 'Give a day of the month.', {
      hint: 'Any day of the month. The month must be over.',
    }),
    title: must(line(), 'What is the paper called?', 'Give the paper a title.', {
      hint: 'Such as: Children’s services in October 2026.',
    }),
    statement: may(words(4), 'What does the council say?', {
      hint: 'The public statement. Take its figures from the pack; figures from elsewhere are pointed out before it is approved.',
      guidance:
        'Plain words: what children gain, what is not good enough yet, what is done next. No names, and no number of children below six.',
    }),
    introduction: may(words(4), 'What should a reader know before the figures?'),
    withCommentary: must(
      yesNo,
      'Put in what managers signed about each measure?',
      'Say whether the signed commentaries go in.',
    ),
  },
  lines: {},
  checks: [
    ({ month }, { today }) =>
      month === undefined || monthOf(month) < monthOf(today)
        ? undefined
        : { where: 'month.day', says: 'This month is not over yet, so its figures would not be whole.' },
  ],
  happenedOn: ({ month }) => month,
  timeline: ({ title }) => title ?? 'Words for a pack',
})
