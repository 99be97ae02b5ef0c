import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { censusYears } from './census-year.ts'
import { checkAll } from './check.ts'
import { readAll } from './read.ts'
import { childShape, type Group, headerShape, inYear, isGroup } from './schema.ts'
import { anyChildren, completeChildren, headerOf, wholeChildren } from './synthetic.test-data.ts'
import type { Child } from './tables.ts'
import { write } from './write.ts'

const bytesOf = (text: string) => [new TextEncoder().encode(text)]
const golden = (name: string) =>
  readFileSync(new URL(`../../../test/golden/cin-census/${name}`, import.meta.url), 'utf8')

function written(header: Parameters<typeof write>[0], children: Iterable<Child>): string {
  const result = write(header, children)
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

async function readBack(xml: string) {
  const result = await readAll(bytesOf(xml))
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

for (const [year, name] of [
  [2024, 'complete-2023-24.xml'],
  [2026, 'complete-2025-26.xml'],
] as const)
  test(`a complete census is written byte for byte as ${name}`, () => {
    assert.equal(written(headerOf(year), completeChildren(year)), golden(name))
  })

test('the complete censuses hold every element of their year, so that none is forgotten when writing', () => {
  const names = (shape: Group, year: 2024 | 2026): string[] =>
    shape.parts
      .filter((part) => inYear(part, year))
      .flatMap((part) => [part.name, ...(isGroup(part) ? names(part, year) : [])])
  for (const year of [2024, 2026] as const) {
    const xml = written(headerOf(year), completeChildren(year))
    for (const name of [...names(headerShape, year), ...names(childShape, year)])
      assert.match(xml, new RegExp(`<${name}>`))
  }
})

test('a complete census of each year keeps to the shape of its year', async () => {
  for (const year of censusYears)
    assert.deepEqual(await checkAll(bytesOf(written(headerOf(year), completeChildren(year)))), {
      ok: true,
      value: year,
    })
})

test('whatever a year’s shape asks for, what is written keeps to it', async () => {
  const someYear = fc.constantFrom(...censusYears)
  const census = someYear.chain((year) => fc.tuple(fc.constant(year), wholeChildren(year)))
  await fc.assert(
    fc.asyncProperty(census, async ([year, children]) => {
      const xml = written(headerOf(year), children)
      assert.deepEqual(await checkAll(bytesOf(xml)), { ok: true, value: year })
      const read = await readBack(xml)
      assert.equal(read.children.length, children.length)
      assert.deepEqual(read.reconciliation.refusals, [])
    }),
    { numRuns: 60 },
  )
})

test('writing what was read of what was written gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(anyChildren(), async (children) => {
      const once = written(headerOf(2025), children)
      const read = await readBack(once)
      assert.equal(written(read.header, read.children), once)
      assert.deepEqual(read.reconciliation.refusals, [])
    }),
    { numRuns: 150 },
  )
})

test('every value comes back as it went out', async () => {
  const lineless = (key: string, value: unknown) => (key === 'line' ? undefined : value)
  for (const year of [2024, 2026] as const) {
    const children = completeChildren(year)
    const read = await readBack(written(headerOf(year), children))
    assert.deepEqual(
      JSON.parse(JSON.stringify(read.children, lineless)),
      JSON.parse(JSON.stringify(children, lineless)),
    )
    assert.deepEqual(
      JSON.parse(JSON.stringify(read.header, lineless)),
      JSON.parse(JSON.stringify(headerOf(year), lineless)),
    )
  }
})

test('a text that XML cannot carry, or that is too long, is a problem and writes nothing', () => {
  const [first] = completeChildren(2026)
  assert.ok(first?.identifiers)
  for (const [laChildId, says] of [
    ['a\u0000b', /XML cannot carry/],
    ['a\ud800b', /XML cannot carry/],
    ['\uffff', /XML cannot carry/],
    ['x'.repeat(1001), /longer than 1000/],
  ] as const) {
    const result = write(headerOf(2026), [
      first,
      { ...first, identifiers: { ...first.identifiers, laChildId } },
    ])
    assert.ok(!result.ok)
    assert.equal(result.problems[0]?.where, 'child 2, LAchildID')
    assert.match(result.problems[0]?.says ?? '', says)
  }
})
