import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe } from 'node:test'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { browserMissing, launch } from '../browser.ts'
import { childNumber, type MadeUpFile, madeUpReturn, twoYears } from '../returns/made-up.ts'
import { type Served, serveCheck } from '../returns/served.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false
const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../shared')
const realFiles = join(shared, 'vectors/end-to-end/903/fake_data')

const toBrowser = ({ name, text }: MadeUpFile) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

/** What stands in the first line, once the check is done. */
async function firstLine(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'What came of it' }).waitFor()
  await page.locator('[role="status"]', { hasText: 'Checked.' }).waitFor({ state: 'attached' })
  return page.locator('.gt-check-first').innerText()
}

/**
 * Draws no picture while something is done, as a browser does with a page that nobody looks at, and then draws: what a page
 * begins with its next picture comes when what it began for may be gone.
 */
async function drawNothingWhile(page: Page, work: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const draw = window.requestAnimationFrame
    const waiting: FrameRequestCallback[] = []
    window.requestAnimationFrame = (then) => waiting.push(then)
    addEventListener(
      'draw again',
      () => {
        window.requestAnimationFrame = draw
        for (const then of waiting) then(performance.now())
      },
      { once: true },
    )
  })
  await work()
  await page.evaluate(() => dispatchEvent(new Event('draw again')))
}

/** Waits until the reader is taken to a heading: what is pressed before would go there. */
const waitAt = (page: Page, heading: string): Promise<void> =>
  page.locator('h3:focus', { hasText: heading }).waitFor()

/** Follows a link to a part of the list. */
async function goTo(page: Page, link: RegExp, heading: string): Promise<void> {
  await page.getByRole('link', { name: link }).click()
  await waitAt(page, heading)
}

/** Drops files on the area as a person does, and not through the button. */
const drop = async (page: Page, files: readonly MadeUpFile[]): Promise<void> => {
  const carried = await page.evaluateHandle(
    (all) => {
      const carrying = new DataTransfer()
      for (const { name, text } of all) carrying.items.add(new File([text], name, { type: 'text/csv' }))
      return carrying
    },
    files.map(({ name, text }) => ({ name, text })),
  )
  await page.locator('.gt-drop').dispatchEvent('drop', { dataTransfer: carried })
}

const rows = (page: Page) => page.locator('main table tbody tr')

async function taken(page: Page, button: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

describe('Checking a return in the browser alone', { skip }, () => {
  let served: Served
  let browser: Browser
  let page: Page
  let folder: string
  const requested: string[] = []
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'goldthread-return-'))
    served = await serveCheck()
    browser = await launch()
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    context.setDefaultTimeout(15_000)
    page = await context.newPage()
    page.on('request', (request) => requested.push(request.url()))
    page.on('pageerror', (error) => assert.fail(error.message))
    await page.goto(served.address)
  })
  after(async () => {
    await browser?.close()
    await served?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const step = telling(() => [page])

  step('the files are dropped, and the first line says how every rule ended', async () => {
    await look(page, 'check-empty')
    await drop(page, madeUpReturn(60))
    const line = await firstLine(page)
    const [, all, found, clean, notRun, broke] =
      /^(\d+) rules: (\d+) found something, (\d+) found nothing, (\d+) did not run, (\d+) broke\.$/.exec(
        line,
      ) ?? []
    assert.ok(Number(found) >= 3, line)
    assert.equal(Number(found) + Number(clean) + Number(notRun) + Number(broke), Number(all))
    assert.equal(Number(broke), 0)
    const said = await page.locator('main').innerText()
    assert.match(said, /of 60 children, in 629 rows/)
    assert.equal(await page.getByLabel('Year', { exact: true }).inputValue(), '2025/26')
    await look(page, 'check-rules')
  })

  step('a rule is filtered for, opened, and shows the row, the cell and what stands in it', async () => {
    await page.getByLabel('Rule', { exact: true }).fill('141')
    await page.getByText('All 1 are shown.').waitFor()
    await page.getByRole('link', { name: '141', exact: true }).click()
    await page.getByRole('heading', { name: 'Rule 141' }).waitFor()
    await rows(page).first().waitFor()
    assert.match(
      await rows(page).first().innerText(),
      /900002[\s\S]*Episodes[\s\S]*5[\s\S]*DECOM: 31\/02\/2025/,
    )
    await look(page, 'check-rule')
  })

  step(
    'a child’s rows stand side by side, the wrong cells marked, with the reason in plain words',
    async () => {
      await goTo(page, /^By child/, 'What was found, by child')
      await page.getByLabel('Rule', { exact: true }).fill('')
      await page.getByLabel('Child', { exact: true }).fill(childNumber(0))
      await page.getByRole('link', { name: childNumber(0), exact: true }).click()
      await page.getByText('A new episode has begun and this one, before it, has not ended.').waitFor()
      const tables = await page.locator('main table caption').allInnerTexts()
      assert.ok(tables.some((one) => one.startsWith('Header (1 row)')))
      assert.ok(tables.some((one) => one.startsWith('Episodes (3 rows)')))
      const first = page.locator('table', { hasText: 'Episodes (3 rows)' }).locator('tbody tr').first()
      assert.ok((await first.locator('mark').allInnerTexts()).includes('blank'))
      assert.match(await first.locator('.gt-marked-cell').first().innerText(), /see\s+\d/)
      await look(page, 'check-child')
      await page.goBack()
      await waitAt(page, 'What was found, by child')
    },
  )

  step('every part of it is reached with the keyboard, and leads the reader to its heading', async () => {
    await page.getByRole('link', { name: /^Did not run/ }).focus()
    await page.keyboard.press('Enter')
    await waitAt(page, 'What did not run, and why')
    await page.getByText(/rules did not run, because there is no table Header_last/).click()
    assert.match(await page.locator('main').innerText(), /Drop last year’s files as well/)
    await look(page, 'check-not-run')
    await page.getByRole('link', { name: /^Reading/ }).click()
    const problem = rows(page).filter({ hasText: 'episodes.csv' }).first()
    await problem.waitFor()
    assert.match(await problem.innerText(), /6[\s\S]*DECOM is not a real day/)
    await look(page, 'check-reading')
  })

  step('the list is taken as CSV and as a workbook, of all or of what the filter leaves', async () => {
    await goTo(page, /^By rule/, 'What was found, by rule')
    await page.getByLabel('Child', { exact: true }).fill('')
    const csv = await taken(page, /as CSV$/)
    assert.equal(csv.name, 'ssda903-2025-26-errors.csv')
    const lines = parse(csv.bytes, { bom: true, columns: true }) as Record<string, string>[]
    const noDay = lines.filter(({ Rule }) => Rule === '141')
    assert.deepEqual(
      noDay.map((line) => [line.Child, line.Table, line.Row, line['What stands there']]),
      [[childNumber(1), 'Episodes', '5', '31/02/2025']],
    )
    await page.getByLabel('Rule', { exact: true }).fill('141')
    const workbook = await taken(page, /what is left as a workbook$/)
    assert.equal(workbook.name, 'ssda903-2025-26-errors.xlsx')
    const files = unzipSync(workbook.bytes)
    const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
    assert.ok(strings.includes('31/02/2025') && strings.includes(childNumber(1)))
    const [list] = Object.keys(files).filter((path) => path.endsWith('sheet1.xml'))
    assert.equal((strFromU8(files[list ?? ''] ?? new Uint8Array()).match(/<row /g) ?? []).length, 2)
    await page.getByLabel('Rule', { exact: true }).fill('')
  })

  step('a folder with two years is told apart, and a file can be put right or left out', async () => {
    for (const { name, text } of twoYears(20)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    await page.locator('input[webkitdirectory]').setInputFiles(folder)
    await page.getByText('10 files, 5 of them last year’s').waitFor()
    await firstLine(page)
    await page.getByText(/^What was read/).click()
    await look(page, 'check-files')
    await page.getByLabel(/last year\/reviews\.csv/).selectOption('left out')
    await page.getByText('9 files, 4 of them last year’s').waitFor()
  })

  step('a zip is unpacked, and a file that is no return is named', async () => {
    const zip = zipSync(
      Object.fromEntries(madeUpReturn(5).map(({ name, text }) => [name, new TextEncoder().encode(text)])),
    )
    await page
      .locator('#files')
      .setInputFiles([
        { name: 'return.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
        toBrowser({ name: 'letter.csv', text: 'Dear Ann\n' }),
      ])
    await page.getByText('of 5 children').waitFor()
    await page.getByRole('link', { name: /^Reading/ }).click()
    const problem = rows(page).filter({ hasText: 'letter.csv' })
    await problem.waitFor()
    assert.match(await problem.innerText(), /headings/)
    await page.locator('#files').setInputFiles([toBrowser({ name: 'letter.csv', text: 'Dear Ann\n' })])
    await page.getByRole('alert').waitFor()
    assert.match(await page.getByRole('alert').innerText(), /Nothing was checked[\s\S]*looks like a return/)
    await look(page, 'check-refused')
  })

  step('on a phone it reads as well', async () => {
    await page.setViewportSize({ width: 375, height: 800 })
    await page.locator('#files').setInputFiles(madeUpReturn(60).map(toBrowser))
    await firstLine(page)
    await page.getByRole('link', { name: /^By rule/ }).click()
    await look(page, 'check-rules')
    await page.getByRole('link', { name: /^By child/ }).click()
    await rows(page).first().locator('a').click()
    await page.getByRole('heading', { name: 'What is wrong' }).waitFor()
    await look(page, 'check-child')
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  step(
    'what was found stands there once, though other files were dropped while the page drew nothing',
    async () => {
      const found = page.getByRole('region', { name: 'What was found' })
      await drawNothingWhile(page, async () => {
        await page.locator('#files').setInputFiles([toBrowser({ name: 'letter.csv', text: 'Dear Ann\n' })])
        await page.getByRole('alert').waitFor({ state: 'attached' })
      })
      await page.locator('#files').setInputFiles(madeUpReturn(60).map(toBrowser))
      await firstLine(page)
      for (const part of [/^By rule/, /^By child/, /^By rule/]) {
        await page.getByRole('link', { name: part }).first().click()
        await rows(page).first().waitFor()
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        )
        assert.equal(await found.count(), 1)
      }
    },
  )

  step(
    'nothing that was dropped left the page: the browser itself forbids it, to the page and to its worker',
    async () => {
      const ours = new Set(
        ['', ...served.files.map(({ path }) => path)].map((path) => `${served.address}${path}`),
      )
      const others = requested.filter((url) => !url.startsWith('blob:') && !ours.has(url))
      assert.deepEqual(others, [])
      assert.ok(served.asked.every((path) => path.startsWith('/check/')))
      const tries = (address: string) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        )
      assert.equal(await page.evaluate(tries, served.address), 'refused')
      const [worker] = page.workers()
      assert.ok(worker)
      assert.equal(await worker.evaluate(tries, served.address), 'refused')
    },
  )

  step('without a network the page opens and checks as before', async () => {
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await served.close()
    await page.goto(served.address)
    await page.locator('#files').setInputFiles(madeUpReturn(10).map(toBrowser))
    await firstLine(page)
    assert.match(await page.locator('main').innerText(), /of 10 children/)
  })

  step('what is forgotten is gone', async () => {
    await page.getByRole('button', { name: 'Forget these files' }).click()
    await page.getByText('Everything that you dropped is gone from this page.').waitFor()
    assert.equal(await page.locator('main table').count(), 0)
    assert.equal(page.workers().length, 1)
  })
})

const noRealFiles = existsSync(realFiles) ? false : 'shared data not here'

describe('Checking the sample files of the sector’s own validator', { skip: skip || noRealFiles }, () => {
  let served: Served
  let browser: Browser
  let page: Page
  before(async () => {
    served = await serveCheck()
    browser = await launch()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
    await page.goto(served.address)
  })
  after(async () => {
    await browser?.close()
    await served?.close()
  })
  const step = telling(() => [page])

  step('both years are checked, no rule breaks, and the list is drawn in portions', async () => {
    const names = readdirSync(realFiles).filter((name) => name.endsWith('.csv') && !name.includes('errors'))
    const read = (name: string) => readFileSync(join(realFiles, name))
    await page.locator('#files').setInputFiles(
      names.flatMap((name) => [
        { name, mimeType: 'text/csv', buffer: read(name) },
        { name: name.replace('.csv', '_last.csv'), mimeType: 'text/csv', buffer: read(name) },
      ]),
    )
    assert.match(await firstLine(page), / 0 broke\.$/)
    assert.match(await page.locator('main').innerText(), /of 2,67\d children/)
    await page.getByRole('link', { name: /^By child/ }).click()
    await page.getByText(/^50 of /).waitFor()
    await page.getByRole('button', { name: 'Show 50 more' }).click()
    await page.getByText(/^100 of /).waitFor()
    assert.equal(await rows(page).count(), 100)
  })
})

describe('Checking a return in Goldthread’s own website', { skip }, () => {
  let town: Town
  let analyst: Page
  before(async () => {
    town = await openTown()
    analyst = await town.enter('performance-analyst-1')
  })
  after(() => town?.close())
  const step = telling(() => [analyst])

  step('an analyst drops a return under Hand over, and Goldthread gets nothing of it', async () => {
    await analyst.goto(`${town.origin}/hand-over`)
    await analyst.getByRole('link', { name: 'Check a return' }).click()
    await analyst.locator('#files').waitFor()
    const sent: string[] = []
    analyst.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await analyst.locator('#files').setInputFiles(madeUpReturn(30).map(toBrowser))
    await firstLine(analyst)
    await look(analyst, 'check-at-home')
    // A page of somebody signed in speaks to Goldthread of its own, such as which device it is.
    for (const one of sent) assert.ok(!one.includes(childNumber(0)) && !/episodes|CHILD/.test(one), one)
    const [worker] = analyst.workers()
    assert.ok(worker)
    const tries = (address: string) =>
      fetch(address).then(
        () => 'reached',
        () => 'refused',
      )
    assert.equal(await worker.evaluate(tries, `${town.origin}/health`), 'refused')
  })

  step('who leaves the page leaves nothing of the files on it', async () => {
    await analyst.goto(`${town.origin}/hand-over`)
    await analyst.goBack()
    await analyst.locator('#files').waitFor()
    assert.equal(await analyst.getByText('found something').count(), 0)
  })
})
