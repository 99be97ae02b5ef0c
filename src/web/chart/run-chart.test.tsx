import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aDay, addMonths, sayMonth } from '../../plain/day.ts'
import {
  namedPeriods,
  narrow,
  pathsByStretch,
  placingOf,
  spreadOut,
  wide,
} from '../../sight/performance/plot.ts'
import type { FigureWords } from '../../sight/performance/say-signals.ts'
import { usualChoice, xmrChart } from '../../sight/performance/spc.ts'
import { RunChart } from './run-chart.tsx'
import { RunTable } from './run-table.tsx'

const first = aDay('2025-01-01')
const values = [10, 11, 9, 10, null, 11, 9, 10, 11, 9, 10, 11, 9, 10, 40]
const readings = values.map((value, at) => ({ on: addMonths(first, at), value }))
const points = xmrChart(readings, { ...usualChoice, better: 'lower', fixAfter: 13 })
const words: FigureWords = { say: (value) => value.toFixed(0), sayPeriod: sayMonth, least: 0, most: null }

test('each measured period has one mark, and a sign has a shape and words of its own', () => {
  const html = String(<RunChart id="c" title="Missing" points={points} words={words} />)
  const [drawing = ''] = html.split('gt-chart__drawing--narrow')
  assert.equal(drawing.match(/gt-chart__point--usual/g)?.length, 13)
  assert.equal(drawing.match(/gt-chart__point--worse/g)?.length, 1)
  assert.match(html, /Unlikely to be chance, for the worse/)
})

test('the drawing has a name and a description that says what it shows', () => {
  const html = String(<RunChart id="c" title="Missing" points={points} words={words} target={8} />)
  for (const size of ['wide', 'narrow']) {
    assert.match(html, new RegExp(`role="img" aria-labelledby="c-${size}-title c-${size}-desc"`))
    assert.match(html, new RegExp(`<title id="c-${size}-title">Missing</title>`))
    assert.match(html, new RegExp(`<desc id="c-${size}-desc">March 2026, at 40, is above the upper limit`))
  }
  assert.match(html, /Target 8/)
})

test('the drawing needs no inline style', () => {
  assert.doesNotMatch(String(<RunChart id="c" title="M" points={points} words={words} />), /style=|<style/)
})

test('a chart of nothing says so and draws nothing', () => {
  const html = String(<RunChart id="c" title="Missing" points={[]} words={words} />)
  assert.match(html, /There is nothing to show yet/)
  assert.doesNotMatch(html, /<svg/)
})

test('the table gives every period, the newest first, with its sign in words', () => {
  const html = String(<RunTable title="Missing" points={points} words={words} />)
  assert.equal(html.match(/<th scope="row"/g)?.length, values.length)
  assert.ok(html.indexOf('March 2026') < html.indexOf('January 2025'))
  assert.match(html, /above the upper limit, for the worse/)
  assert.match(html, /no figure/)
  assert.match(html, /Usual range: /)
})

test('where a new baseline was set the table gives the range of each period', () => {
  const rebased = xmrChart(readings, { ...usualChoice, rebaseOn: [addMonths(first, 8)] })
  const html = String(<RunTable title="Missing" points={rebased} words={words} />)
  assert.match(html, /<th scope="col"[^>]*>Usual range<\/th>/)
  const placing = placingOf(rebased, words, null, wide)
  assert.equal(pathsByStretch(rebased, placing, (point) => point.centre).length, 2)
})

test('hostile titles are shown as text', () => {
  const hostile = '</title><script>alert(1)</script>'
  const html = String(
    <div>
      <RunChart id="c" title={hostile} points={points} words={{ ...words, say: () => hostile }} />
      <RunTable title={hostile} points={points} words={words} figure={hostile} />
    </div>,
  )
  assert.doesNotMatch(html, /<script/)
})

test('every mark and line lies inside the drawing, whatever the figures', () => {
  const series = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(series, (given) => {
      const own = xmrChart(
        given.map((value, at) => ({ on: addMonths(first, at), value })),
        usualChoice,
      )
      for (const size of [wide, narrow]) {
        const placing = placingOf(own, { ...words, least: null }, null, size)
        own.forEach((point, at) => {
          for (const value of [point.value, point.centre, point.lower, point.upper]) {
            if (value === null) continue
            const y = placing.y(value)
            assert.ok(y >= size.top - 1e-6 && y <= size.height - size.bottom + 1e-6, `${value} at ${y}`)
          }
          assert.ok(placing.x(at) >= size.left && placing.x(at) <= size.width - size.right + 1e-6)
        })
      }
    }),
  )
})

test('names of lines are moved apart and keep their order', () => {
  assert.deepEqual(spreadOut([100, 104, 50], 16, 300), [100, 116, 50])
  assert.deepEqual(
    spreadOut([298, 300], 16, 300),
    [282, 298].map((height) => height + 2),
  )
})

test('the newest period is always named', () => {
  assert.deepEqual(namedPeriods(5, 9), [0, 1, 2, 3, 4])
  assert.deepEqual(namedPeriods(22, 9), [0, 3, 6, 9, 12, 15, 18, 21])
})
