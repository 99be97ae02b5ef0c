import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  aDayNumber,
  addDays,
  addMonths,
  ageOn,
  findDayIn,
  isBefore,
  isOnOrAfter,
  isoDay,
  sayDay,
  yearOf,
} from './day-number.ts'

const anyDay = fc
  .integer({ min: aDayNumber('1900-01-01'), max: aDayNumber('2150-12-31') })
  .map((n) => aDayNumber(isoDay(addDays(aDayNumber('1970-01-01'), n))))

test('days are read as England and as the standard write them, and no other way', () => {
  for (const text of ['26/11/2026', '2026-11-26', '26-11-2026', '2026-11-26T00:00:00', '2026-11-26 00:00:00'])
    assert.equal(findDayIn(text), aDayNumber('2026-11-26'), text)
  for (const text of [
    '31/02/2026',
    '11/26/2026',
    '26/11/26',
    '2026-13-01',
    '',
    'soon',
    '29/02/2025',
    '01/01/0999',
  ])
    assert.equal(findDayIn(text), undefined, text)
})

test('months and ages are counted as the calendar does', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (day, months) => {
      const plain = Temporal.PlainDate.from(isoDay(day))
      assert.equal(isoDay(addMonths(day, months)), plain.add({ months }).toString())
      assert.equal(yearOf(day), plain.year)
      assert.equal(aDayNumber(sayDay(day)), day)
    }),
  )
  fc.assert(
    fc.property(anyDay, fc.nat(40_000), (born, later) => {
      const on = addDays(born, later)
      const years = Temporal.PlainDate.from(isoDay(born)).until(isoDay(on), { largestUnit: 'years' }).years
      assert.equal(ageOn(born, on), years)
    }),
  )
})

test('what is not known is neither before nor after', () => {
  const day = aDayNumber('2026-11-26')
  assert.equal(isBefore(undefined, day) || isBefore(day, undefined) || isOnOrAfter(undefined, day), false)
})
