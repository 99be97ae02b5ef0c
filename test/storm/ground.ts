import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { systemClock } from '../../src/plain/clock.ts'
import { newId } from '../../src/plain/id.ts'
import { sayProblem } from '../../src/plain/result.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { type EmbeddedDatabase, startEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import type { Worker } from '../../src/store/worker.ts'
import { type DraftEnv, draftRoutes } from '../../src/web/drafts.ts'
import { killPostgres } from './kill-postgres.ts'

/** The server under the storm: the real routes on a real, durable PostgreSQL, both of which can be struck down. */
export type Ground = {
  readonly worker: Worker
  /** The database as it is now; another one after each restart. */
  database(): Database
  /** One request, as the network delivers it. Rejects where the server is down or goes down before it has answered. */
  deliver(path: string, init: RequestInit): Promise<Response>
  /** The server process ends, with whatever it is doing, and another one starts. */
  restartServer(): Promise<void>
  /** Every process of PostgreSQL is killed (SIGKILL), and it is started again. Returns after recovery. */
  killDatabase(): Promise<void>
  stop(): Promise<void>
}

const aWorker = (): Worker => ({
  authority: newId<'authority'>(),
  id: newId<'worker'>(),
  name: 'Synthetic Worker',
  post: 'Social worker',
  role: 'social worker',
  team: undefined,
  teamName: undefined,
  locality: undefined,
})

async function start(folder: string): Promise<EmbeddedDatabase> {
  const started = await startEmbedded({ folder })
  if (!started.ok) throw new Error(started.problems.map(sayProblem).join('\n'))
  return started.value
}

export async function makeGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-storm-'))
  chmodSync(folder, 0o711)
  const worker = aWorker()
  let embedded = await start(folder)
  await migrate(embedded.ownerUrl)
  let database = openDatabase(embedded.appUrl, 4)
  let app = appOn(database, worker)
  let life = 0
  let isUp = true
  const serve = () => {
    database = openDatabase(embedded.appUrl, 4)
    app = appOn(database, worker)
    isUp = true
  }
  const end = async () => {
    life += 1
    isUp = false
    await database.destroy()
  }
  return {
    worker,
    database: () => database,
    async deliver(path, init) {
      if (!isUp) throw new Error('The server is down')
      const served = life
      const response = await app.request(path, init)
      if (served !== life) throw new Error('The server ended before it had answered')
      return response
    },
    async restartServer() {
      await end()
      serve()
    },
    async killDatabase() {
      killPostgres(folder)
      await embedded.ended
      await embedded.stop()
      embedded = await start(folder)
      await database.destroy()
      serve()
    },
    async stop() {
      await end()
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function appOn(database: Database, worker: Worker): Hono<DraftEnv> {
  const app = new Hono<DraftEnv>()
  app.onError((_, c) => c.text('The server failed', 500))
  app.use((c, next) => {
    c.set('worker', worker)
    return next()
  })
  app.route('/', draftRoutes({ database, clock: systemClock, types: [] }))
  return app
}
