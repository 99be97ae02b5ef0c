import { line, moment, oneOf, words } from '../../define/kinds.ts'
import { defineRecord, must } from '../../define/record.ts'
import { dayOf } from '../../plain/day.ts'
import { contact } from './contact.ts'
import { isReferral, thresholdDecision } from './threshold-decision.ts'

/** Telling the person who worried what came of it, with only what they may know. */
export const feedback = defineRecord({
  name: 'feedback',
  title: 'Feedback to the referrer',
  begin: 'Tell the referrer',
  concerns: 'children',
  desk: 'front door',
  fields: {
    recipient: must(line(), 'Who is told?', 'Say who is told.'),
    how: must(
      oneOf([
        { code: 'letter', words: 'Letter or secure e-mail' },
        { code: 'call', words: 'Telephone' },
        { code: 'in person', words: 'In person' },
      ]),
      'How are they told?',
      'Choose how they are told.',
    ),
    message: must(words(6), 'What are they told?', 'Write what they are told.', {
      guidance:
        'That it arrived, what was decided, and what they should do if they worry again. Nothing else about the family.',
    }),
    sentAt: must(moment, 'When was it sent or said?', 'Give the day and time at which it was sent or said.'),
  },
  lines: {},
  checks: [
    ({ sentAt }, { today }) =>
      sentAt === undefined || dayOf(sentAt) <= today
        ? undefined
        : { where: 'sentAt.day', says: 'This day has not come yet. Record it once it has been sent.' },
  ],
  startsWith: ({ earlier }) => {
    const decided = earlier.findLast(({ kind }) => kind === thresholdDecision.name)
    const from = earlier.findLast(({ kind }) => kind === contact.name)?.answers.referrer
    if (decided === undefined) return {}
    const taken = Object.values(decided.lines).some(({ outcome }) => isReferral(outcome))
    return {
      answers: { message: draftMessage(taken), ...(typeof from === 'string' ? { recipient: from } : {}) },
    }
  },
  happenedOn: ({ sentAt }) => (sentAt === undefined ? undefined : dayOf(sentAt)),
  timeline: () => 'The referrer was told what was decided',
})

const draftMessage = (taken: boolean): string =>
  [
    'Thank you for telling us about your worry. It reached us and was read by a qualified social worker.',
    taken
      ? 'We have decided that a social worker will see the children and find out what help is needed.'
      : 'We have decided that the council’s social work teams do not need to act now.',
    'If you learn anything new, or if you worry again, please tell us. If a child is in danger now, ring 999.',
  ].join('\n\n')
