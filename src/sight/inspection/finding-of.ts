import { day, line, oneOf, pickOne, pickSome, words, yesNo } from '../../define/kinds.ts'
import { defineRecord, may, mayWhen, must, mustWhen } from '../../define/record.ts'
import { areas } from '../improvement/areas.ts'
import type { Measure } from '../performance/measure.ts'

/** Where it is said that something must improve. A letter is Ofsted’s; whatever else says so counts as much. */
export const findingSources = [
  { code: 'letter', words: 'A letter or report of an inspection' },
  { code: 'audit', words: 'An audit of practice' },
  { code: 'complaint', words: 'A complaint' },
  { code: 'peer review', words: 'A peer review, or a partner in practice' },
  { code: 'board', words: 'A board or a committee' },
  { code: 'learning review', words: 'A learning review' },
  { code: 'young people', words: 'Young people, parents or carers' },
  { code: 'measure', words: 'A measure' },
] as const

const isFrom = (source: string) => (so: Readonly<Record<string, unknown>>) => so.source === source
const isElsewhere = ({ source }: Readonly<Record<string, unknown>>): boolean =>
  source !== undefined && source !== 'letter'

/**
 * Something that must improve, whoever says so. One from a letter cites the passages that say it; one from elsewhere says
 * when and where it was said; so each can always be traced back.
 * It is told which measures there are, so that a form can ask for one without counting anything.
 */
export const findingOf = (measures: readonly Pick<Measure, 'code' | 'title'>[]) =>
  defineRecord({
    name: 'finding',
    title: 'Finding',
    begin: 'Add a finding',
    concerns: 'service',
    desk: 'improvement',
    fields: {
      source: must(oneOf(findingSources), 'Who says so?', 'Choose where it comes from.'),
      words: must(words(3), 'What needs to improve?', 'Write what needs to improve.', {
        hint: 'No names of children or families.',
      }),
      cites: mustWhen(
        isFrom('letter'),
        pickSome('passage'),
        'Which passages say so?',
        'Choose at least one passage.',
      ),
      saidOn: mustWhen(isElsewhere, day, 'On which day was it said?', 'Give the day on which it was said.'),
      saidIn: mustWhen(isElsewhere, line(), 'Where, or by whom?', 'Say where it was said, or by whom.', {
        hint: 'Such as: audit of step-downs, October 2026. No names of children or families.',
      }),
      measure: mayWhen(
        isFrom('measure'),
        oneOf(measures.map(({ code, title }) => ({ code, words: title }))),
        'Which measure shows it?',
      ),
      area: may(oneOf(areas), 'Judgement area'),
      team: may(pickOne('team'), 'Does it hold for one team alone?', {
        hint: 'Leave empty where it holds for more than one.',
      }),
      priority: must(yesNo, 'Is it a priority action?', 'Say whether it is a priority action.', {
        hint: 'Inspectors say so where something needs to be put right at once.',
      }),
    },
    lines: {},
    checks: [
      ({ saidOn }, { today }) =>
        saidOn === undefined || saidOn <= today
          ? undefined
          : { where: 'saidOn.day', says: 'This day has not come yet.' },
    ],
    happenedOn: ({ saidOn }) => saidOn,
    timeline: ({ words: said }) => said ?? 'Finding',
  })
