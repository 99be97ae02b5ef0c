import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aDay } from '../../plain/day.ts'
import { assessmentTimeliness } from './assessment-timeliness.ts'
import {
  countedIn,
  monthsUpTo,
  pointsOf,
  sayCapability,
  sayChangeSince,
  sayFigure,
  sayPoints,
  sayShare,
  sayTarget,
  sumOf,
} from './figure.ts'

const figure = (met: number, notMet: number, cannotTell = 0) => ({ met, notMet, cannotTell })

test('a figure says how many of how many, the share, and of how many it cannot be told', () => {
  assert.equal(sayFigure(figure(31, 7, 2)), '31 of 38, 82%; 2 not known')
  assert.equal(sayFigure(figure(1, 0)), '1 of 1, 100%')
  assert.equal(sayFigure(figure(0, 0, 3)), 'nobody yet; 3 not known')
  assert.equal(sayFigure(figure(0, 0)), 'nobody to count')
})

test('only all is 100% and only none is 0%', () => {
  assert.equal(sayShare(199 / 200), '99%')
  assert.equal(sayShare(1 / 1000), '1%')
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), (met, notMet) => {
      fc.pre(met + notMet > 0)
      const said = sayShare(met / (met + notMet))
      assert.equal(said === '100%', notMet === 0)
      assert.equal(said === '0%', met === 0)
    }),
  )
})

test('what a signed figure has become is said only where it has changed', () => {
  assert.equal(sayChangeSince(figure(31, 7), figure(31, 7)), undefined)
  assert.equal(
    sayChangeSince(figure(31, 7), figure(32, 7)),
    'It was 31 of 38 when this was signed; records made since make it 32 of 39.',
  )
  assert.equal(
    sayChangeSince(figure(31, 7, 2), figure(31, 9)),
    'It was 31 of 38 (2 not known) when this was signed; records made since make it 31 of 40.',
  )
})

test('figures of teams add up to the figure of all', () => {
  assert.deepEqual(sumOf([figure(1, 2, 3), figure(10, 20, 30)]), figure(11, 22, 33))
  assert.deepEqual(sumOf([]), figure(0, 0))
  assert.equal(countedIn(figure(1, 2, 3)), 6)
})

test('the chart begins with the first month in which somebody was counted, and a month of nobody is a gap', () => {
  const months = monthsUpTo(aDay('2026-10-01'), 4)
  assert.deepEqual(months, ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'])
  const counts = [figure(0, 0), figure(8, 2), figure(0, 0, 1), figure(9, 1)]
  const points = pointsOf(
    assessmentTimeliness,
    months.map((month, at) => ({ month, figure: counts[at] ?? figure(0, 0) })),
  )
  assert.deepEqual(
    points.map(({ on, value }) => [on, value]),
    [
      ['2026-08-01', 0.8],
      ['2026-09-01', null],
      ['2026-10-01', 0.9],
    ],
  )
  assert.deepEqual(pointsOf(assessmentTimeliness, []), [])
})

test('a fall of a share that should be high is a change for the worse', () => {
  const months = monthsUpTo(aDay('2026-10-01'), 24)
  const points = pointsOf(
    assessmentTimeliness,
    months.map((month, at) => ({ month, figure: at < 16 ? figure(90 + (at % 2), 10) : figure(60, 40) })),
  )
  assert.match(sayPoints(points), /unlikely to be chance: a change for the worse/)
})

test('the target says who set it, and whether the work as it is done now can meet it', () => {
  assert.equal(
    sayTarget(assessmentTimeliness),
    'Target: 85% or more, the council’s own target, as an example.',
  )
  assert.equal(sayTarget({ ...assessmentTimeliness, target: undefined }), 'No target is set.')
  const steady = (met: number) =>
    pointsOf(
      assessmentTimeliness,
      monthsUpTo(aDay('2026-10-01'), 20).map((month, at) => ({
        month,
        figure: figure(met + (at % 2), 100 - met - (at % 2)),
      })),
    )
  assert.match(sayCapability(assessmentTimeliness, steady(97)) ?? '', /will go on being met/)
  assert.match(sayCapability(assessmentTimeliness, steady(50)) ?? '', /will not be met/)
  assert.match(sayCapability(assessmentTimeliness, steady(85)) ?? '', /by chance/)
  assert.equal(sayCapability(assessmentTimeliness, []), undefined)
})

test('nothing is said of the target while the newest figures are a sign of change', () => {
  const fallen = pointsOf(
    assessmentTimeliness,
    monthsUpTo(aDay('2026-10-01'), 24).map((month, at) => ({
      month,
      figure: at < 16 ? figure(95 + (at % 2), 5) : figure(80 + (at % 2), 20),
    })),
  )
  assert.equal(sayCapability(assessmentTimeliness, fallen), undefined)
})
