import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDay, addMonths, aMoment, type Day } from '../../plain/day.ts'
import { seenAlone } from '../performance/seen-alone.ts'
import { contradictionsIn } from './contradictions.ts'
import { digestOf } from './digest.ts'
import { type CountedMeasure, makePack, type Pack, type PackParts, sayNew } from './pack.ts'
import { risksOf } from './risks.ts'
import { smallNumbersOn } from './small-numbers.ts'

const rule = smallNumbersOn(aDay('2026-11-22'))
const october = aDay('2026-10-01')

const counted = (month: Day, met: number, notMet: number, of: (back: number) => number): CountedMeasure => ({
  measure: seenAlone,
  teams: [{ team: 'Harbour', locality: 'North', figure: { met, notMet, cannotTell: 0 } }],
  before: Array.from({ length: 11 }, (_, at) => ({
    month: addMonths(month, at - 11),
    figure: { met: of(11 - at), notMet: 50 - of(11 - at), cannotTell: 0 },
  })),
})

const steady = (back: number): number => 30 + (back % 3)

const parts = (more: Partial<PackParts> = {}): PackParts => ({
  council: 'Larkenshire',
  audience: 'committee',
  title: 'Figures for October',
  month: october,
  countedAt: aMoment('2026-11-22T09:00:00Z'),
  rule,
  introduction: '',
  statement: '',
  counted: [counted(october, 31, 19, steady)],
  published: [],
  findings: [],
  ...more,
})

const packWith = (more: Partial<PackParts> = {}): Pack => makePack(parts(more)).pack

test('a pack says whether the newest figure is a sign of change, and never compares one month with the next', () => {
  assert.equal(packWith().measures[0]?.signal, 'no sign')
  const fallen = packWith({ counted: [counted(october, 8, 42, steady)] })
  assert.equal(fallen.measures[0]?.signal, 'worse')
  const young = packWith({ counted: [{ ...counted(october, 31, 19, steady), before: [] }] })
  assert.equal(young.measures[0]?.signal, 'too few')
})

test('what is new since the last pack is a sign that it did not show, and nothing else', () => {
  const first = packWith()
  const november = addMonths(october, 1)
  const next = makePack(
    parts({ month: november, counted: [counted(november, 8, 42, steady)], published: [first] }),
  ).pack
  const [measure] = next.measures
  assert.ok(measure !== undefined)
  assert.match(sayNew(measure) ?? '', /New since the last pack, which said: no sign of change/)
  assert.equal(sayNew({ signal: 'no sign', signalBefore: 'no sign' }), undefined)
})

test('a month that was published is repeated as it was, although records came late', () => {
  const first = packWith()
  const later = packWith({ published: [first], counted: [counted(october, 33, 20, steady)] })
  assert.deepEqual(later.measures[0]?.figure, first.measures[0]?.figure)
  const november = addMonths(october, 1)
  const next = packWith({
    month: november,
    published: [first],
    counted: [counted(november, 30, 20, () => 44)],
  })
  assert.deepEqual(
    next.measures[0]?.months.find(({ month }) => month === october)?.figure,
    first.measures[0]?.figure,
  )
})

test('a month that was published whole is not taken apart later, for its parts would not add up to it', () => {
  const first = packWith()
  const september = addMonths(october, -1)
  const again = packWith({
    month: september,
    published: [first],
    counted: [counted(september, 40, 11, steady)],
  })
  assert.deepEqual(again.measures[0]?.localities, [])
  assert.match(again.measures[0]?.notSplit ?? '', /September 2026 was published before/)
})

test('a pack that was frozen before another went out contradicts it where records came late between the two', () => {
  const first = packWith()
  const same = packWith({ audience: 'public' })
  const late = packWith({ counted: [counted(october, 31, 20, steady)] })
  assert.deepEqual(contradictionsIn(same, [first]), [])
  assert.deepEqual(
    contradictionsIn(late, [first]).map(({ month }) => month),
    [october],
  )
  const november = addMonths(october, 1)
  const next = packWith({ month: november, counted: [counted(november, 30, 20, () => 44)] })
  assert.deepEqual(
    contradictionsIn(next, [first]).map(({ month }) => month),
    [aDay('2025-12-01')],
  )
  assert.deepEqual(contradictionsIn(first, [first, next]).length, 1)
})

test('a pack contradicts another of its month that is taken apart otherwise, also where the whole is the same', () => {
  const of = (north: number, south: number) => [
    {
      ...counted(october, 0, 0, steady),
      teams: [
        { team: 'Harbour', locality: 'North', figure: { met: north, notMet: 30, cannotTell: 0 } },
        { team: 'Hill', locality: 'South', figure: { met: south, notMet: 30, cannotTell: 0 } },
      ],
    },
  ]
  const first = packWith({ counted: of(40, 50) })
  const moved = packWith({ counted: of(41, 49) })
  assert.ok(first.measures[0]?.localities.length === 2)
  assert.equal(contradictionsIn(moved, [first]).length, 1)
  assert.equal(contradictionsIn(packWith({ counted: of(40, 50) }), [first]).length, 0)
})

test('the digest of a pack is the same in whatever order it is kept, and another once a word is changed', () => {
  const pack = packWith()
  const turned = Object.fromEntries(Object.entries(pack).toReversed())
  assert.equal(digestOf(pack), digestOf(JSON.parse(JSON.stringify(turned))))
  assert.notEqual(digestOf(pack), digestOf({ ...pack, statement: 'Other words.' }))
})

test('the publisher is shown small numbers in words, names of workers and figures from elsewhere', () => {
  const { pack, hidden } = makePack(
    parts({
      statement: 'This month 62% were seen alone, and 91% felt heard.',
      introduction: 'Daisy Bramwick writes: four of the children waited too long.',
      counted: [
        { ...counted(october, 31, 19, steady), said: { words: 'Two families moved.', signedAs: undefined } },
      ],
    }),
  )
  const said = risksOf(pack, hidden, ['Daisy Bramwick', 'Noah Vale']).map(
    ({ where, says }) => `${where}: ${says}`,
  )
  assert.ok(said.some((one) => /four of the children/.test(one)))
  assert.ok(said.some((one) => /Two families/.test(one)))
  assert.ok(said.some((one) => /names Daisy Bramwick/.test(one)))
  assert.ok(said.some((one) => /gives 91%/.test(one)))
  assert.ok(!said.some((one) => /gives 62%|Noah/.test(one)))
})

test('the publisher is shown small numbers in what was found, as well as in what is done about it', () => {
  const finding = { isPriority: false, state: 'open', actions: [] } as const
  const { pack, hidden } = makePack(
    parts({
      findings: [
        { ...finding, words: 'In Harbour only 3 of 24 were seen.', source: 'An audit by Noah Vale' },
        { ...finding, words: 'Social workers change too often.' },
      ],
    }),
  )
  const said = risksOf(pack, hidden, ['Noah Vale']).map(({ where, says }) => `${where}: ${says}`)
  assert.equal(said.filter((one) => /^A finding: says “3 of 24”/.test(one)).length, 1)
  assert.equal(said.filter((one) => /^A finding: names Noah Vale/.test(one)).length, 1)
  assert.equal(said.length, 3)
})

test('words of any length and kind are searched at once, so that nobody’s paste holds up everybody’s pages', () => {
  const { pack, hidden } = makePack(parts())
  for (const sign of ['1', 'x', ' ', '.', 'one '])
    assert.ok(
      risksOf({ ...pack, statement: sign.repeat(1_000_000 / sign.length) }, hidden, ['A B']).length > 0,
    )
})

test('the publisher is told how much is hidden and why', () => {
  const { pack, hidden } = makePack(parts({ counted: [counted(october, 48, 2, steady)] }))
  const [first] = risksOf(pack, hidden, [])
  assert.match(first?.says ?? '', /counts? (is|are) hidden because|more so that nothing can be worked out/)
})
