import * as openid from 'openid-client'
import { type ApiSettings, isThisMachine } from './settings.ts'

/** A token, or why there is none. The reason names no secret. */
export type Token =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly says: string }

/** Fetches tokens and keeps each until a minute before it ends. `renew` fetches a new one although the old seems good. */
export type Tokens = { get(): Promise<Token>; renew(): Promise<Token> }

const aMinute = 60_000

/** What a token lasts where the answer does not say. */
const usualSeconds = 300

/** OAuth 2.0 client credentials (RFC 6749, section 4.4), which the Department's identity platform asks for. */
export function openTokens(
  { tokenAddress, clientId, clientSecret, scope }: ApiSettings,
  fetching: typeof fetch,
): Tokens {
  const { origin } = new URL(tokenAddress)
  const config = new openid.Configuration(
    { issuer: origin, token_endpoint: tokenAddress },
    clientId,
    undefined,
    openid.ClientSecretPost(clientSecret),
  )
  config[openid.customFetch] = (address, { body, method, headers, signal }) =>
    fetching(address, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined || body === null ? {} : { body: String(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  if (isThisMachine(tokenAddress)) openid.allowInsecureRequests(config)
  let kept: { readonly token: string; readonly until: number } | undefined
  const renew = async (): Promise<Token> => {
    kept = undefined
    try {
      const { access_token, expires_in } = await openid.clientCredentialsGrant(config, { scope })
      const lasts = (expires_in ?? usualSeconds) * 1000 - aMinute
      kept = { token: access_token, until: performance.now() + lasts }
      return { ok: true, token: access_token }
    } catch (error) {
      return { ok: false, says: sayTokenTrouble(error) }
    }
  }
  const get = async (): Promise<Token> =>
    kept !== undefined && performance.now() < kept.until ? { ok: true, token: kept.token } : renew()
  return { get, renew }
}

function sayTokenTrouble(error: unknown): string {
  // The code is one of RFC 6749's short words; what else the answer says may repeat what was sent.
  if (error instanceof openid.ResponseBodyError)
    return `The identity platform gave no token (${/^[a-z_]{1,40}$/.test(error.error) ? error.error : 'refused'}). Check the client’s id, its secret and the scope.`
  return 'The identity platform did not answer as expected. Check GOLDTHREAD_DFE_TOKEN_URL, and try again later.'
}
