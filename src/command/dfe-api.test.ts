import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { PersonId, RecordId } from '../define/record.ts'
import { type StandIn, standIn } from '../exchange/dfe-api/stand-in.test-data.ts'
import { referral } from '../journey/front-door/referral.ts'
import { closure } from '../journey/oversight/closure.ts'
import { person } from '../journey/people/person.ts'
import { aDay, addMinutes } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { fine } from '../plain/result.ts'
import { checkBatch } from '../standards/dfe-api/check.ts'
import { readMessage } from '../standards/dfe-api/read.ts'
import { recordOf } from '../store/append.ts'
import { type Council, deposit, openCouncil, put, say } from '../store/council.test-data.ts'
import { forever } from '../store/database.ts'
import type { CommandParts } from './command.ts'
import { exportDfeApi, sendDfeApi } from './dfe-api.ts'

/* Real PostgreSQL, real HTTP on loopback. Every child is synthetic. */

let council: Council
let api: StandIn
const folder = mkdtempSync(join(tmpdir(), 'goldthread-dfe-'))
before(async () => {
  council = await openCouncil()
})
after(async () => {
  await council.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  api = await standIn()
})
afterEach(() => api.stop())

type Ran = { readonly code: number; readonly said: string; readonly warned: string }

async function ran(command: typeof sendDfeApi, ...args: readonly string[]): Promise<Ran> {
  const said: string[] = []
  const warned: string[] = []
  const { address, tokenAddress, clientId, clientSecret, scope, supplierKey } = api.settings
  const parts: CommandParts = {
    version: 'test',
    env: {
      GOLDTHREAD_DFE_API_URL: address,
      GOLDTHREAD_DFE_TOKEN_URL: tokenAddress,
      GOLDTHREAD_DFE_CLIENT_ID: clientId,
      GOLDTHREAD_DFE_CLIENT_SECRET: clientSecret,
      GOLDTHREAD_DFE_SCOPE: scope,
      GOLDTHREAD_DFE_SUPPLIER_KEY: supplierKey,
    },
    out: { say: (line) => void said.push(line), warn: (line) => void warned.push(line) },
    open: async () => fine({ store: council.store, ownerUrl: council.addresses.ownerUrl }),
    worker: async () => fine(council.who['performance analyst']),
  }
  const code = await command.run(args, parts)
  return { code, said: said.join('\n'), warned: warned.join('\n') }
}

const sending = (...args: readonly string[]): Promise<Ran> => ran(sendDfeApi, ...args)

type Made = { readonly child: PersonId; readonly referral: RecordId; readonly number: string }

/** Synthetic children with an open referral, under these numbers of the council. */
async function makeChildren(...numbers: readonly string[]): Promise<readonly Made[]> {
  const made = numbers.map((number) => ({ child: newId<'person'>(), referral: newId<'record'>(), number }))
  await put(
    council,
    ...made.flatMap(({ child, referral: record, number }) => [
      deposit(council, person, about(number), new Map(), { record: recordOf(child) }),
      deposit(
        council,
        referral,
        { receivedOn: aDay('2026-10-01'), source: '6' },
        new Map([[child, { noFurtherAction: false }]]),
        { record },
      ),
    ]),
  )
  return made
}

const about = (number: string) => ({
  givenName: 'Synthetic',
  familyName: 'Robin',
  bornOn: aDay('2018-01-01'),
  sex: 'F',
  localNumber: number,
})

const taken = () => api.messages.flat().map(({ la_child_id }) => la_child_id)

test('what is new is sent once, and the next day only what has changed', async () => {
  const [one] = await makeChildren('FIRST1', 'FIRST2')
  assert.ok(one !== undefined)
  const first = await sending()
  assert.deepEqual([first.code, first.warned], [0, ''])
  assert.match(first.said, /Told: taken, 2 children\./)
  assert.deepEqual(taken(), ['FIRST1', 'FIRST2'])
  const again = await sending()
  assert.match(again.said, /To tell: 0 children\. As it was: 2 children\./)
  assert.equal(api.messages.length, 1)
  council.clock.set(addMinutes(council.clock.now(), 1))
  await put(
    council,
    deposit(council, closure, { closedOn: aDay('2026-11-01') }, new Map([[one.child, { reason: 'RC7' }]]), {
      before: [one.referral],
    }),
  )
  await sending()
  assert.deepEqual(
    api.messages.at(-1)?.map(({ la_child_id }) => la_child_id),
    ['FIRST1'],
  )
  assert.equal(api.messages.at(-1)?.[0]?.social_care_episodes?.[0]?.closure_reason, 'RC7')
})

test('it is logged for every child before it is sent, and a dry run neither sends nor needs the settings', async () => {
  const [one] = await makeChildren('DRY1')
  const tried = await sending('--dry-run')
  assert.match(tried.said, /Tried only: nothing was sent\./)
  assert.equal(api.messages.length, 0)
  const entries = () =>
    say(
      council.addresses.adminUrl,
      'select 1 from read_log where authority = $1 and what = $2 and $3::uuid = any(children)',
      [council.authority, 'children’s social care API', one?.child],
    )
  assert.equal((await entries()).length, 0)
  await sending()
  assert.equal((await entries()).length, 1)
})

test('one child who is refused is told by number where asked for, and goes again the next time', async () => {
  await makeChildren('BAD1', 'GOOD1', 'GOOD2')
  api.refuse(400, true, 'BAD1')
  const quiet = await sending()
  assert.equal(quiet.code, 1)
  assert.match(quiet.warned, /Told: taken, 2 children\.\nTold: refused \(400\), 1 child\./)
  assert.ok(!quiet.warned.includes('BAD1'))
  const named = await sending('--numbers')
  assert.match(named.warned, /refused \(400\), 1 child: BAD1\./)
  api.refuse(400, true)
  const last = await sending()
  assert.deepEqual([last.code, taken().filter((number) => number === 'BAD1').length], [0, 1])
})

test('a child under a new number is purged under the old one and told under the new', async () => {
  const [one] = await makeChildren('OLD1')
  assert.ok(one !== undefined)
  await sending()
  council.clock.set(addMinutes(council.clock.now(), 1))
  await put(
    council,
    deposit(council, person, about('NEW1'), new Map(), { record: recordOf(one.child), version: 2 }),
  )
  const { said } = await sending()
  assert.match(said, /To purge: 1 child wholly/)
  const [purge, tell] = api.messages.slice(-2).map(([first]) => first)
  assert.deepEqual([purge?.la_child_id, purge?.purge, tell?.la_child_id], ['OLD1', true, 'NEW1'])
  const after_ = await sending()
  assert.match(after_.said, /To purge: 0 children wholly/)
})

test('a child whose record became restricted is neither told nor purged', async () => {
  const [one] = await makeChildren('SEALED1')
  await sending()
  const messages = api.messages.length
  await say(
    council.addresses.ownerUrl,
    'insert into restriction (authority, person, allowed, why, since, until) values ($1, $2, $3, $4, $5, $6)',
    [council.authority, one?.child, [], 'synthetic', addMinutes(council.clock.now(), -1), forever],
  )
  const { said, code } = await sending()
  assert.equal(code, 0)
  assert.match(said, /1 on record are restricted to named workers\. They are neither told nor purged\./)
  assert.equal(api.messages.length, messages)
})

test('a send that stops half way goes on where it stopped', async () => {
  const numbers = Array.from({ length: 130 }, (_, at) => `HALF${at + 1000}`)
  await makeChildren(...numbers)
  const receiverEnds = { status: 429, headers: { 'retry-after': '9999' } }
  const { fail } = api
  const first = sending()
  while (api.messages.length === 0) await new Promise((waited) => setTimeout(waited, 5))
  fail(receiverEnds)
  const stopped = await first
  assert.equal(stopped.code, 1)
  assert.match(stopped.warned, /Told: taken, 100 children\./)
  assert.match(stopped.warned, /wait 167 minutes\. Not sent: 30 children\./)
  await sending()
  assert.equal(new Set(taken()).size, 130)
  assert.equal(taken().length, 130)
})

test('a tenth of the children is not purged without somebody meaning it', async () => {
  const before = await sending('--dry-run')
  assert.match(before.said, /To purge: 0 children wholly/)
  // Years later nobody belongs any more.
  const now = council.clock.now()
  council.clock.set(addMinutes(now, 60 * 24 * 365 * 26))
  const refused = await sending()
  assert.equal(refused.code, 1)
  assert.match(refused.warned, /told before would be purged wholly, which is more than a tenth/)
  assert.equal(api.messages.length, 0)
  const meant = await sending('--purge-many')
  assert.equal(meant.code, 0)
  assert.ok(api.messages.flat().every(({ purge }) => purge === true))
  council.clock.set(now)
})

test('the messages can be written as files, in a folder of this user’s alone, and keep to the schema', async () => {
  const path = join(folder, 'messages')
  const { code, said } = await ran(exportDfeApi, path)
  assert.equal(code, 0)
  assert.match(
    said,
    /child_looked_after_placements: Placements of children looked after are not recorded yet/,
  )
  const files = readdirSync(path).sort()
  assert.deepEqual(files.at(-1), 'summary.txt')
  for (const name of files.filter((file) => file.endsWith('.json'))) {
    assert.equal(statSync(join(path, name)).mode & 0o077, 0)
    const read = readMessage(readFileSync(join(path, name)))
    assert.ok(read.ok)
    const { children, wrong, problems } = checkBatch(read.value)
    assert.deepEqual([wrong, problems], [[], []])
    assert.ok(children.length > 0 && children.length <= 100)
  }
  assert.ok(!readFileSync(join(path, 'summary.txt'), 'utf8').includes('Synthetic'))
  const again = await ran(exportDfeApi, path)
  assert.equal(again.code, 1)
  assert.match(again.warned, /folder|already/)
})

test('a child without a number is left out and counted, not given one', async () => {
  const { child } = (await makeChildren('LEFT1'))[0] ?? {}
  assert.ok(child !== undefined)
  council.clock.set(addMinutes(council.clock.now(), 1))
  const { localNumber, ...without } = about('LEFT1')
  assert.equal(localNumber, 'LEFT1')
  await put(council, deposit(council, person, without, new Map(), { record: recordOf(child), version: 2 }))
  const { said } = await sending('--dry-run')
  assert.match(said, /Once: This child has no number of the council, which the API takes as la_child_id\./)
})

test('a command that is asked wrongly, or without its settings, says so and opens nothing', async () => {
  assert.equal((await sending('FILE')).code, 2)
  assert.equal((await ran(exportDfeApi)).code, 2)
  const warned: string[] = []
  const code = await sendDfeApi.run([], {
    version: 'test',
    env: {},
    out: { say: () => {}, warn: (line) => void warned.push(line) },
    open: () => assert.fail('opened'),
    worker: () => assert.fail('asked'),
  })
  assert.deepEqual([code, warned.length], [1, 6])
})
