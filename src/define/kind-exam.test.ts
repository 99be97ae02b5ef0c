import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attendance } from '../journey/agencies.ts'
import { factors } from '../journey/codes.ts'
import { journey } from '../journey/journey.ts'
import { household } from '../journey/people/household.ts'
import { aDay, addDays, aMoment, type Day, type Moment, timeOf } from '../plain/day.ts'
import { type Id, newId } from '../plain/id.ts'
import { type Attachment, attachments, mediaTaken, plainName } from './attachments.ts'
import type { Kind } from './kind.ts'
import {
  type Done,
  type DoneAt,
  day,
  done,
  doneAt,
  figure,
  type Grid,
  grid,
  line,
  moment,
  oneOf,
  pickOne,
  pickSome,
  someOf,
  webAddress,
  wholeNumber,
  words,
  yesNo,
} from './kinds.ts'
import { oneOfWhy } from './one-of-why.ts'
import type { Fields } from './record.ts'

/** Writing as a person leaves it: without blanks at its ends, for those are not part of an answer. */
const writing = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replaceAll('\u0000', '').trim())
  .filter((text) => text !== '')

const days: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 109_570 })
  .map((after) => addDays(aDay('1900-01-01'), after))

/** Whole minutes, which is what a person gives. */
const moments: fc.Arbitrary<Moment> = fc
  .integer({ min: Date.UTC(1900, 0, 2) / 60_000, max: Date.UTC(2199, 11, 30) / 60_000 })
  .map((minutes) => aMoment(new Date(minutes * 60_000)))
  // An hour that comes twice, when the clocks go back, is taken to be the first: nobody can type which one they mean.
  .filter((at) => timeOf(at) !== timeOf(aMoment(new Date(Date.parse(at) - 3_600_000))))

const codesOf = (options: readonly { readonly code: string }[]) => options.map(({ code }) => code)

const options = [
  { code: 'a', words: 'First' },
  { code: 'not needed', words: 'A code of two words' },
  { code: 'z', words: 'Last', hint: 'With a hint' },
] as const

const whyOptions = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No', why: 'Why not?' },
] as const

const rows = [
  { code: 'r1', words: 'One' },
  { code: 'r2', words: 'Two' },
]
const columns = [
  { code: 'tick', words: 'Ticked', holds: 'tick' },
  { code: 'says', words: 'Says', holds: 'words' },
  { code: 'which', words: 'Which', holds: 'choice', options },
] as const

const cells = fc
  .record(
    { tick: fc.constant(true as const), says: writing, which: fc.constantFrom(...codesOf(options)) },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((row) => Object.keys(row).length > 0)
const grids: fc.Arbitrary<Grid> = fc
  .record({ r1: cells, r2: cells }, { requiredKeys: [], noNullPrototype: true })
  .filter((value) => Object.keys(value).length > 0)

const doneAnswers: fc.Arbitrary<Done> = fc.oneof(
  days.map((on) => ({ is: 'done', on }) as const),
  writing.map((because) => ({ is: 'not needed', because }) as const),
  fc.constant({ is: 'awaited' } as const),
)

const doneAtAnswers: fc.Arbitrary<DoneAt> = fc.oneof(
  moments.map((at) => ({ is: 'done', at }) as const),
  writing.map((because) => ({ is: 'not needed', because }) as const),
  fc.constant({ is: 'awaited' } as const),
)

const oneLine = writing.map(plainName)
const files: fc.Arbitrary<readonly Attachment[]> = fc.array(
  fc.record(
    {
      id: fc.constant(null).map(() => newId<'attachment'>()),
      name: oneLine,
      media: fc.constantFrom(...mediaTaken.map(({ media }) => media)),
      size: fc.integer({ min: 1, max: 25_000_000 }),
      says: oneLine,
    },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 4 },
)

const ids = fc.constant(null).map(() => newId<'worker'>())
const nameOf = (id: string) => `Named ${id}`

const withDecimals = fc.tuple(
  fc.integer({ min: -9_999_999, max: 9_999_999 }),
  fc.integer({ min: 0, max: 9999 }),
)

/** Somebody to sit the exam: a kind, with answers that it may be given. */
type Candidate = { readonly name: string; readonly kind: string; sit(): void }

function candidate<T>(name: string, kind: Kind<T>, answers: fc.Arbitrary<T>): Candidate {
  return {
    name,
    kind: kind.kind,
    sit() {
      fc.assert(
        fc.property(answers, (value) => typesAndKeeps(kind, value)),
        { numRuns: 150 },
      )
      fc.assert(
        fc.property(answers, answers, answers, (a, b, c) => compares(kind, a, b, c)),
        { numRuns: 100 },
      )
      fc.assert(
        fc.property(hostileTyping(kind), (typed) => survives(kind, typed)),
        { numRuns: 300 },
      )
    },
  }
}

/** What a person would have typed gives the answer back; what the store keeps gives it back; it can be said. */
function typesAndKeeps<T>(kind: Kind<T>, value: T): void {
  assert.deepEqual(kind.parse(kind.type(value)), { ok: true, value })
  assert.deepEqual(kind.take(JSON.parse(JSON.stringify(kind.keep(value)))), value)
  assert.notEqual(kind.say(value, nameOf).trim(), '')
  const parts = new Set(kind.parts.map(({ name }) => name))
  for (const part of Object.keys(kind.type(value))) assert.ok(part === '' || parts.has(part), `part ${part}`)
}

function compares<T>(kind: Kind<T>, a: T, b: T, c: T): void {
  const sign = (x: T, y: T) => Math.sign(kind.compare(x, y))
  assert.equal(sign(a, a), 0)
  assert.equal(sign(a, b), sign(b, a) === 0 ? 0 : -sign(b, a))
  if (sign(a, b) <= 0 && sign(b, c) <= 0) assert.ok(sign(a, c) <= 0)
}

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\ud800',
    '31',
    '0',
    '-1',
    '1e9',
    'NaN',
    '９',
    '2026',
    '24:00',
    'done',
    'not needed',
    'yes',
    ' ',
  ),
  fc.integer().map(String),
)

/** Anything in any part of the kind, and in parts that it does not have. */
const hostileTyping = (kind: Kind<unknown>) =>
  fc.dictionary(
    fc.constantFrom('', 'day', 'time', 'stranger', '__proto__', ...kind.parts.map(({ name }) => name)),
    hostileText,
  )

/** Whatever stands in the inputs, parsing never throws; a problem names a part that is there, and says something. */
function survives<T>(kind: Kind<T>, typed: Readonly<Record<string, string>>): void {
  const read = kind.parse(typed)
  if (read.ok) {
    if (read.value === undefined) return
    JSON.stringify(kind.keep(read.value))
    kind.say(read.value, nameOf)
    return
  }
  assert.ok(read.problems.length > 0)
  const parts = new Set(kind.parts.map(({ name }) => name))
  for (const { where, says } of read.problems) {
    assert.ok(parts.has(where), `no part ‘${where}’`)
    assert.match(says, /[.?!]$/)
  }
}

const candidates: readonly Candidate[] = [
  candidate(
    'line',
    line(),
    writing.filter((text) => text.length <= 500),
  ),
  candidate('words', words(), writing),
  candidate(
    'web address',
    webAddress,
    fc.webUrl({ validSchemes: ['https'] }).filter((url) => url.length <= 500),
  ),
  candidate('day', day, days),
  candidate('moment', moment, moments),
  candidate('one of', oneOf(options), fc.constantFrom(...options.map(({ code }) => code))),
  candidate(
    'some of',
    someOf(options),
    fc.subarray(
      options.map(({ code }) => code),
      { minLength: 1 },
    ),
  ),
  candidate(
    'some of the factors',
    someOf(factors),
    fc.subarray(
      factors.map(({ code }) => code),
      { minLength: 1 },
    ),
  ),
  candidate('yes or no', yesNo, fc.boolean()),
  candidate('whole number', wholeNumber, fc.integer({ min: -999_999_999, max: 999_999_999 })),
  candidate(
    'figure',
    figure,
    withDecimals
      .map(([whole, part]) => Number(`${whole}.${String(part).padStart(4, '0')}`))
      .map((value) => (Object.is(value, -0) ? 0 : value)),
  ),
  candidate('done', done, doneAnswers),
  candidate('done at', doneAt, doneAtAnswers),
  candidate(
    'one of, why',
    oneOfWhy(whyOptions),
    fc.oneof(
      fc.constant({ is: 'yes' } as const),
      writing.map((because) => ({ is: 'no', because }) as const),
    ),
  ),
  candidate('pick one', pickOne('worker'), ids),
  candidate(
    'pick some',
    pickSome('worker'),
    fc.array(ids, { minLength: 1, maxLength: 4 }) as fc.Arbitrary<readonly Id<'worker'>[]>,
  ),
  candidate('grid', grid(rows, columns), grids),
  candidate('attachments', attachments, files),
]

for (const { name, sit } of candidates) test(`the kind ‘${name}’ passes the exam that all kinds sit`, sit)

const kindsOf = (fields: Fields): readonly string[] => Object.values(fields).map(({ kind }) => kind.kind)

test('every kind that a record of the journey uses sits the exam', () => {
  const sat = new Set(candidates.map(({ kind }) => kind))
  const used = journey.flatMap(({ fields, lines }) => [...kindsOf(fields), ...kindsOf(lines)])
  assert.deepEqual(
    [...new Set(used)].filter((kind) => !sat.has(kind)),
    [],
  )
})

test('nothing typed is no answer, in any kind', () => {
  for (const kind of [
    line(),
    words(),
    day,
    moment,
    oneOf(options),
    someOf(options),
    yesNo,
    wholeNumber,
    figure,
    done,
    doneAt,
    oneOfWhy(whyOptions),
    pickOne('x'),
    pickSome('x'),
    attachments,
    attendance,
    household,
  ])
    assert.deepEqual(kind.parse({}), { ok: true, value: undefined }, kind.kind)
})

test('of one of a list that asks why, a choice with a reason needs it, and one without drops it', () => {
  const kind = oneOfWhy(whyOptions)
  assert.deepEqual(kind.parse({ is: 'no', because: '  ' }), {
    ok: false,
    problems: [{ where: 'because', says: 'Say why: ‘No’ needs its reason.' }],
  })
  assert.deepEqual(kind.parse({ is: 'yes', because: 'typed before' }), { ok: true, value: { is: 'yes' } })
  assert.equal(kind.say({ is: 'no', because: 'Asleep' }, String), 'No: Asleep')
})

test('an address is taken only whole, encrypted, and without anybody’s password in it', () => {
  for (const said of [
    'http://meet.example/1',
    'meet.example/1',
    'javascript:alert(1)',
    'https://',
    'https://name:word@meet.example/1',
    'https://meet.example/1 and a word',
  ])
    assert.equal(webAddress.parse({ '': said }).ok, false, said)
  assert.deepEqual(webAddress.parse({ '': ' https://meet.example/1?pwd=x ' }), {
    ok: true,
    value: 'https://meet.example/1?pwd=x',
  })
})
