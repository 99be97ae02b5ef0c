import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { testDatabase } from '../../test/postgres.ts'
import { type Input, inputsOf, readDraft, type Typing, writeInput } from '../define/draft.ts'
import type { DraftId, PersonId } from '../define/record.ts'
import { enquiry } from '../journey/protection/enquiry.ts'
import { addMinutes, aMoment, type Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { type Database, openDatabase, within } from './database.ts'
import { type DraftMoment, docAt, momentsIn } from './draft-moments.ts'
import { type AgedMoment, historyKept, thinMoments } from './draft-thinning.ts'
import { begin, compact, keep, read, type Update, type Who } from './drafts.ts'

const start = aMoment('2026-11-22T09:00:00Z')
const inputs = inputsOf(enquiry, [newId<'person'>() satisfies PersonId])
const facts: Input = { name: 'facts', holds: 'words' }

let database: Database
before(async () => {
  database = openDatabase((await testDatabase()).appUrl, 6)
})
after(() => database.destroy())

const aWho = (authority = newId<'authority'>()): Who => ({ authority, worker: newId<'worker'>() })

/** A draft in which two people write. */
async function sharedDraft(): Promise<{ author: Who; colleague: Who; draft: DraftId }> {
  const author = aWho()
  const colleague = aWho(author.authority)
  const draft = await begin(database, author, { kind: 'enquiry' }, start)
  await within(database, author, (tx) =>
    tx
      .insertInto('draft_writer')
      .values({
        authority: author.authority,
        draft,
        worker: colleague.worker,
        asked_by: author.worker,
        asked_at: start,
        ended_at: null,
      })
      .execute(),
  )
  return { author, colleague, draft }
}

const merged = (updates: readonly Update[]): Typing => {
  const doc = new Y.Doc()
  for (const { bytes } of updates) Y.applyUpdate(doc, bytes)
  return readDraft(doc, inputs)
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', '𝒳', '👩', ' ', '\n'), maxLength: 10 })
type Edit = { by: 0 | 1; input: Input; now: string; meet: boolean }
const edit: fc.Arbitrary<Edit> = fc.record({
  by: fc.constantFrom(0 as const, 1 as const),
  input: fc.constantFrom(...inputs),
  now: words,
  meet: fc.boolean(),
})

/** What two people make of a draft who hear one another now and then. */
function updatesOf(edits: readonly Edit[]): readonly (Update & { by: 0 | 1 })[] {
  const made: (Update & { by: 0 | 1 })[] = []
  const docs = [new Y.Doc(), new Y.Doc()] as const
  for (const by of [0, 1] as const)
    docs[by].on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== 'other') made.push({ id: newId<'update'>(), bytes, by })
    })
  for (const { by, input, now, meet } of edits) {
    writeInput(docs[by], input, now)
    if (!meet) continue
    Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]), 'other')
    Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]), 'other')
  }
  return made
}

/** In which order, how often and with what in between updates arrive. */
type Step = { readonly pick: number; readonly next: 'nothing' | 'compact' | 'compact meanwhile' }
const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(),
  next: fc.constantFrom('nothing' as const, 'compact' as const, 'compact meanwhile' as const),
})

test('no update is lost by writing a draft anew: in any order, again and again, some first and the rest later', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 14 }),
      fc.array(step, { maxLength: 14 }),
      async (edits, steps) => {
        const all = updatesOf(edits)
        const { author, colleague, draft } = await sharedDraft()
        const [acknowledged, writers]: [Update[], readonly Who[]] = [[], [author, colleague]]
        let at = start
        const arrive = async (one: Update & { by: 0 | 1 }) => {
          const kept = await keep(database, writers[one.by] ?? author, draft, [one], at)
          assert.ok(kept?.ok)
          acknowledged.push(one)
        }
        const same = async () => {
          const found = await read(database, colleague, draft)
          assert.deepEqual(found && readDraft(found.doc, inputs), merged(acknowledged))
        }
        for (const { pick, next } of steps) {
          at = addMinutes(at, 1)
          const one = all[pick % Math.max(1, all.length)]
          const anew = () => compact(database, pick % 2 === 0 ? author : colleague, draft, at, 0)
          if (one !== undefined && next === 'compact meanwhile') await Promise.all([arrive(one), anew()])
          else if (one !== undefined) await arrive(one)
          if (next === 'compact') await anew()
          await same()
        }
        for (const one of all) await arrive(one)
        await compact(database, author, draft, at, 0)
        await same()
        assert.deepEqual(merged(acknowledged), merged(all))
      },
    ),
    { numRuns: 40 },
  )
})

test('whoever sends the same updates again while the draft is written anew is acknowledged, and nothing doubles', async () => {
  const { author, colleague, draft } = await sharedDraft()
  const doc = new Y.Doc()
  const updates: Update[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push({ id: newId<'update'>(), bytes }))
  for (let letter = 0; letter < 40; letter += 1) writeInput(doc, facts, 'x'.repeat(letter + 1))
  await keep(database, author, draft, updates, start)
  for (let round = 0; round < 15; round += 1) {
    const [again, other] = await Promise.all([
      keep(database, author, draft, updates, start),
      keep(database, colleague, draft, updates.slice(20), start),
      compact(database, colleague, draft, start, 0),
    ])
    assert.ok(again?.ok && other?.ok)
  }
  const found = await read(database, author, draft)
  assert.equal(found?.doc.getText('words:facts').toString(), 'x'.repeat(40))
})

type Typed = { readonly at: Moment; readonly says: string; readonly by: Who }

/** Types something each minute, the two in turn, and notes what then stood there. */
async function typeFor(
  minutes: number,
  { author, colleague, draft }: Awaited<ReturnType<typeof sharedDraft>>,
): Promise<readonly Typed[]> {
  const [doc, typed]: [Y.Doc, Typed[]] = [new Y.Doc(), []]
  for (let minute = 0; minute < minutes; minute += 1) {
    const [at, by] = [addMinutes(start, minute), minute % 2 === 0 ? author : colleague]
    const before = Y.encodeStateVector(doc)
    const says = minute % 5 === 4 ? `anew ${minute}` : `${doc.getText('words:facts').toString()}${minute} `
    writeInput(doc, facts, says)
    const update = { id: newId<'update'>(), bytes: Y.encodeStateAsUpdate(doc, before) }
    await keep(database, by, draft, [update], at)
    typed.push({ at, says, by })
  }
  return typed
}

const saidAt = (who: Who, draft: DraftId, at: Moment): Promise<string> =>
  within(database, who, async (tx) =>
    (await docAt(tx, who.authority, draft, at)).getText('words:facts').toString(),
  )
const momentsOf = (who: Who, draft: DraftId): Promise<readonly DraftMoment[]> =>
  within(database, who, (tx) => momentsIn(tx, who.authority, draft))

test('every minute in which somebody typed can be gone back to, before the draft is written anew and after', async () => {
  const shared = await sharedDraft()
  const typed = await typeFor(20, shared)
  const { author, draft } = shared
  for (const isAnew of [false, true, true]) {
    if (isAnew) await compact(database, author, draft, addMinutes(start, 21), 0)
    const moments = await momentsOf(author, draft)
    assert.deepEqual(
      moments.map(({ at, by }) => ({ at, by })),
      typed.toReversed().map(({ at, by }) => ({ at, by: [by.worker] })),
    )
    assert.ok(moments.every(({ changed }) => changed > 0))
    for (const { at, says } of typed) assert.equal(await saidAt(author, draft, at), says)
    const found = await read(database, author, draft)
    assert.equal(found?.updates, isAnew ? 1 : 20)
  }
})

test('what was written anew goes on: later moments join those before, and it was kept when it was typed', async () => {
  const shared = await sharedDraft()
  const { author, draft } = shared
  const typed = await typeFor(6, shared)
  await compact(database, author, draft, addMinutes(start, 600), 0)
  assert.equal((await read(database, author, draft))?.keptAt, typed.at(-1)?.at)
  const doc = (await read(database, author, draft))?.doc ?? assert.fail()
  const before = Y.encodeStateVector(doc)
  writeInput(doc, facts, 'later')
  const later = { id: newId<'update'>(), bytes: Y.encodeStateAsUpdate(doc, before) }
  await keep(database, author, draft, [later], addMinutes(start, 700))
  const moments = await momentsOf(author, draft)
  assert.deepEqual([moments[0]?.at, moments[1]?.at], [addMinutes(start, 700), typed.at(-1)?.at])
  assert.equal(await saidAt(author, draft, addMinutes(start, 650)), typed.at(-1)?.says)
  assert.equal(await saidAt(author, draft, addMinutes(start, 700)), 'later')
})

test('a day later the minutes are joined to longer spans, and everybody who typed is still named', async () => {
  const shared = await sharedDraft()
  const { author, colleague, draft } = shared
  const typed = await typeFor(65, shared)
  await compact(database, author, draft, addMinutes(start, 70), 0)
  const before = (await momentsOf(author, draft)).length
  // Two updates more, so that there is something to write anew.
  for (const minutes of [2_000, 2_001]) {
    const doc = (await read(database, author, draft))?.doc ?? assert.fail()
    const had = Y.encodeStateVector(doc)
    writeInput(doc, facts, `after ${minutes}`)
    const update = { id: newId<'update'>(), bytes: Y.encodeStateAsUpdate(doc, had) }
    await keep(database, colleague, draft, [update], addMinutes(start, minutes))
  }
  await compact(database, author, draft, addMinutes(start, 2_002), 0)
  const moments = await momentsOf(author, draft)
  assert.ok(before > 50 && moments.length < 8, `${before}, then ${moments.length}`)
  const first = moments.at(-1)
  assert.deepEqual(new Set(first?.by), new Set([author.worker, colleague.worker]))
  const there = typed.find(({ at }) => at === first?.at)
  assert.ok(there !== undefined && first !== undefined)
  assert.equal(await saidAt(author, draft, first.at), there.says)
})

const aged = (at: Moment, bytes = 100, by = newId<'worker'>()): AgedMoment => ({
  id: newId<'moment'>(),
  at,
  by: [by],
  changed: 1,
  bytes,
})

test('moments are kept by the minute for an hour, then every ten minutes, hourly and daily, the last of each', () => {
  const now = addMinutes(start, 60 * 24 * 30)
  const every = Array.from({ length: 60 * 24 * 3 }, (_, minute) => aged(addMinutes(now, -minute)))
  const { kept, gone } = thinMoments(every, now)
  const within = (minutes: number) =>
    kept.filter(({ at }) => Date.parse(now) - Date.parse(at) < minutes * 60_000)
  assert.equal(kept.length + gone.length, every.length)
  assert.equal(within(60).length, 60)
  assert.ok(within(60 * 24).length < 60 + 6 * 24 + 2)
  assert.equal(kept.at(-1)?.at, now)
})

test('however much was typed, the bounds hold, the last moment stays, and nobody who typed is forgotten', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ minutes: fc.nat({ max: 60 * 24 * 400 }), bytes: fc.nat({ max: 3_000_000 }) }), {
        minLength: 1,
        maxLength: 260,
      }),
      (all) => {
        const now = addMinutes(start, 60 * 24 * 400)
        const moments = all.map(({ minutes, bytes }) => aged(addMinutes(start, minutes), bytes))
        const { kept, gone } = thinMoments(moments, now)
        assert.ok(kept.length <= historyKept.most)
        assert.ok(
          kept.length === 1 || kept.reduce((sum, { bytes }) => sum + bytes, 0) <= historyKept.mostBytes,
        )
        const last = moments.reduce((a, b) => (b.at > a.at ? b : a))
        assert.equal(kept.at(-1)?.at, last.at)
        assert.equal(new Set([...kept, ...gone].map(({ id }) => id)).size, moments.length)
        assert.deepEqual(new Set(kept.flatMap(({ by }) => by)), new Set(moments.flatMap(({ by }) => by)))
        assert.equal(
          kept.reduce((sum, { changed }) => sum + changed, 0),
          moments.length,
        )
      },
    ),
    { numRuns: 60 },
  )
})
