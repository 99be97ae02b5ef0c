import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { PersonId, RecordId } from '../define/record.ts'
import { bringIn } from '../define/settle.ts'
import { assessment } from '../journey/assessment/assessment.ts'
import { contact } from '../journey/front-door/contact.ts'
import { waits } from '../journey/waits/waits.ts'
import { aDay } from '../plain/day.ts'
import { type Id, newId } from '../plain/id.ts'
import { inspectionVisit } from '../sight/inspection/visit/visit.ts'
import { myWork, type Role } from './access.ts'
import { keepMaking, workbookOf } from './annex-makings.ts'
import { beginAttachment, keepAttachment, keepPart } from './arriving.ts'
import { type Acting, as, requireChildren, requireEveryChild } from './as.ts'
import { attachmentOfDraft } from './attachments.ts'
import {
  allocate,
  type Council,
  deposit,
  type Family,
  makeFamily,
  openCouncil,
  put,
  say,
  start,
} from './council.test-data.ts'
import { namesInAudit, requireAuditable } from './decision-audits.ts'
import { decisionsAt, readNames } from './decisions.ts'
import { firstUpdate, openDraft, record } from './drafting.ts'
import { begin } from './drafts.ts'
import { earlierContacts } from './earlier-contacts.ts'
import { familyFile } from './family.ts'
import { behind } from './figures.ts'
import { childrenHeld, ownDrafts } from './held.ts'
import { knownPeople } from './imports.ts'
import { nameInTheWay } from './in-the-way.ts'
import { namedInWords } from './named-in-words.ts'
import { matches, search } from './people.ts'
import { childFile } from './read.ts'
import { recordFile } from './record-file.ts'
import { addFiles, assignedFiles, type ChosenFile, filesOf } from './sample-files.ts'
import { beginSample } from './samples.ts'
import type { SampleId } from './tables.ts'
import { requireTaking } from './taking.ts'
import { ownInvitations, readsByVisitors } from './visitors.ts'
import { visitsOf } from './visits.ts'
import { nameChildren, work } from './work.ts'
import { authorise, requireWriting, write } from './write.ts'

/** A child with a worker, an assessment, a contact, and a draft of another contact: something for everybody to read. */
type Ground = {
  readonly council: Council
  readonly family: Family
  readonly child: PersonId
  readonly assessed: RecordId
  readonly draft: Id<'draft'>
  /** Files that the inspector is invited to read, and has read one of. */
  readonly sample: SampleId
}

let ground: Ground

const chosen = (child: PersonId): ChosenFile => ({
  child,
  route: 'asked for',
  askedBy: 'The lead inspector',
  askedAt: start,
  why: 'A row of list 5',
})

/** The child’s file among those that the inspector is invited to read, and read by them. */
async function sampleToRead(council: Council, child: PersonId): Promise<SampleId> {
  const { inspector, director } = council.who
  const found = await as(council.store, inspector, myWork, ownInvitations)
  assert.ok(found.may === 'yes')
  const [sample] = found.value.map((one) => one.sample)
  assert.ok(sample !== undefined)
  const added = await as(council.store, director, myWork, (acting) =>
    addFiles(acting, sample, [chosen(child)]),
  )
  const read = await as(council.store, inspector, myWork, (acting) => childFile(acting, child))
  assert.deepEqual([added.may, read.may], ['yes', 'yes'])
  return sample
}

before(async () => {
  const council = await openCouncil()
  const family = await makeFamily(council, 'Quinn')
  const [child] = family.children
  assert.ok(child !== undefined)
  const mine = council.who['social worker']
  await allocate(council, family, mine.id, council.teams.harbour)
  const [assessed] = await put(
    council,
    deposit(
      council,
      assessment,
      { finished: { is: 'done', on: aDay('2026-10-30') } },
      new Map([[child, {}]]),
      {
        family: family.family,
      },
    ),
    deposit(council, contact, { receivedAt: start }, new Map([[child, {}]]), { family: family.family }),
  )
  assert.ok(assessed !== undefined)
  const draft = newId<'draft'>()
  await begin(
    council.store.database,
    { authority: council.authority, worker: mine.id },
    { id: draft, kind: assessment.name, family: family.family, update: firstUpdate([], {}) },
    start,
  )
  await begin(
    council.store.database,
    { authority: council.authority, worker: mine.id },
    { kind: assessment.name, before: assessed },
    start,
  )
  const sample = await sampleToRead(council, child)
  ground = { council, family, child, assessed, draft, sample }
})
after(() => ground.council.stop())

type Reads = {
  readonly role: Role
  readonly what: RegExp
  readonly call: (acting: Acting) => Promise<unknown>
}

const counting = {
  code: 'M1',
  reads: [],
  select: ({ authority }: { authority: string }) => sql`
    select record, child, null::uuid as team, '2026-11-02'::date as on_day, true as met, '' as because
    from contact_child where authority = ${authority}`,
}

const deciding = {
  ...counting,
  select: ({ authority }: { authority: string }) => sql`
    select c.record, c.child, 'contact' as kind, null::uuid as team, null::text as source, '2026-11-02'::date as on_day,
      r.made_by as by, r.made_at as decided_at, null::text as chosen, null::text[] as reason, true as reasoned,
      0 as taken, true as ended, null::integer as allowed, true as timely, null::text as verdict,
      null::uuid as answered_by, null::timestamptz as answered_at, null::text as grade, null::uuid as audit
    from contact_child c join record r on r.authority = c.authority and r.id = c.record
    where c.authority = ${authority}`,
}

const everyMonth = { from: aDay('2026-01-01'), to: aDay('2026-12-31') }

/** Everything that gives something of a child away, and the entry of the log that it writes. */
const logged: Readonly<Record<string, Reads>> = {
  childFile: {
    role: 'social worker',
    what: /^child’s page$/,
    call: (acting) => childFile(acting, ground.child),
  },
  nameInTheWay: {
    role: 'performance analyst',
    what: /^what stands in the way of a return$/,
    call: (acting) => nameInTheWay(acting, [ground.child]),
  },
  recordFile: {
    role: 'social worker',
    what: /^record: assessment$/,
    call: (acting) => recordFile(acting, ground.assessed),
  },
  search: { role: 'inspector', what: /^searched$/, call: (acting) => search(acting, 'quinn') },
  namedInWords: {
    role: 'director',
    what: /^names in what is to be published$/,
    call: (acting) => namedInWords(acting, 'As Quinn Sand told us.'),
  },
  filesOf: {
    role: 'director',
    what: /^files of a sample$/,
    call: (acting) => filesOf(acting, ground.sample),
  },
  assignedFiles: {
    role: 'inspector',
    what: /^files assigned to a visitor$/,
    call: (acting) => assignedFiles(acting),
  },
  addFiles: {
    role: 'director',
    what: /^added to a sample$/,
    call: async (acting) =>
      addFiles(acting, await beginSample(acting, { title: 'Another visit' }), [chosen(ground.child)]),
  },
  readsByVisitors: {
    role: 'director',
    what: /^what visitors have read$/,
    call: (acting) => readsByVisitors(acting, ground.sample),
  },
  matches: {
    role: 'contact officer',
    what: /^looked for a match$/,
    call: (acting) => matches(acting, { given: 'Quinn', family: 'Sand', born: undefined }),
  },
  earlierContacts: {
    role: 'contact officer',
    what: /^earlier contacts$/,
    call: (acting) => earlierContacts(acting, [ground.child]),
  },
  work: {
    role: 'social worker',
    what: /^list of work$/,
    call: (acting) => work(acting, waits, { children: [ground.child] }),
  },
  behind: {
    role: 'performance analyst',
    what: /^children behind M1$/,
    call: (acting) => behind(acting, counting, everyMonth),
  },
  decisionsAt: {
    role: 'performance analyst',
    what: /^decisions at M1$/,
    call: (acting) =>
      decisionsAt(acting, deciding, everyMonth, { which: { cut: 'all' }, from: 0, most: 10, named: true }),
  },
  readNames: {
    role: 'social worker',
    what: /^named$/,
    call: (acting) => readNames(acting, [ground.child], 'named'),
  },
  namesInAudit: {
    role: 'social worker',
    what: /^audit of a decision$/,
    call: (acting) => namesInAudit(acting, ground.assessed),
  },
  requireAuditable: {
    role: 'team manager',
    what: /^audited a decision$/,
    call: (acting) =>
      requireAuditable(acting, { decision: ground.assessed, child: ground.child }, ['assessment']),
  },
  knownPeople: {
    role: 'performance analyst',
    what: /^compared with a return$/,
    call: (acting) => knownPeople(acting, { people: [ground.child], numbers: [] }),
  },
  requireChildren: {
    role: 'social worker',
    what: /^asked$/,
    call: (acting) => requireChildren(acting, 'read a child', [ground.child], 'asked'),
  },
  requireEveryChild: {
    role: 'social worker',
    what: /^asked$/,
    call: (acting) => requireEveryChild(acting, 'read a child', [ground.child], 'asked'),
  },
  requireWriting: {
    role: 'contact officer',
    what: /^form: contact$/,
    call: (acting) => requireWriting(acting, contact, [ground.child]),
  },
  openDraft: {
    role: 'social worker',
    what: /^form: assessment$/,
    call: (acting) => openDraft(acting, ground.draft),
  },
  record: {
    role: 'social worker',
    what: /^form: assessment$/,
    call: (acting) => record(acting, ground.draft, undefined, async (settled) => settled),
  },
  nameChildren: {
    role: 'social worker',
    what: /^list of work$/,
    call: (acting) => nameChildren(acting, [{ children: [ground.child] }]),
  },
  authorise: {
    role: 'team manager',
    what: /^returned: assessment$/,
    call: (acting) =>
      authorise(acting, ground.assessed, 1, { verdict: 'returned', note: 'More of the child’s view' }),
  },
  childrenHeld: {
    role: 'social worker',
    what: /^children of a team$/,
    call: (acting) =>
      childrenHeld(acting, ground.council.teams.harbour, ground.council.who['social worker'].id),
  },
  visitsOf: { role: 'social worker', what: /^visits ahead$/, call: (acting) => visitsOf(acting) },
  attachmentOfDraft: {
    role: 'social worker',
    what: /^file of a draft: assessment$/,
    call: async (acting) => {
      const [id, bytes] = [newId<'attachment'>(), Buffer.from('What the school wrote.')]
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await beginAttachment(acting, { id, draft: ground.draft, name: 'x.txt', size: bytes.length, sha256 })
      await keepPart(acting, id, 0, bytes)
      await keepAttachment(acting, id)
      return attachmentOfDraft(acting, ground.draft, id)
    },
  },
  ownDrafts: { role: 'social worker', what: /^own drafts$/, call: (acting) => ownDrafts(acting) },
  workbookOf: {
    role: 'performance analyst',
    what: /^lists for inspectors \(Annex A\), version 1$/,
    call: async (acting) => {
      const settled = bringIn(inspectionVisit, {}, new Map())
      const rest = { family: undefined, team: undefined, before: [], reason: undefined }
      const visit = await write(acting, { settled, record: newId<'record'>(), ...rest })
      const made = { asAt: aDay('2026-11-20'), lists: [], missing: [], rules: {}, hidden: 0 }
      const file = { name: 'x.xlsx', media: 'x', bytes: Buffer.from('x'), children: [ground.child] }
      return workbookOf(acting, visit, await keepMaking(acting, visit, made, file))
    },
  },
  requireTaking: {
    role: 'social worker',
    what: /^taken along on a device$/,
    call: (acting) => requireTaking(acting, [ground.child]),
  },
  familyFile: {
    role: 'social worker',
    what: /^family’s page$/,
    call: (acting) => familyFile(acting, ground.family.family),
  },
  write: {
    role: 'social worker',
    what: /^wrote: assessment$/,
    call: (acting) =>
      write(acting, {
        settled: bringIn(assessment, {}, new Map([[ground.child, {}]])),
        record: newId<'record'>(),
        family: undefined,
        team: undefined,
        before: [],
        reason: undefined,
      }),
  },
}

/** What takes somebody’s part and writes no entry, and why it need not. */
const exceptions: Readonly<Record<string, string>> = {
  // Decide, and give nothing away themselves.
  requireDeed: 'asks about the post alone and reads nothing',
  log: 'writes the entry',
  statePurpose: 'keeps a reason, word for word; the reading that follows is logged with it',
  stateForFamily: 'keeps reasons, as `statePurpose` does',
  stateForRecord: 'keeps reasons, as `statePurpose` does',
  samples: 'samples of visits and months; names no child',
  getSample: 'a sample; names no child',
  beginSample: 'writes a sample; names no child',
  sampleOfMonth: 'writes a sample; names no child',
  drawsOf: 'draws by ids alone; whoever names the children asks `filesOf`, which is logged',
  getDraw: 'a draw by ids alone',
  keepDraw: 'writes a draw, by ids alone',
  restrictedNow: 'for leaving them out of a draw; ids alone',
  drawnForLeaders: 'for leaving them out of a draw; ids alone',
  childrenByNumber: 'turns numbers that the asker holds into ids; adding them to a sample is logged',
  fileState: 'how it stands with a file; names no child',
  changeFile: 'writes how it stands with a file; names no child',
  leadersFiles: 'files by place and month; names no child',
  invitationsTo: 'names of visitors',
  getInvitation: 'the name of a visitor',
  ownInvitations: 'the visitor’s own times',
  invite: 'writes an account and its time',
  changeInvitation: 'writes the time of an account',
  ownNotes: 'the visitor’s own bookmarks and questions',
  ownNoteVersions: 'the visitor’s own bookmark or question',
  questionsTo: 'questions of visitors about the service',
  allowedChildren: 'only decides; whoever reads of them then asks leave, and that is logged',
  alone: 'takes a lock',
  mayWrite: 'only decides; whoever goes on asks `requireWriting`, and that is logged',
  requireOpening: 'only decides whether a draft may be opened; gives none of its words',
  sentSince: 'compares a form with the draft that it was drawn from; `openDraft` was asked before',
  askToWrite: 'writes who was asked; names no child',
  stopWriting: 'writes whose writing ended; names no child',
  writersToAsk: 'names of workers',
  // Parts of a reading that is logged by whoever calls them, in the same transaction.
  familiesOfPerson: 'the families of somebody, for their page or a record’s',
  membersOf: 'the people of a family, for a child’s page, a record’s or a form',
  recordsOf: 'records of children, for the page of a child or a family, or a form',
  findHomeOfAdult: 'on which page an adult stands; that page asks leave for itself',
  answersTo: 'managers’ answers, for a child’s page or a record’s',
  remember: 'remembers what names nobody',
  holders: 'who works with which child; names nobody',
  heldInTeam: 'who works with which child; names nobody',
  waiting: 'what waits; names nobody, and whoever shows names asks `nameChildren`, which is logged',
  childNames: 'names, for a list that is logged by whoever shows it',
  hiddenFrom: 'which children are not to be shown',
  counting: 'runs what names nobody',
  versionsOf: 'a record, for those who then ask leave for the children that it turns out to concern',
  knownOf: 'earlier records, for a form',
  subjectOf: 'what a form is about; nothing of it is shown before `requireWriting`',
  recordsAbout: 'records of children, for a return or a list that is logged as a whole',
  everyChild: 'all children, for a return or a list that is logged as a whole',
  // Say nothing of any one child.
  tally: 'numbers alone',
  hiddenChildren: 'a number alone',
  restrictedNumbers: 'which numbers of a file are not to be touched',
  staffHere: 'names of workers and teams',
  familiesOf: 'which people belong together, of people whom the caller has read and logged',
  enterFamily: 'writes; the people were shown by `matches`, which is logged',
  toldToDepartment: 'which fields were told; whoever tells anything more logs it',
  keepInTheWay: 'writes what rules found, by ids alone',
  inTheWay: 'names nobody; whoever shows children does so by `nameInTheWay`, which is logged',
  changedSince: 'ids alone, for Goldthread’s own looking',
  findLastLook: 'when Goldthread looked; names nobody',
  keepLook: 'numbers alone',
  nights: 'numbers alone',
  listOf: 'asks about the post alone',
  kindsOf: 'kinds of records by their ids; names nobody',
  noteTold: 'writes what was told, which was logged before it was sent',
  writeBrought: 'writes; what stood before was read by `knownPeople`, which is logged',
  keepImport: 'writes what became of a file; names no child',
  importsDone: 'what became of files; names no child',
  importFile: 'what became of a file; names no child',
  recordsAtDesk: 'records of the service; none of a child',
  recordsOfDesks: 'records of the service; none of a child',
  versionsAtDesk: 'a record of the service; none of a child',
  continuityRecords: 'the continuity plan, drills and lessons',
  backupsTaken: 'when backups were taken; names nobody',
  findLastEmergencyPaper: 'a moment alone',
  databaseState: 'how the database is; names nobody',
  authorityCode: 'the council’s number',
  receivedContacts: 'how urgent contacts are; whom they concern is shown by `work`, which is logged',
  namesOf: 'names of workers and teams',
  colleagues: 'names of workers',
  peopleHere: 'names of workers, and of those who sit here',
  meetDevice: 'how a device of the worker’s own stands; names no child',
  ownDevices: 'devices; names no child',
  colleaguesDevices: 'devices; names no child',
  deviceOfWorker: 'a device; names no child',
  forgetDevice: 'writes who forgot the device; names no child',
  teamsOf: 'names of teams',
  telephonesOf: 'numbers of workers and teams',
  writeTelephone: 'writes the number of a worker or a team',
  dutiesBetween: 'names of workers on duty',
  dutyChanges: 'names of workers on duty',
  findDuty: 'the name of a worker on duty',
  isOnEmergencyDuty: 'asks whether the worker themself is on duty',
  enterDuty: 'writes the rota',
  changeDuty: 'writes the rota',
  takeOffDuty: 'writes the rota',
  workingNow: 'names of workers',
  councilName: 'the council’s name',
  keptNumbers: 'numbers alone',
  // Parts of the emergency paper, which is logged as a whole: see `makePaper` and its test.
  requireEmergency: 'asks about the post and the rota alone',
  restrictedPeople: 'for leaving them out of the paper, and for whom to ring',
  familiesAround: 'who is at home, for the paper',
  workersOf: 'who works with the children of the paper',
  keepPaper: 'that a paper was made; names no child',
  papersMade: 'that papers were made; names no child',
  findLastEvening: 'when the last paper was made',
  commentaryOn: 'what was said of figures; numbers alone',
  commentaryVersions: 'what was said of figures; numbers alone',
  picksFor: 'workers, teams, findings, actions and passages',
  boardRecords: 'meetings, papers and decisions of the board',
  reportsIssued: 'reports to the board; numbers alone',
  reportIssued: 'a report to the board; numbers alone',
  issueReport: 'writes a report to the board; numbers alone',
  youngPeoplesRecords: 'what young people raised, without names, and the replies',
  letOut: 'writes that words may go out; names no child',
  voicesHeard: 'what was said of the service; names nobody',
  messagesPlanned: 'the communications plan and staff briefings',
  briefingsForStaff: 'staff briefings',
  briefingVersions: 'a staff briefing',
  briefingsUnread: 'numbers alone',
  readBriefing: 'writes that the worker has read a briefing',
  briefingReach: 'numbers alone',
  unreadInOwnTeam: 'names of workers',
  improvementRecords: 'findings and actions about the service',
  improvementVersions: 'a finding or an action about the service',
  inspectionRecords: 'visits of inspectors and what they asked; none of a child',
  inspectionFile: 'a file of the service, such as a strategy',
  boardFile: 'a paper for the board',
  fileAtDesk: 'a file of the service, of which leave was asked before',
  keepSnapshot: 'writes figures; names nobody',
  findSnapshot: 'figures; names nobody',
  keepMaking: 'writes lists that were read and logged as a whole',
  keepTrial: 'writes how many rows lists have',
  makingsOf: 'how many rows lists have',
  signOff: 'writes who signed lists off; names no child',
  tallyDecisions: 'counts decisions; names no child',
  findUnauditable: 'only decides whether somebody may audit; gives none of its words',
  auditsOf: 'audits of a decision, which name nobody',
  signersOf: 'names and posts of workers',
  findLastMaking: 'how many rows lists have',
  nightMakings: 'how many rows lists have',
  beginErrand: 'writes what is to be done; names no child',
  findErrand: 'how far something is, in numbers',
  errandsOf: 'how far something is, in numbers',
  getErrand: 'how far something is, in numbers',
  holdErrand: 'takes a lock and reads nothing',
  tellStep: 'writes how far something is, in numbers',
  attachmentBytes: 'a file, for a record or a draft of which leave was asked and logged before',
  attachmentOfRecord: 'logs it as a file of a record: see attachments.test.ts, where one stands in a record',
  withFilesFound: 'names of the files of a draft, for a form',
  beginAttachment: 'takes a file in, and says of nobody else’s that it is there',
  keepPart: 'takes a part of one’s own file in',
  keepAttachment: 'takes one’s own file in',
  unreferredAttachments: 'ids, days and sizes alone',
  keepLetter: 'a letter of the inspectorate',
  lettersOnRecord: 'letters of the inspectorate',
  letterFile: 'a letter of the inspectorate',
  letterBytes: 'a letter of the inspectorate',
  correctLetter: 'a letter of the inspectorate',
  passagesOf: 'passages of letters',
  keepPack: 'figures fit to leave the house; none of a child',
  judgePack: 'writes who approved a pack; names no child',
  packsOnRecord: 'packs of figures; none of a child',
  packFile: 'a pack of figures; none of a child',
  packsEverApproved: 'packs of figures; none of a child',
  scrutinyRecords: 'what committees work on; none of a child',
  scrutinyVersions: 'what committees work on; none of a child',
}

/** Every exported function of the store whose first parameter is somebody acting. */
const takesActing =
  /^export (?:async )?(?:function\*? |const )(\w+)(?: = (?:async )?)?(?:<(?:[^<>]|<[^<>]*>)*>)?\(\s*(?:\w+|\{(?:[^{}]|\{[^{}]*\})*\}): (?:Acting|Pick<Acting\b[^>]*>)/gm

const functions = globSync('*.ts', { cwd: import.meta.dirname })
  .filter((file) => !file.includes('.test'))
  .flatMap((file) => [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(takesActing)])
  .map(([, name]) => name ?? '')

test('whatever acts for somebody in the store either logs what it reads or says here why it need not', () => {
  assert.ok(
    functions.includes('childFile') && functions.includes('alone') && functions.includes('everyChild'),
  )
  const told = [...Object.keys(logged), ...Object.keys(exceptions)]
  assert.equal(new Set(told).size, told.length, 'told twice')
  assert.deepEqual(
    functions.filter((name) => !told.includes(name) && !notForPages.has(name)),
    [],
    'new functions that take Acting: put each into `logged` with a call, or into `exceptions` with a reason',
  )
  assert.deepEqual(
    told.filter((name) => !functions.includes(name)),
    [],
    'functions that are gone',
  )
})

/** Takes what `Acting` holds to decide by, for the store's own use. */
const notForPages = new Set(['stances', 'standingFor'])

for (const [name, { role, what, call }] of Object.entries(logged))
  test(`${name} writes down who read what of whom, what for, and by which rule`, async () => {
    const { council, child } = ground
    const worker = council.who[role]
    const seen = await say<{ id: string }>(council.addresses.adminUrl, 'select id from read_log')
    const given = await as(council.store, worker, myWork, call)
    assert.equal(given.may, 'yes')
    const rows = await say<{
      what: string
      worker: string
      children: string[]
      purpose: string
      rule: string
    }>(
      council.addresses.adminUrl,
      `select what, worker, children::text[], purpose, rule from read_log
       where authority = $1 and at = $2 and not id = any($3::uuid[])`,
      [council.authority, start, seen.map(({ id }) => id)],
    )
    const entry = rows.find((row) => what.test(row.what))
    assert.ok(entry !== undefined, `logged: ${rows.map((row) => row.what).join(', ')}`)
    assert.deepEqual([entry.worker, entry.purpose], [worker.id, 'my work'])
    assert.ok(entry.children.includes(child))
    assert.ok(entry.rule.length > 5)
  })

test('a read that fails half way is not logged as one that took place', async () => {
  const { council, child } = ground
  const count = () => say(council.addresses.adminUrl, 'select id from read_log')
  const before = await count()
  const read = as(council.store, council.who['social worker'], myWork, async (acting) => {
    await childFile(acting, child)
    throw new RangeError('the page broke')
  })
  await assert.rejects(read, RangeError)
  assert.deepEqual(await count(), before)
})

test('children who are open by different rules have entries of their own', async () => {
  const { council, child } = ground
  const other = await makeFamily(council, 'Rae')
  const [second] = other.children
  assert.ok(second !== undefined)
  await allocate(council, other, council.clerk.id, council.teams.harbour)
  await as(council.store, council.who['social worker'], myWork, (acting) =>
    requireChildren(acting, 'read a child', [child, second], 'two at once'),
  )
  const rows = await say<{ rule: string }>(
    council.addresses.adminUrl,
    `select rule from read_log where what = 'two at once' order by rule`,
  )
  assert.deepEqual(rows, [
    { rule: 'a worker of the child’s team' },
    { rule: 'the worker to whom a child is allocated' },
  ])
})
