import { randomBytes } from 'node:crypto'
import type { Context, ErrorHandler, MiddlewareHandler, NotFoundHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { Clock } from '../plain/clock.ts'
import { isDatabaseAway, sayBytes, tellFailure } from './safety/failure.ts'
import { type Refusal, refuse } from './safety/refuse.tsx'
import type { Env, FrameFor } from './sign-in/parts.ts'
import { isLoopback } from './sign-in/settings.ts'

export type SafetyParts = {
  /** The address by which browsers reach Goldthread, with no slash at its end. */
  readonly origin: string
  /** Other origins that a form of ours may end at: the identity provider’s, on signing out. Asked anew for every answer. */
  readonly formTargets: () => readonly string[]
  readonly clock: Clock
  /** One line for each request, as JSON. Holds the pattern of the path and nothing of its contents. */
  readonly log: (line: string) => void
  readonly frameFor: FrameFor
  /** The most bytes of what takes files, by the pattern of its path, such as `/families/:id/letters`. All else takes 2 MB. */
  readonly uploads?: Readonly<Record<string, number>>
}

const usualBytes = 2_000_000
const oneYear = 31_536_000
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The headers of every answer. Everything comes from Goldthread itself and no script or style stands in a page (W3C
 * Content Security Policy Level 3). The referrer is `same-origin` and not `no-referrer`, under which browsers would hide
 * the origin of our own forms from us (WHATWG Fetch, “append a request Origin header”).
 */
const headers = ({ origin, formTargets }: SafetyParts) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      formAction: ["'self'", () => formTargets().join(' ')],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: origin.startsWith('https:') ? `max-age=${oneYear}` : false,
    // What says more of itself stands, such as that nothing of a file may run.
    overwrite: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  })

/** What does not say otherwise is about somebody: it is stored nowhere on its way. */
const keepNowhere: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}

/** The pattern of the page that answered, such as `/children/:id`; nothing of what stood in the address. */
const patternOf = (c: Context): string =>
  matchedRoutes(c).findLast(({ path }) => path !== '/*')?.path ?? 'no such page'

const logRequests =
  ({ log, clock }: SafetyParts): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now()
    await next()
    const ms = Math.round(performance.now() - began)
    log(
      JSON.stringify({
        at: clock.now(),
        method: c.req.method,
        path: patternOf(c),
        status: c.res.status,
        ms,
      }),
    )
  }

/** On this machine people type `127.0.0.1` as well as `localhost`; cookies and sign-in know one of them alone. */
const oneAddress = ({ origin }: SafetyParts): MiddlewareHandler => {
  const ours = new URL(origin)
  return async (c, next) => {
    const asked = new URL(c.req.url)
    const isOtherName = isLoopback(ours) && isLoopback(asked) && asked.hostname !== ours.hostname
    if (!isOtherName || !['GET', 'HEAD'].includes(c.req.method)) return next()
    return c.redirect(`${origin}${asked.pathname}${asked.search}`, 307)
  }
}

/**
 * Refuses what another site makes somebody’s browser send. Browsers say where a request comes from (W3C Fetch Metadata);
 * older ones give the origin alone; who gives neither is no browser of a worker’s, and must give the origin.
 */
const isFromUs = (c: Context, origin: string): boolean => {
  if (safeMethods.has(c.req.method)) return true
  const site = c.req.header('sec-fetch-site')
  return site === undefined ? c.req.header('origin') === origin : site === 'same-origin' || site === 'none'
}

const refuseOtherSites =
  (parts: SafetyParts): MiddlewareHandler<Env> =>
  async (c, next) =>
    isFromUs(c, parts.origin) ? next() : refuse(parts, c, otherSite)

const otherSite: Refusal = {
  status: 403,
  title: 'This did not come from Goldthread',
  says: 'Another site sent this in your name, so Goldthread did nothing. If you pressed a button in Goldthread yourself, open the page again and press it there.',
}

/** The most that is read and thrown away of what is too large. */
const mostDiscarded = 64_000_000

/**
 * Reads what is too large to its end before it is refused, and lets the connection go then: a browser that is still
 * sending would see a broken connection instead of the answer.
 */
async function discardBody(c: Context): Promise<void> {
  c.header('connection', 'close')
  const { body } = c.req.raw
  if (body === null || body.locked) return
  let discarded = 0
  for await (const chunk of body) {
    discarded += chunk.length
    if (discarded > mostDiscarded) return
  }
}

const tooLarge = (bytes: number): Refusal => ({
  status: 413,
  title: 'This is too large',
  says: `Goldthread takes up to ${sayBytes(bytes)} here. Nothing was recorded, and what you typed is still on your page.`,
})

const limitBodies = (parts: SafetyParts): MiddlewareHandler<Env> => {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: async (c) => {
        await discardBody(c)
        return refuse(parts, c, tooLarge(maxSize))
      },
    })
  const usual = limit(usualBytes)
  const ofUploads = new Map(
    Object.entries(parts.uploads ?? {}).map(([pattern, most]) => [pattern, limit(most)]),
  )
  return (c, next) =>
    safeMethods.has(c.req.method) ? next() : (ofUploads.get(patternOf(c)) ?? usual)(c, next)
}

/**
 * The web’s safety, before everything else: headers, one address, no requests by other sites, no oversized bodies, nothing
 * kept on the way, and one line of log for each request. What it refuses gets a plain page, or JSON where a script asks.
 */
export const safety = (parts: SafetyParts): MiddlewareHandler =>
  every(
    logRequests(parts),
    headers(parts),
    keepNowhere,
    oneAddress(parts),
    refuseOtherSites(parts),
    limitBodies(parts),
  )

const brokenOff: Refusal = {
  status: 500,
  title: 'Something went wrong in Goldthread',
  says: 'Nothing was recorded by this. What you typed is safe: go back and try once more.',
}

/** What was sent could not be read, or is not handed out. The words are ours: see `readForm` and `attachmentRoutes`. */
const ofOurs: Readonly<Record<number, (says: string) => Refusal>> = {
  400: (says) => ({
    status: 400,
    title: 'Goldthread cannot read this',
    says: `${says} Nothing was recorded.`,
  }),
  403: (says) => ({ status: 403, title: 'This file stays here', says }),
}

const databaseAway: Refusal = {
  status: 503,
  title: 'Goldthread cannot reach its records just now',
  says: 'What you typed is safe on this device. Try again in a minute.',
}

const notFound: Refusal = {
  status: 404,
  title: 'There is no such page',
  says: 'The address may be mistyped, or what it led to is not for you to see.',
}

/**
 * What is shown where something breaks, as Hono’s `onError`: one page, or JSON, with a reference that stands in the log
 * beside the kind of the error and its places in the code. Never the error’s own words. The database being away is a 503
 * with `Retry-After`, so that what was typed is sent again.
 */
export const failed =
  (parts: SafetyParts): ErrorHandler<Env> =>
  (error, c) => {
    if (error instanceof HTTPException && error.status < 500) {
      const refusal = ofOurs[error.status]?.(error.message)
      return refusal === undefined ? error.getResponse() : refuse(parts, c, refusal)
    }
    const reference = randomBytes(4).toString('hex')
    const told = tellFailure(error)
    parts.log(JSON.stringify({ at: parts.clock.now(), reference, path: patternOf(c), ...told }))
    if (isDatabaseAway(error)) c.header('retry-after', '5')
    return refuse(parts, c, { ...(isDatabaseAway(error) ? databaseAway : brokenOff), reference })
  }

/** What is shown where there is no page, as Hono’s `notFound`. */
export const missing =
  (parts: Pick<SafetyParts, 'frameFor'>): NotFoundHandler<Env> =>
  (c) =>
    refuse(parts, c, notFound)
