import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider'
import { builtInMemory } from './built-in-memory.ts'
import { returnPath } from './identity-provider.ts'

/** Where the built-in provider answers, below Goldthread's own address. */
export const builtInPath = '/synthetic-identity'

/** The page of ours on which somebody says who they are; the rest of `builtInPath` is the provider's own. */
export const peoplePath = `${builtInPath}/people`

/** The name under which the synthetic county's workers are stored, since the provider's address changes with the port. */
export const builtInIssuer = 'built-in'

/** An identity provider that asks for no password: for the synthetic county alone. */
export type BuiltIn = {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** Answers a request that is the provider's; gives false, having done nothing, where it is not. Goes before all others. */
  handler(request: IncomingMessage, response: ServerResponse): boolean
  /** Whether this browser is in the middle of a sign-in that `handler` began. */
  isAsked(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** Takes somebody at their word, and gives the address to send them on to. Throws where nobody asked. */
  answer(request: IncomingMessage, response: ServerResponse, subject: string): Promise<string>
}

const clientId = 'goldthread'
const minute = 60

const signingKey = (): JsonWebKey & { kty: string } => ({
  kty: 'EC',
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  use: 'sig',
  alg: 'ES256',
})

/** Nobody is asked for consent: there is one client, and it is Goldthread itself. */
async function grantTo(context: KoaContextWithOIDC) {
  const { provider, client, session } = context.oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}

function configurationFor(origin: string, clientSecret: string): Configuration {
  return {
    adapter: builtInMemory(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [origin + returnPath],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      short: { httpOnly: true, sameSite: 'lax', signed: true },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    scopes: ['openid'],
    pkce: { required: () => true },
    findAccount: (_, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    loadExistingGrant: grantTo,
    expiresWithSession: () => false,
    interactions: { url: (_, interaction) => `${origin}${peoplePath}/${interaction.uid}` },
    renderError: (context) => {
      context.type = 'html'
      context.body = `<!doctype html><html lang="en-GB"><title>Begin again – Goldthread</title><p>This sign-in cannot be finished. <a href="/">Begin again</a>.</p></html>`
    },
    ttl: {
      AccessToken: minute,
      AuthorizationCode: minute,
      Grant: 15 * minute,
      IdToken: 5 * minute,
      Interaction: 15 * minute,
      Session: 15 * minute,
    },
  }
}

/** What the provider remembers of who was here before is kept from it, so that everybody is asked every time. */
const withoutMemory = (cookies: string): string =>
  cookies
    .split(/; */)
    .filter((cookie) => !cookie.startsWith('_session'))
    .join('; ')

/**
 * Makes a request look as it would if the provider stood alone at its public address: its paths without ours before them,
 * and its host and scheme as browsers know them, whatever proxy or loopback name it came by.
 */
function asIfAlone(request: IncomingMessage, origin: URL): void {
  const originalUrl = request.url ?? ''
  Object.assign(request, { originalUrl, url: originalUrl.slice(builtInPath.length) || '/' })
  request.headers.host = origin.host
  request.headers['x-forwarded-host'] = origin.host
  request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1)
  request.headers.cookie = withoutMemory(request.headers.cookie ?? '')
}

const isProviders = (url: string): boolean =>
  url.startsWith(`${builtInPath}/`) && !url.startsWith(`${peoplePath}/`)

function handlerOf(provider: Provider, origin: URL): BuiltIn['handler'] {
  const answer = provider.callback()
  return (request, response) => {
    if (!isProviders(request.url ?? '')) return false
    asIfAlone(request, origin)
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    )
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'same-origin')
    response.setHeader('cache-control', 'no-store')
    void answer(request, response)
    return true
  }
}

/** Starts the built-in provider. Its keys are made anew each time and are never written down. */
export async function startBuiltIn(origin: string): Promise<BuiltIn> {
  // Loaded only here: a council with its own provider carries none of it.
  const { Provider } = await import('oidc-provider')
  const clientSecret = randomBytes(32).toString('base64url')
  const issuer = new URL(origin + builtInPath)
  const provider = new Provider(issuer.href, configurationFor(origin, clientSecret))
  provider.proxy = true
  return {
    issuer,
    clientId,
    clientSecret,
    handler: handlerOf(provider, new URL(origin)),
    isAsked: (request, response) =>
      provider.interactionDetails(request, response).then(
        () => true,
        () => false,
      ),
    answer: (request, response, subject) =>
      provider.interactionResult(
        request,
        response,
        { login: { accountId: subject } },
        { mergeWithLastSubmission: false },
      ),
  }
}
