import { day, line, pickOne, pickSome, words } from '../../define/kinds.ts'
import { defineRecord, may, mayWhen, must, mustWhen } from '../../define/record.ts'

const answersLetter = ({ letters }: Readonly<Record<string, unknown>>): boolean => letters !== undefined
const replaces = ({ supersedes }: Readonly<Record<string, unknown>>): boolean => supersedes !== undefined

/**
 * What a council does about findings, as one plan. It may take the place of another, which then stays as a record: every
 * action that was open in the old one is carried into the new, closed with what changed for children, or dropped with a
 * reason, and whatever is none of these is shown until it is.
 */
export const improvementPlan = defineRecord({
  name: 'improvement plan',
  title: 'Improvement plan',
  begin: 'Begin a plan',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    name: must(line(), 'What is it called?', 'Give the plan a name.', {
      hint: 'Such as: Accelerated Improvement Plan.',
    }),
    edition: may(line('short'), 'Which version is it?', {
      hint: 'Such as: version 2, or refreshed May 2027.',
    }),
    startsOn: must(day, 'From which day does it hold?', 'Give the day from which it holds.'),
    sponsor: must(pickOne('worker'), 'Who answers for it?', 'Choose who answers for it.'),
    aims: may(words(3), 'What is it for, in plain words?', {
      hint: 'For members, partners and families to read.',
    }),
    letters: may(pickSome('letter'), 'Which letters or reports does it answer?'),
    receivedOn: mayWhen(answersLetter, day, 'On which day did the letter or report come?', {
      hint: 'The days for the response are counted from it; without it, from the day it was published.',
    }),
    draftSentOn: mayWhen(answersLetter, day, 'On which day was a draft of it sent to Ofsted?'),
    sentOn: may(day, 'On which day was it published and sent?', {
      hint: 'Leave empty until it was. Until then the day by which it is due is shown.',
    }),
    supersedes: may(pickOne('improvement plan'), 'Whose place does it take?', {
      heading: 'The plan before it',
    }),
    why: mustWhen(replaces, words(2), 'Why does it take its place?', 'Write why it takes its place.'),
    carries: mayWhen(replaces, pickSome('action'), 'Which actions of that plan go on in this one?', {
      hint: 'Those left out are listed on the page of the plan, where the rest can be carried at once.',
    }),
  },
  lines: {},
  happenedOn: ({ startsOn }) => startsOn,
  timeline: ({ name, edition }) =>
    edition === undefined ? (name ?? 'Improvement plan') : `${name ?? 'Improvement plan'}, ${edition}`,
})
