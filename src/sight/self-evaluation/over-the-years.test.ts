import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnswersIn } from '../../define/record.ts'
import { aDay, type Day } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import type { Grade } from '../inspection/letters/letter.ts'
import type { Judgement } from './evaluation.ts'
import type { judgement } from './judgement.ts'
import {
  changesBetween,
  type GradeRead,
  judgedOf,
  type LetterRead,
  sayProgress,
  tracksOf,
  visitsWithoutGrade,
} from './over-the-years.ts'

const printed = (label: string, grade: Grade): GradeRead => ({ label, grade, safe: true })

const letter = (
  from: string,
  judgements: readonly GradeRead[],
  more: Partial<LetterRead> = {},
): LetterRead => ({
  id: newId<'letter'>(),
  name: `Report of ${from}`,
  reading: {
    kind: 'ILACS report',
    periods: [{ from: aDay(from), to: aDay(from) }],
    judgements,
    improvements: [],
    priorityActions: [],
  },
  ...more,
})

const entered = (answers: Partial<AnswersIn<typeof judgement>> & { readonly startedOn: Day }): Judgement => ({
  answers,
  record: {
    id: newId<'record'>(),
    kind: 'judgement',
    children: [],
    answers: {},
    lines: {},
    version: 1,
    source: undefined,
    reason: undefined,
    team: undefined,
    before: [],
  },
})

const leaders = 'The impact of leaders on social work practice with children and families'
const care = 'The experiences and progress of children in care and care leavers'

test('grades of letters and of a person’s hand stand in one line, the oldest first', () => {
  const judged = judgedOf(
    [letter('2022-02-07', [printed(leaders, 'requires improvement')])],
    [entered({ startedOn: aDay('2017-02-27'), area: 'leadership and governance', grade: 'inadequate' })],
  )
  assert.deepEqual(
    judged.map(({ on, grade, in: where }) => [on, grade, where.by]),
    [
      ['2017-02-27', 'inadequate', 'hand'],
      ['2022-02-07', 'requires improvement', 'letter'],
    ],
  )
  const [track] = tracksOf(judged)
  assert.equal(track?.area, 'leaders')
  assert.equal(track && sayProgress(track), 'From inadequate in 2017 to requires improvement in 2022.')
})

test('what was judged together then stands in each area of today that it belongs to', () => {
  const tracks = tracksOf(judgedOf([letter('2019-05-13', [printed(care, 'good')])], []))
  assert.deepEqual(
    tracks.map(({ area }) => area),
    ['children in care', 'care leavers'],
  )
})

test('what a person entered that the letter says too is told once, and what differs is told twice', () => {
  const read = [letter('2022-02-07', [printed(leaders, 'good')])]
  const same = entered({ startedOn: aDay('2022-02-07'), area: 'leaders', grade: 'good' })
  const other = entered({ startedOn: aDay('2022-02-07'), area: 'leaders', grade: 'outstanding' })
  assert.equal(judgedOf(read, [same]).length, 1)
  assert.equal(judgedOf(read, [same, other]).length, 2)
})

test('a visit without grades is told with what it says must improve, and makes no step', () => {
  const visit = letter('2020-10-06', [])
  assert.deepEqual(judgedOf([visit], []), [])
  assert.deepEqual(
    visitsWithoutGrade([visit, letter('2022-02-07', [printed(leaders, 'good')])]).map(({ on, toImprove }) => [
      on,
      toImprove,
    ]),
    [['2020-10-06', 0]],
  )
  const words = entered({
    startedOn: aDay('2020-10-06'),
    area: 'leaders',
    grade: 'not judged',
    says: 'Better.',
  })
  const [track] = tracksOf(judgedOf([], [words]))
  assert.equal(track && sayProgress(track), 'No grade was given yet.')
})

test('a grade that was not read for sure is no step of the progress line', () => {
  const doubtful: GradeRead = {
    label: leaders,
    grade: 'good',
    safe: false,
    doubtful: 'two grades',
  }
  const [track] = tracksOf(judgedOf([letter('2022-02-07', [doubtful])], []))
  assert.equal(track && sayProgress(track), 'No grade was given yet.')
})

test('the same grade twice is said so', () => {
  const judged = judgedOf(
    [letter('2019-01-14', [printed(leaders, 'good')]), letter('2023-01-23', [printed(leaders, 'good')])],
    [],
  )
  const [track] = tracksOf(judged)
  assert.equal(track && sayProgress(track), 'Good since 2019, and again in 2023.')
})

test('the end of the overall grade is among the changes of framework', () => {
  const changes = changesBetween(aDay('2022-01-01'), aDay('2026-11-22'))
  assert.deepEqual(
    changes.map(({ on }) => on),
    ['2023-01-16', '2026-04-01'],
  )
  assert.match(changes[1]?.words ?? '', /4 areas and nothing overall/)
})

test('minutes and news that tell of a grade are no judgement, and no visit', () => {
  const told = (['committee minutes', 'news article'] as const).map((kind) => {
    const { reading, ...rest } = letter('2022-02-07', [printed(leaders, 'good')])
    return { ...rest, reading: { ...reading, kind } }
  })
  assert.deepEqual(judgedOf(told, []), [])
  const without = told.map((one) => ({ ...one, reading: { ...one.reading, judgements: [] } }))
  assert.deepEqual(visitsWithoutGrade(without), [])
})
