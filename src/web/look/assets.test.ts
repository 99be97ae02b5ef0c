import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inOurDress, readLook } from './assets.ts'

const look = await readLook()
const textOf = (path: string) => {
  const found = look.assets.find((asset) => asset.path === path)
  assert.ok(found, `${path} is linked and not served`)
  return Buffer.from(found.body).toString('utf8')
}

test('every path that a page links to is served', () => {
  const { stylesheets, script, font } = look.paths
  for (const path of [...stylesheets, script]) assert.ok(textOf(path).length > 100, path)
  assert.equal(look.assets.find((asset) => asset.path === font)?.contentType, 'font/woff2')
})

test('neither the typeface nor the crest of GOV.UK is served', () => {
  for (const path of look.paths.stylesheets) {
    assert.doesNotMatch(textOf(path), /GDS Transport|crest|crown\./i, path)
  }
})

test('every file that a stylesheet asks for is served', () => {
  let asked = 0
  for (const path of look.paths.stylesheets)
    for (const [, file = ''] of textOf(path).matchAll(/url\(([^)]*)\)/g)) {
      assert.ok(
        look.assets.some((asset) => asset.path === file),
        `${path} asks for ${file}`,
      )
      asked += 1
    }
  assert.equal(asked, 4)
})

test('a path changes with the file and only with it', async () => {
  const again = await readLook()
  assert.deepEqual(
    again.assets.map((asset) => asset.path),
    look.assets.map((asset) => asset.path),
  )
  assert.equal(new Set(look.assets.map((asset) => asset.hash)).size, look.assets.length)
  for (const asset of look.assets) assert.ok(asset.path.includes(asset.hash), asset.path)
})

test('GOV.UK rules stay when its typeface and pictures go', () => {
  const css =
    '@font-face{font-family:GDS Transport;src:url(/assets/a.woff2)}.a{font-family:GDS Transport,arial,sans-serif;color:red}.b{background:url(/assets/b.svg)}'
  assert.equal(
    inOurDress(css),
    '.a{font-family:"Atkinson Hyperlegible Next Variable",arial,sans-serif;color:red}.b{background:none}',
  )
})
