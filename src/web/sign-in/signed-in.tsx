import type { Context, MiddlewareHandler } from 'hono'
import * as sessions from '../../store/sessions.ts'
import { sessionCookie } from './cookies.ts'
import { SendAgainPage } from './pages.tsx'
import { type Env, isClient, type SignInParts } from './parts.ts'

/**
 * Whether the answer is to fill a browser's window. Older browsers do not say; they are taken to mean a page. What a
 * service worker passes on for a window is still a navigation (W3C Fetch Metadata, `Sec-Fetch-Mode`).
 */
const isPage = (c: Context): boolean => {
  const to = c.req.header('sec-fetch-dest')
  return to === undefined || to === 'document' || c.req.header('sec-fetch-mode') === 'navigate'
}

/** What an ordinary form sent, or nothing where it holds a file, which no page can give back. */
async function findSent(c: Context): Promise<[string, string][] | undefined> {
  if (!(c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) return undefined
  return [...new URLSearchParams(await c.req.text())]
}

async function askToSignIn(parts: SignInParts, c: Context<Env>) {
  // Read to its end even where it is not needed: what is left unread would break the connection for the next request.
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') await c.req.arrayBuffer()
  if (isClient(c) || !isPage(c)) return c.json({ signIn: true }, 401)
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET' || c.req.method === 'HEAD')
    return c.redirect(`/sign-in?back=${encodeURIComponent(pathname + search)}`, 303)
  const frame = parts.frameFor(undefined)
  const sent = await findSent(c)
  return c.html(<SendAgainPage frame={frame} action={pathname + search} sent={sent} />, 401)
}

/** On whose page a script of ours stands that asks something. */
export const workerHeader = 'x-goldthread-worker'

/**
 * A script on a page of somebody else's, who was signed in here before: nothing of theirs is done in another's name. A
 * WebSocket cannot bear a header of ours and says it in its address (WHATWG WebSockets).
 */
function isAnothers(c: Context, worker: string): boolean {
  const isSocket = c.req.header('upgrade')?.toLowerCase() === 'websocket'
  return ![undefined, worker].includes(isSocket ? c.req.query('worker') : c.req.header(workerHeader))
}

/**
 * Lets through who is signed in, and says who it is in `c.var.worker`. Others: a page leads to sign-in and back again; a
 * script is answered 401 with `{"signIn": true}`, also where it stands on the page of another worker; an ordinary form gets a page from which it can be sent again. Nothing that
 * somebody typed is cleared.
 */
export const signedIn =
  (parts: SignInParts): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = sessionCookie(parts.settings.origin).find(c)
    const found =
      token === undefined ? undefined : await sessions.findWorker(parts.database, parts.clock, token)
    if (found === undefined || isAnothers(c, found.worker.id)) return askToSignIn(parts, c)
    c.set('worker', found.worker)
    c.set('session', found.session)
    return next()
  }
