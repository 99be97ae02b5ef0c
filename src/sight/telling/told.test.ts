import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import { settle, typingOf } from '../../define/settle.ts'
import { aDay, aMoment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { audiences } from './audiences.ts'
import { message } from './message.ts'
import { checklistFor, plansOf } from './told.ts'

const today = aDay('2026-11-22')
const known = { today, now: aMoment('2026-11-22T10:00:00.000Z'), children: [], earlier: [] }
const how = { plannedOn: today, owner: newId<'worker'>() }

const onRecord = (answers: object): OnRecord => ({
  id: newId<'record'>(),
  kind: 'message',
  children: [],
  answers: { ...answers },
  lines: {},
  version: 1,
  source: undefined,
  reason: undefined,
  team: undefined,
  before: [],
})

test('the checklist begins with those whom it is about, ends with everybody, and each line would settle', () => {
  const made = checklistFor('A letter', how, [])
  assert.deepEqual(
    made.map(({ audience }) => audience),
    audiences.map(({ code }) => code),
  )
  assert.match(made[0]?.audience ?? '', /children in care/)
  for (const answers of made)
    assert.equal(settle(message, typingOf(message.fields, answers), known).ok, true, answers.audience)
})

test('nobody is planned for twice about one letter, and another letter is told to all', () => {
  const planned = plansOf([onRecord({ about: 'A letter', audience: 'staff' })]).flatMap(
    ({ messages }) => messages,
  )
  const made = checklistFor('A letter', how, planned)
  assert.equal(made.length, audiences.length - 1)
  assert.ok(made.every(({ audience }) => audience !== 'staff'))
  assert.equal(checklistFor('Another', how, planned).length, audiences.length)
})

test('messages stand by what they are about: what is still to be told first, each in the order of telling', () => {
  const on = (day: string, about: string, audience: string, sent: object) =>
    onRecord({ about, audience, plannedOn: aDay(day), sent })
  const plans = plansOf([
    on('2026-11-02', 'Open', 'press', { is: 'awaited' }),
    on('2026-11-02', 'Open', 'care leavers', { is: 'done', on: today }),
    on('2026-11-01', 'Open', 'public', { is: 'awaited' }),
    on('2026-11-01', 'Over', 'staff', { is: 'not needed', because: 'Told before' }),
  ])
  assert.deepEqual(
    plans.map(({ about, messages }) => [about, messages.map(({ answers }) => answers.audience)]),
    [
      ['Open', ['public', 'care leavers', 'press']],
      ['Over', ['staff']],
    ],
  )
})

const [first] = checklistFor('A letter', how, [])
const settled = (more: object) => settle(message, typingOf(message.fields, { ...first, ...more }), known)

test('words that went out before they were free are warned of, and written down all the same with a reason', () => {
  const early = settled({
    sent: { is: 'done', on: aDay('2026-11-20') },
    embargoUntil: aMoment('2026-11-21T09:00:00.000Z'),
  })
  assert.ok(!early.ok)
  assert.deepEqual(
    early.warnings.map(({ name }) => name),
    ['embargo'],
  )
  const onTheDay = { sent: { is: 'done', on: today }, embargoUntil: aMoment('2026-11-21T09:00:00.000Z') }
  assert.equal(settled(onTheDay).ok, true)
})

test('it cannot have reached more than there are, and a number says how it is known', () => {
  const sent = { is: 'done', on: today }
  assert.equal(settled({ sent, reached: 21, outOf: 20, howKnown: 'counted' }).ok, false)
  assert.equal(settled({ sent, reached: 20, outOf: 20 }).ok, false)
  assert.equal(settled({ sent, reached: 20, outOf: 20, howKnown: 'counted' }).ok, true)
})
