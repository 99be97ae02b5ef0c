import * as openid from 'openid-client'
import type { Attempt } from './attempt.ts'

/** The identity provider, as Goldthread speaks to it: OpenID Connect, an authorization code with PKCE, state and nonce. */
export type IdentityProvider = {
  /**
   * Where to send somebody to say who they are, and what to remember meanwhile. `anew`: the provider asks them even where
   * it remembers somebody (OpenID Connect Core 1.0, section 3.1.2.1, `prompt`). Throws where it cannot be reached.
   */
  begin(back: string, anew?: boolean): Promise<{ readonly url: URL; readonly attempt: Attempt }>
  /** Checks what the provider sent back, once. Throws where anything about it is not right. */
  finish(returned: URL, attempt: Attempt): Promise<SignInAnswer>
  /** Where to send somebody to sign out there too, where it offers that and can be reached. */
  findEndUrl(idToken: string | undefined): Promise<URL | undefined>
  /** The origins that a form of ours may end at, for the content security policy. */
  formTargets(): readonly string[]
}

export type SignInAnswer = {
  /** As workers are stored by it. */
  readonly issuer: string
  readonly subject: string
  readonly idToken: string
}

export type ProviderParts = {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  readonly origin: string
  /** The name to store instead of the issuer's address, where that is not lasting. */
  readonly storedAs?: string
  readonly fetch?: openid.CustomFetch
  readonly signedWith?: 'ES256'
}

export const returnPath = '/sign-in/return'
export const signedOutPath = '/signed-out'

/** How the provider wants to be told the secret: in a header where it says nothing else (OpenID Connect Discovery 1.0, section 3). */
const authenticate =
  (secret: string): openid.ClientAuth =>
  (server, client, body, headers) => {
    const offered = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const way = offered.includes('client_secret_basic') ? openid.ClientSecretBasic : openid.ClientSecretPost
    way(secret)(server, client, body, headers)
  }

function discover(parts: ProviderParts): Promise<openid.Configuration> {
  const { issuer, clientId, clientSecret, signedWith } = parts
  return openid.discovery(
    issuer,
    clientId,
    signedWith === undefined ? {} : { id_token_signed_response_alg: signedWith },
    authenticate(clientSecret),
    {
      timeout: 10,
      // The settings have made sure that only this machine's own address is without encryption.
      ...(issuer.protocol === 'http:' ? { execute: [openid.allowInsecureRequests] } : {}),
      ...(parts.fetch === undefined ? {} : { [openid.customFetch]: parts.fetch }),
    },
  )
}

/** Asks the provider about itself when first needed, so that Goldthread starts without it; asks again after a failure. */
function discoverOnce(parts: ProviderParts) {
  let asked: Promise<openid.Configuration> | undefined
  return () => {
    asked ??= discover(parts).catch((error: unknown) => {
      asked = undefined
      throw error
    })
    return asked
  }
}

async function beginAttempt(
  parts: ProviderParts,
  configuration: openid.Configuration,
  back: string,
  anew: boolean,
) {
  const attempt = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
    back,
  }
  const url = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: parts.origin + returnPath,
    scope: 'openid',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ...(anew ? { prompt: 'login' } : {}),
  })
  return { url, attempt }
}

async function finishAttempt(
  parts: ProviderParts,
  configuration: openid.Configuration,
  returned: URL,
  { state, nonce, verifier }: Attempt,
): Promise<SignInAnswer> {
  const tokens = await openid.authorizationCodeGrant(configuration, returned, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined || tokens.id_token === undefined) throw new Error('no ID token came back')
  return { issuer: parts.storedAs ?? claims.iss, subject: claims.sub, idToken: tokens.id_token }
}

/** The identity provider behind an address. Nothing is asked of it yet. */
export function identityProvider(parts: ProviderParts): IdentityProvider {
  const configured = discoverOnce(parts)
  const targets = new Set([parts.issuer.origin])
  const endpointOf = async () => {
    const configuration = await configured()
    const endpoint = configuration.serverMetadata().end_session_endpoint
    if (endpoint !== undefined) targets.add(new URL(endpoint).origin)
    return { configuration, endpoint }
  }
  return {
    async begin(back, anew = false) {
      const { configuration } = await endpointOf()
      return beginAttempt(parts, configuration, back, anew)
    },
    finish: async (returned, attempt) => finishAttempt(parts, await configured(), returned, attempt),
    async findEndUrl(idToken) {
      const { configuration, endpoint } = await endpointOf().catch(() => ({
        configuration: undefined,
        endpoint: undefined,
      }))
      if (configuration === undefined || endpoint === undefined) return undefined
      return openid.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: parts.origin + signedOutPath,
        ...(idToken === undefined ? {} : { id_token_hint: idToken }),
      })
    },
    formTargets: () => [...targets],
  }
}
