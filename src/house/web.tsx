import { statfs } from 'node:fs/promises'
import { getRequestListener } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import type { Store } from '../store/as.ts'
import { attachmentRoutes } from '../web/attachments.ts'
import { bundleCheck } from '../web/check/bundle.ts'
import { bundleClient, bundleServiceWorker } from '../web/client/bundle.ts'
import { deviceRoutes, forgottenRoute } from '../web/devices.ts'
import { draftRoutes } from '../web/drafts.ts'
import { openLive } from '../web/live.ts'
import type { Asset } from '../web/look/assets.ts'
import { readLook } from '../web/look/assets.ts'
import type { EmergencyParts, Parts, SendErrand } from '../web/page.tsx'
import { pages } from '../web/pages/pages.ts'
import { failed, missing, safety } from '../web/safety.ts'
import { frameFor, servePages } from '../web/server.tsx'
import { openSignIn } from '../web/sign-in/open.ts'
import type { Env } from '../web/sign-in/parts.ts'
import { signInRoutes } from '../web/sign-in/routes.tsx'
import type { SignInSettings } from '../web/sign-in/settings.ts'
import { signedIn } from '../web/sign-in/signed-in.tsx'
import { takeAlongRoute } from '../web/take-along.ts'
import type { Served } from './door.ts'
import { doErrand } from './errand.ts'
import { version } from './version.ts'

export type Website = {
  readonly store: Store
  readonly settings: SignInSettings
  readonly port: number
  /** The councils served here, by their ids. */
  readonly councils: ReadonlyMap<string, string>
  /** One line of the log. Never holds anything about a person. */
  readonly log: (line: string) => void
  /** The folder whose disk holds the record; missing where that is a server elsewhere. */
  readonly folder?: string | undefined
  /** The emergency paper: with what it is made, and how it stands with those made by themselves. */
  readonly emergency?: (EmergencyParts & { state(): string }) | undefined
  /** Has done what takes long; where nothing is given it is done in this process, before the page answers. */
  readonly sendErrand?: SendErrand
}

/** Browsers ask for it anew each time, so that a new program replaces the old one at the next page. */
const serviceWorkerHeaders = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }

/** Puts the whole website together: safety first, then health and files, then sign-in, then the pages. */
export async function website(given: Website): Promise<Served> {
  const { store, settings, port, councils, log, folder, emergency } = given
  const [look, client] = await Promise.all([readLook(), bundleClient()])
  const parts: Parts = {
    store,
    look: look.paths,
    client: client.drafts,
    desk: client.desk,
    version,
    councils,
    isSynthetic: settings.synthetic,
    emergency,
    sendErrand: given.sendErrand ?? ((authority, id) => doErrand(store, authority, id)),
    ...(folder === undefined ? {} : { diskRoom: () => diskRoom(folder) }),
  }
  const frame = (worker: Parameters<typeof frameFor>[1]) => frameFor(parts, worker)
  const signIn = await openSignIn({
    database: store.database,
    clock: store.clock,
    settings,
    port,
    frameFor: frame,
    log,
  })
  const safetyParts = {
    origin: settings.origin,
    formTargets: () => signIn.provider.formTargets(),
    clock: store.clock,
    log,
    frameFor: frame,
    uploads: Object.fromEntries(
      pages.flatMap(({ path, takes }) => (takes === undefined ? [] : [[path, takes]])),
    ),
  }
  const app = new Hono<Env>()
  app.onError(failed(safetyParts))
  app.notFound(missing(safetyParts))
  app.use(safety(safetyParts))
  app.get('/health', async (c) => c.json(...(await health(store, emergency?.state()))))
  serveAssets(app, [...look.assets, ...client.assets])
  serveCheck(app)
  const serviceWorker = new Uint8Array(await bundleServiceWorker(look, client))
  app.get('/service-worker.js', (c) => c.body(serviceWorker, 200, serviceWorkerHeaders))
  app.route('/', forgottenRoute(store))
  app.route('/', signInRoutes(signIn))
  app.use(signedIn(signIn))
  const live = openLive({ store, origin: settings.origin, log })
  app.route('/', live.routes)
  app.route('/', draftRoutes(store))
  app.route('/', attachmentRoutes(store))
  app.route('/', deviceRoutes(store))
  app.route('/', takeAlongRoute(store))
  app.route('/', servePages(parts, pages))
  const listener = getRequestListener(app.fetch)
  return {
    listener: (request, answer) => {
      if (signIn.builtIn?.handler(request, answer) === true) return
      void listener(request, answer)
    },
    upgrade: (request, socket, head) => live.upgrade(request, socket, head, (asked) => app.fetch(asked)),
    stop: live.stop,
  }
}

/** Nothing where the system does not tell. */
async function diskRoom(folder: string): Promise<{ free: number; whole: number } | undefined> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, whole: blocks * bsize }
  } catch {
    return undefined
  }
}

type Health = { version: string; database: string; emergencyPaper?: string }

async function health({ database }: Store, emergencyPaper: string | undefined): Promise<[Health, 200 | 503]> {
  const paper = emergencyPaper === undefined ? {} : { emergencyPaper }
  try {
    await sql`select 1`.execute(database)
    return [{ version, database: 'ready', ...paper }, 200]
  } catch {
    return [{ version, database: 'away', ...paper }, 503]
  }
}

function serveAssets(app: Hono<Env>, assets: readonly Asset[]): void {
  for (const one of assets) app.get(one.path, (c) => sendAsset(c, one))
}

/**
 * What the page of dropped files loads holds every rule of every return, and takes a second and a half of a processor to
 * build. It is built when the first of those pages is opened, which names these files by what is in them.
 */
function serveCheck(app: Hono<Env>): void {
  app.get('/assets/:file{check(-worker)?\\..+}', async (c) => {
    const { script, worker } = await bundleCheck()
    const asked = [script, worker].find(({ path }) => path === c.req.path)
    return asked === undefined ? c.notFound() : sendAsset(c, asked)
  })
}

const sendAsset = (c: Context<Env>, { contentType, body, policy }: Asset): Response =>
  c.body(new Uint8Array(body), 200, {
    'content-type': contentType,
    'cache-control': 'public, max-age=31536000, immutable',
    ...(policy === undefined ? {} : { 'content-security-policy': policy }),
  })
