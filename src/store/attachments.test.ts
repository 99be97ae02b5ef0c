import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import {
  type AttachmentId,
  addToList,
  type Listed,
  largestAttachment,
  mostAttachments,
  partBytes,
} from '../define/attachments.ts'
import { concernsInput, type Typing } from '../define/draft.ts'
import type { DraftId, PersonId, RecordId } from '../define/record.ts'
import { assessment } from '../journey/assessment/assessment.ts'
import { addMinutes } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { latitude, photographWithPosition } from '../plain/photograph.test-data.ts'
import { myWork } from './access.ts'
import { beginAttachment, keepAttachment, keepPart, type Progress } from './arriving.ts'
import { type Acting, as, type Reading } from './as.ts'
import { attachmentOfDraft, attachmentOfRecord, unreferredAttachments } from './attachments.ts'
import { allocate, type Council, type Family, makeFamily, openCouncil, say } from './council.test-data.ts'
import {
  firstTyping,
  firstUpdate,
  openDraft,
  type Recorded,
  record,
  sentUpdate,
  subjectOf,
} from './drafting.ts'
import { begin, keep, read } from './drafts.ts'
import type { Worker } from './worker.ts'

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

async function got<T>(reading: Promise<Reading<T>>): Promise<T> {
  const read = await reading
  assert.ok(read.may === 'yes', read.may)
  return read.value
}

const whoOf = (worker: Worker) => ({ authority: worker.authority, worker: worker.id })

async function beginDraft(more: { record?: RecordId } = {}): Promise<DraftId> {
  const about = { kind: assessment.name, family: family.family, record: more.record, before: undefined }
  const update = await got(
    of(mine, async (acting) => {
      const subject = await subjectOf(acting, about)
      return firstUpdate(subject.inputs, firstTyping(subject))
    }),
  )
  const beginning = { kind: about.kind, family: about.family, ...more, update }
  return begin(council.store.database, whoOf(mine), beginning, council.clock.now())
}

async function type(draft: DraftId, typing: Typing): Promise<void> {
  const open = await got(of(mine, (acting) => openDraft(acting, draft)))
  const bytes = sentUpdate(open.draft, open.subject.inputs, typing)
  await keep(council.store.database, whoOf(mine), draft, [{ id: newId(), bytes }], council.clock.now())
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const partsOf = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, place) =>
    bytes.subarray(place * partBytes, (place + 1) * partBytes),
  )

type Given = { bytes: Uint8Array; name?: string; sha256?: string; id?: AttachmentId; worker?: Worker }

const announce = (draft: DraftId, { bytes, name = 'IMG_1.jpg', sha256 = sha256Of(bytes), ...more }: Given) =>
  of(more.worker ?? mine, (acting) =>
    beginAttachment(acting, { id: more.id ?? newId(), draft, name, size: bytes.length, sha256 }),
  )

const sendPart = (id: AttachmentId, place: number, bytes: Uint8Array, worker = mine) =>
  of(worker, (acting) => keepPart(acting, id, place, bytes))

const finish = (id: AttachmentId, worker = mine) => of(worker, (acting) => keepAttachment(acting, id))

/** Sends a whole file as a browser does, and says what became of it. */
async function send(draft: DraftId, given: Given): Promise<{ id: AttachmentId; so: Progress }> {
  const id = given.id ?? newId<'attachment'>()
  const begun = await got(announce(draft, { ...given, id }))
  assert.ok(begun.ok, JSON.stringify(begun))
  for (const [place, part] of partsOf(given.bytes).entries()) await got(sendPart(id, place, part))
  return { id, so: await got(finish(id)) }
}

const listed = (id: AttachmentId, more: Partial<Listed> = {}): Listed => ({
  id,
  name: 'IMG_1.jpg',
  media: 'waiting',
  size: 1,
  says: 'Letter from school',
  ...more,
})

const settle = async (draft: DraftId): Promise<Recorded> =>
  got(of(mine, (acting) => record(acting, draft, undefined, async (settled) => settled)))

async function recorded(draft: DraftId): Promise<RecordId> {
  const done = await settle(draft)
  assert.equal(done.is, 'recorded', JSON.stringify(done.is === 'not yet' && done.settling.problems))
  return done.is === 'recorded' ? done.record : newId()
}

const problemsOf = async (draft: DraftId): Promise<string> => {
  const done = await settle(draft)
  return done.is === 'recorded' ? 'none' : done.settling.problems.map(({ says }) => says).join(' ')
}

const referralMissing = { 'override.referral': 'Brought in from elsewhere.' }
const onlyAda = () => ({
  ...Object.fromEntries(family.children.map((child) => [concernsInput(child), child === ada ? 'yes' : ''])),
  ...referralMissing,
})

test('parts come in any order, twice, and after a break; the whole is what was sent', async () => {
  const draft = await beginDraft()
  const bytes = photographWithPosition(2 * partBytes)
  const id = newId<'attachment'>()
  assert.deepEqual(await got(announce(draft, { bytes, id })), { ok: true, value: { is: 'coming', has: [] } })
  const [first, second, third] = partsOf(bytes)
  assert.ok(first !== undefined && second !== undefined && third !== undefined)
  await got(sendPart(id, 2, third))
  await got(sendPart(id, 0, first))
  await got(sendPart(id, 0, first))
  assert.deepEqual(await got(finish(id)), { is: 'coming', has: [0, 2] })
  assert.deepEqual(await got(announce(draft, { bytes, id })), {
    ok: true,
    value: { is: 'coming', has: [0, 2] },
  })
  await got(sendPart(id, 1, second))
  const arrived = { is: 'arrived', media: 'image/jpeg', size: bytes.length, name: 'IMG_1.jpg' }
  const both = await Promise.all([got(finish(id)), got(finish(id))])
  assert.deepEqual(both, [arrived, arrived])
  await got(sendPart(id, 1, second))
  assert.deepEqual(await got(announce(draft, { bytes, id })), { ok: true, value: arrived })
  const parts = await say(council.addresses.adminUrl, 'select from attachment_part where attachment = $1', [
    id,
  ])
  assert.equal(parts.length, 0)
  const opened = await got(of(mine, (acting) => attachmentOfDraft(acting, draft, id)))
  assert.deepEqual(opened.bytes.subarray(-partBytes), Buffer.from(bytes.subarray(-partBytes)))
})

test('the place at which a photograph was taken does not stay, and that it stood there is noted', async () => {
  const draft = await beginDraft()
  const bytes = photographWithPosition()
  const { id } = await send(draft, { bytes })
  const opened = await got(of(mine, (acting) => attachmentOfDraft(acting, draft, id)))
  assert.equal(Buffer.from(opened.bytes).includes(Buffer.from(latitude)), false)
  assert.equal(opened.bytes.length, bytes.length)
  const [row] = await say<{ without_position: boolean; sha256: string }>(
    council.addresses.adminUrl,
    'select without_position, sha256 from attachment_arrival where attachment = $1',
    [id],
  )
  assert.deepEqual(row, { without_position: true, sha256: sha256Of(opened.bytes) })
})

test('what is not the file that was announced is not kept, and can be sent once more', async () => {
  const draft = await beginDraft()
  const bytes = photographWithPosition(100)
  const id = newId<'attachment'>()
  await got(announce(draft, { bytes, id }))
  const spoilt = new Uint8Array(bytes)
  spoilt[spoilt.length - 1] = 0xaa
  await got(sendPart(id, 0, spoilt))
  assert.deepEqual(await got(finish(id)), { is: 'coming', has: [] })
  await got(sendPart(id, 0, bytes))
  assert.equal((await got(finish(id))).is, 'arrived')
})

test('a part that is longer, shorter or beyond the end is refused and nothing is written', async () => {
  const draft = await beginDraft()
  const bytes = photographWithPosition(partBytes)
  const id = newId<'attachment'>()
  await got(announce(draft, { bytes, id }))
  const wrongs = [
    [0, bytes.subarray(0, 10)],
    [1, bytes.subarray(0, partBytes)],
    [2, bytes.subarray(0, 10)],
    [0, new Uint8Array()],
  ] as const
  for (const [place, part] of wrongs) assert.equal((await got(sendPart(id, place, part))).ok, false)
  assert.deepEqual(await got(finish(id)), { is: 'coming', has: [] })
})

const word = () =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': [new Uint8Array(60_000_000), { level: 6 }],
  })

test('a packed bomb that is a Word document is kept as it came, for nothing is unpacked', async () => {
  const draft = await beginDraft()
  const bytes = word()
  assert.ok(bytes.length < 100_000)
  const { id, so } = await send(draft, { bytes, name: 'report.docx' })
  assert.equal(so.is === 'arrived' && so.media.endsWith('wordprocessingml.document'), true)
  const opened = await got(of(mine, (acting) => attachmentOfDraft(acting, draft, id)))
  assert.equal(sha256Of(opened.bytes), sha256Of(bytes))
})

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

test('a file is what its bytes say and not what it is called; what is not taken is refused in plain words', async () => {
  const draft = await beginDraft()
  const refused = [
    ['photo.jpg', text('<!doctype html><script>alert(1)</script>')],
    ['photo.jpg', text('\n  <svg onload="alert(1)"/>')],
    ['letter.txt', Buffer.from('MZ\u0090\u0000\u0003program', 'latin1')],
    ['letter.docx', zipSync({ 'run.js': strToU8('alert(1)') })],
    ['letter.pdf', Buffer.from('%PDX-1.7')],
    ['noise.jpg', randomBytes(4000)],
  ] as const
  for (const [name, bytes] of refused.filter(([name]) => name !== 'letter.pdf')) {
    const { so } = await send(draft, { bytes, name })
    assert.equal(so.is, 'refused', name)
    assert.match(
      so.is === 'refused' ? so.says : '',
      /takes photographs .* PDFs, Word documents, text and e-mails/,
    )
  }
  const taken = [
    ['x.exe', text('What Ada told me at school.'), 'text/plain'],
    [
      'x.html',
      text('From: a@school.example\r\nTo: b@council.example\r\nSubject: Ada\r\n\r\nShe is late.'),
      'message/rfc822',
    ],
    ['x', text('%PDF-1.7\n1 0 obj'), 'application/pdf'],
    ['caf\u00e9.doc', Buffer.from('Ein Caf\u00e9 und £5', 'latin1'), 'text/plain'],
  ] as const
  for (const [name, bytes, media] of taken) {
    const { so } = await send(draft, { bytes, name })
    assert.equal(so.is === 'arrived' ? so.media : so.is, media, name)
  }
})

test('nothing, too much, and one file too many are refused before a byte is sent', async () => {
  const draft = await beginDraft()
  const says = async (size: number): Promise<string> => {
    const announced = { id: newId<'attachment'>(), draft, name: 'x', size, sha256: '0'.repeat(64) }
    const begun = await got(of(mine, (acting) => beginAttachment(acting, announced)))
    return begun.ok ? 'taken' : (begun.problems[0]?.says ?? '')
  }
  assert.match(await says(0), /nothing in this file/)
  assert.match(await says(26_000_000), /has 26\.0 MB\. Goldthread takes up to 25\.0 MB/)
  assert.match(await says(1.5), /whole bytes/)
  for (let count = 0; count < mostAttachments; count++) assert.equal(await says(largestAttachment), 'taken')
  assert.match(await says(10), /holds 20 files at most/)
})

test('nobody sends, finishes or opens another worker’s file, by whatever id', async () => {
  const draft = await beginDraft()
  const bytes = photographWithPosition()
  const other = await council.hire('social worker', council.teams.hill)
  const elsewhere = await openCouncil(council.addresses)
  const stranger = elsewhere.who['social worker']
  const { id } = await send(draft, { bytes })
  for (const worker of [other, stranger]) {
    assert.equal((await announce(draft, { bytes, worker })).may, 'not found')
    assert.equal((await sendPart(id, 0, bytes, worker)).may, 'not found')
    assert.equal((await finish(id, worker)).may, 'not found')
    assert.equal((await of(worker, (acting) => attachmentOfDraft(acting, draft, id))).may, 'not found')
  }
  assert.equal((await finish(newId())).may, 'not found')
  const second = await beginDraft()
  assert.equal((await announce(second, { bytes, id })).may, 'not found', 'an id is that of one file')
  assert.equal((await of(mine, (acting) => attachmentOfDraft(acting, second, id))).may, 'not found')
  await elsewhere.stop()
})

test('a record is not made while a file is on its way, and nobody’s word is taken for its arrival', async () => {
  const draft = await beginDraft()
  const other = await send(await beginDraft(), { bytes: photographWithPosition() })
  const claimed = { media: 'image/jpeg', size: 3, name: 'not so.jpg' } as const
  const id = newId<'attachment'>()
  await type(draft, { ...onlyAda(), documents: addToList('', listed(id, claimed)) })
  assert.match(await problemsOf(draft), /has not arrived here yet/)
  await type(draft, { documents: addToList('', listed(other.id, claimed)) })
  assert.match(await problemsOf(draft), /has not arrived here yet/, 'that of another draft')
  await type(draft, { documents: addToList('', listed(id, claimed)) })
  await send(draft, { bytes: photographWithPosition(50), id, name: 'true.jpg' })
  const made = await recorded(draft)
  const [row] = await say<{ documents: unknown }>(
    council.addresses.adminUrl,
    'select documents from assessment where record = $1',
    [made],
  )
  const size = photographWithPosition(50).length
  assert.deepEqual(row?.documents, [
    { id, name: 'true.jpg', media: 'image/jpeg', size, says: 'Letter from school' },
  ])
})

test('a file of a record opens for whoever may read the record, is logged, and for nobody else', async () => {
  const draft = await beginDraft()
  const { id } = await send(draft, { bytes: photographWithPosition() })
  const loose = await send(draft, { bytes: photographWithPosition(1) })
  await type(draft, { ...onlyAda(), documents: addToList('', listed(id)) })
  const made = await recorded(draft)
  const open = (worker: Worker, of_: AttachmentId = id, record_: RecordId = made) =>
    of(worker, (acting) => attachmentOfRecord(acting, record_, of_))
  const manager = council.who['team manager']
  assert.equal((await got(open(manager))).media, 'image/jpeg')
  const rows = await say<{ children: string[]; worker: string }>(
    council.addresses.adminUrl,
    `select children::text[], worker from read_log where what = 'file of a record: assessment'`,
  )
  assert.deepEqual(rows, [{ children: [ada], worker: manager.id }])
  assert.equal((await open(manager, loose.id)).may, 'not found', 'in the draft, and not in the record')
  const outside = await council.hire('social worker', council.teams.hill)
  assert.notEqual((await open(outside)).may, 'yes')
  assert.notEqual((await open(council.who['performance analyst'])).may, 'yes')
  assert.equal((await open(manager, id, newId())).may, 'not found')
})

test('a file taken out of a record stays with the version that had it, and a new version may keep it', async () => {
  const draft = await beginDraft()
  const { id } = await send(draft, { bytes: photographWithPosition() })
  await type(draft, { ...onlyAda(), documents: addToList('', listed(id)) })
  const made = await recorded(draft)
  council.clock.set(addMinutes(council.clock.now(), 1))
  const again = await beginDraft({ record: made })
  await type(again, { purpose: 'With the same letter.', ...referralMissing })
  assert.equal(await recorded(again), made)
  council.clock.set(addMinutes(council.clock.now(), 1))
  const without = await beginDraft({ record: made })
  await type(without, { documents: '', ...referralMissing })
  assert.equal(await recorded(without), made)
  assert.equal((await of(mine, (acting) => attachmentOfRecord(acting, made, id))).may, 'yes')
  const kept = await say<{ documents: unknown[] | null }>(
    council.addresses.adminUrl,
    'select documents from assessment where record = $1 order by version',
    [made],
  )
  assert.deepEqual(
    kept.map(({ documents }) => documents?.length ?? 0),
    [1, 1, 0],
  )
})

test('what nothing refers to is listed and not deleted', async () => {
  const draft = await beginDraft()
  const used = await send(draft, { bytes: photographWithPosition() })
  const loose = await send(draft, { bytes: photographWithPosition(2) })
  const list = async () =>
    (await got(of(council.who['system administrator'], unreferredAttachments))).map(({ id }) => id)
  await type(draft, { ...onlyAda(), documents: addToList('', listed(used.id)) })
  assert.equal((await list()).includes(loose.id), false, 'a draft may still come to name it')
  await recorded(draft)
  const ids = await list()
  assert.deepEqual([ids.includes(loose.id), ids.includes(used.id)], [true, false])
  assert.equal((await of(mine, (acting) => attachmentOfDraft(acting, draft, loose.id))).may, 'yes')
  assert.equal((await of(mine, unreferredAttachments)).may, 'no')
})

test('the words of a draft are untouched by whatever becomes of its files', async () => {
  const draft = await beginDraft()
  await type(draft, { purpose: 'Typed before the file.', documents: addToList('', listed(newId())) })
  await send(draft, { bytes: text('<html>'), name: 'x.jpg' })
  const kept = await read(council.store.database, whoOf(mine), draft)
  assert.equal(kept?.doc.getText('words:purpose').toString(), 'Typed before the file.')
})

test('the application can change or take away nothing of a file that has arrived', async () => {
  for (const statement of [
    `update attachment_arrival set bytes = ''`,
    `delete from attachment_arrival`,
    `delete from attachment`,
    `update attachment_part set bytes = ''`,
  ])
    await assert.rejects(say(council.addresses.appUrl, statement), { code: '42501' }, statement)
})

test('a draft that asks for no files takes none, such as the note of somebody who visits', async () => {
  const { inspector } = council.who
  const draft = await begin(
    council.store.database,
    whoOf(inspector),
    { kind: 'bookmark', update: firstUpdate([], {}) },
    council.clock.now(),
  )
  const bytes = new TextEncoder().encode('Whatever somebody brought along')
  assert.equal((await announce(draft, { bytes, worker: inspector })).may, 'not found')
  assert.equal((await announce(await beginDraft(), { bytes })).may, 'yes')
})
