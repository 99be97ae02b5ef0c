import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { browserMissing } from '../browser.ts'
import { press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

describe('The month: a figure, its children, and what is said of it', { skip }, () => {
  let town: Town
  let director: Page
  before(async () => {
    town = await openTown({ families: 150 })
    director = await town.enter('director-1')
  })
  after(() => town?.close())
  const step = telling(() => [director])
  const words = () => director.locator('main').innerText()

  step(
    'S084 S087: the month shows its measures with a run chart, counted from the record in working days',
    async () => {
      await director.goto(`${town.origin}/measures`)
      const said = await words()
      assert.match(said, /Assessments authorised within 45 working days/)
      assert.match(said, /\d+ of \d+/)
      assert.ok((await director.locator('svg[role="img"]').count()) >= 3)
      await look(director, 'measures')
    },
  )

  step('S089: a measure is split by team and by locality, each figure opening to its children', async () => {
    await director
      .getByRole('link', { name: 'Assessments authorised within 45 working days' })
      .first()
      .click()
    await director.waitForLoadState('domcontentloaded')
    const said = await words()
    assert.match(said, /Hallowbridge/)
    assert.match(said, /Assessment, Merrowdale/)
    await look(director, 'measure')
  })

  step('S084: a commentary is signed by a named person, with the figure as it stood', async () => {
    await press(director, 'Write the commentary')
    await type(director, 'what', 'Most assessments were in time; the late ones waited for one team.')
    await type(director, 'soWhat', 'Four children waited longer for help than they should.')
    await type(director, 'nowWhat', 'The service manager lends two workers to that team until January.')
    await press(director, 'Record')
    const said = await words()
    assert.match(said, /The service manager lends two workers/)
    assert.match(said, /Daisy Bramwick|Director/)
    await look(director, 'commentary')
  })

  step(
    'S086: from the headline to the child’s record in three clicks, and the reads are written down',
    async () => {
      await director.goto(`${town.origin}/measures`)
      await director
        .locator('main a', { hasText: /^\d+ of \d+/ })
        .nth(1)
        .click()
      await director.waitForLoadState('domcontentloaded')
      await look(director, 'behind')
      await director.locator('main table a[href^="/children/"]').first().click()
      await director.waitForLoadState('domcontentloaded')
      if ((await director.getByRole('button', { name: 'Open the record' }).count()) > 0) {
        await type(director, 'why', 'I read the children behind this month’s figure.')
        await press(director, 'Open the record')
      }
      await director.getByText('Who has read this record').click()
      assert.match(
        await director.locator('details', { hasText: 'Who has read this record' }).innerText(),
        /children behind AS-01|behind/,
      )
    },
  )

  step('a lead member reads no figure in which small numbers are not hidden', async () => {
    const member = await town.enter('lead-member-1', { width: 375, height: 800 })
    const refused = await member.goto(`${town.origin}/measures`)
    assert.equal(refused?.status(), 403)
  })

  step('my work, the team and the front door are usable on a phone', async () => {
    const phone = { width: 375, height: 800 }
    const worker = await town.enter('social-worker-4', phone)
    await worker.goto(`${town.origin}/my-work`)
    await look(worker, 'my-work')
    const manager = await town.enter('team-manager-2', phone)
    await manager.goto(`${town.origin}/team`)
    await look(manager, 'team')
    const officer = await town.enter('contact-officer-1', phone)
    await officer.goto(`${town.origin}/front-door`)
    await look(officer, 'front-door')
  })

  step(
    'the lists for inspectors come as one workbook, and an analyst sees every import reconciled',
    async () => {
      const analyst = await town.enter('performance-analyst-1')
      await analyst.goto(`${town.origin}/hand-over`)
      await look(analyst, 'hand-over')
      const [workbook] = await Promise.all([
        analyst.waitForEvent('download', { timeout: 30_000 }),
        analyst.getByRole('button', { name: /workbook/ }).click(),
      ])
      assert.match(workbook.suggestedFilename(), /\.xlsx$/)
      await analyst.goto(`${town.origin}/hand-over/census`)
      await look(analyst, 'census')
    },
  )
})
