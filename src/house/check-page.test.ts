import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { checkPage } from './check-page.ts'

const scratch = mkdtempSync(join(tmpdir(), 'goldthread-check-page-'))
const folder = join(scratch, 'page')
before(async () => assert.equal(await checkPage([folder]), 0))
after(() => rmSync(scratch, { recursive: true, force: true }))

const page = () => readFileSync(join(folder, 'index.html'), 'utf8')

test('the page forbids every connection before anything of it is loaded', () => {
  const policy = page().indexOf('Content-Security-Policy')
  assert.ok(policy > 0 && page().includes('connect-src &#39;none&#39;'))
  for (const loads of ['<script', '<link']) assert.ok(page().indexOf(loads) > policy, loads)
})

test('every file that the page names lies beside it, by a path that holds in any folder of a server', () => {
  const named = [...page().matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map(([, path]) => path ?? '')
  assert.ok(named.length >= 4)
  for (const path of named) {
    assert.ok(!path.startsWith('/') && !path.includes(':'), path)
    assert.ok(readFileSync(join(folder, path)).length > 0)
  }
  for (const sheet of named.filter((path) => path.endsWith('.css')))
    for (const [, font] of readFileSync(join(folder, sheet), 'utf8').matchAll(
      /url\((?!data:)([^)]+woff2)\)/g,
    ))
      assert.ok(readdirSync(join(folder, 'assets')).includes(font ?? ''), font)
})

test('what lies in a folder already is left as it is, and a command without a folder is told how it is used', async () => {
  const was = page()
  assert.equal(await checkPage([folder]), 1)
  assert.equal(page(), was)
  assert.equal(await checkPage([]), 2)
  assert.equal(await checkPage(['--help']), 2)
})
