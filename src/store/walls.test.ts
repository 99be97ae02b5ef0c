import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { linesTableOf } from '../define/columns.ts'
import type { PersonId, RecordId } from '../define/record.ts'
import { bringIn } from '../define/settle.ts'
import { recordTypes } from '../house/types.ts'
import { assessment } from '../journey/assessment/assessment.ts'
import { contact } from '../journey/front-door/contact.ts'
import { thresholdDecision } from '../journey/front-door/threshold-decision.ts'
import { person } from '../journey/people/person.ts'
import { waits } from '../journey/waits/waits.ts'
import { aDay, addMinutes } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { myWork, type Role, roles } from './access.ts'
import { recordOf } from './append.ts'
import { type Acting, as, type Reading, requireDeed, statePurpose } from './as.ts'
import {
  allocate,
  type Council,
  deposit,
  type Family,
  makeFamily,
  openCouncil,
  put,
  receiveContact,
  restrict,
  say,
  start,
} from './council.test-data.ts'
import { openDraft, subjectOf } from './drafting.ts'
import { begin } from './drafts.ts'
import { earlierContacts } from './earlier-contacts.ts'
import { familyFile, findHomeOfAdult, stateForFamily, stateForRecord } from './family.ts'
import { correctLetter, letterBytes, letterFile, passagesOf } from './letters.ts'
import { matches, search } from './people.ts'
import { childFile, versionsOf } from './read.ts'
import { recordFile } from './record-file.ts'
import { stances } from './relations.ts'
import { work } from './work.ts'
import type { Worker } from './worker.ts'
import { authorise, enterFamily, requireWriting, write } from './write.ts'

/** Synthetic children, each with another way of standing to the workers. */
type Town = {
  readonly here: Council
  readonly there: Council
  readonly ada: Family
  readonly ben: Family
  readonly cleo: Family
  /** Restricted to the social worker, who works with her. */
  readonly dora: Family
  /** Of another council. */
  readonly eve: Family
  /** Fay, and Gus, who is restricted to nobody in this test. */
  readonly siblings: Family
  readonly elsewhere: Worker
  readonly duty: Worker
}

let town: Town

before(async () => {
  const here = await openCouncil()
  const there = await openCouncil(here.addresses)
  const elsewhere = await here.hire('social worker', here.teams.hill)
  const duty = await here.hire('contact officer', here.teams['front door'])
  const [ada, ben, cleo] = [
    await makeFamily(here, 'Ada'),
    await makeFamily(here, 'Ben'),
    await makeFamily(here, 'Cleo'),
  ]
  const [dora, siblings] = [await makeFamily(here, 'Dora'), await makeFamily(here, 'Fay', 'Gus')]
  const eve = await makeFamily(there, 'Eve')
  const mine = here.who['social worker']
  await allocate(here, ada, mine.id, here.teams.harbour)
  await allocate(here, ben, elsewhere.id, here.teams.hill)
  await receiveContact(here, cleo)
  await allocate(here, dora, mine.id, here.teams.harbour)
  await allocate(here, siblings, mine.id, here.teams.harbour)
  await restrict(here, one(dora), [mine.id])
  await restrict(here, two(siblings), [])
  town = { here, there, ada, ben, cleo, dora, eve, siblings, elsewhere, duty }
})

after(async () => {
  await town.here.stop()
  await town.there.stop()
})

/** Enters a mother of the family, as the front door does. */
async function addAdult(here: Council, { family }: Family): Promise<PersonId> {
  const mother = newId<'person'>()
  const entered = await as(here.store, here.who['social worker'], myWork, (acting) =>
    enterFamily(acting, person, family, [
      { person: mother, relation: 'mother', entered: { givenName: 'Lena', familyName: 'Sand', sex: 'F' } },
    ]),
  )
  assert.equal(entered.may, 'yes')
  return mother
}

const one = ({ children: [first] }: Family): PersonId => {
  assert.ok(first !== undefined)
  return first
}
const two = ({ children: [, second] }: Family): PersonId => {
  assert.ok(second !== undefined)
  return second
}

const of = <T>(
  worker: Worker,
  work: (acting: Acting) => Promise<T>,
  council = town.here,
): Promise<Reading<T>> => as(council.store, worker, myWork, work)

const mayOf = async (worker: Worker, work: (acting: Acting) => Promise<unknown>): Promise<string> =>
  (await of(worker, work)).may

/** Who works with Ada and Dora is in the team of Harbour; Ben is in that of Hill; Cleo has no worker. */
const reading: Readonly<Record<Role, readonly [ada: string, ben: string, cleo: string, dora: string]>> = {
  'contact officer': ['no', 'no', 'no', 'no'],
  'social worker': ['yes', 'no', 'no', 'yes'],
  'team manager': ['yes', 'say why', 'say why', 'no'],
  'service manager': ['yes', 'say why', 'say why', 'no'],
  'conference chair': ['say why', 'say why', 'say why', 'no'],
  'reviewing officer': ['say why', 'say why', 'say why', 'no'],
  'personal adviser': ['no', 'no', 'no', 'no'],
  'performance analyst': ['no', 'no', 'no', 'no'],
  director: ['say why', 'say why', 'say why', 'no'],
  'lead member': ['no', 'no', 'no', 'no'],
  'board member': ['no', 'no', 'no', 'no'],
  'committee member': ['no', 'no', 'no', 'no'],
  'young ambassador': ['no', 'no', 'no', 'no'],
  'peer reviewer': ['no', 'no', 'no', 'no'],
  inspector: ['say why', 'say why', 'say why', 'no'],
  'system administrator': ['no', 'no', 'no', 'no'],
}

for (const role of roles)
  test(`a ${role} opens the children whom the rules give them, and nobody of another council`, async () => {
    const { here, ada, ben, cleo, dora, eve } = town
    const found: string[] = []
    for (const family of [ada, ben, cleo, dora])
      found.push(await mayOf(here.who[role], (acting) => childFile(acting, one(family))))
    assert.deepEqual(found, reading[role])
    assert.equal(await mayOf(here.who[role], (acting) => childFile(acting, one(eve))), 'not found')
  })

test('the front door opens a child who has no worker and of whom somebody told it, for 90 days', async () => {
  const { here, cleo, duty } = town
  const open = () => mayOf(duty, (acting) => childFile(acting, one(cleo)))
  assert.equal(await open(), 'yes')
  here.clock.set(addMinutes(start, 91 * 24 * 60))
  assert.equal(await open(), 'no')
  here.clock.set(start)
})

test('a contact that turned out to be about somebody else no longer opens a child to the front door', async () => {
  const { here, duty } = town
  const family = await makeFamily(here, 'Hal', 'Ivy')
  const [first, second] = [one(family), two(family)]
  const [record] = await receiveContact(here, family)
  assert.ok(record !== undefined)
  here.clock.set(addMinutes(start, 5))
  const only = { receivedAt: start, worries: 'About the younger one alone.' }
  await put(
    here,
    deposit(here, contact, only, new Map([[second, {}]]), { record, version: 2, reason: 'Wrong child' }),
  )
  assert.equal(await mayOf(duty, (acting) => childFile(acting, first)), 'no')
  assert.equal(await mayOf(duty, (acting) => childFile(acting, second)), 'yes')
  const earlier = await of(duty, (acting) => earlierContacts(acting, family.children))
  assert.deepEqual(earlier.may === 'yes' && earlier.value.map(({ child }) => child), [second])
  here.clock.set(start)
})

test('taking a contact about a child whom others work with does not open the child’s record', async () => {
  const { here } = town
  const [child, alone] = [await makeFamily(here, 'Nia'), await makeFamily(here, 'Oda')]
  await allocate(here, child, here.clerk.id, here.teams.hill)
  const curious = await here.hire('social worker', here.teams.harbour)
  for (const family of [child, alone])
    assert.equal(
      await mayOf(curious, (acting) =>
        write(acting, { ...assessmentOf(family), settled: contactAbout(family) }),
      ),
      'yes',
    )
  assert.equal(await mayOf(curious, (acting) => childFile(acting, one(child))), 'no')
  assert.equal(await mayOf(curious, (acting) => childFile(acting, one(alone))), 'yes')
})

test('a front door team reads and decides on the contact that it took, though the child has a worker elsewhere', async () => {
  const { here, duty } = town
  const family = await makeFamily(here, 'Tia', 'Uma')
  await allocate(here, family, here.clerk.id, here.teams.hill)
  const [mine] = await receiveContact(here, family, { team: here.teams['front door'] })
  const [theirs] = await receiveContact(here, family, { team: here.teams.hill })
  const assessed = await put(
    here,
    deposit(here, assessment, {}, new Map(family.children.map((child) => [child, {}])), {
      family: family.family,
      team: here.teams['front door'],
      ...(mine === undefined ? {} : { before: [mine] }),
    }),
  )
  assert.ok(mine !== undefined && theirs !== undefined && assessed[0] !== undefined)
  const read = await of(duty, (acting) => recordFile(acting, mine))
  assert.ok(read.may === 'yes')
  assert.deepEqual(read.value.now.children.toSorted(), family.children.toSorted())
  assert.deepEqual(
    [read.value.opens, read.value.after],
    [[], []],
    'the contact, and nothing of the children besides',
  )
  assert.equal(await mayOf(duty, (acting) => recordFile(acting, theirs)), 'no')
  assert.equal(await mayOf(duty, (acting) => recordFile(acting, assessed[0] ?? mine)), 'no')
  assert.equal(await mayOf(duty, (acting) => childFile(acting, one(family))), 'no')
  assert.equal(
    await mayOf(duty, (acting) => requireWriting(acting, thresholdDecision, family.children)),
    'yes',
  )
  assert.equal(await mayOf(here.who.director, (acting) => recordFile(acting, mine)), 'say why')
})

test('what the front door wrote about a restricted child opens to the named workers alone', async () => {
  const { here, duty } = town
  const family = await makeFamily(here, 'Vic')
  await allocate(here, family, here.clerk.id, here.teams.hill)
  const [contactOf] = await receiveContact(here, family, { team: here.teams['front door'] })
  assert.ok(contactOf !== undefined)
  await restrict(here, one(family), [here.clerk.id])
  assert.equal(await mayOf(duty, (acting) => recordFile(acting, contactOf)), 'no')
})

test('an adult is read and corrected by whoever reads and writes about a child of theirs', async () => {
  const { here } = town
  const family = await makeFamily(here, 'Wes')
  const mine = here.who['social worker']
  await allocate(here, family, mine.id, here.teams.harbour)
  const mother = await addAdult(here, family)
  const stranger = await here.hire('social worker', here.teams.hill)
  const details = (acting: Acting) => requireWriting(acting, person, [mother])
  assert.equal(await mayOf(mine, (acting) => recordFile(acting, recordOf(mother))), 'yes')
  assert.equal(await mayOf(mine, details), 'yes')
  assert.equal(await mayOf(stranger, (acting) => recordFile(acting, recordOf(mother))), 'no')
  assert.equal(await mayOf(stranger, details), 'no')
  const home = await of(mine, (acting) => findHomeOfAdult(acting, mother))
  assert.equal(home.may === 'yes' && home.value, family.family)
  const none = await of(mine, (acting) => findHomeOfAdult(acting, one(family)))
  assert.equal(none.may === 'yes' && none.value, undefined, 'a child has a page of their own')
})

test('a family’s page tells a worker of its other children no more than that they belong to it', async () => {
  const { here } = town
  const family = await makeFamily(here, 'Xia', 'Yan')
  const [first, second] = [one(family), two(family)]
  const mine = here.who['social worker']
  await allocate(here, { ...family, children: [first] }, mine.id, here.teams.harbour)
  await allocate(here, { ...family, children: [second] }, here.clerk.id, here.teams.hill)
  await receiveContact(here, family)
  await receiveContact(here, { ...family, children: [second] })
  const read = await of(mine, (acting) => familyFile(acting, family.family))
  assert.ok(read.may === 'yes')
  assert.deepEqual(read.value.members.map(({ id }) => id).toSorted(), [first, second].toSorted())
  assert.deepEqual(read.value.opens, [first])
  const seen = new Set(read.value.records.flatMap(({ lines }) => Object.keys(lines)))
  assert.deepEqual([...seen], [first])
  const stranger = await here.hire('social worker', here.teams['front door'])
  assert.equal(await mayOf(stranger, (acting) => familyFile(acting, family.family)), 'no')
  assert.equal(
    await mayOf(town.there.who['team manager'], (acting) => familyFile(acting, family.family)),
    'not found',
  )
})

test('a reason given at a record or a family opens its children for an hour, and nothing where none would', async () => {
  const { here } = town
  const family = await makeFamily(here, 'Zoe', 'Zac')
  await allocate(here, family, here.clerk.id, here.teams.hill)
  const [record] = await receiveContact(here, family)
  assert.ok(record !== undefined)
  const chair = await here.hire('conference chair', undefined)
  const open = () => mayOf(chair, (acting) => recordFile(acting, record))
  assert.equal(await open(), 'say why')
  assert.equal(
    await mayOf(chair, (acting) => stateForRecord(acting, record, 'The conference of Monday')),
    'yes',
  )
  assert.equal(await open(), 'yes')
  assert.equal(await mayOf(chair, (acting) => childFile(acting, two(family))), 'yes')
  const other = await here.hire('conference chair', undefined)
  assert.equal(await mayOf(other, (acting) => stateForFamily(acting, family.family, 'The conference')), 'yes')
  assert.equal(await mayOf(other, (acting) => familyFile(acting, family.family)), 'yes')
  const officer = await here.hire('contact officer', undefined)
  assert.equal(await mayOf(officer, (acting) => stateForRecord(acting, record, 'Curious')), 'no')
})

test('who wrote an assessment may go on with it for 30 days after the child went to another team', async () => {
  const { here } = town
  const family = await makeFamily(here, 'Pam')
  const writer = await here.hire('social worker', here.teams.harbour)
  await allocate(here, family, writer.id, here.teams.harbour)
  await of(writer, (acting) => write(acting, assessmentOf(family)))
  here.clock.set(addMinutes(start, 1))
  await allocate(here, family, here.clerk.id, here.teams.hill)
  const open = () => mayOf(writer, (acting) => childFile(acting, one(family)))
  assert.equal(await open(), 'yes')
  here.clock.set(addMinutes(start, 31 * 24 * 60))
  assert.equal(await open(), 'no')
  here.clock.set(start)
})

test('whoever works with a child now is asked of the records: not who has ended, nor who begins next week', async () => {
  const { here, elsewhere } = town
  const child = await makeFamily(here, 'Jon')
  const relationsOf = async (worker: Worker) => {
    const found = await of(worker, ({ tx }) => stances({ tx, worker, store: here.store }, [one(child)]))
    return found.may === 'yes' ? [...(found.value[0]?.relations ?? [])] : []
  }
  const mine = here.who['social worker']
  await allocate(here, child, mine.id, here.teams.harbour, {
    startedOn: aDay('2026-10-01'),
    endedOn: aDay('2026-11-09'),
  })
  await allocate(here, child, elsewhere.id, here.teams.hill, { startedOn: aDay('2026-11-10') })
  assert.deepEqual([await relationsOf(mine), await relationsOf(elsewhere)], [['allocated', 'own team'], []])
  here.clock.set(addMinutes(start, 8 * 24 * 60))
  assert.deepEqual([await relationsOf(mine), await relationsOf(elsewhere)], [[], ['allocated', 'own team']])
  here.clock.set(start)
})

test('a reason opens one child for an hour, to the one who gave it, and stands word for word in the log', async () => {
  const { here, ada, ben } = town
  const director = here.who.director
  const open = (family: Family) => mayOf(director, (acting) => childFile(acting, one(family)))
  const words = 'The chief executive asked how Ben is.'
  assert.equal(await mayOf(director, (acting) => statePurpose(acting, one(ben), words)), 'yes')
  assert.deepEqual([await open(ben), await open(ada)], ['yes', 'say why'])
  assert.equal(await mayOf(here.who.inspector, (acting) => childFile(acting, one(ben))), 'say why')
  const logged = await say<{ purpose: string }>(
    here.addresses.adminUrl,
    'select purpose from read_log where worker = $1 and children = array[$2]::uuid[]',
    [director.id, one(ben)],
  )
  assert.deepEqual(logged, [{ purpose: words }])
  here.clock.set(addMinutes(start, 59))
  assert.equal(await open(ben), 'yes')
  here.clock.set(addMinutes(start, 60))
  assert.equal(await open(ben), 'say why')
  here.clock.set(start)
})

test('where no reason opens a record none is kept, and an empty one opens nothing', async () => {
  const { here, ada, dora, eve } = town
  const give = (role: Role, family: Family, words: string) =>
    mayOf(here.who[role], (acting) => statePurpose(acting, one(family), words))
  const kept = () => say(here.addresses.adminUrl, 'select id from stated_purpose')
  const before = await kept()
  assert.equal(await give('lead member', ada, 'I should like to know'), 'no')
  assert.equal(await give('director', dora, 'I should like to know'), 'no')
  assert.equal(await give('director', eve, 'I should like to know'), 'not found')
  assert.notEqual(await give('director', ada, ' \u0000 '), 'yes')
  assert.deepEqual(await kept(), before)
})

const finished = {
  startedOn: aDay('2026-10-05'),
  finished: { is: 'done', on: aDay('2026-10-30') },
  facts: 'Synthetic.',
}

const assessmentOf = (family: Family, children = family.children) => ({
  settled: bringIn(assessment, finished, new Map(children.map((child) => [child, { outcome: 'none' }]))),
  record: newId<'record'>(),
  family: family.family,
  team: undefined,
  before: [],
  reason: undefined,
})

/** Who may write an assessment of Ada, and take a contact about Ben. */
const recording: Readonly<Record<Role, readonly [assessment: string, contact: string]>> = {
  'contact officer': ['no', 'yes'],
  'social worker': ['yes', 'yes'],
  'team manager': ['yes', 'yes'],
  'service manager': ['yes', 'yes'],
  'conference chair': ['no', 'no'],
  'reviewing officer': ['no', 'no'],
  'personal adviser': ['no', 'no'],
  'performance analyst': ['no', 'no'],
  director: ['no', 'no'],
  'lead member': ['no', 'no'],
  'board member': ['no', 'no'],
  'committee member': ['no', 'no'],
  'young ambassador': ['no', 'no'],
  'peer reviewer': ['no', 'no'],
  inspector: ['no', 'no'],
  'system administrator': ['no', 'no'],
}

for (const role of roles)
  test(`a ${role} records what their post is for, and a refusal leaves nothing behind`, async () => {
    const { here, ada, ben } = town
    const worker = here.who[role]
    const [one_, other] = [assessmentOf(ada), { ...assessmentOf(ben), settled: contactAbout(ben) }]
    const found = [
      await mayOf(worker, (acting) => write(acting, one_)),
      await mayOf(worker, (acting) => write(acting, other)),
    ]
    assert.deepEqual(found, recording[role])
    const rows = await say(here.addresses.adminUrl, 'select id from record where id = any($1)', [
      [one_.record, other.record],
    ])
    assert.equal(rows.length, found.filter((may) => may === 'yes').length)
  })

const contactAbout = ({ children }: Family) =>
  bringIn(contact, { worries: 'Synthetic.' }, new Map(children.map((child) => [child, {}])))

test('a record of several children is written with all of them or not at all', async () => {
  const { here, ada, ben } = town
  const both = { family: ada.family, children: [one(ada), one(ben)] }
  assert.equal(await mayOf(here.who['social worker'], (acting) => write(acting, assessmentOf(both))), 'no')
  const foreign = { family: ada.family, children: [one(ada), one(town.eve)] }
  for (const settled of [assessmentOf(foreign).settled, contactAbout(foreign)])
    assert.equal(
      await mayOf(here.who['social worker'], (acting) =>
        write(acting, { ...assessmentOf(foreign), settled }),
      ),
      'not found',
    )
})

test('a record about a child is written about somebody', async () => {
  const { here, ada } = town
  for (const role of roles)
    assert.notEqual(
      await mayOf(here.who[role], (acting) => write(acting, assessmentOf(ada, []))),
      'yes',
      role,
    )
  assert.equal(
    await mayOf(here.who['lead member'], (acting) => requireWriting(acting, person, [])),
    'not found',
  )
})

test('nobody authorises what they wrote themselves, any version of it, and a version is answered once', async () => {
  const { here, ada } = town
  const [manager, wrote] = [here.who['team manager'], here.who['social worker']]
  const other = await here.hire('team manager', here.teams.harbour)
  const answer = (worker: Worker, record: RecordId, version: number) =>
    of(worker, (acting) => authorise(acting, record, version, { verdict: 'authorised', note: undefined }))
  const written = assessmentOf(ada)
  await of(manager, (acting) => write(acting, written))
  assert.deepEqual(await answer(manager, written.record, 1), { may: 'yes', value: 'author' })
  here.clock.set(addMinutes(start, 1))
  await of(wrote, (acting) => write(acting, { ...written, reason: 'A slip of the pen' }))
  assert.deepEqual(await answer(manager, written.record, 2), { may: 'yes', value: 'author' })
  assert.equal((await answer(wrote, written.record, 2)).may, 'no')
  assert.equal((await answer(await here.hire('team manager', here.teams.hill), written.record, 2)).may, 'no')
  assert.deepEqual(await answer(other, written.record, 1), { may: 'yes', value: 'no decision' })
  const service = here.who['service manager']
  const both = await Promise.all([answer(other, written.record, 2), answer(service, written.record, 2)])
  assert.deepEqual(both.map((given) => given.may === 'yes' && (given.value ?? 'authorised')).sort(), [
    'answered',
    'authorised',
  ])
  const rows = await say(here.addresses.adminUrl, 'select id from authorisation where record = $1', [
    written.record,
  ])
  assert.equal(rows.length, 1)
  here.clock.set(start)
})

test('of a family’s record everybody sees the lines of those children whom they may see', async () => {
  const { here, siblings } = town
  const record = assessmentOf(siblings)
  await put(
    here,
    deposit(here, assessment, finished, record.settled.lines, {
      record: record.record,
      family: siblings.family,
    }),
  )
  const file = await of(here.who['social worker'], (acting) => recordFile(acting, record.record))
  assert.ok(file.may === 'yes')
  assert.deepEqual(Object.keys(file.value.now.lines), [one(siblings)])
  assert.deepEqual(file.value.now.children, [one(siblings)])
  assert.ok(!JSON.stringify(file.value).includes(two(siblings)))
})

test('a record is not written anew by somebody who cannot see all of it, so that no line is lost', async () => {
  const { here, siblings } = town
  const whole = assessmentOf(siblings)
  const { record, settled, family } = whole
  await put(here, deposit(here, assessment, finished, settled.lines, { record, family }))
  const mine = here.who['social worker']
  const seen = { ...whole, settled: assessmentOf(siblings, [one(siblings)]).settled, reason: 'Corrected' }
  assert.deepEqual(await of(mine, (acting) => write(acting, seen)), {
    may: 'no',
    rule: 'this record is restricted to named workers',
  })
  const about = { kind: assessment.name, family: undefined, record, before: undefined }
  assert.equal(await mayOf(mine, (acting) => subjectOf(acting, about)), 'no')
  const verdict = { verdict: 'authorised', note: undefined } as const
  for (const role of ['team manager', 'service manager'] as const)
    assert.equal(await mayOf(here.who[role], (acting) => authorise(acting, record, 1, verdict)), 'no')
})

test('a record about a restricted child alone opens in no way to anybody else', async () => {
  const { here, siblings } = town
  const gus = two(siblings)
  const { record, settled, family } = assessmentOf(siblings, [gus])
  await put(here, deposit(here, assessment, finished, settled.lines, { record, family }))
  const verdict = { verdict: 'authorised', note: undefined } as const
  const about = { kind: assessment.name, family: undefined, record, before: undefined }
  for (const role of roles) {
    const worker = here.who[role]
    assert.equal(await mayOf(worker, (acting) => recordFile(acting, record)), 'no', role)
    assert.equal(await mayOf(worker, (acting) => authorise(acting, record, 1, verdict)), 'no', role)
    assert.equal(await mayOf(worker, (acting) => subjectOf(acting, about)), 'no', role)
    // The id of a record, handed over as if it were a child’s, opens nothing either.
    const asPerson = record as string as PersonId
    assert.notEqual(await mayOf(worker, (acting) => statePurpose(acting, asPerson, 'Because')), 'yes', role)
  }
})

test('a restricted child is in no search, no match, no list of work and no thread but the named workers’', async () => {
  const { here, dora } = town
  const named = here.who['social worker']
  const other = await here.hire('social worker', here.teams.harbour)
  await receiveContact(here, dora)
  const places: Readonly<Record<string, (acting: Acting) => Promise<unknown>>> = {
    search: (acting) => search(acting, 'Dora'),
    matches: (acting) => matches(acting, { given: 'Dora', family: 'Sand', born: undefined }),
    'earlier contacts': (acting) => earlierContacts(acting, dora.children),
    'list of work': (acting) => work(acting, waits, { team: here.teams.harbour }),
    'work for a child': (acting) => work(acting, waits, { children: dora.children }),
  }
  for (const [place, look] of Object.entries(places)) {
    const [theirs, ours] = [await of(other, look), await of(named, look)]
    assert.ok(theirs.may === 'yes' && ours.may === 'yes')
    assert.ok(!JSON.stringify(theirs.value).includes(one(dora)), place)
    if (place !== 'list of work') assert.ok(JSON.stringify(ours.value).includes(one(dora)), place)
  }
})

/** Asks PostgreSQL as the application does, with no code of ours between. */
async function pastTheFirstWall(settings: Readonly<Record<string, string>>, child: PersonId) {
  const client = new pg.Client({ connectionString: town.here.addresses.appUrl })
  await client.connect()
  try {
    await client.query('begin')
    for (const [name, value] of Object.entries(settings))
      await client.query('select set_config($1, $2, true)', [name, value])
    const lines = recordTypes.filter(({ concerns }) => concerns === 'children').map(linesTableOf)
    const columns = [
      ['person', 'record'],
      ['family_member', 'person'],
      ['concern', 'child'],
      ...lines.map((table) => [table, 'child']),
    ]
    let seen = 0
    for (const [table, column] of columns)
      seen += (await client.query(`select from ${table} where ${column} = $1`, [child])).rowCount ?? 0
    return seen
  } finally {
    await client.end()
  }
}

test('PostgreSQL itself hides a restricted child from whoever is not named, and shows nobody nothing', async () => {
  const { here, there, dora } = town
  const [authority, child] = [here.authority, one(dora)]
  const seenBy = (worker: string, whose: string = authority) =>
    pastTheFirstWall({ 'app.authority': whose, 'app.worker': worker }, child)
  assert.equal(await seenBy(here.who['team manager'].id), 0)
  assert.ok((await seenBy(here.who['social worker'].id)) >= 4)
  assert.equal(await seenBy(''), 0)
  assert.equal(await seenBy(here.who['social worker'].id, there.authority), 0)
  assert.equal(await pastTheFirstWall({}, child), 0)
})

test('a restriction ends when the clock says so, not when the database’s own does', async () => {
  const { here } = town
  const family = await makeFamily(here, 'Kim')
  const mine = here.who['social worker']
  await allocate(here, family, mine.id, here.teams.harbour)
  await restrict(here, one(family), [], addMinutes(start, 30))
  const open = () => mayOf(mine, (acting) => childFile(acting, one(family)))
  const find = async () => {
    const found = await of(mine, (acting) => search(acting, 'Kim'))
    return found.may === 'yes' && found.value.length
  }
  assert.deepEqual([await open(), await find()], ['no', 0])
  here.clock.set(addMinutes(start, 31))
  assert.deepEqual([await open(), await find()], ['yes', 1])
  here.clock.set(start)
})

test('another council’s ids open nothing, wherever they are guessed', async () => {
  const { here, there, eve } = town
  const [foreign] = await receiveContact(there, eve)
  assert.ok(foreign !== undefined)
  const draft = newId<'draft'>()
  const theirs = there.who['social worker']
  await begin(
    there.store.database,
    { authority: there.authority, worker: theirs.id },
    { id: draft, kind: 'contact' },
    start,
  )
  const about = { kind: contact.name, family: undefined, record: undefined, before: undefined }
  const verdict = { verdict: 'authorised', note: undefined } as const
  const notFound: Readonly<Record<string, (acting: Acting) => Promise<unknown>>> = {
    childFile: (acting) => childFile(acting, one(eve)),
    recordFile: (acting) => recordFile(acting, foreign),
    'recordFile of a person': (acting) => recordFile(acting, recordOf(one(eve))),
    authorise: (acting) => authorise(acting, foreign, 1, verdict),
    'a new version': (acting) => subjectOf(acting, { ...about, record: foreign }),
    'a record before': (acting) => subjectOf(acting, { ...about, before: foreign }),
    'a family': (acting) => subjectOf(acting, { ...about, family: eve.family }),
    statePurpose: (acting) => statePurpose(acting, one(eve), 'Because'),
    openDraft: (acting) => openDraft(acting, draft),
    letterFile: (acting) => letterFile(acting, newId<'letter'>()),
    letterBytes: (acting) => letterBytes(acting, newId<'letter'>()),
    correctLetter: (acting) =>
      correctLetter(acting, newId<'letter'>(), { values: { kind: 'unknown' }, because: 'Because' }),
  }
  for (const [name, guess] of Object.entries(notFound))
    assert.equal(await mayOf(here.who['service manager'], guess), 'not found', name)
  const empty: Readonly<Record<string, (acting: Acting) => Promise<readonly unknown[]>>> = {
    versionsOf: (acting) => versionsOf(acting, foreign),
    earlierContacts: (acting) => earlierContacts(acting, eve.children),
    work: (acting) => work(acting, waits, { children: eve.children }),
    search: (acting) => search(acting, 'Eve'),
    passagesOf: (acting) => passagesOf(acting, [newId<'passage'>()]),
  }
  for (const [name, guess] of Object.entries(empty)) {
    const found = await of(here.who['service manager'], guess)
    assert.deepEqual(found, { may: 'yes', value: [] }, name)
  }
})

test('a draft is begun only from what fits together', async () => {
  const { here, ada, ben } = town
  const [told] = await receiveContact(here, ada)
  const record = newId<'record'>()
  await put(
    here,
    deposit(here, assessment, finished, new Map([[one(ada), {}]]), { record, family: ada.family }),
  )
  const none = { kind: assessment.name, family: undefined, record: undefined, before: undefined }
  const mine = here.who['social worker']
  const fits = async (about: Partial<typeof none> | object) =>
    mayOf(mine, async (acting) => {
      const subject = await subjectOf(acting, { ...none, ...about })
      await requireWriting(acting, subject.type, subject.children)
    })
  assert.equal(await fits({ before: told }), 'yes')
  assert.equal(await fits({ record }), 'yes')
  assert.equal(await fits({ record: told }), 'not found', 'a contact is no assessment')
  assert.equal(await fits({ kind: 'threshold decision', record }), 'not found')
  assert.equal(await fits({ record: newId() }), 'not found')
  assert.equal(await fits({ family: newId() }), 'not found')
  assert.equal(await fits({ kind: 'tea' }), 'not found')
  assert.equal(await fits({}), 'not found', 'about nobody')
  const subject = await of(mine, (acting) => subjectOf(acting, { ...none, before: told, family: ben.family }))
  assert.ok(subject.may === 'yes')
  assert.equal(subject.value.family, ada.family, 'the family is that of the record, whatever was sent')
})

test('a thread shows no record that is about other children alone', async () => {
  const { here, ada, ben } = town
  const [aboutBen] = await receiveContact(here, ben)
  assert.ok(aboutBen !== undefined)
  const record = newId<'record'>()
  const before = [aboutBen]
  await put(
    here,
    deposit(here, assessment, finished, new Map([[one(ada), {}]]), { record, family: ada.family, before }),
  )
  const file = await of(here.who['social worker'], (acting) => recordFile(acting, record))
  assert.ok(file.may === 'yes')
  assert.deepEqual(file.value.before, [])
})

test('a child’s file holds the child’s own lines, not those of brothers and sisters', async () => {
  const { here } = town
  const family = await makeFamily(here, 'Lea', 'Max')
  await allocate(
    here,
    { ...family, children: [one(family)] },
    here.who['social worker'].id,
    here.teams.harbour,
  )
  const lines = new Map([
    [one(family), { view: 'mine' }],
    [two(family), { view: 'not yours' }],
  ])
  await put(here, deposit(here, assessment, finished, lines, { family: family.family }))
  const file = await of(here.who['social worker'], (acting) => childFile(acting, one(family)))
  assert.ok(file.may === 'yes')
  assert.ok(JSON.stringify(file.value).includes('mine'))
  assert.ok(!JSON.stringify(file.value).includes('not yours'))
})

test('a contact that concerns no child opens to the front door alone', async () => {
  const { here, duty } = town
  const [record] = await put(here, deposit(here, contact, { worries: 'No names were given.' }, new Map()))
  assert.ok(record !== undefined)
  const file = await of(duty, (acting) => recordFile(acting, record))
  assert.equal(file.may === 'yes' && file.value.now.answers.worries, 'No names were given.')
  assert.equal(await mayOf(here.who['lead member'], (acting) => recordFile(acting, record)), 'no')
})

test('what ends in a refusal has written nothing, however much it wrote before', async () => {
  const { here, ada } = town
  const record = newId<'record'>()
  const given = await of(here.who['social worker'], async (acting) => {
    await write(acting, { ...assessmentOf(ada), record })
    requireDeed(acting, 'exchange returns')
  })
  assert.equal(given.may, 'no')
  assert.deepEqual(await say(here.addresses.adminUrl, 'select id from record where id = $1', [record]), [])
})

test('every type of record about children is hidden with the child, without a gap', async () => {
  const { here, siblings } = town
  const gus = two(siblings)
  const types = recordTypes.filter(({ concerns }) => concerns === 'children')
  await put(
    here,
    ...types.map((type) => deposit(here, type, {}, new Map([[gus, {}]]), { family: siblings.family })),
  )
  assert.equal(await pastTheFirstWall({ 'app.authority': here.authority, 'app.worker': '' }, gus), 0)
  for (const type of types) {
    const [row] = await say<{ many: number }>(
      here.addresses.adminUrl,
      `select count(*)::integer as many from ${linesTableOf(type)} where child = $1`,
      [gus],
    )
    assert.ok((row?.many ?? 0) > 0, `${type.name} has a line to hide`)
  }
})
