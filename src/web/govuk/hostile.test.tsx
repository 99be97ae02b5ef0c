import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raw } from 'hono/html'
import { Badge } from './badge.tsx'
import { components, fixturesOf, type Options } from './golden-components.tsx'
import { piecesOf } from './golden-html.ts'
import { PageHeaderActions } from './page-header-actions.tsx'
import { SubNavigation } from './sub-navigation.tsx'
import { TicketPanel } from './ticket-panel.tsx'

const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`

type Value = Options[string]

/** Every text of the options made hostile; what is meant as HTML is left out, for nothing of ours passes HTML on. */
function poisoned(value: Value): Value {
  if (typeof value === 'string') return hostile
  if (Array.isArray(value)) return value.map(poisoned)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => !/html/i.test(name))
  return Object.fromEntries(kept.map(([name, inner]) => [name, poisoned(inner)]))
}

const tagsIn = (html: string) => piecesOf(html).filter((piece) => /^<(script|img)\b/.test(piece))

for (const [name, component] of Object.entries(components))
  test(`${name} shows hostile text as text`, async () => {
    let shown = 0
    for (const fixture of fixturesOf(name)) {
      const options = poisoned(fixture.options)
      if (typeof options !== 'object' || options === null || Array.isArray(options)) continue
      const html = String(await component.render(options))
      assert.deepEqual(tagsIn(html), [], fixture.name)
      if (html.includes('&lt;script&gt;')) shown += 1
    }
    assert.ok(shown > 0, 'no fixture showed the text at all')
  })

test('the MoJ components show hostile text as text', () => {
  const html = String(
    <div>
      <Badge classes={hostile}>{hostile}</Badge>
      <PageHeaderActions title={hostile}>{hostile}</PageHeaderActions>
      <SubNavigation label={hostile} items={[{ words: hostile, href: hostile }]} />
      <TicketPanel panels={[hostile]} label={hostile} />
    </div>,
  )
  assert.deepEqual(tagsIn(html), [])
  assert.ok(html.includes('&lt;script&gt;'))
})

test('the check itself sees text that was not escaped', () => {
  assert.equal(tagsIn(String(<Badge>{raw(hostile)}</Badge>)).length, 2)
})

test('a sub-navigation says which page is here', () => {
  const html = String(
    <SubNavigation
      label="This child"
      items={[
        { words: 'Overview', href: '/a', isHere: true },
        { words: 'Timeline', href: '/b' },
      ]}
    />,
  )
  assert.equal(html.match(/aria-current="page" href="\/a"/g)?.length, 1)
  assert.equal(html.match(/aria-current/g)?.length, 1)
})
