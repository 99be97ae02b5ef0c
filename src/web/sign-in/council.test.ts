import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { Provider } from 'oidc-provider'
import { builtInMemory } from './built-in-memory.ts'
import { TestBrowser } from './test-browser.ts'
import { hire, makeAuthority, startTown, type Town } from './test-town.ts'

/** Stands for a council's own identity provider: another program at another address, which signs somebody out as well. */
const council = { issuer: '', subject: 'ada', server: createServer() }
const secret = 'a-secret-between-the-two'
let town: Town

const key = {
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kty: 'RSA',
}

/** Takes everybody for `council.subject` without asking. */
function councilProvider(issuer: string, goldthread: string): Provider {
  const provider = new Provider(issuer, {
    adapter: builtInMemory(),
    clients: [
      {
        client_id: 'goldthread',
        client_secret: secret,
        redirect_uris: [`${goldthread}/sign-in/return`],
        post_logout_redirect_uris: [`${goldthread}/signed-out`],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['only for tests'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = form
        },
        postLogoutSuccessSource: (context) => {
          context.body = 'signed out'
        },
      },
    },
    pkce: { required: () => true },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      const grant = new provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    interactions: { url: (_, interaction) => `${issuer}/ask/${interaction.uid}` },
    renderError: (context, out) => {
      context.body = out
    },
  })
  return provider
}

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

/** While the provider is away. */
const away = (_: unknown, response: ServerResponse) => void response.writeHead(503).end()

before(async () => {
  council.server.on('request', away)
  council.issuer = await listen(council.server)
  town = await startTown({
    GOLDTHREAD_ISSUER: council.issuer,
    GOLDTHREAD_CLIENT_ID: 'goldthread',
    GOLDTHREAD_CLIENT_SECRET: secret,
  })
  const { addresses, authority } = town
  const issuer = council.issuer
  await hire(addresses, authority, { name: 'Ada Test', role: 'director', issuer, subject: 'ada' })
  await hire(addresses, authority, { name: 'Bea Test', role: 'director', issuer: 'built-in', subject: 'bea' })
  await hire(addresses, authority, {
    name: 'Cy',
    role: 'director',
    issuer,
    subject: 'cy',
    endedOn: '2020-01-31',
  })
  await hire(addresses, authority, { name: 'Di', role: 'director', issuer, subject: 'di' })
  await hire(addresses, await makeAuthority(addresses), {
    name: 'Di',
    role: 'director',
    issuer,
    subject: 'di',
  })
})
after(async () => {
  council.server.closeAllConnections()
  council.server.close()
  await town.stop()
})

/** The council's provider begins to answer. Until then it is away. */
function answer(): void {
  const provider = councilProvider(council.issuer, town.origin)
  const rest = provider.callback()
  council.server.off('request', away)
  council.server.on('request', (request, response) => {
    if (!request.url?.startsWith('/ask/')) return void rest(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: council.subject } })
  })
}

const enter = async (subject: string, path = '/') => {
  council.subject = subject
  const browser = new TestBrowser()
  const page = await browser.open(town.origin + path)
  return { browser, page, text: await page.text() }
}

test('While the identity provider is away Goldthread says so, and signs in once it is back', async () => {
  const { page, text } = await enter('ada')
  assert.equal(page.status, 503)
  assert.match(text, /cannot reach your council’s identity provider/)
  answer()
  assert.equal((await enter('ada')).text, 'first page of Ada Test')
})

test('A council’s own provider signs its people in, and the page that was asked for opens', async () => {
  const { browser, text } = await enter('ada', '/children/5')
  assert.equal(text, 'a child, for Ada Test')
  assert.ok(browser.steps.some((step) => step.startsWith(`${council.issuer}/auth?`)))
  const asked = new URL(browser.steps.find((step) => step.startsWith(`${council.issuer}/auth?`)) ?? '')
    .searchParams
  assert.equal(asked.get('code_challenge_method'), 'S256')
  assert.ok(asked.get('state') && asked.get('nonce') && asked.get('code_challenge'))
  assert.doesNotMatch(asked.toString(), /children/, 'the provider does not learn where somebody was going')
})

test('Somebody whom Goldthread does not know is told whom to ask, and is not signed in', async () => {
  const { browser, page, text } = await enter('erika')
  assert.equal(page.status, 403)
  assert.match(text, /does not know you yet/)
  assert.ok(text.includes(council.issuer) && text.includes('erika'), 'what to tell them')
  assert.equal((await browser.ask(town.origin)).status, 303)
})

test('One provider cannot sign in the people of another', async () => {
  assert.equal((await enter('bea')).page.status, 403)
})

test('Who has left, or is known twice, is refused with the reason', async () => {
  const [left, twice] = [await enter('cy'), await enter('di')]
  assert.equal(left.page.status, 403)
  assert.match(left.text, /has ended/)
  assert.equal(twice.page.status, 403)
  assert.match(twice.text, /More than one council/)
})

test('The built-in provider is not there', async () => {
  const { browser } = await enter('ada')
  for (const path of ['/synthetic-identity/people/x', '/synthetic-identity/auth'])
    assert.equal((await browser.ask(town.origin + path)).status, 404)
})

test('Signing out ends the session here and leads to the provider, with its own proof', async () => {
  const { browser } = await enter('ada')
  const sent = await browser.ask(`${town.origin}/sign-out`, {
    method: 'POST',
    headers: { origin: town.origin },
  })
  const to = new URL(sent.headers.get('location') ?? '')
  assert.equal(to.origin + to.pathname, `${council.issuer}/session/end`)
  assert.equal(to.searchParams.get('post_logout_redirect_uri'), `${town.origin}/signed-out`)
  assert.equal(to.searchParams.get('id_token_hint')?.split('.').length, 3)
  assert.equal((await browser.ask(to.href)).status, 200, 'the provider takes the proof and the address')
  assert.equal((await browser.ask(town.origin)).status, 303)
})

test('Forms may end at the provider, and nowhere else', async () => {
  const { page } = await enter('ada', '/signed-out')
  const policy = page.headers.get('content-security-policy') ?? ''
  assert.match(policy, new RegExp(`form-action 'self' ${council.issuer};`))
})
