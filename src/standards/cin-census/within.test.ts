import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aDayNumber, addDays } from '../checking/day-number.ts'
import { within } from './within.ts'

const first = aDayNumber('2025-04-01')
const someDay = fc.option(
  fc.integer({ min: 0, max: 12 }).map((days) => addDays(first, days)),
  { nil: undefined },
)
const dated = fc.array(fc.record({ on: someDay }), { maxLength: 6 })
const lasting = fc.array(fc.record({ from: someDay, until: someDay }), { maxLength: 6 })

test('what falls within what is found just as when every two rows are looked at', () => {
  fc.assert(
    fc.property(dated, lasting, (days, times) => {
      const holds = (
        on: number | undefined,
        { from, until }: { from?: number | undefined; until?: number | undefined },
      ) => on !== undefined && from !== undefined && until !== undefined && on >= from && on < until
      const expected = [
        ...days.filter(({ on }) => times.some((time) => holds(on, time))),
        ...times.filter((time) => days.some(({ on }) => holds(on, time))),
      ]
      const found = within(
        days.map((row) => ({ row, on: row.on })),
        times.map((row) => ({ row, from: row.from, until: row.until })),
      )
      assert.deepEqual([...found], expected)
    }),
    { numRuns: 1000 },
  )
})
