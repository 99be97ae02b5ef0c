import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import { aDay } from '../../plain/day.ts'
import { lookAgainOn, ratedNow, ratingLimits, sayStood } from './limits.ts'
import { planOf } from './plan.ts'
import { made } from './records.test-data.ts'
import { wantsOf } from './wants.ts'

const today = aDay('2026-07-16')

const rated = (delivery: string, impact: string, more: object = {}): OnRecord =>
  made('rating', 'rating', {
    action: 'action',
    ratedOn: '2026-05-03',
    delivery,
    impact,
    cites: ['evidence'],
    ...more,
  })
const shown = (standsOn: string, more: object = {}): OnRecord =>
  made('evidence', 'evidence', { actions: ['action'], standsOn, changed: 'Fewer wait.', ...more })

function actionWith(answers: object, ...others: readonly OnRecord[]) {
  const records = [
    made('action', 'action', { what: 'A panel', owner: 'worker', dueOn: '2027-01-31', ...answers }),
    ...others,
  ]
  const [action] = planOf(records).actions
  assert.ok(action !== undefined)
  return action
}
const looked = (answers: object, ...others: readonly OnRecord[]) =>
  ratedNow({ action: actionWith(answers, ...others), today, worksHere: (id) => id === 'worker' })

test('a rating stands as it was given while its evidence is fresh and its owner here', () => {
  const now = looked({}, rated('green', 'green'), shown('2026-06-30'))
  assert.deepEqual([now?.delivery.now, now?.impact.now], ['green', 'green'])
  assert.equal(now && sayStood(now.impact, now.ratedOn), 'Rated green on 3 May 2026')
})

test('without evidence for 60 days impact is amber at most, and says so in days', () => {
  const now = looked({}, rated('green', 'green'), shown('2026-05-03'))
  assert.deepEqual([now?.delivery.now, now?.impact.now], ['green', 'amber'])
  assert.equal(
    now && sayStood(now.impact, now.ratedOn),
    'Rated green on 3 May 2026; now amber because there has been no evidence for 74 days',
  )
})

test('evidence of the sixtieth day before still counts, and that of the day before it does not', () => {
  assert.equal(looked({}, rated('green', 'green'), shown('2026-05-17'))?.impact.now, 'green')
  assert.equal(looked({}, rated('green', 'green'), shown('2026-05-16'))?.impact.now, 'amber')
})

test('an action that nobody owns, or whose owner has left, is amber at most in both halves', () => {
  for (const owner of [undefined, 'somebody who left']) {
    const now = looked({ owner }, rated('blue', 'green'), shown('2026-07-01'))
    assert.deepEqual([now?.delivery.now, now?.impact.now], ['amber', 'amber'])
  }
})

test('what is late is not green in delivery, whatever its impact', () => {
  const now = looked({ dueOn: '2026-07-15' }, rated('green', 'green'), shown('2026-07-01'))
  assert.deepEqual([now?.delivery.now, now?.impact.now], ['amber', 'green'])
})

test('no rule lifts a rating: red stays red', () => {
  const now = looked({ owner: undefined, dueOn: '2026-01-31' }, rated('red', 'red'))
  assert.deepEqual([now?.delivery.now, now?.impact.now, now?.delivery.because], ['red', 'red', []])
})

test('evidence of other actions does not hold a rating up', () => {
  const other = made('evidence', 'other', { actions: ['another'], standsOn: '2026-07-01', changed: 'x' })
  const now = looked({}, rated('green', 'green', { cites: ['other'] }), shown('2026-07-01'), other)
  assert.equal(now?.impact.now, 'amber')
})

test('a rating of a closed action stands, and somebody looks again after six months', () => {
  const closed = { closedOn: '2026-02-28', evidence: 'Fewer wait.' }
  const now = looked({ ...closed, dueOn: '2026-01-31' }, rated('blue', 'blue'), shown('2026-02-01'))
  assert.deepEqual([now?.delivery.now, now?.impact.now], ['blue', 'blue'])
  assert.equal(lookAgainOn(actionWith(closed)), '2026-08-28')
  assert.equal(lookAgainOn(actionWith(closed, shown('2026-08-01', { shownBy: 'look again' }))), undefined)
  assert.equal(lookAgainOn(actionWith({})), undefined)
})

test('an action that was never rated has no rating', () => {
  assert.equal(looked({}, shown('2026-07-01')), undefined)
})

test('what an open action lacks is listed, the gravest first, and a closed one lacks nothing', () => {
  const late = actionWith({ owner: undefined, dueOn: '2026-01-31' })
  assert.deepEqual(wantsOf(late, undefined, today), ['late', 'no owner', 'no evidence', 'not rated'])
  assert.deepEqual(wantsOf(actionWith({ closedOn: '2026-02-28' }), undefined, today), [])
})

test('every rule says where it comes from', () => {
  for (const { source, title } of ratingLimits) assert.ok(source.length > 20 && title.length > 10)
})
