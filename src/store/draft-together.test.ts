import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DraftId, RecordId } from '../define/record.ts'
import { assessment } from '../journey/assessment/assessment.ts'
import { contact } from '../journey/front-door/contact.ts'
import { newId } from '../plain/id.ts'
import { myWork, type Role } from './access.ts'
import { as } from './as.ts'
import {
  allocate,
  type Council,
  deposit,
  type Family,
  makeFamily,
  openCouncil,
  put,
  restrict,
} from './council.test-data.ts'
import { within } from './database.ts'
import { askToWrite, requireOpening, stopWriting, writersIn, writersToAsk } from './draft-writers.ts'
import { firstUpdate, openDraft, record, sentUpdates } from './drafting.ts'
import * as drafts from './drafts.ts'
import { ownDrafts } from './held.ts'
import type { Worker } from './worker.ts'
import { authorise } from './write.ts'

let council: Council
let family: Family
let author: Worker
let colleague: Worker
before(async () => {
  council = await openCouncil()
  family = await makeFamily(council, 'Quinn', 'Robin')
  author = await council.hire('social worker', council.teams.harbour)
  colleague = await council.hire('social worker', council.teams.harbour)
  await allocate(council, family, author.id, council.teams.harbour)
})
after(() => council.stop())

const whoOf = ({ authority, id }: Worker): drafts.Who => ({ authority, worker: id })

const begin = (kind: string = assessment.name, by: Worker = author): Promise<DraftId> =>
  drafts.begin(
    council.store.database,
    whoOf(by),
    { kind, family: family.family, update: firstUpdate([], {}) },
    council.clock.now(),
  )

const ask = async (draft: DraftId, whom: Worker, by: Worker = author) => {
  const reading = await as(council.store, by, myWork, (acting) => askToWrite(acting, draft, whom.id))
  return reading.may === 'yes' ? reading.value : reading.may
}
const opens = async (draft: DraftId, who: Worker): Promise<string> =>
  (await as(council.store, who, myWork, (acting) => openDraft(acting, draft))).may

/** Types into a draft as its form would, and says whether it was kept. */
async function type(draft: DraftId, who: Worker, typing: Readonly<Record<string, string>>): Promise<boolean> {
  const sent = await as(council.store, who, myWork, async (acting) => {
    const open = await openDraft(acting, draft)
    return sentUpdates(open.draft, open.subject.inputs, typing)
  })
  assert.ok(sent.may === 'yes')
  const kept = await drafts.keep(council.store.database, whoOf(who), draft, sent.value, council.clock.now())
  return kept?.ok === true
}

test('who was asked opens the draft, writes in it, and finds it among what they have begun', async () => {
  const draft = await begin()
  assert.equal(await opens(draft, colleague), 'not found')
  assert.equal(await ask(draft, colleague), 'asked')
  assert.equal(await opens(draft, colleague), 'yes')
  assert.equal(await type(draft, colleague, { facts: 'Seen at school.' }), true)
  const own = await as(council.store, colleague, myWork, ownDrafts)
  assert.ok(own.may === 'yes' && own.value.some(({ id }) => id === draft))
  const open = await as(council.store, author, myWork, (acting) => openDraft(acting, draft))
  assert.ok(open.may === 'yes' && open.value.typing.facts === 'Seen at school.')
})

test('every update stays under the name of whoever typed it', async () => {
  const draft = await begin()
  await ask(draft, colleague)
  await type(draft, author, { facts: 'One.' })
  await type(draft, colleague, { facts: 'One. Two.' })
  const by = await within(council.store.database, whoOf(author), (tx) =>
    tx
      .selectFrom('draft_update')
      .select('by')
      .where('draft', '=', draft)
      .orderBy('kept_at')
      .orderBy('id')
      .execute(),
  )
  assert.deepEqual(
    by.map((row) => row.by),
    [author.id, author.id, colleague.id],
  )
})

test('only the author asks, nobody is asked into what is recorded, and asking twice changes nothing', async () => {
  const draft = await begin()
  const third = await council.hire('social worker', council.teams.harbour)
  await ask(draft, colleague)
  assert.equal(await ask(draft, colleague), 'asked')
  assert.equal(await ask(draft, third, colleague), 'not the author')
  const writers = () =>
    within(council.store.database, whoOf(author), (tx) => writersIn(tx, council.authority, draft))
  assert.deepEqual(
    (await writers()).map(({ worker, isAuthor }) => [worker, isAuthor]),
    [
      [author.id, true],
      [colleague.id, false],
    ],
  )
  await within(council.store.database, whoOf(author), (tx) =>
    drafts.settledAs(tx, whoOf(author), draft, newId<'record'>(), council.clock.now()),
  )
  assert.equal(await ask(draft, third), 'recorded already')
})

/** Who of each post may be asked to write an assessment of a child of Harbour’s, of their own team and of another one. */
const may: Readonly<Record<'harbour' | 'hill', readonly Role[]>> = {
  harbour: ['social worker', 'team manager', 'service manager'],
  hill: [],
}
const posts: readonly Role[] = [
  'contact officer',
  'social worker',
  'team manager',
  'service manager',
  'conference chair',
  'performance analyst',
  'director',
  'system administrator',
]

for (const team of ['harbour', 'hill'] as const)
  test(`of ${team === 'harbour' ? 'the child’s own team' : 'another team'}, those are asked who may write it, and no others`, async () => {
    const draft = await begin()
    for (const role of posts) {
      const whom = await council.hire(role, council.teams[team])
      const wanted = may[team].includes(role) ? 'asked' : 'may not write this'
      assert.equal(await ask(draft, whom), wanted, role)
      assert.equal(await opens(draft, whom), wanted === 'asked' ? 'yes' : 'not found', role)
    }
  })

test('those are offered who may be asked, and nobody who writes already', async () => {
  const draft = await begin()
  const third = await council.hire('team manager', council.teams.harbour)
  const far = await council.hire('social worker', council.teams.hill)
  await ask(draft, colleague)
  const offered = await as(council.store, author, myWork, async (acting) =>
    writersToAsk(acting, await requireOpening(acting, draft)),
  )
  assert.ok(offered.may === 'yes')
  const ids = offered.value.map(({ id }) => id)
  assert.ok(ids.includes(third.id))
  for (const not of [author, colleague, far]) assert.ok(!ids.includes(not.id))
})

test('nobody is asked in from another council, nor somebody who has left, nor by whoever may not open it', async () => {
  const draft = await begin()
  const other = await openCouncil(council.addresses)
  assert.equal(await ask(draft, other.who['social worker']), 'may not write this')
  assert.equal(await ask(draft, author, other.who['social worker']), 'not found')
  await other.stop()
})

test('who loses the child loses the draft with it, and who was restricted away too', async () => {
  const own = await makeFamily(council, 'Sky')
  await allocate(council, own, author.id, council.teams.harbour)
  const draft = await drafts.begin(
    council.store.database,
    whoOf(author),
    { kind: assessment.name, family: own.family },
    council.clock.now(),
  )
  await ask(draft, colleague)
  assert.equal(await opens(draft, colleague), 'yes')
  const [child] = own.children
  assert.ok(child !== undefined)
  await restrict(council, child, [author.id])
  assert.notEqual(await opens(draft, colleague), 'yes')
  const opening = await as(council.store, colleague, myWork, (acting) => requireOpening(acting, draft))
  assert.notEqual(opening.may, 'yes')
  assert.equal(await opens(draft, author), 'yes')
})

test('whose writing is ended opens it no more and is not acknowledged; what they typed stays, and they can be asked again', async () => {
  const draft = await begin()
  await ask(draft, colleague)
  await type(draft, colleague, { facts: 'Stays.' })
  const stop = (by: Worker, whom: Worker) =>
    as(council.store, by, myWork, (acting) => stopWriting(acting, draft, whom.id))
  assert.equal((await stop(colleague, author)).may, 'not found', 'only the author ends others’ writing')
  assert.deepEqual(await stop(author, colleague), { may: 'yes', value: true })
  assert.equal(await opens(draft, colleague), 'not found')
  const late = { id: newId<'update'>(), bytes: firstUpdate([{ name: 'x', holds: 'words' }], { x: 'late' }) }
  const kept = await drafts.keep(council.store.database, whoOf(colleague), draft, [late], council.clock.now())
  assert.equal(kept, undefined)
  const open = await as(council.store, author, myWork, (acting) => openDraft(acting, draft))
  assert.ok(open.may === 'yes' && open.value.typing.facts === 'Stays.')
})

test('a contact is written together by those who take contacts', async () => {
  const officer = await council.hire('contact officer', council.teams['front door'])
  const helper = await council.hire('contact officer', council.teams['front door'])
  const draft = await drafts.begin(
    council.store.database,
    whoOf(officer),
    { kind: contact.name },
    council.clock.now(),
  )
  assert.equal(await ask(draft, helper, officer), 'asked')
  assert.equal(await ask(draft, await council.hire('director', undefined), officer), 'may not write this')
  assert.equal(await opens(draft, helper), 'yes')
})

/** An assessment that goes on, with enough in it to be recorded. */
const goesOn = () => ({
  [`${family.children[0]}/concerns`]: 'yes',
  [`${family.children[0]}/seen.is`]: 'awaited',
  'override.referral': 'It came in another way.',
  'startedOn.day': '1',
  'startedOn.month': '10',
  'startedOn.year': '2026',
  'finished.is': 'awaited',
})

/** Records a draft, filled as far as needed; gives what came of it. */
const settle = (draft: DraftId, who: Worker) =>
  as(council.store, who, myWork, (acting) => record(acting, draft, undefined, async (settled) => settled))

test('who of the two presses first records it, once, and the other is led to the same record', async () => {
  const draft = await begin()
  await ask(draft, colleague)
  await type(draft, author, goesOn())
  const done = await Promise.all([settle(draft, author), settle(draft, colleague), settle(draft, author)])
  const records = new Set<RecordId>()
  for (const one of done) {
    assert.ok(one.may === 'yes' && one.value.is === 'recorded')
    records.add(one.value.record)
  }
  assert.equal(records.size, 1)
})

test('two answers to one choice are in the way of recording until somebody chooses one', async () => {
  const draft = await begin()
  await ask(draft, colleague)
  await type(draft, author, goesOn())
  // Both answer from the same page, without hearing one another.
  const copies: { who: Worker; updates: readonly drafts.Update[] }[] = []
  for (const [who, value] of [
    [author, 'done'],
    [colleague, 'not needed'],
  ] as const) {
    const copy = await drafts.read(council.store.database, whoOf(author), draft)
    assert.ok(copy !== undefined)
    const inputs = [{ name: 'finished.is', holds: 'choice' }] as const
    copies.push({ who, updates: sentUpdates(copy, inputs, { 'finished.is': value }) })
  }
  for (const { who, updates } of copies)
    await drafts.keep(council.store.database, whoOf(who), draft, updates, council.clock.now())
  const open = await as(council.store, author, myWork, (acting) => openDraft(acting, draft))
  assert.ok(open.may === 'yes')
  assert.deepEqual([...(open.value.collisions[0]?.values ?? [])].sort(), ['done', 'not needed'])
  const done = await settle(draft, colleague)
  assert.ok(done.may === 'yes' && done.value.is === 'not yet')
  const problem = done.value.settling.problems.find(({ where }) => where === 'finished.is')
  assert.match(problem?.says ?? '', /^Two answers were given: ‘.+’ and ‘.+’\. Choose one\.$/)
  await type(draft, colleague, { 'finished.is': 'awaited' })
  const now = await settle(draft, colleague)
  assert.ok(now.may === 'yes' && now.value.is === 'recorded')
})

test('a manager who wrote with others does not authorise what came of it, however long ago they typed', async () => {
  const manager = await council.hire('team manager', council.teams.harbour)
  const other = await council.hire('team manager', council.teams.harbour)
  const [child] = family.children
  assert.ok(child !== undefined)
  for (const isAnew of [false, true]) {
    const draft = await begin()
    await ask(draft, manager)
    await type(draft, manager, { facts: 'Mine too.' })
    await type(draft, author, { facts: 'Mine too. And mine.' })
    if (isAnew)
      assert.ok(await drafts.compact(council.store.database, whoOf(author), draft, council.clock.now(), 0))
    const [made] = await put(
      council,
      deposit(council, assessment, { finished: { is: 'done', on: '2026-10-30' } }, new Map([[child, {}]]), {
        family: family.family,
        by: author.id,
      }),
    )
    assert.ok(made !== undefined)
    await within(council.store.database, whoOf(author), (tx) =>
      drafts.settledAs(tx, whoOf(author), draft, made, council.clock.now()),
    )
    const answer = (who: Worker) =>
      as(council.store, who, myWork, (acting) =>
        authorise(acting, made, 1, { verdict: 'authorised', note: undefined }),
      )
    assert.deepEqual(await answer(manager), { may: 'yes', value: 'author' })
    assert.deepEqual(await answer(other), { may: 'yes', value: undefined })
  }
})
