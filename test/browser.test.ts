import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserMissing, launch } from './browser.ts'

test('a browser draws a page and runs its script', { skip: browserMissing() ?? false }, async (t) => {
  const browser = await launch()
  t.after(() => browser.close())
  const page = await browser.newPage()
  await page.setContent(
    '<h1>Kept</h1><script>document.querySelector("h1").append(" on this device")</script>',
  )
  assert.equal(await page.locator('h1').textContent(), 'Kept on this device')
  assert.ok((await page.screenshot()).length > 1000)
})

test('a browser that was named and is not there is a reason to skip, not a failure', () => {
  const before = process.env.GOLDTHREAD_CHROMIUM
  process.env.GOLDTHREAD_CHROMIUM = '/nowhere/chromium'
  try {
    assert.equal(browserMissing(), 'GOLDTHREAD_CHROMIUM names /nowhere/chromium, which is not there')
  } finally {
    if (before === undefined) delete process.env.GOLDTHREAD_CHROMIUM
    else process.env.GOLDTHREAD_CHROMIUM = before
  }
})
