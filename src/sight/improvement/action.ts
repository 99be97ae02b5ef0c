import { day, line, oneOf, pickOne, pickSome, words } from '../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../define/record.ts'
import { measures } from '../performance/measures.ts'

const byMeasure = ({ knowBy }: Readonly<Record<string, unknown>>): boolean => knowBy === 'measure'
const byFigure = ({ knowBy }: Readonly<Record<string, unknown>>): boolean => knowBy === 'figure'

/**
 * What we do about findings. It answers at least one finding, has one owner and one day, and says how we shall know
 * that it worked: by a measure of the record, or by a figure from elsewhere that a named person enters with its source.
 */
export const action = defineRecord({
  name: 'action',
  title: 'Improvement action',
  begin: 'Add an action',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    what: must(words(3), 'What will be done?', 'Write what will be done.'),
    answers: must(pickSome('finding'), 'Which findings does it answer?', 'Choose at least one finding.'),
    owner: must(pickOne('worker'), 'Who owns it?', 'Choose one owner.'),
    dueOn: must(day, 'By which day?', 'Give the day by which it will be done.'),
    knowBy: must(
      oneOf([
        { code: 'measure', words: 'A measure that Goldthread counts' },
        { code: 'figure', words: 'A figure from elsewhere', hint: 'Entered with its day and its source.' },
      ]),
      'How shall we know?',
      'Choose how we shall know that it worked.',
      { heading: 'How we shall know' },
    ),
    measure: mustWhen(
      byMeasure,
      oneOf(measures.map(({ code, title }) => ({ code, words: title }))),
      'Which measure?',
      'Choose the measure.',
    ),
    figureName: mustWhen(byFigure, line(), 'What does the figure count?', 'Say what the figure counts.'),
    good: must(line(), 'What figure would show that it worked?', 'Say what would show that it worked.'),
    closedOn: may(day, 'On which day was it closed?', { hint: 'Leave empty while it is open.' }),
    evidence: mustWhen(
      ({ closedOn }) => closedOn !== undefined,
      words(3),
      'What changed for children?',
      'Write what changed for children.',
    ),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ what }) => what ?? 'Action',
})
