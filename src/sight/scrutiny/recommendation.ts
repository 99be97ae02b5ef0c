import { day, line, oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../define/record.ts'
import { aDay, addMonths, type Day } from '../../plain/day.ts'
import { committees } from './work-item.ts'

/** What the council answers to a recommendation. */
export const responses = [
  { code: 'accepted', words: 'Accepted' },
  { code: 'in part', words: 'Accepted in part' },
  { code: 'not accepted', words: 'Not accepted' },
] as const

const isAnswered = ({ response }: Readonly<Record<string, unknown>>): boolean => response !== undefined

/** What a committee recommends to the council, and what the council answers. */
export const recommendation = defineRecord({
  name: 'recommendation',
  title: 'Recommendation',
  begin: 'Record a recommendation',
  concerns: 'service',
  desk: 'boards',
  fields: {
    words: must(words(3), 'What does the committee recommend?', 'Write what it recommends.', {
      hint: 'Word for word, as it stands in the minutes.',
    }),
    committee: must(oneOf(committees), 'Which committee?', 'Choose the committee.'),
    madeOn: must(day, 'At which meeting?', 'Give the day of the meeting.'),
    minutes: may(line(), 'Where in the minutes?', { hint: 'Such as Minute 31.' }),
    owner: must(pickOne('worker'), 'Who answers for it?', 'Choose one owner.'),
    response: may(oneOf(responses), 'What does the council answer?', { heading: 'The answer' }),
    why: mustWhen(isAnswered, words(3), 'What is done, or why not?', 'Write what is done, or why not.'),
    answeredOn: mustWhen(isAnswered, day, 'On which day was it answered?', 'Give the day of the answer.'),
  },
  lines: {},
  checks: [
    ({ answeredOn }, { today }) =>
      answeredOn === undefined || answeredOn <= today
        ? undefined
        : { where: 'answeredOn.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ madeOn }) => madeOn,
  timeline: ({ words: said }) => said ?? 'Recommendation',
})

/** How long the council has for its answer, as dated data. */
export type AnswerRule = {
  readonly from: Day
  readonly to: Day | undefined
  readonly months: number
  readonly source: string
  readonly certain: boolean
}

export const answerRules: readonly AnswerRule[] = [
  {
    from: aDay('2012-05-04'),
    to: undefined,
    months: 2,
    source:
      'Local Government Act 2000, section 9FE, as inserted by the Localism Act 2011: an answer within two months of the notice of the recommendation; that it runs from the meeting is to be confirmed by each council',
    certain: false,
  },
]

/** By when a recommendation is to be answered, and by which rule. Nothing where none held then. */
export function answerDue(madeOn: Day): { readonly dueOn: Day; readonly rule: AnswerRule } | undefined {
  const rule = answerRules.findLast(({ from, to }) => from <= madeOn && (to === undefined || madeOn <= to))
  return rule && { dueOn: addMonths(madeOn, rule.months), rule }
}
