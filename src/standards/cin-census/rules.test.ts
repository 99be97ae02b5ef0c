import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { faultsOf } from '../checking/examples.ts'
import { cinCensus } from './standard.ts'

const { rules } = cinCensus

const setting = {
  shapes: cinCensus.shapes,
  childColumn: cinCensus.childColumn,
  collection: (name: string | undefined) => cinCensus.collectionOf(name ?? '2025/26'),
}

for (const rule of rules)
  test(`rule ${rule.code} catches what it should, spares what it should, and writes to no row`, () => {
    assert.deepEqual(faultsOf(rule, setting), [])
  })

const folder = new URL('rules/', import.meta.url)

test('every rule has a file of its own, named by its code, and stands once in the list', () => {
  const files = readdirSync(folder).map((file) => file.replace('.ts', ''))
  assert.deepEqual(rules.map(({ code }) => code.toLowerCase()).toSorted(), files.toSorted())
})

test('a rule that asks to check something is a query, and every other is an error', () => {
  for (const { code, severity } of rules) assert.equal(severity, code.endsWith('Q') ? 'query' : 'error', code)
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
