import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { loaded } from '../../../test/loaded.ts'
import { type TestDatabase, testDatabase } from '../../../test/postgres.ts'
import { writeDraft } from '../../define/draft.ts'
import type { DraftId } from '../../define/record.ts'
import { aMoment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { drill } from '../../sight/continuity/drill.ts'
import { type Backup, lastBackup } from '../../store/backup/manifest.ts'
import { Damaged, NotEmpty, restoreBackup } from '../../store/backup/restore.ts'
import { noteBackup, takeBackup } from '../../store/backup/take.ts'
import { type Council, makeFamily, openCouncil, say } from '../../store/council.test-data.ts'
import { begin } from '../../store/drafts.ts'
import { findRunning, startEmbedded } from '../../store/embedded.ts'
import { migrate } from '../../store/migrate.ts'
import { openStoreDatabase } from '../database.ts'
import { tryRestoring } from './restore-drill.ts'

// The user postgres must enter the folders, whatever mask the person works under.
process.umask(0o022)
const scratch = mkdtempSync(join(tmpdir(), 'goldthread-backup-'))
chmodSync(scratch, 0o711)
after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))

const at = aMoment('2026-11-22T04:05:06.000Z')

/** A draft in which somebody typed these words. */
function typed(words: string): Uint8Array {
  const doc = new Y.Doc()
  writeDraft(doc, [{ name: 'what', holds: 'words' }], { what: words })
  return Y.encodeStateAsUpdate(doc)
}

const awkward = 'She said "stay", then, in Welsh: dŵr\r\nand a line that is only\n\\.\n—'

describe('A backup of a council’s record', () => {
  let council: Council
  let backup: Backup
  before(async () => {
    council = await openCouncil()
    await makeFamily(council, 'Quinn', 'Ö; "the, small"')
    const who = { authority: council.authority, worker: council.clerk.id }
    await begin(council.store.database, who, { kind: drill.name, update: typed(awkward) }, at)
    backup = await takeBackup({
      ownerUrl: council.addresses.ownerUrl,
      into: join(scratch, 'kept'),
      at,
      version: 'test',
    })
  })
  after(() => council.stop())

  /** A database with nothing in it, not even a shape. */
  async function nothing(): Promise<TestDatabase> {
    const addresses = await testDatabase()
    await say(addresses.ownerUrl, 'drop owned by current_user cascade')
    await say(addresses.adminUrl, 'alter schema public owner to goldthread_owner')
    return addresses
  }

  /** The backup once more, with something done to it. */
  async function spoilt(name: string, spoil: (folder: string) => void): Promise<Backup> {
    const { folder } = await takeBackup({
      ownerUrl: council.addresses.ownerUrl,
      into: join(scratch, name),
      at,
      version: 'test',
    })
    spoil(folder)
    return { folder, manifest: backup.manifest }
  }

  test('is put back row by row, with every character of every draft', async () => {
    const empty = await nothing()
    const restored = await restoreBackup(empty.ownerUrl, backup)
    assert.ok(restored.isWhole)
    assert.deepEqual(restored.drafts.found, { drafts: 1, characters: awkward.length })
    for (const table of ['person', 'record', 'family_member', 'worker', 'draft', 'draft_update']) {
      const select = `select md5(string_agg(t::text, '|' order by t::text)) as sum, count(*) as many from "${table}" t`
      const [here, there] = await Promise.all([
        say(council.addresses.adminUrl, select),
        say(empty.adminUrl, select),
      ])
      assert.deepEqual(there, here, table)
      assert.ok(Number(here[0]?.many) > 0, table)
    }
  })

  test('is readable by nobody but who took it', () => {
    assert.equal(statSync(backup.folder).mode & 0o077, 0)
    for (const name of readdirSync(join(backup.folder, 'tables')))
      assert.equal(statSync(join(backup.folder, 'tables', name)).mode & 0o077, 0, name)
  })

  test('holds nobody’s session', () => {
    assert.ok(!backup.manifest.tables.some(({ name }) => name === 'session'))
  })

  test('is never put into a database that holds a council', async () => {
    await assert.rejects(restoreBackup(council.addresses.ownerUrl, backup), NotEmpty)
  })

  const spoilings: Readonly<Record<string, (folder: string) => void>> = {
    'a file of which was cut off': (folder) => {
      const path = join(folder, 'tables', 'person.csv.gz')
      writeFileSync(path, readFileSync(path).subarray(0, -20))
    },
    'a word of which was changed': (folder) => {
      const path = join(folder, 'tables', 'person.csv.gz')
      writeFileSync(path, gzipSync(gunzipSync(readFileSync(path)).toString().replace('Quinn', 'Quint')))
    },
    'a file of which is gone': (folder) => rmSync(join(folder, 'tables', 'family.csv.gz')),
    'a file of which unpacks to more than it says': (folder) => {
      const path = join(folder, 'tables', 'team.csv.gz')
      writeFileSync(path, gzipSync(Buffer.alloc(3_000_000, 'x')))
    },
  }
  for (const [what, spoil] of Object.entries(spoilings))
    test(`${what} is found out, and nothing of it stays`, async () => {
      const empty = await nothing()
      await assert.rejects(restoreBackup(empty.ownerUrl, await spoilt(what, spoil)), Damaged)
      assert.deepEqual(await say(empty.adminUrl, 'select id from authority'), [])
    })

  test('with other counts than it holds is said not to be whole, and nothing of it stays', async () => {
    const empty = await nothing()
    const drafts = { drafts: 2, characters: 9 }
    const restored = await restoreBackup(empty.ownerUrl, {
      ...backup,
      manifest: { ...backup.manifest, drafts },
    })
    assert.equal(restored.isWhole, false)
    assert.deepEqual(await say(empty.adminUrl, 'select id from authority'), [])
  })

  test('is only what was finished: a folder that was broken off is passed over', () => {
    const into = join(scratch, 'kept')
    mkdirSync(join(into, 'goldthread-20991231T000000Z.half-1'), { recursive: true })
    mkdirSync(join(into, 'goldthread-20991231T000000Z'))
    const found = lastBackup(into)
    assert.ok(found.ok)
    assert.equal(found.value.folder, backup.folder)
  })

  test('that says nonsense of itself is refused in a sentence', () => {
    for (const text of [
      '',
      '{}',
      '{"format":2}',
      JSON.stringify({ ...backup.manifest, tables: [{ name: '../x' }] }),
    ]) {
      const folder = mkdtempSync(join(scratch, 'odd-'))
      writeFileSync(join(folder, 'backup.json'), text)
      const read = lastBackup(folder)
      assert.equal(read.ok, false, text.slice(0, 20))
    }
    assert.equal(lastBackup(join(scratch, 'nowhere')).ok, false)
    assert.equal(lastBackup(scratch).ok, false)
  })

  test('is tried in a scratch database that is gone afterwards, and what was found is said', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('goldthread-drill-'))
    const tried = await tryRestoring(backup)
    assert.ok(tried.isWhole, tried.lines.join('\n'))
    assert.match(tried.lines.join('\n'), new RegExp(`1 draft with ${awkward.length} characters`))
    assert.match(tried.lines.join('\n'), /Every table is as it was, row by row/)
    const spoiltOne = await spoilt('tried', (folder) => rmSync(join(folder, 'tables', 'family.csv.gz')))
    const failed = await tryRestoring(spoiltOne)
    assert.equal(failed.isWhole, false)
    assert.match(failed.lines.join('\n'), /‘family’ of this backup is missing or damaged/)
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith('goldthread-drill-'))
    assert.deepEqual(left, before)
  })

  test('is noted for each council, so that those who answer for the record see it', async () => {
    await noteBackup(
      council.addresses.ownerUrl,
      { ...backup, sha256: 'f'.repeat(64) },
      { seconds: 2, why: 'test' },
    )
    const [noted] = await say<{ at: Date; rows: string; why: string }>(
      council.addresses.adminUrl,
      'select at, rows, why from backup',
    )
    assert.equal(noted?.why, 'test')
    assert.equal(
      Number(noted?.rows),
      backup.manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    )
  })
})

test('an upgrade backs up what stands first, and that backup can be put back into the new version', async () => {
  const folder = join(scratch, 'old')
  const old = await startEmbedded({ folder, settings: { fsync: 'off' } })
  assert.ok(old.ok)
  await migrate(old.value.ownerUrl, { only: ['0001-first-shape.sql', '0002-restricted-numbers.sql'] })
  const authority = newId<'authority'>()
  await say(old.value.ownerUrl, 'insert into authority (id, name, code) values ($1, $2, $3)', [
    authority,
    'Testshire (synthetic)',
    '998',
  ])
  await old.value.stop()
  const opened = await openStoreDatabase({ port: 0, folder, databaseUrl: undefined })
  assert.ok(opened.ok)
  await opened.value.stop()
  assert.match(opened.value.notices.join(' '), /This version changed the database\. A backup of it/)
  const backup = lastBackup(join(folder, 'backups'))
  assert.ok(backup.ok)
  assert.equal(backup.value.manifest.migrations.length, 2)
  const tried = await tryRestoring(backup.value)
  assert.ok(tried.isWhole, tried.lines.join('\n'))
  const again = await openStoreDatabase({ port: 0, folder, databaseUrl: undefined })
  assert.ok(again.ok)
  await again.value.stop()
  assert.equal(readdirSync(join(folder, 'backups')).length, 1, 'only an upgrade is backed up')
})

test('where no backup can be written, an upgrade changes nothing and says why', async () => {
  const folder = join(scratch, 'shut')
  const old = await startEmbedded({ folder, settings: { fsync: 'off' } })
  assert.ok(old.ok)
  await migrate(old.value.ownerUrl, { only: ['0001-first-shape.sql'] })
  await old.value.stop()
  writeFileSync(join(folder, 'backups'), 'a file in the way')
  const opened = await openStoreDatabase({ port: 0, folder, databaseUrl: undefined })
  assert.equal(opened.ok, false)
  assert.match(
    opened.ok ? '' : (opened.problems[0]?.says ?? ''),
    /Nothing was changed: .* A file is in the way/,
  )
  const still = await startEmbedded({ folder, settings: { fsync: 'off' } })
  assert.ok(still.ok)
  const steps = await say(still.value.ownerUrl, 'select name from migration')
  await still.value.stop()
  assert.equal(steps.length, 1)
})

describe('The site is lost', () => {
  const data = join(scratch, 'site')
  const elsewhere = join(scratch, 'elsewhere')
  const main = join(import.meta.dirname, '../../main.ts')
  let server: ChildProcess | undefined
  let output = ''
  after(() => void server?.kill('SIGKILL'))

  const environment = (port: number) => ({
    ...process.env,
    NODE_ENV: 'test',
    PORT: String(port),
    GOLDTHREAD_DATA: data,
    DATABASE_URL: '',
  })

  async function run(...args: string[]): Promise<string> {
    return new Promise((settle, fail) => {
      execFile(
        process.execPath,
        [...loaded(), main, ...args],
        { env: environment(3000) },
        (error, out, warned) => (error === null ? settle(out) : fail(new Error(`${out}\n${warned}`))),
      )
    })
  }

  async function freePort(): Promise<number> {
    const asking = createServer().listen(0, '127.0.0.1')
    await once(asking, 'listening')
    const address = asking.address()
    asking.close()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  async function startServer(): Promise<void> {
    output = ''
    const child = spawn(process.execPath, [...loaded(), main, 'start'], {
      env: environment(await freePort()),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    server = child
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    child.stderr?.on('data', (chunk) => {
      output += chunk
    })
    while (!/is ready at/.test(output)) {
      assert.equal(child.exitCode, null, output)
      await wait(50)
    }
  }

  /** Types into a draft as the website does, and has it acknowledged. */
  async function acknowledge(words: string): Promise<DraftId> {
    const running = findRunning(data)
    assert.ok(running !== undefined)
    const { openDatabase } = await import('../../store/database.ts')
    const database = openDatabase(running.appUrl, 1)
    const [worker] = await say<{ authority: Council['authority']; id: Council['clerk']['id'] }>(
      running.ownerUrl,
      `select authority, id from worker where subject = 'director-1' limit 1`,
    )
    assert.ok(worker !== undefined)
    const who = { authority: worker.authority, worker: worker.id }
    const draft = await begin(database, who, { kind: drill.name, update: typed(words) }, at)
    await database.destroy()
    return draft
  }

  /** Ends the program and its database without warning, and takes its folder away. */
  async function destroy(): Promise<void> {
    const note = readFileSync(join(data, 'database', 'cluster', 'postmaster.pid'), 'utf8')
    const gone = server === undefined ? undefined : once(server, 'exit')
    server?.kill('SIGKILL')
    process.kill(-Number(note.split('\n')[0]), 'SIGKILL')
    await gone
    await wait(300)
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    assert.equal(existsSync(data), false)
  }

  test('what was acknowledged before the backup is there again in an empty place; what came after is said not to be', async () => {
    mkdirSync(elsewhere, { recursive: true })
    await run('county', '--families', '2', '--seed', '3')
    await startServer()
    const before = await acknowledge(awkward)
    const said = await run('back-up', elsewhere)
    assert.match(said, /1 draft with \d+ characters/)
    const later = await acknowledge('After the last backup.')
    await destroy()
    const restored = await run('restore', elsewhere)
    assert.match(restored, /Every table is as it was, row by row/)
    assert.match(restored, /What was recorded after 20\d\d-.* is not in it/)
    await startServer()
    const running = findRunning(data)
    assert.ok(running !== undefined)
    const found = await say<{ id: string; bytes: Buffer }>(
      running.ownerUrl,
      'select d.id::text, u.bytes from draft d join draft_update u on u.draft = d.id',
    )
    assert.deepEqual(
      found.map(({ id }) => id),
      [before],
    )
    assert.ok(!found.some(({ id }) => id === later))
    const doc = new Y.Doc()
    for (const { bytes } of found) Y.applyUpdate(doc, bytes)
    assert.equal(doc.getText('words:what').toString(), awkward)
    const everything = await run('export', 'everything', join(scratch, 'everything'))
    assert.match(everything, /Wrote .* tables with/, 'beside the one that runs')
    assert.ok(existsSync(join(scratch, 'everything', 'datapackage.json')))
    const drilled = await run('restore-drill', elsewhere)
    assert.match(drilled, /The drill is on record, led by/)
    const [kept] = await say<{ outcome: string; what: string }>(
      running.ownerUrl,
      'select outcome, what from drill order by known_from desc limit 1',
    )
    assert.equal(kept?.outcome, 'worked')
    assert.match(kept?.what ?? '', /1 draft with \d+ characters/)
    server?.kill('SIGTERM')
  })
})
