import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { browserMissing } from '../browser.ts'
import { choose, giveDay, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../shared')
const letter = join(shared, 'seeds/004_30f290db9847e2d7.txt')
const skip = browserMissing() ?? (existsSync(letter) ? false : 'shared data not here')

const sentence = 'the use and tracking of pre-proceedings to bring about change effectively'

describe('From a sentence of Ofsted’s to the figure that answers it', { skip }, () => {
  let town: Town
  let director: Page
  before(async () => {
    town = await openTown()
    director = await town.enter('director-1')
  })
  after(() => town?.close())
  const step = telling(() => [director])
  const words = () => director.locator('main').innerText()

  step(
    'S096 S097 S109: the letter is read and kept as it came, each paragraph with a place of its own',
    async () => {
      await director.goto(`${town.origin}/inspection`)
      await look(director, 'inspection-empty')
      await director.goto(`${town.origin}/inspection/read`)
      await director.locator('input[type="file"]').setInputFiles(letter)
      await press(director, /^Read/)
      const said = await words()
      assert.match(said, /Focused visit to Gloucestershire/)
      assert.match(said, /6 October 2020 to 8 October 2020/)
      assert.match(said, /ILACS/)
      assert.ok((await director.locator('[id^="p"]').count()) > 20)
      await look(director, 'letter')
    },
  )

  step('S107: what must improve becomes findings that cite the exact words', async () => {
    await press(director, /findings/)
    assert.match(await words(), /4 findings were made/)
    await director.getByRole('link', { name: 'Open the finding' }).first().click()
    await director.waitForLoadState('domcontentloaded')
    assert.match(await words(), new RegExp(sentence))
    assert.match(await director.locator('.gt-thread').innerText(), /Inspectors wrote/)
    await look(director, 'finding')
  })

  step('S112: a finding is answered by an action with an owner, a day, and how we shall know', async () => {
    await press(director, 'Add an action')
    await press(director, 'Record')
    assert.match(await director.locator('.govuk-error-summary').innerText(), /Choose how we shall know/)
    await type(director, 'what', 'A weekly panel looks at every child in pre-proceedings.')
    await director.locator('select[name="owner"]').selectOption({ index: 3 })
    await giveDay(director, 'dueOn', '2027-03-31')
    await choose(director, 'knowBy', 'figure')
    await type(director, 'figureName', 'Median weeks in pre-proceedings')
    await type(director, 'good', '12 weeks or fewer')
    await press(director, 'Record')
    assert.match(await words(), /No figure entered yet/)
  })

  step(
    'a figure is entered by a named person with its day and source, and the thread runs back',
    async () => {
      await press(director, 'Enter a figure')
      await giveDay(director, 'countedOn', town.store.clock.today())
      await type(director, 'figure', '14.5')
      await type(director, 'unit', 'weeks')
      await type(director, 'source', 'The legal tracker, read by the head of service')
      await press(director, 'Record')
      const said = await words()
      assert.match(said, /14\.5 weeks/)
      assert.match(said, /The legal tracker/)
      assert.match(await director.locator('.gt-thread').innerText(), new RegExp(sentence))
      await look(director, 'action')
    },
  )

  step('S112: our response to the letter is one page, sentence by sentence', async () => {
    await director.goto(`${town.origin}/inspection`)
    await look(director, 'inspection')
    await director.locator('main a[href*="/inspection/letters/"]').first().click()
    await director.waitForLoadState('domcontentloaded')
    await press(director, /response/)
    const said = await words()
    assert.match(said, new RegExp(sentence))
    assert.match(said, /A weekly panel looks at every child/)
    await look(director, 'response')
  })

  step('a lead member reads what inspectors said, and changes nothing', async () => {
    const member = await town.enter('lead-member-1', { width: 375, height: 800 })
    await member.goto(`${town.origin}/inspection`)
    assert.match(await member.locator('main').innerText(), /Focused visit/)
    assert.equal(await member.getByRole('button', { name: 'Read a letter' }).count(), 0)
    await look(member, 'inspection-member')
  })
})
