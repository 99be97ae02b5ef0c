import { oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { areaOptionsNow } from './areas.ts'

/**
 * The three questions that a self-evaluation answers. Source: Ofsted, Inspecting local authority children’s services, the
 * annual self-evaluation of social work practice.
 */
export const claimQuestions = [
  {
    code: 'what',
    words: 'What do we know about the quality of our practice, and what it changes for children?',
  },
  { code: 'how', words: 'How do we know it?' },
  { code: 'plans', words: 'What do we plan for the next 12 months?' },
] as const

export const confidences = [
  { code: 'sure', words: 'Sure: several kinds of evidence say the same' },
  { code: 'fairly', words: 'Fairly sure: the evidence is of one kind, or small' },
  { code: 'unsure', words: 'Not sure yet: we believe it and cannot show it' },
] as const

/** What we say of ourselves: one thing, that somebody answers for and that evidence can be cited for. */
export const claim = defineRecord({
  name: 'claim',
  title: 'Claim of the self-evaluation',
  begin: 'Add a claim',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    area: must(oneOf(areaOptionsNow), 'Which area of the framework?', 'Choose the area.'),
    question: must(oneOf(claimQuestions), 'Which question does it answer?', 'Choose the question.'),
    says: must(words(4), 'What do we say?', 'Write what we say of ourselves.', {
      guidance:
        'One thing, so plainly that evidence can show it true or false. Say what is different for children. No names of children or families.',
    }),
    owner: must(pickOne('worker'), 'Who answers for it?', 'Choose who answers for it.'),
    confidence: must(oneOf(confidences), 'How sure are we?', 'Say how sure we are.'),
    dropped: may(words(2), 'If we say it no longer: why?', {
      hint: 'Leave empty while we say it. With a reason here it leaves the self-evaluation and stays on record.',
    }),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ says }) => says ?? 'Claim',
})
