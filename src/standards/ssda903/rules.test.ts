import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { faultsOf } from '../checking/examples.ts'
import { rules } from './rules.ts'
import { ssda903 } from './standard.ts'
import { latestYear } from './years.ts'

const setting = {
  shapes: ssda903.shapes,
  childColumn: ssda903.childColumn,
  collection: (name: string | undefined) => ({
    ...ssda903.collectionOf(name ?? '2025/26'),
    authority: 'E10000016',
    format: 'xml' as const,
  }),
}

for (const rule of rules)
  test(`rule ${rule.code} catches what it should, spares what it should, and writes to no row`, () => {
    const year = rule.since !== undefined && rule.since > '2025/26' ? latestYear : undefined
    const here = { ...setting, collection: (name: string | undefined) => setting.collection(name ?? year) }
    assert.deepEqual(faultsOf(rule, here), [])
  })

const folder = new URL('rules/', import.meta.url)

test('every rule has a file of its own, named by its code, and stands once in the list', () => {
  const files = readdirSync(folder).map((file) => file.replace('.ts', ''))
  const codes = rules.map(({ code }) => code.toLowerCase().replace(/^int(?=\d)/, 'int-'))
  assert.deepEqual(codes.toSorted(), files.toSorted())
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
