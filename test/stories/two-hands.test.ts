import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import pg from 'pg'
import type { Locator, Page } from 'playwright-core'
import { browserMissing } from '../browser.ts'
import { press, untilKept } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false
const phone = { width: 375, height: 740 }

const worries = (page: Page) => page.locator('[name="worries"]')
const words = (page: Page): Promise<string> => worries(page).inputValue()

/** Waits until the box holds exactly these words. */
const untilReads = (page: Page, wanted: string): Promise<unknown> =>
  page.waitForFunction(
    (is) => document.querySelector<HTMLTextAreaElement>('[name="worries"]')?.value === is,
    wanted,
    { polling: 50 },
  )

const putCaret = (page: Page, at: number): Promise<void> =>
  worries(page).evaluate((box, place) => {
    if (!(box instanceof HTMLTextAreaElement)) return
    box.focus()
    box.setSelectionRange(place, place)
  }, at)

/** As a paste arrives: all at once, and then told. Typed through the test's own keyboard it would come letter by letter. */
const paste = (box: Locator, words: string): Promise<void> =>
  box.evaluate((area, all) => {
    if (!(area instanceof HTMLTextAreaElement)) return
    area.focus()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', all)
    area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }))
    area.setRangeText(all, area.selectionStart, area.selectionEnd, 'end')
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  }, words)

const caret = (page: Page): Promise<number> =>
  worries(page).evaluate((box) => (box instanceof HTMLTextAreaElement ? box.selectionStart : -1))

describe('Two hands at one text', { skip }, () => {
  let town: Town
  let one: Page
  let two: Page
  let draft = ''
  before(async () => {
    town = await openTown()
    one = await town.enter('contact-officer-1')
    two = await town.enter('contact-officer-2', phone)
  })
  after(() => town?.close())
  const step = telling(() => [one, two])

  async function ask(statement: string, ...values: readonly unknown[]) {
    const client = new pg.Client({ connectionString: town.ownerUrl })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(statement, [...values])).rows
    } finally {
      await client.end()
    }
  }

  step('what one types the other reads, and each is told quietly that the other is there', async () => {
    await one.goto(`${town.origin}/front-door`)
    await press(one, 'Take a contact')
    draft = new URL(one.url()).pathname
    const id = draft.split('/').at(-1)
    await ask(
      `insert into draft_writer (authority, draft, worker, asked_by, asked_at)
        select d.authority, d.id, w.id, d.author, now() from draft d join worker w on w.authority = d.authority
        where d.id = $1 and w.subject = 'contact-officer-2'`,
      id,
    )
    await two.goto(town.origin + draft)
    await worries(one).pressSequentially('Seen on Monday.')
    await untilReads(two, 'Seen on Monday.')
    for (const page of [one, two]) await page.getByText(/ is writing here too$/).waitFor()
    await look(one, 'two-hands')
    await look(two, 'two-hands')
  })

  step('the caret stays between the same letters, whatever comes before and after it', async () => {
    await putCaret(one, 'Seen'.length)
    await putCaret(two, 0)
    await two.keyboard.type('Amelia: ')
    await two.keyboard.press('Control+End')
    await two.keyboard.type(' At school.')
    await untilReads(one, 'Amelia: Seen on Monday. At school.')
    assert.equal(await caret(one), 'Amelia: Seen'.length)
    await one.keyboard.type(' crying')
    await untilReads(two, 'Amelia: Seen crying on Monday. At school.')
    assert.equal(await caret(two), 'Amelia: Seen crying on Monday. At school.'.length)
  })

  step('several changes that come at once leave the caret where it was', async () => {
    await one.context().setOffline(true)
    await two.context().setOffline(true)
    await putCaret(two, 0)
    await two.keyboard.type('14:00. ')
    await two.keyboard.press('Control+End')
    await two.keyboard.type(' Again.')
    await putCaret(one, 'Amelia: Seen crying'.length)
    await two.context().setOffline(false)
    await untilKept(two)
    await one.context().setOffline(false)
    const whole = '14:00. Amelia: Seen crying on Monday. At school. Again.'
    await untilReads(one, whole)
    assert.equal(await caret(one), '14:00. Amelia: Seen crying'.length)
  })

  step('a word that is being composed is neither broken nor taken for a deletion', async () => {
    const keyboard = await one.context().newCDPSession(one)
    await putCaret(one, (await words(one)).length)
    const composing = { text: 'é', selectionStart: 1, selectionEnd: 1 }
    await keyboard.send('Input.imeSetComposition', composing)
    await putCaret(two, 0)
    await two.keyboard.type('Call: ')
    await untilKept(two)
    await keyboard.send('Input.imeSetComposition', { ...composing, text: 'ét' })
    await keyboard.send('Input.insertText', { text: 'été' })
    const whole = 'Call: 14:00. Amelia: Seen crying on Monday. At school. Again.été'
    await untilReads(one, whole)
    await untilReads(two, whole)
  })

  step('two answers to one choice are shown to both, and either settles it for both', async () => {
    await one.context().setOffline(true)
    await one.locator('[name="urgency"][value="amber"]').check()
    await two.locator('[name="urgency"][value="red"]').check()
    await untilKept(two)
    await one.context().setOffline(false)
    for (const page of [one, two]) {
      const place = page.locator('[data-collision="urgency"]')
      await place
        .getByText(/^Two answers were given: ‘(Red|Amber)’ and ‘(Red|Amber)’\. Choose one\.$/)
        .waitFor()
    }
    await look(one, 'two-answers')
    await look(two, 'two-answers')
    await two.locator('[data-collision="urgency"]').getByRole('button', { name: 'Amber' }).click()
    for (const page of [one, two]) {
      await page.locator('[data-collision="urgency"]').waitFor({ state: 'hidden' })
      assert.equal(await page.locator('[name="urgency"][value="amber"]').isChecked(), true)
    }
  })

  step('S129: a paste of a million letters is kept whole, and one goes on typing meanwhile', async () => {
    const long = 'A report of many pages, one after another. 𝒳\n'.repeat(40_000).slice(0, 1_000_000)
    const box = one.locator('form[data-draft] textarea').nth(2)
    const name = (await box.getAttribute('name')) ?? ''
    // A browser lays out a million letters; on a busy machine that takes it a while.
    for (const page of [one, two]) page.setDefaultTimeout(60_000)
    await paste(box, long)
    await putCaret(one, 0)
    await one.keyboard.type('Still here. ')
    await one.locator('#gt-kept[data-gt-kept="goldthread"]').waitFor()
    assert.match(await words(one), /^Still here\. Call/)
    await two.waitForFunction(
      ([of, length]) =>
        document.querySelector<HTMLTextAreaElement>(`[name="${of}"]`)?.value.length === length,
      [name, long.length] as const,
      { polling: 200 },
    )
    await one.reload()
    assert.ok((await one.locator(`[name="${name}"]`).inputValue()) === long)
  })

  step('S129: what Goldthread had acknowledged and lost is found, counted and sent again', async () => {
    await one.waitForSelector('form[data-is-kept]')
    await putCaret(one, (await words(one)).length)
    const [{ at } = { at: undefined }] = await ask('select now() as at')
    await one.keyboard.type(' Not to be lost.')
    await untilKept(one)
    const lost = await ask('delete from draft_update where kept_at > $1 returning id', at)
    assert.ok(lost.length > 0)
    await one.evaluate(() => window.dispatchEvent(new Event('online')))
    await one
      .getByText('Goldthread had lost some of this. It has been sent again from here.')
      .first()
      .waitFor()
    await untilKept(one)
    const [found] = await ask('select missing from draft_check where missing > 0')
    assert.equal(found?.missing, ' Not to be lost.'.length)
    await look(one, 'healed')
    const fresh = await two.context().newPage()
    await fresh.goto(town.origin + draft)
    assert.match(await worries(fresh).inputValue(), /Not to be lost\.$/)
  })
})
