import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  aDay,
  addDays,
  aMoment,
  type Day,
  dayOf,
  daysBetween,
  readDay,
  readTypedDay,
  sayDay,
  sayMonth,
  sayWeekday,
  timeOf,
  weekdayOf,
} from './day.ts'

const zone = 'Europe/London'
const first = Temporal.PlainDate.from('1900-01-01')
const days = fc.integer({ min: 0, max: 109_000 }).map((after) => aDay(first.add({ days: after }).toString()))
const instants = fc
  .integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2199, 11, 30) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
const plain = (day: Day) => Temporal.PlainDate.from(day)

test('days are added, counted and named as Temporal does it, in every century that is read', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, more) => {
      const later = plain(day).add({ days: more })
      assert.equal(addDays(day, more), later.toString())
      assert.equal(daysBetween(day, addDays(day, more)), more)
      assert.equal(weekdayOf(day), plain(day).dayOfWeek)
      const said = plain(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
      assert.equal(sayDay(day), said)
    }),
  )
})

test('a moment is told in England’s time, summer and winter, as Temporal tells it', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const at = aMoment(instant.toString())
      const local = instant.toZonedDateTimeISO(zone)
      assert.equal(dayOf(at), local.toPlainDate().toString())
      assert.equal(timeOf(at), local.toPlainTime().toString({ smallestUnit: 'minute' }))
    }),
    { numRuns: 300 },
  )
  const summer = aMoment('2026-06-30T23:30:00Z')
  assert.deepEqual([dayOf(summer), timeOf(summer)], ['2026-07-01', '00:30'])
  const winter = aMoment('2026-12-31T23:30:00Z')
  assert.deepEqual([dayOf(winter), timeOf(winter)], ['2026-12-31', '23:30'])
  // The hour that comes twice, and the one that never comes.
  assert.equal(timeOf(aMoment('2026-10-25T00:30:00Z')), '01:30')
  assert.equal(timeOf(aMoment('2026-10-25T01:30:00Z')), '01:30')
  assert.equal(timeOf(aMoment('2026-03-29T01:00:00Z')), '02:00')
})

test('a moment is written in one form, however it was given', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const usual = instant.toString({ fractionalSecondDigits: 3 })
      assert.equal(aMoment(usual), usual)
      assert.equal(aMoment(new Date(instant.epochMilliseconds)), usual)
      assert.equal(aMoment(usual.replace('Z', '+00')), usual)
      assert.equal(aMoment(usual.replace('Z', '+00:00')), usual)
    }),
  )
  for (const [given, written] of [
    ['2026-11-22T14:02:07Z', '2026-11-22T14:02:07.000Z'],
    ['2026-11-22T14:02:07.5+00', '2026-11-22T14:02:07.500Z'],
    ['2026-11-22T14:02:07.123456+00:00', '2026-11-22T14:02:07.123Z'],
    ['2026-07-22T14:02:07+01:00', '2026-07-22T13:02:07.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ] as const)
    assert.equal(aMoment(given), written)
  for (const none of ['2026-02-31T00:00:00Z', '2026-11-22T25:00:00Z', '2026-11-22', 'yesterday', ''])
    assert.throws(() => aMoment(none), none)
})

test('a day is read as files and as people write it, and nothing else is', () => {
  assert.deepEqual(readDay('2024-02-29'), { ok: true, value: '2024-02-29' })
  for (const typed of ['26/11/2026', '26 11 2026', ' 26.11.2026 ', '2026-11-26'])
    assert.deepEqual(readTypedDay(typed), { ok: true, value: '2026-11-26' })
  for (const none of ['2023-02-29', '2026-13-01', '1899-12-31', '26/11/26', '2026-11-26T00:00', ''])
    assert.equal(readTypedDay(none).ok, false, none)
})

test('a day is said with its weekday and its month', () => {
  assert.equal(sayWeekday(aDay('2026-11-26')), 'Thursday 26 November 2026')
  assert.equal(sayMonth(aDay('2026-11-26')), 'November 2026')
})
