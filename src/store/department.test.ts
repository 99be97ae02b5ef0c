import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId } from '../define/record.ts'
import { addMinutes } from '../plain/day.ts'
import { myWork, type Role } from './access.ts'
import { as } from './as.ts'
import { type Council, makeFamily, openCouncil, say } from './council.test-data.ts'
import { forever } from './database.ts'
import { noteTold, type TellingNoted, type Told, toldToDepartment } from './department.ts'

let council: Council
let children: readonly PersonId[]
before(async () => {
  council = await openCouncil()
  children = (await makeFamily(council, 'Robin', 'Wren')).children
})
after(() => council.stop())

const [first, second] = ['A1', 'A2']
const child = (at: number): PersonId => {
  const found = children[at]
  assert.ok(found !== undefined)
  return found
}

const noting = (role: Role, ...taken: readonly TellingNoted[]) =>
  as(council.store, council.who[role], myWork, (acting) => noteTold(acting, taken))

async function told(role: Role = 'performance analyst'): Promise<readonly Told[]> {
  const reading = await as(council.store, council.who[role], myWork, toldToDepartment)
  assert.equal(reading.may, 'yes')
  return reading.may === 'yes' ? reading.value : []
}

const stands = { digest: 'd', outline: { child_details: { first_name: true } } }

test('what was told last of a child is known, whatever came before it and at whichever moment', async () => {
  await noting(
    'performance analyst',
    { number: first, child: child(0), stands, receipt: 'r1' },
    { number: second, child: child(1), stands, receipt: undefined },
  )
  await noting('performance analyst', {
    number: first,
    child: child(0),
    stands: { digest: '', outline: {} },
    receipt: 'r2',
  })
  const now = await told()
  assert.deepEqual(
    now.map(({ number, version, digest, outline }) => [number, version, digest, outline]),
    [
      [first, 2, '', {}],
      [second, 1, 'd', stands.outline],
    ],
  )
})

test('of a child who was purged wholly nothing stands, and the telling stays on record', async () => {
  await noting('performance analyst', { number: second, child: child(1), stands: undefined, receipt: 'r3' })
  assert.deepEqual(
    (await told()).map(({ number }) => number),
    [first],
  )
  const rows = await say(
    council.addresses.adminUrl,
    'select 1 from department_told where authority = $1 and number = $2',
    [council.authority, second],
  )
  assert.equal(rows.length, 2)
})

test('nobody who may not exchange returns learns or notes what was told', async () => {
  const reading = await as(council.store, council.who['social worker'], myWork, toldToDepartment)
  assert.equal(reading.may, 'no')
  const writing = await noting('social worker', { number: 'A9', child: child(0), stands, receipt: undefined })
  assert.equal(writing.may, 'no')
})

test('what was told of a child whose record is restricted is seen by the named alone', async () => {
  const other = await council.hire('performance analyst', undefined)
  await say(
    council.addresses.ownerUrl,
    'insert into restriction (authority, person, allowed, why, since, until) values ($1, $2, $3, $4, $5, $6)',
    [council.authority, child(0), [other.id], 'synthetic', addMinutes(council.clock.now(), -1), forever],
  )
  assert.deepEqual(await told(), [])
  const reading = await as(council.store, other, myWork, toldToDepartment)
  assert.equal(reading.may === 'yes' && reading.value.length, 1)
})

test('two who send at once both leave their note', async () => {
  const other = await council.hire('performance analyst', undefined)
  const note = { number: 'B7', child: child(1), stands, receipt: undefined }
  await Promise.all([
    noting('performance analyst', note),
    as(council.store, other, myWork, (acting) => noteTold(acting, [note])),
  ])
  assert.deepEqual(
    (await told()).filter(({ number }) => number === 'B7').map(({ version }) => version),
    [2],
  )
})
