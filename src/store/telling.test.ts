import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { RecordId } from '../define/record.ts'
import { bringIn } from '../define/settle.ts'
import { aDay } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { briefing } from '../sight/telling/briefing.ts'
import { message } from '../sight/telling/message.ts'
import { myWork, type Role } from './access.ts'
import { type Acting, as } from './as.ts'
import { type Council, openCouncil, say, start } from './council.test-data.ts'
import {
  briefingReach,
  briefingsForStaff,
  briefingsUnread,
  briefingVersions,
  messagesPlanned,
  readBriefing,
  unreadInOwnTeam,
} from './telling.ts'
import type { Worker } from './worker.ts'
import { write } from './write.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council.stop())

const acting = <T>(worker: Worker, work: (acting: Acting) => Promise<T>) =>
  as(council.store, worker, myWork, work)

async function did<T>(role: Role, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await acting(council.who[role], work)
  if (reading.may !== 'yes') throw new Error(`${role}: ${reading.may}`)
  return reading.value
}

async function tell(
  answers: object = {},
  type = briefing as typeof briefing | typeof message,
): Promise<RecordId> {
  const record = newId<'record'>()
  const settled = bringIn(
    type,
    { heading: 'What was found', readBy: aDay('2026-11-30'), ...answers },
    new Map(),
  )
  await did('director', (one) =>
    write(one, { settled, record, family: undefined, team: undefined, before: [], reason: undefined }),
  )
  return record
}

test('a briefing is to be read until it is read, once, and each for themselves', async () => {
  const id = await tell()
  const unread = (role: Role) => did(role, briefingsUnread)
  const before = await unread('social worker')
  assert.ok(before.many > 0)
  await did('social worker', (one) => readBriefing(one, id))
  await did('social worker', (one) => readBriefing(one, id))
  assert.equal((await unread('social worker')).many, before.many - 1)
  assert.equal((await unread('team manager')).many, before.many)
  const rows = await say(council.addresses.adminUrl, 'select worker from briefing_read where briefing = $1', [
    id,
  ])
  assert.equal(rows.length, 1)
  const own = (await did('social worker', briefingsForStaff)).find((one) => one.briefing.id === id)
  assert.equal(own?.readAt, start)
})

test('who is not staff is asked to read nothing and can open none', async () => {
  const id = await tell()
  for (const role of ['young ambassador', 'lead member', 'board member', 'inspector'] as const) {
    assert.deepEqual(await did(role, briefingsUnread), { many: 0, firstBy: undefined }, role)
    assert.equal((await acting(council.who[role], (one) => briefingVersions(one, id))).may, 'no', role)
    assert.equal((await acting(council.who[role], (one) => readBriefing(one, id))).may, 'no', role)
  }
})

test('a message of the communications plan is no briefing, and staff cannot open one', async () => {
  const id = await tell({ about: 'A letter' }, message)
  const opened = await acting(council.who['social worker'], (one) => briefingVersions(one, id))
  assert.equal(opened.may, 'not found')
  assert.equal((await acting(council.who['social worker'], messagesPlanned)).may, 'no')
})

test('those who tell see how many of each team have read it, without whoever has left', async () => {
  const id = await tell()
  const gone = await council.hire('social worker', council.teams.hill)
  await say(council.addresses.ownerUrl, `update worker set ended_on = '2026-10-30' where id = $1`, [gone.id])
  await council.hire('social worker', council.teams.hill)
  await did('team manager', (one) => readBriefing(one, id))
  const reach = await did('director', (one) => briefingReach(one, id))
  const hill = reach.find(({ team }) => team === council.teams.hill)
  const harbour = reach.find(({ team }) => team === council.teams.harbour)
  assert.deepEqual([hill?.people, hill?.read], [1, 0])
  assert.equal(harbour?.read, 1)
  assert.equal((await acting(council.who['team manager'], (one) => briefingReach(one, id))).may, 'no')
})

test('a manager sees the names of their own team who have not read it; nobody else sees a name', async () => {
  const id = await tell()
  const here = await did('team manager', (one) => unreadInOwnTeam(one, id))
  await did('social worker', (one) => readBriefing(one, id))
  const after = await did('team manager', (one) => unreadInOwnTeam(one, id))
  assert.equal(after.length, here.length - 1)
  assert.ok(after.every((name) => !name.startsWith('young ambassador') && !name.startsWith('inspector')))
  const elsewhere = await council.hire('team manager', council.teams['front door'])
  const reading = await acting(elsewhere, (one) => unreadInOwnTeam(one, id))
  assert.ok(reading.may === 'yes')
  assert.equal(reading.value.length, 1, 'the manager themself')
  for (const role of ['director', 'social worker', 'performance analyst'] as const)
    assert.equal((await acting(council.who[role], (one) => unreadInOwnTeam(one, id))).may, 'no', role)
})

test('a briefing that need not be read any more is asked of nobody', async () => {
  const before = (await did('social worker', briefingsUnread)).many
  await tell({ dropped: 'Out of date' })
  assert.equal((await did('social worker', briefingsUnread)).many, before)
})
