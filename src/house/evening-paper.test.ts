import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { papersKept } from '../command/emergency/papers.ts'
import { openPage } from '../exchange/emergency/lock.ts'
import { checkSeal, newKeyFile, readKeyFile } from '../exchange/emergency/seal.ts'
import { contact } from '../journey/front-door/contact.ts'
import { addMinutes, aMoment } from '../plain/day.ts'
import { myWork } from '../store/access.ts'
import { as } from '../store/as.ts'
import { type Council, deposit, makeFamily, openCouncil, put, start } from '../store/council.test-data.ts'
import { type PaperMade, papersMade } from '../store/emergency.ts'
import { dueAt, type Evening, folderOf, makeHere, startEvenings } from './evening-paper.ts'

const passphrase = 'lantern gravel otter seven'
let council: Council
let evening: Evening
const top = mkdtempSync(join(tmpdir(), 'goldthread-evening-'))
const log: string[] = []

before(async () => {
  council = await openCouncil()
  const { family, children } = await makeFamily(council, 'Quinn')
  const lines = new Map(children.map((child) => [child, {}]))
  await put(council, deposit(council, contact, { receivedAt: start }, lines, { family }))
  const key = readKeyFile(newKeyFile())
  assert.ok(key.ok)
  evening = {
    store: council.store,
    councils: new Map([[council.authority, 'Testshire (synthetic)']]),
    folder: join(top, 'papers'),
    sealing: { key: key.value, passphrase, isSynthetic: true },
    make: makeHere,
    log: (line) => void log.push(line),
  }
})
after(async () => {
  await council.stop()
  rmSync(top, { recursive: true, force: true })
})

const register = async (): Promise<readonly PaperMade[]> => {
  const read = await as(council.store, council.who.director, myWork, (acting) => papersMade(acting, 100))
  assert.equal(read.may, 'yes')
  return (read as { value: readonly PaperMade[] }).value
}
const papers = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).toSorted() : []

test('a paper is due at half past six by England’s time, in summer and in winter', () => {
  assert.equal(dueAt(aMoment('2026-11-22T18:30:00Z')), '2026-11-22T18:30:00.000Z')
  assert.equal(dueAt(aMoment('2026-11-22T18:29:59Z')), '2026-11-21T18:30:00.000Z')
  assert.equal(dueAt(aMoment('2026-07-01T17:30:00Z')), '2026-07-01T17:30:00.000Z')
  assert.equal(dueAt(aMoment('2026-07-01T17:29:00Z')), '2026-06-30T17:30:00.000Z')
})

test('the paper of an evening is made once, for this user alone, and opens with the council’s passphrase', async () => {
  const folder = folderOf(evening, council.authority)
  council.clock.set(aMoment('2026-11-02T18:31:00Z'))
  const evenings = startEvenings(evening)
  assert.equal(evenings.state(), 'not made yet')
  await Promise.all([evenings.look(), evenings.look()])
  await evenings.look()
  evenings.stop()
  assert.equal(evenings.state(), 'made')
  assert.deepEqual(papers(folder), ['emergency-paper-2026-11-02-1831.html'])
  const path = join(folder, 'emergency-paper-2026-11-02-1831.html')
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.equal(statSync(folder).mode & 0o777, 0o700)
  const bytes = readFileSync(path)
  assert.doesNotMatch(bytes.toString(), /Quinn/)
  const checked = checkSeal(bytes)
  assert.ok(checked.ok && checked.value.intact)
  const opened = await openPage(bytes.toString(), passphrase)
  assert.ok(opened.ok)
  assert.match(opened.value, /Quinn/)
  assert.equal((await register()).length, 1)
})

test('two programs that look at the same moment make one paper', async () => {
  council.clock.set(aMoment('2026-11-03T18:30:00Z'))
  const [one, other] = [startEvenings(evening), startEvenings(evening)]
  await Promise.all([one.look(), other.look()])
  one.stop()
  other.stop()
  assert.equal((await register()).length, 2)
  assert.deepEqual([one.state(), other.state()], ['made', 'made'])
})

test('the last fourteen are kept, and no file of anybody else’s is touched', async () => {
  const folder = folderOf(evening, council.authority)
  writeFileSync(join(folder, 'emergency-paper-notes.html'), 'mine')
  for (let day = 4; day < 20; day += 1)
    writeFileSync(join(folder, `emergency-paper-2026-11-${String(day).padStart(2, '0')}-1830.html`), '')
  council.clock.set(aMoment('2026-11-20T18:45:00Z'))
  const evenings = startEvenings(evening)
  await evenings.look()
  evenings.stop()
  const there = papers(folder)
  assert.ok(there.includes('emergency-paper-notes.html'))
  const kept = there.filter((name) => name !== 'emergency-paper-notes.html')
  assert.equal(kept.length, papersKept)
  assert.equal(kept.at(-1), 'emergency-paper-2026-11-20-1845.html')
})

test('where it cannot be written that is on record and on /health, nothing else is, and it is tried again in an hour', async () => {
  const place = join(top, 'not-a-folder')
  writeFileSync(place, '')
  log.length = 0
  council.clock.set(aMoment('2026-11-21T18:30:00Z'))
  const logged = await readsLogged()
  const evenings = startEvenings({ ...evening, folder: place })
  await evenings.look()
  await evenings.look()
  assert.equal(evenings.state(), 'failed')
  const failed = (await register()).filter(({ problem }) => problem !== null)
  assert.equal(failed.length, 1, 'tried again at once')
  assert.match(failed[0]?.problem ?? '', /not-a-folder/)
  assert.equal(failed[0]?.sha256, null)
  assert.equal(await readsLogged(), logged, 'the log says that children were read, and no paper is there')
  assert.deepEqual(log.length, 1)
  assert.doesNotMatch(log.join(), /Quinn/)
  rmSync(place)
  council.clock.set(addMinutes(aMoment('2026-11-21T18:30:00Z'), 61))
  await evenings.look()
  evenings.stop()
  assert.equal(evenings.state(), 'made')
})

async function readsLogged(): Promise<number> {
  const read = await as(council.store, council.who.director, myWork, async ({ tx }) =>
    tx.selectFrom('read_log').select('id').where('what', '=', 'emergency paper, made by itself').execute(),
  )
  return read.may === 'yes' ? read.value.length : -1
}

test('without a passphrase nothing is written to any disk, and /health says why', async () => {
  const folder = join(top, 'unlocked')
  council.clock.set(aMoment('2026-11-22T18:30:00Z'))
  const evenings = startEvenings({
    ...evening,
    folder,
    sealing: { ...evening.sealing, passphrase: undefined },
  })
  await evenings.look()
  evenings.stop()
  assert.equal(evenings.state(), 'no passphrase')
  assert.ok(!existsSync(folder))
})
