import type { CustomFetch } from 'openid-client'
import type { Clock } from '../../plain/clock.ts'
import type { Database } from '../../store/database.ts'
import { type BuiltIn, builtInIssuer, startBuiltIn } from './built-in.ts'
import { type IdentityProvider, identityProvider } from './identity-provider.ts'
import type { FrameFor, SignInParts } from './parts.ts'
import { sealFrom } from './seal.ts'
import type { SignInSettings } from './settings.ts'

export type Opening = {
  readonly database: Database
  readonly clock: Clock
  readonly settings: SignInSettings
  /** The port of 127.0.0.1 that this process listens on. */
  readonly port: number
  readonly frameFor: FrameFor
  readonly log: (line: string) => void
}

/**
 * Goldthread asks the built-in provider over its own port, whatever proxy stands before its public address. The provider
 * itself makes the address the public one again.
 */
const throughOwnPort =
  (origin: string, port: number): CustomFetch =>
  (url, { method, headers, body, redirect, signal }) =>
    fetch(url.replace(origin, `http://127.0.0.1:${port}`), {
      method,
      headers,
      redirect,
      // openid-client sends forms alone; the token request is one.
      body: body instanceof URLSearchParams ? body : null,
      signal: signal ?? null,
    })

const builtInProvider = (builtIn: BuiltIn, { settings: { origin }, port }: Opening): IdentityProvider =>
  identityProvider({
    ...builtIn,
    origin,
    storedAs: builtInIssuer,
    signedWith: 'ES256',
    fetch: throughOwnPort(origin, port),
  })

/** The client’s secret is what every process of one Goldthread shares, so that any of them can finish what another began. */
const sealsFrom = (secret: string) => ({
  attemptSeal: sealFrom(secret, 'sign-in attempt'),
  proofSeal: sealFrom(secret, 'sign-in proof'),
})

/** Makes ready everything that sign-in needs. Does not wait for a council's identity provider, which may be away. */
export async function openSignIn(opening: Opening): Promise<SignInParts> {
  const { settings, database, clock, frameFor, log } = opening
  const rest = { database, clock, settings, frameFor, log }
  if (settings.identity.by === 'built-in') {
    const builtIn = await startBuiltIn(settings.origin)
    return {
      ...rest,
      ...sealsFrom(builtIn.clientSecret),
      builtIn,
      provider: builtInProvider(builtIn, opening),
    }
  }
  const provider = identityProvider({ ...settings.identity, origin: settings.origin })
  // Asked already now, so that pages know where their sign-out forms may end.
  void provider.findEndUrl(undefined)
  return { ...rest, ...sealsFrom(settings.identity.clientSecret), builtIn: undefined, provider }
}
