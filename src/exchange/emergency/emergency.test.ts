import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '../../../test/postgres.ts'
import { fillCounty } from '../../county/fill.ts'
import { countyPeople, larkenshire } from '../../county/people/staff.ts'
import type { PersonId } from '../../define/record.ts'
import { recordTypes } from '../../house/types.ts'
import { statusOf } from '../../journey/status.ts'
import { clockAt } from '../../plain/clock.ts'
import { addMinutes, aMoment } from '../../plain/day.ts'
import { myWork, type Role } from '../../store/access.ts'
import { type Acting, as, type Store } from '../../store/as.ts'
import { openDatabase } from '../../store/database.ts'
import { enterDuty } from '../../store/duty.ts'
import { goldthreadItself, papersMade, pastTheWall, restrictedPeople } from '../../store/emergency.ts'
import { everyChild, recordsAbout } from '../../store/every-child.ts'
import { hasEnded, listKnownEverywhere, type Worker } from '../../store/worker.ts'
import { drawPaper } from './draw.tsx'
import { makePaperFile } from './file.ts'
import { lockPage, openPage, readPassphrase } from './lock.ts'
import { type EmergencyPaper, makePaper } from './paper.ts'
import { checkSeal, newKeyFile, readKeyFile, type SealKey, sealPage } from './seal.ts'

const now = aMoment('2026-11-22T18:30:00Z')
const clock = clockAt(now)
const passphrase = 'lantern gravel otter seven'
let store: Store
let workers: readonly Worker[]
let key: SealKey

before(async () => {
  const { ownerUrl, appUrl } = await testDatabase()
  store = { database: openDatabase(appUrl, 4), clock, types: recordTypes }
  await fillCounty(store, ownerUrl, { families: 60, seed: 1, tell: () => {} })
  workers = (await listKnownEverywhere(store.database))
    .filter((one) => !hasEnded(one, clock.today()))
    .map(({ worker }) => worker)
    .filter(({ authority }) => authority === larkenshire.id)
  const read = readKeyFile(newKeyFile())
  assert.ok(read.ok)
  key = read.value
})
after(() => store.database.destroy())

function some(role: Role): Worker {
  const found = workers.find((one) => one.role === role)
  assert.ok(found !== undefined, role)
  return found
}

async function acting<T>(worker: Worker, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await as(store, worker, myWork, work)
  assert.equal(reading.may, 'yes')
  return (reading as { value: T }).value
}

const paperFor = (worker: Worker): Promise<EmergencyPaper> =>
  acting(worker, (one) => makePaper(one, 'Larkenshire', 'page'))

const childrenIn = ({ teams }: EmergencyPaper) =>
  teams.flatMap(({ families }) => families.flatMap(({ children }) => children))

const journeyKinds = recordTypes.map(({ name }) => name)

/** Every child who is open, asked one by one as the child’s own page asks, and those among them who are restricted. */
async function openOneByOne(one: Acting): Promise<{ open: Map<string, string>; restricted: Set<string> }> {
  const everybody = new Set<PersonId>()
  for await (const { children } of everyChild(one, 'find a child', ['person']))
    for (const child of children) everybody.add(child)
  const hidden = await restrictedPeople(one)
  const restricted = new Set<string>()
  const open = new Map<string, string>()
  for (const child of everybody) {
    const status = statusOf(await recordsAbout(one, [child], journeyKinds), child)
    if (status !== 'Not open to us') open.set(child, status)
  }
  for (const { person } of hidden) {
    open.delete(person)
    const kinds = journeyKinds.filter((kind) => kind !== 'person')
    const records = await pastTheWall(one, () => recordsAbout(one, [person], kinds))
    if (statusOf(records, person) !== 'Not open to us') restricted.add(person)
  }
  return { open, restricted }
}

test('every open child stands in the paper once, with the status of their own page, and no other child does', async () => {
  const director = some('director')
  const paper = await paperFor(director)
  const { open, restricted } = await acting(director, openOneByOne)
  const told = childrenIn(paper)
  assert.ok(open.size > 20)
  assert.ok(restricted.size > 0, 'the county has a restricted child with open work')
  assert.equal(new Set(told.map(({ id }) => id)).size, told.length, 'twice in the paper')
  assert.deepEqual(
    told.map(({ id, status }) => [id, status] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    [...open].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  assert.equal(paper.restricted.length, restricted.size)
  assert.equal(paper.children, open.size)
})

test('of a restricted child the paper says only whom to ring, even where whoever makes it may open the record', async () => {
  const hidden = await acting(some('director'), restrictedPeople)
  const named = workers.find(({ id }) => hidden.some(({ allowed }) => allowed.includes(id)))
  assert.ok(named !== undefined)
  const leader: Worker = { ...named, role: 'service manager' }
  const seen = await acting(leader, async (one) => {
    const open: { name: string; id: string }[] = []
    for await (const { records } of everyChild(one, 'find a child', ['person']))
      for (const { id, answers } of records)
        open.push({ id, name: `${answers.givenName} ${answers.familyName}` })
    return open.filter(({ id }) => hidden.some(({ person }) => id === (person as string)))
  })
  assert.ok(seen.length > 0, 'the named worker sees the child')
  const paper = await paperFor(leader)
  const html = drawPaper({ paper, fingerprint: key.fingerprint, isSynthetic: true })
  for (const { id, name } of seen) {
    assert.ok(!html.includes(id))
    assert.ok(!html.includes(name), 'a restricted child is named')
  }
  assert.ok(paper.restricted.every((ring) => ring.length > 0))
  assert.match(html, /Children restricted to named workers/)
  assert.ok(html.includes(named.name))
})

test('leaders make the paper, whoever is on emergency duty now does, and nobody else', async () => {
  const ask = (worker: Worker) => as(store, worker, myWork, (one) => makePaper(one, '', 'page'))
  for (const role of ['director', 'service manager'] as const)
    assert.equal((await ask(some(role))).may, 'yes')
  for (const role of ['team manager', 'contact officer', 'performance analyst', 'lead member'] as const)
    assert.equal((await ask(some(role))).may, 'no', role)
  const [social] = workers.filter(({ role }) => role === 'social worker').slice(-1)
  assert.ok(social !== undefined)
  assert.equal((await ask(social)).may, 'no')
  const span = { startsAt: addMinutes(now, -60), endsAt: addMinutes(now, 60) }
  const duty = { kind: 'emergency', worker: social.id, telephone: '07700 900 123', ...span } as const
  assert.ok((await acting(some('director'), (one) => enterDuty(one, duty))).ok)
  assert.equal((await ask(social)).may, 'yes')
  clock.set(addMinutes(now, 61))
  assert.equal((await ask(social)).may, 'no', 'the duty has ended')
  clock.set(now)
})

test('the log says of every child in the paper who made it, and Goldthread itself is nobody’s colleague', async () => {
  const itself = goldthreadItself(larkenshire.id)
  const paper = await acting(itself, (one) => makePaper(one, '', 'evening'))
  const rows = await acting(some('director'), ({ tx }) =>
    tx
      .selectFrom('read_log')
      .select(['children', 'rule'])
      .where('worker', '=', itself.id)
      .where('what', '=', 'emergency paper, made by itself')
      .execute(),
  )
  assert.deepEqual(
    rows.flatMap(({ children }) => children).toSorted(),
    childrenIn(paper)
      .map(({ id }) => id)
      .toSorted(),
  )
  assert.ok(!countyPeople(larkenshire.id, clock.today()).workers.some(({ id }) => id === itself.id))
})

test('a paper that is made stands in the register with its sum, and a refused one does not', async () => {
  const sealing = { key, passphrase, isSynthetic: true }
  const before = (await acting(some('director'), (one) => papersMade(one, 50))).length
  const refused = await as(store, some('lead member'), myWork, (one) => makePaperFile(one, 'page', sealing))
  assert.equal(refused.may, 'no')
  const file = await acting(some('director'), (one) => makePaperFile(one, 'page', sealing))
  assert.equal(file.name, 'emergency-paper-2026-11-22-1830.html')
  const [last, ...older] = await acting(some('director'), (one) => papersMade(one, 50))
  assert.equal(older.length, before)
  assert.deepEqual([last?.sha256, last?.children, last?.encrypted], [file.sha256, file.children, true])
})

test('words in a record cannot do anything in the paper', async () => {
  const paper = await paperFor(some('director'))
  const [team] = paper.teams
  const [family] = team?.families ?? []
  const [child] = family?.children ?? []
  assert.ok(team && family && child)
  const nasty = '</style><script>alert(1)</script><img src=x onerror=alert(1)>'
  const teams = [
    { ...team, families: [{ ...family, address: nasty, children: [{ ...child, name: nasty }] }] },
  ]
  const html = drawPaper({
    paper: { ...paper, teams, council: nasty },
    fingerprint: key.fingerprint,
    isSynthetic: false,
  })
  assert.doesNotMatch(html, /<script|<img/)
  assert.match(html, /&lt;script&gt;/)
})

test('a locked paper opens with its passphrase and no other, and says nothing of a child outside', async () => {
  const page = '<!doctype html><p>Synthetic child, 3 Made Up Lane</p>'
  const outside = { council: 'Testshire <synthetic>', made: '22 November 2026 at 18:30', isSynthetic: true }
  const locked = await lockPage(page, passphrase, outside)
  assert.doesNotMatch(locked, /Made Up Lane/)
  assert.match(locked, /Testshire &lt;synthetic&gt;/)
  assert.deepEqual(await openPage(locked, ` ${passphrase} `), { ok: true, value: page })
  const other = await openPage(locked, `${passphrase}s`)
  assert.ok(!other.ok)
  assert.match(other.problems[0]?.says ?? '', /does not open/)
  assert.notEqual(locked, await lockPage(page, passphrase, outside), 'the same salt twice')
  assert.ok(!(await openPage('<html></html>', passphrase)).ok)
  assert.ok(!(await openPage(locked.replace('"rounds":600000', '"rounds":99999999999'), passphrase)).ok)
})

test('a passphrase that could be guessed is refused, and its words are never repeated', () => {
  const read = readPassphrase('short words')
  assert.ok(!read.ok)
  assert.doesNotMatch(JSON.stringify(read.problems), /short words/)
  assert.ok(readPassphrase(passphrase).ok)
})

test('one byte changed, added or taken away anywhere in a sealed file is found', () => {
  const file = Buffer.from(sealPage('<!doctype html><p>Ünïcode and words of a synthetic child</p>', now, key))
  const whole = checkSeal(file)
  assert.ok(whole.ok && whole.value.intact)
  assert.deepEqual([whole.value.madeAt, whole.value.fingerprint], [now, key.fingerprint])
  const isFound = (changed: Uint8Array): boolean => {
    const checked = checkSeal(changed)
    return !checked.ok || !checked.value.intact
  }
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(file)
      changed[at] = (changed[at] ?? 0) ^ by
      const without = Buffer.concat([file.subarray(0, at), file.subarray(at + 1)])
      const more = Buffer.concat([file.subarray(0, at), Buffer.from([by]), file.subarray(at)])
      return isFound(changed) && isFound(without) && isFound(more)
    }),
    { numRuns: 400 },
  )
  assert.ok(isFound(Buffer.concat([file, Buffer.from('\n')])))
})

test('the key in a seal has one way to be written: any bit of the seal that is turned is found', () => {
  const file = Buffer.from(sealPage('<p>Synthetic</p>', now, key))
  const seal = file.lastIndexOf('goldthread-seal')
  for (let at = seal; at < file.length; at += 1)
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = Buffer.from(file)
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      const checked = checkSeal(changed)
      assert.ok(!checked.ok || !checked.value.intact, `byte ${at - seal}, bit ${bit}`)
    }
})

test('a paper that somebody else sealed anew is intact, and shows another fingerprint', () => {
  const theirs = readKeyFile(newKeyFile())
  assert.ok(theirs.ok)
  const checked = checkSeal(Buffer.from(sealPage('<p>forged</p>', now, theirs.value)))
  assert.ok(checked.ok && checked.value.intact)
  assert.notEqual(checked.value.fingerprint, key.fingerprint)
})
