import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page, WebSocketRoute } from 'playwright-core'
import { larkenshire } from '../../src/county/people/staff.ts'
import { say } from '../../src/store/council.test-data.ts'
import { browserMissing } from '../browser.ts'
import { familyOnAPlan } from './family-on-a-plan.ts'
import { choose, press, untilKept } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

const box = (page: Page, name: string) => page.locator(`[name="${name}"]`)

/** Types at the end of a box, as a person does. */
async function typeOn(page: Page, name: string, words: string): Promise<void> {
  await box(page, name).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

/** Waits until a box of a page says something, and fails with what it says instead. */
async function reads(page: Page, name: string, words: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await box(page, name).inputValue()) === words) return
    await page.waitForTimeout(100)
  }
  assert.equal(await box(page, name).inputValue(), words)
}

const collision = (page: Page, name: string) => page.locator(`[data-collision="${name}"]`)

/** What the two have written by then. */
const together = 'The school rang. Mother was home. '

/** The signal of one page: the browser's own switch stops requests, and leaves a live connection that stands as it is. */
type Signal = { lose(): Promise<void>; find(): Promise<void> }

async function signalOf(page: Page): Promise<Signal> {
  let isLost = false
  const lines = new Set<WebSocketRoute>()
  await page.routeWebSocket(/\/live\?/, (line) => {
    if (isLost) return void line.close()
    lines.add(line)
    line.connectToServer()
  })
  return {
    lose: async () => {
      isLost = true
      await page.context().setOffline(true)
      for (const line of lines) await line.close().catch(() => {})
      lines.clear()
    },
    find: async () => {
      isLost = false
      await page.context().setOffline(false)
    },
  }
}

describe('Two people write one record together', { skip }, () => {
  let town: Town
  let ann: Page
  let sam: Page
  let names: { readonly ann: string; readonly sam: string }
  let child = ''
  let signal: Signal
  before(async () => {
    town = await openTown()
    const family = await familyOnAPlan(town, 'social-worker-4', ['Kit', 'Ellis'], 'Quill')
    child = family.children[0] ?? ''
    const [first, second] = await say<{ name: string; subject: string }>(
      town.ownerUrl,
      `select w.name, w.subject from worker w join worker a on a.authority = w.authority and a.team = w.team
       where a.authority = $1 and a.subject = 'social-worker-4' and w.role = 'social worker' and w.ended_on is null
       order by w.subject = 'social-worker-4' desc, w.subject`,
      [larkenshire.id],
    )
    assert.ok(first !== undefined && second !== undefined, 'a worker without a colleague')
    names = { ann: first.name, sam: second.name }
    ann = await town.enter('social-worker-4')
    // A service worker has a network of its own, which the browser's switch does not reach.
    sam = await town.enter(second.subject, { width: 375, height: 740 }, { serviceWorkers: 'block' })
    signal = await signalOf(sam)
  })
  after(() => town?.close())
  const step = telling(() => [ann, sam])

  /** Begins a record about the child, asks the colleague to write along, and brings both before the form. */
  async function bothOpen(button: string): Promise<void> {
    await ann.goto(`${town.origin}/children/${child}`)
    await ann.getByText('Record something else').click()
    await press(ann, button)
    const draft = new URL(ann.url()).pathname
    await ann.getByRole('link', { name: 'Write this together' }).click()
    await ann.getByRole('heading', { level: 1, name: 'Write this together' }).waitFor()
    await look(ann, 'together-asking')
    const options = await ann.locator('select[name="ask"] option').allInnerTexts()
    const label = options.find((one) => one.startsWith(`${names.sam},`))
    assert.ok(label !== undefined, options.join('; '))
    await ann.locator('select[name="ask"]').selectOption({ label })
    await press(ann, 'Ask them to write with you')
    await look(ann, 'together-asked')
    await ann.getByRole('link', { name: 'Back to the form' }).click()
    await ann.waitForSelector('form[data-is-kept]')
    await sam.goto(`${town.origin}/my-work`)
    await sam.locator(`a[href="${draft}"]`).first().click()
    await sam.waitForSelector('form[data-is-kept]')
  }

  step('an assessment is begun, a colleague is asked in, and finds it under their own work', async () => {
    await bothOpen('Start an assessment')
    assert.match(await sam.locator('main').innerText(), new RegExp(`Written together with ${names.ann}`))
  })

  step('S129: each reads what the other types, as they type it', async () => {
    await typeOn(ann, 'purpose', 'The school rang. ')
    await reads(sam, 'purpose', 'The school rang. ')
    await typeOn(sam, 'purpose', 'Mother was home. ')
    await reads(ann, 'purpose', together)
  })

  step('each is told quietly that the other is here', async () => {
    await ann.locator('[data-gt-here]', { hasText: names.sam }).waitFor()
    await sam.locator('[data-gt-here]', { hasText: names.ann }).waitFor()
    await look(ann, 'together-writing')
    await look(sam, 'together-writing')
  })

  step('both write in one box at once, and no letter of either is lost', async () => {
    await Promise.all([
      typeOn(ann, 'parentsSay', 'Father says he will be there. '),
      typeOn(sam, 'parentsSay', 'Mother says she is tired. '),
    ])
    await untilKept(ann)
    await untilKept(sam)
    let said = ''
    for (let tries = 0; tries < 300; tries += 1) {
      said = await box(ann, 'parentsSay').inputValue()
      if (said.length === 56 && said === (await box(sam, 'parentsSay').inputValue())) break
      await ann.waitForTimeout(100)
    }
    assert.equal(
      [...said].sort().join(''),
      [...'Father says he will be there. Mother says she is tired. '].sort().join(''),
    )
  })

  step(
    'S129 S134: one loses the signal, both go on writing, and with the signal everything is there',
    async () => {
      await signal.lose()
      await typeOn(sam, 'purpose', 'Written in a lift. ')
      await typeOn(ann, 'partnersSay', 'Health has no worries. ')
      await untilKept(ann)
      await sam.locator('#gt-kept[data-gt-kept="waiting"], #gt-kept[data-gt-kept="device"]').waitFor()
      assert.equal(await box(ann, 'purpose').inputValue(), together)
      await signal.find()
      await reads(ann, 'purpose', `${together}Written in a lift. `)
      await reads(sam, 'partnersSay', 'Health has no worries. ')
    },
  )

  step('two answers to one question are shown to both, and a person chooses', async () => {
    await signal.lose()
    await choose(sam, 'finished.is', 'not needed')
    await choose(ann, 'finished.is', 'done')
    await untilKept(ann)
    await signal.find()
    for (const page of [ann, sam]) {
      await collision(page, 'finished.is').waitFor()
      assert.match(
        await collision(page, 'finished.is').innerText(),
        /Two answers were given: ‘.+’ and ‘.+’\. Choose one\./,
      )
      await look(page, 'together-two-answers')
    }
    await press(ann, 'Record')
    assert.match(await ann.locator('.govuk-error-summary').innerText(), /Two answers were given/)
    await ann.waitForSelector('form[data-is-kept]')
    const words = await box(sam, 'finished.is')
      .and(sam.locator('[value="done"]'))
      .evaluate((one) => (one instanceof HTMLInputElement ? (one.labels?.[0]?.innerText ?? '') : ''))
    await collision(sam, 'finished.is').getByRole('button', { name: words.trim() }).click()
    for (const page of [ann, sam]) {
      await collision(page, 'finished.is').waitFor({ state: 'hidden' })
      assert.ok(await page.locator('[name="finished.is"][value="done"]').isChecked())
    }
  })

  step('one can go back to how it stood, and what stood there since is not lost either', async () => {
    const path = new URL(ann.url()).pathname
    await box(ann, 'purpose').fill('')
    await untilKept(ann)
    await reads(sam, 'purpose', '')
    await ann.getByRole('link', { name: 'Earlier versions of this text' }).first().click()
    await ann.getByRole('heading', { level: 1, name: 'Earlier versions of this text' }).waitFor()
    await look(ann, 'together-earlier')
    assert.equal(new URL(ann.url()).pathname, `${path}/history`)
    await ann.goto(town.origin + path)
    await ann.waitForSelector('form[data-is-kept]')
  })

  step('a strategy discussion is written by two, each in boxes of their own', async () => {
    await bothOpen('Record a strategy discussion')
    await typeOn(ann, 'safety', 'Kit stays with an aunt tonight. ')
    await reads(sam, 'safety', 'Kit stays with an aunt tonight. ')
    await typeOn(sam, 'chair', 'Sam chairs')
    await reads(ann, 'chair', 'Sam chairs')
    await look(sam, 'together-strategy')
  })
})
