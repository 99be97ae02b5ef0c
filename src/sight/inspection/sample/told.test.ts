import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../../define/on-record.ts'
import { newId } from '../../../plain/id.ts'
import { bookmark, isOurs } from './bookmark.ts'
import { fileReading } from './file-reading.ts'
import { toldBy } from './told.ts'

const reading = (answers: object): OnRecord => ({
  id: newId<'record'>(),
  kind: fileReading.name,
  version: 1,
  reason: undefined,
  children: [],
  answers: { ...answers },
  lines: {},
  before: [],
  source: undefined,
  team: undefined,
})

const files = [
  { id: 'one', place: 1 },
  { id: 'two', place: 2 },
  { id: 'three', place: 3 },
]

test('what files told is put together in their order; the last reading of a file counts, and others’ files do not', () => {
  const told = toldBy(
    [
      reading({ file: 'two', safeToday: true, grade: 'good', strength: 'Visits', toDo: 'Ask again' }),
      reading({ file: 'one', safeToday: true, grade: 'good', strength: 'Plan', toDo: 'Chronology' }),
      reading({
        file: 'one',
        safeToday: false,
        told: 'The manager, 9:00',
        grade: 'inadequate',
        strength: 'Voice',
      }),
      reading({ file: 'elsewhere', safeToday: false, grade: 'inadequate' }),
    ],
    files,
  )
  assert.deepEqual([told.read, told.drawn, told.safe], [2, 3, 1])
  assert.deepEqual(told.unsafe, [{ place: 1, told: 'The manager, 9:00' }])
  assert.deepEqual(told.strengths, ['Voice', 'Visits'])
  assert.deepEqual(told.toDo, ['Ask again'])
  assert.deepEqual(
    told.grades.filter(({ many }) => many > 0),
    [
      { words: 'Good', many: 1 },
      { words: 'Inadequate', many: 1 },
    ],
  )
})

test('a child who is not safe today cannot have a good file', () => {
  const [check] = fileReading.checks ?? []
  const known = { today: '2026-11-22', now: '2026-11-22T09:00:00.000Z', children: [], earlier: [] } as never
  assert.equal(check?.({ safeToday: false, grade: 'good' }, known)?.where, 'grade')
  assert.equal(check?.({ safeToday: false, grade: 'inadequate' }, known), undefined)
  assert.equal(check?.({ safeToday: true, grade: 'good' }, known), undefined)
})

test('a bookmark leads nowhere but into Goldthread', () => {
  for (const address of ['/measures', '/children/0190-ab?x=1#p2']) assert.ok(isOurs(address), address)
  for (const address of [
    '//evil.example',
    'https://evil.example',
    '/\\evil',
    'javascript:alert(1)',
    '/a b',
    '',
  ])
    assert.equal(isOurs(address), false, address)
  const [check] = bookmark.checks ?? []
  assert.equal(check?.({ page: '//evil.example' }, {} as never)?.where, 'page')
})
