import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { larkenshire } from '../../src/county/people/staff.ts'
import { concernsInput, inputsOf } from '../../src/define/draft.ts'
import type { DraftId, PersonId, TeamId, WorkerId } from '../../src/define/record.ts'
import { bringIn } from '../../src/define/settle.ts'
import { assessment } from '../../src/journey/assessment/assessment.ts'
import { allocation } from '../../src/journey/oversight/allocation.ts'
import { person } from '../../src/journey/people/person.ts'
import { addDays } from '../../src/plain/day.ts'
import { newId } from '../../src/plain/id.ts'
import { photographWithPosition } from '../../src/plain/photograph.test-data.ts'
import { withoutPosition } from '../../src/plain/photograph.ts'
import { recordOf } from '../../src/store/append.ts'
import { say } from '../../src/store/council.test-data.ts'
import { firstUpdate } from '../../src/store/drafting.ts'
import { begin } from '../../src/store/drafts.ts'
import { load } from '../../src/store/load.ts'
import { browserMissing } from '../browser.ts'
import { closeTab, press, type, untilKept } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false
const phone = { width: 375, height: 740 }
const subject = 'social-worker-4'

/** A synthetic child with a worker, and an assessment that was begun and not recorded. */
async function begunAssessment(town: Town): Promise<{ child: PersonId; draft: DraftId }> {
  const { clock, database } = town.store
  const [today, at, child, family] = [clock.today(), clock.now(), newId<'person'>(), newId<'family'>()]
  const [who] = await say<{ id: WorkerId; team: TeamId }>(
    town.ownerUrl,
    'select id, team from worker where authority = $1 and subject = $2',
    [larkenshire.id, subject],
  )
  if (who === undefined) throw new Error(`Nobody signs in as ${subject}`)
  const common = { version: 1, at, by: who.id, family, team: who.team }
  const named = { givenName: 'Isla', familyName: 'Quenby', bornOn: addDays(today, -3000), sex: 'F' }
  const given = { worker: who.id, team: who.team, startedOn: today, why: 'first' }
  await load(database, { authority: larkenshire.id, worker: who.id }, at, {
    families: [{ family, at, by: who.id }],
    deposits: [
      { ...common, record: recordOf(child), settled: bringIn(person, named, new Map()) },
      { ...common, record: newId(), settled: bringIn(allocation, given, new Map([[child, {}]])) },
    ],
    members: [{ family, person: child, relation: 'child' }],
    authorisations: [],
  })
  const typing = {
    'startedOn.day': '20',
    'startedOn.month': '11',
    'startedOn.year': '2026',
    [concernsInput(child)]: 'yes',
    'finished.is': 'awaited',
    [`${child}/seen.is`]: 'awaited',
  }
  const update = firstUpdate(inputsOf(assessment, [child]), typing)
  const draft = await begin(
    database,
    { authority: larkenshire.id, worker: who.id },
    { kind: assessment.name, family, update },
    at,
  )
  return { child, draft }
}

describe('Photographs and documents that are never lost on their way', { skip }, () => {
  let town: Town
  let page: Page
  let draft: DraftId
  let parts = 0
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-files-'))
  before(async () => {
    town = await openTown()
    page = await town.enter(subject)
    draft = (await begunAssessment(town)).draft
  })
  after(async () => {
    await town?.close()
    rmSync(folder, { recursive: true })
  })
  const step = telling(() => [page])
  const open = (path: string, on = page) => on.goto(`${town.origin}${path}`)
  const files = (on = page) => on.locator('[data-files="documents"]')
  const row = (name: string, on = page): Locator => files(on).locator('.gt-file', { hasText: name })
  const state = (name: string, on = page) => row(name, on).locator('.gt-file__state')

  /** From which part on none comes through yet, however long the story takes to act half-way. */
  let heldFrom = Number.POSITIVE_INFINITY
  const letThrough = () => {
    heldFrom = Number.POSITIVE_INFINITY
  }
  /** As a weak signal would: each part takes a while, so that one can see it and break it off. */
  const slowly = (on: Page, ms: number) =>
    on.route('**/attachments/*/parts/*', async (route) => {
      parts += 1
      const place = Number(route.request().url().split('/').at(-1))
      do await new Promise((go) => setTimeout(go, ms))
      while (place >= heldFrom)
      await route.continue().catch(() => {})
    })
  // By its path, for the browser reads it then by itself, as it does for a person.
  const choose = (name: string, bytes: Uint8Array, on = page): Promise<void> => {
    writeFileSync(join(folder, name), bytes)
    return files(on).locator('input[type=file][multiple]').setInputFiles(join(folder, name))
  }
  const arrived = async (name: string): Promise<readonly { sha256: string; without: boolean }[]> =>
    say(
      town.ownerUrl,
      `select b.sha256, b.without_position as without from attachment a
       join attachment_arrival b on b.authority = a.authority and b.attachment = a.id where a.name = $1`,
      [name],
    )
  const untilPercent = async (name: string, least: number) => {
    const bar = row(name).getByRole('progressbar')
    await bar.waitFor()
    await page.waitForFunction(
      ([element, value]) => Number((element as HTMLProgressElement | null)?.value) >= Number(value),
      [await bar.elementHandle(), least] as const,
      { polling: 20 },
    )
  }
  const photograph = photographWithPosition(3_000_000)
  const isWhole = async (name: string) => {
    const sha256 = createHash('sha256').update(withoutPosition(photograph).bytes).digest('hex')
    assert.deepEqual(await arrived(name), [{ sha256, without: false }])
  }

  step('a photograph is chosen, its way is seen, and words typed meanwhile are kept', async () => {
    await open(`/drafts/${draft}`)
    await look(page, 'attachments-empty')
    await slowly(page, 60)
    await choose('IMG_0001.jpg', photograph)
    await untilPercent('IMG_0001.jpg', 20)
    assert.match(await state('IMG_0001.jpg').innerText(), /^Sending: \d+% of 3\.0 MB$/)
    await look(page, 'attachments-sending')
    await row('IMG_0001.jpg').getByLabel('What is it?').fill('Isla’s drawing of her bedroom')
    await type(page, 'purpose', 'To learn what bedtimes are like.')
    await state('IMG_0001.jpg').getByText('Kept by Goldthread').waitFor()
    // The place at which it was taken was blanked out before it left the device.
    await isWhole('IMG_0001.jpg')
    await untilKept(page)
    assert.match(await files().getByRole('status').innerText(), /‘IMG_0001.jpg’ has arrived/)
  })

  step('S129: the server goes away half-way and comes back: it goes on where it stopped', async () => {
    parts = 0
    heldFrom = 6
    await choose('IMG_0002.jpg', photograph)
    await untilPercent('IMG_0002.jpg', 30)
    await town.stopServing()
    letThrough()
    await state('IMG_0002.jpg').getByText('It is kept on this device and goes on by itself').waitFor()
    await look(page, 'attachments-paused')
    await town.serveAgain()
    await state('IMG_0002.jpg').getByText('Kept by Goldthread').waitFor({ timeout: 40_000 })
    await isWhole('IMG_0002.jpg')
    assert.ok(parts < 12 + 4, `${parts} parts were sent for 12`)
  })

  step(
    'S129: the page is closed half-way: the next page goes on where it stopped, and it comes once',
    async () => {
      heldFrom = 6
      await choose('IMG_0003.jpg', photograph)
      await untilPercent('IMG_0003.jpg', 30)
      const context = page.context()
      await closeTab(page)
      letThrough()
      page = await context.newPage()
      parts = 0
      await slowly(page, 10)
      await open(`/drafts/${draft}`)
      await state('IMG_0003.jpg').getByText('Kept by Goldthread').waitFor()
      await isWhole('IMG_0003.jpg')
      assert.ok(parts <= 9, `${parts} parts of 12 were sent once more`)
      assert.equal(
        await row('IMG_0001.jpg').getByLabel('What is it?').inputValue(),
        'Isla’s drawing of her bedroom',
      )
    },
  )

  step(
    'S129: with no signal it is kept on the device, sealed, and sent by itself when the signal comes',
    async () => {
      await page.context().setOffline(true)
      await choose('IMG_0004.jpg', photograph)
      await state('IMG_0004.jpg').getByText('No signal. It is kept on this device').waitFor()
      const readable = await page.evaluate(async () => {
        const db = await new Promise<IDBDatabase>((done) => {
          const asked = indexedDB.open('goldthread-drafts')
          asked.onsuccess = () => done(asked.result)
        })
        const rows = await new Promise<{ name: string; bytes: Uint8Array }[]>((done) => {
          const asked = db.transaction('sealed').objectStore('sealed').getAll()
          asked.onsuccess = () => done(asked.result)
        })
        db.close()
        const text = rows.map(({ name, bytes }) => name + new TextDecoder('latin1').decode(bytes)).join()
        return { kept: rows.length, named: text.includes('IMG_0004') || text.includes('tiff:Make') }
      })
      assert.ok(readable.kept >= 2)
      assert.equal(readable.named, false)
      await page.context().setOffline(false)
      await state('IMG_0004.jpg').getByText('Kept by Goldthread').waitFor({ timeout: 40_000 })
      await isWhole('IMG_0004.jpg')
    },
  )

  step(
    'S129: chosen with no signal, it is sent from any other page of ours, and the form then knows it',
    async () => {
      const context = page.context()
      await context.setOffline(true)
      await choose('IMG_0005.jpg', photograph)
      await state('IMG_0005.jpg').getByText('No signal. It is kept on this device').waitFor()
      await closeTab(page)
      await context.setOffline(false)
      page = await context.newPage()
      await open('/my-work')
      for (let tries = 0; tries < 300 && (await arrived('IMG_0005.jpg')).length === 0; tries++)
        await new Promise((go) => setTimeout(go, 100))
      await isWhole('IMG_0005.jpg')
      await open(`/drafts/${draft}`)
      await state('IMG_0005.jpg').getByText('Kept by Goldthread').waitFor()
      await row('IMG_0005.jpg').getByRole('button', { name: 'Take out' }).click()
      await untilKept(page)
    },
  )

  step(
    'what is too large, empty or not what it is called is not taken, in plain words, and nothing else is lost',
    async () => {
      await choose('large.jpg', new Uint8Array(26_000_000))
      const news = files().getByRole('status')
      await news.getByText('‘large.jpg’ was not taken. It has 26.0 MB').waitFor()
      await choose('empty.jpg', new Uint8Array())
      await news.getByText('‘empty.jpg’ was not taken. There is nothing in it.').waitFor()
      await choose('page.jpg', new TextEncoder().encode('<!doctype html><script>alert(1)</script>'))
      await state('page.jpg').getByText('This is none of them, whatever it is called').waitFor()
      assert.equal(await page.locator('[name="purpose"]').inputValue(), 'To learn what bedtimes are like.')
      await row('page.jpg').getByRole('button', { name: 'Take out' }).click()
      await row('page.jpg').waitFor({ state: 'detached' })
    },
  )

  step('a file taken out by a slip is put back, by the keyboard alone', async () => {
    await row('IMG_0004.jpg').getByRole('button', { name: 'Take out' }).focus()
    await page.keyboard.press('Enter')
    await row('IMG_0004.jpg').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await row('IMG_0004.jpg').waitFor()
    for (const name of ['IMG_0002.jpg', 'IMG_0003.jpg'])
      await row(name).getByRole('button', { name: 'Take out' }).click()
  })

  step('what a file is must be said before it is recorded; then it opens from the record', async () => {
    await untilKept(page)
    await press(page, 'Record')
    const summary = page.locator('.govuk-error-summary')
    assert.match(await summary.innerText(), /Say in a few words what ‘IMG_0004\.jpg’ is\./)
    await summary.getByRole('link', { name: /IMG_0004/ }).click()
    await look(page, 'attachments-problem')
    const box = row('IMG_0004.jpg').getByLabel('What is it?')
    assert.equal(await box.evaluate((one) => one === document.activeElement), true)
    await page.keyboard.type('The letter from school, first page')
    const why = page.locator('[name^="override."]')
    if ((await why.count()) > 0) await why.fill('The referral is still on paper.')
    await untilKept(page)
    await press(page, 'Record')
    const link = page.getByRole('link', { name: 'Isla’s drawing of her bedroom' })
    await link.waitFor()
    await look(page, 'attachments-recorded')
    const href = (await link.getAttribute('href')) ?? ''
    assert.match(href, /^\/records\/[0-9a-f-]{36}\/attachments\/[0-9a-f-]{36}$/)
    const response = await page.request.get(`${town.origin}${href}`)
    assert.equal(response.status(), 200)
    const headers = response.headers()
    assert.equal(headers['content-type'], 'image/jpeg')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['cache-control'], 'no-store')
    assert.match(headers['content-security-policy'] ?? '', /default-src 'none'.*sandbox$/)
    assert.match(headers['content-disposition'] ?? '', /^inline; filename="IMG_0001.jpg"/)
  })

  step(
    'what was taken out is on a list for whoever keeps the log, by its id and not by its name',
    async () => {
      const director = await town.enter('director-1', phone)
      await open('/about/what-is-kept', director)
      await director.getByRole('link', { name: 'list of files not in use' }).click()
      await director.getByRole('heading', { level: 1, name: 'Files not in use' }).waitFor()
      await look(director, 'files-not-in-use')
      const said = await director.locator('main').innerText()
      assert.match(said, /3\.0 MB/)
      assert.doesNotMatch(said, /IMG_/)
      await director.context().close()
      await open('/about/files-not-in-use')
      await page.getByRole('heading', { name: 'You cannot open this' }).waitFor()
    },
  )

  step('on a telephone it is all within reach', async () => {
    draft = (await begunAssessment(town)).draft
    const small = await town.enter(subject, phone, { hasTouch: true, isMobile: true })
    await open(`/drafts/${draft}`, small)
    await small.getByRole('button', { name: 'Take a photograph' }).waitFor()
    await slowly(small, 150)
    await choose(
      'IMG_9001_with_a_very_long_name_as_telephones_give_them_20261122_140207.jpg',
      photograph,
      small,
    )
    await row('IMG_9001', small).getByRole('progressbar').waitFor()
    await files(small).scrollIntoViewIfNeeded()
    await look(small, 'attachments-sending')
    await state('IMG_9001', small).getByText('Kept by Goldthread').waitFor()
    await small.context().close()
  })

  step('without script a file is added on a page of its own, and no word is lost on the way', async () => {
    const plain = await town.enter(subject, phone, { javaScriptEnabled: false })
    await open(`/drafts/${draft}`, plain)
    await type(plain, 'purpose', 'Typed without script.')
    await plain.getByRole('button', { name: 'Add or take out files' }).click()
    await plain.getByRole('heading', { level: 1, name: 'Documents' }).waitFor()
    await plain.getByLabel('The file').setInputFiles({
      name: 'letter.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Isla is often late on Mondays.'),
    })
    await plain.getByRole('button', { name: 'Add this file' }).click()
    await plain.getByText('Say in a few words what the file is.').first().waitFor()
    await plain.getByLabel('The file').setInputFiles({
      name: 'letter.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Isla is often late on Mondays.'),
    })
    await plain.getByLabel('What is it?').fill('Letter from school')
    await plain.getByRole('button', { name: 'Add this file' }).click()
    await plain.getByRole('link', { name: 'Letter from school' }).waitFor()
    await plain.getByRole('link', { name: 'Back to the form' }).click()
    assert.equal(await plain.locator('[name="purpose"]').inputValue(), 'Typed without script.')
    await files(plain).getByRole('link', { name: 'Letter from school' }).waitFor()
    await plain.context().close()
  })
})
