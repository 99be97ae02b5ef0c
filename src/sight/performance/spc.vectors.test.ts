import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aDay } from '../../plain/day.ts'
import type { Signal } from './signals.ts'
import { type Better, capabilityOf, type Meaning, type SpcPoint, usualChoice, xmrChart } from './spc.ts'

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../../shared')
const vectorsAt = join(shared, 'analysis/spc/xmr-vectors.json')
const absent = existsSync(vectorsAt) ? false : 'skipped: shared data not here'

type Vector = {
  name: string
  options: {
    improvement_direction: 'increase' | 'decrease' | 'neutral'
    screen_outliers: boolean
    fix_after_n_points: number | null
    rebase: string[]
    target: number | null
  }
  input: { dates: string[]; values: number[] }
  expected: {
    rebase_group: number[]
    centre_line: number[]
    lower_process_limit: (number | null)[]
    upper_process_limit: (number | null)[]
    special_cause_type: string[]
    point_type: string[]
    short_group_warning: boolean[]
    assurance_type: string | null
  }
}

const better: Record<string, Better> = { increase: 'higher', decrease: 'lower', neutral: 'neither' }

const theirNames: Record<string, Signal> = {
  'Above UCL': { kind: 'outside', towards: 'high' },
  'Below LCL': { kind: 'outside', towards: 'low' },
  '7 Point Trend (Increasing)': { kind: 'trend', towards: 'high' },
  '7 Point Trend (Decreasing)': { kind: 'trend', towards: 'low' },
  '2 in 3 Above CL': { kind: 'two in three', towards: 'high' },
  '2 in 3 Below CL': { kind: 'two in three', towards: 'low' },
  '7 Points Above CL': { kind: 'run', towards: 'high' },
  '7 Points Below CL': { kind: 'run', towards: 'low' },
}

const theirMeanings: Record<string, Meaning> = {
  common_cause: 'usual',
  special_cause_improvement: 'better',
  special_cause_concern: 'worse',
  special_cause_neutral_high: 'higher',
  special_cause_neutral_low: 'lower',
}

const theirAssurance: Record<string, string> = {
  consistent_pass: 'always',
  consistent_fail: 'never',
  inconsistent: 'sometimes',
}

/** NHSRplotthedots drops every moving range of a series that never moves, and so gives it no limits. Ours are the line. */
const departures = new Set(['constant-decrease', 'constant-neutral'])

const draw = ({ input, options }: Vector): readonly SpcPoint[] =>
  xmrChart(
    input.dates.map((date, at) => ({ on: aDay(date), value: input.values[at] ?? null })),
    {
      ...usualChoice,
      better: better[options.improvement_direction] ?? 'neither',
      screen: options.screen_outliers,
      fixAfter: options.fix_after_n_points,
      rebaseOn: options.rebase.map(aDay),
    },
  )

function sameLimit(ours: number | null | undefined, theirs: number | null | undefined, where: string): void {
  if (typeof ours !== 'number' || typeof theirs !== 'number') assert.equal(ours, theirs, where)
  else
    assert.ok(
      Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs)),
      `${where}: ${ours}, not ${theirs}`,
    )
}

function comparePoint(point: SpcPoint, { name, expected }: Vector, at: number): void {
  const where = `${name}, point ${at}`
  assert.equal(point.stretch, expected.rebase_group[at], where)
  sameLimit(point.centre, expected.centre_line[at], `${where}, centre`)
  assert.deepEqual(point.signals[0], theirNames[expected.special_cause_type[at] ?? ''], where)
  assert.equal(point.meaning, theirMeanings[expected.point_type[at] ?? ''], where)
  assert.equal(point.provisional, expected.short_group_warning[at], where)
  if (departures.has(name)) {
    assert.deepEqual([point.lower, point.upper], [point.centre, point.centre])
    return
  }
  sameLimit(point.lower, expected.lower_process_limit[at], `${where}, lower`)
  sameLimit(point.upper, expected.upper_process_limit[at], `${where}, upper`)
}

test('agrees with NHSRplotthedots point by point on every vector', { skip: absent }, (t) => {
  const vectors: Vector[] = JSON.parse(readFileSync(vectorsAt, 'utf8'))
  let points = 0
  for (const vector of vectors) {
    const chart = draw(vector)
    assert.equal(chart.length, vector.input.values.length, vector.name)
    chart.forEach((point, at) => {
      comparePoint(point, vector, at)
    })
    points += chart.length
  }
  t.diagnostic(
    `${vectors.length} series, ${points} points, ${departures.size} series with a documented departure`,
  )
  assert.ok(vectors.length >= 400)
})

test('says of a target what NHSRplotthedots says', { skip: absent }, () => {
  const vectors: Vector[] = JSON.parse(readFileSync(vectorsAt, 'utf8'))
  let compared = 0
  for (const vector of vectors) {
    const { target, improvement_direction } = vector.options
    if (target === null) continue
    const ours = capabilityOf(draw(vector), target, better[improvement_direction] ?? 'neither')
    assert.equal(ours, theirAssurance[vector.expected.assurance_type ?? ''], vector.name)
    compared += 1
  }
  assert.ok(compared >= 40, `only ${compared} compared`)
})
