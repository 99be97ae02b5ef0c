import { line, moment, oneOf } from '../../define/kinds.ts'
import { defineRecord, must } from '../../define/record.ts'
import { dayOf } from '../../plain/day.ts'
import { childView, rationale } from '../rationale.ts'

export const thresholdOutcomes = [
  { code: 'advice', words: 'Advice only', hint: 'No further action by us.' },
  { code: 'signpost', words: 'Another service', hint: 'The family is told where to turn.' },
  { code: 'family help', words: 'Family help', hint: 'Targeted early help, with consent.' },
  { code: 'referral', words: 'Referral: child in need', hint: 'Children Act 1989, section 17.' },
  {
    code: 'strategy',
    words: 'Strategy discussion now',
    hint: 'Reasonable cause to suspect significant harm.',
  },
  {
    code: 'known',
    words: 'To the worker the child already has',
    hint: 'The child is open to us: their social worker reads this and acts on it.',
  },
] as const

export const isReferral = (outcome: unknown): boolean => outcome === 'referral' || outcome === 'strategy'

/** D1: is the threshold met, for what, and how urgent is it? Decided for each child. */
export const thresholdDecision = defineRecord({
  name: 'threshold decision',
  title: 'Threshold decision',
  begin: 'Decide what happens next',
  concerns: 'children',
  desk: 'front door',
  fields: {
    decidedAt: must(moment, 'When was this decided?', 'Give the day and time of the decision.'),
    threshold: must(
      line(),
      'Which threshold criterion?',
      'Name the level and criterion of the threshold document.',
      {
        hint: 'Level and criterion in the partnership’s threshold document.',
      },
    ),
    ...rationale,
  },
  lines: {
    outcome: must(oneOf(thresholdOutcomes), 'What happens next for this child?', 'Choose what happens next.'),
    view: childView,
  },
  decision: {
    point: 'D1',
    title: 'Front door threshold',
    chosen: 'outcome',
    authorised: 'by a manager',
    decides: () => true,
  },
  checks: [
    ({ decidedAt }, { today }) =>
      decidedAt === undefined || dayOf(decidedAt) <= today
        ? undefined
        : { where: 'decidedAt.day', says: 'This day has not come yet.' },
  ],
  guards: [
    {
      name: 'worker',
      says: 'A child is passed to the worker they already have, and no worker was ever allocated to them.',
      source: 'Goldthread: a contact that is passed to nobody would be read by nobody',
      stands: ({ earlier }, _, lines) =>
        [...lines].some(
          ([child, { outcome }]) =>
            outcome === 'known' &&
            !earlier.some(({ kind, children }) => kind === 'allocation' && children.includes(child)),
        ),
    },
  ],
  startsWith: ({ now }) => ({ answers: { decidedAt: now } }),
  happenedOn: ({ decidedAt }) => (decidedAt === undefined ? undefined : dayOf(decidedAt)),
  timeline: (_, line) =>
    `Front door decided: ${thresholdOutcomes.find(({ code }) => code === line?.outcome)?.words ?? 'not stated'}`,
})
