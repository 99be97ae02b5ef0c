import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { madeUpReport } from '../../src/sight/inspection/letters/made-up.ts'
import { browserMissing } from '../browser.ts'
import { press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

/** Made-up minutes about a made-up meeting. */
const minutes = `Agenda item 7

Outcome of the Ofsted inspection

Meeting: 04/03/2024 - Children's Overview and Scrutiny Committee

The Committee considered the report. Members noted that the service had moved from requires improvement to good.

Members asked how many homes were empty. Officers would provide a note on each. (Action – Ada Quill)

It was noted that the building is old. Members were advised that a briefing would be provided in due course.

RESOLVED: That the report be noted.

Members recognised that there were some improvements to be made to recording.
`

describe('What was read of a letter is looked at, put right and kept', { skip }, () => {
  let town: Town
  let director: Page
  before(async () => {
    town = await openTown()
    director = await town.enter('director-1')
  })
  after(() => town?.close())
  const step = telling(() => [director])
  const words = () => director.locator('main').innerText()

  const read = async (name: string, mimeType: string, bytes: Uint8Array | string) => {
    await director.goto(`${town.origin}/inspection/read`)
    await director.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) })
    await press(director, /^Read/)
  }

  step(
    'S096 S097: a report is read with its grades, and each finding says what rules read of it',
    async () => {
      await read('report.pdf', 'application/pdf', madeUpReport({ footerDates: '4 to 15 June 2024' }))
      const said = await words()
      assert.match(said, /Inspection report \(ILACS\)/)
      assert.match(said, /The footer gives 4 June 2024 to 15 June 2024/)
      assert.match(said, /Read by rules: strength/)
      await look(director, 'letter-of-a-report')
    },
  )

  step(
    'S097: what was read wrongly is put right with a reason, and what was read stays beside it',
    async () => {
      await director.getByRole('link', { name: /Put it right/ }).click()
      await director.waitForLoadState('domcontentloaded')
      await type(director, 'from', '31/2/2024')
      await press(director, 'Put it right')
      assert.match(await director.locator('.govuk-error-summary').innerText(), /Give a day.*[\s\S]*Say why/)
      await look(director, 'put-right-with-errors')
      await type(director, 'from', '4/6/2024')
      await type(director, 'to', '15/6/2024')
      await type(director, 'because', 'The footer and the diary agree.')
      await press(director, 'Put it right')
      const said = await words()
      assert.match(said, /4 June 2024 to 15 June 2024/)
      assert.match(said, /3 June 2024 to 14 June 2024/)
      assert.match(said, /The footer and the diary agree/)
      await look(director, 'letter-put-right')
    },
  )

  step('S116: minutes give the actions that they mark, and nothing in them becomes a finding', async () => {
    await read('minutes.txt', 'text/plain', minutes)
    const said = await words()
    assert.match(said, /Minutes about an inspection/)
    assert.match(said, /Officers would provide a note on each\. \(Ada Quill\)/)
    assert.match(said, /others’ words/)
    assert.equal(await director.getByRole('button', { name: /Make this|Make these/ }).count(), 0)
    await look(director, 'minutes')
  })

  step('S097 S109: the letter and the form to put it right are read on a telephone too', async () => {
    const small = await town.enter('director-1', { width: 375, height: 800 })
    await small.goto(`${town.origin}/inspection`)
    await small
      .getByRole('link', { name: /Inspection of Northmere/ })
      .first()
      .click()
    await small.waitForLoadState('domcontentloaded')
    await look(small, 'letter-small')
    await small.getByRole('link', { name: /Put it right/ }).click()
    await small.waitForLoadState('domcontentloaded')
    await look(small, 'put-right-small')
  })
})
