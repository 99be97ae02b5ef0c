import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { concernsInput, overrideInput, readDraft, type Typing, writeDraft } from '../define/draft.ts'
import type { DraftId, PersonId, RecordId } from '../define/record.ts'
import { assessment } from '../journey/assessment/assessment.ts'
import { person } from '../journey/people/person.ts'
import { addMinutes } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { myWork } from './access.ts'
import { VersionTaken } from './append.ts'
import { type Acting, as, type Reading } from './as.ts'
import {
  allocate,
  type Council,
  type Family,
  makeFamily,
  openCouncil,
  receiveContact,
  restrict,
  say,
  start,
} from './council.test-data.ts'
import {
  type About,
  firstTyping,
  firstUpdate,
  openDraft,
  type Recorded,
  record,
  sentUpdate,
  subjectOf,
} from './drafting.ts'
import { begin, DraftSettled, keep, read } from './drafts.ts'
import { recordFile } from './record-file.ts'
import type { Worker } from './worker.ts'
import { enterFamily } from './write.ts'

let council: Council
let mine: Worker
let family: Family
let ada: PersonId

before(async () => {
  council = await openCouncil()
  mine = council.who['social worker']
  family = await makeFamily(council, 'Ada', 'Ben')
  const [first] = family.children
  assert.ok(first !== undefined)
  ada = first
  await allocate(council, family, mine.id, council.teams.harbour)
})
after(() => council.stop())

const of = <T>(worker: Worker, doing: (acting: Acting) => Promise<T>): Promise<Reading<T>> =>
  as(council.store, worker, myWork, doing)

const whoOf = (worker: Worker) => ({ authority: worker.authority, worker: worker.id })

/** Begins a draft as the pages do, with what is typed in it at once. */
async function beginDraft(worker: Worker, about: Partial<About>, typing: Typing = {}): Promise<DraftId> {
  const whole = { kind: assessment.name, family: undefined, record: undefined, before: undefined, ...about }
  const update = await of(worker, async (acting) => {
    const subject = await subjectOf(acting, whole)
    return firstUpdate(subject.inputs, { ...firstTyping(subject), ...typing })
  })
  assert.ok(update.may === 'yes')
  const id = newId<'draft'>()
  const { kind, ...ids } = whole
  const given = Object.fromEntries(Object.entries(ids).filter(([, value]) => value !== undefined))
  await begin(
    council.store.database,
    whoOf(worker),
    { id, kind, update: update.value, ...given },
    council.clock.now(),
  )
  return id
}

const because = { [overrideInput('referral')]: 'The contact was recorded elsewhere.' }

const press = (worker: Worker, id: DraftId): Promise<Reading<Recorded>> =>
  of(worker, (acting) => record(acting, id, undefined, async (settled) => settled))

async function recorded(given: Promise<Reading<Recorded>>): Promise<RecordId> {
  const found = await given
  assert.ok(found.may === 'yes' && found.value.is === 'recorded', JSON.stringify(found))
  return found.value.record
}

const countRecords = async (): Promise<number> =>
  (await say(council.addresses.adminUrl, 'select id from public.record')).length

test('a draft sent twice is recorded once, and the second time leads to the same record', async () => {
  const id = await beginDraft(mine, { family: family.family }, because)
  const before = await countRecords()
  const first = await recorded(press(mine, id))
  assert.equal(await recorded(press(mine, id)), first)
  assert.equal(await countRecords(), before + 1)
})

test('a draft sent five times at once is recorded once, and everybody is led to it', async () => {
  const id = await beginDraft(mine, { family: family.family }, because)
  const before = await countRecords()
  const all = await Promise.all(Array.from({ length: 5 }, () => recorded(press(mine, id))))
  assert.equal(new Set(all).size, 1)
  assert.equal(await countRecords(), before + 1)
  const [row] = await say<{ settled_as: string }>(
    council.addresses.adminUrl,
    'select settled_as from draft where id = $1',
    [id],
  )
  assert.equal(row?.settled_as, all[0])
})

test('a new version sent five times at once is one new version', async () => {
  const first = await recorded(press(mine, await beginDraft(mine, { family: family.family }, because)))
  const id = await beginDraft(mine, { record: first }, { ...because, parentsSay: 'They agree.' })
  const all = await Promise.all(Array.from({ length: 5 }, () => recorded(press(mine, id))))
  assert.deepEqual(new Set(all), new Set([first]))
  const file = await of(mine, (acting) => recordFile(acting, first))
  assert.ok(file.may === 'yes')
  assert.equal(file.value.versions.length, 2)
  assert.equal(file.value.now.answers.parentsSay, 'They agree.')
  assert.equal(file.value.now.reason, 'Corrected or added to')
})

test('who enters a family only while the draft is held enters it once, however often they press', async () => {
  const id = await beginDraft(mine, { family: family.family }, because)
  const before = await countRecords()
  const both = await Promise.all(
    [1, 2, 3].map(() =>
      of(mine, async (acting) => {
        const { draft } = await openDraft(acting, id, true)
        if (draft.settledAs === undefined)
          await enterFamily(acting, person, undefined, [
            { person: newId<'person'>(), relation: 'child', entered: { givenName: 'Zoe' } },
          ])
        return record(acting, id, undefined, async (settled) => settled)
      }),
    ),
  )
  assert.ok(both.every(({ may }) => may === 'yes'))
  assert.equal(await countRecords(), before + 2, 'one person and one assessment')
})

test('what is in the way is listed, nothing is written, and the words stay', async () => {
  const id = await beginDraft(
    mine,
    { family: family.family },
    { startedOn: '', parentsSay: 'Not finished', 'startedOn.day': '31' },
  )
  const before = await countRecords()
  const given = await press(mine, id)
  assert.ok(given.may === 'yes' && given.value.is === 'not yet')
  assert.deepEqual(
    given.value.settling.warnings.map(({ name }) => name),
    ['referral'],
  )
  assert.ok(given.value.settling.problems.some(({ where }) => where === overrideInput('referral')))
  assert.equal(await countRecords(), before)
  assert.equal((await openTyping(mine, id)).parentsSay, 'Not finished')
})

async function openTyping(worker: Worker, id: DraftId): Promise<Typing> {
  const open = await of(worker, (acting) => openDraft(acting, id))
  assert.ok(open.may === 'yes')
  return open.value.typing
}

test('a worker who may no longer write with the child is refused, nothing is written, and their draft stays', async () => {
  const child = await makeFamily(council, 'Cleo')
  const [held] = await allocate(council, child, mine.id, council.teams.hill)
  const id = await beginDraft(mine, { family: child.family }, { ...because, parentsSay: 'What I know' })
  council.clock.set(addMinutes(start, 10))
  await allocate(council, child, council.clerk.id, council.teams.hill)
  assert.ok(held !== undefined)
  const before = await countRecords()
  const given = await press(mine, id)
  assert.equal(given.may, 'no')
  assert.equal(await countRecords(), before)
  const draft = await read(council.store.database, whoOf(mine), id)
  assert.equal(draft?.settledAs, undefined)
  assert.ok(draft !== undefined)
  const typed = readDraft(draft.doc, [{ name: 'parentsSay', holds: 'words' }])
  assert.equal(typed.parentsSay, 'What I know')
  council.clock.set(start)
})

test('nobody opens, sends or records the draft of somebody else', async () => {
  const id = await beginDraft(mine, { family: family.family }, because)
  const other = await council.hire('social worker', council.teams.harbour)
  assert.deepEqual(await press(other, id), { may: 'not found' })
  assert.equal((await of(other, (acting) => openDraft(acting, id))).may, 'not found')
})

test('whoever goes on with a record that somebody changed meanwhile is warned, and goes on with a reason', async () => {
  const first = await recorded(press(mine, await beginDraft(mine, { family: family.family }, because)))
  council.clock.set(addMinutes(start, 1))
  const slow = await beginDraft(mine, { record: first }, { ...because, parentsSay: 'Mine' })
  council.clock.set(addMinutes(start, 2))
  const manager = council.who['team manager']
  await recorded(
    press(manager, await beginDraft(manager, { record: first }, { ...because, parentsSay: 'Theirs' })),
  )
  council.clock.set(addMinutes(start, 3))
  const warned = await press(mine, slow)
  assert.ok(warned.may === 'yes' && warned.value.is === 'not yet')
  const guard = warned.value.settling.warnings.find(({ name }) => name.startsWith('changed'))
  assert.ok(guard !== undefined)
  const { draft, subject } = warned.value.open
  const reason = { [overrideInput(guard.name)]: 'I have read what they wrote.' }
  const bytes = sentUpdate(draft, subject.inputs, reason)
  await keep(
    council.store.database,
    whoOf(mine),
    slow,
    [{ id: newId<'update'>(), bytes }],
    council.clock.now(),
  )
  assert.equal(await recorded(press(mine, slow)), first)
  const file = await of(mine, (acting) => recordFile(acting, first))
  assert.ok(file.may === 'yes')
  assert.deepEqual(
    file.value.versions.map(({ answers }) => answers.parentsSay),
    [undefined, 'Theirs', 'Mine'],
  )
  assert.ok(file.value.now.overrides.some(({ because: why }) => why === 'I have read what they wrote.'))
  council.clock.set(start)
})

test('two drafts of new versions sent at once never both replace the same version unseen', async () => {
  const first = await recorded(press(mine, await beginDraft(mine, { family: family.family }, because)))
  council.clock.set(addMinutes(start, 1))
  const manager = council.who['team manager']
  const drafts = [
    [mine, await beginDraft(mine, { record: first }, because)],
    [manager, await beginDraft(manager, { record: first }, because)],
  ] as const
  council.clock.set(addMinutes(start, 2))
  const both = await Promise.allSettled(drafts.map(([worker, id]) => press(worker, id)))
  const done = both.filter(
    (one) => one.status === 'fulfilled' && one.value.may === 'yes' && one.value.value.is === 'recorded',
  )
  assert.equal(done.length, 1)
  for (const one of both)
    if (one.status === 'rejected')
      assert.ok(one.reason instanceof VersionTaken || one.reason instanceof DraftSettled)
  council.clock.set(start)
})

test('a restricted brother or sister is not on the form, and their line is not lost by a new version', async () => {
  const both = await makeFamily(council, 'Dora', 'Eli')
  const [, eli] = both.children
  assert.ok(eli !== undefined)
  await allocate(council, both, mine.id, council.teams.harbour)
  const before = await recorded(press(mine, await beginDraft(mine, { family: both.family }, tickedAll(both))))
  const id = await beginDraft(mine, { record: before }, because)
  await restrict(council, eli, [])
  const open = await of(mine, (acting) => openDraft(acting, id))
  assert.equal(open.may, 'no')
  assert.equal((await press(mine, id)).may, 'no')
  const fresh = await beginDraft(mine, { family: both.family }, because)
  const shown = await of(mine, (acting) => openDraft(acting, fresh))
  assert.ok(shown.may === 'yes')
  assert.ok(!JSON.stringify([shown.value.subject.children, shown.value.subject.people]).includes(eli))
})

const tickedAll = ({ children }: Family): Typing => ({
  ...because,
  ...Object.fromEntries(children.map((child) => [concernsInput(child), 'yes'])),
})

test('a new record hangs on the one before it; a new version of it does not hang on it twice', async () => {
  const [told] = await receiveContact(council, family)
  assert.ok(told !== undefined)
  const made = await recorded(press(mine, await beginDraft(mine, { before: told }, because)))
  await recorded(press(mine, await beginDraft(mine, { record: made, before: told }, because)))
  const file = await of(mine, (acting) => recordFile(acting, made))
  assert.ok(file.may === 'yes')
  assert.deepEqual(
    file.value.before.map(({ id }) => id),
    [told],
  )
  assert.equal(file.value.versions.length, 2)
})

test('hostile words go the whole way from a draft to a record', async () => {
  const pasted = 'A\u0000B </script> 🏴󠁧󠁢󠁥󠁮󠁧󠁿 "\\u0000" مرحبا'
  const typing = { ...because, parentsSay: pasted, [overrideInput('referral')]: `${pasted} twice` }
  const made = await recorded(press(mine, await beginDraft(mine, { family: family.family }, typing)))
  const file = await of(mine, (acting) => recordFile(acting, made))
  assert.ok(file.may === 'yes')
  const clean = pasted.replaceAll('\u0000', '')
  assert.equal(file.value.now.answers.parentsSay, clean)
  assert.equal(file.value.now.overrides[0]?.because, `${clean} twice`)
  assert.ok(file.value.now.children.includes(ada))
})

test('writing into a document that is not the draft’s changes nothing of the draft', async () => {
  const id = await beginDraft(mine, { family: family.family }, { ...because, parentsSay: 'Kept' })
  const draft = await read(council.store.database, whoOf(mine), id)
  assert.ok(draft !== undefined)
  writeDraft(draft.doc, [{ name: 'parentsSay', holds: 'words' }], { parentsSay: 'Never sent' })
  assert.equal((await openTyping(mine, id)).parentsSay, 'Kept')
})
