import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDayNumber } from './day-number.ts'
import { Children, tableOf } from './rows.ts'
import { type Collection, type ExampleRow, type Rule, ruleMaker, wholeReturn } from './rule.ts'
import { check, runRule } from './run.ts'

const shapes = { People: { CHILD: 'text', BORN: 'day' }, Visits: { CHILD: 'text', ON: 'day' } } as const
type S = typeof shapes

const collection: Collection = {
  name: '2025/26',
  start: aDayNumber('2025-04-01'),
  end: aDayNumber('2026-03-31'),
}

const example: readonly [{ readonly People: readonly ExampleRow<S['People']>[] }] = [
  { People: [{ CHILD: '1' }] },
]
const rule = ruleMaker<S>()
const given = (header = ['CHILD', 'BORN']) => ({
  People: tableOf(
    {
      name: 'People',
      columns: shapes.People,
      childColumn: 'CHILD',
      header,
      rows: [
        ['1', '01/02/2020'],
        ['2', '31/02/2020'],
        [undefined, undefined],
      ],
    },
    new Children(),
  ),
})

const base = {
  code: '1',
  says: 'Something is wrong.',
  reads: { People: ['CHILD', 'BORN'] },
  marks: { People: ['BORN'] },
  caught: example,
  spared: example,
} as const

const finds = rule({
  ...base,
  *find({ People }) {
    for (const person of People) if (person.BORN === undefined) yield person
  },
})

test('a rule that finds something names each row once, with the cells it marks', () => {
  const ended = runRule(finds, given(), collection)
  assert.ok(ended.ended === 'found')
  assert.deepEqual(
    ended.found.map(({ row, columns }) => [row.table, row.at, columns]),
    [
      ['People', 1, ['BORN']],
      ['People', 2, ['BORN']],
    ],
  )
})

test('a rule whose table or column is absent is not run, and says which', () => {
  const noTable = runRule(finds, {}, collection)
  assert.deepEqual([noTable.ended, 'why' in noTable && noTable.why], ['not run', 'there is no table People'])
  const noColumn = runRule(finds, given(['CHILD']), collection)
  assert.deepEqual(
    [noColumn.ended, 'why' in noColumn && noColumn.why],
    ['not run', 'People has no column BORN'],
  )
})

test('a table that a rule may read and that is absent is empty', () => {
  const may = rule({
    ...base,
    mayRead: { Visits: ['CHILD'] },
    *find({ People, Visits }) {
      for (const person of People) if (!Visits.has(person)) yield person
    },
  })
  const ended = runRule(may, given(), collection)
  assert.equal(ended.ended === 'found' && ended.found.length, 3)
})

test('a rule that throws ends as broken, never as clean, and tells nothing of the data', () => {
  const throws = rule({
    ...base,
    // biome-ignore lint/correctness/useYield: it is the throwing that is tried
    *find({ People }) {
      throw new RangeError(`child ${People.rows[0]?.CHILD}`)
    },
  })
  const ended = runRule(throws, given(), collection)
  assert.deepEqual([ended.ended, 'why' in ended && ended.why], ['broke', 'RangeError'])
})

test('a rule that needs the authority is not run where nobody said which', () => {
  const needs = { ...finds, needs: ['authority'] } as const
  assert.equal(runRule(needs, given(), collection).ended, 'not run')
  assert.equal(runRule(needs, given(), { ...collection, authority: 'E10000016' }).ended, 'found')
})

test('what is found of the whole return is found, in no row', () => {
  const whole = rule({
    ...base,
    *find() {
      yield wholeReturn
    },
  })
  const ended = runRule(whole, given(), collection)
  assert.deepEqual(ended.ended === 'found' && ended.found, [])
})

test('each collection has its own rules', () => {
  const rules: readonly Rule<S>[] = [
    { ...finds, code: 'old', until: '2024/25' },
    { ...finds, code: 'new', since: '2025/26' },
    { ...finds, code: 'always' },
  ]
  const codes = (name: string) =>
    check(rules, given(), { ...collection, name }).map((ended) => ended.rule.code)
  assert.deepEqual(codes('2024/25'), ['old', 'always'])
  assert.deepEqual(codes('2025/26'), ['new', 'always'])
})
