import { line, oneOf, pickOne, words, yesNo } from '../../../define/kinds.ts'
import { defineRecord, must, mustWhen } from '../../../define/record.ts'
import type { Problem } from '../../../plain/result.ts'

/** How leaders grade a file that they have read, in the words in which Ofsted grades practice. */
export const fileGrades = [
  { code: 'outstanding', words: 'Outstanding' },
  { code: 'good', words: 'Good' },
  { code: 'requires improvement', words: 'Requires improvement to be good' },
  { code: 'inadequate', words: 'Inadequate' },
] as const

const isUnsafe = ({ safeToday }: Readonly<Record<string, unknown>>): boolean => safeToday === false

/**
 * Asked by whoever reads about a child to judge our work: is the child safe today? Where not, everything else waits until
 * somebody was told.
 */
export const safeToday = {
  safeToday: must(yesNo, 'Is the child safe today?', 'Say whether the child is safe today.'),
  told: mustWhen(
    isUnsafe,
    line(),
    'Whom did you tell, and when?',
    'Tell the team manager now, and write whom you told and when.',
    { hint: 'Ring the team manager before you go on. A post and a time, no child’s name.' },
  ),
}

type Graded = { readonly safeToday?: boolean; readonly grade?: (typeof fileGrades)[number]['code'] }

/** What was done for a child who is not safe today cannot be graded above inadequate. */
export const unsafeIsInadequate = ({ safeToday: safe, grade }: Graded): Problem | undefined =>
  safe === false && grade !== undefined && grade !== 'inadequate'
    ? { where: 'grade', says: 'Work with a child who is not safe today is inadequate.' }
    : undefined

/**
 * What a file told a leader who read it: one of the twelve that are drawn for leaders every month. It names no child: it
 * points at a file of the draw, which only those see who may. That a child is not safe today stops everything: somebody is
 * told at once, and the file cannot be graded above inadequate.
 */
export const fileReading = defineRecord({
  name: 'file reading',
  title: 'What a file told us',
  begin: 'Write down what a file told us',
  concerns: 'service',
  desk: 'inspection',
  fields: {
    file: must(pickOne('sample file'), 'Which file?', 'Choose the file that you read.'),
    ...safeToday,
    grade: must(oneOf(fileGrades), 'How good is our work with this child?', 'Choose one of the four.'),
    strength: must(words(3), 'What is good in it?', 'Write one thing that is good.', {
      hint: 'No names of children or families: this is read together with the other files.',
    }),
    toDo: must(words(3), 'What must we do?', 'Write one thing that we must do.', {
      hint: 'For this child first, then for all. No names.',
    }),
  },
  lines: {},
  checks: [unsafeIsInadequate],
  happenedOn: () => undefined,
  timeline: ({ grade }) => fileGrades.find(({ code }) => code === grade)?.words ?? 'What a file told us',
})
