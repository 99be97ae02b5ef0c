import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as Y from 'yjs'
import { testDatabase } from '../../test/postgres.ts'
import type { AuthorityId, DraftId, RecordId, WorkerId } from '../define/record.ts'
import { aMoment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { type Database, openDatabase, within } from './database.ts'
import {
  begin,
  compact,
  DraftSettled,
  keep,
  largestUpdate,
  listOpen,
  read,
  readIn,
  settledAs,
  type Update,
  type Who,
} from './drafts.ts'

const at = aMoment('2026-11-22T09:00:00Z')
const aWorker = (authority: AuthorityId = newId<'authority'>()): Who => ({
  authority,
  worker: newId<'worker'>() satisfies WorkerId,
})

let database: Database
let address: string
before(async () => {
  address = (await testDatabase()).appUrl
  database = openDatabase(address, 6)
})
after(() => database.destroy())

const update = (bytes: Uint8Array): Update => ({ id: newId<'update'>(), bytes })

/** Somebody typing: every letter is an update of its own, as in a browser. */
function typist(doc = new Y.Doc()): { doc: Y.Doc; type(words: string): Update[] } {
  const made: Update[] = []
  doc.on('update', (bytes: Uint8Array) => made.push(update(bytes)))
  return {
    doc,
    type: (words) => {
      for (const letter of words) doc.getText('facts').insert(doc.getText('facts').length, letter)
      return made.splice(0)
    },
  }
}

const said = async (who: Who, draft: DraftId): Promise<string | undefined> =>
  (await read(database, who, draft))?.doc.getText('facts').toString()

async function countUpdates(who: Who, draft: DraftId): Promise<number> {
  return within(database, who, async (tx) => {
    const { count } = await tx
      .selectFrom('draft_update')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('authority', '=', who.authority)
      .where('draft', '=', draft)
      .executeTakeFirstOrThrow()
    return Number(count)
  })
}

test('what was typed can be read again, and each update is named as kept', async () => {
  const who = aWorker()
  const draft = await begin(database, who, { kind: 'enquiry' }, at)
  const updates = typist().type('Seen at home.')
  const kept = await keep(database, who, draft, updates, at)
  assert.deepEqual(kept, { ok: true, value: { kept: updates.map(({ id }) => id), isSettled: false } })
  assert.equal(await said(who, draft), 'Seen at home.')
})

test('updates sent again, in any order and twice at once, are kept once', async () => {
  const who = aWorker()
  const draft = await begin(database, who, { kind: 'enquiry' }, at)
  const updates = typist().type('abcdef')
  await Promise.all(
    [updates.toReversed(), updates, [...updates, ...updates], updates.slice(3)].map((some) =>
      keep(database, who, draft, some, at),
    ),
  )
  assert.equal(await countUpdates(who, draft), 6)
  assert.equal(await said(who, draft), 'abcdef')
})

test('a draft is never begun without its first content, and beginning it again changes nothing', async () => {
  const who = aWorker()
  const writer = typist()
  writer.type('from before')
  const id = newId<'draft'>()
  const beginning = { kind: 'enquiry', id, update: Y.encodeStateAsUpdate(writer.doc) }
  assert.equal(await begin(database, who, beginning, at), id)
  await begin(database, who, beginning, at)
  assert.equal(await countUpdates(who, id), 1)
  assert.equal(await said(who, id), 'from before')
})

test('nobody but its author may open a draft or write in it, in another council or in the same one', async () => {
  const who = aWorker()
  const draft = await begin(database, who, { kind: 'enquiry' }, at)
  const updates = typist().type('private')
  await keep(database, who, draft, updates, at)
  const colleague = aWorker(who.authority)
  const elsewhere: Who = { authority: newId<'authority'>(), worker: who.worker }
  for (const other of [colleague, elsewhere]) {
    assert.equal(await read(database, other, draft), undefined)
    assert.equal(await keep(database, other, draft, typist().type('intruder'), at), undefined)
    assert.equal(await compact(database, other, draft, at, 0), false)
    await assert.rejects(
      within(database, other, (tx) => settledAs(tx, other, draft, newId<'record'>(), at)),
      DraftSettled,
    )
  }
  await begin(database, colleague, { kind: 'enquiry', id: draft, update: new Uint8Array([0, 0]) }, at)
  assert.equal(await read(database, colleague, draft), undefined)
  assert.equal(await countUpdates(who, draft), updates.length)
  assert.equal(await read(database, who, newId<'draft'>()), undefined)
})

test('an update that is none, or too big, is refused with a sentence and changes nothing', async () => {
  const who = aWorker()
  const draft = await begin(database, who, { kind: 'enquiry' }, at)
  const [good] = typist().type('x')
  assert.ok(good)
  const huge = new Y.Doc()
  huge.getText('facts').insert(0, 'x'.repeat(largestUpdate))
  const bad = [
    new Uint8Array([]),
    new Uint8Array([255, 255, 255, 255, 15, 1]),
    new TextEncoder().encode('not an update'),
    Y.encodeStateAsUpdate(huge),
  ]
  for (const bytes of bad) {
    const answer = await keep(database, who, draft, [good, update(bytes)], at)
    assert.equal(answer?.ok, false)
    assert.match(answer?.ok === false ? (answer.problems[0]?.says ?? '') : '', /Nothing was changed\.$/)
  }
  assert.equal(await countUpdates(who, draft), 0)
})

test('an update under an id that stands for another one is not acknowledged', async () => {
  const who = aWorker()
  const draft = await begin(database, who, { kind: 'enquiry' }, at)
  const [first, second] = typist().type('ab')
  assert.ok(first && second)
  await keep(database, who, draft, [first], at)
  const answer = await keep(database, who, draft, [{ ...second, id: first.id }], at)
  assert.equal(answer?.ok, false)
  assert.equal(await said(who, draft), 'a')
})

test('a hundred people of three councils typing at once are each answered about their own draft', async () => {
  const councils = [1, 2, 3].map(() => newId<'authority'>())
  const people = await Promise.all(
    Array.from({ length: 99 }, async (_, index) => {
      const who = aWorker(councils[index % 3])
      return { who, draft: await begin(database, who, { kind: 'enquiry' }, at), words: `words of ${index}` }
    }),
  )
  await Promise.all(
    people.map(async ({ who, draft, words }) => {
      for (const one of typist().type(words)) assert.ok((await keep(database, who, draft, [one], at))?.ok)
    }),
  )
  for (const { who, draft, words } of people) assert.equal(await said(who, draft), words)
})

test('a request that fails in a group is not acknowledged, and the next one is kept', async () => {
  const who = aWorker()
  const short = openDatabase(address, 2)
  const draft = await begin(short, who, { kind: 'enquiry' }, at)
  const updates = typist().type('after all')
  await short.destroy()
  await assert.rejects(keep(short, who, draft, updates, at))
  assert.equal(await said(who, draft), '')
  assert.ok((await keep(database, who, draft, updates, at))?.ok)
  assert.equal(await said(who, draft), 'after all')
})

test('a compacted draft says the same, in one update, and later and repeated updates still fit', async () => {
  const who = aWorker()
  const draft = await begin(database, who, { kind: 'enquiry' }, at)
  const writer = typist()
  const early = writer.type('a'.repeat(250))
  await keep(database, who, draft, early, at)
  assert.equal(await compact(database, who, draft, at), true)
  assert.equal(await countUpdates(who, draft), 1)
  await keep(database, who, draft, [...early.slice(-3), ...writer.type('z')], at)
  assert.equal(await said(who, draft), `${'a'.repeat(250)}z`)
  assert.equal(await compact(database, who, draft, at), false, 'few updates are left as they are')
})

test('an update that arrives while a draft is compacted is not lost', async () => {
  const who = aWorker()
  const draft = await begin(database, who, { kind: 'enquiry' }, at)
  const writer = typist()
  await keep(database, who, draft, writer.type('b'.repeat(20)), at)
  let written = 'b'.repeat(20)
  for (let round = 0; round < 10; round += 1) {
    const typing = writer.type(`(${round})`).map((one) => keep(database, who, draft, [one], at))
    written += `(${round})`
    await Promise.all([compact(database, who, draft, at, 3), ...typing, compact(database, who, draft, at, 3)])
  }
  assert.equal(await said(who, draft), written)
})

test('a draft in which an update is still missing is not compacted, and is whole once it arrives', async () => {
  const who = aWorker()
  const draft = await begin(database, who, { kind: 'enquiry' }, at)
  const [first, ...rest] = typist().type('missing')
  assert.ok(first)
  await keep(database, who, draft, rest, at)
  assert.equal(await compact(database, who, draft, at, 0), false)
  assert.equal(await said(who, draft), '')
  await keep(database, who, draft, [first], at)
  assert.equal(await compact(database, who, draft, at, 0), true)
  assert.equal(await said(who, draft), 'missing')
})

test('open drafts are listed for their author, the one typed in last first, and settled ones no more', async () => {
  const who = aWorker()
  const older = await begin(database, who, { kind: 'contact' }, aMoment('2026-11-20T09:00:00Z'))
  const newer = await begin(database, who, { kind: 'enquiry' }, aMoment('2026-11-21T09:00:00Z'))
  await keep(database, who, older, typist().type('x'), at)
  await begin(database, aWorker(who.authority), { kind: 'contact' }, at)
  const listed = async () =>
    (await listOpen(database, who)).map(({ id, kind, typedAt }) => [id, kind, typedAt])
  assert.deepEqual(await listed(), [
    [older, 'contact', at],
    [newer, 'enquiry', '2026-11-21T09:00:00.000Z'],
  ])
  await within(database, who, (tx) => settledAs(tx, who, older, newId<'record'>(), at))
  assert.deepEqual(
    (await listed()).map(([id]) => id),
    [newer],
  )
})

test('pressing twice settles once', async () => {
  const who = aWorker()
  const draft = await begin(database, who, { kind: 'enquiry' }, at)
  const records: RecordId[] = [newId<'record'>(), newId<'record'>()]
  const presses = await Promise.allSettled(
    records.map((record) => within(database, who, (tx) => settledAs(tx, who, draft, record, at))),
  )
  assert.deepEqual(presses.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const settled = (await read(database, who, draft))?.settledAs
  assert.ok(settled !== undefined && records.includes(settled))
})

test('what arrives while a draft is being settled is kept, and its writer is told that it came too late', async () => {
  const who = aWorker()
  const draft = await begin(database, who, { kind: 'enquiry' }, at)
  const writer = typist()
  await keep(database, who, draft, writer.type('in time'), at)
  let late: ReturnType<typeof keep> | undefined
  const recorded = await within(database, who, async (tx) => {
    const held = await readIn(tx, who, draft, true)
    late = keep(database, who, draft, writer.type(', too late'), at)
    const early = await Promise.race([late, new Promise((go) => setTimeout(go, 200, 'waits'))])
    assert.equal(early, 'waits')
    await settledAs(tx, who, draft, newId<'record'>(), at)
    return held?.doc.getText('facts').toString()
  })
  const answer = await late
  assert.equal(recorded, 'in time')
  assert.deepEqual(answer?.ok === true && answer.value.isSettled, true)
  assert.equal(await said(who, draft), 'in time, too late')
})
