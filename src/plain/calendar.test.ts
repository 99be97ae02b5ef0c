import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addWorkingDays,
  bankHolidaysArePublished,
  bankHolidaysIn,
  expectedBankHolidaysIn,
  isWorkingDay,
  ordinals,
  workingDaysBetween,
} from './calendar.ts'
import { aDay, addDays, type Day, weekdayOf } from './day.ts'

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../shared')
const vectorsAt = join(shared, 'analysis/working-days/working-day-vectors.json')
const absent = existsSync(vectorsAt) ? false : 'skipped: shared data not here'

const start = aDay('2009-01-01')
const anyDay = fc.integer({ min: 0, max: 8000 }).map((days) => addDays(start, days))

type Vector = {
  start: string
  end: string
  is_working_day: boolean
  working_days_between_excl_start_incl_end: number | null
} & Record<`plus_${number}_wd`, string | null>

test('agrees with every working-day vector', { skip: absent }, () => {
  const vectors: Vector[] = JSON.parse(readFileSync(vectorsAt, 'utf8'))
  let compared = 0
  for (const vector of vectors) {
    const from = aDay(vector.start)
    assert.equal(isWorkingDay(from), vector.is_working_day, vector.start)
    for (const days of [1, 5, 10, 15, 20, 35, 45]) {
      const expected = vector[`plus_${days}_wd`]
      if (expected === null || expected === undefined) continue
      assert.equal(addWorkingDays(from, days), expected, `${vector.start} and ${days}`)
      compared += 1
    }
    const between = vector.working_days_between_excl_start_incl_end
    if (between !== null) assert.equal(workingDaysBetween(from, aDay(vector.end)), between, vector.start)
  }
  assert.ok(compared > 2500, `only ${compared} compared`)
})

test('counts from the next working day, over weekends and bank holidays', () => {
  assert.equal(addWorkingDays(aDay('2026-11-22'), 3), '2026-11-25', 'a Sunday')
  assert.equal(addWorkingDays(aDay('2026-11-20'), 1), '2026-11-23', 'a Friday')
  assert.equal(
    addWorkingDays(aDay('2026-12-24'), 1),
    '2026-12-29',
    'over Christmas, Boxing Day moved to Monday',
  )
  assert.equal(addWorkingDays(aDay('2022-09-16'), 1), '2022-09-20', 'over the funeral of Queen Elizabeth II')
  assert.equal(addWorkingDays(aDay('2026-04-02'), 1), '2026-04-07', 'over Easter')
})

test('counts backwards when asked to', () => {
  assert.equal(addWorkingDays(aDay('2026-11-23'), -1), '2026-11-20')
  assert.equal(addWorkingDays(aDay('2026-11-22'), -1), '2026-11-20')
})

test('nought working days is the day itself', () => {
  assert.equal(addWorkingDays(aDay('2026-11-22'), 0), '2026-11-22')
})

test('half a working day, or a life of them, is refused', () => {
  for (const days of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 20_001])
    assert.throws(() => addWorkingDays(start, days), RangeError)
})

test('the first day is not counted and the last is', () => {
  assert.equal(workingDaysBetween(aDay('2026-11-20'), aDay('2026-11-23')), 1)
  assert.equal(workingDaysBetween(aDay('2026-11-23'), aDay('2026-11-23')), 0)
  assert.equal(workingDaysBetween(aDay('2026-11-23'), aDay('2026-11-20')), -1)
  assert.equal(workingDaysBetween(aDay('2026-11-21'), aDay('2026-11-22')), 0)
})

test('the standing pattern gives the published days in every year but the four with one-off days', () => {
  const differ = []
  for (let year = 2012; year <= 2027; year += 1) {
    assert.ok(bankHolidaysArePublished(year))
    if (bankHolidaysIn(year).join() !== expectedBankHolidaysIn(year).join()) differ.push(year)
  }
  assert.deepEqual(differ, [2012, 2020, 2022, 2023])
})

test('2028 is worked out, and said to be', () => {
  assert.equal(bankHolidaysArePublished(2028), false)
  const expected = '2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26'
  assert.equal(bankHolidaysIn(2028).join(' '), expected)
})

test('in any year eight bank holidays or more fall on weekdays, and Easter Monday follows Good Friday', () => {
  for (let year = 1980; year < 2100; year += 1) {
    const days = bankHolidaysIn(year)
    assert.ok(days.length >= 8 && new Set(days).size === days.length, String(year))
    assert.ok(
      days.every((day) => weekdayOf(day) <= 5),
      String(year),
    )
    assert.ok(
      days.some((day) => weekdayOf(day) === 5 && days.includes(addDays(day, 3))),
      String(year),
    )
  }
})

test('a day reached by adding working days lies that many working days away', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (from, days) => {
      const until = addWorkingDays(from, days)
      assert.ok(isWorkingDay(until))
      assert.equal(workingDaysBetween(from, until), days)
    }),
  )
})

test('ordinals subtract to the working days between, whichever part of the table they come from', () => {
  const ordinalOf = (day: Day) => ordinals(day, day)[0]?.ordinal ?? Number.NaN
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      assert.equal(ordinalOf(other) - ordinalOf(one), workingDaysBetween(one, other))
    }),
  )
  const table = new Map(ordinals(aDay('1999-12-01'), aDay('2002-03-01')).map((row) => [row.day, row.ordinal]))
  assert.equal(table.size, 822)
  assert.equal(table.get(aDay('2000-01-01')), 0)
  for (const [day, ordinal] of table) assert.equal(ordinal, ordinalOf(day), day)
})

test('a table that ends before it begins is empty', () => {
  assert.deepEqual(ordinals(aDay('2026-01-02'), aDay('2026-01-01')), [])
})
