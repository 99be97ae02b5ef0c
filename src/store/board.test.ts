import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aDay } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { myWork, type Role } from './access.ts'
import { type Acting, as } from './as.ts'
import { boardRecords, issueReport, reportIssued, reportsIssued } from './board.ts'
import { type Council, openCouncil, say } from './council.test-data.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council.stop())

const ask = <T>(role: Role, work: (acting: Acting) => Promise<T>) =>
  as(council.store, council.who[role], myWork, work)

test('a report that the board was given is read by the board as it was given, and there is one a month', async () => {
  const given = await ask('director', (acting) =>
    issueReport(acting, { month: aDay('2026-10-01'), says: { better: ['first'] } }),
  )
  const twice = await ask('director', (acting) =>
    issueReport(acting, { month: aDay('2026-10-01'), says: { better: ['second'] } }),
  )
  assert.equal(twice.may === 'yes' && twice.value, undefined)
  const read = await ask('board member', reportsIssued)
  assert.ok(read.may === 'yes' && given.may === 'yes')
  assert.deepEqual(
    read.value.map(({ id, month, says }) => ({ id, month, says })),
    [{ id: given.value, month: '2026-10-01', says: { better: ['first'] } }],
  )
})

test('a member of the board gives no report, and the committee reads none', async () => {
  const giving = await ask('board member', (acting) =>
    issueReport(acting, { month: aDay('2026-09-01'), says: {} }),
  )
  assert.equal(giving.may, 'no')
  for (const role of ['committee member', 'social worker', 'young ambassador', 'inspector'] as const) {
    assert.equal((await ask(role, reportsIssued)).may, 'no', role)
    assert.equal((await ask(role, boardRecords)).may, 'no', role)
  }
})

test('a report that was never given is not found', async () => {
  const missing = await ask('board member', (acting) => reportIssued(acting, newId<'highlight report'>()))
  assert.equal(missing.may, 'not found')
})

test('nobody changes or takes away a report, not even the application', async () => {
  for (const statement of [`update highlight_report set says = '{}'`, 'delete from highlight_report'])
    await assert.rejects(say(council.addresses.appUrl, statement), { code: '42501' }, statement)
})
