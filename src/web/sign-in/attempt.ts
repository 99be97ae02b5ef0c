import { type Cookie, cookieOf } from './cookies.ts'
import type { Seal } from './seal.ts'

/** What is kept in the browser, sealed, while somebody is away at the identity provider. */
export type Attempt = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Where they wanted to go. */
  readonly back: string
  /** The one worker who is led back there: whoever locked the desk. Anybody, where it was not locked. */
  readonly backFor?: string | undefined
}

const minutes = 15

/** Each attempt has its own cookie, so that signing in again in two windows at once works in both. */
export const attemptCookie = (origin: string, state: string): Cookie =>
  cookieOf(origin, `goldthread-attempt-${state.replaceAll(/[^\w-]/g, '').slice(0, 12)}`, {
    seconds: minutes * 60,
  })

export const closeAttempt = (seal: Seal, attempt: Attempt, nowMs: number): string =>
  seal.close(
    JSON.stringify([attempt.state, attempt.nonce, attempt.verifier, attempt.back, nowMs, attempt.backFor]),
  )

/** The attempt that a cookie holds, or nothing where it is missing, is not ours, is another's or is too old. */
export function findAttempt(
  seal: Seal,
  sealed: string | undefined,
  state: string,
  nowMs: number,
): Attempt | undefined {
  const opened = sealed === undefined ? undefined : seal.findOpened(sealed)
  if (opened === undefined) return undefined
  const [kept, nonce, verifier, back, at, backFor] = JSON.parse(opened)
  if (kept !== state || nowMs - at > minutes * 60_000) return undefined
  return { state: kept, nonce, verifier, back, backFor: backFor ?? undefined }
}
