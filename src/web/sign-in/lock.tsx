import type { Context } from 'hono'
import { readId } from '../../plain/id.ts'
import * as sessions from '../../store/sessions.ts'
import { backTo } from './back.ts'
import { lockedCookie, sessionCookie } from './cookies.ts'
import { LockedPage } from './pages.tsx'
import { type Env, isClient, type SignInParts } from './parts.ts'
import { workerHeader } from './signed-in.tsx'

/**
 * Locks the desk: the session ends, and going on needs sign-in. Nothing else ends; drafts stay for whoever wrote them.
 * A script gets `{locked: true}` and puts away what its tabs show; a form is led to a page that shows nothing.
 */
export async function lock({ database, clock, settings }: SignInParts, c: Context<Env>): Promise<Response> {
  const session = sessionCookie(settings.origin)
  const token = session.find(c) ?? ''
  const found = await sessions.findWorker(database, clock, token)
  await sessions.end(database, token)
  session.drop(c)
  const who = found?.worker.id ?? workerSaid(c)
  if (who !== undefined) lockedCookie(settings.origin).set(c, who)
  return isClient(c) ? c.json({ locked: true }) : c.redirect('/locked', 303)
}

/** Where the session is over already, the page says whose it was. It decides no more than where sign-in leads to. */
function workerSaid(c: Context<Env>): string | undefined {
  const said = readId<'worker'>(c.req.header(workerHeader))
  return said.ok ? said.value : undefined
}

/** `/locked?back=/path`: says so, shows nothing of anybody, and leads on to sign-in. */
export function locked({ settings, frameFor }: SignInParts, c: Context<Env>): Response | Promise<Response> {
  const back = new URL(backTo(settings.origin, c.req.query('back')))
  return c.html(<LockedPage frame={frameFor(undefined)} back={back.pathname + back.search} />)
}
