import { oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { fileGrades, safeToday, unsafeIsInadequate } from '../inspection/sample/file-reading.ts'

/** Whether it was the right decision, at the right level of help. */
export const levels = [
  { code: 'right', words: 'Yes' },
  { code: 'too little', words: 'No, the child needed more' },
  { code: 'too much', words: 'No, less would have done' },
  { code: 'cannot tell', words: 'It cannot be told from what is written' },
] as const

/** Whether the reason carries the decision. */
export const soundness = [
  { code: 'sound', words: 'Yes' },
  { code: 'partly', words: 'In part' },
  { code: 'not sound', words: 'No' },
] as const

/** What became of the child’s view. */
export const viewsOf = [
  { code: 'counted', words: 'It is there, and it made a difference' },
  { code: 'written', words: 'It is there, and nothing shows that it made a difference' },
  { code: 'missing', words: 'It is not there' },
] as const

/**
 * One decision about one child, judged by somebody who neither made it nor authorised it. It names no child: it points at
 * the record that decides and at the child, and only those see who who may.
 */
export const decisionAudit = defineRecord({
  name: 'decision audit',
  title: 'Audit of a decision',
  begin: 'Audit a decision',
  concerns: 'service',
  desk: 'audits',
  fields: {
    decision: must(pickOne('decision'), 'Which decision?', 'Begin the audit from the list of decisions.'),
    child: must(pickOne('child decided about'), 'About which child?', 'Choose the child.'),
    ...safeToday,
    level: must(
      oneOf(levels),
      'Was it the right decision, at the right level of help?',
      'Say whether it was the right decision.',
    ),
    sound: must(
      oneOf(soundness),
      'Does the reason carry it?',
      'Say whether the reason carries the decision.',
      {
        hint: 'Facts, what they mean for this child, what was ruled out and why.',
      },
    ),
    view: must(
      oneOf(viewsOf),
      'Is the child’s view in it?',
      'Say whether the child’s view is in the decision.',
    ),
    grade: must(oneOf(fileGrades), 'How good is this decision?', 'Choose one of the four.'),
    strength: may(words(3), 'What is good in it?', {
      hint: 'No names of children or families: whoever made the decision learns from it, and so do others.',
    }),
    toDo: must(words(3), 'What must we do?', 'Write what we must do, or ‘nothing’.', {
      hint: 'For this child first, then for all. No names.',
    }),
  },
  lines: {},
  checks: [unsafeIsInadequate],
  happenedOn: () => undefined,
  timeline: ({ grade }) =>
    `Audit of a decision: ${fileGrades.find(({ code }) => code === grade)?.words.toLowerCase() ?? 'not graded'}`,
})
