import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { concernsInput, lineInput } from '../../src/define/draft.ts'
import { assessment } from '../../src/journey/assessment/assessment.ts'
import { contact } from '../../src/journey/front-door/contact.ts'
import { journey } from '../../src/journey/journey.ts'
import { idOf } from '../../src/web/record/names.ts'
import { browserMissing, launchAt } from '../browser.ts'
import { type Ground, makeGround } from './ground.ts'
import { children, makeTown, type Town } from './town.tsx'

// What is on the screen for longer than a second is never lost; what is acknowledged is never lost.
const skip = browserMissing() ?? false
const aSecond = 1000

let ground: Ground
let town: Town
before(async () => {
  if (skip !== false) return
  ground = await makeGround()
  town = await makeTown(ground, journey)
})
after(async () => {
  if (skip !== false) return
  await town.stopServing()
  await ground.stop()
})

/** A device: its browser may be killed and started again, and finds what it had written. */
class Device {
  readonly profile = mkdtempSync(join(tmpdir(), 'goldthread-device-'))
  context: BrowserContext | undefined

  async open(path: string): Promise<Page> {
    this.context ??= await launchAt(this.profile)
    const page = await this.context.newPage()
    page.on('pageerror', (error) => {
      throw error
    })
    await page.goto(path)
    await page.waitForSelector('form[data-is-kept]')
    return page
  }

  /** SIGKILL to every process of this browser: those that were started with its profile. */
  kill(): void {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      try {
        if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(this.profile))
          process.kill(Number(pid), 'SIGKILL')
      } catch {
        // It has ended meanwhile.
      }
    this.context = undefined
  }

  async putAway(): Promise<void> {
    await this.context?.close().catch(() => {})
    this.kill()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

const box = (page: Page, name: string) => page.locator(`#${idOf(name)}`)
const keptLine = (page: Page) => page.locator('[data-gt-kept-words]')
const saysKept = (page: Page) => page.waitForSelector('#gt-kept[data-gt-kept="goldthread"]')

/** Words in the store, once they are there; what is there after a while otherwise. */
async function stored(
  name: string,
  draft: Parameters<Town['read']>[1],
  wanted: string,
): Promise<string | undefined> {
  const until = Date.now() + 15_000
  while (Date.now() < until) {
    const typing = await town.read(contact, draft).catch(() => undefined)
    if (typing?.[name] === wanted) break
    await wait(50)
  }
  return (await town.read(contact, draft))[name]
}

const waitingOnDevice = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((count) => {
        const request = indexedDB.open('goldthread-drafts')
        request.onsuccess = () => {
          const all = request.result.transaction('updates').objectStore('updates').count()
          all.onsuccess = () => count(all.result)
        }
      }),
  )

/** What is acknowledged is taken from the device a moment later. Gives what is still there after a while otherwise. */
async function leftOnDevice(page: Page): Promise<number> {
  const until = Date.now() + 15_000
  while ((await waitingOnDevice(page)) > 0 && Date.now() < until) await wait(50)
  return waitingOnDevice(page)
}

function story(name: string, tell: (device: Device) => Promise<void>): void {
  test(name, { skip }, async (t) => {
    const device = new Device()
    t.after(() => device.putAway())
    await tell(device)
  })
}

story(
  'what is typed is kept by Goldthread, said so, and nothing of it stays on the device',
  async (device) => {
    const { draft, path } = await town.begin(contact)
    const page = await device.open(path)
    await box(page, 'worries').pressSequentially('Seen with bruises 👩‍👧 on Monday.')
    await page.locator('input[name="urgency"][value="amber"]').check()
    await saysKept(page)
    const typing = await town.read(contact, draft)
    assert.equal(typing.worries, 'Seen with bruises 👩‍👧 on Monday.')
    assert.equal(typing.urgency, 'amber')
    assert.match(
      (await keptLine(page).textContent()) ?? '',
      /^Kept on this device \d\d:\d\d:\d\d · Kept by Goldthread \d\d:\d\d:\d\d$/,
    )
    assert.equal(await leftOnDevice(page), 0)
  },
)

story(
  'typed without a connection, and the browser killed a second later: it is there again, and then sent',
  async (device) => {
    const { draft, path } = await town.begin(contact)
    const page = await device.open(path)
    await device.context?.setOffline(true)
    await box(page, 'worries').pressSequentially('Written on the train.')
    await page.waitForFunction(() => document.querySelector('#gt-kept')?.textContent?.includes('No signal'))
    await wait(aSecond)
    device.kill()
    assert.equal((await town.read(contact, draft)).worries, '')
    const again = await device.open(path)
    await again.waitForFunction(
      (id) => document.querySelector<HTMLTextAreaElement>(id)?.value !== '',
      `#${idOf('worries')}`,
    )
    assert.equal(await box(again, 'worries').inputValue(), 'Written on the train.')
    assert.equal(await stored('worries', draft, 'Written on the train.'), 'Written on the train.')
  },
)

story(
  'the server goes away while somebody types, the browser is killed, and both come back: nothing is lost',
  async (device) => {
    const { draft, path } = await town.begin(contact)
    const page = await device.open(path)
    await box(page, 'worries').pressSequentially('Before. ')
    await saysKept(page)
    await town.stopServing()
    await box(page, 'worries').pressSequentially('After.')
    await keptLine(page).filter({ hasText: 'Goldthread is away just now' }).waitFor()
    await wait(aSecond)
    device.kill()
    await town.serveAgain()
    const again = await device.open(path)
    assert.equal(await stored('worries', draft, 'Before. After.'), 'Before. After.')
    assert.equal(await box(again, 'worries').inputValue(), 'Before. After.')
  },
)

story(
  'PostgreSQL is killed while somebody types: the page goes on, and everything arrives',
  async (device) => {
    const { draft, path } = await town.begin(contact)
    const page = await device.open(path)
    const words = 'Typed while the database was being killed and started again.'
    const typing = box(page, 'worries').pressSequentially(words, { delay: 15 })
    await wait(200)
    await ground.killDatabase()
    await typing
    assert.equal(await stored('worries', draft, words), words)
    await saysKept(page)
  },
)

story('two tabs of one draft show the same, and the caret stays where it was', async (device) => {
  const { draft, path } = await town.begin(contact)
  const [one, two] = [await device.open(path), await device.open(path)]
  await box(one, 'worries').pressSequentially('middle')
  await two.waitForFunction(
    (id) => document.querySelector<HTMLTextAreaElement>(id)?.value === 'middle',
    `#${idOf('worries')}`,
  )
  await box(two, 'worries').focus()
  await two.keyboard.press('Control+Home')
  await two.keyboard.type('start ')
  await one.waitForFunction(
    (id) => document.querySelector<HTMLTextAreaElement>(id)?.value === 'start middle',
    `#${idOf('worries')}`,
  )
  await one.keyboard.type(' end')
  assert.equal(await stored('worries', draft, 'start middle end'), 'start middle end')
})

story('what is typed before the script has come is kept all the same', async (device) => {
  const { draft, path } = await town.begin(contact)
  await device.open(path)
  const page = await device.context?.newPage()
  assert.ok(page)
  let release = () => {}
  const held = new Promise<void>((go) => {
    release = go
  })
  await page.route('**/assets/drafts.*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  await box(page, 'worries').pressSequentially('Very quick hands.')
  await page.locator('input[name="urgency"][value="red"]').check()
  release()
  assert.equal(await stored('worries', draft, 'Very quick hands.'), 'Very quick hands.')
  assert.equal(await stored('urgency', draft, 'red'), 'red')
})

story(
  'somebody signed out is told so and nothing is cleared; once signed in again it is sent',
  async (device) => {
    const { draft, path } = await town.begin(contact)
    const page = await device.open(path)
    town.signOut(true)
    await box(page, 'worries').pressSequentially('Long thought over.')
    const link = page.locator('.gt-ended a[data-sign-in]')
    await link.waitFor()
    assert.equal(await link.getAttribute('target'), '_blank')
    assert.match((await keptLine(page).textContent()) ?? '', /signed out/)
    await page.locator('.gt-record-form button:not([name])').click()
    await page.waitForFunction(() =>
      document.querySelector('#gt-kept')?.textContent?.includes('Not recorded yet'),
    )
    assert.equal(await box(page, 'worries').inputValue(), 'Long thought over.')
    town.signOut(false)
    assert.equal(await stored('worries', draft, 'Long thought over.'), 'Long thought over.')
    await link.waitFor({ state: 'detached' })
  },
)

story('recording sends everything first, and leaves nothing on the device', async (device) => {
  const { path } = await town.begin(contact)
  const page = await device.open(path)
  await box(page, 'worries').pressSequentially('The very last word')
  await page.locator('.gt-record-form button:not([name])').click()
  await page.getByText('Recorded').waitFor()
  const last = town.submissions.at(-1)
  assert.equal(last?.wasKept, true)
  assert.equal(last?.typing.worries, 'The very last word')
  assert.equal(await leftOnDevice(page), 0)
})

story('recording works also when everything had been kept before, or nothing was typed', async (device) => {
  for (const words of ['Kept long before', '']) {
    const { path } = await town.begin(contact)
    const page = await device.open(path)
    await box(page, 'worries').pressSequentially(words)
    if (words !== '') await saysKept(page)
    await page.locator('.gt-record-form button:not([name])').click()
    await page.getByText('Recorded').waitFor()
    assert.equal(town.submissions.at(-1)?.typing.worries, words)
  }
})

story('a form without script records what was typed', async (device) => {
  const { path } = await town.begin(contact)
  await device.open(path)
  const browser = device.context?.browser()
  const plain = await browser?.newContext({ javaScriptEnabled: false })
  const page = await (plain ?? device.context)?.newPage()
  assert.ok(page)
  if (plain === undefined) await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto(path)
  await page.locator(`#${idOf('worries')}`).fill('Two\nlines')
  await page.locator('input[name="consent"][value="dispensed"]').check()
  await page.locator(`#${idOf('whyDispensed')}`).fill('Shown although no script could show it')
  await page.locator('.gt-record-form button:not([name])').click()
  await page.getByText('Recorded').waitFor()
  const last = town.submissions.at(-1)
  assert.equal(last?.wasKept, false)
  assert.equal(last?.typing.worries, 'Two\nlines')
  assert.equal(last?.typing.consent, 'dispensed')
  assert.equal(last?.typing.whyDispensed, 'Shown although no script could show it')
})

story('questions and children’s lines come and go with the answers that call for them', async (device) => {
  const [ann, ben] = children
  assert.ok(ann && ben)
  const { path } = await town.begin(assessment)
  const page = await device.open(path)
  const analysis = box(page, lineInput(ann.id, 'analysis'))
  assert.equal(await analysis.isVisible(), false)
  await page.locator(`input[name="${concernsInput(ann.id)}"]`).check()
  assert.equal(await box(page, lineInput(ann.id, 'seen.is')).isVisible(), true)
  assert.equal(await box(page, lineInput(ben.id, 'seen.is')).isVisible(), false)
  assert.equal(await analysis.isVisible(), false)
  await page.locator('input[name="finished.is"][value="done"]').check()
  for (const [part, words] of [
    ['day', '2'],
    ['month', '11'],
    ['year', '2026'],
  ] as const)
    await box(page, `finished.${part}`).fill(words)
  assert.equal(await analysis.isVisible(), true)
  await page.locator('input[name="finished.is"][value="awaited"]').check()
  assert.equal(await analysis.isVisible(), false)
})

story('what a choice reveals in one tab is shown in the other', async (device) => {
  const { path } = await town.begin(assessment)
  const [one, two] = [await device.open(path), await device.open(path)]
  assert.equal(await box(two, 'finished.day').isVisible(), false)
  await one.locator('input[name="finished.is"][value="done"]').check()
  await box(two, 'finished.day').waitFor({ state: 'visible' })
  assert.equal(await two.locator('input[name="finished.is"][value="done"]').isChecked(), true)
})

story('a paste longer than one change may be is kept whole', async (device) => {
  const { draft, path } = await town.begin(contact)
  const page = await device.open(path)
  const long = 'A long paste 𝒳. '.repeat(14_000)
  await box(page, 'worries').evaluate((area, words) => {
    if (!(area instanceof HTMLTextAreaElement)) return
    area.value = words
    area.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, long)
  const there = await stored('worries', draft, long)
  assert.equal(there?.length, long.length)
  assert.ok(there === long)
})
