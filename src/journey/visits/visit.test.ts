import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concernsInput, lineInput, overrideInput, type Typing } from '../../define/draft.ts'
import type { Earlier, Known, PersonId } from '../../define/record.ts'
import { settle, typingOf } from '../../define/settle.ts'
import { aDay, aMoment, type Day } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { runningFor } from './seeing.ts'
import { visit } from './visit.ts'

const [elder, baby] = [newId<'person'>(), newId<'person'>()]
const bornOn = new Map<PersonId, Day>([
  [elder, aDay('2018-05-01')],
  [baby, aDay('2025-05-01')],
])

const record = (kind: string, answers: object, children: readonly PersonId[] = [elder, baby]): Earlier => ({
  id: newId<'record'>(),
  kind,
  children,
  answers: { ...answers },
  lines: {},
})
const onPlan = record('protection plan', { startedOn: aDay('2026-10-01') })

const knowing = (...earlier: readonly Earlier[]): Known => ({
  today: aDay('2026-11-22'),
  now: aMoment('2026-11-22T14:00:00.000Z'),
  children: [elder, baby],
  earlier,
  bornOn,
})

/** Everything that a visit at home asks once, as it would be typed. */
const whole: Typing = typingOf(visit.fields, {
  visitedAt: aMoment('2026-11-22T13:00:00.000Z'),
  mode: 'face to face',
  place: 'home',
  announced: 'announced',
  serves: 'protection plan',
  purpose: 'The mornings.',
  analysis: 'They hold.',
  nextSteps: 'I ring the school.',
})

const lineOf = (child: PersonId, said: Readonly<Record<string, string>>): Typing => ({
  [concernsInput(child)]: 'yes',
  ...Object.fromEntries(Object.entries(said).map(([input, typed]) => [lineInput(child, input), typed])),
})

const seenAlone = { 'seen.is': 'yes', 'alone.is': 'yes', safe: 'yes', view: '“All right.”' }

/** What is in the way of a visit: the inputs, with the child's id left out. */
function inTheWay(typing: Typing, known: Known = knowing(onPlan)): readonly string[] {
  const settled = settle(visit, { ...whole, ...typing }, known)
  return settled.ok ? [] : settled.problems.map(({ where }) => where.replace(/^[0-9a-f-]{36}\//, ''))
}

const reason = (guard: string): string => overrideInput(guard)

test('a visit on which each child was seen alone and said something is recorded as it is', () => {
  assert.deepEqual(
    inTheWay({ ...lineOf(elder, seenAlone), ...lineOf(baby, { ...seenAlone, 'alone.is': 'too young' }) }),
    [],
  )
})

test('the purpose may not be blank, nor what it means and what happens next', () => {
  const blank = { purpose: ' \n ', analysis: '', nextSteps: '' }
  assert.deepEqual(inTheWay({ ...lineOf(elder, seenAlone), ...blank }), ['purpose', 'analysis', 'nextSteps'])
})

test('a child who was not seen needs a reason, and the form warns', () => {
  const notSeen = { 'seen.is': 'no', safe: 'unsure', worry: 'Nobody knew where.' }
  assert.deepEqual(inTheWay(lineOf(elder, notSeen)), ['seen.because'])
  assert.deepEqual(inTheWay(lineOf(elder, { ...notSeen, 'seen.because': 'At football.' })), [
    reason('not seen'),
  ])
  const answered = {
    ...lineOf(elder, { ...notSeen, 'seen.because': 'At football.' }),
    [reason('not seen')]: 'School.',
  }
  assert.deepEqual(inTheWay(answered), [])
})

test('a child of 4 or over on a protection plan who was not seen alone is warned of; a baby, and one on no plan, are not', () => {
  const together = { ...seenAlone, 'alone.is': 'no', 'alone.because': 'A small flat.' }
  assert.deepEqual(inTheWay(lineOf(elder, together)), [reason('not seen alone')])
  assert.deepEqual(inTheWay(lineOf(elder, { ...seenAlone, 'alone.is': 'too young' })), [
    reason('not seen alone'),
  ])
  assert.deepEqual(inTheWay(lineOf(baby, together)), [])
  assert.deepEqual(inTheWay(lineOf(elder, together), knowing()), [])
})

test('nothing of the words of a child of 4 or over is warned of, and a baby is not expected to speak', () => {
  assert.deepEqual(inTheWay(lineOf(elder, { ...seenAlone, view: '' })), [reason('no words')])
  assert.deepEqual(inTheWay(lineOf(baby, { ...seenAlone, view: '' })), [])
})

test('a visit that has not happened yet is warned of', () => {
  assert.deepEqual(inTheWay({ ...lineOf(elder, seenAlone), 'visitedAt.time': '14:01' }), [reason('future')])
  assert.deepEqual(inTheWay({ ...lineOf(elder, seenAlone), 'visitedAt.time': '14:00' }), [])
})

test('by telephone nobody is seen: it is not asked, and the child’s words still are', () => {
  const called = { ...whole, mode: 'telephone', ...lineOf(elder, { safe: 'yes', view: '“Hello.”' }) }
  assert.deepEqual(inTheWay(called), [])
  assert.deepEqual(inTheWay({ ...called, ...lineOf(elder, { safe: 'yes', view: '' }) }), [reason('no words')])
})

test('a worry must be written where a child is not safe, or where that cannot be told', () => {
  for (const safe of ['no', 'unsure'])
    assert.deepEqual(inTheWay(lineOf(elder, { ...seenAlone, safe })), ['worry'])
})

test('a visit begins now, for the plan that runs, with the children who are on it', () => {
  const ended = record('child in need plan', { startedOn: aDay('2026-01-05'), endedOn: aDay('2026-06-01') })
  const elders = record('protection plan', { startedOn: aDay('2026-10-01') }, [elder])
  const begun = visit.startsWith?.(knowing(ended, elders))
  assert.deepEqual(begun?.answers, { visitedAt: knowing().now, serves: 'protection plan' })
  assert.deepEqual(begun?.children, [elder])
  assert.deepEqual(visit.startsWith?.(knowing(ended))?.children, [elder, baby])
  assert.equal(visit.startsWith?.(knowing(ended))?.answers?.serves, 'referral')
  assert.equal(
    visit.startsWith?.(knowing(record('enquiry', { finished: { is: 'awaited' } })))?.answers?.serves,
    'enquiry',
  )
})

test('nothing runs for a child whose work was closed since', () => {
  const closed = record('closure', { closedOn: aDay('2026-11-01') }, [baby])
  assert.deepEqual([...runningFor('protection plan', [onPlan, closed])], [elder])
  assert.deepEqual([...runningFor('protection plan', [closed, onPlan])], [elder, baby])
})

test('the timeline says how the visit was made and how the child was seen', () => {
  const said = (line: Parameters<typeof visit.timeline>[1]) =>
    visit.timeline({ mode: 'doorstep' }, line, String)
  assert.equal(said({ seen: { is: 'yes' }, alone: { is: 'yes' } }), 'Visit on the doorstep: seen alone')
  assert.equal(
    said({ seen: { is: 'no', because: 'Out.' }, safe: 'no' }),
    'Visit on the doorstep: not seen, not safe then',
  )
  assert.equal(said({ seen: { is: 'unborn' } }), 'Visit on the doorstep: not born yet')
  assert.equal(said(undefined), 'Visit on the doorstep')
})
