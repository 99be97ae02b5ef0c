import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Candidate, compare, digestOf, draw, lotOf, placesFor, readSeed } from './draw.ts'

const ids = (many: number): readonly string[] =>
  Array.from({ length: many }, (_, at) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`)
const among = (many: number): readonly Candidate[] => ids(many).map((id) => ({ id }))

const someSeed = fc.string({ minLength: 1, maxLength: 40 })
const somePeople = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 80 })

test('a draw can be made again with nothing but a hash: one worked out by another program', () => {
  // printf '%s' '4 11 19:a' | sha256sum
  assert.equal(lotOf('4 11 19', 'a'), 'c6b6dc6fc234b9649b866e99549db90984047b9f770d1f4afc5254377d815d8a')
  // The digest of the empty text is that of FIPS 180-4’s examples.
  assert.equal(digestOf([]), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('the order in which children are given makes no difference', () => {
  fc.assert(
    fc.property(someSeed, somePeople, fc.integer({ min: 0, max: 20 }), (seed, people, size) => {
      const candidates = people.map((id) => ({ id }))
      const one = draw({ seed, size, candidates })
      assert.deepEqual(draw({ seed, size, candidates: candidates.toReversed() }), one)
      assert.deepEqual(draw({ seed, size, candidates: [...candidates, ...candidates] }), one)
    }),
  )
})

test('as many are drawn as were asked for, each once, and only from the population', () => {
  fc.assert(
    fc.property(someSeed, somePeople, fc.integer({ min: 0, max: 100 }), (seed, people, size) => {
      const { drawn, population } = draw({ seed, size, candidates: people.map((id) => ({ id })) })
      assert.equal(drawn.length, Math.min(size, people.length))
      assert.equal(new Set(drawn).size, drawn.length)
      assert.ok(drawn.every((id) => population.includes(id)))
    }),
  )
})

test('a child who is left out is counted and changes nothing else', () => {
  fc.assert(
    fc.property(someSeed, somePeople, fc.uuid(), (seed, people, more) => {
      fc.pre(!people.includes(more))
      const candidates = people.map((id) => ({ id }))
      const without = draw({ seed, size: 12, candidates })
      const leftOut = { id: more, leftOut: 'restricted record' }
      const { leftOut: counted, ...rest } = draw({ seed, size: 12, candidates: [leftOut, ...candidates] })
      assert.deepEqual(counted, { 'restricted record': 1 })
      assert.deepEqual({ ...rest, leftOut: {} }, without)
    }),
  )
})

test('a larger draw under the same seed begins with the smaller one', () => {
  fc.assert(
    fc.property(someSeed, somePeople, (seed, people) => {
      const candidates = people.map((id) => ({ id }))
      const [few, more] = [draw({ seed, size: 5, candidates }), draw({ seed, size: 9, candidates })]
      assert.deepEqual(more.drawn.slice(0, few.drawn.length), few.drawn)
    }),
  )
})

/** How far counts are from being equal: the chi-square statistic, corrected for drawing without putting back. */
const unevenness = (counts: readonly number[], size: number): number => {
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length
  const sum = counts.reduce((total, one) => total + (one - mean) ** 2 / mean, 0)
  return (sum * (counts.length - 1)) / (counts.length - size)
}

test('every child has the same chance: 2,000 draws of twelve from sixty are even within what chance allows', () => {
  const candidates = among(60)
  const counts = new Map(candidates.map(({ id }) => [id, 0]))
  for (let at = 0; at < 2000; at += 1)
    for (const id of draw({ seed: `draw ${at}`, size: 12, candidates }).drawn)
      counts.set(id, (counts.get(id) ?? 0) + 1)
  // 59 degrees of freedom: the 0.1 per cent and 99.9 per cent points of chi-square.
  const found = unevenness([...counts.values()], 12)
  assert.ok(found > 30 && found < 99.6, `${found}`)
  const favoured = [...counts.values()].map((count, at) => (at === 0 ? count * 1.6 : count))
  assert.ok(unevenness(favoured, 12) > 99.6, 'the measure sees one child who is favoured')
})

test('a draw that is made again finds the same children, and sees what was changed', () => {
  const kept = draw({ seed: 'a seed', size: 12, candidates: among(200) })
  assert.deepEqual(compare(kept), { samePopulation: true, sameChildren: true })
  const [first = '', second = '', ...others] = kept.drawn
  assert.equal(compare({ ...kept, drawn: [second, first, ...others] }).sameChildren, false)
  const picked = kept.population.find((id) => !kept.drawn.includes(id)) ?? ''
  assert.equal(compare({ ...kept, drawn: [picked, second, ...others] }).sameChildren, false)
  assert.equal(compare({ ...kept, seed: 'another' }).sameChildren, false)
  assert.equal(compare({ ...kept, population: kept.population.slice(1) }).samePopulation, false)
})

test('some from each part: one of each at least, the rest by their shares', () => {
  const sizes = new Map([
    ['in need', 60],
    ['protection', 30],
    ['front door', 9],
    ['one child', 1],
  ])
  assert.deepEqual(Object.fromEntries(placesFor(sizes, 12)), {
    'in need': 7,
    protection: 3,
    'front door': 1,
    'one child': 1,
  })
  assert.deepEqual(Object.fromEntries(placesFor(sizes, 2)), {
    'in need': 1,
    protection: 1,
    'front door': 0,
    'one child': 0,
  })
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 0, max: 40 })),
      fc.integer({ min: 0, max: 30 }),
      (parts, places) => {
        const given = placesFor(new Map(Object.entries(parts)), places)
        const all = Object.values(parts).reduce((sum, size) => sum + size, 0)
        assert.equal(
          [...given.values()].reduce((sum, one) => sum + one, 0),
          Math.min(places, all),
        )
        for (const [name, many] of given) assert.ok(many <= (parts[name] ?? 0))
      },
    ),
  )
  const candidates = ids(40).map((id, at) => ({ id, stratum: at < 38 ? 'many' : 'few' }))
  const drawn = draw({ seed: 'each', size: 12, candidates, fromEach: true })
  assert.equal(
    drawn.drawn.filter((id) => candidates.find((one) => one.id === id)?.stratum === 'few').length,
    1,
  )
  const stratumOf = (id: string) => candidates.find((one) => one.id === id)?.stratum
  assert.deepEqual(compare(drawn, stratumOf), { samePopulation: true, sameChildren: true })
})

test('a seed is read alike however its blanks were typed, and must be there', () => {
  assert.deepEqual(readSeed('  4 11\t19  23 '), { ok: true, value: '4 11 19 23' })
  assert.equal(readSeed(' ').ok, false)
  assert.equal(readSeed('x'.repeat(201)).ok, false)
})
