import { day, line, oneOf, words } from '../../define/kinds.ts'
import { defineRecord, must, mustWhen } from '../../define/record.ts'
import { attendance } from '../agencies.ts'
import { abuseCategories } from '../codes.ts'
import { decidedFor } from '../earlier.ts'
import { childView } from '../rationale.ts'
import { enquiry } from './enquiry.ts'
import { howHeld } from './meeting.ts'

/** The initial child protection conference: is this child to have a child protection plan? */
export const conference = defineRecord({
  name: 'conference',
  title: 'Initial child protection conference',
  begin: 'Record the conference',
  concerns: 'children',
  desk: 'children',
  fields: {
    heldOn: must(day, 'On which day was it held?', 'Give the day of the conference.'),
    ...howHeld,
    chair: must(line(), 'Who chaired it?', 'Name the chair.'),
    agencies: must(
      attendance,
      'Which agencies were invited, and who took part?',
      'Say who was invited and who took part.',
    ),
    dissent: must(words(3), 'Did anybody disagree?', 'Say who disagreed and why, or ‘nobody’.'),
  },
  lines: {
    outcome: must(
      oneOf([
        { code: 'plan', words: 'Child protection plan' },
        { code: 'no plan', words: 'No child protection plan' },
      ]),
      'What was decided for this child?',
      'Choose what was decided.',
    ),
    category: mustWhen(
      ({ outcome }) => outcome === 'plan',
      oneOf(abuseCategories),
      'Under which category?',
      'Choose the category.',
    ),
    reason: must(words(4), 'Why?', 'Write why.'),
    view: childView,
  },
  guards: [
    {
      name: 'enquiry',
      says: 'No section 47 enquiry decided on a conference for each of these children.',
      source: 'Working Together to Safeguard Children 2026: a conference follows a substantiated enquiry',
      stands: ({ earlier, children }) =>
        !children.every((child) =>
          earlier.some(({ kind, lines }) => kind === enquiry.name && lines[child]?.conference === 'hold'),
        ),
    },
  ],
  startsWith: ({ earlier }) => ({
    children: decidedFor(
      earlier.findLast(({ kind }) => kind === enquiry.name),
      (line) => line.conference === 'hold',
    ),
  }),
  happenedOn: ({ heldOn }) => heldOn,
  timeline: (_, line) =>
    line?.outcome === undefined
      ? 'Initial child protection conference'
      : `Initial child protection conference: ${line.outcome === 'plan' ? 'a plan was made' : 'no plan'}`,
})
