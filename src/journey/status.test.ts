import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../define/on-record.ts'
import type { PersonId, RecordId } from '../define/record.ts'
import { newId } from '../plain/id.ts'
import { statusOf } from './status.ts'

const child = newId<'person'>()
const sibling = newId<'person'>()

type About = {
  readonly answers?: object
  readonly line?: object
  readonly before?: readonly OnRecord[]
  readonly children?: readonly PersonId[]
}

const made = (
  kind: string,
  { answers = {}, line = {}, before = [], children = [child] }: About = {},
): OnRecord => ({
  id: newId<'record'>() satisfies RecordId,
  kind,
  children,
  answers: { ...answers },
  lines: Object.fromEntries(children.map((one) => [one, { ...line }])),
  version: 1,
  source: undefined,
  reason: undefined,
  team: undefined,
  before: before.map(({ id }) => id),
})

const done = { finished: { is: 'done', on: '2026-03-02' } }
const awaited = { finished: { is: 'awaited' } }
const referred = (receivedOn = '2026-01-05', line: object = {}) =>
  made('referral', { answers: { receivedOn }, line })

test('a child of whom nothing is recorded, or only of a brother or sister, is not open', () => {
  assert.equal(statusOf([], child), 'Not open to us')
  assert.equal(statusOf([made('contact', { children: [sibling] })], child), 'Not open to us')
})

test('a contact keeps a child at the front door until it is decided, and a decision to refer until the referral is open', () => {
  const contact = made('contact')
  assert.equal(statusOf([contact], child), 'At the front door')
  const advice = made('threshold decision', { before: [contact], line: { outcome: 'advice' } })
  assert.equal(statusOf([contact, advice], child), 'Not open to us')
  const refer = made('threshold decision', { before: [contact], line: { outcome: 'referral' } })
  assert.equal(statusOf([contact, refer], child), 'At the front door')
})

test('a referral waits for its assessment, unless it ended there for this child', () => {
  assert.equal(statusOf([referred()], child), 'Referred, waiting for an assessment')
  assert.equal(statusOf([referred('2026-01-05', { noFurtherAction: true })], child), 'Not open to us')
})

test('a child whose assessment is finished stays open until a closure says otherwise', () => {
  const referral = referred()
  const assessment = (answers: object) =>
    made('assessment', { before: [referral], answers: { startedOn: '2026-01-06', ...answers } })
  assert.equal(statusOf([referral, assessment(awaited)], child), 'Being assessed')
  assert.equal(statusOf([referral, assessment(done)], child), 'Assessed, waiting for the next step')
  const closure = made('closure', { before: [referral], answers: { closedOn: '2026-03-05' } })
  assert.equal(statusOf([referral, assessment(done), closure], child), 'Not open to us')
})

test('of what runs side by side the weightiest is said', () => {
  const referral = referred()
  const after = (kind: string, answers: object) =>
    made(kind, { before: [referral], answers: { startedOn: '2026-02-02', ...answers } })
  const records = [referral, after('assessment', awaited), after('child in need plan', {})]
  assert.equal(statusOf(records, child), 'Child in need plan')
  assert.equal(statusOf([...records, after('enquiry', awaited)], child), 'Section 47 enquiry')
  assert.equal(statusOf([...records, after('protection plan', {})], child), 'On a child protection plan')
  const ended = after('protection plan', { endedOn: '2026-05-05' })
  assert.equal(statusOf([...records, ended], child), 'Child in need plan')
})

test('a closure ends its own episode, however late it or an earlier one was recorded', () => {
  const [first, second] = [referred('2024-01-05'), referred('2026-01-05')]
  const closed = made('closure', { before: [first], answers: { closedOn: '2024-03-05' } })
  const status = 'Referred, waiting for an assessment'
  assert.equal(statusOf([first, closed, second], child), status)
  assert.equal(statusOf([second, first, closed], child), status)
})
