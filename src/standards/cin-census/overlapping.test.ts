import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aDayNumber, addDays, type DayNumber } from '../checking/day-number.ts'
import { overlapping } from './overlapping.ts'

type Stay = { readonly begins: DayNumber | undefined; readonly ends: DayNumber | undefined }

const first = aDayNumber('2025-04-01')
const someDay = fc.option(
  fc.integer({ min: 0, max: 12 }).map((days) => addDays(first, days)),
  { nil: undefined },
)
const someStays = fc.array(fc.record({ begins: someDay, ends: someDay }), { maxLength: 8 })
const inOrder = (stays: readonly Stay[]) =>
  stays.toSorted((a, b) => (a.begins ?? Number.MAX_SAFE_INTEGER) - (b.begins ?? Number.MAX_SAFE_INTEGER))

/** Every two looked at, as slowly as can be. */
function pairByPair(stays: readonly Stay[], shared: boolean) {
  const within = (a: Stay, b: Stay) =>
    a !== b &&
    a.begins !== undefined &&
    b.begins !== undefined &&
    b.ends !== undefined &&
    a.begins >= b.begins &&
    (shared ? a.begins <= b.ends : a.begins < b.ends)
  return stays
    .map((row) => ({
      row,
      runsOn: stays.some((other) => within(other, row)),
      beginsWithin: stays.some((other) => within(row, other)),
    }))
    .filter(({ runsOn, beginsWithin }) => runsOn || beginsWithin)
}

test('one pass finds just what looking at every two rows finds', () => {
  fc.assert(
    fc.property(someStays, fc.constantFrom('shared', 'free'), (stays, lastDay) => {
      const rows = inOrder(stays)
      const found = [
        ...overlapping(rows, { begins: ({ begins }) => begins, ends: ({ ends }) => ends, lastDay }),
      ]
      assert.deepEqual(found, pairByPair(rows, lastDay === 'shared'))
    }),
    { numRuns: 500 },
  )
})
