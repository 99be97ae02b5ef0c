import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkBatch, checkChild, unknownCodes } from './check.ts'
import { isPurge, leaves } from './leaves.ts'
import { readMessage } from './read.ts'
import { childNumbered, wholeEpisode } from './synthetic.test-data.ts'

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../../shared')
const example = join(shared, 'standards/samples/dfe-csc-api/example.json')
const skip = existsSync(example) ? false : 'shared data not here'

const whole = childNumbered('A1')

const problemsOf = (value: unknown): readonly string[] => {
  const checked = checkChild(value)
  return checked.ok ? [] : checked.problems.map(({ where, says }) => `${where}: ${says}`)
}

/** The child with another value at a path; numbers are places in lists. */
function changed(at: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(whole)
  const parent = at.slice(0, -1).reduce<unknown>((of, key) => Reflect.get(Object(of), key), copy)
  Reflect.set(Object(parent), at.at(-1) ?? '', value)
  return copy
}

test('the example of the published schema passes', { skip }, () => {
  const read = readMessage(readFileSync(example))
  assert.ok(read.ok)
  const { children, wrong, problems } = checkBatch(read.value)
  assert.deepEqual([children.length, wrong, problems], [1, [], []])
  assert.deepEqual(children.flatMap(unknownCodes), [])
})

test('a child with every field filled passes, and fills every field of the schema', () => {
  assert.deepEqual(problemsOf(whole), [])
  assert.deepEqual(unknownCodes(whole), [])
  const filled = new Set(pathsIn(whole, ''))
  assert.deepEqual(
    leaves.filter((leaf) => !isPurge(leaf) && !filled.has(leaf.path)),
    [],
  )
})

test('a child with a number alone passes', () => {
  assert.deepEqual(problemsOf({ la_child_id: 'A' }), [])
  assert.deepEqual(problemsOf({ la_child_id: 'A', purge: true }), [])
})

test('the council’s number has one to twenty letters and digits since 1.0.1', () => {
  assert.deepEqual(problemsOf({ la_child_id: 'A2345678901234567890' }), [])
  assert.match(problemsOf({ la_child_id: 'A23456789012345678901' })[0] ?? '', /at most 20 characters/)
  for (const number of ['', 'A-1', 'A_1', 'É1', 'A 1'])
    assert.match(problemsOf({ la_child_id: number })[0] ?? '', /letters and digits alone/)
  assert.match(problemsOf({})[0] ?? '', /^la_child_id: Expected a value here/)
})

test('a placement type has up to three characters since 1.0.0, a reason for an unknown UPN up to four since 0.8.1', () => {
  const placement = ['social_care_episodes', 0, 'child_looked_after_placements', 0, 'placement_type']
  assert.deepEqual(problemsOf(changed(placement, 'Z11')), [])
  assert.match(problemsOf(changed(placement, 'Z111'))[0] ?? '', /placement_type: Expected at most 3/)
  const reason = ['child_details', 'unique_pupil_number_unknown_reason']
  assert.deepEqual(problemsOf(changed(reason, 'UN10')), [])
  assert.match(problemsOf(changed(reason, 'UN100'))[0] ?? '', /at most 4/)
})

test('what is wrong names the field and repeats nothing that was given', () => {
  const wrong: readonly (readonly [readonly (string | number)[], unknown, string])[] = [
    [['child_details', 'date_of_birth'], '30/02/2016', 'child_details.date_of_birth: Expected a day'],
    [['child_details', 'date_of_birth'], '2015-02-29', 'child_details.date_of_birth: Expected a day'],
    [['child_details', 'first_name'], 7, 'child_details.first_name: Expected text.'],
    [['child_details', 'first_name'], null, 'child_details.first_name: Expected text.'],
    [['child_details', 'uasc_flag'], 'yes', 'child_details.uasc_flag: Expected true or false.'],
    [
      ['child_details', 'disabilities'],
      ['VIS', 'VIS'],
      'child_details.disabilities: Expected each code once.',
    ],
    [
      ['child_details', 'unique_pupil_number'],
      'A12',
      'child_details.unique_pupil_number: Expected exactly 13',
    ],
    [['child_details'], 'Secret', 'child_details: Expected an object.'],
    [
      ['health_and_wellbeing', 'sdq_assessments', 0, 'score'],
      2.5,
      'sdq_assessments[0].score: Expected a whole',
    ],
    [
      ['social_care_episodes', 0, 'social_care_episode_id'],
      'a b',
      'social_care_episode_id: Expected letters',
    ],
    [['social_care_episodes', 0, 'adoption'], [], 'social_care_episodes[0].adoption: Expected an object.'],
    [['social_care_episodes'], {}, 'social_care_episodes: Expected a list.'],
  ]
  for (const [at, value, says] of wrong) {
    const [problem, ...more] = problemsOf(changed(at, value))
    assert.ok(problem?.includes(says), `${problem} for ${says}`)
    assert.deepEqual(more, [])
    for (const given of ['30/02', 'Secret', 'A12', 'VIS', 'a b']) assert.ok(!problem?.includes(given))
  }
})

test('a field that the schema does not know is told by its place, not by its name', () => {
  const problems = problemsOf(changed(['social_care_episodes', 0, 'Jamie Secret'], 1))
  assert.deepEqual(problems, [
    'social_care_episodes[0]: Expected nothing here: the schema does not know a field of this name.',
  ])
})

test('an item of a list must have its identity', () => {
  const { social_care_episode_id, ...without } = wholeEpisode
  assert.ok(social_care_episode_id.length > 0)
  assert.deepEqual(problemsOf({ la_child_id: 'A', social_care_episodes: [without] }), [
    'social_care_episodes[0].social_care_episode_id: Expected a value here: the schema requires it.',
  ])
})

test('a code on no list is told and holds nobody back', () => {
  const child = childNumbered('A', { ...wholeEpisode, closure_reason: 'RC0' })
  assert.deepEqual(problemsOf(child), [])
  assert.deepEqual(unknownCodes(child), [
    {
      where: 'social_care_episodes[0].closure_reason',
      says: 'This code is on none of the lists known here.',
    },
  ])
})

test('a message is a list of at most a hundred children, none of them twice', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => ({ la_child_id: `A${n}` }))
  assert.deepEqual(checkBatch(many(100)).problems, [])
  assert.match(checkBatch(many(101)).problems[0]?.says ?? '', /at most 100 children; here are 101/)
  assert.match(checkBatch({ la_code: 330, Children: [] }).problems[0]?.says ?? '', /square brackets/)
  assert.match(checkBatch([whole, whole]).problems[0]?.says ?? '', /each child once/)
  assert.deepEqual(
    checkBatch([whole, 'x', whole]).wrong.map(({ at }) => at),
    [1],
  )
})

test('whatever bytes a file holds, reading and checking answer and do not throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => new TextEncoder().encode(text)),
      ),
      (bytes) => {
        const read = readMessage(bytes)
        if (!read.ok) return read.problems.length === 1
        const { children, wrong, problems } = checkBatch(read.value)
        return children.length + wrong.length + problems.length >= 0
      },
    ),
    { numRuns: 300 },
  )
})

test('whatever stands in a field, what is said of it does not repeat it', () => {
  const field = fc.constantFrom(...leaves.filter((leaf) => !isPurge(leaf)).map(({ path }) => path))
  fc.assert(
    fc.property(field, fc.string({ minLength: 40, maxLength: 60 }), (path, secret) => {
      const at = path
        .replaceAll('[]', '.0')
        .split('.')
        .map((part) => (part === '0' ? 0 : part))
      return problemsOf(changed(at, secret)).every((problem) => !problem.includes(secret))
    }),
    { numRuns: 300 },
  )
})

test('a file that is no message says so in one sentence', () => {
  const says = (bytes: Uint8Array): string => {
    const read = readMessage(bytes)
    return read.ok ? '' : (read.problems[0]?.says ?? '')
  }
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  assert.match(says(encode('')), /empty/)
  assert.match(says(encode('<Message/>')), /not JSON/)
  assert.match(says(new Uint8Array([0x5b, 0xff, 0x5d])), /UTF-8/)
  assert.match(says(new Uint8Array(20_000_001)), /larger than 20 MB/)
  assert.ok(readMessage(encode('\ufeff[]')).ok)
})

function pathsIn(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pathsIn(each, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) =>
    pathsIn(inner, path === '' ? name : `${path}.${name}`),
  )
}
