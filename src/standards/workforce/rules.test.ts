import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { faultsOf } from '../checking/examples.ts'
import { rules } from './rules.ts'
import { authorityParts, collectionParts, sourceParts, workerParts } from './schema.ts'
import { workforceCensus } from './standard.ts'
import { tables } from './tables.ts'

const setting = {
  shapes: workforceCensus.shapes,
  childColumn: workforceCensus.childColumn,
  collection: (name: string | undefined) => workforceCensus.collectionOf(name ?? '2024/25'),
}

for (const rule of rules)
  test(`rule ${rule.code} catches what it should, spares what it should, and writes to no row`, () => {
    assert.deepEqual(faultsOf(rule, setting), [])
  })

const folder = new URL('rules/', import.meta.url)

test('every rule has a file of its own, named by its code, and stands once in the list', () => {
  const files = readdirSync(folder).map((file) => file.replace('.ts', ''))
  assert.deepEqual(
    rules.map(({ code }) => code.toLowerCase()),
    files.toSorted(),
  )
})

test('no rule knows today, the store or another rule', () => {
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '')
    const strange = imported.filter((from) => !/^\.\.\/(?:\.\.\/checking\/)?[a-z0-9-]+\.ts$/.test(from))
    assert.deepEqual(strange, [], file)
    assert.doesNotMatch(text, /new Date|Date\.now|Temporal/, file)
  }
})

test('the tables of the rules have the elements of the shape, in its order', () => {
  const { SoftwareCode, DateTime, ...source } = sourceParts
  assert.ok(!SoftwareCode.required && !DateTime.required)
  const shape = {
    Header: { ...collectionParts, ...source },
    LALevel: authorityParts,
    CSWWWorker: workerParts,
  }
  for (const [name, parts] of Object.entries(shape)) {
    const columns = Object.entries(tables).find(([table]) => table === name)?.[1] ?? {}
    assert.deepEqual(
      Object.entries(columns),
      Object.entries(parts).map(([element, { holds }]) => [
        element,
        holds.says.startsWith('a day from') ? 'day' : 'text',
      ]),
    )
  }
})

test('every element is read by a rule', () => {
  const read = (table: 'Header' | 'LALevel' | 'CSWWWorker'): ReadonlySet<string> =>
    new Set(rules.flatMap(({ reads, mayRead }) => [...(reads[table] ?? []), ...(mayRead?.[table] ?? [])]))
  for (const table of ['LALevel', 'CSWWWorker'] as const)
    assert.deepEqual(
      Object.keys(tables[table]).filter((column) => !read(table).has(column)),
      [],
    )
})
