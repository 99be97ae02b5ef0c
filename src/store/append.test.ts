import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Kind } from '../define/kind.ts'
import type { AnyRecord, Fields, PersonId, RecordId } from '../define/record.ts'
import { bringIn } from '../define/settle.ts'
import { recordTypes } from '../house/types.ts'
import { assessment } from '../journey/assessment/assessment.ts'
import { contact } from '../journey/front-door/contact.ts'
import { person } from '../journey/people/person.ts'
import { aDay, addMinutes, aMoment, type Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { myWork } from './access.ts'
import { append, type Deposit, recordOf, VersionTaken } from './append.ts'
import { as } from './as.ts'
import {
  allocate,
  type Council,
  deposit,
  type Family,
  makeFamily,
  openCouncil,
  put,
  receiveContact,
  say,
  start,
} from './council.test-data.ts'
import { forever, within } from './database.ts'
import { keepable } from './keepable.ts'
import { childFile } from './read.ts'
import { type Standing, standings, type Which } from './standing.ts'
import { write } from './write.ts'

let council: Council
let family: Family
let ada: PersonId
let ben: PersonId

before(async () => {
  council = await openCouncil()
  family = await makeFamily(council, 'Ada', 'Ben')
  const [first, second] = family.children
  assert.ok(first !== undefined && second !== undefined)
  ada = first
  ben = second
  await allocate(council, family, council.who['social worker'].id, council.teams.harbour)
})
after(() => council.stop())

const minutes = (after: number): Moment => addMinutes(start, after)
const who = () => ({ authority: council.authority, worker: council.clerk.id })

const readBack = (type: AnyRecord, record: RecordId, which: Which): Promise<readonly Standing[]> =>
  within(council.store.database, who(), (tx) => standings(tx, council.authority, [type], [record], which))

const appendNow = (deposits: readonly Deposit[]): Promise<void> =>
  within(council.store.database, who(), (tx) => append(tx, council.authority, deposits))

const lines = (...children: readonly PersonId[]) => new Map(children.map((child) => [child, {}]))

test('what was known at any past moment can be read as it was then', async () => {
  const record = newId<'record'>()
  const version = (number: number, facts: string, more: Partial<Deposit>) =>
    deposit(council, assessment, { facts }, lines(ada), { record, version: number, ...more })
  await put(council, version(1, 'first', { at: minutes(10) }))
  await put(council, version(2, 'corrected', { at: minutes(20), reason: 'A wrong date' }))
  await put(council, version(3, 'corrected again', { at: minutes(30), reason: 'The school rang' }))
  const factsAt = async (at: Moment) => (await readBack(assessment, record, { asAt: at }))[0]?.answers.facts
  assert.deepEqual(
    [
      await factsAt(minutes(9)),
      await factsAt(minutes(10)),
      await factsAt(minutes(19)),
      await factsAt(minutes(20)),
      await factsAt(minutes(30)),
      await factsAt(aMoment('2199-01-01T00:00:00.000Z')),
    ],
    [undefined, 'first', 'first', 'corrected', 'corrected again', 'corrected again'],
  )
  const all = await readBack(assessment, record, 'every version')
  const [first, , last] = [...all].sort((a, b) => a.version - b.version)
  assert.deepEqual([first?.reason, last?.reason], [undefined, 'The school rang'])
  assert.deepEqual([first?.knownFrom, first?.knownTo, last?.knownTo], [minutes(10), minutes(20), forever])
})

test('a record that is written late says when it happened and when it became known', async () => {
  const [record] = await put(
    council,
    deposit(council, contact, { receivedAt: aMoment('2026-09-01T08:30:00.000Z') }, lines(ada), {
      at: minutes(40),
    }),
  )
  assert.ok(record !== undefined)
  const [standing] = await readBack(contact, record, { asAt: minutes(40) })
  assert.equal(standing?.answers.receivedAt, '2026-09-01T08:30:00.000Z')
  assert.equal(standing?.knownFrom, minutes(40))
  assert.deepEqual(await readBack(contact, record, { asAt: minutes(39) }), [])
})

test('a correction may take a child out; then the record is no longer in that child’s file, and still was before', async () => {
  const record = newId<'record'>()
  await put(council, deposit(council, assessment, {}, lines(ada, ben), { record, at: minutes(50) }))
  await put(
    council,
    deposit(council, assessment, {}, lines(ada), { record, version: 2, at: minutes(60), reason: 'Not Ben' }),
  )
  const childrenAt = async (at: Moment) => (await readBack(assessment, record, { asAt: at }))[0]?.children
  assert.deepEqual(new Set(await childrenAt(minutes(50))), new Set([ada, ben]))
  assert.deepEqual(await childrenAt(minutes(60)), [ada])
  council.clock.set(minutes(61))
  const file = async (child: PersonId) =>
    as(council.store, council.who['social worker'], myWork, (acting) => childFile(acting, child))
  const ids = async (child: PersonId) => {
    const found = await file(child)
    return found.may === 'yes' ? found.value.records.map(({ id }) => id) : []
  }
  assert.ok((await ids(ada)).includes(record))
  assert.ok(!(await ids(ben)).includes(record))
  const [open] = await say(
    council.addresses.adminUrl,
    `select 1 from assessment_child where record = $1 and known_to > '9999-01-01' and version = 1`,
    [record],
  )
  assert.equal(open, undefined, 'the lines of the version before have ended too')
  council.clock.set(start)
})

const writing = (record: RecordId, facts: string) => ({
  settled: bringIn(assessment, { facts }, lines(ada)),
  record,
  family: family.family,
  team: undefined,
  before: [],
  reason: 'Another version',
})

test('of two who write the next version at once exactly one does, and the other is told', async () => {
  const worker = council.who['social worker']
  const record = newId<'record'>()
  await as(council.store, worker, myWork, (acting) => write(acting, writing(record, 'first')))
  for (let round = 2; round < 12; round++) {
    const both = await Promise.allSettled(
      ['one', 'two'].map((facts) =>
        appendNow([
          deposit(council, assessment, { facts }, lines(ada), { record, version: round, reason: 'Both' }),
        ]),
      ),
    )
    const lost = both.filter((one) => one.status === 'rejected')
    assert.equal(lost.length, 1)
    assert.ok(lost[0]?.reason instanceof VersionTaken)
    assert.equal((await readBack(assessment, record, 'every version')).length, round)
  }
})

test('whoever presses at the same time either writes the next version or is told that it is taken', async () => {
  const worker = council.who['social worker']
  const record = newId<'record'>()
  const press = (facts: string) =>
    as(council.store, worker, myWork, (acting) => write(acting, writing(record, facts)))
  await press('first')
  let written = 1
  for (let round = 0; round < 6; round++) {
    const all = await Promise.allSettled(['one', 'two', 'three'].map(press))
    for (const one of all) if (one.status === 'rejected') assert.ok(one.reason instanceof VersionTaken)
    written += all.filter((one) => one.status === 'fulfilled' && one.value.may === 'yes').length
  }
  const standing = await readBack(assessment, record, 'every version')
  assert.deepEqual(
    standing.map(({ version }) => version).sort((a, b) => a - b),
    Array.from({ length: written }, (_, index) => index + 1),
  )
  assert.equal(standing.filter(({ knownTo }) => knownTo === forever).length, 1)
})

test('a version is the one after the last, or nothing is written', async () => {
  const record = newId<'record'>()
  const version = (number: number) =>
    deposit(council, assessment, {}, lines(ada), { record, version: number, reason: 'Again' })
  await put(council, version(1))
  for (const wrong of [1, 3, 7]) await assert.rejects(appendNow([version(wrong)]), VersionTaken)
  await assert.rejects(appendNow([{ ...version(2), record: newId<'record'>() }]), VersionTaken)
  const standing = await readBack(assessment, record, 'every version')
  assert.deepEqual(
    standing.map(({ knownTo }) => knownTo),
    [forever],
  )
})

test('several versions of one record may come at once, in any order', async () => {
  const record = newId<'record'>()
  const version = (number: number) =>
    deposit(council, assessment, { facts: String(number) }, lines(ada), {
      record,
      version: number,
      at: minutes(number),
      ...(number > 1 ? { reason: 'Again' } : {}),
    })
  await appendNow([version(3), version(1), version(2)])
  const all = await readBack(assessment, record, 'every version')
  assert.deepEqual(all.map((one) => [one.version, one.knownFrom, one.knownTo]).sort(), [
    [1, minutes(1), minutes(2)],
    [2, minutes(2), minutes(3)],
    [3, minutes(3), forever],
  ])
})

test('many thousand records go in at once', async () => {
  const many = Array.from({ length: 4_100 }, (_, index) =>
    deposit(council, contact, { worries: `Worry ${index}` }, lines(ada)),
  )
  await appendNow(many)
  const rows = await say<{ many: number }>(
    council.addresses.adminUrl,
    'select count(*)::integer as many from contact where record = any($1)',
    [many.map(({ record }) => record)],
  )
  assert.deepEqual(rows, [{ many: 4_100 }])
})

test('a failure in the middle leaves nothing of the whole', async () => {
  const tables = ['record', 'contact', 'contact_child', 'assessment', 'concern', 'thread', 'family']
  const counts = async () => {
    const found: number[] = []
    for (const table of tables)
      found.push((await say(council.addresses.adminUrl, `select 1 from public.${table}`)).length)
    return found
  }
  const before = await counts()
  const good = deposit(council, contact, {}, lines(ada))
  const bad = {
    'a child whom nobody knows': [good, deposit(council, assessment, {}, lines(newId<'person'>()))],
    'a record before that is not there': [
      good,
      deposit(council, assessment, {}, lines(ada), { before: [newId()] }),
    ],
    'a version that is taken': [good, deposit(council, assessment, {}, lines(ada), { version: 4 })],
    'the same record twice': [good, good],
  }
  for (const [name, deposits] of Object.entries(bad)) {
    await assert.rejects(put(council, ...deposits), Error, name)
    assert.deepEqual(await counts(), before, name)
  }
})

test('a clock that is put back makes no version older than the one it replaces', async () => {
  const worker = council.who['social worker']
  const record = newId<'record'>()
  council.clock.set(minutes(100))
  await as(council.store, worker, myWork, (acting) => write(acting, writing(record, 'first')))
  council.clock.set(minutes(90))
  await as(council.store, worker, myWork, (acting) => write(acting, writing(record, 'second')))
  const [now] = await readBack(assessment, record, { asAt: minutes(100) })
  assert.deepEqual([now?.answers.facts, now?.knownFrom], ['second', minutes(100)])
  council.clock.set(start)
})

test('a new version of a record is of its kind', async () => {
  const [record] = await receiveContact(council, family)
  assert.ok(record !== undefined)
  const given = await as(council.store, council.who['social worker'], myWork, (acting) =>
    write(acting, writing(record, 'no contact')),
  )
  assert.deepEqual(given, { may: 'not found' })
})

/** What somebody may have pasted. What cannot be kept at all comes back as `keepable` has it. */
const hostile = [
  'NUL\u0000in the middle',
  '👩‍👩‍👧‍👦 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'half a pair \ud83d of surrogates \ude00',
  'مرحبا بالعالم \u202e and back',
  `"quotes" 'and' \`ticks\` \\ \\u0000 $1 ; drop table person; --`,
  '</script><script>alert(1)</script>',
  '{"a": [1, null]} , {} null NaN',
  'line\r\nends\tand\u2028others',
  'x'.repeat(1_000_000),
  '0x41 1e400 -0 9007199254740993',
]

/** An answer of any kind, with text in it where it has room. */
function answerOf(kind: Kind<unknown>, text: string): unknown {
  const { control } = kind
  switch (control.control) {
    case 'line':
      return control.numeric === true ? 12 : text
    case 'words':
      return text
    case 'day':
      return aDay('2024-02-29')
    case 'moment':
      return aMoment('2026-03-29T01:30:00.123Z')
    case 'one of':
      return kind.column === 'boolean' ? false : control.options.at(-1)?.code
    case 'some of':
      return control.options.map(({ code }) => code)
    case 'pick one':
      return newId()
    case 'pick some':
      return [newId(), newId()]
    case 'done':
      return { is: 'not needed', because: text }
    case 'one of, why': {
      const asksWhy = control.options.find(({ why }) => why !== undefined)
      return asksWhy === undefined ? { is: control.options[0]?.code } : { is: asksWhy.code, because: text }
    }
    case 'grid':
      return Object.fromEntries(
        control.rows.map((row) => [
          row.code,
          Object.fromEntries(
            control.columns.map((column) => [column.code, column.holds === 'tick' ? true : text]),
          ),
        ]),
      )
  }
}

const answersTo = (fields: Fields, text: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, answerOf(kind, text)]))

const asKept = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'string' ? keepable(one) : one)))

for (const type of recordTypes)
  test(`every answer of a ${type.name} comes back as it was given, whatever was pasted into it`, async () => {
    // The longest goes into one type alone: it is the same column of text everywhere.
    for (const text of hostile.filter(({ length }) => length < 10_000 || type === contact)) {
      const [answers, line] = [answersTo(type.fields, text), answersTo(type.lines, text)]
      const given = new Map(type.concerns === 'children' ? [[ada, line]] : [])
      const [record] = await put(
        council,
        deposit(council, type, answers, given, { reason: text, source: text }),
      )
      assert.ok(record !== undefined)
      const [standing] = await readBack(type, record, { asAt: start })
      assert.deepEqual(standing?.answers, asKept(answers))
      assert.deepEqual(standing?.lines[ada], type.concerns === 'children' ? asKept(line) : undefined)
      assert.equal(standing?.reason, keepable(text))
    }
  })

test('a question that was left open stays open', async () => {
  for (const type of recordTypes) {
    const given = type.concerns === 'children' ? lines(ada) : new Map()
    const [record] = await put(council, deposit(council, type, {}, given))
    assert.ok(record !== undefined)
    const [standing] = await readBack(type, record, { asAt: start })
    assert.deepEqual(standing?.answers, {}, type.name)
  }
})

/** One step of a made-up history of some records. */
type Step = {
  readonly record: number
  readonly facts: string
  readonly children: readonly boolean[]
  readonly after: number
}

const step: fc.Arbitrary<Step> = fc.record({
  record: fc.integer({ min: 0, max: 2 }),
  facts: fc.string({ maxLength: 8, unit: 'grapheme' }),
  children: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  after: fc.integer({ min: 0, max: 3 }),
})

type Known = { readonly at: Moment; readonly facts: string; readonly children: readonly PersonId[] }

test('after any history of writes, every past moment reads as a simple model of it says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const ids = [newId<'record'>(), newId<'record'>(), newId<'record'>()]
      const model = new Map<RecordId, Known[]>()
      let now = 0
      for (const { record, facts, children, after } of steps) {
        now += after
        const id = ids[record]
        assert.ok(id !== undefined)
        const concerned = [ada, ben].filter((_, index) => children[index])
        const known = model.get(id) ?? []
        const version = known.length + 1
        const more = { record: id, version, at: minutes(now), ...(version > 1 ? { reason: 'Again' } : {}) }
        await appendNow([deposit(council, assessment, { facts }, lines(...concerned), more)])
        model.set(id, [...known, { at: minutes(now), facts: keepable(facts), children: concerned }])
      }
      for (const [id, known] of model)
        for (let at = -1; at <= now + 1; at++) {
          const expected = known.findLast((one) => one.at <= minutes(at))
          const found = await readBack(assessment, id, { asAt: minutes(at) })
          assert.equal(found.length, expected === undefined ? 0 : 1, 'one version is current, or none')
          assert.equal(found[0]?.answers.facts, expected?.facts)
          assert.deepEqual(new Set(found[0]?.children), new Set(expected?.children))
        }
    }),
    { numRuns: 25 },
  )
})

test('a person’s record is theirs: its id is the person’s', async () => {
  const versions = await readBack(person, recordOf(ada), { asAt: start })
  assert.deepEqual(
    versions.map(({ answers }) => answers.givenName),
    ['Ada'],
  )
})
