import { day, line, oneOf, wholeNumber, words } from '../../define/kinds.ts'
import { defineRecord, filledIn, must } from '../../define/record.ts'
import { monthOf } from '../../plain/day.ts'
import { measures } from './measures.ts'

/**
 * What a named person says of a month's figure. The figure as it stood when they signed is counted then and frozen with
 * it, and so is their post: nobody can type another.
 */
export const commentary = defineRecord({
  name: 'commentary',
  title: 'Commentary',
  begin: 'Write the commentary',
  concerns: 'service',
  desk: 'commentary',
  fields: {
    measure: must(
      oneOf(measures.map(({ code, title }) => ({ code, words: title }))),
      'Which measure?',
      'Choose the measure.',
    ),
    month: must(day, 'Which month?', 'Give a day of the month.', { hint: 'Any day of the month.' }),
    what: must(words(2), 'What does it show?', 'Write what it shows.', {
      guidance:
        'Say whether the chart shows a change or only chance, and where it comes from: which team, which children.',
    }),
    soWhat: must(words(2), 'So what, for children?', 'Write what it means for children.'),
    nowWhat: must(words(2), 'Now what, and by whom?', 'Write what will be done, and by whom.'),
    met: filledIn(wholeNumber, 'Met'),
    notMet: filledIn(wholeNumber, 'Not met'),
    cannotTell: filledIn(wholeNumber, 'Cannot tell'),
    signedAs: filledIn(line(), 'Signed as'),
  },
  lines: {},
  checks: [
    ({ month }, { today }) =>
      month === undefined || monthOf(month) <= monthOf(today)
        ? undefined
        : { where: 'month.day', says: 'This month has not come yet.' },
  ],
  happenedOn: ({ month }) => month,
  timeline: ({ what }) => what ?? 'Commentary',
})
