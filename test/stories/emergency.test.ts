import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { goldthread, type Serving, serve } from '../bench/goldthread.ts'
import { browserMissing, launch } from '../browser.ts'
import { choose, press, type } from './hand.ts'
import { calls } from './limits.ts'
import { look, signIn, telling } from './town.ts'

const skip = browserMissing() ?? false
const desk = { width: 1280, height: 900 }
const phone = { width: 375, height: 800 }

/** What opens the papers of a synthetic county: it stands on the page that makes them. */
const passphrase = 'everybody here is made up'

describe('The day on which nothing works', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-emergency-'))
  const paper = join(folder, 'paper.html')
  let serving: Serving | undefined
  let browser: Browser
  let director: Page
  let worker: Page
  let open: Page
  let children = 0
  before(async () => {
    serving = await serve(join(folder, 'data'))
    browser = await launch({ logger: calls })
    director = await enter('director-1', desk)
    worker = await enter('social-worker-4', phone)
  })
  after(async () => {
    await browser?.close()
    await serving?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const enter = async (subject: string, viewport: typeof desk): Promise<Page> =>
    signIn(await browser.newContext({ viewport }), origin(), subject)
  const origin = (): string => serving?.origin ?? ''
  const step = telling(() => [director, worker, open])
  const words = (page: Page) => page.locator('main').innerText()
  const check = (file: string) =>
    goldthread(['emergency-paper', '--check', file], { GOLDTHREAD_DATA: join(folder, 'data') })

  step(
    'S135: everybody sees who is on duty now and by which number, and whom of their colleagues to find',
    async () => {
      await worker.goto(`${origin()}/rota`)
      assert.match(await words(worker), /Emergency duty\n.+, 07700\s900\s\d{3}/)
      assert.equal(await worker.getByRole('button', { name: 'Put somebody on duty' }).count(), 0)
      await worker.getByText(/Who is working now/).click()
      assert.match(await words(worker), /Daisy Bramwick, Director/)
      await look(worker, 'rota-worker')
    },
  )

  step(
    'S135: a leader puts somebody on duty; what is wrong is said, and who entered it is kept',
    async () => {
      await director.goto(`${origin()}/rota`)
      await look(director, 'rota')
      await director.getByRole('button', { name: 'Put somebody on duty' }).click()
      await press(director, 'Put on duty')
      assert.match(
        await words(director),
        /There is a problem[\s\S]*Choose which duty it is[\s\S]*Choose a colleague/,
      )
      await look(director, 'duty-wrong')
      await choose(director, 'kind', 'manager')
      await type(director, 'name', 'Synthetic Neighbour, of another council')
      await type(director, 'telephone', '01632 960 777')
      await press(director, 'Put on duty')
      assert.match(await words(director), /Synthetic Neighbour, of another council, 01632\s960\s777/)
      await director.getByText('What was changed last').click()
      assert.match(await words(director), /Daisy Bramwick: entered duty manager, Synthetic Neighbour/)
    },
  )

  step('S129: whoever types sees whether anything was lost, and what of theirs waits', async () => {
    await worker.goto(`${origin()}/kept`)
    const said = await words(worker)
    assert.match(said, /Is anything lost\?/)
    assert.match(said, /Characters acknowledged and found missing, ever\s+0/)
    assert.match(said, /Of yours/)
    assert.doesNotMatch(said, /Team by team/)
    await look(worker, 'kept-worker')
    await director.goto(`${origin()}/kept`)
    assert.match(await words(director), /Team by team[\s\S]*Safeguarding, Hallowbridge/)
    await look(director, 'kept')
  })

  step('S093: a director makes the paper and saves it; a social worker may not', async () => {
    await worker.goto(`${origin()}/emergency`)
    assert.match(await words(worker), /You cannot open this/)
    await director.goto(`${origin()}/emergency`)
    assert.match(await words(director), new RegExp(passphrase))
    await look(director, 'emergency')
    const [saved] = await Promise.all([
      director.waitForEvent('download', { timeout: 30_000 }),
      director.getByRole('button', { name: 'Make the paper and save it' }).click(),
    ])
    assert.match(saved.suggestedFilename(), /^emergency-paper-\d{4}-\d\d-\d\d-\d{4}\.html$/)
    await saved.saveAs(paper)
    await director.goto(`${origin()}/emergency`)
    const row = director.locator('tr', { hasText: 'On this page' })
    assert.match(await row.innerText(), /Daisy Bramwick[\s\S]*Made and locked/)
    children = Number(/On this page\s+(\d+)/.exec(await row.innerText())?.[1])
    assert.ok(children > 30)
  })

  step(
    'S093: Goldthread and its database are stopped, and the file opens from the disk with no network',
    async () => {
      const health = `${origin()}/health`
      assert.ok((await fetch(health)).ok)
      await serving?.stop()
      serving = undefined
      await assert.rejects(fetch(health), 'Goldthread still answers')
      const context = await browser.newContext({ viewport: desk, offline: true })
      open = await context.newPage()
      await open.goto(pathToFileURL(paper).href)
      assert.doesNotMatch(await open.content(), /class="child"/)
      await open.getByLabel('Passphrase').fill('something that is not it')
      await open.getByRole('button', { name: 'Open the paper' }).click()
      await open.getByText('This passphrase does not open the paper').waitFor()
      await look(open, 'paper-locked')
      await open.getByLabel('Passphrase').fill(passphrase)
      await open.keyboard.press('Enter')
      await open.getByRole('heading', { name: 'What is in it' }).waitFor({ timeout: 20_000 })
      const restricted = await open.locator('#restricted ol li').count()
      assert.equal((await open.locator('.child').count()) + restricted, children)
      assert.match(
        await words(open),
        /Duty manager\s+Synthetic Neighbour, of another council\s+01632 960 777/,
      )
      assert.match(await words(open), /Safeguarding, Hallowbridge/)
      await look(open, 'paper')
      await open.setViewportSize(phone)
      await look(open, 'paper')
    },
  )

  step('S093: it prints on A4, a team a page, with the day it was made on every page', async () => {
    await open.emulateMedia({ media: 'print' })
    const breaks = await open
      .locator('section.team')
      .evaluateAll((teams) => teams.map((team) => getComputedStyle(team).breakBefore))
    assert.ok(breaks.length > 3 && breaks.every((one) => one === 'page'))
    const pdf = await open.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    assert.ok(pages >= breaks.length, `${pages} pages for ${breaks.length} teams`)
    if (process.env.GOLDTHREAD_PICTURES !== undefined)
      writeFileSync(join(process.env.GOLDTHREAD_PICTURES, 'paper.pdf'), pdf)
  })

  step(
    'S093: the check says that the file is as it was made, and finds one byte that was changed',
    async () => {
      assert.match((await check(paper)).out, /is as it was made[\s\S]*the key of this installation/)
      const bytes = readFileSync(paper)
      const at = Math.floor(bytes.length / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      const changed = join(folder, 'changed.html')
      writeFileSync(changed, bytes)
      await assert.rejects(check(changed), /has been changed since it was sealed/)
    },
  )

  step('S093: without a browser too, the passphrase opens it', async () => {
    const into = join(folder, 'open.html')
    const env = { GOLDTHREAD_DATA: join(folder, 'data'), GOLDTHREAD_EMERGENCY_PASSPHRASE: passphrase }
    await goldthread(['emergency-paper', '--open', paper, '--into', into], env)
    assert.match(readFileSync(into, 'utf8'), /class="child"/)
  })
})
