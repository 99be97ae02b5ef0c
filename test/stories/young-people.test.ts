import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { browserMissing } from '../browser.ts'
import { choose, giveDay, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing()
const phone = { width: 375, height: 800 }

const raised = 'The flat I was given is damp and the front door does not lock.'

describe('From what young people say to what changed, and to everybody who must hear of it', { skip }, () => {
  let town: Town
  let ambassador: Page
  let director: Page
  let analyst: Page
  let worker: Page
  before(async () => {
    town = await openTown()
    ambassador = await town.enter('young-ambassador-1', phone)
    director = await town.enter('director-1')
  })
  after(() => town?.close())
  const step = telling(() => [ambassador, director, analyst, worker])
  const words = (page: Page) => page.locator('main').innerText()
  const today = () => town.store.clock.today()

  step('S123: an ambassador begins among young people, and raises an issue in three answers', async () => {
    assert.match(ambassador.url(), /\/young-people$/)
    await look(ambassador, 'young-people-empty')
    await press(ambassador, 'Raise an issue')
    assert.match(await words(ambassador), /Where I live/)
    await choose(ambassador, 'theme', 'home')
    await type(ambassador, 'said', raised)
    await choose(ambassador, 'share', 'boards')
    await look(ambassador, 'young-people-raise')
    await press(ambassador, 'Record')
    assert.match(await words(ambassador), /You will hear from us by/)
    await look(ambassador, 'young-people-issue')
  })
})
