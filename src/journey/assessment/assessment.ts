import { attachments } from '../../define/attachments.ts'
import { type Done, day, done, oneOf, someOf, words, yesNo } from '../../define/kinds.ts'
import { defineRecord, may, mayWhen, must, mustWhen } from '../../define/record.ts'
import { sayDay } from '../../plain/day.ts'
import { factors } from '../codes.ts'
import { referral } from '../front-door/referral.ts'

export const assessmentOutcomes = [
  { code: 'close', words: 'No further help needed from us' },
  { code: 'family help', words: 'Family help or a universal service' },
  { code: 'plan', words: 'Child in need or family help plan' },
  { code: 'protection', words: 'Child protection' },
  { code: 'care', words: 'Care' },
] as const

const finished = ({ finished: is }: Readonly<Record<string, unknown>>): boolean =>
  (is as Done | undefined)?.is === 'done'

/**
 * The assessment of a child in need under section 17 of the Children Act 1989. Facts are kept apart from analysis, and
 * each child has an analysis of their own. One record, begun when the work begins and finished when it is done.
 */
export const assessment = defineRecord({
  name: 'assessment',
  title: 'Assessment',
  begin: 'Start the assessment',
  concerns: 'children',
  desk: 'children',
  fields: {
    startedOn: must(day, 'On which day did the assessment start?', 'Give the day on which it started.', {
      hint: 'The clock of 45 working days runs from the referral.',
    }),
    finished: must(done, 'Is the assessment finished?', 'Say whether the assessment is finished.'),
    reviewedOn: may(day, 'When did a manager last check its progress?'),
    purpose: may(words(3), 'What does this assessment set out to learn?', { heading: 'What we found' }),
    facts: mustWhen(finished, words(8), 'What did you see and learn?', 'Write what you saw and learned.', {
      guidance: 'Facts: what happened, what was seen and said, by whom. What it means comes with each child.',
    }),
    parentsSay: mayWhen(() => true, words(4), 'What do the parents and family say?'),
    partnersSay: mayWhen(() => true, words(4), 'What do school, health and others say?'),
    documents: may(attachments, 'Documents', {
      hint: 'Reports, letters, photographs: what this assessment rests on.',
    }),
  },
  lines: {
    seen: must(done, 'Has this child been seen?', 'Say whether this child has been seen.'),
    seenAlone: may(yesNo, 'Seen alone?'),
    view: mustWhen(finished, words(3), 'What does this child say or show?', 'Write this child’s view.'),
    analysis: mustWhen(
      finished,
      words(6),
      'What does it mean for this child?',
      'Write what it means for this child.',
      {
        guidance:
          'Harm and its cause, what it is like to be this child, strengths, whether the parents can change in time, what would make it worse.',
      },
    ),
    factors: mustWhen(
      finished,
      someOf(factors),
      'Factors found',
      'Tick the factors found, or ‘no factor found’.',
    ),
    outcome: mustWhen(
      finished,
      oneOf(assessmentOutcomes),
      'What does this child need?',
      'Choose what this child needs.',
    ),
  },
  decision: {
    point: 'D3',
    title: 'Assessment outcome',
    chosen: 'outcome',
    authorised: 'by a manager',
    decides: finished,
  },
  checks: [
    ({ startedOn, finished: is }) =>
      startedOn !== undefined && is?.is === 'done' && is.on < startedOn
        ? { where: 'finished.day', says: `This lies before the assessment started, on ${sayDay(startedOn)}.` }
        : undefined,
    ({ finished: is }, { today }) =>
      is?.is === 'done' && is.on > today
        ? { where: 'finished.day', says: 'This day has not come yet.' }
        : undefined,
  ],
  lineChecks: [
    ({ factors: found }) =>
      found !== undefined && found.length > 1 && found.includes('21')
        ? { where: 'factors.21', says: '‘No factor found’ cannot stand beside another factor.' }
        : undefined,
  ],
  guards: [
    {
      name: 'referral',
      says: 'No referral stands before this assessment, so its clock has no beginning.',
      source: 'Working Together to Safeguard Children 2026: assessment within 45 working days of referral',
      stands: ({ earlier }) => !earlier.some(({ kind }) => kind === referral.name),
    },
  ],
  startsWith: ({ today }) => ({
    answers: { startedOn: today, finished: { is: 'awaited' } },
    line: { seen: { is: 'awaited' } },
  }),
  happenedOn: ({ startedOn }) => startedOn,
  timeline: ({ finished: is }, line) => {
    if (is?.is !== 'done') return 'Assessment started'
    const outcome = assessmentOutcomes.find(({ code }) => code === line?.outcome)?.words
    return `Assessment finished on ${sayDay(is.on)}${outcome === undefined ? '' : `: ${outcome.toLowerCase()}`}`
  },
})
