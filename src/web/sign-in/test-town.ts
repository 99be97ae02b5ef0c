import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../test/postgres.ts'
import type { AuthorityId, TeamId, WorkerId } from '../../define/record.ts'
import { type Clock, clockAt, systemClock } from '../../plain/clock.ts'
import { type Id, newId } from '../../plain/id.ts'
import { sayProblem } from '../../plain/result.ts'
import type { Role } from '../../store/access.ts'
import { type Database, openDatabase } from '../../store/database.ts'
import type { Worker } from '../../store/worker.ts'
import type { Look } from '../look/assets.ts'
import type { Frame } from '../look/frame.tsx'
import { readForm } from '../page.tsx'
import { failed, missing, type SafetyParts, safety } from '../safety.ts'
import { openSignIn } from './open.ts'
import type { Env, SignInParts } from './parts.ts'
import { signInRoutes } from './routes.tsx'
import { readSignInSettings } from './settings.ts'
import { signedIn } from './signed-in.tsx'

/** A small made-up council on real PostgreSQL and a real HTTP server, for tests. Everybody in it is synthetic. */
export type Town = {
  readonly port: number
  readonly origin: string
  readonly database: Database
  readonly addresses: TestDatabase
  readonly authority: AuthorityId
  readonly clock: Clock & { set(to: ReturnType<Clock['now']>): void }
  /** Every line that was logged. */
  readonly lines: string[]
  readonly parts: SignInParts
  stop(): Promise<void>
}

const frame: Frame = {
  look: { stylesheets: [], script: '/assets/start.js', font: '/assets/font.woff2' },
  who: null,
  rooms: [],
  council: 'Testshire',
  version: 'test',
  isSynthetic: true,
}

const frameOf = (worker: Worker | undefined, look: Look | undefined): Frame => ({
  ...frame,
  look: look?.paths ?? frame.look,
  who: worker === undefined ? null : { name: worker.name, role: worker.post },
})

export type Hire = {
  readonly name: string
  readonly role: Role
  readonly issuer: string
  readonly subject: string
  readonly endedOn?: string
}

async function say(url: string, statement: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement, [...values])
  } finally {
    await client.end()
  }
}

/** Makes an authority with one team. */
export async function makeAuthority({ ownerUrl }: TestDatabase): Promise<AuthorityId> {
  const authority = newId<'authority'>()
  await say(ownerUrl, 'insert into authority (id, name, code) values ($1, $2, $3)', [
    authority,
    'Testshire',
    '999',
  ])
  return authority
}

/** Gives somebody a post. */
export async function hire({ ownerUrl }: TestDatabase, authority: AuthorityId, one: Hire): Promise<WorkerId> {
  const [id, team]: [WorkerId, TeamId] = [newId(), newId<'team'>() as Id<'team'>]
  await say(
    ownerUrl,
    `with t as (insert into team (authority, id, name, locality, purpose)
       values ($1, $2, 'Harbour team', 'North', 'assessment'))
     insert into worker (authority, id, name, post, role, team, issuer, subject, ended_on)
       values ($1, $3, $4, $5, $6, $2, $7, $8, $9)`,
    [authority, team, id, one.name, 'Post of a test', one.role, one.issuer, one.subject, one.endedOn ?? null],
  )
  return id
}

/** The pages behind sign-in that the tests ask for. */
function pages(): Hono<Env> {
  return new Hono<Env>()
    .get('/', (c) => c.text(`first page of ${c.var.worker.name}`))
    .get('/children/:id', (c) => c.text(`a child, for ${c.var.worker.name}`))
    .post('/records', async (c) => c.json({ by: c.var.worker.name, form: await c.req.parseBody() }))
    .post('/letters/:id', async (c) => c.text(`${(await c.req.arrayBuffer()).byteLength} bytes`))
    .post('/forms', async (c) => c.json(await readForm(c)))
    .get('/broken', () => {
      throw new Error('no row for Erika Mustermann', { cause: new TypeError('born 2019-02-03') })
    })
    .get('/away', () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    })
}

function appOf(parts: SignInParts, safetyParts: SafetyParts, look: Look | undefined): RequestListener {
  const app = new Hono<Env>()
  app.use(safety(safetyParts))
  app.onError(failed(safetyParts))
  app.notFound(missing(safetyParts))
  for (const { path, contentType, body } of look?.assets ?? [])
    app.get(path, (c) => c.body(new Uint8Array(body), 200, { 'content-type': contentType }))
  app.route('/', signInRoutes(parts))
  app.use(signedIn(parts))
  app.route('/', pages())
  const listener = getRequestListener(app.fetch)
  return (request, response) => {
    if (parts.builtIn?.handler(request, response) !== true) void listener(request, response)
  }
}

/** Listens on a free port of this machine before anything answers there, so that the address can be told to what answers. */
async function listen() {
  let listener: RequestListener = (_, response) => response.writeHead(503).end()
  const server = createServer((request, response) => listener(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    server,
    port: (server.address() as AddressInfo).port,
    answerWith: (one: RequestListener) => {
      listener = one
    },
  }
}

/**
 * Starts it: with the built-in provider, or with the council’s own where `env` names one. Only a real browser needs the
 * look.
 */
export async function startTown(env: Readonly<Record<string, string>> = {}, look?: Look): Promise<Town> {
  const [addresses, { server, port, answerWith }] = await Promise.all([testDatabase(), listen()])
  const settings = readSignInSettings(env, port)
  if (!settings.ok) throw new Error(settings.problems.map(sayProblem).join('\n'))
  const database = openDatabase(addresses.appUrl, 4)
  const clock = clockAt(systemClock.now())
  const lines: string[] = []
  const common = {
    clock,
    frameFor: (worker: Worker | undefined) => frameOf(worker, look),
    log: (line: string) => void lines.push(line),
  }
  const parts = await openSignIn({ ...common, database, settings: settings.value, port })
  const { origin } = settings.value
  const uploads = { '/letters/:id': 3_000_000 }
  answerWith(appOf(parts, { ...common, origin, uploads, formTargets: parts.provider.formTargets }, look))
  return {
    origin,
    port,
    database,
    addresses,
    authority: await makeAuthority(addresses),
    clock,
    lines,
    parts,
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await database.destroy()
    },
  }
}
