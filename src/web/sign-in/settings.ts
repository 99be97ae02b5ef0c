import { fine, type Problem, type Result, wrong } from '../../plain/result.ts'

/** Who says who somebody is: the council's own identity provider, or the one that offers the synthetic county's people. */
export type Identity =
  | { readonly by: 'built-in' }
  | { readonly by: 'council'; readonly issuer: URL; readonly clientId: string; readonly clientSecret: string }

export type SignInSettings = {
  /** The address by which browsers reach Goldthread: scheme, host and port, with no slash at its end. */
  readonly origin: string
  /** Everybody in here is made up; every page says so. */
  readonly synthetic: boolean
  readonly identity: Identity
}

type Environment = Readonly<Record<string, string | undefined>>

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether an address is this machine's own, which needs no encryption on the way. */
export const isLoopback = (url: URL): boolean => loopback.has(url.hostname)

/** Reads how people sign in. Never shows a secret: each problem names the variable alone. */
export function readSignInSettings(env: Environment, port: number): Result<SignInSettings> {
  const origin = readOrigin(env.GOLDTHREAD_ORIGIN ?? `http://localhost:${port}`)
  if (!origin.ok) return origin
  const isMarked = env.GOLDTHREAD_SYNTHETIC === 'yes'
  const issuer = env.GOLDTHREAD_ISSUER ?? ''
  const identity = issuer === '' ? builtIn(env, origin.value, isMarked) : readCouncil(env, issuer)
  if (!identity.ok) return identity
  const synthetic = isMarked || identity.value.by === 'built-in'
  return fine({ origin: origin.value.origin, synthetic, identity: identity.value })
}

function readAddress(name: string, text: string): Result<URL> {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol))
    return wrong(name, 'This is not a web address. Give one such as https://goldthread.example.gov.uk.')
  if (url.protocol === 'http:' && !isLoopback(url))
    return wrong(name, 'This address is not encrypted. Give one that begins with https://.')
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return wrong(name, 'Give the address alone, without a user, a question mark or a hash.')
  return fine(url)
}

function readOrigin(text: string): Result<URL> {
  const url = readAddress('GOLDTHREAD_ORIGIN', text)
  if (!url.ok || url.value.pathname === '/') return url
  return wrong('GOLDTHREAD_ORIGIN', 'Goldthread needs a host of its own: give its address without a path.')
}

function readCouncil(env: Environment, text: string): Result<Identity> {
  const issuer = readAddress('GOLDTHREAD_ISSUER', text)
  if (!issuer.ok) return issuer
  const { GOLDTHREAD_CLIENT_ID: clientId = '', GOLDTHREAD_CLIENT_SECRET: clientSecret = '' } = env
  const problems: Problem[] = []
  if (clientId === '')
    problems.push({
      where: 'GOLDTHREAD_CLIENT_ID',
      says: 'Give the name that the identity provider has for Goldthread.',
    })
  if (clientSecret.length < 16)
    problems.push({
      where: 'GOLDTHREAD_CLIENT_SECRET',
      says: 'Give the secret that the identity provider made for Goldthread. It has 16 characters or more.',
    })
  if (problems.length > 0) return { ok: false, problems }
  return fine({ by: 'council', issuer: issuer.value, clientId, clientSecret })
}

const anybody =
  'Without GOLDTHREAD_ISSUER anybody can sign in as anybody, which only made-up data allows. Give your identity provider’s address; or, where every child in this installation is made up, set GOLDTHREAD_SYNTHETIC=yes.'

/** Fails closed: where somebody's real records may be within reach, the marker must have been set on purpose. */
function builtIn(env: Environment, origin: URL, isMarked: boolean): Result<Identity> {
  const isOwnServer = (env.DATABASE_URL ?? '') !== ''
  if (!isMarked && (isOwnServer || !isLoopback(origin))) return wrong('GOLDTHREAD_ISSUER', anybody)
  return fine({ by: 'built-in' })
}
