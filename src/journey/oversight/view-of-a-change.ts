import { day, oneOf, words } from '../../define/kinds.ts'
import { oneOfWhy } from '../../define/one-of-why.ts'
import { defineRecord, mayWhen, must, mustWhen } from '../../define/record.ts'

type So = Readonly<Record<string, unknown>>
const wasAsked = ({ asked }: So): boolean => (asked as { is?: string } | undefined)?.is === 'yes'

/** Whether the child was asked. One who is too young, or not born yet, need not be: nothing is missing then. */
export const askedOptions = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No', why: 'Why was this child not asked?' },
  { code: 'too young', words: 'Not needed: too young, or not born yet' },
] as const

/**
 * What each child says of a change of worker: whether they were told before, whether they could say goodbye, and what
 * would help. Asked by the new worker or the manager, for children lose trust when those who know them leave.
 * Source: Ofsted’s letter to Gloucestershire of 20 November 2020 on what changes of worker do to children; the questions
 * are Goldthread’s own (November 2026).
 */
export const viewOfChange = defineRecord({
  name: 'view of a change',
  title: 'What a child says of a change of worker',
  begin: 'Ask about the change of worker',
  concerns: 'children',
  desk: 'children',
  fields: {
    askedOn: must(day, 'On which day did you ask?', 'Give the day.'),
  },
  lines: {
    asked: must(
      oneOfWhy(askedOptions),
      'Did you ask this child about the change?',
      'Say whether you asked this child.',
      {
        eachOwn: true,
      },
    ),
    told: mustWhen(
      wasAsked,
      oneOf([
        { code: 'before', words: 'Yes, before it happened' },
        { code: 'after', words: 'Only afterwards' },
        { code: 'not told', words: 'Nobody told them' },
      ]),
      'Were they told?',
      'Say whether they were told.',
      { eachOwn: true },
    ),
    goodbye: mustWhen(
      wasAsked,
      oneOf([
        { code: 'yes', words: 'Yes' },
        { code: 'no', words: 'No' },
        { code: 'ahead', words: 'Not yet: it is planned' },
        { code: 'not wanted', words: 'They did not want to' },
      ]),
      'Could they say goodbye to the one before?',
      'Say whether they could say goodbye.',
      { eachOwn: true },
    ),
    view: mayWhen(wasAsked, words(3), 'What did this child say about it, in their own words?', {
      hint: 'Word for word. For a child who does not speak, what they showed.',
      eachOwn: true,
    }),
    helps: mayWhen(wasAsked, words(2), 'What would help them now?', { eachOwn: true }),
  },
  checks: [
    ({ askedOn }, { today }) =>
      askedOn === undefined || askedOn <= today
        ? undefined
        : { where: 'askedOn.day', says: 'This day has not come yet.' },
  ],
  startsWith: ({ today }) => ({ answers: { askedOn: today } }),
  happenedOn: ({ askedOn }) => askedOn,
  timeline: (_, own) =>
    own?.asked?.is === 'yes'
      ? 'Asked about the change of worker'
      : own?.asked?.is === 'no'
        ? 'Not asked about the change of worker'
        : 'Change of worker',
})
