import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** A cookie of ours: read by the server alone, never by a script, and not sent along from other sites. */
export type Cookie = {
  find(c: Context): string | undefined
  set(c: Context, value: string): void
  drop(c: Context): void
}

type Lasting = {
  /** Without it the cookie goes when the browser is closed. */
  readonly seconds?: number
  /** Sent only with requests below this path. */
  readonly path?: string
}

/**
 * Over https a cookie that goes to every path bears the prefix `__Host-`, which no other host of the council's domain can
 * set (RFC 6265bis, section 4.1.3.2). On this machine alone the name carries the port, since localhost keeps one set of
 * cookies for every port and two Goldthreads would sign each other out.
 */
export function cookieOf(origin: string, name: string, lasting: Lasting = {}): Cookie {
  const { protocol, port } = new URL(origin)
  const isSecure = protocol === 'https:'
  const path = lasting.path ?? '/'
  const ownName = isSecure || port === '' ? name : `${name}-${port}`
  const prefix = isSecure && path === '/' ? { prefix: 'host' as const } : {}
  const options = { path, secure: isSecure, httpOnly: true, sameSite: 'Lax' as const, ...prefix }
  const ends = lasting.seconds === undefined ? {} : { maxAge: lasting.seconds }
  return {
    find: (c) => ('prefix' in prefix ? getCookie(c, ownName, prefix.prefix) : getCookie(c, ownName)),
    set: (c, value) => setCookie(c, ownName, value, { ...options, ...ends }),
    drop: (c) => void deleteCookie(c, ownName, options),
  }
}

/** The session's token. Goes with the browser's window: at a shared desk nobody finds the last one still signed in. */
export const sessionCookie = (origin: string): Cookie => cookieOf(origin, 'goldthread')

/**
 * Says that the desk was locked, and by whom: the next sign-in asks anew whoever the identity provider remembers, and
 * from the locked page it leads back only the worker who left the desk. Goes with the browser's window, as the session does.
 */
export const lockedCookie = (origin: string): Cookie => cookieOf(origin, 'goldthread-locked')
