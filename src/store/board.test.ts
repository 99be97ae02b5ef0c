import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { addToList } from '../define/attachments.ts'
import type { RecordId } from '../define/record.ts'
import { aDay } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { boardMeeting } from '../sight/board/meeting.ts'
import { boardPaper } from '../sight/board/paper.ts'
import { myWork, type Role } from './access.ts'
import { beginAttachment, keepAttachment, keepPart } from './arriving.ts'
import { type Acting, as } from './as.ts'
import { boardFile, boardRecords, issueReport, reportIssued, reportsIssued } from './board.ts'
import { type Council, deposit, openCouncil, put, say } from './council.test-data.ts'
import { firstTyping, firstUpdate, type Recorded, record, subjectOf } from './drafting.ts'
import { begin } from './drafts.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council.stop())

const ask = <T>(role: Role, work: (acting: Acting) => Promise<T>) =>
  as(council.store, council.who[role], myWork, work)

test('a report that the board was given is read by the board as it was given, and there is one a month', async () => {
  const given = await ask('director', (acting) =>
    issueReport(acting, { month: aDay('2026-10-01'), says: { better: ['first'] } }),
  )
  const twice = await ask('director', (acting) =>
    issueReport(acting, { month: aDay('2026-10-01'), says: { better: ['second'] } }),
  )
  assert.equal(twice.may === 'yes' && twice.value, undefined)
  const read = await ask('board member', reportsIssued)
  assert.ok(read.may === 'yes' && given.may === 'yes')
  assert.deepEqual(
    read.value.map(({ id, month, says }) => ({ id, month, says })),
    [{ id: given.value, month: '2026-10-01', says: { better: ['first'] } }],
  )
})

test('a member of the board gives no report, and the committee reads none', async () => {
  const giving = await ask('board member', (acting) =>
    issueReport(acting, { month: aDay('2026-09-01'), says: {} }),
  )
  assert.equal(giving.may, 'no')
  for (const role of ['committee member', 'social worker', 'young ambassador', 'inspector'] as const) {
    assert.equal((await ask(role, reportsIssued)).may, 'no', role)
    assert.equal((await ask(role, boardRecords)).may, 'no', role)
  }
})

test('a report that was never given is not found', async () => {
  const missing = await ask('board member', (acting) => reportIssued(acting, newId<'highlight report'>()))
  assert.equal(missing.may, 'not found')
})

test('nobody changes or takes away a report, not even the application', async () => {
  for (const statement of [`update highlight_report set says = '{}'`, 'delete from highlight_report'])
    await assert.rejects(say(council.addresses.appUrl, statement), { code: '42501' }, statement)
})

/** Sends a paper with a file, as its form does, and says what became of it. */
async function sendPaper(meeting: RecordId, name: string, bytes: Buffer) {
  const { store, who } = council
  const [{ authority, id: worker }, id] = [who.director, newId<'attachment'>()]
  const files = addToList('', { id, name, media: 'waiting', size: 1, says: 'The business case' })
  const typed = { meeting, title: 'Money', wants: 'decision', broughtBy: 'Finance', files }
  const update = await ask('director', async (acting) => {
    const about = { kind: boardPaper.name, family: undefined, record: undefined, before: undefined }
    const subject = await subjectOf(acting, about)
    return firstUpdate(subject.inputs, { ...firstTyping(subject), ...typed })
  })
  assert.ok(update.may === 'yes')
  const beginning = { kind: boardPaper.name, update: update.value }
  const draft = await begin(store.database, { authority, worker }, beginning, council.clock.now())
  const done = await ask('director', async (acting): Promise<Recorded> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await beginAttachment(acting, { id, draft, name, size: bytes.length, sha256 })
    await keepPart(acting, id, 0, bytes)
    await keepAttachment(acting, id)
    return record(acting, draft, undefined, async (settled) => settled)
  })
  assert.ok(done.may === 'yes')
  return { id, done: done.value }
}

const meetingOnRecord = async (): Promise<RecordId> => {
  const answers = { heldOn: aDay('2026-11-20'), chair: 'The independent chair', agenda: 'Money' }
  const [meeting] = await put(council, deposit(council, boardMeeting, answers, new Map()))
  assert.ok(meeting !== undefined)
  return meeting
}

test('a paper may be a PDF, which the board opens and nobody else', async () => {
  const bytes = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n')
  const meeting = await meetingOnRecord()
  const { id, done } = await sendPaper(meeting, 'case.exe', bytes)
  assert.ok(done.is === 'recorded', JSON.stringify(done))
  const { record: paper } = done
  const open = (role: Role, of: RecordId = paper) => ask(role, (acting) => boardFile(acting, of, id))
  const opened = await open('board member')
  assert.ok(opened.may === 'yes')
  assert.equal(opened.value.media, 'application/pdf')
  assert.deepEqual(Buffer.from(opened.value.bytes), bytes)
  for (const role of ['committee member', 'social worker', 'young ambassador', 'inspector'] as const)
    assert.equal((await open(role)).may, 'no', role)
  assert.equal((await open('board member', meeting)).may, 'not found')
})

test('a paper is a PDF or a Word document, and no photograph, text or e-mail', async () => {
  const { done } = await sendPaper(
    await meetingOnRecord(),
    'case.pdf',
    Buffer.from('Only text, whatever it is called.'),
  )
  assert.ok(done.is === 'not yet')
  assert.match(JSON.stringify(done.settling.problems), /‘case.pdf’ is neither a PDF nor a Word document/)
})
