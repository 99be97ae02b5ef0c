import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId, RecordId } from '../define/record.ts'
import { bringIn } from '../define/settle.ts'
import { aDay, aMoment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { inspectionVisit } from '../sight/inspection/visit/visit.ts'
import { myWork, type Role } from './access.ts'
import { findLastMaking, keepMaking, keepTrial, makingsOf, workbookOf } from './annex-makings.ts'
import { type Acting, as } from './as.ts'
import { type Council, type Family, makeFamily, openCouncil, say } from './council.test-data.ts'
import { findSnapshot, inspectionRecords, keepSnapshot } from './inspection-visits.ts'
import { write } from './write.ts'

let council: Council
let family: Family
let visit: RecordId

const doing = <T>(role: Role, work: (acting: Acting) => Promise<T>) =>
  as(council.store, council.who[role], myWork, work)

async function done<T>(role: Role, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await doing(role, work)
  if (reading.may !== 'yes') throw new Error(`Not done: ${reading.may}`)
  return reading.value
}

const making = { asAt: aDay('2026-11-20'), lists: [{ number: 1 }], missing: [], rules: { run: 3 }, hidden: 0 }
const workbook = (...children: readonly PersonId[]) => ({
  name: 'annex-a.xlsx',
  media: 'application/x',
  bytes: new Uint8Array([0, 255, 13, 10, 128]),
  children,
})

before(async () => {
  council = await openCouncil()
  family = await makeFamily(council, 'Rook')
  visit = await done('director', (acting) =>
    write(acting, {
      settled: bringIn(inspectionVisit, { kind: 'short' }, new Map()),
      record: newId<'record'>(),
      family: undefined,
      team: undefined,
      before: [],
      reason: undefined,
    }),
  )
})
after(() => council.stop())

test('each making of a visit’s lists has the next number, and its workbook comes back byte for byte', async () => {
  const keep = (acting: Acting) => keepMaking(acting, visit, making, workbook(...family.children))
  assert.deepEqual([await done('performance analyst', keep), await done('director', keep)], [1, 2])
  const file = await done('performance analyst', (acting) => workbookOf(acting, visit, 1))
  assert.deepEqual([...file.bytes], [0, 255, 13, 10, 128])
  const kept = await done('director', (acting) => makingsOf(acting, visit))
  assert.deepEqual(
    kept.map(({ version, bytes, lists, rules }) => ({ version, bytes, lists, rules })),
    [2, 1].map((version) => ({ version, bytes: 5, lists: making.lists, rules: making.rules })),
  )
})

test('two who make lists at once get different numbers', async () => {
  const numbers = await Promise.all(
    [1, 2, 3].map(() =>
      done('director', (acting) => keepMaking(acting, visit, making, workbook(...family.children))),
    ),
  )
  assert.equal(new Set(numbers).size, 3)
})

test('a trial keeps how it ended and no workbook, and is the last making there was', async () => {
  await done('director', (acting) => keepTrial(acting, { ...making, hidden: 7 }))
  const last = await done('team manager', (acting) => findLastMaking(acting))
  assert.deepEqual([last?.hidden, last?.version, last?.sha256], [7, undefined, undefined])
})

test('once a child in it is restricted to others, a workbook is open to the named workers alone', async () => {
  const [child] = family.children
  assert.ok(child !== undefined)
  const version = await done('director', (acting) => keepMaking(acting, visit, making, workbook(child)))
  await say(
    council.addresses.adminUrl,
    `insert into restriction (authority, person, allowed, since, until, why)
     values ($1, $2, array[$3::uuid], $4, 'infinity', 'x')`,
    [council.authority, child, council.who.director.id, aMoment('2020-01-01T00:00:00.000Z')],
  )
  const mine = await doing('director', (acting) => workbookOf(acting, visit, version))
  const theirs = await doing('performance analyst', (acting) => workbookOf(acting, visit, version))
  assert.deepEqual([mine.may, theirs.may], ['yes', 'not found'])
  const told = await done('performance analyst', (acting) => makingsOf(acting, visit))
  assert.equal(told.find((one) => one.version === version)?.sha256, undefined)
})

test('what was frozen is frozen once, with the sum that proves it', async () => {
  const freeze = (figures: string) => done('director', (acting) => keepSnapshot(acting, visit, figures))
  assert.deepEqual([await freeze('{"a":1}'), await freeze('{"a":2}')], [true, false])
  const kept = await done('team manager', (acting) => findSnapshot(acting, visit))
  assert.equal(kept?.figures, '{"a":1}')
  assert.equal(kept?.sha256, '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862')
})

test('what was frozen and what was handed over cannot be changed or taken away, by anybody', async () => {
  for (const table of ['inspection_snapshot', 'annex_making', 'annex_file']) {
    const rows = await say<{ may: string }>(
      council.addresses.adminUrl,
      `select privilege_type as may from information_schema.role_table_grants where grantee = 'goldthread_app' and table_name = $1 order by 1`,
      [table],
    )
    assert.deepEqual(
      rows.map(({ may }) => may),
      ['INSERT', 'SELECT'],
      table,
    )
  }
})

test('a visit that was put down as history has nothing frozen', async () => {
  assert.equal(await done('director', (acting) => findSnapshot(acting, newId<'record'>())), undefined)
})

test('nobody but officers and managers sees what an inspection asks, and managers change nothing of it', async () => {
  const may = async (role: Role, work: (acting: Acting) => Promise<unknown>) => (await doing(role, work)).may
  for (const role of [
    'social worker',
    'inspector',
    'lead member',
    'board member',
    'young ambassador',
  ] as const)
    assert.equal(await may(role, inspectionRecords), 'no', role)
  assert.equal(await may('team manager', inspectionRecords), 'yes')
  assert.equal(await may('team manager', (acting) => keepSnapshot(acting, visit, '{}')), 'no')
  assert.equal(await may('team manager', (acting) => workbookOf(acting, visit, 1)), 'no')
  assert.equal(await may('team manager', (acting) => keepTrial(acting, making)), 'no')
})
