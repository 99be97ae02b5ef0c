import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { aDayNumber, type DayNumber, isoDay } from '../checking/day-number.ts'
import { faultsOf } from '../checking/examples.ts'
import { rulesOf } from '../checking/run.ts'
import { periodOf } from './collections.ts'
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

test('every collection from 2024/25 has all 109 rules', () => {
  assert.deepEqual(cinCensus.years, ['2024/25', '2025/26', '2026/27'])
  for (const year of cinCensus.years) assert.equal(rulesOf(rules, year).length, 109, year)
})

test('what is counted is the twelve months to the reference date, or the collection’s where there is none', () => {
  const period = (header: readonly { ReferenceDate?: DayNumber }[]) => {
    const { start, end } = periodOf(header, cinCensus.collectionOf('2025/26'))
    return [isoDay(start), isoDay(end)]
  }
  assert.deepEqual(period([]), ['2025-04-01', '2026-03-31'])
  assert.deepEqual(period([{}]), ['2025-04-01', '2026-03-31'])
  assert.deepEqual(period([{ ReferenceDate: aDayNumber('2024-03-31') }]), ['2023-04-01', '2024-03-31'])
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
