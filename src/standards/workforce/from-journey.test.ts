import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import type { PersonId, WorkerId } from '../../define/record.ts'
import { aDay, type Day } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import type { Role } from '../../store/access.ts'
import { fromJourney, type Post } from './from-journey.ts'
import { notHeld } from './not-held.ts'
import { workerParts } from './schema.ts'

/* Workers and children are synthetic. */

const year = { from: aDay('2024-10-01'), until: aDay('2025-09-30') }

const post = (role: Role, endedOn?: Day): Post => ({ id: newId<'worker'>(), role, endedOn })

const allocated = (
  worker: WorkerId,
  children: readonly PersonId[],
  from: string,
  until?: string,
): OnRecord => ({
  id: newId<'record'>(),
  kind: 'allocation',
  children,
  answers: {
    worker,
    startedOn: aDay(from),
    ...(until === undefined ? {} : { endedOn: aDay(until) }),
  },
  lines: {},
  version: 1,
  source: undefined,
  reason: undefined,
  team: undefined,
  before: [],
})

const children = (many: number): readonly PersonId[] => Array.from({ length: many }, () => newId<'person'>())

const rowsOf = (posts: readonly Post[], records: readonly OnRecord[] = []) =>
  new Map(fromJourney(posts, records, year).map(({ worker, row }) => [worker, row]))

test('every element of the census is either told from the record or listed as not held', () => {
  const one = post('social worker', aDay('2025-09-30'))
  const row = rowsOf([one], [allocated(one.id, children(1), '2025-01-01')]).get(one.id)
  const told = Object.entries(row ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  const listed = notHeld.flatMap(({ path }) => path.split('/')[1] ?? [])
  assert.deepEqual([...told, ...listed].sort(), Object.keys(workerParts).sort())
  assert.ok(notHeld.some(({ path }) => path === 'LALevel'))
})

test('posts have the role they are taken for, and those that need no social worker are left out', () => {
  const posts = (['team manager', 'service manager', 'reviewing officer', 'director'] as const).map((role) =>
    post(role),
  )
  const rows = rowsOf(posts)
  assert.deepEqual(
    posts.map(({ id }) => rows.get(id)?.OrgRole),
    ['3', '2', '6', undefined],
  )
})

test('cases are the children with whom somebody works on 30 September', () => {
  const [one, other, idle] = [post('social worker'), post('social worker'), post('social worker')]
  const [first = newId<'person'>(), second = newId<'person'>(), third = newId<'person'>()] = children(3)
  const rows = rowsOf(
    [one, other, idle],
    [
      allocated(one.id, [first, second, third], '2025-01-01'),
      allocated(other.id, [second], '2025-09-30'),
      allocated(idle.id, [first], '2024-12-01', '2024-12-31'),
      allocated(idle.id, [third], '2025-10-01'),
    ],
  )
  assert.deepEqual(
    [one, other, idle].map(({ id }) => [rows.get(id)?.OrgRole, rows.get(id)?.Cases30]),
    [
      ['5', 2],
      ['5', 1],
      ['6', 0],
    ],
  )
})

test('who left in the year is told with the day, who left before it is not told, and who left after it had not', () => {
  const [before, within, after] = ['2024-09-30', '2025-03-31', '2025-10-01'].map((on) =>
    post('social worker', aDay(on)),
  )
  assert.ok(before !== undefined && within !== undefined && after !== undefined)
  const rows = rowsOf([before, within, after])
  assert.equal(rows.has(before.id), false)
  assert.deepEqual(
    [rows.get(within.id)?.RoleEndDate, rows.get(within.id)?.Cases30],
    ['2025-03-31', undefined],
  )
  assert.deepEqual([rows.get(after.id)?.RoleEndDate, rows.get(after.id)?.Cases30], [undefined, 0])
})
