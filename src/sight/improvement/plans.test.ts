import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { OnRecord } from '../../define/on-record.ts'
import { costsOf, holds, improvementOf, unaccounted } from './plans.ts'
import { made } from './records.test-data.ts'

const plan = (id: string, answers: object = {}): OnRecord =>
  made('improvement plan', id, { name: id, ...answers })
const action = (id: string, answers: object = {}): OnRecord =>
  made('action', id, { what: id, answers: ['finding'], dueOn: '2027-01-31', ...answers })

const ids = (records: readonly { readonly record: OnRecord }[]): readonly string[] =>
  records.map(({ record }) => String(record.id))

test('an action that a new plan carries stands in both plans and is not copied', () => {
  const { plans, actions } = improvementOf([
    plan('AIP'),
    action('one', { plan: 'AIP' }),
    plan('CIP', { supersedes: 'AIP', carries: ['one'] }),
  ])
  assert.deepEqual(ids(actions), ['one'])
  assert.deepEqual(plans.map(ids_of), [
    ['CIP', ['one']],
    ['AIP', ['one']],
  ])
  const [, old] = plans
  assert.equal([...(old?.fates.values() ?? [])][0]?.is, 'carried')
})
const ids_of = ({ record, actions }: { record: OnRecord; actions: readonly { record: OnRecord }[] }) => [
  String(record.id),
  ids(actions),
]

test('what is open and not carried is said not to be accounted for, until it is closed or dropped', () => {
  const left = (answers: object) => {
    const { plans } = improvementOf([
      plan('AIP'),
      action('one', { plan: 'AIP', ...answers }),
      plan('CIP', { supersedes: 'AIP' }),
    ])
    return plans.flatMap(unaccounted).length
  }
  assert.equal(left({}), 1)
  assert.equal(left({ closedOn: '2026-11-02', evidence: 'Fewer wait.' }), 0)
  assert.equal(left({ dropped: 'The service moved to health.' }), 0)
})

test('a plan whose place another took holds no more, and stays on record with its actions', () => {
  const { plans } = improvementOf([
    plan('AIP'),
    action('one', { plan: 'AIP', closedOn: '2026-11-02' }),
    plan('CIP', { supersedes: 'AIP' }),
  ])
  assert.deepEqual(
    plans.map((one) => [String(one.record.id), holds(one), one.actions.length]),
    [
      ['CIP', true, 0],
      ['AIP', false, 1],
    ],
  )
})

test('no plan takes its own place, nor two plans each other’s', () => {
  const { plans } = improvementOf([
    plan('A', { supersedes: 'B' }),
    plan('B', { supersedes: 'A' }),
    plan('C', { supersedes: 'C' }),
  ])
  assert.deepEqual(
    plans.filter(holds).map(({ record }) => String(record.id)),
    ['B', 'C'],
  )
  assert.deepEqual(
    plans.map(({ record, before }) => [String(record.id), before === undefined]),
    [
      ['B', false],
      ['C', true],
      ['A', true],
    ],
  )
})

test('an action that stands in no plan is not hidden', () => {
  assert.deepEqual(ids(improvementOf([plan('AIP'), action('alone')]).inNoPlan), ['alone'])
})

test('what an action costs every year is not added to what it costs once, and what was dropped costs nothing', () => {
  const { actions } = improvementOf([
    action('a', { cost: 100, costIs: 'a year' }),
    action('b', { cost: 30.5, costIs: 'once' }),
    action('c', { cost: 999, costIs: 'once', dropped: 'Not wanted any more.' }),
  ])
  assert.deepEqual(costsOf(actions), { aYear: 100, once: 30.5 })
})

/** Any number of plans, each taking the place of any other or none, and actions of any plan in any state. */
const anyRecords = fc
  .record({ plans: fc.integer({ min: 1, max: 5 }), actions: fc.integer({ min: 1, max: 8 }) })
  .chain(({ plans, actions }) => {
    const aPlan = fc.integer({ min: 0, max: plans - 1 }).map((n) => `plan ${n}`)
    const someActions = fc.subarray(Array.from({ length: actions }, (_, n) => `action ${n}`))
    const end = fc.constantFrom({}, { closedOn: '2026-11-02' }, { dropped: 'Not wanted any more.' })
    return fc.record({
      plans: fc.array(fc.record({ supersedes: fc.option(aPlan, { nil: undefined }), carries: someActions }), {
        minLength: plans,
        maxLength: plans,
      }),
      actions: fc.array(fc.record({ plan: fc.option(aPlan, { nil: undefined }), end }), {
        minLength: actions,
        maxLength: actions,
      }),
    })
  })
  .map(({ plans, actions }) => [
    ...plans.map((answers, n) => plan(`plan ${n}`, answers)),
    ...actions.map(({ plan: of, end }, n) => action(`action ${n}`, { plan: of, ...end })),
  ])

test('whatever plans take one another’s place, no open action is lost: it stands in a plan that holds, or is said to be unaccounted for, or to be in no plan', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const { actions, plans, inNoPlan } = improvementOf(records)
      const found = new Set([
        ...plans.filter(holds).flatMap((one) => one.actions),
        ...plans.flatMap(unaccounted),
        ...inNoPlan,
      ])
      for (const one of actions) if (one.state === 'open') assert.ok(found.has(one), String(one.record.id))
      assert.ok(plans.some(holds))
    }),
  )
})
