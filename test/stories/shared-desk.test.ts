import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { browserMissing } from '../browser.ts'
import { closeTab, press, untilKept } from './hand.ts'
import { stoppableDatabase } from './stoppable.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false
const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 375, height: 740 } }

const worries = (page: Page) => page.locator('[name="worries"]')
const line = (page: Page) => page.locator('[data-gt-kept-words]')
const everything = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML)
const headed = (page: Page, words: string) => page.getByRole('heading', { level: 1, name: words }).waitFor()

async function beginContact(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/front-door`)
  await press(page, 'Take a contact')
  await page.waitForSelector('form[data-is-kept]')
  return new URL(page.url()).pathname
}

/** Signs in on a page that leads there, as somebody else or again. */
async function signInHere(page: Page, subject: string): Promise<void> {
  await page.locator(`button[value="${subject}"]`).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

async function ask(url: string, statement: string, values: readonly unknown[] = []) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement, [...values])).rows
  } finally {
    await client.end()
  }
}

for (const [name, size] of Object.entries(sizes))
  describe(`A desk that is shared (${name})`, { skip }, () => {
    let town: Town
    let page: Page
    let other: Page
    let draft = ''
    before(async () => {
      town = await openTown()
      page = await town.enter('contact-officer-1', size)
    })
    after(() => town?.close())
    const step = telling(() => [page, other])

    step('S129 S135: what is being written is gone from sight at one press, in every tab', async () => {
      draft = await beginContact(page, town.origin)
      other = await page.context().newPage()
      await other.goto(town.origin + draft)
      await page.bringToFront()
      await worries(page).pressSequentially('Seen with bruises on Mon')
      await look(page, `desk-writing`)
      await page.getByRole('button', { name: 'Lock this desk' }).click()
      for (const tab of [page, other]) {
        await headed(tab, 'Locked')
        await tab.waitForURL(/\/locked/)
        assert.doesNotMatch(await everything(tab), /bruises/)
      }
      await look(page, 'desk-locked')
    })

    step('going back in the browser shows nothing of it', async () => {
      await page.goBack()
      await headed(page, 'Who are you today?')
      assert.doesNotMatch(await everything(page), /bruises/)
    })

    step('S135: another worker signs in there, gets their own page and sees nothing of it', async () => {
      await closeTab(other)
      await page.goto(`${town.origin}/locked?back=${draft}`)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await signInHere(page, 'team-manager-1')
      assert.equal(new URL(page.url()).pathname === draft, false)
      await page.goto(town.origin + draft)
      await headed(page, 'Page not found')
      assert.doesNotMatch(await everything(page), /bruises/)
      await page.getByRole('button', { name: 'Lock this desk' }).click()
      await page.waitForURL(/\/locked/)
    })

    step('S129 S135: its author finds it under My work and goes on at the last letter', async () => {
      await page.goto(town.origin)
      await signInHere(page, 'contact-officer-1')
      await page.goto(`${town.origin}/my-work`)
      await page.locator(`a[href="${draft}"]`).first().click()
      await page.waitForSelector('form[data-is-kept]')
      assert.equal(await worries(page).inputValue(), 'Seen with bruises on Mon')
      await worries(page).focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('day.')
      await untilKept(page)
      assert.equal(await worries(page).inputValue(), 'Seen with bruises on Monday.')
    })

    step('S129: the session ends in the middle of a sentence, which is finished all the same', async () => {
      await ask(town.ownerUrl, 'delete from session')
      await page.keyboard.type(' Told by the')
      await page.getByText('You have been signed out').waitFor()
      await page.keyboard.type(' school.')
      assert.equal(await worries(page).inputValue(), 'Seen with bruises on Monday. Told by the school.')
      assert.match((await line(page).textContent()) ?? '', /^Kept on this device [\d:]+ · You are signed out/)
      assert.doesNotMatch((await line(page).textContent()) ?? '', /Kept by Goldthread/)
      await look(page, 'desk-signed-out')
    })

    step('signing in again happens over the page, and what was typed is sent', async () => {
      const opened = page.context().waitForEvent('page')
      await page.getByRole('link', { name: 'Sign in again' }).click()
      const popup = await opened
      const closed = popup.waitForEvent('close')
      await popup.locator('button[value="contact-officer-1"]').click()
      await closed
      await page.getByText('You have been signed out').waitFor({ state: 'detached' })
      await untilKept(page)
      assert.equal(await worries(page).inputValue(), 'Seen with bruises on Monday. Told by the school.')
    })

    step(
      'S135: where somebody else signs in, the page is covered and nothing is sent as theirs',
      async () => {
        await ask(town.ownerUrl, 'delete from session')
        await worries(page).pressSequentially(' More to come.')
        await page.getByText('You have been signed out').waitFor()
        other = await page.context().newPage()
        await other.goto(town.origin)
        await signInHere(other, 'team-manager-1')
        await headed(page, 'Somebody else is signed in here now')
        assert.doesNotMatch(await everything(page), /bruises|More to come/)
        await look(page, 'desk-covered')
        const by = await ask(
          town.ownerUrl,
          'select distinct w.subject from draft_update u join worker w on w.id = u.by',
        )
        assert.deepEqual(by, [{ subject: 'contact-officer-1' }])
        await other.goto(town.origin + draft)
        assert.doesNotMatch(await everything(other), /More to come/)
      },
    )

    step('S129 S135: what the author had typed without a session is sent once they are back', async () => {
      await other.getByRole('button', { name: 'Lock this desk' }).click()
      await other.waitForURL(/\/locked/)
      await closeTab(page)
      await other.goto(town.origin + draft)
      await signInHere(other, 'contact-officer-1')
      await other.waitForFunction(() =>
        document.querySelector<HTMLTextAreaElement>('[name="worries"]')?.value.endsWith('More to come.'),
      )
      await untilKept(other)
      await other.reload()
      assert.match(await worries(other).inputValue(), /Told by the school\. More to come\.$/)
    })
  })

describe('A desk that nobody is at', { skip }, () => {
  let town: Town
  let page: Page
  before(async () => {
    town = await openTown()
    page = await town.enter('contact-officer-1')
  })
  after(() => town?.close())
  const step = telling(() => [page])

  step('S135: it locks itself when a session would be over, and no key pressed then shows it', async () => {
    await page.clock.install()
    const draft = await beginContact(page, town.origin)
    await worries(page).pressSequentially('Left in a hurry')
    await page.clock.runFor(2_000)
    await untilKept(page)
    await page.clock.runFor(29 * 60_000)
    assert.equal(await worries(page).inputValue(), 'Left in a hurry')
    await page.clock.runFor(2 * 60_000)
    await page.waitForURL(/\/locked/)
    assert.doesNotMatch(await everything(page), /hurry/)
    const sessions = await ask(town.ownerUrl, 'select 1 from session')
    assert.equal(sessions.length, 0)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await signInHere(page, 'contact-officer-1')
    assert.equal(new URL(page.url()).pathname, draft)
    assert.equal(await worries(page).inputValue(), 'Left in a hurry')
  })
})

describe('A database that goes away', { skip }, () => {
  let database: Awaited<ReturnType<typeof stoppableDatabase>>
  let town: Town
  let page: Page
  before(async () => {
    database = await stoppableDatabase()
    town = await openTown({ database })
    page = await town.enter('contact-officer-1', sizes.phone)
  })
  after(async () => {
    await town?.close()
    await database?.close()
  })
  const step = telling(() => [page])

  step('S129: the line under the form says so and claims nothing, and one goes on writing', async () => {
    await beginContact(page, town.origin)
    await worries(page).pressSequentially('Before it went. ')
    await untilKept(page)
    await database.stopDatabase()
    await worries(page).pressSequentially('While it was away. ')
    await page.getByText('Goldthread is away just now').first().waitFor()
    const says = (await line(page).textContent()) ?? ''
    assert.match(
      says,
      /^Kept on this device [\d:]+ · Goldthread is away just now: it will be sent by itself\.$/,
    )
    assert.equal(await page.locator('#gt-kept').getAttribute('data-gt-kept'), 'waiting')
    await look(page, 'database-away')
  })

  step('S129: when it is back everything arrives, and only then the line says so', async () => {
    await database.startAgain()
    await worries(page).pressSequentially('After.')
    await page.locator('#gt-kept[data-gt-kept="goldthread"]').waitFor({ timeout: 40_000 })
    assert.match(
      (await line(page).textContent()) ?? '',
      /^Kept on this device [\d:]+ · Kept by Goldthread [\d:]+$/,
    )
    await page.reload()
    assert.equal(await worries(page).inputValue(), 'Before it went. While it was away. After.')
  })
})
