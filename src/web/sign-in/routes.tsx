import { type Context, Hono } from 'hono'
import { isVisitor } from '../../store/access.ts'
import * as sessions from '../../store/sessions.ts'
import { findVisiting } from '../../store/visiting.ts'
import { findTimes } from '../../store/visitors.ts'
import { hasEnded, listKnownAs, type Worker } from '../../store/worker.ts'
import { type Attempt, attemptCookie, closeAttempt, findAttempt } from './attempt.ts'
import { backTo } from './back.ts'
import { cookieOf, lockedCookie, sessionCookie } from './cookies.ts'
import { returnPath, type SignInAnswer, signedOutPath } from './identity-provider.ts'
import { lock, locked } from './lock.tsx'
import {
  NotFinishedPage,
  NotReachedPage,
  NoVisitPage,
  RefusedPage,
  SignedInPage,
  SignedOutPage,
  UnknownPage,
} from './pages.tsx'
import { type Env, isClient, type SignInParts } from './parts.ts'
import { whoRoutes } from './who.tsx'

const nowMs = ({ clock }: SignInParts): number => Date.parse(clock.now())

/** The words of the provider's own proof, kept for signing out there; sealed, and sent along with a sign-out alone. */
const proofCookie = (origin: string) => cookieOf(origin, 'goldthread-proof', { path: '/sign-out' })

/** Browsers refuse larger cookies; without it the provider asks once more whether to sign out. */
const largestProof = 3500

/** What failed, for the log: the kind of error and its code, never its words. */
const kindOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${'code' in error ? String(error.code) : ''}`.trim() : 'unknown'

async function begin(parts: SignInParts, c: Context<Env>) {
  const { origin } = parts.settings
  try {
    const leftBy = lockedCookie(origin).find(c)
    const begun = await parts.provider.begin(backTo(origin, c.req.query('back')), leftBy !== undefined)
    const { url } = begun
    const attempt = { ...begun.attempt, backFor: c.req.query('after') === 'lock' ? leftBy : undefined }
    attemptCookie(origin, attempt.state).set(c, closeAttempt(parts.attemptSeal, attempt, nowMs(parts)))
    return c.redirect(url.href, 303)
  } catch (error) {
    parts.log(`sign-in: the identity provider was not reached (${kindOf(error)})`)
    return c.html(<NotReachedPage frame={parts.frameFor(undefined)} />, 503)
  }
}

/** Takes back what the provider sent, once: the attempt's cookie goes whatever comes of it. */
async function finish(parts: SignInParts, c: Context<Env>) {
  const { origin } = parts.settings
  const state = c.req.query('state') ?? ''
  const cookie = attemptCookie(origin, state)
  const attempt = findAttempt(parts.attemptSeal, cookie.find(c), state, nowMs(parts))
  cookie.drop(c)
  if (attempt === undefined) return c.html(<NotFinishedPage frame={parts.frameFor(undefined)} />, 400)
  const returned = new URL(`${origin}${returnPath}${new URL(c.req.url).search}`)
  const answer = await parts.provider.finish(returned, attempt).catch((error: unknown) => {
    parts.log(`sign-in: not finished (${kindOf(error)})`)
    return undefined
  })
  if (answer === undefined) return c.html(<NotFinishedPage frame={parts.frameFor(undefined)} />, 400)
  return enter(parts, c, answer, attempt)
}

async function enter(parts: SignInParts, c: Context<Env>, answer: SignInAnswer, attempt: Attempt) {
  const { database, clock, settings, proofSeal } = parts
  const frame = parts.frameFor(undefined)
  const known = await listKnownAs(database, answer)
  const here = known.filter((one) => !hasEnded(one, clock.today()))
  const [one, another] = here
  if (known.length === 0) return c.html(<UnknownPage frame={frame} who={answer} />, 403)
  if (one === undefined) return c.html(<RefusedPage frame={frame} why="left" />, 403)
  if (another !== undefined) return c.html(<RefusedPage frame={frame} why="several" />, 403)
  if (await isOutsideVisit(parts, one.worker)) return tellTimes(parts, c, one.worker)
  const cookie = sessionCookie(settings.origin)
  await sessions.end(database, cookie.find(c) ?? '')
  cookie.set(c, await sessions.begin(database, clock, one.worker))
  const proof = proofSeal.close(answer.idToken)
  if (proof.length <= largestProof) proofCookie(settings.origin).set(c, proof)
  lockedCookie(settings.origin).drop(c)
  const { back, backFor } = attempt
  const isAnothers = backFor !== undefined && backFor !== one.worker.id
  return c.redirect(isAnothers ? backTo(settings.origin, undefined) : back, 303)
}

/** Whoever comes from outside is let in only while a visit of theirs is running; every page asks that again. */
const isOutsideVisit = async ({ database, clock }: SignInParts, worker: Worker): Promise<boolean> =>
  isVisitor(worker.role) && (await findVisiting(database, worker, clock.now())) === undefined

async function tellTimes({ database, clock, frameFor }: SignInParts, c: Context<Env>, worker: Worker) {
  const now = clock.now()
  const times = await findTimes(database, worker, now)
  return c.html(<NoVisitPage frame={frameFor(undefined)} times={times} now={now} />, 403)
}

async function signOut(parts: SignInParts, c: Context<Env>) {
  const { origin } = parts.settings
  const cookie = sessionCookie(origin)
  const proof = proofCookie(origin)
  const sealed = proof.find(c)
  await sessions.end(parts.database, cookie.find(c) ?? '')
  cookie.drop(c)
  proof.drop(c)
  const there = await parts.provider.findEndUrl(
    sealed === undefined ? undefined : parts.proofSeal.findOpened(sealed),
  )
  return c.redirect(there?.href ?? `${origin}${signedOutPath}`, 303)
}

async function signedInAlready(parts: SignInParts, c: Context<Env>) {
  const token = sessionCookie(parts.settings.origin).find(c) ?? ''
  const found = await sessions.findWorker(parts.database, parts.clock, token)
  if (isClient(c))
    return found === undefined ? c.json({ signIn: true }, 401) : c.json({ worker: found.worker.id })
  if (found === undefined) return c.redirect('/sign-in?back=/signed-in', 303)
  return c.html(<SignedInPage frame={parts.frameFor(found.worker)} />)
}

/**
 * Signing in and out: `/sign-in?back=/path`, `/sign-in/return`, `/sign-out` (a form), `/signed-out`, `/signed-in` (for a
 * second tab; a script is told `{worker}`, or 401 where nobody is), `/lock` (a form, or a script), `/locked`, and the
 * built-in provider's page where there is one. To be put before `signedIn`.
 */
export function signInRoutes(parts: SignInParts): Hono<Env> {
  const app = new Hono<Env>()
    .get('/sign-in', (c) => begin(parts, c))
    .get(returnPath, (c) => finish(parts, c))
    .post('/sign-out', (c) => signOut(parts, c))
    .get(signedOutPath, (c) => c.html(<SignedOutPage frame={parts.frameFor(undefined)} />))
    .get('/signed-in', (c) => signedInAlready(parts, c))
    .post('/lock', (c) => lock(parts, c))
    .get('/locked', (c) => locked(parts, c))
  return parts.builtIn === undefined ? app : app.route('/', whoRoutes(parts, parts.builtIn))
}
