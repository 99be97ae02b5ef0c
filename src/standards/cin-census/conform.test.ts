import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { conform } from '../checking/conform.ts'
import { check } from '../checking/run.ts'
import { isVector } from '../checking/vector.ts'
import { aliases } from './aliases.ts'
import { quirks } from './quirks.ts'
import { readCinTables } from './read-tables.ts'
import { cinCensus } from './standard.ts'

/* Compares what is found here with what the sector's validator finds, cell by cell, in its own test data. */

const shared = process.env.GOLDTHREAD_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const skip = existsSync(shared) ? false : 'shared data not here'
const vectors = join(shared, 'vectors/cin/2025_26')
const endToEnd = join(shared, 'vectors/end-to-end')
const parsed = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const reasons = new Set(quirks.map(({ rule }) => rule))

test('every vector agrees cell by cell, or its rule has a reason why it does not', { skip }, () => {
  for (const file of readdirSync(vectors)) {
    const vector = parsed(join(vectors, file))
    assert.ok(isVector(vector), file)
    for (const done of conform(cinCensus, vector, '2025/26', aliases))
      assert.ok(done.agrees || done.quirk !== undefined, `${done.rule}, case ${done.case}: ${done.ended}`)
  }
})

type Run = {
  readonly file: string
  readonly rowsPerTable: Readonly<Record<string, number>>
  readonly rulesBroken: readonly string[]
  readonly returnLevelIssues: readonly (readonly [string, string])[]
  readonly results: Readonly<Record<string, readonly (readonly [string, string, string, number])[]>>
}

/** What the rules find in a whole file: the cells of each rule, by child, table, column and row. */
function foundIn(file: string): Readonly<Record<string, readonly string[]>> {
  const { given } = readCinTables(readFileSync(join(endToEnd, 'cin/fake_data', file)), file)
  const ended = check(cinCensus.rules, given, cinCensus.collectionOf('2025/26'))
  return Object.fromEntries(
    ended.flatMap((one) => {
      assert.ok(one.ended === 'clean' || one.ended === 'found', `${one.rule.code} ${one.ended}`)
      if (one.ended === 'clean') return []
      const cells = one.found.flatMap(({ row, columns }) =>
        columns.map((column) => `${Reflect.get(row, 'LAchildID')} ${row.table} ${column} ${row.at}`),
      )
      return [[one.rule.code, cells.toSorted()]]
    }),
  )
}

test('in the nine whole files the same rules find the same cells, but where there is a reason', {
  skip,
}, () => {
  const { runs } = parsed(join(endToEnd, 'expected-cin.json')) as { runs: readonly Run[] }
  assert.equal(runs.length, 9)
  for (const { file, rulesBroken, returnLevelIssues, results } of runs) {
    const found = foundIn(file)
    const broken = new Set([...rulesBroken, ...returnLevelIssues.map(([code]) => code)])
    for (const { code } of cinCensus.rules) {
      if (reasons.has(code)) continue
      assert.equal(code in found, broken.has(code), `${file} ${code}`)
      const cells = results[code]?.map((cell) => cell.join(' ')).toSorted()
      if (cells !== undefined) assert.deepEqual(found[code], cells, `${file} ${code}`)
    }
  }
})

test('every row of the nine whole files stands in its table', { skip }, () => {
  const { runs } = parsed(join(endToEnd, 'expected-cin.json')) as { runs: readonly Run[] }
  for (const { file, rowsPerTable } of runs) {
    const { given } = readCinTables(readFileSync(join(endToEnd, 'cin/fake_data', file)), file)
    for (const [table, rows] of Object.entries(rowsPerTable))
      assert.equal(given[table]?.rows.length, rows, `${file} ${table}`)
  }
})
