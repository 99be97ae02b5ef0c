import { type Done, day, done, oneOf, words } from '../../define/kinds.ts'
import { defineRecord, may, mayWhen, must, mustWhen } from '../../define/record.ts'
import { aMoment, dayOf, sayDay } from '../../plain/day.ts'
import { decidedFor } from '../earlier.ts'
import { startsEnquiry, strategyDiscussion } from './strategy-discussion.ts'

export const enquiryOutcomes = [
  { code: 'unsubstantiated', words: 'Concerns not substantiated' },
  { code: 'no continuing risk', words: 'Substantiated, no continuing risk of significant harm' },
  { code: 'continuing risk', words: 'Substantiated, continuing risk of significant harm' },
] as const

export const conferenceDecisions = [
  { code: 'hold', words: 'Hold an initial child protection conference' },
  { code: 'no conference', words: 'No conference' },
] as const

const finished = ({ finished: is }: Readonly<Record<string, unknown>>): boolean =>
  (is as Done | undefined)?.is === 'done'

/**
 * An enquiry under section 47 of the Children Act 1989, and D4: is a conference held? It cannot be finished for a child
 * without an outcome, a decision and the reason for it, whichever way it goes.
 */
export const enquiry = defineRecord({
  name: 'enquiry',
  title: 'Section 47 enquiry',
  begin: 'Start the section 47 enquiry',
  concerns: 'children',
  desk: 'children',
  fields: {
    startedOn: must(day, 'On which day did the enquiry start?', 'Give the day on which it started.', {
      hint: 'The day of the strategy discussion that decided on it.',
    }),
    by: must(
      oneOf([
        { code: 'single', words: 'Children’s social care alone' },
        { code: 'joint', words: 'Jointly with the police' },
      ]),
      'Who enquires?',
      'Choose who enquires.',
    ),
    finished: must(done, 'Is the enquiry finished?', 'Say whether the enquiry is finished.'),
    facts: mustWhen(finished, words(8), 'What was found?', 'Write what was found.', {
      heading: 'What we found',
      guidance: 'What was seen, said and examined, by whom. What parents and agencies say of it.',
    }),
    dissent: mayWhen(finished, words(3), 'Did any agency disagree?', { hint: 'Which, and why.' }),
    delay: may(words(2), 'If it took longer than it should: why?'),
  },
  lines: {
    seen: must(done, 'Has this child been seen?', 'Say whether this child has been seen.'),
    outcome: mustWhen(
      finished,
      oneOf(enquiryOutcomes),
      'What is the outcome for this child?',
      'Choose the outcome.',
    ),
    conference: mustWhen(
      finished,
      oneOf(conferenceDecisions),
      'Is a child protection conference held?',
      'Decide whether a conference is held.',
    ),
    rationale: mustWhen(
      finished,
      words(6),
      'Why?',
      'Write why a conference is, or is not, held for this child.',
      {
        guidance:
          'What it rests on, what it means for this child, and why not the other way. An inspector will read this.',
      },
    ),
    rejected: mustWhen(
      finished,
      words(3),
      'What did you decide against, and why?',
      'Write what you decided against.',
    ),
    view: mustWhen(finished, words(3), 'What does this child say or show?', 'Write this child’s view.'),
    conferenceDueOn: may(day, 'Conference due on', {
      hint: 'Only where another system or council set the day. Goldthread works it out otherwise.',
    }),
  },
  decision: {
    point: 'D4',
    title: 'Conference or not',
    chosen: 'conference',
    authorised: 'by a manager',
    decides: finished,
  },
  guards: [
    {
      name: 'strategy discussion',
      says: 'No strategy discussion that decided on an enquiry stands before it.',
      source:
        'Working Together to Safeguard Children 2026: a section 47 enquiry follows a strategy discussion',
      stands: ({ earlier, children }) =>
        !children.every((child) =>
          earlier.some(
            ({ kind, lines }) => kind === strategyDiscussion.name && startsEnquiry(lines[child]?.outcome),
          ),
        ),
    },
  ],
  checks: [
    ({ startedOn, finished: is }) =>
      startedOn !== undefined && is?.is === 'done' && is.on < startedOn
        ? { where: 'finished.day', says: `This lies before the enquiry started, on ${sayDay(startedOn)}.` }
        : undefined,
    ({ finished: is }, { today }) =>
      is?.is === 'done' && is.on > today
        ? { where: 'finished.day', says: 'This day has not come yet.' }
        : undefined,
  ],
  lineChecks: [
    ({ outcome, conference }) =>
      outcome === 'unsubstantiated' && conference === 'hold'
        ? { where: 'conference', says: 'A conference follows only where concerns are substantiated.' }
        : undefined,
  ],
  startsWith: ({ earlier, today }) => {
    const discussion = earlier.findLast(({ kind }) => kind === strategyDiscussion.name)
    const heldAt = discussion?.answers.heldAt
    const joint = Object.values(discussion?.lines ?? {}).some(({ outcome }) => outcome === 'joint')
    return {
      answers: {
        startedOn: typeof heldAt === 'string' ? dayOf(aMoment(heldAt)) : today,
        by: joint ? ('joint' as const) : ('single' as const),
        finished: { is: 'awaited' },
      },
      line: { seen: { is: 'awaited' } },
      children: decidedFor(discussion, ({ outcome }) => startsEnquiry(outcome)),
    }
  },
  happenedOn: ({ startedOn }) => startedOn,
  timeline: ({ finished: is }, line) => {
    if (is?.is !== 'done') return 'Section 47 enquiry started'
    const decided = conferenceDecisions.find(({ code }) => code === line?.conference)?.words.toLowerCase()
    return `Section 47 enquiry finished on ${sayDay(is.on)}${decided === undefined ? '' : `: ${decided}`}`
  },
})
