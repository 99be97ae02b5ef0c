import { type Grid, line, moment, oneOf, words } from '../../define/kinds.ts'
import { defineRecord, must, mustWhen } from '../../define/record.ts'
import { dayOf } from '../../plain/day.ts'
import { absentCore, attendance } from '../agencies.ts'
import { childView, rationale } from '../rationale.ts'
import { howHeld } from './meeting.ts'

export const strategyOutcomes = [
  { code: 'none', words: 'No section 47 enquiry' },
  { code: 'single', words: 'Section 47 enquiry by children’s social care alone' },
  { code: 'joint', words: 'Joint section 47 enquiry with the police' },
  { code: 'more', words: 'Meet again with more information' },
] as const

export const startsEnquiry = (outcome: unknown): boolean => outcome === 'single' || outcome === 'joint'

/** D2: is there reasonable cause to suspect significant harm, and who enquires? Held with the police, health and others. */
export const strategyDiscussion = defineRecord({
  name: 'strategy discussion',
  title: 'Strategy discussion',
  begin: 'Record a strategy discussion',
  concerns: 'children',
  desk: 'children',
  fields: {
    heldAt: must(moment, 'When was it held?', 'Give the day and time of the discussion.'),
    ...howHeld,
    chair: must(line(), 'Who chaired it?', 'Name the chair.'),
    agencies: must(
      attendance,
      'Which agencies were invited, and who took part?',
      'Say who was invited and who took part.',
      {
        heading: 'Who took part',
      },
    ),
    ...rationale,
    safety: must(
      words(4),
      'How are the children safe until the next step?',
      'Write the interim safety plan.',
      {
        heading: 'Safe until then',
      },
    ),
  },
  lines: {
    outcome: must(oneOf(strategyOutcomes), 'What was decided for this child?', 'Choose what was decided.'),
    moreBy: mustWhen(
      ({ outcome }) => outcome === 'more',
      line(),
      'What is awaited, and by when?',
      'Say what is awaited.',
    ),
    view: childView,
  },
  decision: {
    point: 'D2',
    title: 'Strategy discussion',
    chosen: 'outcome',
    authorised: 'by its chair',
    decides: () => true,
  },
  guards: [
    {
      name: 'core agencies',
      says: 'The police, health and education did not all take part.',
      source:
        'Working Together to Safeguard Children 2026: strategy discussion with the police, health and other bodies',
      stands: (_, { agencies }) => absentCore(agencies as Grid | undefined).length > 0,
    },
  ],
  checks: [
    ({ heldAt }, { today }) =>
      heldAt === undefined || dayOf(heldAt) <= today
        ? undefined
        : { where: 'heldAt.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ heldAt }) => (heldAt === undefined ? undefined : dayOf(heldAt)),
  timeline: (_, line) =>
    `Strategy discussion: ${strategyOutcomes.find(({ code }) => code === line?.outcome)?.words.toLowerCase() ?? 'outcome not stated'}`,
})
