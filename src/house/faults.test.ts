import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { testDatabase } from '../../test/postgres.ts'

// The real command, as a person gives it, on real folders, ports, disks and databases that are wrong in one way each.

const root = join(import.meta.dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'goldthread-faults-'))
chmodSync(scratch, 0o711)
const started = new Set<ChildProcess>()
after(async () => {
  for (const child of started) child.kill('SIGTERM')
  await Promise.all([...started].map((child) => once(child, 'close')))
  rmSync(scratch, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
})

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }
type Running = {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Waits until it has said this, or has ended. */
  heard(words: string): Promise<void>
}

const isOver = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** Nothing of this process's own settings for Goldthread reaches the command. */
const bare = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(GOLDTHREAD_|DATABASE_URL$|PORT$|NODE_TEST_CONTEXT$)/.test(name),
  ),
)

function run(args: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [join(root, 'bin/goldthread'), ...args], {
    env: { ...bare, ...env },
    cwd: scratch,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const ended = once(child, 'close').then(([code]) => {
    started.delete(child)
    return { code, out, err }
  })
  const heard = async (words: string) => {
    while (!out.includes(words) && !isOver(child)) await wait(20)
    assert.ok(out.includes(words), `It ended before it said ‘${words}’: ${err}`)
  }
  return { child, ended, heard }
}

async function freePort(): Promise<number> {
  const asking = createServer().listen(0, '127.0.0.1')
  await once(asking, 'listening')
  const address = asking.address()
  await new Promise((done) => asking.close(done))
  assert.ok(typeof address === 'object' && address !== null)
  return address.port
}

const startWith = async (env: Readonly<Record<string, string>>): Promise<Running> =>
  run(['start'], { PORT: String(await freePort()), ...env })

/** One sentence, or two, on one line; nothing of a stack, an address or a password. */
async function refused({ ended }: Running, expected: RegExp): Promise<void> {
  const { code, err } = await ended
  assert.equal(code, 1, err)
  assert.match(err.trim(), expected)
  assert.equal(err.trim().split('\n').length, 1, err)
  assert.doesNotMatch(err, /\bat .*:\d+:\d+|password=|secret-word/)
}

const limit = { timeout: 280_000 }

const synthetic = { GOLDTHREAD_SYNTHETIC: 'yes' }

describe('what is wrong before it starts is one sentence, and the exit code 1', {
  ...limit,
  concurrency: 2,
}, () => {
  test('a port that another program has', async (t) => {
    const other = createServer().listen(0, '127.0.0.1')
    t.after(() => other.close())
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    await refused(await startWith({ PORT: port, GOLDTHREAD_DATA: join(scratch, 'a') }), /^Port \d+ is taken/)
    assert.ok(!existsSync(join(scratch, 'a')))
  })

  test('a port that is none, and an address that is none', async () => {
    await refused(run(['start'], { PORT: 'many' }), /^PORT: Give a number/)
    await refused(
      run(['start'], { ...synthetic, DATABASE_URL: 'postgres://u:secret-word@[x/y' }),
      /^DATABASE_URL: /,
    )
  })

  test('a database server that does not answer, knows no such user, or has no such database', async () => {
    const { adminUrl } = await testDatabase()
    const nobody = `postgres://u:secret-word@127.0.0.1:${await freePort()}/x`
    await refused(await startWith({ ...synthetic, DATABASE_URL: nobody }), /does not answer/)
    const stranger = adminUrl.replace(/\/\/[^@]*@/, '//postgres:secret-word@')
    await refused(await startWith({ ...synthetic, DATABASE_URL: stranger }), /refused the user or password/)
    const nowhere = adminUrl.replace(/[^/]*$/, 'no_such_database')
    await refused(await startWith({ ...synthetic, DATABASE_URL: nowhere }), /is not on that server/)
  })

  test('a database that a newer Goldthread made', async () => {
    const { ownerUrl } = await testDatabase()
    const client = new pg.Client({ connectionString: ownerUrl })
    await client.connect()
    await client.query("insert into migration (name) values ('9999-of-the-future.sql')")
    await client.end()
    await refused(
      await startWith({ ...synthetic, DATABASE_URL: ownerUrl }),
      /made by a newer Goldthread \(it holds ‘9999-of-the-future\.sql’\)/,
    )
  })

  test('a disk without room', async (t) => {
    const small = join(scratch, 'small')
    mkdirSync(small)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=711', 'goldthread-test', small], {
        stdio: 'ignore',
      })
    } catch {
      return t.skip('only root may mount a small disk, and not everywhere')
    }
    t.after(() => execFileSync('umount', [small]))
    await refused(await startWith({ GOLDTHREAD_DATA: small }), /^The disk that holds .*small is full\./)
  })

  test('a data folder that is a file', async () => {
    writeFileSync(join(scratch, 'file'), '')
    await refused(await startWith({ GOLDTHREAD_DATA: join(scratch, 'file') }), /is a file\. Choose a folder/)
  })
})

/** Whether anybody listens there. */
async function isLetIn(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/** Sends the head of a request and half of its body, and gives what is answered in the end. */
async function halfRequest(port: number) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  const closed = once(socket, 'close')
  socket.unref()
  socket.write(
    `POST /sign-out HTTP/1.1\r\nHost: localhost:${port}\r\ncontent-length: 10\r\ncontent-type: text/plain\r\n\r\nhalf-`,
  )
  return {
    finish: async () => {
      socket.write('whole')
      await closed
      return answer
    },
  }
}

/** A council of its own, small and quick to make; whoever uses it stands for a real one. */
const council = JSON.stringify({
  council: { name: 'Testshire (synthetic)', code: '996' },
  teams: [{ name: 'Door', locality: 'North', purpose: 'front door' }],
  workers: [
    { name: 'A', post: 'B', role: 'director', team: 'Door', issuer: 'https://id.example.org/', subject: '1' },
  ],
})
const provider = {
  GOLDTHREAD_ISSUER: 'https://id.example.org/',
  GOLDTHREAD_CLIENT_ID: 'goldthread',
  GOLDTHREAD_CLIENT_SECRET: 'not-a-secret-at-all',
}

describe('a start that is stopped, and a folder that is in use', limit, () => {
  const folder = join(scratch, 'data')

  for (const [when, path] of [
    ['while PostgreSQL makes its files', 'database/cluster.new'],
    ['while PostgreSQL starts', 'database/cluster/postmaster.pid'],
  ] as const)
    test(`Ctrl-C ${when} ends it with 0, and leaves nothing in the way`, async () => {
      const { child, ended } = await startWith({ GOLDTHREAD_DATA: folder })
      while (!existsSync(join(folder, path)) && !isOver(child)) await wait(2)
      child.kill('SIGINT')
      const { code, out, err } = await ended
      assert.equal(code, 0, err)
      assert.match(out, /Stopped before it was ready/)
      assert.ok(!existsSync(join(folder, 'database/cluster/postmaster.pid')))
      assert.ok(!existsSync(join(folder, 'goldthread.pid')))
    })

  test('a start without a council says how to set one up', async () => {
    await refused(
      await startWith({ ...provider, GOLDTHREAD_DATA: folder }),
      /^No council is set up .*goldthread set-up FILE/,
    )
  })

  test('set-up enters a council, twice the same; after it nobody may sign in as anybody', async () => {
    const file = join(scratch, 'council.json')
    writeFileSync(file, council)
    const first = await run(['set-up', 'council.json'], { GOLDTHREAD_DATA: folder }).ended
    assert.equal(first.code, 0, first.err)
    assert.match(
      first.out,
      /The council was added: .*\nTeam Door: added\.\nworkers, row 1: added\.\n3 changes/,
    )
    const again = await run(['set-up', file], { GOLDTHREAD_DATA: folder }).ended
    assert.equal(again.out, 'Nothing has changed.\n')
    await refused(await startWith({ GOLDTHREAD_DATA: folder }), /anybody may sign in as anybody here/)
    const missing = await run(['set-up', 'nothing.json'], { GOLDTHREAD_DATA: folder }).ended
    assert.equal(missing.code, 1)
    assert.match(missing.err, /^nothing\.json: This is not there.*\nNothing was changed\.\n$/)
  })

  test('a second Goldthread on the folder is refused; a stop answers who has asked, and a second stop changes nothing', async () => {
    const port = await freePort()
    const first = run(['start'], { ...provider, PORT: String(port), GOLDTHREAD_DATA: folder })
    await first.heard('Press Ctrl-C to stop.')
    await refused(
      await startWith({ ...provider, GOLDTHREAD_DATA: folder }),
      /^Another Goldthread \(process \d+\) is using .*data\.$/,
    )
    const request = await halfRequest(port)
    await wait(200)
    first.child.kill('SIGTERM')
    while (await isLetIn(port)) await wait(20)
    first.child.kill('SIGTERM')
    assert.equal(first.child.exitCode, null)
    assert.match(await request.finish(), /^HTTP\/1\.1 [234]\d\d /)
    const { code, err } = await first.ended
    assert.equal(code, 0, err)
    assert.equal(err, '')
    assert.ok(!existsSync(join(folder, 'database/cluster/postmaster.pid')))
  })
})
