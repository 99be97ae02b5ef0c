import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyRecord, DraftId } from '../../src/define/record.ts'
import type { Clock } from '../../src/plain/clock.ts'
import { aMoment, dayOf } from '../../src/plain/day.ts'
import { sayProblem } from '../../src/plain/result.ts'
import { recordOf } from '../../src/store/append.ts'
import { allocate, type Family, makeFamily, openCouncil, say } from '../../src/store/council.test-data.ts'
import { type Database, openDatabase, within } from '../../src/store/database.ts'
import * as drafts from '../../src/store/drafts.ts'
import { type EmbeddedDatabase, startEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import * as sessions from '../../src/store/sessions.ts'
import type { Worker } from '../../src/store/worker.ts'
import { loaded } from '../loaded.ts'
import { diceOf } from './dice.ts'
import { killPostgres } from './kill-postgres.ts'
import { makeNetwork, type Network } from './network.ts'
import type { FromServer, ToServer } from './server.ts'

/**
 * The whole of Goldthread under the storm: a real, durable PostgreSQL, the real website in a process of its own, and a
 * network of ours before it. Each can be struck down. Everybody on it is synthetic.
 */
export type Site = {
  readonly network: Network
  /** Four who may write about the family. */
  readonly writers: readonly Worker[]
  readonly family: Family
  /** A draft in which all of these write, the first as its author. */
  begin(type: AnyRecord, writers: readonly Worker[]): Promise<DraftId>
  /** Signs somebody in, past the page: gives the cookie. */
  signIn(worker: Worker): Promise<{ readonly cookie: string; readonly token: string }>
  endSession(token: string): Promise<void>
  /** The storm's own connection to the database, to look what is there. */
  readonly database: Database
  /** The clock of the server, as wrong as it is now. */
  readonly clock: Clock
  setClock(skewMs: number): void
  /** Puts a fault in on purpose: what is kept is acknowledged before it is committed. */
  acknowledgeTooEarly(is: boolean): void
  /** SIGKILL to the server; the next one takes its place. */
  killServer(): Promise<void>
  /** SIGKILL to every process of PostgreSQL, and it is started again. Returns after recovery. */
  killDatabase(): Promise<void>
  /** While the disk is full, nothing of a draft can be committed: PostgreSQL says so (53100) at the commit. */
  fillDisk(isFull: boolean): Promise<void>
  stop(): Promise<void>
}

/** A server is made ready in some seconds; on a machine with much else to do, in many. */
const spareMs = 180_000

async function freePort(): Promise<number> {
  const asking = createServer().listen(0, '127.0.0.1')
  await once(asking, 'listening')
  const address = asking.address()
  await new Promise((done) => asking.close(done))
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function startPostgres(folder: string, port: number): Promise<EmbeddedDatabase> {
  const started = await startEmbedded({ folder, port })
  if (!started.ok) throw new Error(started.problems.map(sayProblem).join('\n'))
  return started.value
}

type Serving = { readonly child: ChildProcess; readonly port: number }

async function startServer(databaseUrl: string, origin: string): Promise<Serving> {
  const child = fork(join(import.meta.dirname, 'server.ts'), {
    execArgv: [...loaded()],
    env: { ...process.env, STORM_DATABASE: databaseUrl, STORM_ORIGIN: origin },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const failed = once(child, 'exit').then(() => {
    throw new Error('The server under the storm did not start.')
  })
  failed.catch(() => {})
  const [said]: FromServer[] = await Promise.race([
    once(child, 'message', { signal: AbortSignal.timeout(spareMs) }),
    failed,
  ])
  return { child, port: said?.port ?? 0 }
}

/** While PostgreSQL is being killed no server can be made ready: it is tried until one is. */
async function startServerInTime(...asked: Parameters<typeof startServer>): Promise<Serving> {
  for (let tries = 0; ; tries += 1)
    try {
      return await startServer(...asked)
    } catch (error) {
      if (tries === 4) throw error
    }
}

/** Makes commits of drafts fail while the one row of `storm_disk` says so. */
const diskThatFills = `
  create table storm_disk (is_full boolean not null);
  insert into storm_disk values (false);
  create function storm_disk_full() returns trigger language plpgsql security definer as $$
    begin
      if (select is_full from public.storm_disk) then
        raise exception 'could not extend file: No space left on device' using errcode = '53100';
      end if;
      return null;
    end $$;
  create constraint trigger storm_disk after insert on draft_update deferrable initially deferred
    for each row execute function storm_disk_full();`

export async function makeSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-storm-'))
  chmodSync(folder, 0o711)
  const databasePort = await freePort()
  let embedded = await startPostgres(folder, databasePort)
  const { ownerUrl, appUrl, adminUrl } = embedded
  await migrate(ownerUrl)
  const council = await openCouncil({ ownerUrl, appUrl, adminUrl })
  const family = await makeFamily(council, 'Ann', 'Ben')
  const writers = await Promise.all(
    [0, 1, 2, 3].map(() => council.hire('team manager', council.teams.harbour)),
  )
  await allocate(council, family, council.who['social worker'].id, council.teams.harbour)
  await council.stop()
  await say(adminUrl, diskThatFills)
  const network = await makeNetwork(diceOf(0))
  const database = openDatabase(appUrl, 4)
  let [skewMs, isTooEarly] = [0, false]
  const now = () => aMoment(new Date(Date.now() + skewMs))
  const clock: Clock = { now, today: () => dayOf(now()) }
  const tellServer = ({ child }: Serving) =>
    child.connected ? child.send({ skewMs, isTooEarly } satisfies ToServer) : false
  const another = () => startServerInTime(appUrl, network.origin)
  let [serving, spare] = [await another(), another()]
  const lead = () => {
    tellServer(serving)
    network.leadTo(serving.port)
  }
  lead()
  const { authority } = council
  return {
    network,
    writers,
    family,
    database,
    clock,
    async begin(type, [author, ...others]) {
      if (author === undefined) throw new Error('Nobody writes')
      const who = { authority, worker: author.id }
      const record = type.concerns === 'person' ? family.children.map(recordOf)[0] : undefined
      const draft = await drafts.begin(
        database,
        who,
        { kind: type.name, family: family.family, ...(record === undefined ? {} : { record }) },
        clock.now(),
      )
      const rows = others.map(({ id }) => ({
        authority,
        draft,
        worker: id,
        asked_by: author.id,
        asked_at: clock.now(),
        ended_at: null,
      }))
      if (rows.length > 0)
        await within(database, who, (tx) => tx.insertInto('draft_writer').values(rows).execute())
      return draft
    },
    async signIn(worker) {
      const token = await sessions.begin(database, clock, worker)
      return { token, cookie: `goldthread-${new URL(network.origin).port}=${token}` }
    },
    endSession: (token) => sessions.end(database, token),
    setClock(to) {
      skewMs = to
      tellServer(serving)
    },
    acknowledgeTooEarly(is) {
      isTooEarly = is
      tellServer(serving)
    },
    async killServer() {
      serving.child.kill('SIGKILL')
      serving = await spare
      spare = another()
      lead()
    },
    async killDatabase() {
      killPostgres(folder)
      await embedded.ended
      await embedded.stop()
      embedded = await startPostgres(folder, databasePort)
    },
    async fillDisk(isFull) {
      await say(adminUrl, 'update storm_disk set is_full = $1', [isFull])
    },
    async stop() {
      serving.child.kill('SIGKILL')
      await spare.then(({ child }) => child.kill('SIGKILL')).catch(() => {})
      await network.stop()
      await database.destroy()
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}
