import assert from 'node:assert/strict'
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { checkAll } from './check.ts'
import { readAll } from './read.ts'
import { completeChildren, headerOf, wholeChildren } from './synthetic.test-data.ts'
import { tableNames } from './tables.ts'
import { write } from './write.ts'

/*
 * Compares ours with public material that is not part of the project: the sector's synthetic census files, and the
 * public working schemas (XSD), judged by a second XML library.
 */

const shared = process.env.GOLDTHREAD_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const skip = existsSync(shared) ? false : 'shared data not here'
const folders = ['standards/samples/cin', 'vectors/end-to-end/cin/fake_data']
const bytesOf = (text: string) => [new TextEncoder().encode(text)]

/** Rows read, rows refused, values refused and other things not kept, as a person counted them in each file. */
const expected: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'CIN2rows.xml': [15, 0, 0, 1],
  'CIN_Census_2021.xml': [15, 0, 1, 1],
  'CIN_Census_2021_copy.xml': [13, 0, 0, 1],
  'CIN_Census_2021_no_assessment_factors.xml': [13, 0, 0, 1],
  'CIN_Census_2024.xml': [22, 1, 2, 1],
  'CIN_Census_2026.xml': [23, 2, 2, 1],
  'CIN_header_issues_100.xml': [15, 0, 1, 1],
  'CIN_la_issues_2887Q.xml': [15, 0, 1, 1],
  'cin-2022.xml': [15, 0, 0, 0],
  'fake_CIN_data.xml': [1517, 0, 0, 0],
  'made-2026-valid.xml': [15, 0, 0, 0],
}

test('every public census file is read, reconciles and comes back as it was written', { skip }, async () => {
  for (const folder of folders)
    for (const name of readdirSync(join(shared, folder)).filter((each) => each.endsWith('.xml'))) {
      const path = join(shared, folder, name)
      const result = await readAll(createReadStream(path))
      assert.ok(result.ok, name)
      const { header, children, reconciliation } = result.value
      const { tables, values, other } = reconciliation
      const sum = (of: 'read' | 'refused') =>
        tableNames.reduce((total, table) => total + tables[table][of], 0)
      assert.deepEqual([sum('read'), sum('refused'), values.refused, other], expected[name], name)

      const elements = (of: string) => readFileSync(path, 'utf8').split(`<${of}>`).length - 1
      for (const table of [
        'Child',
        'CINdetails',
        'Assessments',
        'Section47',
        'ChildProtectionPlans',
      ] as const)
        assert.equal(tables[table].read, elements(table), `${name} ${table}`)
      assert.equal(tables.Reviews.read, elements('CPPreviewDate'))

      const once = write(header, children)
      assert.ok(once.ok)
      const again = await readAll(bytesOf(once.value))
      assert.ok(again.ok)
      assert.deepEqual(write(again.value.header, again.value.children), once)
    }
})

const validators = new Map<number, XsdValidator>()
function keepsToPublicSchema(xml: string, year: number): boolean {
  const path = join(shared, `standards/cin/CIN_schema_${year}.xsd`)
  const validator = validators.get(year) ?? XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path)))
  validators.set(year, validator)
  let document: XmlDocument | undefined
  try {
    document = XmlDocument.fromString(xml)
    validator.validate(document)
    return true
  } catch {
    return false
  } finally {
    document?.dispose()
  }
}

const publicYears = [2024, 2025, 2026] as const
const someYear = fc.constantFrom(...publicYears)

test('what is written keeps to the public schema of its year', { skip }, async () => {
  for (const year of publicYears) {
    const complete = write(headerOf(year), completeChildren(year))
    assert.ok(complete.ok && keepsToPublicSchema(complete.value, year))
  }
  const census = someYear.chain((year) => fc.tuple(fc.constant(year), wholeChildren(year)))
  fc.assert(
    fc.property(census, ([year, children]) => {
      const xml = write(headerOf(year), children)
      assert.ok(xml.ok && keepsToPublicSchema(xml.value, year))
    }),
    { numRuns: 60 },
  )
})

/** Values that are right in some places and wrong in others. */
const values = [
  '',
  'x',
  ' M ',
  '0',
  '1',
  'true',
  'no',
  '2024-02-30',
  '2024-02-29',
  '31/03/2024',
  '-1',
  '+4',
  '12',
  '999',
  'RC9',
  'UN9',
  '5D',
  'N0',
  'MUL',
  'NONE',
  '2026',
  'L',
]

type How = 'drop' | 'twice' | 'swap' | 'rename'

/** The complete census of a year with one line damaged. */
function damaged(
  year: (typeof publicYears)[number],
  at: number,
  damage: (lines: string[], here: string) => void,
) {
  const complete = write(headerOf(year), completeChildren(year))
  assert.ok(complete.ok)
  const lines = complete.value.split('\n')
  const here = lines[at] ?? ''
  damage(lines, here)
  return { here, xml: lines.join('\n') }
}

async function assertAgreement(
  xml: string,
  year: (typeof publicYears)[number],
  what: string,
): Promise<boolean> {
  const ours = await checkAll(bytesOf(xml), { year })
  const theirs = keepsToPublicSchema(xml, year)
  assert.equal(ours.ok, theirs, `${what}: ${JSON.stringify(ours)}`)
  return theirs
}

const linesOf = (year: (typeof publicYears)[number]) =>
  damaged(year, 0, () => undefined).xml.split('\n').length

const damages: Readonly<Record<How, (at: number) => (lines: string[], here: string) => void>> = {
  drop: (at) => (lines) => lines.splice(at, 1),
  twice: (at) => (lines, here) => lines.splice(at, 0, here),
  swap: (at) => (lines, here) => lines.splice(at, 2, lines[at + 1] ?? '', here),
  rename: (at) => (lines, here) => lines.splice(at, 1, here.replaceAll(/(<\/?)(\w)/g, '$1X$2')),
}

test('our check and the public schemas agree on every line left out, doubled, moved and renamed', {
  skip,
}, async () => {
  for (const year of [2024, 2026] as const)
    for (const how of ['drop', 'twice', 'swap', 'rename'] as const)
      for (let at = 1; at < linesOf(year) - 2; at++) {
        const { here, xml } = damaged(year, at, damages[how](at))
        await assertAgreement(xml, year, `${how} ${here}`)
      }
})

test('our check and the public schemas agree on which values may stand where', { skip }, async () => {
  let right = 0
  let wrong = 0
  const place = fc.record({ line: fc.nat(10_000), value: fc.constantFrom(...values), year: someYear })
  await fc.assert(
    fc.asyncProperty(place, async ({ line, value, year }) => {
      const at = 1 + (line % (linesOf(year) - 4))
      const { here, xml } = damaged(year, at, (lines, old) =>
        lines.splice(at, 1, old.replace(/>[^<]*</, `>${value}<`)),
      )
      // The one place where ours asks for more: a child's id may not be blank.
      if (here.includes('<LAchildID>') && value === '') return
      if (await assertAgreement(xml, year, `${value} in ${here}`)) right++
      else wrong++
    }),
    { numRuns: 500 },
  )
  assert.ok(right > 20 && wrong > 50, `${right} right, ${wrong} wrong`)
})
