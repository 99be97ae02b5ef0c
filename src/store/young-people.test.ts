import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AnyRecord, RecordId } from '../define/record.ts'
import { bringIn } from '../define/settle.ts'
import { newId } from '../plain/id.ts'
import { issueRaised } from '../sight/voice/issue-raised.ts'
import { plainVersion } from '../sight/voice/plain-version.ts'
import { reply } from '../sight/voice/reply.ts'
import { myWork, type Role, roles } from './access.ts'
import { as } from './as.ts'
import { type Council, openCouncil } from './council.test-data.ts'
import { colleagues, peopleHere } from './read.ts'
import { write } from './write.ts'
import { letOut, voicesHeard, youngPeoplesRecords } from './young-people.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council.stop())

async function put(role: Role, type: AnyRecord, answers: object, record?: RecordId): Promise<RecordId> {
  const id = record ?? newId<'record'>()
  const reading = await as(council.store, council.who[role], myWork, (acting) =>
    write(acting, {
      settled: bringIn(type, answers, new Map()),
      record: id,
      family: undefined,
      team: undefined,
      before: [],
      reason: record === undefined ? undefined : 'Changed',
    }),
  )
  assert.equal(reading.may, 'yes')
  return id
}

const raise = (share: string, record?: RecordId) =>
  put('young ambassador', issueRaised, { theme: 'home', said: 'It is damp.', share }, record)

async function seenBy(role: Role): Promise<readonly RecordId[]> {
  const reading = await as(council.store, council.who[role], myWork, youngPeoplesRecords)
  assert.equal(reading.may, 'yes')
  return reading.may === 'yes' ? reading.value.map(({ id }) => id) : []
}

const letGo = (role: Role, record: RecordId) =>
  as(council.store, council.who[role], myWork, (acting) => letOut(acting, record))

const members = ['lead member', 'board member', 'committee member'] as const

test('members see what may be shared once somebody has let it out, with the replies to it, and nothing else', async () => {
  const [shared, own] = [await raise('boards'), await raise('group')]
  const [answer, ownAnswer] = [
    await put('director', reply, { issue: shared, said: 'We mend it.' }),
    await put('director', reply, { issue: own, said: 'We hear you.' }),
  ]
  for (const role of members) assert.deepEqual(await seenBy(role), [], role)
  assert.deepEqual(await letGo('director', shared), { may: 'yes', value: true })
  assert.deepEqual(await letGo('director', own), { may: 'yes', value: true })
  for (const role of members) assert.deepEqual(await seenBy(role), [shared, answer], role)
  for (const role of ['young ambassador', 'director'] as const)
    for (const id of [shared, own, answer, ownAnswer]) assert.ok((await seenBy(role)).includes(id), role)
})

test('words that were changed are read again before members see them', async () => {
  const issue = await raise('boards')
  await letGo('team manager', issue)
  assert.ok((await seenBy('board member')).includes(issue))
  await raise('boards', issue)
  assert.ok(!(await seenBy('board member')).includes(issue))
  await raise('group', issue)
  await letGo('team manager', issue)
  assert.ok(!(await seenBy('board member')).includes(issue), 'taken back by those who raised it')
})

test('nobody lets out words of their own, and young people see a finding in plain words only then', async () => {
  const words = await put('director', plainVersion, { heading: 'Where you live' })
  assert.ok(!(await seenBy('young ambassador')).includes(words))
  assert.deepEqual(await letGo('director', words), { may: 'yes', value: false })
  assert.ok(!(await seenBy('young ambassador')).includes(words))
  assert.deepEqual(await letGo('personal adviser', words), { may: 'yes', value: true })
  assert.ok((await seenBy('young ambassador')).includes(words))
})

test('letting out twice writes once, and what is not there is not let out', async () => {
  const issue = await raise('boards')
  await letGo('director', issue)
  const before = (await seenBy('director')).length
  await letGo('team manager', issue)
  assert.equal((await seenBy('director')).length, before)
  assert.equal((await letGo('director', newId<'record'>())).may, 'not found')
})

test('young people and members let nothing out, and who has no part in it reads nothing', async () => {
  const issue = await raise('boards')
  for (const role of ['young ambassador', ...members] as const)
    assert.equal((await letGo(role, issue)).may, 'no', role)
  for (const role of ['social worker', 'contact officer', 'inspector', 'system administrator'] as const) {
    const reading = await as(council.store, council.who[role], myWork, youngPeoplesRecords)
    assert.equal(reading.may, 'no', role)
  }
})

test('what was heard all year is read by those who hear, and by no member and no young person', async () => {
  for (const role of roles) {
    const reading = await as(council.store, council.who[role], myWork, voicesHeard)
    const outside = ['young ambassador', 'inspector', 'peer reviewer', 'system administrator', ...members]
    assert.equal(reading.may, outside.includes(role) ? 'no' : 'yes', role)
  }
})

test('nobody is offered a young ambassador to pick, for the name would tell of a child in care; what leaves is searched for it', async () => {
  const names = async (list: typeof colleagues) => {
    const reading = await as(council.store, council.who.director, myWork, list)
    return reading.may === 'yes' ? reading.value.map(({ id }) => id) : []
  }
  const { id } = council.who['young ambassador']
  const offered = await names(colleagues)
  assert.ok(offered.includes(council.who['social worker'].id) && !offered.includes(id))
  assert.ok((await names(peopleHere)).includes(id))
})
