import { day, figure, line, oneOf, pickOne, pickSome, words } from '../../define/kinds.ts'
import { defineRecord, may, mayWhen, must, mustWhen } from '../../define/record.ts'
import type { Measure } from '../performance/measure.ts'
import { keptMeasures } from './kept-measures.ts'

type So = Readonly<Record<string, unknown>>
const by =
  (how: string) =>
  ({ knowBy }: So): boolean =>
    knowBy === how
const costs = ({ cost }: So): boolean => cost !== undefined

/**
 * What we do about findings. It answers at least one finding and may answer several, in whatever plan, without being
 * copied. It has an owner and a day, and says how we shall know that it worked: by a measure of the record, by what
 * Goldthread keeps of itself, by a question of an audit, by asking children and families, or by a figure from elsewhere
 * that a named person enters with its source.
 * It is told which measures there are, so that a form can ask for one without counting anything.
 */
export const actionOf = (measures: readonly Pick<Measure, 'code' | 'title'>[]) =>
  defineRecord({
    name: 'action',
    title: 'Improvement action',
    begin: 'Add an action',
    concerns: 'service',
    desk: 'improvement',
    fields: {
      what: must(words(3), 'What will be done?', 'Write what will be done.'),
      answers: must(pickSome('finding'), 'Which findings does it answer?', 'Choose at least one finding.', {
        hint: 'One action may answer several, also of other letters and areas. It is not copied.',
      }),
      plan: may(pickOne('improvement plan'), 'To which plan does it belong?'),
      owner: may(pickOne('worker'), 'Who owns it?', {
        hint: 'While nobody owns it, it is rated amber at most.',
      }),
      sponsor: may(pickOne('worker'), 'Who sponsors it?'),
      partner: may(line(), 'Which partner takes part, and what do they do?', {
        hint: 'Such as: health, who send a nurse to every strategy discussion.',
      }),
      startOn: may(day, 'When does it start?'),
      dueOn: must(day, 'By which day?', 'Give the day by which it will be done.'),
      doneMeans: may(line(), 'What does done mean?'),
      risk: may(words(2), 'What could stop it?'),
      knowBy: must(
        oneOf([
          { code: 'measure', words: 'A measure that Goldthread counts' },
          { code: 'audit', words: 'A question of an audit' },
          { code: 'voice', words: 'What children and families say' },
          { code: 'figure', words: 'A figure from elsewhere', hint: 'Entered with its day and its source.' },
          {
            code: 'kept',
            words: 'What Goldthread keeps of itself',
            hint: 'Such as whether anything is lost.',
          },
        ]),
        'How shall we know?',
        'Choose how we shall know that it worked.',
        { heading: 'How we shall know' },
      ),
      measure: mustWhen(
        by('measure'),
        oneOf(measures.map(({ code, title }) => ({ code, words: title }))),
        'Which measure?',
        'Choose the measure.',
      ),
      auditQuestion: mustWhen(by('audit'), line(), 'What does the audit ask?', 'Write what the audit asks.'),
      voiceQuestion: mustWhen(
        by('voice'),
        line(),
        'Whom do we ask, and what?',
        'Write whom we ask, and what we ask them.',
      ),
      figureName: mustWhen(
        by('figure'),
        line(),
        'What does the figure count?',
        'Say what the figure counts.',
      ),
      keptMeasure: mustWhen(by('kept'), oneOf(keptMeasures), 'Which figure?', 'Choose the figure.'),
      good: must(line(), 'What would show that it worked?', 'Say what would show that it worked.'),
      cost: may(figure, 'What does it cost, in pounds?', {
        heading: 'What it costs',
        hint: 'Leave empty where it costs nothing beyond the work itself.',
      }),
      costIs: mustWhen(
        costs,
        oneOf([
          { code: 'a year', words: 'A year, for as long as it goes on' },
          { code: 'once', words: 'Once' },
        ]),
        'Every year, or once?',
        'Say whether it costs this every year or once.',
      ),
      buys: mustWhen(costs, line(), 'What does the money buy?', 'Say what the money buys.'),
      benefit: mayWhen(costs, line(), 'What do children gain by it?'),
      closedOn: may(day, 'On which day was it closed?', {
        heading: 'When it ends',
        hint: 'Leave empty while it is open.',
      }),
      evidence: mustWhen(
        ({ closedOn }) => closedOn !== undefined,
        words(3),
        'What changed for children?',
        'Write what changed for children.',
      ),
      dropped: may(words(2), 'If it is not done any more: why?', {
        hint: 'Leave empty while it holds. An action with a reason here leaves the plan and stays on record.',
      }),
    },
    lines: {},
    checks: [
      ({ closedOn, dropped }) =>
        closedOn === undefined || dropped === undefined
          ? undefined
          : {
              where: 'dropped',
              says: 'It is either closed or not done any more. Leave one of the two empty.',
            },
      ({ startOn, dueOn }) =>
        startOn === undefined || dueOn === undefined || startOn <= dueOn
          ? undefined
          : { where: 'dueOn.day', says: 'It is due before it starts.' },
      ({ cost }) =>
        cost === undefined || cost >= 0
          ? undefined
          : { where: 'cost', says: 'Give what it costs as a number above nought.' },
    ],
    happenedOn: () => undefined,
    timeline: ({ what }) => what ?? 'Action',
  })
