import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { InFile } from '../checking/reading.ts'
import { check, type Given } from '../checking/run.ts'
import { readPostcodes, withPlaces } from './postcodes.ts'
import { readProviders } from './providers.ts'
import { readReturn } from './read.ts'
import { ssda903 } from './standard.ts'
import { yearFrom } from './years.ts'

/*
 * Compares whole returns with what the sector's validator found in them, rule by rule, each on data that no other rule had
 * touched. The returns are its own synthetic ones, and are not part of the project.
 */

const shared = process.env.GOLDTHREAD_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const folder = join(shared, 'vectors/end-to-end')
const skip = existsSync(folder) ? false : 'shared data not here'

type Run = {
  readonly name: string
  readonly ruleset: string
  readonly collectionYear: string
  readonly localAuthority: string
  readonly fileFormat: 'csv' | 'xml'
  readonly files: Readonly<Record<string, readonly string[]>>
  readonly results: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
}

const fileKinds: Readonly<Record<string, InFile['when']>> = {
  'This year': 'this year',
  'Prev year': 'last year',
}

const filesOf = (run: Run): readonly InFile[] =>
  Object.entries(run.files).flatMap(([kind, names]) => {
    const when = fileKinds[kind]
    return when === undefined
      ? []
      : names.map((name) => ({ name, when, bytes: readFileSync(join(folder, '903/fake_data', name)) }))
  })

async function givenOf(run: Run): Promise<Given> {
  const { given } = await readReturn(filesOf(run))
  const postcodes = readPostcodes(readFileSync(join(folder, '903/postcodes-synthetic.csv')))
  assert.ok(postcodes.ok)
  const placed = withPlaces(given, postcodes.value, run.localAuthority)
  const [list] = run.files['CH lookup'] ?? []
  if (list === undefined) return placed
  const providers = readProviders(readFileSync(join(folder, '903/fake_data', list)), postcodes.value)
  assert.ok(providers.ok)
  return { ...placed, Providers: providers.value }
}

async function differencesIn(run: Run): Promise<readonly string[]> {
  const collection = {
    name: run.ruleset === 'lac2025_26' ? '2025/26' : '2026/27',
    ...yearFrom(Number(run.collectionYear) - 1),
    authority: run.localAuthority,
    format: run.fileFormat,
  }
  const departs = new Set(ssda903.quirks.map(({ rule }) => rule))
  return check(ssda903.rules, await givenOf(run), collection).flatMap((ended) => {
    const { code } = ended.rule
    const expected = run.results[code]
    if (expected === undefined || departs.has(code)) return []
    const wanted = Object.entries(expected).flatMap(([table, rows]) => rows.map((row) => `${table} ${row}`))
    const found = ended.ended === 'found' ? ended.found.map(({ row }) => `${row.table} ${row.at}`) : []
    const all = new Set(found)
    const same = wanted.length === found.length && wanted.every((place) => all.has(place))
    return same ? [] : [`${code} ${ended.ended}: ${found.length} found, ${wanted.length} expected`]
  })
}

test('whole returns end as with the sector’s validator, but where it departs from the rules', {
  skip,
}, async (t) => {
  const { runs } = JSON.parse(readFileSync(join(folder, 'expected-903.json'), 'utf8')) as {
    runs: readonly Run[]
  }
  for (const run of runs)
    await t.test(`return ${run.name}`, async () => {
      assert.deepEqual(await differencesIn(run), [])
    })
})
