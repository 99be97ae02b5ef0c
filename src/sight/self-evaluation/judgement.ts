import { day, line, oneOf, words } from '../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../define/record.ts'
import { areaOptionsEver } from './areas.ts'

/** The kinds of visit that end in a judgement, or in words without one. */
export const visitKinds = [
  { code: 'inspection', words: 'Inspection with grades' },
  { code: 'focused visit', words: 'Focused visit' },
  { code: 'monitoring visit', words: 'Monitoring visit' },
  { code: 'joint inspection', words: 'Joint targeted area inspection' },
  { code: 'peer review', words: 'Peer review' },
  { code: 'other', words: 'Another visit' },
] as const

export const gradeOptions = [
  { code: 'outstanding', words: 'Outstanding' },
  { code: 'good', words: 'Good' },
  { code: 'requires improvement', words: 'Requires improvement' },
  { code: 'adequate', words: 'Adequate', hint: 'Given before November 2013.' },
  { code: 'inadequate', words: 'Inadequate' },
  { code: 'not judged', words: 'No grade was given', hint: 'Focused and monitoring visits end in words.' },
] as const

export const frameworkOptions = [
  { code: 'before 2013', words: 'Before November 2013' },
  { code: 'SIF', words: 'Single inspection framework, November 2013 to 2018' },
  { code: 'ILACS 2018', words: 'ILACS, 2018 to 15 January 2023' },
  { code: 'ILACS 2023', words: 'ILACS, 16 January 2023 to March 2026' },
  { code: 'ILACS 2026', words: 'ILACS without an overall grade, from April 2026' },
  { code: 'later', words: 'A later framework' },
  { code: 'other', words: 'Another framework' },
] as const

/**
 * What inspectors judged of one area, entered by a named person with its source: for what was judged before letters were
 * read here, and for visits that give no grade.
 */
export const judgement = defineRecord({
  name: 'judgement',
  title: 'Judgement',
  begin: 'Enter a judgement',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    startedOn: must(day, 'On which day did the visit begin?', 'Give the first day of the visit.'),
    visit: must(oneOf(visitKinds), 'What was it?', 'Choose what it was.'),
    framework: must(oneOf(frameworkOptions), 'Under which framework?', 'Choose the framework.'),
    area: must(oneOf(areaOptionsEver), 'Which area was judged?', 'Choose the area.'),
    grade: must(oneOf(gradeOptions), 'Which grade was given?', 'Choose the grade.'),
    says: mustWhen(
      ({ grade }) => grade === 'not judged',
      words(3),
      'What did they say of it, in one or two of their sentences?',
      'Write what they said of it.',
    ),
    source: must(line(), 'Where does it stand?', 'Name the letter or report, and its day.'),
    dropped: may(words(2), 'If it was entered wrongly: why?', { hint: 'Leave empty while it holds.' }),
  },
  lines: {},
  checks: [
    ({ startedOn }, { today }) =>
      startedOn === undefined || startedOn <= today
        ? undefined
        : { where: 'startedOn.day', says: 'This day has not come yet.' },
    ({ grade, framework }) =>
      grade === 'adequate' && framework !== undefined && framework !== 'before 2013' && framework !== 'other'
        ? { where: 'grade', says: 'Adequate was not a grade of this framework.' }
        : undefined,
  ],
  happenedOn: ({ startedOn }) => startedOn,
  timeline: ({ area, grade }) => `${area ?? 'Area not stated'}: ${grade ?? 'grade not stated'}`,
})
