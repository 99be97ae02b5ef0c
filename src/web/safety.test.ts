import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { contentSecurityPolicy } from './look/policy.ts'
import { isDatabaseAway, sayBytes, tellFailure } from './safety/failure.ts'
import { TestBrowser } from './sign-in/test-browser.ts'
import { hire, startTown, type Town } from './sign-in/test-town.ts'

let town: Town
const browser = new TestBrowser()
before(async () => {
  town = await startTown()
  const { addresses, authority } = town
  await hire(addresses, authority, { name: 'Ada Test', role: 'director', issuer: 'built-in', subject: 'ada' })
  await browser.signIn(town.origin, 'ada')
})
after(() => town.stop())

const post = (path: string, headers: Record<string, string>, body: RequestInit['body'] = 'a=1') =>
  browser.ask(town.origin + path, {
    method: 'POST',
    body: body ?? null,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

const directives = (policy: string) =>
  new Set(policy.split(';').map((one) => one.trim().replaceAll(/\s+/g, ' ')))

test('Every answer bears the headers, errors and pages that are not there included', async () => {
  for (const path of ['/', '/children/1', '/broken', '/nowhere', '/sign-in', '/signed-out']) {
    const { headers } = await browser.ask(town.origin + path)
    assert.match(
      headers.get('content-security-policy') ?? '',
      /^default-src 'none'; script-src 'self';/,
      path,
    )
    assert.equal(headers.get('cache-control'), 'no-store', path)
    assert.equal(headers.get('referrer-policy'), 'same-origin', path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('x-frame-options'), 'DENY', path)
    assert.equal(headers.get('strict-transport-security'), null, 'not over http')
  }
})

test('The policy is the one that the look was drawn for, and lets forms end at the identity provider', async () => {
  const { headers } = await browser.ask(town.origin)
  const expected = contentSecurityPolicy.replace("form-action 'self'", `form-action 'self' ${town.origin}`)
  assert.deepEqual(directives(headers.get('content-security-policy') ?? ''), directives(expected))
})

test('What another site sends in somebody’s name is refused', async () => {
  const foreign = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' },
    { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' },
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', origin: town.origin },
    {},
  ]
  for (const headers of foreign)
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
      const answer = await post('/records', { ...headers, 'content-type': type })
      assert.equal(answer.status, 403, JSON.stringify({ ...headers, type }))
    }
  for (const path of ['/sign-out', '/records'])
    assert.equal((await post(path, { origin: 'null' })).status, 403)
  assert.equal((await browser.ask(town.origin)).status, 200, 'still signed in')
})

test('What Goldthread’s own pages send is taken, from browsers new and old', async () => {
  assert.equal((await post('/records', { 'sec-fetch-site': 'same-origin', origin: town.origin })).status, 200)
  assert.equal((await post('/records', { origin: town.origin })).status, 200)
})

test('Only forms are limited to 2 MB; what takes files says how much', async () => {
  const own = { origin: town.origin }
  assert.equal((await post('/records', own, `a=${'x'.repeat(1_900_000)}`)).status, 200)
  const large = await post('/records', own, `a=${'x'.repeat(2_100_000)}`)
  assert.equal(large.status, 413)
  assert.match(await large.text(), /up to 2 MB here/)
  const letter = { ...own, 'content-type': 'application/pdf' }
  assert.equal(await (await post('/letters/4', letter, new Uint8Array(2_900_000))).text(), '2900000 bytes')
  assert.equal((await post('/letters/4', letter, new Uint8Array(3_100_000))).status, 413)
})

test('A body that does not say its length is cut off at the limit', async () => {
  const { port } = new URL(town.origin)
  const status = await new Promise<number>((done, fail) => {
    const headers = {
      origin: town.origin,
      cookie: browser.cookiesFor(new URL(town.origin)),
      'content-type': 'application/x-www-form-urlencoded',
      'transfer-encoding': 'chunked',
    }
    const sending = request({ host: '127.0.0.1', port, path: '/records', method: 'POST', headers })
    sending.on('response', (answer) => {
      done(answer.statusCode ?? 0)
      sending.destroy()
    })
    sending.on('error', fail)
    for (let sent = 0; sent < 30; sent += 1) sending.write('a'.repeat(100_000))
    sending.end()
  })
  assert.equal(status, 413)
})

test('What breaks shows a reference that stands in the log, and nothing of the error’s words', async () => {
  town.lines.length = 0
  const answer = await browser.ask(`${town.origin}/broken?name=Erika`)
  const text = await answer.text()
  assert.equal(answer.status, 500)
  assert.doesNotMatch(text, /Mustermann|stack|\.ts/)
  const reference = /<strong>([0-9a-f]{8})<\/strong>/.exec(text)?.[1]
  const [told, line] = town.lines.map((one) => JSON.parse(one))
  assert.equal(told.reference, reference)
  assert.equal(told.kind, 'Error')
  assert.deepEqual(told.causes, [{ kind: 'TypeError' }])
  assert.match(told.frames[0], /test-town\.ts:\d+:\d+$/)
  assert.equal(line.status, 500)
  assert.doesNotMatch(town.lines.join(), /Erika|Mustermann|2019/)
})

test('What is no form, sent to the address of one, is answered with a plain page and no fault of ours', async () => {
  town.lines.length = 0
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const page = await post('/forms', headers, '{"name":"Erika"}')
  assert.equal(page.status, 400)
  const text = await page.text()
  assert.match(
    text,
    /<h1[^>]*>Goldthread cannot read this<[\s\S]*Goldthread takes a form here[\s\S]*Nothing was recorded/,
  )
  assert.deepEqual(
    town.lines.map((line) => JSON.parse(line).status),
    [400],
    'one line, with no error in it',
  )
  const script = await post('/forms', { ...headers, 'x-goldthread': 'client' }, '{"name":"Erika"}')
  assert.match((await script.json()).says, /takes a form here/)
  assert.equal((await browser.ask(town.origin)).status, 200, 'the connection goes on')
})

test('The database being away is said to pass, to a script in its own way', async () => {
  const page = await browser.ask(`${town.origin}/away`)
  assert.equal(page.status, 503)
  assert.equal(page.headers.get('retry-after'), '5')
  const script = await browser.ask(`${town.origin}/away`, { headers: { 'x-goldthread': 'client' } })
  const body = await script.json()
  assert.equal(script.status, 503)
  assert.match(body.says, /safe on this device/)
  assert.match(body.reference, /^[0-9a-f]{8}$/)
})

test('A page that is not there says so, to a script in its own way', async () => {
  const page = await browser.ask(`${town.origin}/nowhere/42`)
  assert.equal(page.status, 404)
  assert.match(await page.text(), /There is no such page/)
  const script = await browser.ask(`${town.origin}/nowhere`, { headers: { accept: 'application/json' } })
  assert.match((await script.json()).says, /mistyped/)
  assert.doesNotMatch(town.lines.join(), /nowhere/)
})

test('Over https browsers are told to stay there', async () => {
  const secure = await startTown({ GOLDTHREAD_ORIGIN: 'https://demo.test', GOLDTHREAD_SYNTHETIC: 'yes' })
  try {
    const byPort = `http://127.0.0.1:${secure.port}`
    const answer = await fetch(`${byPort}/signed-out`)
    assert.equal(answer.headers.get('strict-transport-security'), 'max-age=31536000')
    const begun = await fetch(`${byPort}/sign-in`, { redirect: 'manual' })
    const to = new URL(begun.headers.get('location') ?? '')
    assert.equal(to.origin, 'https://demo.test', 'the provider is asked inside, and named as it is outside')
    assert.match(begun.headers.getSetCookie()[0] ?? '', /^__Host-goldthread-attempt-[\w-]+=.*; Secure;/)
  } finally {
    await secure.stop()
  }
})

test('An error is told by its kind, its code and its places alone', () => {
  const told = tellFailure(
    Object.assign(new RangeError('Erika\n    at Erika (x.ts)'), { code: '22P02', detail: 'E' }),
  )
  assert.equal(told.kind, 'RangeError')
  assert.equal(told.code, '22P02')
  assert.ok(
    told.frames.length > 0 && told.frames.every((place) => /^(src|node:)/.test(place)),
    told.frames.join(),
  )
  assert.doesNotMatch(JSON.stringify(told), /Erika/)
  assert.deepEqual(tellFailure('Erika'), { kind: 'string', code: undefined, frames: [], causes: [] })
})

test('The database is away where PostgreSQL or the network says so, and not where it refuses a value', () => {
  const coded = (code: string) => Object.assign(new Error('x'), { code })
  for (const code of ['ECONNREFUSED', '57P01', '08006', '53300']) assert.ok(isDatabaseAway(coded(code)), code)
  assert.ok(isDatabaseAway(new Error('x', { cause: coded('ECONNRESET') })))
  assert.ok(isDatabaseAway(new Error('Connection terminated unexpectedly')))
  for (const code of ['23505', '22P02', '42501']) assert.ok(!isDatabaseAway(coded(code)), code)
})

test('A limit reads as a person says it', () => {
  assert.equal(sayBytes(2_000_000), '2 MB')
  assert.equal(sayBytes(1_500_000), '1.5 MB')
  assert.equal(sayBytes(512_000), '512 kB')
})
