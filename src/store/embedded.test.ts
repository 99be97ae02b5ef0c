import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import pg from 'pg'
import { loaded } from '../../test/loaded.ts'
import { type Result, sayProblem } from '../plain/result.ts'
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { findPidFile } from './postmaster.ts'

// The tests lay out folders that the user postgres must enter, whatever mask the person works under.
process.umask(0o022)
const isRoot = process.getuid?.() === 0
const scratch = mkdtempSync(join(tmpdir(), 'goldthread-embedded-'))
chmodSync(scratch, 0o711)
after(() => rmSync(scratch, { recursive: true, force: true }))

/** One folder for the tests that need a whole database, because making one takes a second. */
const folder = join(scratch, 'data')
const cluster = join(folder, 'database', 'cluster')

async function start(options: EmbeddedOptions = { folder }): Promise<EmbeddedDatabase> {
  const started = await startEmbedded(options)
  if (!started.ok) throw new Error(started.problems.map(sayProblem).join('\n'))
  return started.value
}

const said = (result: Result<unknown>): string =>
  result.ok ? 'no problem' : result.problems.map(sayProblem).join('\n')

async function ask(url: string, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const answer = await client.query<string[]>({ text: sql, rowMode: 'array' })
    return answer.rows.flat().map(String)
  } finally {
    await client.end()
  }
}

/** A Goldthread in a process of its own that starts the database and then does what the code says. */
function elsewhere(code: string): ChildProcess {
  const head = `import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./embedded.ts'))}
    const started = await startEmbedded({ folder: ${JSON.stringify(folder)} })
    if (!started.ok) console.log(started.problems[0].says)\n`
  return spawn(process.execPath, [...loaded(), '--input-type=module', '-e', head + code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function lines(child: ChildProcess, count: number): Promise<string[]> {
  const read: string[] = []
  if (child.stdout === null) return read
  for await (const line of createInterface({ input: child.stdout })) {
    read.push(line)
    if (read.length >= count) break
  }
  return read
}

test('a folder that is not there becomes a durable database that only this machine can reach', async () => {
  const database = await start()
  const settings = await ask(
    database.adminUrl,
    `select current_setting('fsync'), current_setting('data_checksums'), current_setting('listen_addresses'),
            current_setting('unix_socket_directories')`,
  )
  assert.deepEqual(settings, ['on', 'on', '127.0.0.1', ''])
  assert.equal(statSync(join(folder, 'database', 'passwords')).mode & 0o777, 0o600)
  await database.stop()
})

test('the application is neither superuser nor past row-level security, and may not make tables', async () => {
  const database = await start()
  const powers =
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user'
  assert.deepEqual(await ask(database.appUrl, powers), ['false', 'false', 'false', 'false'])
  assert.deepEqual(await ask(database.ownerUrl, powers), ['false', 'false', 'true', 'false'])
  await assert.rejects(ask(database.appUrl, 'create table mine (one int)'), { code: '42501' })
  await assert.rejects(ask(database.appUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1'), { code: '28P01' })
  await database.stop()
})

test('a second Goldthread on the folder is refused and told who has it, and the first goes on', async () => {
  const database = await start()
  const sentence = `Another Goldthread (process ${process.pid}) is using ${folder}.`
  assert.equal(said(await startEmbedded({ folder })), sentence)
  assert.deepEqual(await lines(elsewhere('process.exit()'), 1), [sentence])
  assert.deepEqual(await ask(database.appUrl, 'select 1'), ['1'])
  await database.stop()
})

test('stopping twice is stopping once, and the folder can be started again with what it held', async () => {
  const first = await start()
  await ask(first.ownerUrl, 'create table kept (word text)')
  await ask(first.ownerUrl, "insert into kept values ('still here')")
  await Promise.all([first.stop(), first.stop()])
  await first.stop()
  await first.ended
  const second = await start()
  assert.deepEqual(await ask(second.ownerUrl, 'select word from kept'), ['still here'])
  await second.stop()
})

test('a Goldthread that is killed leaves a server behind, which the next ends without losing a row', async () => {
  const killed = elsewhere(`
    import pg from ${JSON.stringify(import.meta.resolve('pg'))}
    const client = new pg.Client({ connectionString: started.value.ownerUrl })
    await client.connect()
    await client.query('create table acknowledged (number int)')
    for (let number = 1; ; number += 1) {
      await client.query('insert into acknowledged values ($1)', [number])
      console.log(number)
    }`)
  const acknowledged = Number((await lines(killed, 200)).at(-1))
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const orphan = findPidFile(cluster)?.pid ?? 0
  assert.ok(orphan > 0 && process.kill(orphan, 0), 'the server outlived its Goldthread')
  const database = await start()
  assert.notEqual(findPidFile(cluster)?.pid, orphan)
  const [kept] = await ask(database.ownerUrl, 'select count(*) from acknowledged')
  assert.ok(
    Number(kept) >= acknowledged && acknowledged >= 200,
    `${kept} kept of ${acknowledged} acknowledged`,
  )
  await database.stop()
})

test('a server that is killed itself is recovered with what was acknowledged', async () => {
  const first = await start()
  await ask(first.ownerUrl, "insert into kept values ('before the crash')")
  process.kill(findPidFile(cluster)?.pid ?? 0, 'SIGKILL')
  await first.ended
  await first.stop()
  const second = await start()
  assert.deepEqual(await ask(second.ownerUrl, "select word from kept where word like 'before%'"), [
    'before the crash',
  ])
  await second.stop()
})

test('a note left by a server that is long gone does not harm the program that now has its number', async (t) => {
  const bystander = spawn('sleep', ['60'])
  t.after(() => bystander.kill())
  writeFileSync(join(cluster, 'postmaster.pid'), `${bystander.pid}\n${cluster}\n0\n1\n\n127.0.0.1\n\nready\n`)
  const database = await start()
  assert.deepEqual(await ask(database.appUrl, 'select 1'), ['1'])
  assert.equal(bystander.exitCode ?? bystander.signalCode, null)
  await database.stop()
})

test('the log never holds what a statement held', async () => {
  const database = await start()
  await assert.rejects(ask(database.ownerUrl, "insert into kept select 'Zebedee Invented'::int"), {
    code: '22P02',
  })
  await assert.rejects(
    ask(database.ownerUrl, "do $$ begin raise warning 'Zebedee Invented'; perform 1 / 0; end $$"),
  )
  await database.stop()
  const log = readFileSync(join(folder, 'database', 'postgresql.log'), 'utf8')
  assert.match(log, /ready to accept connections/)
  assert.doesNotMatch(log, /Zebedee/)
})

test('a port that is taken is said to be taken', async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  t.after(() => other.close())
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  assert.match(said(await startEmbedded({ folder, port })), /port for the database is taken/)
})

test('a damaged folder is named with PostgreSQL’s own words and the place of its log', async () => {
  const damaged = join(scratch, 'damaged')
  execFileSync('cp', ['-a', folder, damaged])
  truncateSync(join(damaged, 'database', 'cluster', 'global', 'pg_control'), 0)
  const says = said(await startEmbedded({ folder: damaged }))
  assert.match(
    says,
    /^PostgreSQL cannot open the data in .*damaged \(.*pg_control.*\)\. Nothing was changed\./,
  )
  assert.match(says, /database\/postgresql\.log; if the folder is damaged, put back your last backup\.$/)
})

test('data of another major version of PostgreSQL is left alone and named', async () => {
  const other = join(scratch, 'other')
  mkdirSync(join(other, 'database', 'cluster'), { recursive: true })
  const version = join(other, 'database', 'cluster', 'PG_VERSION')
  writeFileSync(version, '99\n')
  assert.equal(
    said(await startEmbedded({ folder: other })),
    `The data in ${other} was written by PostgreSQL 99; this Goldthread has 18. Start it with the newer Goldthread that wrote it. Nothing was changed.`,
  )
  writeFileSync(version, '15\n')
  assert.match(
    said(await startEmbedded({ folder: other })),
    /written by PostgreSQL 15; .* Back it up with the Goldthread/,
  )
})

test('a lost password file is asked for', async () => {
  const without = join(scratch, 'without')
  mkdirSync(join(without, 'database', 'cluster'), { recursive: true })
  writeFileSync(join(without, 'database', 'cluster', 'PG_VERSION'), '18\n')
  assert.match(
    said(await startEmbedded({ folder: without })),
    /passwords is missing.*Put it back from your backup\.$/,
  )
})

test('a file where the folder should be is named', async () => {
  const file = join(scratch, 'file')
  writeFileSync(file, '')
  assert.equal(
    said(await startEmbedded({ folder: file })),
    `${file} is a file. Choose a folder for the data.`,
  )
})

test('a folder that may not be written to is named', {
  skip: isRoot && 'root may write everywhere',
}, async () => {
  const closed = join(scratch, 'closed')
  mkdirSync(closed, { mode: 0o500 })
  for (const path of [closed, join(closed, 'deeper')])
    assert.match(said(await startEmbedded({ folder: path })), /^Goldthread may not write to .*closed/)
})

test('a first start that was broken off leaves nothing in the way', async () => {
  const again = join(scratch, 'again')
  mkdirSync(join(again, 'database', 'cluster.new', 'base'), { recursive: true })
  const database = await start({ folder: again, settings: { fsync: 'off' } })
  assert.deepEqual(await ask(database.appUrl, 'select 1'), ['1'])
  await database.stop()
})

function mountSmallDisk(at: string): boolean {
  mkdirSync(at)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=711', 'goldthread-test', at], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}

test('a full disk is said to be full, and no half database stays', async (t) => {
  const small = join(scratch, 'small')
  if (!mountSmallDisk(small)) return t.skip('only root may mount a small disk, and not everywhere')
  t.after(() => execFileSync('umount', [small]))
  assert.match(said(await startEmbedded({ folder: small })), /^The disk that holds .*small is full\./)
  assert.ok(!existsSync(join(small, 'database', 'cluster')))
  assert.ok(!existsSync(join(small, 'database', 'cluster.new')))
})

test('a folder that root’s PostgreSQL cannot enter gets its database where it can, and says so', {
  skip: !isRoot && 'only root changes user',
}, async () => {
  const closed = join(scratch, 'private', 'data')
  mkdirSync(dirname(closed), { mode: 0o700 })
  const database = await start({ folder: closed, settings: { fsync: 'off' } })
  const outside = realpathSync(join(closed, 'database'))
  try {
    assert.match(outside, /^\/var\/lib\/goldthread\//)
    assert.equal(database.notices.length, 1)
    assert.match(database.notices[0] ?? '', /runs as root.*may not enter/)
    await database.stop()
    const again = await start({ folder: closed, settings: { fsync: 'off' } })
    assert.deepEqual(await ask(again.appUrl, 'select 1'), ['1'])
    await again.stop()
    rmSync(outside, { recursive: true })
    assert.match(said(await startEmbedded({ folder: closed })), /leads to a folder that is not there/)
  } finally {
    rmSync(outside, { recursive: true, force: true })
  }
})
