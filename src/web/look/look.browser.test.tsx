import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { build } from 'esbuild'
import type { BrowserContext, Page as BrowserPage } from 'playwright-core'
import { browserMissing, launch } from '../../../test/browser.ts'
import { piecesOf } from '../govuk/golden-html.ts'
import { readLook } from './assets.ts'
import { rooms } from './frame.tsx'
import { contentSecurityPolicy } from './policy.ts'
import { ChoicesAlone, Specimen } from './specimen.tsx'

const skip = browserMissing() ?? false
const look = await readLook()
const html = String(
  await (
    <Specimen
      frame={{
        look: look.paths,
        who: { name: 'Priya Shah', role: 'Social worker' },
        rooms,
        council: 'A council that is made up',
        version: '0.1.0',
        isSynthetic: true,
      }}
    />
  ),
)

/** The components once more, built for a browser: nothing of Node's may be in them. */
async function buildDrawing(): Promise<string> {
  const built = await build({
    stdin: {
      contents: `import { render } from 'hono/jsx/dom'
import { ChoicesAlone } from './specimen.tsx'
render(<ChoicesAlone />, document.getElementById('drawn'))`,
      resolveDir: import.meta.dirname,
      loader: 'tsx',
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx/dom',
    write: false,
  })
  return built.outputFiles[0]?.text ?? ''
}

const drawing = skip === false ? await buildDrawing() : ''
const drawingPage = `<!doctype html><html lang="en-GB"><title>Drawn</title><body class="govuk-frontend-supported"><div id="drawn"></div><script type="module" src="/drawing.js"></script>`

const server = createServer((asked, answer) => {
  const asset = look.assets.find((one) => one.path === asked.url)
  answer.setHeader('content-security-policy', contentSecurityPolicy)
  if (asset !== undefined) answer.setHeader('content-type', asset.contentType).end(asset.body)
  else if (asked.url === '/drawing.js') answer.setHeader('content-type', 'text/javascript').end(drawing)
  else answer.setHeader('content-type', 'text/html').end(asked.url === '/drawn' ? drawingPage : html)
}).listen(0, '127.0.0.1')
await new Promise((done) => server.once('listening', done))
const address = server.address()
const at = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
const browser = skip === false ? await launch() : undefined

after(async () => {
  await browser?.close()
  server.close()
})

async function open(
  width: number,
  path = '/',
): Promise<{ page: BrowserPage; context: BrowserContext; said: string[] }> {
  assert.ok(browser)
  const context = await browser.newContext({ viewport: { width, height: 800 } })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(at + path, { waitUntil: 'networkidle' })
  return { page, context, said }
}

for (const width of [1280, 375])
  test(`axe finds nothing wrong at ${width} pixels, and the browser has no complaint`, { skip }, async () => {
    const { page, context, said } = await open(width)
    const { violations, passes } = await new AxeBuilder({ page }).analyze()
    assert.deepEqual(
      violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`),
      [],
    )
    assert.ok(passes.length > 20, 'axe looked at too little to have looked at all')
    assert.deepEqual(said, [])
    await context.close()
  })

test('nothing has to be scrolled sideways on the smallest phone', { skip }, async () => {
  const { page, context } = await open(360)
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.equal(over, 0)
  await context.close()
})

test('our own typeface is the one that is drawn', { skip }, async () => {
  const { page, context } = await open(1280)
  assert.ok(await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next Variable"')))
  const face = await page
    .locator('.govuk-body')
    .first()
    .evaluate((one) => getComputedStyle(one).fontFamily)
  assert.match(face, /^"Atkinson Hyperlegible Next Variable"/)
  await context.close()
})

test('a choice shows what is asked only of it, and hiding it keeps what was written', { skip }, async () => {
  const { page, context } = await open(1280)
  const asked = page.getByLabel('Who was with her?')
  assert.equal(await asked.isVisible(), false)
  await page.getByLabel('No', { exact: true }).check()
  await asked.fill('Her mother')
  await page.getByLabel('Yes, alone').check()
  assert.equal(await asked.isVisible(), false)
  await page.getByLabel('No', { exact: true }).check()
  assert.equal(await asked.inputValue(), 'Her mother')
  await page.getByLabel('Something else').check()
  assert.equal(await page.getByLabel('What was it?').isVisible(), true)
  await context.close()
})

test('the menu of a phone opens and closes without script', { skip }, async () => {
  const { page, context } = await open(375)
  const link = page.getByRole('link', { name: 'Hand over' })
  assert.equal(await link.isVisible(), false)
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  assert.equal(await link.isVisible(), true)
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map((one) => one.id),
    [],
  )
  await page.getByRole('button', { name: 'Close menu' }).click()
  assert.equal(await link.isVisible(), false)
  await context.close()
})

test('paper has no navigation, no buttons and no addresses', { skip }, async () => {
  const { page, context } = await open(1280)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('#gt-rooms').isVisible(), false)
  assert.equal(await page.getByRole('button', { name: 'Record this visit' }).isVisible(), false)
  const afterLink = await page
    .locator('.gt-thread a')
    .first()
    .evaluate((one) => getComputedStyle(one, '::after').content)
  assert.equal(afterLink, 'none')
  await context.close()
})

test('a browser draws the same components to the same markup as the server', { skip }, async () => {
  const { page, context, said } = await open(1280, '/drawn')
  const drawn = await page.locator('#drawn').innerHTML()
  assert.deepEqual(said, [])
  assert.deepEqual(piecesOf(drawn), piecesOf(String(<ChoicesAlone />)))
  await context.close()
})
