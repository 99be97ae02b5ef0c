import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import pg from 'pg'
import { aMoment } from '../../plain/day.ts'
import { sessionCookie } from './cookies.ts'
import { TestBrowser } from './test-browser.ts'
import { hire, startTown, type Town } from './test-town.ts'

let town: Town
before(async () => {
  town = await startTown()
  const { addresses, authority } = town
  const issuer = 'built-in'
  await hire(addresses, authority, { name: 'Ada Test', role: 'social worker', issuer, subject: 'ada' })
  await hire(addresses, authority, { name: 'Bea Test', role: 'director', issuer, subject: 'bea' })
  await hire(addresses, authority, {
    name: 'Cy Test',
    role: 'director',
    issuer,
    subject: 'cy',
    endedOn: '2020-01-31',
  })
  await hire(addresses, authority, {
    name: 'Di Test',
    role: 'director',
    issuer: 'https://x.test',
    subject: 'di',
  })
})
after(() => town.stop())

const later = (minutes: number) =>
  town.clock.set(aMoment(new Date(Date.parse(town.clock.now()) + minutes * 60_000)))

/** The page’s address where the built-in provider asks, having begun at `path`. */
async function begun(browser: TestBrowser, path = '/'): Promise<string> {
  await browser.open(town.origin + path)
  return browser.steps.at(-1) ?? ''
}

/** Goes through sign-in up to the address that the provider sends back to, and does not follow it. */
async function returning(browser: TestBrowser): Promise<string> {
  const page = await begun(browser)
  const first = await browser.ask(page, {
    method: 'POST',
    body: new URLSearchParams({ person: 'ada' }),
    headers: { origin: town.origin },
  })
  const resumed = await browser.ask(first.headers.get('location') ?? '')
  return resumed.headers.get('location') ?? ''
}

test('Signing in leads to the page that was asked for', async () => {
  const browser = new TestBrowser()
  const answer = await browser.signIn(`${town.origin}/children/7?tab=plans`, 'ada')
  assert.equal(await answer.text(), 'a child, for Ada Test')
  assert.equal(browser.steps.at(-1), `${town.origin}/children/7?tab=plans`)
})

test('The people are offered by role, without who has left and who signs in elsewhere', async () => {
  const browser = new TestBrowser()
  const page = await browser.open(town.origin)
  const text = await page.text()
  assert.match(text, /Who are you today\?/)
  assert.match(text, /Synthetic data/)
  assert.ok(text.indexOf('Social worker') < text.indexOf('Ada Test'))
  assert.ok(text.indexOf('Director') < text.indexOf('Bea Test'))
  assert.match(text, /Harbour team, North/)
  assert.equal(text.match(/<caption/g)?.length, 2)
  assert.doesNotMatch(text, /Cy Test|Di Test/)
  assert.doesNotMatch(text, /https?:\/\/(?!localhost)/, 'nothing comes from elsewhere')
})

test('The provider’s pages bear a strict policy and no script or style of their own', async () => {
  const browser = new TestBrowser()
  const page = await begun(browser)
  const [ours, theirs] = [
    await browser.ask(page),
    await browser.ask(`${town.origin}/synthetic-identity/auth`, { headers: { accept: 'text/html' } }),
  ]
  for (const answer of [ours, theirs]) {
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.doesNotMatch(await answer.text(), /<style|style=|<script>/)
  }
})

test('Somebody who left cannot be chosen by writing their name into the form', async () => {
  for (const person of ['cy', 'di', 'nobody', '']) {
    const browser = new TestBrowser()
    const answer = await browser.send(await begun(browser), { person })
    assert.equal(answer.status, 422, person)
  }
})

test('A state that this browser did not begin with is refused', async () => {
  const [browser, other] = [new TestBrowser(), new TestBrowser()]
  const back = new URL(await returning(browser))
  const elsewhere = await other.ask(back.href)
  assert.equal(elsewhere.status, 400, 'another browser')
  const state = back.searchParams.get('state') ?? ''
  back.searchParams.set('state', `${state.slice(0, -1)}${state.endsWith('A') ? 'B' : 'A'}`)
  const changed = new TestBrowser()
  for (const [key, kept] of browser.jar) changed.jar.set(key, kept)
  assert.equal((await changed.ask(back.href)).status, 400, 'a state that is nearly right')
  back.searchParams.set('state', 'made-up-state')
  const madeUp = await browser.ask(back.href)
  assert.equal(madeUp.status, 400, 'another state')
  assert.equal((await browser.ask(`${town.origin}/sign-in/return`)).status, 400, 'no state at all')
  assert.equal((await browser.ask(town.origin)).status, 303, 'nobody is signed in')
})

test('An attempt’s cookie that was changed is refused', async () => {
  const browser = new TestBrowser()
  const back = await returning(browser)
  const [key, kept] = [...browser.jar].find(([name]) => name.includes('attempt')) ?? []
  assert.ok(key !== undefined && kept !== undefined)
  browser.jar.set(key, { ...kept, value: `${kept.value.slice(0, -2)}AA` })
  assert.equal((await browser.ask(back)).status, 400)
})

test('A code signs in once, even if the browser’s cookie is put back', async () => {
  const browser = new TestBrowser()
  const back = await returning(browser)
  const cookies = new Map(browser.jar)
  assert.equal((await browser.ask(back)).status, 303)
  const again = await browser.ask(back)
  assert.equal(again.status, 400, 'the cookie is gone')
  const replay = new TestBrowser()
  for (const [key, kept] of cookies) replay.jar.set(key, kept)
  const replayed = await replay.ask(back)
  assert.equal(replayed.status, 400, 'the code is gone')
  assert.match(await replayed.text(), /was not finished/)
})

test('Two windows may sign in at the same time', async () => {
  const browser = new TestBrowser()
  const [one, two] = [await returning(browser), await returning(browser)]
  assert.equal((await browser.ask(two)).status, 303)
  assert.equal((await browser.ask(one)).status, 303)
})

test('An attempt that took too long is begun anew', async () => {
  const browser = new TestBrowser()
  const back = await returning(browser)
  later(16)
  assert.equal((await browser.ask(back)).status, 400)
})

test('After half an hour of nothing a page leads to sign-in and back', async () => {
  const browser = new TestBrowser()
  await browser.signIn(town.origin, 'ada')
  later(29)
  assert.equal((await browser.ask(town.origin)).status, 200)
  later(31)
  const answer = await browser.ask(`${town.origin}/children/8?x=1`)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), `/sign-in?back=${encodeURIComponent('/children/8?x=1')}`)
  const again = await browser.signIn(`${town.origin}/children/8`, 'ada')
  assert.equal(again.status, 200)
})

test('A script whose session has run out is told so and nothing is cleared', async () => {
  const browser = new TestBrowser()
  await browser.signIn(town.origin, 'ada')
  later(31)
  for (const headers of [{ 'x-goldthread': 'client' }, { accept: 'application/json' }]) {
    const answer = await browser.ask(`${town.origin}/records`, {
      method: 'POST',
      body: 'x',
      headers: { ...headers, origin: town.origin, 'content-type': 'application/octet-stream' },
    })
    assert.equal(answer.status, 401)
    assert.deepEqual(await answer.json(), { signIn: true })
    assert.deepEqual(answer.headers.getSetCookie(), [])
    assert.equal(answer.headers.get('clear-site-data'), null)
  }
})

test('An ordinary form sent after the session has run out can be sent again as it was', async () => {
  const browser = new TestBrowser()
  await browser.signIn(town.origin, 'ada')
  later(31)
  const words = '\nShe said: “I’m fine” <b>&amp;</b>\nand left.'
  const answer = await browser.send(`${town.origin}/records?step=2`, { words, tick: 'yes' })
  const text = await answer.text()
  assert.equal(answer.status, 401)
  assert.match(text, /<form method="post" action="\/records\?step=2">/)
  assert.ok(
    text.includes('\n\nShe said: “I’m fine” &lt;b&gt;&amp;amp;&lt;/b&gt;\nand left.</textarea>'),
    text,
  )
  await browser.signIn(`${town.origin}/signed-in`, 'ada')
  const sent = await browser.send(`${town.origin}/records?step=2`, { words, tick: 'yes' })
  assert.deepEqual(await sent.json(), { by: 'Ada Test', form: { words, tick: 'yes' } })
})

test('Signing out ends the session itself and not only its cookie', async () => {
  const browser = new TestBrowser()
  await browser.signIn(town.origin, 'ada')
  const cookies = new Map(browser.jar)
  const answer = await browser.send(`${town.origin}/sign-out`, {})
  assert.match(await answer.text(), /You are signed out/)
  for (const [key, kept] of cookies) browser.jar.set(key, kept)
  assert.equal((await browser.ask(town.origin)).status, 303)
})

test('Whoever signs in next is asked again who they are, and the one before is signed out', async () => {
  const browser = new TestBrowser()
  await browser.signIn(town.origin, 'ada')
  const before = new Map(browser.jar)
  assert.equal(await (await browser.signIn(`${town.origin}/sign-in`, 'bea')).text(), 'first page of Bea Test')
  const old = new TestBrowser()
  for (const [key, kept] of before) old.jar.set(key, kept)
  assert.equal((await old.ask(town.origin)).status, 303)
})

test('No way of writing an address leads to another site after sign-in', async () => {
  const hostile = [
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '/.//evil.test',
    '/\t/evil.test',
    '@evil.test',
  ]
  for (const back of [...hostile, 'javascript:alert(1)', '/sign-out', '/sign-in?back=/', 'x'.repeat(3000)]) {
    const browser = new TestBrowser()
    const answer = await browser.signIn(`${town.origin}/sign-in?back=${encodeURIComponent(back)}`, 'ada')
    assert.equal(await answer.text(), 'first page of Ada Test', back)
    assert.equal(browser.steps.at(-1), `${town.origin}/`, back)
  }
})

test('Opened by its number, Goldthread leads to its name first, where sign-in works', async () => {
  const browser = new TestBrowser()
  const byNumber = town.origin.replace('localhost', '127.0.0.1')
  const answer = await browser.signIn(`${byNumber}/children/9`, 'ada')
  assert.equal(await answer.text(), 'a child, for Ada Test')
  assert.equal(browser.steps.at(-1), `${town.origin}/children/9`)
})

test('The session’s cookie is kept from scripts and other sites, and goes with the browser', async () => {
  const browser = new TestBrowser()
  const answer = await browser.ask(await returning(browser))
  const line = answer.headers
    .getSetCookie()
    .find((one) => one.startsWith(`goldthread-${new URL(town.origin).port}=`))
  assert.match(line ?? '', /; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('The log of a sign-in names nobody and holds no state, code or address', async () => {
  const browser = new TestBrowser()
  town.lines.length = 0
  await browser.signIn(`${town.origin}/children/77?name=Erika`, 'ada')
  const log = town.lines.join('\n')
  assert.match(log, /"path":"\/children\/:id","status":200/)
  assert.doesNotMatch(log, /ada|Ada|Erika|77|code=|state=|back=/)
})

test('A worker who leaves is signed out with their next request', async () => {
  const browser = new TestBrowser()
  const { addresses, authority } = town
  await hire(addresses, authority, { name: 'Flo Test', role: 'director', issuer: 'built-in', subject: 'flo' })
  await browser.signIn(town.origin, 'flo')
  assert.equal((await browser.ask(town.origin)).status, 200)
  const client = new pg.Client({ connectionString: addresses.ownerUrl })
  await client.connect()
  await client.query("update worker set ended_on = '2020-01-31' where subject = 'flo'")
  await client.end()
  assert.equal((await browser.ask(town.origin)).status, 303)
})

test('Over https the session’s cookie is bound to its host', async () => {
  const app = new Hono().get('/', (c) => {
    sessionCookie('https://goldthread.test').set(c, 'token')
    return c.text('')
  })
  const answer = await app.request('https://goldthread.test/')
  assert.equal(
    answer.headers.get('set-cookie'),
    '__Host-goldthread=token; Path=/; HttpOnly; Secure; SameSite=Lax',
  )
})
