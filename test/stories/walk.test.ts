import { after, before, test } from 'node:test'
import { browserMissing } from '../browser.ts'
import { look, openTown, type Town } from './town.ts'

const skip = browserMissing() ?? false
let town: Town
before(async () => {
  if (skip === false) town = await openTown()
})
after(() => town?.close())

test('walk', { skip }, async () => {
  const page = await town.enter('contact-officer-1')
  console.log(page.url(), await page.title())
  await page.goto(`${town.origin}/front-door`)
  await look(page, 'front-door')
  await page.getByRole('button', { name: 'Take a contact' }).click()
  console.log(page.url(), await page.title())
  await look(page, 'contact')
})
