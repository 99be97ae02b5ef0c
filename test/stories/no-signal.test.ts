import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import type { PersonId } from '../../src/define/record.ts'
import { addWorkingDays } from '../../src/plain/calendar.ts'
import { say } from '../../src/store/council.test-data.ts'
import { browserMissing } from '../browser.ts'
import { familyOnAPlan } from './family-on-a-plan.ts'
import { childrenOn, choose, closeTab, giveDay, press, type } from './hand.ts'
import { look, openTown, signIn, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false
const phone = { width: 375, height: 740 }

const words: Readonly<Record<string, string>> = {
  Isla: '“I have my own bed now and nobody takes the blanket.”',
  Jory: '“I do not like the dark on the stairs.”',
  Mabel: '“Teddy sleeps here too.”',
}
const analysis = 'The plan is working: the mornings hold, and the children say so.'

/** Everything that stands on the device, as its bytes: of what is sealed, what somebody with the disk could read. */
const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('goldthread-drafts')
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
    const all: unknown[] = []
    for (const name of db.objectStoreNames)
      all.push(
        name,
        await new Promise<unknown[]>((done) => {
          const request = db.transaction(name).objectStore(name).getAll()
          request.onsuccess = () => done(request.result)
        }),
      )
    db.close()
    return JSON.stringify(all, (_, value: unknown) => {
      if (value instanceof CryptoKey)
        return value.extractable ? 'a key, extractable' : 'a key, not extractable'
      return value instanceof Uint8Array
        ? Array.from(value, (byte) => String.fromCharCode(byte)).join('')
        : value
    })
  })

/** How many rows stand in a place of the device. */
const rowsIn = (page: Page, place: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((done) => {
        const request = indexedDB.open('goldthread-drafts')
        request.onsuccess = () => {
          const count = request.result.transaction(name).objectStore(name).count()
          count.onsuccess = () => {
            request.result.close()
            done(count.result)
          }
        }
      }),
    place,
  )

const cachedPages = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const all: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname)
    return all
  })

/** The service worker looks after pages that are opened once it is there. */
async function workerReady(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { polling: 100 })
}

describe('No signal at the door', { skip }, () => {
  let town: Town
  let worker: Page
  let three: readonly PersonId[] = []
  let record = ''
  before(async () => {
    town = await openTown()
    await familyOnAPlan(town, 'social-worker-4', ['Nico'], 'Quenby')
    three = (
      await familyOnAPlan(town, 'social-worker-4', ['Isla', 'Jory', 'Mabel'], 'Thornby', { daysAgo: 10 })
    ).children
    worker = await town.enter('social-worker-4', phone)
  })
  after(() => town?.close())
  const step = telling(() => [worker])
  const open = (path: string) => worker.goto(`${town.origin}${path}`)
  /** The network is gone for the page, and for the service worker, which the browser's own switch does not always reach. */
  const offline = async (isOffline: boolean) => {
    await (isOffline ? town.stopServing() : town.serveAgain())
    await worker.context().setOffline(isOffline)
  }
  const main = () => worker.locator('main').innerText()
  const showsWhatWasTyped = () =>
    worker.waitForFunction(
      (wanted) => document.querySelector<HTMLTextAreaElement>('[name="analysis"]')?.value === wanted,
      analysis,
      { polling: 100 },
    )
  const visits = () =>
    say<{ record: string }>(town.ownerUrl, 'select record from visit where analysis = $1', [analysis])

  step('S093: the worker chooses what to take along, and it is written down as read', async () => {
    await open('/visits')
    await workerReady(worker)
    await look(worker, 'visits-to-take')
    await worker.getByRole('link', { name: /others to choose|place without signal/ }).click()
    await worker.getByRole('heading', { level: 1, name: 'Taken along' }).waitFor()
    await look(worker, 'take-along-empty')
    await worker.getByLabel(/Isla Thornby/).check()
    await worker.getByLabel(/Nico Quenby/).uncheck()
    await worker.getByRole('button', { name: 'Take these visits along' }).click()
    await worker.getByText(/Taken along until/).waitFor()
    assert.match(await main(), /Isla Thornby, Jory Thornby and Mabel Thornby/)
    await look(worker, 'taken-along')
    const reads = await say<{ children: string[] }>(
      town.ownerUrl,
      `select children::text[] from read_log where what = 'taken along on a device'`,
    )
    assert.deepEqual(
      reads.map(({ children }) => children.toSorted()),
      [three.toSorted()],
    )
  })

  step(
    'nothing of it can be read on the disk, and no page of a child’s is in a cache of the browser’s',
    async () => {
      const raw = await onDisk(worker)
      assert.ok((await rowsIn(worker, 'sealed')) >= 3)
      assert.doesNotMatch(raw, /Thornby|Isla|Quill|by nine/)
      assert.match(raw, /not extractable/)
      assert.doesNotMatch(raw, /a key, extractable/)
      assert.deepEqual(
        (await cachedPages(worker)).filter((path) => !path.startsWith('/assets/')),
        [],
      )
    },
  )

  step('S093: with no signal the visit opens, and every other page says what can be opened', async () => {
    await offline(true)
    await open('/my-work')
    await worker.getByRole('heading', { level: 1, name: 'No signal' }).waitFor()
    await worker
      .getByRole('link', { name: 'Isla Thornby, Jory Thornby and Mabel Thornby', exact: true })
      .waitFor()
    await look(worker, 'no-signal')
    await worker
      .getByRole('link', { name: 'Isla Thornby, Jory Thornby and Mabel Thornby', exact: true })
      .click()
    await worker.getByText('7 Quill Street').first().waitFor()
    assert.match(await main(), /Each child has a bed|Not seen since the plan began/)
    await look(worker, 'taken-visit')
    await open(`/children/${three[0]}`)
    await worker.getByRole('heading', { level: 1, name: 'No signal' }).waitFor()
  })

  step(
    'S129: the visit to three siblings is written at the door, and the line says where the words are',
    async () => {
      await open('/take-along')
      await worker.getByRole('link', { name: /Record the visit/ }).click()
      await worker.locator('form[data-is-kept]').waitFor()
      await choose(worker, 'mode', 'face to face')
      await choose(worker, 'place', 'home')
      for (const [name, id] of await childrenOn(worker)) {
        await choose(worker, `${id}/seen.is`, 'yes')
        await choose(worker, `${id}/alone.is`, 'yes')
        await choose(worker, `${id}/bedroom`, 'yes')
        await choose(worker, `${id}/safe`, 'yes')
        await type(worker, `${id}/view`, words[name.split(' ')[0] ?? ''] ?? '')
      }
      await choose(worker, 'announced', 'announced')
      await type(worker, 'others', 'The family worker')
      await type(worker, 'home', 'Warm; three beds with clean covers; food for the week.')
      await type(worker, 'analysis', analysis)
      await type(worker, 'nextSteps', 'I ring the school on Friday.')
      await giveDay(worker, 'nextOn', addWorkingDays(town.store.clock.today(), 8))
      // The browser may not know that it has no network: then the line says that Goldthread is away, which is as true.
      const line = worker.locator('[data-gt-kept-words]', { hasText: 'it will be sent by itself' })
      await line.waitFor().catch(async () => {
        assert.fail(await worker.locator('#gt-kept').innerText())
      })
      assert.match(
        await line.innerText(),
        /^Kept on this device \d\d:\d\d:\d\d · (No signal|Goldthread is away just now): it will be sent by itself\./,
      )
      await look(worker, 'written-without-signal')
      assert.ok((await rowsIn(worker, 'updates')) > 0)
      assert.doesNotMatch(await onDisk(worker), /blanket|mornings hold/)
    },
  )

  step('pressing “Record” with no signal keeps the wish, and the list says what waits', async () => {
    await worker.getByRole('button', { name: 'Record', exact: true }).click()
    await worker.waitForURL(/take-along/)
    await worker.getByText('1 form waits to be sent. It goes by itself when there is a signal.').waitFor()
    await worker.getByText('Will be recorded when there is a signal.').waitFor()
    await look(worker, 'queue')
    assert.deepEqual(await visits(), [])
  })

  step('what was typed is still in the form when it is opened again without a signal', async () => {
    await worker.getByRole('link', { name: /Go on writing/ }).click()
    await worker.locator('form[data-is-kept]').waitFor()
    await showsWhatWasTyped()
    await open('/take-along')
  })

  step(
    'S134: when the signal is back what is missing is asked for, with every word in its place',
    async () => {
      await offline(false)
      await worker.getByRole('button', { name: 'See what is still needed' }).waitFor({ timeout: 40_000 })
      await look(worker, 'needs-more')
      await press(worker, 'See what is still needed')
      assert.match(await worker.locator('.govuk-error-summary').innerText(), /Write what this visit was for/)
      assert.equal(await worker.locator('[name="analysis"]').inputValue(), analysis)
      assert.equal(await rowsIn(worker, 'updates').then((rows) => rows > 0), true)
    },
  )

  step('S129: the rest is written without a signal again, and arrives once, by itself', async () => {
    await offline(true)
    await open(await draftPath())
    await worker.locator('form[data-is-kept]').waitFor()
    await showsWhatWasTyped()
    await type(worker, 'purpose', 'To see the beds and the mornings, as the plan asks.')
    await worker.getByRole('button', { name: 'Record', exact: true }).click()
    await worker.getByText('Will be recorded when there is a signal.').waitFor()
    await offline(false)
    await worker.getByRole('link', { name: 'Read the record' }).waitFor({ timeout: 40_000 })
    await worker.getByText('Everything you wrote is with Goldthread.').waitFor()
    await look(worker, 'arrived')
    assert.equal((await visits()).length, 1)
    record = (await worker.getByRole('link', { name: 'Read the record' }).getAttribute('href')) ?? ''
  })

  step('the record holds each child’s own words', async () => {
    await open(record)
    const said = await main()
    for (const one of Object.values(words)) assert.ok(said.includes(one.slice(1, -1)), one)
  })

  step('Goldthread knows the device, what it took along, and that nothing waits on it', async () => {
    await open('/devices')
    await worker.getByText('This one').waitFor()
    const said = await main()
    assert.match(said, /Chrome on/)
    assert.match(said, /1 visit, until/)
    await look(worker, 'devices')
  })

  step(
    'S134: forgotten by a manager, the phone deletes everything at its next word with the server',
    async () => {
      await worker.locator('[data-device]').first().waitFor()
      const manager = await town.enter('team-manager-2', { width: 1280, height: 900 })
      const administrator = await findWhoMayForget(manager)
      await administrator
        .getByRole('link', { name: /Forget/ })
        .last()
        .click()
      await administrator.getByRole('heading', { level: 1, name: 'Forget this device?' }).waitFor()
      await look(administrator, 'forget-device')
      await press(administrator, 'Forget this device')
      await administrator.getByText('The device is forgotten.').waitFor()
      await look(administrator, 'devices-of-colleagues')
      // Nobody is signed in on the phone any more: every session of its worker has ended.
      await worker.goto(`${town.origin}/my-work`)
      await worker.locator('button[value="social-worker-4"]').waitFor()
      await worker.waitForFunction(isEmptied, undefined, { polling: 200, timeout: 20_000 })
      assert.equal(await rowsIn(worker, 'sealed'), 0)
      assert.equal(await rowsIn(worker, 'keys'), 0)
      await offline(true)
      await worker.goto(`${town.origin}/take-along`)
      assert.match(await main(), /nobody is signed in on this device/)
      await offline(false)
    },
  )

  /** The list of devices with a colleague’s device on it. */
  async function findWhoMayForget(manager: Page): Promise<Page> {
    await manager.goto(`${town.origin}/devices`)
    await manager.getByRole('table', { name: 'Colleagues’ devices' }).waitFor()
    return manager
  }

  const draftPath = async (): Promise<string> => {
    const [draft] = await say<{ id: string }>(
      town.ownerUrl,
      `select id from draft where kind = 'visit' and settled_at is null`,
    )
    return `/drafts/${draft?.id}`
  }
})

/** Runs in the page: whether no key stands on the device. */
const isEmptied = () =>
  new Promise<boolean>((done) => {
    const request = indexedDB.open('goldthread-drafts')
    request.onsuccess = () => {
      const count = request.result.transaction('keys').objectStore('keys').count()
      count.onsuccess = () => {
        request.result.close()
        done(count.result === 0)
      }
    }
  })

describe('Two workers at one desk', { skip }, () => {
  let town: Town
  let page: Page
  const note = 'Written before the desk was left.'
  before(async () => {
    town = await openTown()
    await familyOnAPlan(town, 'social-worker-4', ['Nico'], 'Quenby')
    page = await town.enter('social-worker-4')
  })
  after(() => town?.close())
  const step = telling(() => [page])
  const out = async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
  }

  step('S129: whoever signs out while something waits is asked, and nothing of it is lost', async () => {
    // Nothing of a draft reaches the server, whichever way it takes.
    await page.routeWebSocket(/\/live/, (socket) => socket.close())
    await page.route('**/updates', (route) => route.abort())
    await page.goto(`${town.origin}/visits`)
    await press(page, /Record a visit/)
    await page.locator('form[data-is-kept]').waitFor()
    await type(page, 'analysis', note)
    await page.waitForFunction(() =>
      /Kept on this device/.test(document.querySelector('#gt-kept')?.textContent ?? ''),
    )
    await out()
    const dialog = page.getByRole('dialog', { name: 'Not everything is sent yet' })
    await dialog.waitFor({ timeout: 15_000 })
    await look(page, 'sign-out-waiting')
    await dialog.getByRole('button', { name: 'Stay signed in' }).click()
    await dialog.waitFor({ state: 'detached' })
    assert.equal(await page.locator('[name="analysis"]').inputValue(), note)
  })

  step('signed out, the words lie here locked, and their key is gone', async () => {
    await out()
    await page.getByRole('button', { name: 'Sign out all the same' }).click({ timeout: 15_000 })
    await page.getByText('You are signed out').waitFor()
    await page.unroute('**/updates')
    assert.ok((await rowsIn(page, 'updates')) > 0)
    assert.equal(await rowsIn(page, 'keys'), 0)
    assert.ok(!(await onDisk(page)).includes(note))
  })

  step('another worker who signs in here neither reads nor sends them', async () => {
    await page.goto(town.origin)
    await page.locator('button[value="social-worker-5"]').click()
    await page.getByRole('button', { name: 'Sign out' }).waitFor()
    await page.goto(`${town.origin}/take-along`)
    await page.getByText('Everything you wrote is with Goldthread.').waitFor()
    assert.ok((await rowsIn(page, 'updates')) > 0)
    assert.doesNotMatch(await page.locator('main').innerText(), /form waits/)
    const [kept] = await say<{ count: number }>(
      town.ownerUrl,
      'select count(*)::integer as count from draft_update u join draft d on d.id = u.draft where u.by <> d.author',
    )
    assert.equal(kept?.count, 0)
    await out()
    await page.getByText('You are signed out').waitFor()
  })

  step('S129: when their author is back they are sent by themselves, from any page', async () => {
    const context = page.context()
    await closeTab(page)
    page = await signIn(context, town.origin, 'social-worker-4')
    await page.waitForFunction(
      () =>
        new Promise((done) => {
          const request = indexedDB.open('goldthread-drafts')
          request.onsuccess = () => {
            const count = request.result.transaction('updates').objectStore('updates').count()
            count.onsuccess = () => {
              request.result.close()
              done(count.result === 0)
            }
          }
        }),
      undefined,
      { polling: 200, timeout: 30_000 },
    )
    await page.goto(`${town.origin}/visits`)
    await press(page, /Record a visit/)
    assert.equal(await page.locator('[name="analysis"]').inputValue(), note)
  })

  step(
    'S134: what was taken along is gone after its time, though the server was never heard of again',
    async () => {
      await page.goto(`${town.origin}/take-along`)
      await workerReady(page)
      await page.getByLabel(/Nico Quenby/).check()
      await page.getByRole('button', { name: 'Take these visits along' }).click()
      await page.getByText(/Taken along until/).waitFor()
      await town.stopServing()
      await page.goto(`${town.origin}/take-along`)
      await page.getByText(/Taken along until/).waitFor()
      await page.clock.setFixedTime(Date.now() + 25 * 3_600_000)
      await page.goto(`${town.origin}/take-along`)
      await page.getByText('Nothing is taken along on this device.').waitFor()
      assert.equal(await rowsIn(page, 'sealed'), 0)
      await town.serveAgain()
    },
  )
})
