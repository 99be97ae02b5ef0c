import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMoment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { workerHeader } from './signed-in.tsx'
import { TestBrowser } from './test-browser.ts'
import { hire, startTown, type Town } from './test-town.ts'

let town: Town
const ids = new Map<string, string>()
before(async () => {
  town = await startTown()
  for (const subject of ['ada', 'bea'])
    ids.set(
      subject,
      await hire(town.addresses, town.authority, {
        name: `${subject} (synthetic)`,
        role: 'social worker',
        issuer: 'built-in',
        subject,
      }),
    )
})
after(() => town.stop())

const script = { 'x-goldthread': 'client', accept: 'application/json' }
const ask = (browser: TestBrowser, path: string, headers: Record<string, string> = {}) =>
  browser.ask(town.origin + path, { headers: { ...script, ...headers } })

async function signedIn(subject: string, browser = new TestBrowser()): Promise<TestBrowser> {
  await browser.signIn(town.origin, subject)
  return browser
}

const press = (browser: TestBrowser, headers: Record<string, string> = {}) =>
  browser.ask(`${town.origin}/lock`, {
    method: 'POST',
    headers: { origin: town.origin, 'sec-fetch-site': 'same-origin', ...headers },
  })

test('A script is told who is signed in, by the id that stands in its page and by nothing else', async () => {
  const browser = await signedIn('ada')
  assert.deepEqual(await (await ask(browser, '/signed-in')).json(), { worker: ids.get('ada') })
  const stranger = await ask(new TestBrowser(), '/signed-in')
  assert.equal(stranger.status, 401)
  assert.deepEqual(await stranger.json(), { signIn: true })
})

test('Locking ends the session, works without script, and shows nothing of whoever was there', async () => {
  const browser = await signedIn('ada')
  const kept = [...browser.jar]
  const led = await press(browser)
  assert.deepEqual([led.status, led.headers.get('location')], [303, '/locked'])
  const page = await (await browser.ask(`${town.origin}/locked?back=/children/7`)).text()
  assert.match(page, /<h1[^>]*>Locked/)
  assert.match(page, /href="\/sign-in\?after=lock&amp;back=%2Fchildren%2F7"/)
  assert.doesNotMatch(page, /ada/)
  assert.equal((await ask(browser, '/children/7')).status, 401)
  for (const [key, value] of kept) browser.jar.set(key, value)
  assert.equal((await ask(browser, '/children/7')).status, 401, 'with the old cookie')
})

test('The locked page leads back to no other site', async () => {
  const browser = new TestBrowser()
  for (const back of ['https://elsewhere.test/', '//elsewhere.test', '/locked?back=/locked'])
    assert.match(
      await (await browser.ask(`${town.origin}/locked?back=${encodeURIComponent(back)}`)).text(),
      /href="\/sign-in\?after=lock&amp;back=%2F"/,
    )
})

test('Whoever locked the desk comes back to where they were; anybody else to their own first page', async () => {
  for (const [subject, lands] of [
    ['ada', '/children/7'],
    ['bea', '/'],
  ] as const) {
    const browser = await signedIn('ada')
    assert.deepEqual(await (await press(browser, script)).json(), { locked: true })
    await browser.signIn(`${town.origin}/sign-in?after=lock&back=/children/7`, subject)
    assert.equal(new URL(browser.steps.at(-1) ?? '').pathname, lands)
  }
})

test('After a lock somebody else who asks for a page by itself comes to that page', async () => {
  const browser = await signedIn('ada')
  await press(browser, script)
  await browser.signIn(`${town.origin}/children/7`, 'bea')
  assert.equal(new URL(browser.steps.at(-1) ?? '').pathname, '/children/7')
})

test('After locking the identity provider is told to ask anew, and once only', async () => {
  const prompted = async (browser: TestBrowser) => {
    const to = (await browser.ask(`${town.origin}/sign-in`)).headers.get('location') ?? ''
    return new URL(to).searchParams.get('prompt')
  }
  const browser = await signedIn('ada')
  assert.equal(await prompted(browser), null)
  await press(browser, script)
  assert.equal(await prompted(browser), 'login')
  await signedIn('ada', browser)
  assert.equal(await prompted(browser), null)
})

test('A session that was over already is locked by what the page says, and hostile words are nobody', async () => {
  const browser = await signedIn('ada')
  town.clock.set(aMoment(new Date(Date.parse(town.clock.now()) + 31 * 60_000)))
  for (const said of ['<script>', '', newId<'worker'>()]) {
    assert.equal((await press(browser, { ...script, [workerHeader]: said })).status, 200)
    assert.equal((await ask(browser, '/')).status, 401)
  }
})

test('Nothing is done for a script on a page of another worker, whoever is signed in by now', async () => {
  const browser = await signedIn('bea')
  const send = (worker: string) =>
    browser.ask(`${town.origin}/records`, {
      method: 'POST',
      body: new URLSearchParams({ words: 'x' }),
      headers: { ...script, origin: town.origin, 'sec-fetch-site': 'same-origin', [workerHeader]: worker },
    })
  assert.equal((await send(ids.get('ada') ?? '')).status, 401)
  assert.equal((await send('nonsense')).status, 401)
  assert.equal((await send(ids.get('bea') ?? '')).status, 200)
})

test('Another site cannot lock somebody’s desk', async () => {
  const browser = await signedIn('ada')
  const answer = await browser.ask(`${town.origin}/lock`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' },
  })
  assert.equal(answer.status, 403)
  assert.equal((await ask(browser, '/')).status, 200)
})
