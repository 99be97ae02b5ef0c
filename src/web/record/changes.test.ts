import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assessment } from '../../journey/assessment/assessment.ts'
import { aDay } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { changesBetween, sayChanges } from './changes.ts'

const [kit, ellis] = [newId<'person'>(), newId<'person'>()]
const people = [
  { id: kit, name: 'Kit' },
  { id: ellis, name: 'Ellis' },
]
const nameOf = (id: string) => id
const awaited = { is: 'awaited' }
const done = { is: 'done', on: aDay('2026-11-20') }
const first = { answers: { startedOn: '2026-10-01', finished: awaited, purpose: 'To learn.' }, lines: {} }

const changes = (before: object, after: object) =>
  changesBetween(assessment, { ...first, ...before }, { ...first, ...after }, people, nameOf)

test('an answer that is the same is not told, whatever shape it is kept in', () => {
  assert.deepEqual(changes({}, {}), [])
  assert.equal(sayChanges([]), 'nothing changed')
})

test('answers added, changed and taken away are told with the words before and after', () => {
  const found = changes(
    {},
    { answers: { startedOn: '2026-10-01', finished: done, facts: 'Both were seen.' } },
  )
  assert.deepEqual(found, [
    {
      question: 'Is the assessment finished?',
      who: undefined,
      was: 'Not yet',
      is: 'Yes, on 20 November 2026',
    },
    {
      question: 'What does this assessment set out to learn?',
      who: undefined,
      was: 'To learn.',
      is: undefined,
    },
    { question: 'What did you see and learn?', who: undefined, was: undefined, is: 'Both were seen.' },
  ])
  assert.equal(sayChanges(found), '1 answer added, 1 changed, 1 taken away')
})

test('each child’s own line is told with the child’s name, and so is a child who joined or left the record', () => {
  const before = { lines: { [kit]: { seen: awaited }, [ellis]: { seen: awaited } } }
  const after = { lines: { [kit]: { seen: done } } }
  assert.deepEqual(
    changes(before, after).map(({ who, was, is }) => [who, was, is]),
    [
      ['Kit', 'Not yet', 'Yes, on 20 November 2026'],
      ['Ellis', 'Yes', 'No'],
      ['Ellis', 'Not yet', undefined],
    ],
  )
})

test('a line of a child whom the reader may not see is passed over', () => {
  const after = { lines: { [newId<'person'>()]: { seen: done } } }
  assert.deepEqual(changes({}, after), [])
})
