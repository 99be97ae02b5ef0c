import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Changes,
  changesSince,
  outlineOf,
  purgedByItem,
  purgedWhole,
  readOutline,
  type Sent,
} from './changes.ts'
import { checkChild } from './check.ts'
import { isPurge, leaves } from './leaves.ts'
import type { EpisodePayload, Payload } from './schema.ts'
import { childNumbered, wholeEpisode } from './synthetic.test-data.ts'

const digest = (text: string): string => text
const nobody: ReadonlySet<string> = new Set()

const changes = (payloads: readonly Payload[], sent: readonly Sent[] = [], held = nobody): Changes =>
  changesSince({ payloads, sent, held, digest })

/** What stands once everything has been taken. */
function afterAll(sent: readonly Sent[], { purge, tell }: Pick<Changes, 'purge' | 'tell'>): readonly Sent[] {
  const standing = new Map(sent.map((one) => [one.childId, one]))
  for (const { childId, after } of [...purge, ...tell])
    if (after === undefined) standing.delete(childId)
    else standing.set(childId, after)
  return [...standing.values()]
}

const sentFor = (...payloads: readonly Payload[]): readonly Sent[] => afterAll([], changes(payloads))

const told = (all: Changes['tell']): readonly string[] => all.map(({ childId }) => childId)

test('what was never sent is sent, in the order of the numbers', () => {
  const made = changes([childNumbered('B'), childNumbered('A')])
  assert.deepEqual([told(made.tell), made.purge, made.unchanged], [['A', 'B'], [], 0])
})

test('what has not changed is not sent again', () => {
  const made = changes([childNumbered('A')], sentFor(childNumbered('A')))
  assert.deepEqual([made.tell, made.purge, made.unchanged], [[], [], 1])
})

test('a child of whom something new is known is sent whole, and nothing is purged', () => {
  const { closure_date, closure_reason, ...open } = wholeEpisode
  assert.ok(closure_date !== undefined && closure_reason !== undefined)
  const made = changes([childNumbered('A')], sentFor(childNumbered('A', open)))
  assert.deepEqual([made.tell.map(({ payload }) => payload), made.purge], [[childNumbered('A')], []])
})

test('another value in a field is sent without a purge', () => {
  const made = changes(
    [childNumbered('A', { ...wholeEpisode, referral_source: '6' })],
    sentFor(childNumbered('A')),
  )
  assert.deepEqual([told(made.tell), made.purge], [['A'], []])
})

test('an assessment that went away is purged by its identity, and the child told again', () => {
  const { child_and_family_assessments, ...without } = wholeEpisode
  assert.ok(child_and_family_assessments !== undefined)
  const made = changes([childNumbered('A', without)], sentFor(childNumbered('A')))
  assert.deepEqual(made.purge[0]?.payload, {
    la_child_id: 'A',
    mis_child_id: 'mis-A',
    social_care_episodes: [
      {
        social_care_episode_id: 'EPISODE-1',
        child_and_family_assessments: [{ child_and_family_assessment_id: 'ASSESSMENT-1', purge: true }],
      },
    ],
  })
  assert.deepEqual(told(made.tell), ['A'])
})

test('a part that went away is purged alone', () => {
  const { health_and_wellbeing, ...without } = childNumbered('A')
  assert.ok(health_and_wellbeing !== undefined)
  const made = changes([without], sentFor(childNumbered('A')))
  assert.deepEqual(made.purge[0]?.payload, {
    la_child_id: 'A',
    mis_child_id: 'mis-A',
    health_and_wellbeing: { purge: true },
  })
})

test('a field that went away purges the smallest part that can be purged: an episode opened again', () => {
  const { closure_date, closure_reason, ...open } = wholeEpisode
  assert.ok(closure_date !== undefined && closure_reason !== undefined)
  const made = changes([childNumbered('A', open)], sentFor(childNumbered('A')))
  assert.deepEqual(made.purge[0]?.payload.social_care_episodes, [
    { social_care_episode_id: 'EPISODE-1', purge: true },
  ])
  assert.deepEqual(told(made.tell), ['A'])
})

test('a worker who is told no longer purges the episode, because a worker cannot be purged', () => {
  const made = changes(
    [
      childNumbered('A', {
        ...wholeEpisode,
        care_worker_details: [{ worker_id: 'SW2', start_date: '2026-01-06' }],
      }),
    ],
    sentFor(childNumbered('A')),
  )
  assert.deepEqual(made.purge[0]?.payload.social_care_episodes, [
    { social_care_episode_id: 'EPISODE-1', purge: true },
  ])
})

test('a child who is no longer told at all is purged wholly', () => {
  const made = changes([], sentFor(childNumbered('A')))
  assert.deepEqual(
    made.purge.map(({ payload }) => payload),
    [{ la_child_id: 'A', mis_child_id: 'mis-A', purge: true }],
  )
  assert.deepEqual([made.gone, made.tell], [['A'], []])
})

test('a child under another number is purged under the old and told under the new', () => {
  const again = { ...childNumbered('B'), mis_child_id: 'mis-A' }
  const made = changes([again], sentFor(childNumbered('A')))
  assert.deepEqual([made.gone, told(made.tell)], [['A'], ['B']])
})

test('a child whose record may not be told now is neither sent nor purged', () => {
  const made = changes([], sentFor(childNumbered('A')), new Set(['mis-A']))
  assert.deepEqual([made.purge, made.tell, made.held], [[], [], ['A']])
})

test('a child whose message does not keep to the schema is neither sent nor purged, and the others are sent', () => {
  const wrong = childNumbered('A', { ...wholeEpisode, referral_date: '2026-02-30' })
  const made = changes([wrong, childNumbered('B')], sentFor(childNumbered('A')))
  assert.deepEqual([made.purge, told(made.tell)], [[], ['B']])
  assert.deepEqual(
    made.wrong.map(({ childId, problems }) => [childId, problems[0]?.where]),
    [['A', 'social_care_episodes[0].referral_date']],
  )
})

test('two children under one number are neither sent nor purged', () => {
  const made = changes([childNumbered('A'), { ...childNumbered('A'), mis_child_id: 'other' }])
  assert.deepEqual([made.tell, made.purge, made.wrong.length], [[], [], 1])
})

test('what can be purged here is what has a flag to purge in the schema', () => {
  const parts = leaves
    .filter(isPurge)
    .map(
      ({ path }) =>
        path
          .replace(/\.?purge$/, '')
          .split('.')
          .at(-1) ?? '',
    )
    .filter((part) => part !== '')
  assert.deepEqual(parts.sort(), [...purgedWhole, ...purgedByItem.map((part) => `${part}[]`)].sort())
})

test('an outline holds names and identities and comes back from JSON as it was', () => {
  const outline = outlineOf(childNumbered('A'))
  assert.deepEqual(readOutline(JSON.parse(JSON.stringify(outline))), outline)
  assert.ok(!JSON.stringify(outline).includes('Synthetic'))
  assert.deepEqual(readOutline('nothing'), {})
})

/* A receiver that does what the schema says of purges, and with what is left out one of the two things it may mean. */

type Fields = { [name: string]: unknown }
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const idOf = (item: Fields): string =>
  String(Object.entries(item).find(([name]) => name.endsWith('_id'))?.[1])

function merge(stands: Fields, says: Fields): Fields {
  const merged = { ...stands }
  for (const [name, value] of Object.entries(says)) {
    if (isFields(value) && value.purge === true) delete merged[name]
    else if (isFields(value)) merged[name] = merge(isFields(merged[name]) ? merged[name] : {}, value)
    else if (Array.isArray(value) && purgedByItem.includes(name))
      merged[name] = mergeItems(merged[name], value)
    else if (Array.isArray(value) && value.some(isFields))
      merged[name] = [...unlike(merged[name], value), ...value]
    else merged[name] = value
  }
  return merged
}

const unlike = (stands: unknown, says: readonly unknown[]): readonly unknown[] => {
  const name = (row: unknown): string =>
    isFields(row) ? `${row.worker_id} ${row.start_date} ${row.date}` : ''
  return (Array.isArray(stands) ? stands : []).filter((row) => !says.some((one) => name(one) === name(row)))
}

function mergeItems(stands: unknown, says: readonly unknown[]): readonly unknown[] {
  const items = new Map((Array.isArray(stands) ? stands : []).filter(isFields).map((one) => [idOf(one), one]))
  for (const item of says.filter(isFields))
    if (item.purge === true) items.delete(idOf(item))
    else items.set(idOf(item), merge(items.get(idOf(item)) ?? {}, item))
  return [...items.values()]
}

type Reading = 'what is left out stays' | 'what is left out goes'

function receive(department: Map<string, Fields>, payload: Payload, reading: Reading): void {
  const stands = department.get(payload.la_child_id) ?? {}
  if (payload.purge === true) department.delete(payload.la_child_id)
  else
    department.set(
      payload.la_child_id,
      merge(reading === 'what is left out stays' ? stands : {}, { ...payload }),
    )
}

/** What stands, whatever the order of the items and without parts that hold nothing. */
const plainly = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.map(plainly).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]): [string, unknown] => [name, plainly(inner)])
      .filter(([, inner]) => JSON.stringify(inner) !== '[]' && JSON.stringify(inner) !== '{}')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Some of the fields and items of a whole child: what one day's record may say. */
const someOf = (value: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(value))
    return value.some(isFields)
      ? fc.subarray(value).chain((items) => fc.tuple(...items.map(someOf)))
      : fc.constant(value)
  if (!isFields(value)) return fc.constant(value)
  const entries = Object.entries(value)
  const must = entries.filter(([name]) => name.endsWith('_id') || name === 'start_date' || name === 'date')
  return fc
    .subarray(entries.filter((entry) => !must.includes(entry)))
    .chain((kept) =>
      fc.tuple(
        ...[...must, ...kept].map(([name, inner]) => someOf(inner).map((some) => [name, some] as const)),
      ),
    )
    .map((pairs) => Object.fromEntries(pairs))
}

const second: EpisodePayload = { ...wholeEpisode, social_care_episode_id: 'EPISODE-2' }
const wholeChild = (number: string): Payload => ({
  ...childNumbered(number),
  social_care_episodes: [wholeEpisode, second],
})

const aDaysRecord = fc
  .tuple(someOf(wholeChild('A')), someOf(wholeChild('B')))
  .chain((children) => fc.subarray(children))
  .map((children) =>
    children.flatMap((child) => {
      const checked = checkChild(child)
      return checked.ok ? [checked.value] : []
    }),
  )

for (const reading of ['what is left out stays', 'what is left out goes'] as const)
  test(`day after day the Department holds what the record says, if ${reading}`, () => {
    fc.assert(
      fc.property(fc.array(aDaysRecord, { minLength: 1, maxLength: 5 }), (days) => {
        const department = new Map<string, Fields>()
        let sent: readonly Sent[] = []
        for (const payloads of days) {
          const made = changes(payloads, sent)
          for (const { payload } of [...made.purge, ...made.tell]) receive(department, payload, reading)
          sent = afterAll(sent, made)
          assert.deepEqual(plainly([...department.values()]), plainly(payloads))
          assert.equal(changes(payloads, sent).tell.length, 0)
        }
      }),
      { numRuns: 150 },
    )
  })

test('where only the purges were taken, the next send tells the child and purges nothing twice', () => {
  fc.assert(
    fc.property(aDaysRecord, aDaysRecord, (yesterday, today) => {
      const sent = afterAll([], changes(yesterday))
      const first = changes(today, sent)
      const half = afterAll(sent, { purge: first.purge, tell: [] })
      const next = changes(today, half)
      assert.deepEqual(next.purge, [])
      assert.deepEqual(told(next.tell), told(first.tell))
    }),
    { numRuns: 100 },
  )
})
