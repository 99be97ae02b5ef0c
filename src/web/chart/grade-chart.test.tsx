import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDay } from '../../plain/day.ts'
import type { Grade } from '../../sight/inspection/letters/letter.ts'
import { GradeChart } from './grade-chart.tsx'
import { ShareBar } from './share-bar.tsx'

const [from, until] = [aDay('2016-01-01'), aDay('2026-01-01')]
const mark = (on: string, grade: Grade) => ({ on: aDay(on), grade })
const draw = (...marks: readonly ReturnType<typeof mark>[]): string =>
  String(
    <GradeChart
      id="g"
      title="Care leavers"
      says="From inadequate to good."
      marks={marks}
      changes={[aDay('2023-01-16')]}
      from={from}
      until={until}
    />,
  )
const heights = (html: string): readonly string[] =>
  [...(html.split('--narrow')[0]?.matchAll(/cy="(\d+)"/g) ?? [])].map(([, y]) => y ?? '')

test('a better grade stands higher, and every grade on a line of its own', () => {
  const drawn = heights(
    draw(
      mark('2017-01-01', 'inadequate'),
      mark('2019-01-01', 'requires improvement'),
      mark('2022-01-01', 'good'),
      mark('2025-01-01', 'outstanding'),
    ),
  ).map(Number)
  assert.deepEqual(
    drawn,
    drawn.toSorted((a, b) => b - a),
  )
  assert.equal(new Set(drawn).size, 4)
})

test('no line joins the grades, for they are no numbers', () => {
  const html = draw(mark('2017-01-01', 'inadequate'), mark('2022-01-01', 'good'))
  assert.doesNotMatch(html, /gt-chart__line|<path/)
})

test('a visit without a grade makes no mark', () => {
  assert.equal(heights(draw(mark('2020-10-06', 'not judged'))).length, 0)
})

test('the drawing says what it shows, marks the change of framework, and needs no inline style', () => {
  const html = draw(mark('2017-01-01', 'inadequate'))
  assert.match(html, /From inadequate to good\. The same grades stand in the table\./)
  assert.match(html, /Broken line: what is judged changed, on 16 January 2023/)
  assert.doesNotMatch(html, /style=|<style/)
})

test('a bar is as long as its share, and there is none of less than nothing or more than all', () => {
  assert.match(String(<ShareBar share={0.583} />), /class="gt-share-bar__some"[^>]*width="58\.3"/)
  assert.throws(() => ShareBar({ share: 1.2 }), /not a share/)
  assert.throws(() => ShareBar({ share: Number.NaN }), /not a share/)
})
