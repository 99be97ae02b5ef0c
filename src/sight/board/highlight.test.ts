import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDay, addMonths, type Day } from '../../plain/day.ts'
import { issuesOf } from '../improvement/issues.ts'
import { ratedNow } from '../improvement/limits.ts'
import { improvementOf } from '../improvement/plans.ts'
import { made } from '../improvement/records.test-data.ts'
import { pointsOf } from '../performance/figure.ts'
import type { Figure } from '../performance/measure.ts'
import { measures } from '../performance/measures.ts'
import { highlightOf, type MeasureNow, readHighlight } from './highlight.ts'
import { boardOf, breadthOf, nextMeeting, seatsOn } from './register.ts'
import { sayForBoard } from './safe.ts'

const today = aDay('2026-11-22')
const month = aDay('2026-10-01')
const [measure] = measures

/** A measure whose figure has been the same for two years, and then is this in the last month. */
function moving(last: Figure, before: Figure): MeasureNow {
  assert.ok(measure !== undefined)
  const months = Array.from({ length: 24 }, (_, at): { month: Day; figure: Figure } => ({
    month: addMonths(month, at - 23),
    figure: at === 23 ? last : { ...before, met: before.met + (at % 2) },
  }))
  return { measure, figure: last, points: pointsOf(measure, months) }
}

const records = [
  made('improvement plan', 'AIP', { name: 'Accelerated Improvement Plan' }),
  made('action', 'late', {
    what: 'A weekly panel',
    plan: 'AIP',
    dueOn: '2026-11-02',
    risk: 'Nobody to chair it',
    cost: 40_000,
    costIs: 'a year',
    buys: 'A chair',
  }),
  made('action', 'later', { what: 'Train managers', plan: 'AIP', dueOn: '2026-12-31', owner: 'w' }),
  made('action', 'far', { what: 'A new system', plan: 'AIP', dueOn: '2027-06-30', owner: 'w' }),
  made('action', 'good', { what: 'A rota', plan: 'AIP', dueOn: '2027-06-30', owner: 'w' }),
  made('rating', 'r', { action: 'good', ratedOn: '2026-11-01', delivery: 'green', impact: 'red' }),
  made('partner issue', 'issue', {
    issue: 'Children wait for health',
    partner: 'Health',
    raisedOn: '2026-09-01',
    ended: { is: 'awaited' },
  }),
]
const boardRecords = [
  made('board meeting', 'past', { heldOn: '2026-10-05', chair: 'C' }),
  made('board meeting', 'next', { heldOn: '2026-12-07', chair: 'C' }),
  made('board paper', 'p1', { meeting: 'next', title: 'Money', wants: 'decision', broughtBy: 'Finance' }),
  made('board paper', 'p2', { meeting: 'next', title: 'News', wants: 'information' }),
  made('board paper', 'p3', { meeting: 'past', title: 'Old', wants: 'decision' }),
  made('board seat', 's1', { organisation: 'Police', sinceOn: '2026-01-01' }),
  made('board seat', 's2', { organisation: 'Council', party: 'Blue', sinceOn: '2026-01-01' }),
  made('board seat', 's3', { organisation: 'council', party: 'Yellow', sinceOn: '2026-01-01' }),
  made('board seat', 's4', { organisation: 'Health', sinceOn: '2025-01-01', untilOn: '2026-03-31' }),
]

const report = (measured: readonly MeasureNow[] = []) => {
  const improvement = improvementOf(records)
  return highlightOf({
    month,
    today,
    improvement,
    standsOf: (action) => ratedNow({ action, today, worksHere: () => true }),
    measured,
    issues: issuesOf(records),
    board: boardOf(boardRecords),
    nameOf: (id) => `worker ${id}`,
  })
}

test('what got better and worse are the changes that a chart shows to be more than chance, and no others', () => {
  const steady = { met: 80, notMet: 20, cannotTell: 0 }
  const said = report([moving({ met: 99, notMet: 6, cannotTell: 0 }, steady), moving(steady, steady)])
  assert.equal(said.better.length, 1)
  assert.deepEqual(said.worse, [])
  assert.match(said.better[0]?.says ?? '', /unlikely to be chance/)
  assert.match(said.better[0]?.figure ?? '', /99 of 105/)
})

test('a change of few children is told without any count from which they could be worked out', () => {
  const said = report([moving({ met: 96, notMet: 4, cannotTell: 0 }, { met: 40, notMet: 60, cannotTell: 0 })])
  const [change] = said.better
  assert.ok(change !== undefined)
  assert.doesNotMatch(`${change.figure} ${change.says}`, /\b(?:96|4)\b|%/)
})

test('what is late stands with its days, and what is due by the end of next month in advance', () => {
  const { exceptions, next, risks } = report()
  assert.deepEqual(
    exceptions.map(({ what, daysLate, owner }) => [what, daysLate, owner]),
    [['A weekly panel', 20, 'Nobody yet']],
  )
  assert.deepEqual(
    next.map(({ what }) => what),
    ['Train managers'],
  )
  assert.deepEqual(
    risks.map(({ risk }) => risk),
    ['Nobody to chair it'],
  )
})

test('delivery is counted apart from impact, and what is on track without any impact is said', () => {
  const { delivery, impact, doneWithoutImpact } = report()
  assert.deepEqual([delivery.green, impact.red, delivery['not rated'], doneWithoutImpact], [1, 1, 3, 1])
})

test('the decisions wanted are those of the papers for the next meeting that ask for one', () => {
  assert.deepEqual(
    report().decisions.map(({ title }) => title),
    ['Money'],
  )
})

test('money stands beside what it buys, and issues with partners with their age', () => {
  const { money, paidFor, issues } = report()
  assert.deepEqual([money.aYear, paidFor[0]?.changed, issues[0]?.days], [40_000, 'Nothing shown yet', 82])
})

test('a report that was kept reads as it was made', () => {
  const said = report([moving({ met: 99, notMet: 6, cannotTell: 0 }, { met: 80, notMet: 20, cannotTell: 0 })])
  assert.deepEqual(readHighlight(JSON.parse(JSON.stringify(said))), said)
})

test('no figure that a board reads shows a count from one to five, nor what would give it away', () => {
  const on = today
  assert.equal(sayForBoard({ met: 31, notMet: 7, cannotTell: 0 }, on), '31 of 38, 82%')
  for (const small of [1, 2, 3, 4, 5]) {
    const said = sayForBoard({ met: 40 - small, notMet: small, cannotTell: 0 }, on)
    assert.ok(!said.includes(String(40 - small)) || !said.includes('40'), said)
  }
})

test('the next meeting is the first that has not been held, and the board is several organisations and parties', () => {
  const board = boardOf(boardRecords)
  assert.equal(String(nextMeeting(board, today)?.record.id), 'next')
  assert.deepEqual(breadthOf(seatsOn(board, today)), { organisations: 2, parties: 2 })
})

test('what a pack has published of the month is repeated, and the chart says nothing by which the two could be compared', () => {
  const one = moving({ met: 90, notMet: 10, cannotTell: 0 }, { met: 60, notMet: 40, cannotTell: 0 })
  const [live] = report([one]).better
  assert.match(live?.figure ?? '', /90 of 100/)
  assert.match(live?.says ?? '', /%/)
  const published = { met: 88, told: 97, notKnown: 0, share: '91%' } as const
  const [repeated] = report([{ ...one, published }]).better
  assert.equal(repeated?.figure, '88 of 97, 91%')
  assert.doesNotMatch(repeated?.says ?? '', /%/)
})
