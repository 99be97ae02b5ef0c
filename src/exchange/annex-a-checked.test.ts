import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differencesOf, type ListMade } from './annex-a-checked.ts'

const list = (number: number, ...sums: readonly string[]): ListMade => ({
  number,
  title: `List ${number}`,
  rows: sums.length,
  wrong: 0,
  mistakes: 0,
  sums: sums.map((sum) => sum.padEnd(8, '0')).join(''),
})

test('a row that came, one that went and one that changed are told apart from those that stayed', () => {
  const before = { lists: [list(1, 'a', 'b', 'c')] }
  const after = { lists: [list(1, 'a', 'c', 'd', 'e')] }
  assert.deepEqual(differencesOf(before, after), [
    { number: 1, title: 'List 1', before: 3, after: 4, came: 2, went: 1 },
  ])
})

test('two rows that say the same count as two', () => {
  const [one] = differencesOf({ lists: [list(1, 'a', 'a')] }, { lists: [list(1, 'a')] })
  assert.deepEqual([one?.came, one?.went], [0, 1])
})

test('a list that could not be made before is new as a whole', () => {
  const told = differencesOf({ lists: [list(3, 'a')] }, { lists: [list(1, 'x'), list(3, 'a')] })
  assert.deepEqual(
    told.map(({ number, came, went }) => [number, came, went]),
    [
      [1, 1, 0],
      [3, 0, 0],
    ],
  )
})
