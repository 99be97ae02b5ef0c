import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserMissing, launch } from '../browser.ts'
import { calls, within } from './limits.ts'

const never = new Promise<never>(() => {})

test('what does not end in time fails with what was waited for', async () => {
  await assert.rejects(within('the kettle to boil', never, 20), /Waited 0\.02 s for the kettle to boil\./)
  assert.equal(await within('the tea', Promise.resolve('tea'), 20), 'tea')
  await assert.rejects(within('the tea', Promise.reject(new Error('spilt')), 20), /spilt/)
})

test('a call that the browser does not answer is named', { skip: browserMissing() ?? false }, async () => {
  const browser = await launch({ logger: calls })
  try {
    const page = await browser.newPage()
    const asked = page.evaluate(() => new Promise(() => {})).catch(() => {})
    await assert.rejects(within('an answer', asked, 500), /Not answered by the browser: page\.evaluate\./)
    await browser.close()
    await asked
    await assert.rejects(within('an answer', never, 20), /Not answered by the browser: nothing\./)
  } finally {
    await browser.close()
  }
})
