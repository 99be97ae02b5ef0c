import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aDay, addMonths, sayMonth } from '../../plain/day.ts'
import { type FigureWords, saySignals } from './say-signals.ts'
import { healthCareDataGuide, type Signal } from './signals.ts'
import {
  capabilityOf,
  pChart,
  type Reading,
  type SpcChoice,
  type SpcPoint,
  usualChoice,
  xmrChart,
} from './spc.ts'

const first = aDay('2024-01-01')
const monthly = (values: readonly (number | null)[]): Reading[] =>
  values.map((value, at) => ({ on: addMonths(first, at), value }))
const draw = (values: readonly (number | null)[], choice: Partial<SpcChoice> = {}) =>
  xmrChart(monthly(values), { ...usualChoice, ...choice })
const kindsAt = (points: readonly SpcPoint[], kind: Signal['kind']) =>
  points.flatMap((point, at) => (point.signals.some((signal) => signal.kind === kind) ? [at] : []))

const words: FigureWords = { say: (value) => value.toFixed(1), sayPeriod: sayMonth, least: 0, most: null }
const say = (values: readonly (number | null)[], choice: Partial<SpcChoice> = {}) =>
  saySignals(draw(values, choice), words)

/** Swings about 10 without a sign in it. */
const steady = [10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11]

test('limits lie 2.66 mean moving ranges either side of the mean', () => {
  const point = draw([4, 6, 4, 6])[0]
  assert.equal(point?.centre, 5)
  assert.ok(Math.abs((point?.lower ?? 0) - (5 - 5.32)) < 1e-9)
  assert.ok(Math.abs((point?.upper ?? 0) - (5 + 5.32)) < 1e-9)
})

test('a series that never moves has its limits on the line and no sign', () => {
  const points = draw([5, 5, 5, 5, 5, 5, 5, 5, 5])
  assert.ok(points.every((point) => point.lower === 5 && point.upper === 5 && point.signals.length === 0))
})

test('one odd month does not widen the limits when large ranges are screened', () => {
  const values = [...steady, 60, ...steady]
  const screened = draw(values)[0]?.upper ?? 0
  assert.ok(screened < (draw(values, { screen: false })[0]?.upper ?? 0))
  assert.deepEqual(kindsAt(draw(values), 'outside'), [14])
})

test('a month with nothing to measure is a gap that changes neither limits nor signs', () => {
  const whole = draw([...steady, 30])
  const gapped = draw([...steady.slice(0, 5), null, ...steady.slice(5), 30])
  assert.equal(gapped[5]?.value, null)
  assert.deepEqual(gapped[5]?.signals, [])
  assert.equal(gapped.at(-1)?.upper, whole.at(-1)?.upper)
  assert.deepEqual(gapped.at(-1)?.signals, whole.at(-1)?.signals)
})

test('seven points on one side are a sign by one rule, and eight are needed by the other', () => {
  const shifted = (many: number) => [
    ...steady.slice(0, 12),
    ...Array.from({ length: many }, (_, at) => 11.6 + (at % 2) / 10),
    10,
  ]
  assert.equal(kindsAt(draw(shifted(7)), 'run').length, 7)
  assert.equal(kindsAt(draw(shifted(7), { rules: healthCareDataGuide }), 'run').length, 0)
  assert.equal(kindsAt(draw(shifted(8), { rules: healthCareDataGuide }), 'run').length, 8)
})

test('six rising points are a sign by one rule, and seven are needed by the other', () => {
  const rising = (many: number) => [
    ...steady,
    9.9,
    ...Array.from({ length: many - 1 }, (_, at) => 10 + at / 10),
  ]
  const choice = { rules: healthCareDataGuide }
  assert.deepEqual(kindsAt(draw(rising(6), choice), 'trend'), [14, 15, 16, 17, 18, 19])
  assert.deepEqual(kindsAt(draw(rising(5), choice), 'trend'), [])
  assert.deepEqual(kindsAt(draw(rising(6)), 'trend'), [])
  assert.equal(kindsAt(draw(rising(7)), 'trend').length, 7)
})

test('equal neighbours end a trend', () => {
  assert.deepEqual(kindsAt(draw([...steady, 9, 9.1, 9.2, 9.2, 9.3, 9.4, 9.5]), 'trend'), [])
})

test('a new baseline gives later points their own limits', () => {
  const later = steady.map((value) => value + 50)
  const points = draw([...steady, ...later], { rebaseOn: [addMonths(first, steady.length)] })
  assert.deepEqual([...new Set(points.map((point) => point.stretch))], [0, 1])
  assert.ok((points.at(-1)?.lower ?? 0) > 50)
  assert.ok(points.every((point) => point.signals.length === 0))
})

test('limits can be fixed from the first points', () => {
  const points = draw([...steady, 40, 40, 40], { fixAfter: steady.length })
  assert.equal(points[0]?.upper, draw(steady)[0]?.upper)
  assert.deepEqual(kindsAt(points, 'outside'), [14, 15, 16])
})

test('the same sign is better, worse or merely higher, as the measure says', () => {
  const meaning = (better: SpcChoice['better']) => draw([...steady, 40], { better }).at(-1)?.meaning
  assert.deepEqual([meaning('higher'), meaning('lower'), meaning('neither')], ['better', 'worse', 'higher'])
})

test('what is not a number is refused, and so is a baseline of one point', () => {
  assert.throws(() => draw([1, Number.NaN]), /2024-02-01 is not a number/)
  assert.throws(() => draw(steady, { fixAfter: 1 }), RangeError)
})

test('readings in any order give the same chart', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(values, (given) => {
      const readings = monthly(given)
      assert.deepEqual(xmrChart(readings.toReversed(), usualChoice), xmrChart(readings, usualChoice))
    }),
  )
})

test('moving every value by the same amount moves the lines with it and changes no sign', () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(values, fc.integer({ min: -1000, max: 1000 }), (given, by) => {
      const moved = draw(given.map((value) => value + by))
      draw(given).forEach((point, at) => {
        assert.deepEqual(moved[at]?.signals, point.signals)
        assert.ok(Math.abs((moved[at]?.upper ?? 0) - (point.upper ?? 0) - by) < 1e-6)
      })
    }),
  )
})

test('a share of few children has wider limits than a share of many', () => {
  const shares = [20, 200, 20, 200].map((of, at) => ({ on: addMonths(first, at), met: of / 2, of }))
  const points = pChart(shares, usualChoice)
  assert.equal(points[0]?.centre, 0.5)
  assert.ok(Math.abs((points[0]?.upper ?? 0) - (0.5 + 3 * Math.sqrt(0.25 / 20))) < 1e-12)
  assert.ok((points[0]?.upper ?? 0) > (points[1]?.upper ?? 0))
})

test('a share stays between nobody and everybody, and a period of nobody is a gap', () => {
  const shares = [
    { met: 9, of: 10 },
    { met: 0, of: 0 },
    { met: 10, of: 10 },
  ].map((share, at) => ({ on: addMonths(first, at), ...share }))
  const points = pChart(shares, usualChoice)
  assert.equal(points[1]?.value, null)
  assert.ok(points.every((point) => (point.upper ?? 0) <= 1 && (point.lower ?? 0) >= 0))
  assert.throws(() => pChart([{ on: first, met: 3, of: 2 }], usualChoice), /3 of 2/)
})

test('a chart of shares with nobody at all has no lines', () => {
  assert.deepEqual(
    pChart([{ on: first, met: 0, of: 0 }], usualChoice).map((point) => [point.value, point.centre]),
    [[null, null]],
  )
})

test('a target beyond the limits is always or never met, and otherwise sometimes', () => {
  const points = draw(steady)
  assert.equal(capabilityOf(points, 1, 'higher'), 'always')
  assert.equal(capabilityOf(points, 1, 'lower'), 'never')
  assert.equal(capabilityOf(points, 100, 'higher'), 'never')
  assert.equal(capabilityOf(points, 10, 'higher'), 'sometimes')
  assert.equal(capabilityOf(points, 10, 'neither'), 'cannot tell')
  assert.equal(capabilityOf(draw([3]), 10, 'higher'), 'cannot tell')
})

test('the sentence says when nothing is more than chance', () => {
  assert.equal(
    say(steady),
    'Nothing here is more than chance: the figure moves between 6.6 and 13.5, around 10.1.',
  )
  assert.equal(say([]), 'There is nothing to show yet.')
  assert.equal(say([5]), 'There is one figure so far, 5.0 for January 2024: no pattern can be seen in it.')
  assert.equal(
    say([5, 5, 5]),
    'Nothing has changed: every figure is 5.0. Only 3 figures so far, so the limits are provisional.',
  )
})

test('the sentence never tells of a limit that no figure could have', () => {
  assert.match(say([0, 1, 0, 1]), /between 0\.0 and/)
})

test('the sentence names the newest sign and what it means', () => {
  assert.equal(
    say([...steady, 40], { better: 'lower' }),
    'March 2025, at 40.0, is above the upper limit of 15.5, which is unlikely to be chance: a change for the worse.',
  )
  const shift = Array.from({ length: 7 }, (_, at) => 8 - (at % 2) / 10)
  assert.match(
    say([...steady, ...shift]),
    /^7 figures in a row, up to September 2025, lie below the centre line/,
  )
  const trend = Array.from({ length: 7 }, (_, at) => 9 + at / 5)
  assert.match(
    say([...steady, ...trend]),
    /^7 figures in a row rise, up to September 2025, which is unlikely/,
  )
  assert.match(say([...steady, 16, ...steady]), /; what came after is within the usual range\.$/)
})
