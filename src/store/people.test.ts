import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { feedback } from '../journey/front-door/feedback.ts'
import { thresholdDecision } from '../journey/front-door/threshold-decision.ts'
import { person } from '../journey/people/person.ts'
import { aDay, addMinutes } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { myWork } from './access.ts'
import { recordOf } from './append.ts'
import { as } from './as.ts'
import {
  allocate,
  type Council,
  deposit,
  makeFamily,
  openCouncil,
  put,
  receiveContact,
  start,
} from './council.test-data.ts'
import { earlierContacts } from './earlier-contacts.ts'
import { matches, search } from './people.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council.stop())

async function found(text: string): Promise<readonly (string | undefined)[]> {
  const read = await as(council.store, council.who['social worker'], myWork, (acting) => search(acting, text))
  assert.ok(read.may === 'yes')
  return read.value.map(({ given }) => given)
}

test('a child is found by the date of birth as well, alone or with a name', async () => {
  const birdie = newId<'person'>()
  await put(
    council,
    deposit(
      council,
      person,
      { givenName: 'Birdie', familyName: 'Quill', bornOn: aDay('2016-04-13'), sex: 'F' },
      new Map(),
      { record: recordOf(birdie) },
    ),
  )
  assert.deepEqual(await found('13/4/2016'), ['Birdie'])
  assert.deepEqual(await found('qui 13.04.2016'), ['Birdie'])
  assert.deepEqual(await found('sand 13/4/2016'), [])
  assert.deepEqual(await found('31/2/2016'), [], 'no day at all')
})

test('a search takes what is typed as text: no sign in it means anything', async () => {
  await makeFamily(council, 'Percy', 'O’Neil_100%')
  assert.deepEqual(await found('percy sand'), ['Percy'])
  assert.deepEqual(await found('SAND   per'), ['Percy'])
  assert.deepEqual(await found('O’neil_'), ['O’Neil_100%'])
  for (const text of ['%', '_', '\\', '%sand', `' or 1 = 1 --`, '$1', '\u0000', ' ', '', 'x'.repeat(100_000)])
    assert.deepEqual(await found(text), [], text.slice(0, 20))
})

test('a search gives thirty at most', async () => {
  await makeFamily(council, ...Array.from({ length: 40 }, (_, index) => `Many${index}`))
  assert.equal((await found('many')).length, 30)
})

test('a card says who works with the child today', async () => {
  const family = await makeFamily(council, 'Today')
  const worker = await council.hire('social worker', council.teams.hill)
  await allocate(council, family, worker.id, council.teams.hill, { endedOn: aDay('2026-11-03') })
  const team = async () => {
    const read = await as(council.store, worker, myWork, (acting) => search(acting, 'Today'))
    return read.may === 'yes' ? read.value[0]?.team : undefined
  }
  assert.equal(await team(), 'hill')
  council.clock.set(addMinutes(start, 2 * 24 * 60))
  assert.equal(await team(), undefined)
  council.clock.set(start)
})

test('of hundreds of one name the right one is found by the day of birth', async () => {
  const named = (givenName: string, bornOn: string) =>
    deposit(council, person, { givenName, familyName: 'Common', bornOn: aDay(bornOn) }, new Map())
  const crowd = Array.from({ length: 450 }, (_, index) => named(`Kid${index}`, '2015-01-01'))
  await put(council, ...crowd, named('Only', '2012-02-29'), named('Other', '2012-02-29'))
  const read = await as(council.store, council.who['contact officer'], myWork, (acting) =>
    matches(acting, { given: 'only', family: 'COMMON', born: aDay('2012-02-29') }),
  )
  assert.ok(read.may === 'yes')
  const [best] = read.value
  assert.equal(best?.card.given, 'Only')
  assert.deepEqual(best?.because, ['same day of birth', 'same family name', 'same first name'])
  assert.ok(read.value.length <= 5)
})

test('nobody is matched by nothing', async () => {
  const read = await as(council.store, council.who['contact officer'], myWork, (acting) =>
    matches(acting, { given: 'Percy', family: undefined, born: undefined }),
  )
  assert.deepEqual(read, { may: 'yes', value: [] })
})

test('an earlier contact stands once, with the last decision on it, whatever else came of it', async () => {
  const family = await makeFamily(council, 'Twice')
  const [child] = family.children
  const [told] = await receiveContact(council, family)
  assert.ok(child !== undefined && told !== undefined)
  const own = new Map([[child, { outcome: 'advice' }]])
  const decided = (analysis: string, at: number, outcome: string) =>
    deposit(
      council,
      thresholdDecision,
      { analysis, decidedAt: addMinutes(start, at) },
      new Map([[child, { outcome }]]),
      { record: newId<'record'>(), before: [told] },
    )
  await put(
    council,
    decided('First thoughts', 10, 'advice'),
    decided('Second thoughts', 20, 'referral'),
    deposit(council, feedback, { message: 'Thank you' }, own, { before: [told] }),
  )
  const read = await as(council.store, council.who['contact officer'], myWork, (acting) =>
    earlierContacts(acting, [child]),
  )
  assert.ok(read.may === 'yes')
  assert.deepEqual(read.value, [
    { child, name: 'Twice Sand', on: '2026-11-02', outcome: 'referral', why: 'Second thoughts' },
  ])
})

test('an earlier contact that nobody has decided says so', async () => {
  const family = await makeFamily(council, 'Waiting')
  await receiveContact(council, family)
  const read = await as(council.store, council.who['contact officer'], myWork, (acting) =>
    earlierContacts(acting, family.children),
  )
  assert.ok(read.may === 'yes')
  assert.deepEqual(
    read.value.map(({ outcome, why }) => [outcome, why]),
    [['not decided yet', undefined]],
  )
})
