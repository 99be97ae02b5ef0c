import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idAt, idNamed } from './identity.ts'
import { exponential, logNormal, pick, randomFor, some, weighted, whole } from './random.ts'

const draws = (many: number, draw: () => number): number[] => Array.from({ length: many }, draw)
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

test('the same seed gives the same numbers, and another gives others', () => {
  const [a, b, c] = [randomFor(7, 'family', 3), randomFor(7, 'family', 3), randomFor(7, 'family', 4)]
  const first = draws(50, a)
  assert.deepEqual(draws(50, b), first)
  assert.notDeepEqual(draws(50, c), first)
})

test('numbers are spread evenly over nought to one', () => {
  const random = randomFor('even')
  const values = draws(40_000, random)
  for (const value of values) assert.ok(value >= 0 && value < 1)
  const tenths = Map.groupBy(values, (value) => Math.floor(value * 10))
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const share = (tenths.get(tenth)?.length ?? 0) / values.length
    assert.ok(Math.abs(share - 0.1) < 0.008, `${tenth}: ${share}`)
  }
})

test('draws come as often as their weights say, and waits have the mean and median asked for', () => {
  const random = randomFor('weights')
  const heads = draws(20_000, () => weighted(random, [[1, 3] as const, [0, 1] as const]))
  assert.ok(Math.abs(mean(heads) - 0.75) < 0.015)
  assert.ok(Math.abs(mean(draws(20_000, () => exponential(random, 40))) - 40) < 1.5)
  const middle = draws(20_001, () => logNormal(random, 274, 0.6)).sort((a, b) => a - b)[10_000] ?? 0
  assert.ok(Math.abs(middle - 274) < 10)
})

test('several of a list are different, in its order, and never more than it has', () => {
  const random = randomFor('some')
  for (let round = 0; round < 200; round += 1) {
    const taken = some(random, [1, 2, 3, 4, 5], whole(random, 0, 7))
    assert.deepEqual(taken, [...new Set(taken)].sort())
    assert.ok(taken.length <= 5)
  }
  assert.throws(() => pick(random, []), RangeError)
})

test('an id carries its moment and the form of a UUID; a name always gives the same', () => {
  const at = Date.UTC(2026, 4, 6, 9, 30)
  const id = idAt<'record'>(at, randomFor('id'))
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(Number.parseInt(id.slice(0, 13).replace('-', ''), 16), at)
  assert.match(
    idNamed('Larkenshire'),
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  assert.equal(idNamed('a'), idNamed('a'))
  assert.notEqual(idNamed('a'), idNamed('b'))
})
