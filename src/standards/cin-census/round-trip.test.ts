import assert from 'node:assert/strict'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { testDatabase } from '../../../test/postgres.ts'
import { aMoment } from '../../plain/day.ts'
import { type Database, openDatabase } from '../../store/database.ts'
import { checkAll } from './check.ts'
import { sayContent } from './content.ts'
import { fromJourney } from './from-journey.ts'
import { aCouncil, bringIn, type Council, everythingOf } from './on-record.test-data.ts'
import { readAll } from './read.ts'
import { completeChildren, headerOf, wholeChildren } from './synthetic.test-data.ts'
import type { Child, Header, TableName } from './tables.ts'
import { write } from './write.ts'

/* Into a real database and out again. */

const shared = process.env.GOLDTHREAD_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const skip = existsSync(shared) ? false : 'shared data not here'

let database: Database
before(async () => {
  database = openDatabase((await testDatabase()).appUrl)
})
after(() => database.destroy())

const bytesOf = (text: string) => [new TextEncoder().encode(text)]

async function readText(text: string): Promise<{ header: Header | undefined; children: readonly Child[] }> {
  const read = await readAll(bytesOf(text))
  assert.ok(read.ok)
  return read.value
}

async function exportOf(
  council: Council,
  header: Header | undefined,
  year: 2022 | 2024 | 2026,
): Promise<string> {
  const { children, leftOut } = fromJourney(await everythingOf(database, council), { year, all: true })
  assert.deepEqual(leftOut, [])
  const text = write(
    header,
    children.map(({ child }) => child),
  )
  assert.ok(text.ok)
  return text.value
}

/** A first and a second trip; returns what the second gives, which is what the first gave. */
async function twoTrips(
  children: readonly Child[],
  header: Header,
  year: 2022 | 2024 | 2026,
): Promise<string> {
  const [one, other] = [aCouncil(), aCouncil()]
  await bringIn(database, one, children)
  const first = await exportOf(one, header, year)
  await bringIn(database, other, (await readText(first)).children)
  const second = await exportOf(other, header, year)
  assert.equal(second, first)
  return second
}

/** The lines of each child, sorted: what a census says of whom, whatever its order. `once` leaves out what is said again. */
const saidOf = (xml: string, once = false): readonly string[] =>
  xml
    .split('<Child>')
    .slice(1)
    .map((child) => child.split('</Child>')[0]?.split('\n').sort() ?? [])
    .map((lines) => (once ? [...new Set(lines)] : lines).join('\n'))
    .sort()

test('a complete census comes back with every value it had', async () => {
  for (const year of [2024, 2026] as const) {
    const file = write(headerOf(year), completeChildren(year))
    assert.ok(file.ok)
    const back = await twoTrips(completeChildren(year), headerOf(year), year)
    assert.deepEqual(saidOf(back), saidOf(file.value))
    const checked = await checkAll(bytesOf(back))
    assert.deepEqual(checked, { ok: true, value: year })
  }
})

test('the second trip of any census that keeps to its shape gives the same file as the first', async () => {
  await fc.assert(
    fc.asyncProperty(wholeChildren(2026), async (children) => {
      const file = write(headerOf(2026), children)
      assert.ok(file.ok)
      await twoTrips((await readText(file.value)).children, headerOf(2026), 2026)
    }),
    { numRuns: 12 },
  )
})

test('importing the same file twice adds nothing', async () => {
  const council = aCouncil()
  const first = await bringIn(database, council, completeChildren(2026))
  const again = await bringIn(database, council, completeChildren(2026))
  assert.ok(first.deposits.length > 20)
  assert.deepEqual([again.deposits, again.authorisations, again.refused], [[], [], []])
  for (const [table, { read, same }] of Object.entries(again.tallies)) assert.equal(same, read, table)
})

test('what Goldthread wrote adds nothing where it came from', async () => {
  const council = aCouncil()
  await bringIn(database, council, completeChildren(2026))
  const { children } = await readText(await exportOf(council, headerOf(2026), 2026))
  const again = await bringIn(database, council, children)
  assert.deepEqual([again.deposits, again.refused], [[], []])
})

test('a row that changed becomes a new version that says which file and line it comes from', async () => {
  const council = aCouncil()
  await bringIn(database, council, completeChildren(2026))
  const file = write(headerOf(2026), completeChildren(2026))
  assert.ok(file.ok)
  const changed = file.value.replace(
    '<AssessmentAuthorisationDate>2023-07-18</AssessmentAuthorisationDate>',
    '<AssessmentAuthorisationDate>2023-07-19</AssessmentAuthorisationDate>',
  )
  const line =
    changed
      .slice(0, changed.indexOf('2023-07-19'))
      .split('\n')
      .findLastIndex((of) => of.includes('<Assessments>')) + 1
  const { children } = await readText(changed)
  const made = await bringIn(database, council, children, aMoment('2026-05-01T09:00:00Z'))
  assert.deepEqual(
    made.deposits.map(({ version, reason, settled }) => [settled.type.name, version, reason]),
    [['assessment', 2, `CIN census 2025/26, line ${line}`]],
  )
  assert.equal(made.authorisations[0]?.version, 2)
  assert.equal(made.authorisations[0]?.onDay, '2023-07-19')
  const back = await exportOf(council, headerOf(2026), 2026)
  assert.deepEqual(saidOf(back), saidOf(changed))
})

const folders = ['standards/samples/cin', 'vectors/end-to-end/cin/fake_data']

test('every row of every public file is kept, refused or already there, and survives the trip', {
  skip,
}, async () => {
  for (const folder of folders)
    for (const name of readdirSync(join(shared, folder)).filter((file) => file.endsWith('.xml'))) {
      const read = await readAll(createReadStream(join(shared, folder, name)))
      assert.ok(read.ok)
      const { header, children, reconciliation } = read.value
      const council = aCouncil()
      const made = await bringIn(database, council, children)
      for (const [table, { read: rows, kept, refused, same }] of Object.entries(made.tallies)) {
        assert.equal(rows, reconciliation.tables[table as TableName].kept, `${name}, ${table}`)
        assert.equal(rows, kept + refused + same, `${name}, ${table}`)
      }
      assert.ok(header)
      const year = header.year !== undefined && header.year >= 2025 ? 2026 : 2022
      const file = write(header, children)
      assert.ok(file.ok)
      const back = await twoTrips(children, header, year)
      // A row that stands twice in a file comes back once.
      const once = made.same > 0
      assert.deepEqual(saidOf(back, once), saidOf(file.value, once), name)
    }
})

test('rows are compared by what they say', () => {
  assert.equal(sayContent({ line: 1, startedOn: 'x' }), sayContent({ line: 2, startedOn: 'x' }))
})
