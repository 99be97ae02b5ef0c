import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Component, components, type Fixture, fixturesOf, pathsIn } from './golden-components.tsx'
import { piecesOf } from './golden-html.ts'

/** Why a fixture is not compared: the options it uses that we leave out, or its own name. */
function reasonsToLeave(fixture: Fixture, component: Component): readonly string[] {
  const paths = new Set(pathsIn(fixture.options))
  const options = Object.keys(component.without).filter((option) => paths.has(option))
  return component.differs?.[fixture.name] === undefined ? options : [...options, fixture.name]
}

async function compare(fixture: Fixture, component: Component): Promise<void> {
  const ours = piecesOf(String(await component.render(fixture.options)))
  assert.deepEqual(ours, piecesOf(fixture.html), fixture.name)
}

const count = { compared: 0, all: 0 }

for (const [name, component] of Object.entries(components))
  test(`${name} is the markup that GOV.UK Frontend gives`, async (t) => {
    const left = new Map<string, number>()
    let compared = 0
    const fixtures = fixturesOf(name)
    for (const fixture of fixtures) {
      const reasons = reasonsToLeave(fixture, component)
      for (const reason of reasons) left.set(reason, (left.get(reason) ?? 0) + 1)
      if (reasons.length > 0) continue
      await compare(fixture, component)
      compared += 1
    }
    for (const reason of Object.keys({ ...component.without, ...component.differs }))
      assert.ok(left.has(reason), `‘${reason}’ is listed as left out and no fixture uses it`)
    count.compared += compared
    count.all += fixtures.length
    const leftOut = [...left].map(([reason, times]) => `${reason} (${times})`).join(', ')
    t.diagnostic(`${name}: ${compared} of ${fixtures.length} compared; left out: ${leftOut || 'none'}`)
  })

test('most of the fixtures of these components are compared', (t) => {
  t.diagnostic(`${count.compared} of ${count.all} fixtures, ${Object.keys(components).length} components`)
  assert.ok(count.compared > 0.85 * count.all)
})

test('the comparison sees a class, an attribute, a word and a nesting that differ', () => {
  const same = piecesOf('<p id="a" class="x y">One <b>two</b></p>')
  assert.deepEqual(piecesOf("<p class='' id=''>".replaceAll("'", '"')).length, 1)
  assert.deepEqual(piecesOf('<p class="y x" id="a">\n One\n <b>two</b> </p>'), same)
  for (const other of [
    '<p id="a" class="x">One <b>two</b></p>',
    '<p class="x y">One <b>two</b></p>',
    '<p id="a" class="x y">One <b>too</b></p>',
    '<p id="a" class="x y">One two</p>',
    '<p id="a" class="x y">One <b>two</p></b>',
  ])
    assert.notDeepEqual(piecesOf(other), same, other)
})
