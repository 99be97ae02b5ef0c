import assert from 'node:assert/strict'
import test from 'node:test'
import { finderOf } from './phrases.ts'
import { polarityOf } from './polarity.ts'
import { topicRules } from './topic-rules.ts'
import { topicsOf } from './topics.ts'

const idsOf = (text: string) => topicsOf(text).map(({ id }) => id)

test('a phrase is found across spaces and hyphens, with either apostrophe, and not inside another word', () => {
  const find = finderOf(['care leav*', "children's home*", 'no … delay', 'IRO*'])
  const found = (text: string) => find(text).map(({ words }) => words)
  assert.deepEqual(found('Care-leavers and care leaving'), ['Care-leavers', 'care leaving'])
  assert.deepEqual(found("a children’s home, the children's homes"), ['children’s home', "children's homes"])
  assert.deepEqual(found('There is no undue delay.'), ['no undue delay'])
  assert.deepEqual(found('IROs, but neither iron nor an iro'), ['IROs'])
  assert.deepEqual(found('scare leavers'), [])
})

test('words from outside are never taken as a pattern', () => {
  assert.deepEqual(finderOf(['a(b)c'])('a(b)c').length, 0)
  for (const { phrases, unless = [] } of topicRules)
    for (const phrase of [...phrases, ...unless]) assert.doesNotThrow(() => finderOf([phrase]))
})

test('a passage is about what its words say, and each topic names the words that decided', () => {
  assert.deepEqual(idsOf('The quality of supervision.'), ['supervision'])
  assert.deepEqual(idsOf('Foster carers are not supervised in time.'), ['foster-carers'])
  assert.deepEqual(idsOf('The timeliness of initial health assessments.'), ['health'])
  assert.deepEqual(topicsOf('Bed-and-breakfast accommodation is no longer used.'), [
    { id: 'care-leaver-accommodation', name: 'Accommodation', words: ['bed-and-breakfast', 'accommodation'] },
  ])
  assert.deepEqual(idsOf('Inspectors were made welcome.'), [])
})

const sides: readonly (readonly [string, string | undefined])[] = [
  ['Assessments are timely and well written. Children benefit from skilled workers.', 'strength'],
  ['Plans are not always updated. Too many children wait too long.', 'weakness'],
  ['Visits are regular and purposeful. However, plans are too often out of date and lack detail.', 'mixed'],
  ['Managers prevent drift and delay, and there are no gaps in records that are kept well.', 'strength'],
  ['Plans are neither clear nor effective.', 'weakness'],
  ['There are 31 social workers in the team.', undefined],
]

for (const [text, side] of sides)
  test(`‘${text}’ reads as ${side ?? 'neither'}`, () => assert.equal(polarityOf(text).polarity, side))

test('a passing clause on the other side does not make a finding mixed', () => {
  const praise = 'Children are seen regularly by skilled workers who know them well. '.repeat(5)
  assert.equal(polarityOf(`${praise}Some wait.`).polarity, 'strength')
})

test('the words that decided are given', () => {
  const read = polarityOf('Visits are purposeful. Supervision is inconsistent.')
  assert.deepEqual([read.praise, read.fault], [['purposeful'], ['inconsistent']])
})

test('words made to keep a rule busy for ever are read at once', () => {
  for (const busy of [
    `know${'-'.repeat(5_000)}`,
    `recruit${'-'.repeat(100_000)}`,
    'not '.repeat(50_000),
    'when delay '.repeat(50_000),
  ]) {
    assert.ok(Array.isArray(topicsOf(busy)))
    assert.ok('polarity' in polarityOf(busy))
  }
})
