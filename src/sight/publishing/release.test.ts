import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aDay } from '../../plain/day.ts'
import { type Count, releaseMonth, releaseWhole, type TeamFigure } from './release.ts'
import { smallNumbersOn } from './small-numbers.ts'
import { manyValues, type Seen } from './solver.test-data.ts'
import type { Sum } from './suppress.ts'

const rule = smallNumbersOn(aDay('2026-11-22'))

const team = (name: string, locality: string, met: number, notMet: number, cannotTell = 0): TeamFigure => ({
  team: name,
  locality,
  figure: { met, notMet, cannotTell },
})

test('a share of fewer than twenty is not given, and neither is one that would give a hidden count away', () => {
  assert.deepEqual(releaseWhole({ met: 31, notMet: 8, cannotTell: 0 }, rule), {
    met: 31,
    told: 39,
    notKnown: 0,
    share: '79%',
  })
  assert.equal(releaseWhole({ met: 8, notMet: 7, cannotTell: 0 }, rule).share, 'too few')
  assert.equal(releaseWhole({ met: 36, notMet: 2, cannotTell: 0 }, rule).share, 'c')
  assert.equal(releaseWhole({ met: 0, notMet: 0, cannotTell: 0 }, rule).share, 'nobody')
  assert.equal(releaseWhole({ met: 40, notMet: 0, cannotTell: 3 }, rule).share, '100%')
})

test('that none of a small group was met is not said, for it would be said of everybody in it', () => {
  const { met, told } = releaseWhole({ met: 0, notMet: 4, cannotTell: 0 }, rule)
  assert.deepEqual([met, told], ['c', 'c'])
  assert.equal(releaseWhole({ met: 0, notMet: 12, cannotTell: 0 }, rule).met, 0)
})

test('how many were not met stands nowhere, and is protected all the same', () => {
  const { met, told } = releaseWhole({ met: 36, notMet: 2, cannotTell: 0 }, rule)
  assert.ok(met === 'c' || told === 'c')
})

test('a team of fewer than twenty children is not named', () => {
  const { teams } = releaseMonth(
    [
      team('Harbour', 'North', 20, 10),
      team('Quay', 'North', 9, 8),
      team('Mill', 'South', 8, 8),
      team('Weir', 'South', 40, 9),
    ],
    rule,
  )
  assert.deepEqual(
    teams.map(({ name }) => name),
    ['Harbour', 'Weir', 'Smaller teams together'],
  )
})

/** Everything that is printed of a month, and the sums that a reader knows to hold. */
function asRead(figures: readonly TeamFigure[]): { readonly seen: Seen; readonly small: readonly string[] } {
  const month = releaseMonth(figures, rule)
  const shown = new Map<string, number>()
  const hidden = new Map<string, { least: number }>()
  const small: string[] = []
  const put = (name: string, count: Count | undefined, truth: number) => {
    if (truth > 0 && truth < rule.under) small.push(name)
    if (typeof count === 'number') shown.set(name, count)
    else hidden.set(name, { least: count === 'c' && !name.endsWith(' met') ? 1 : 0 })
  }
  const sums: Sum[] = []
  const total = (some: readonly TeamFigure[]) => ({
    met: some.reduce((so, one) => so + one.figure.met, 0),
    notMet: some.reduce((so, one) => so + one.figure.notMet, 0),
    cannotTell: some.reduce((so, one) => so + one.figure.cannotTell, 0),
  })
  const line = (key: string, some: readonly TeamFigure[], of: typeof month.whole | undefined) => {
    const truth = total(some)
    put(`${key} met`, of?.met, truth.met)
    put(`${key} told`, of?.told, truth.met + truth.notMet)
    put(`${key} notKnown`, of?.notKnown, truth.cannotTell)
    put(`${key} notMet`, undefined, truth.notMet)
    sums.push({ total: `${key} told`, parts: [`${key} met`, `${key} notMet`] })
  }
  const add = (whole: string, parts: readonly string[]) => {
    for (const column of ['met', 'told', 'notKnown', 'notMet'])
      sums.push({ total: `${whole} ${column}`, parts: parts.map((part) => `${part} ${column}`) })
  }
  line('all', figures, month.whole)
  for (const { name, figure } of month.localities) {
    const here = figures.filter(({ locality }) => locality === name)
    line(name, here, figure)
    add(
      name,
      here.map((one) => one.team),
    )
  }
  if (month.localities.length > 0)
    add(
      'all',
      month.localities.map(({ name }) => name),
    )
  for (const one of figures) line(one.team, [one], month.teams.find(({ name }) => name === one.team)?.figure)
  const together = month.teams.find(({ name }) => name === 'Smaller teams together')
  const rest = figures.filter((one) => !month.teams.some(({ name }) => name === one.team))
  if (together !== undefined) {
    line('together', rest, together.figure)
    add(
      'together',
      rest.map((one) => one.team),
    )
  }
  return { seen: { shown, hidden, sums }, small }
}

const count = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 45 }))
const month = fc
  .array(fc.tuple(count, count, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }))), {
    minLength: 2,
    maxLength: 4,
  })
  .map((teams) =>
    teams.map(([met, notMet, cannotTell], at) =>
      team(`Team ${at}`, at % 2 === 0 ? 'North' : 'South', met, notMet, cannotTell),
    ),
  )

test('of whatever a month prints, no small count can be worked out: met, not met or not known, of a team or a place', () => {
  fc.assert(
    fc.property(month, (figures) => {
      const { seen, small } = asRead(figures)
      for (const name of small) {
        assert.ok(seen.hidden.has(name), `${name} is shown`)
        assert.ok(manyValues(seen, name) >= rule.under - 1, `${name} has ${manyValues(seen, name)} values`)
      }
    }),
    { numRuns: 120 },
  )
})

test('a percentage says nothing that the two counts beside it do not', () => {
  fc.assert(
    fc.property(month, (figures) => {
      const { whole, localities, teams } = releaseMonth(figures, rule)
      for (const { met, told, share } of [whole, ...[...localities, ...teams].map(({ figure }) => figure)])
        if (share.endsWith('%')) assert.ok(met !== 'c' && told !== 'c' && told >= rule.leastForShare)
    }),
  )
})

test('a county of many teams is made fit to be published without a long wait', () => {
  const figures = Array.from({ length: 12 }, (_, at) =>
    team(`Team ${at}`, `Place ${at % 4}`, 3 + ((at * 7) % 40), (at * 5) % 9, at % 3),
  )
  const { hidden, whole } = releaseMonth(figures, rule)
  assert.ok(hidden.small > 0)
  assert.notEqual(whole.told, 'c')
})
