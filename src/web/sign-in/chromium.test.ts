import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { browserMissing, launch } from '../../../test/browser.ts'
import { readLook } from '../look/assets.ts'
import { hire, startTown, type Town } from './test-town.ts'

const missing = browserMissing()

const person = { role: 'social worker', issuer: 'built-in' } as const

async function inTown(work: (town: Town) => Promise<void>): Promise<void> {
  const town = await startTown({}, await readLook())
  try {
    await hire(town.addresses, town.authority, { ...person, name: 'Ada Test', subject: 'ada' })
    await work(town)
  } finally {
    await town.stop()
  }
}

test('In a real browser somebody signs in and out under the strict policy', {
  skip: missing ?? false,
}, async () => {
  const browser = await launch()
  try {
    await inTown(async ({ origin }) => {
      const page = await (await browser.newContext()).newPage()
      const complaints: string[] = []
      const hosts = new Set<string>()
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => hosts.add(new URL(request.url()).host))
      await page.goto(`${origin.replace('localhost', '127.0.0.1')}/signed-in`)
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Who are you today?')
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      )
      await page.getByRole('button', { name: 'Ada Test' }).click()
      await page.getByRole('heading', { name: 'You are signed in' }).waitFor()
      assert.equal(new URL(page.url()).pathname, '/signed-in')
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
      await page.goto(`${origin}/signed-in`)
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Who are you today?')
      assert.deepEqual(complaints, [])
      const { host, port } = new URL(origin)
      assert.deepEqual(hosts, new Set([`127.0.0.1:${port}`, host]))
    })
  } finally {
    await browser.close()
  }
})

test('In a real browser a form sent too late is sent again after signing in', {
  skip: missing ?? false,
}, async () => {
  const browser = await launch()
  try {
    await inTown(async ({ origin }) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(`${origin}/signed-out`)
      await page.evaluate(() => {
        const form = document.createElement('form')
        form.method = 'post'
        form.action = '/records'
        const words = document.createElement('textarea')
        words.name = 'words'
        words.value = '\nShe said: "no" & left <b>\n\nat 5.'
        form.append(words)
        document.body.append(form)
        form.submit()
      })
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        page.getByRole('link', { name: 'Sign in again' }).click(),
      ])
      await tab.getByRole('button', { name: 'Ada Test' }).click()
      await tab.getByRole('heading', { name: 'You are signed in' }).waitFor()
      await page.getByRole('button', { name: 'Send it now' }).click()
      await page.getByText('"by":"Ada Test"').waitFor()
      const { form } = JSON.parse(await page.locator('body').innerText())
      assert.equal(form.words, '\r\nShe said: "no" & left <b>\r\n\r\nat 5.')
    })
  } finally {
    await browser.close()
  }
})
