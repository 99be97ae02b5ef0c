import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { exportEverything } from '../../src/exchange/everything/write.ts'
import { makeBackup, noteMade } from '../../src/house/backup/making.ts'
import { tryRestoring } from '../../src/house/backup/restore-drill.ts'
import { addDays } from '../../src/plain/day.ts'
import { findAuthority } from '../../src/store/council.ts'
import { browserMissing } from '../browser.ts'
import { choose, giveDay, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

describe('When something is lost: the plan, a drill, what was learned, and whether all is well', {
  skip,
}, () => {
  let town: Town
  let director: Page
  let phone: Page
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-continuity-'))
  before(async () => {
    town = await openTown()
    director = await town.enter('director-1')
    phone = await town.enter('director-1', { width: 375, height: 800 })
  })
  after(async () => {
    await town?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const step = telling(() => [director, phone])
  const words = () => director.locator('main').innerText()
  const open = (page: Page, path: string) => page.goto(`${town.origin}${path}`)

  step(
    'S130: the health page says what is wrong and what to do, in plain words and about nobody',
    async () => {
      await open(director, '/about/health')
      const said = await words()
      assert.match(said, /No backup was ever taken of this record/)
      assert.match(said, /bin\/goldthread back-up FOLDER/)
      assert.match(said, /Whether a backup can be put back was never tried/)
      assert.match(said, /PostgreSQL \d+/)
      await look(director, 'health-bad')
    },
  )

  step('an empty register says how to begin', async () => {
    await open(director, '/inspection')
    await director.getByRole('link', { name: /^Continuity/ }).click()
    await director.waitForLoadState('domcontentloaded')
    const said = await words()
    assert.match(said, /Nothing was practised yet/)
    assert.match(said, /The plan has no line yet/)
    assert.equal(await director.getByRole('button', { name: 'Write down a lesson' }).count(), 0)
    await look(director, 'continuity-empty')
  })

  step('S094: the plan gets a line, with who keeps it right and when it is looked at again', async () => {
    await press(director, 'Add a line to the plan')
    await choose(director, 'scenario', 'site')
    await type(
      director,
      'does',
      'The front door moves to the library in Merrowdale with two laptops and the printed list.',
    )
    await director.locator('select[name="owner"]').selectOption({ index: 2 })
    await giveDay(director, 'reviewOn', addDays(town.store.clock.today(), 180))
    await press(director, 'Record')
    assert.match(await words(), /The site is lost/)
    await look(director, 'plan-line')
  })

  step('S093: a drill is recorded, and not before it says how it ended', async () => {
    await open(director, '/continuity')
    await press(director, 'Record a drill')
    await choose(director, 'was', 'drill')
    await choose(director, 'scenario', 'site')
    await giveDay(director, 'happenedOn', addDays(town.store.clock.today(), -1))
    await type(
      director,
      'what',
      'We worked from the library for a morning. The printed list lay in the lost building.',
    )
    await type(director, 'minutes', '50')
    await director.locator('select[name="ledBy"]').selectOption({ index: 2 })
    await press(director, 'Record')
    assert.match(await director.locator('.govuk-error-summary').innerText(), /Choose how it ended/)
    await choose(director, 'outcome', 'part')
    await look(director, 'drill-form')
    await press(director, 'Record')
    assert.match(await words(), /It worked in part/)
    await look(director, 'drill')
  })

  step(
    'S094: a lesson names the drill, the line of the plan, its owner and its day, and stays open',
    async () => {
      await press(director, /^Write down a lesson/)
      assert.equal(await director.locator('input[name="drill"]:checked').count(), 1)
      await type(director, 'learned', 'Keep one copy of the printed list where a manager lives.')
      await director.locator('input[name="changes"]').first().check()
      await director.locator('select[name="owner"]').selectOption({ index: 2 })
      await giveDay(director, 'dueOn', addDays(town.store.clock.today(), 14))
      await choose(director, 'done.is', 'awaited')
      await press(director, 'Record')
      assert.match(
        await director.locator('.gt-thread').innerText(),
        /It was practised\W+\d+ \w+ \d+\s+The site is lost/,
      )
      assert.match(await director.locator('.gt-thread').innerText(), /library in Merrowdale/)
      await look(director, 'lesson')
      await open(director, '/continuity')
      assert.match(await words(), /Open \(1\)/)
      await look(director, 'continuity')
      await open(phone, '/continuity')
      await look(phone, 'continuity')
    },
  )

  step(
    'S094: a lesson is done once the plan was changed, and the line keeps how it read before',
    async () => {
      await director.getByRole('link', { name: /^The front door moves/ }).click()
      await director.waitForLoadState('domcontentloaded')
      await press(director, 'Change this line')
      await type(
        director,
        'does',
        'The front door moves to the library in Merrowdale. A printed list lies with its manager.',
      )
      if ((await director.locator('[name="reason"]').count()) > 0)
        await type(director, 'reason', 'The drill of November')
      await press(director, 'Record')
      assert.match(await words(), /How it read before \(1\)/)
      await director.getByRole('link', { name: /^Keep one copy/ }).click()
      await director.waitForLoadState('domcontentloaded')
      await press(director, 'Change or close this lesson')
      await choose(director, 'done.is', 'done')
      await giveDay(director, 'done', town.store.clock.today())
      if ((await director.locator('[name="reason"]').count()) > 0) await type(director, 'reason', 'Done')
      await press(director, 'Record')
      await open(director, '/continuity')
      assert.match(await words(), /1 done, or not needed/)
      assert.doesNotMatch(await words(), /Open \(/)
    },
  )

  step('S093: a backup is seen by those who answer for the record', async () => {
    const made = await makeBackup(town.ownerUrl, folder)
    await noteMade(town.ownerUrl, made, 'test')
    const tried = await tryRestoring(made.taken)
    assert.ok(tried.isWhole, tried.lines.join('\n'))
    assert.match(tried.lines.join('\n'), /Every table is as it was, row by row/)
    await open(director, '/about/health')
    const said = await words()
    assert.doesNotMatch(said, /No backup was ever taken/)
    assert.match(said, /Last backup/)
    await open(phone, '/about/health')
    await look(phone, 'health')
    await open(director, '/continuity')
    assert.match(await words(), /The last backup was taken on/)
  })

  step(
    'S130: everything on record can be taken out on any day, the drill and the lesson with it',
    async () => {
      const authority = await findAuthority(town.store.database)
      assert.ok(authority !== undefined)
      const out = join(folder, 'everything')
      const { resources } = await exportEverything({
        ownerUrl: town.ownerUrl,
        authority: authority.id,
        council: authority.name,
        folder: out,
        at: town.store.clock.now(),
        version: 'test',
        types: town.store.types,
      })
      assert.equal(resources.find(({ name }) => name === 'drill')?.rows, 1)
      assert.match(readFileSync(join(out, 'tables/lesson.csv'), 'utf8'), /Keep one copy of the printed list/)
      const described = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'))
      assert.equal(described.resources.length, resources.length)
    },
  )

  step('whose work it is not does not see it', async () => {
    const worker = await town.enter('social-worker-1')
    await open(worker, '/continuity')
    assert.match(await worker.locator('h1').innerText(), /You cannot open this/)
    await open(worker, '/about/health')
    assert.match(await worker.locator('h1').innerText(), /You cannot open this/)
    await open(worker, '/about')
    assert.equal(await worker.locator('main a[href="/about/health"]').count(), 0)
  })
})
