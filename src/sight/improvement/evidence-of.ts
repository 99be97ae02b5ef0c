import { day, line, oneOf, pickOne, pickSome, webAddress, wholeNumber, words } from '../../define/kinds.ts'
import { defineRecord, filledIn, may, mayWhen, must, mustWhen } from '../../define/record.ts'
import type { Measure } from '../performance/measure.ts'

type So = Readonly<Record<string, unknown>>
const isMeasure = ({ shownBy }: So): boolean => shownBy === 'measure'
const isElsewhere = ({ shownBy }: So): boolean => shownBy !== undefined && shownBy !== 'measure'

/**
 * Something that shows what an action changed: dated, and pointing at what anybody can look at again. A figure is counted
 * as the evidence is recorded and frozen with it: nobody can type another.
 * It is told which measures there are, so that a form can ask for one without counting anything.
 */
export const evidenceOf = (measures: readonly Pick<Measure, 'code' | 'title'>[]) =>
  defineRecord({
    name: 'evidence',
    title: 'Evidence',
    begin: 'Add evidence',
    concerns: 'service',
    desk: 'improvement',
    fields: {
      actions: must(pickSome('action'), 'For which actions?', 'Choose at least one action.'),
      standsOn: must(day, 'For which day does it stand?', 'Give the day for which it stands.'),
      changed: must(words(3), 'What does it show has changed?', 'Write what it shows has changed.', {
        hint: 'What is different for children, not what was done. No names of children or families.',
      }),
      shownBy: must(
        oneOf([
          { code: 'measure', words: 'A measure, in one month' },
          { code: 'audit', words: 'An audit of practice' },
          { code: 'voice', words: 'What children, families or staff say' },
          { code: 'document', words: 'A document' },
          { code: 'look again', words: 'A look again, after the action was closed' },
        ]),
        'What shows it?',
        'Choose what shows it.',
      ),
      measure: mustWhen(
        isMeasure,
        oneOf(measures.map(({ code, title }) => ({ code, words: title }))),
        'Which measure?',
        'Choose the measure.',
      ),
      source: mustWhen(
        isElsewhere,
        line(),
        'Which one?',
        'Name it so that somebody else could find it again.',
        {
          hint: 'Such as: audit of 24 files, October 2026, led by the principal social worker.',
        },
      ),
      link: mayWhen(isElsewhere, webAddress, 'Where does it lie?', {
        hint: 'The address of the document, such as https://intranet.example/audit',
      }),
      finding: may(pickOne('finding'), 'Is there a finding that it speaks to?'),
      met: filledIn(wholeNumber, 'Met'),
      notMet: filledIn(wholeNumber, 'Not met'),
      cannotTell: filledIn(wholeNumber, 'Cannot tell'),
    },
    lines: {},
    checks: [
      ({ standsOn }, { today }) =>
        standsOn === undefined || standsOn <= today
          ? undefined
          : { where: 'standsOn.day', says: 'This day has not come yet.' },
    ],
    happenedOn: ({ standsOn }) => standsOn,
    timeline: ({ changed }) => changed ?? 'Evidence',
  })
