import { day, line, oneOf, wholeNumber, words } from '../../define/kinds.ts'
import { defineRecord, must } from '../../define/record.ts'
import { measures } from './measures.ts'

/** What a named person says of a month's figure, frozen with the figure as it stood when they signed. */
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
    month: must(day, 'Which month?', 'Give the first day of the month.'),
    what: must(words(2), 'What does it show?', 'Write what it shows.'),
    soWhat: must(words(2), 'So what, for children?', 'Write what it means for children.'),
    nowWhat: must(words(2), 'Now what, and by whom?', 'Write what will be done, and by whom.'),
    met: must(wholeNumber, 'Met', 'The figure is missing.'),
    notMet: must(wholeNumber, 'Not met', 'The figure is missing.'),
    cannotTell: must(wholeNumber, 'Cannot tell', 'The figure is missing.'),
    signedAs: must(line(), 'Signed as', 'Say in which post you sign.'),
  },
  lines: {},
  happenedOn: ({ month }) => month,
  timeline: ({ what }) => what ?? 'Commentary',
})
