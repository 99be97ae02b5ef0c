import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { sayProblem } from '../src/plain/result.ts'
import { type EmbeddedDatabase, startEmbedded } from '../src/store/embedded.ts'
import { migrate } from '../src/store/migrate.ts'

/** Addresses of one database, as its owner, as the application, and as PostgreSQL's superuser. */
export type TestDatabase = { readonly ownerUrl: string; readonly appUrl: string; readonly adminUrl: string }

/** Where the run's one server is told to the processes of the test files. */
const variable = 'GOLDTHREAD_TEST_POSTGRES'
const template = 'goldthread_template'

/** No test but those of durability needs what it wrote to outlast the machine. */
const unsafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
/** Nor does any live long enough to be tidied; the server would go round some two hundred databases without an end. */
const settings = { ...unsafe, autovacuum: 'off', max_connections: '100' }

const inDatabase = (url: string, name: string) => url.replace(/[^/]*$/, name)

const within = (server: TestDatabase, name: string): TestDatabase => ({
  ownerUrl: inDatabase(server.ownerUrl, name),
  appUrl: inDatabase(server.appUrl, name),
  adminUrl: inDatabase(server.adminUrl, name),
})

async function say(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const makeDatabase = (name: string, like: string) => [
  `create database ${name} template ${like} owner goldthread_owner`,
  `revoke all on database ${name} from public`,
  `grant connect on database ${name} to goldthread_app`,
]

/** A migrated database that all others of the run are copied from. */
async function makeTemplate(server: TestDatabase): Promise<void> {
  const postgres = inDatabase(server.adminUrl, 'postgres')
  await say(postgres, ...makeDatabase(template, 'template1'))
  await migrate(inDatabase(server.ownerUrl, template))
  await say(postgres, `alter database ${template} allow_connections false`)
}

const remove = (folder: string) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })

/**
 * Starts a PostgreSQL for tests in a folder of its own, with the template in it.
 * Returns it and its folder, which whoever started it takes away after stopping it.
 */
async function startServer(): Promise<{ server: EmbeddedDatabase; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-test-'))
  chmodSync(folder, 0o711)
  const started = await startEmbedded({ folder, settings })
  if (!started.ok) {
    remove(folder)
    throw new Error(started.problems.map(sayProblem).join('\n'))
  }
  const server = started.value
  try {
    await makeTemplate(server)
  } catch (error) {
    await server.stop()
    remove(folder)
    throw error
  }
  return { server, folder }
}

/** For the last moment of a process, when nothing can be awaited: its server has been told to end and takes a moment. */
function removeWhenEnded(folder: string): void {
  const tick = new Int32Array(new SharedArrayBuffer(4))
  for (let tries = 0; tries < 500 && existsSync(join(folder, 'database/cluster/postmaster.pid')); tries += 1)
    Atomics.wait(tick, 0, 0, 10)
  remove(folder)
}

/**
 * One PostgreSQL for a whole run: told to the processes started with the `env` it returns.
 * `stop` ends it and takes its folder away.
 */
export async function startForRun(): Promise<{ env: Record<string, string>; stop(): Promise<void> }> {
  const { server, folder } = await startServer()
  const { ownerUrl, appUrl, adminUrl } = server
  return {
    env: { [variable]: JSON.stringify({ ownerUrl, appUrl, adminUrl }) },
    async stop() {
      await server.stop()
      remove(folder)
    },
  }
}

function fromRun(): TestDatabase | undefined {
  const told = process.env[variable]
  return told === undefined ? undefined : JSON.parse(told)
}

/** A test file that is run by itself, without the run, has a server of its own until its process ends. */
async function ownServer(): Promise<TestDatabase> {
  const { server, folder } = await startServer()
  process.once('exit', () => removeWhenEnded(folder))
  return server
}

let server: Promise<TestDatabase> | undefined

/**
 * A fresh, migrated database, copied from the run's template: usually one for each test file.
 * It needs no clearing away, but what connects to it must be closed before the file ends.
 */
export async function testDatabase(): Promise<TestDatabase> {
  server ??= Promise.resolve(fromRun() ?? ownServer())
  const name = `test_${randomBytes(6).toString('hex')}`
  await say(inDatabase((await server).adminUrl, 'postgres'), ...makeDatabase(name, template))
  return within(await server, name)
}
