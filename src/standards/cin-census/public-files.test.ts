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

test('our check and the public schemas agree on which damaged files keep to the shape', {
  skip,
}, async () => {
  const damage = fc.record({
    line: fc.nat(),
    how: fc.constantFrom('drop', 'twice', 'swap', 'rename', 'value'),
    value: fc.constantFrom(...values),
    year: someYear,
  })
  let agreedWrong = 0
  let agreedRight = 0
  await fc.assert(
    fc.asyncProperty(damage, async ({ line, how, value, year }) => {
      const complete = write(headerOf(year), completeChildren(year))
      assert.ok(complete.ok)
      const lines = complete.value.split('\n')
      const at = 1 + (line % (lines.length - 4))
      const here = lines[at] ?? ''
      // The one place where ours asks for more: a child's id may not be blank.
      if (here.includes('<LAchildID>') && how === 'value' && value === '') return
      if (how === 'drop') lines.splice(at, 1)
      else if (how === 'twice') lines.splice(at, 0, here)
      else if (how === 'swap') lines.splice(at, 2, lines[at + 1] ?? '', here)
      else if (how === 'rename') lines[at] = here.replaceAll(/(<\/?)(\w)/g, '$1X$2')
      else lines[at] = here.replace(/>[^<]*</, `>${value}<`)
      const xml = lines.join('\n')
      const ours = await checkAll(bytesOf(xml), { year })
      const theirs = keepsToPublicSchema(xml, year)
      assert.equal(ours.ok, theirs, `${how} ${value} in ${here}: ${JSON.stringify(ours)}`)
      if (theirs) agreedRight++
      else agreedWrong++
    }),
    { numRuns: 600 },
  )
  assert.ok(agreedRight > 20 && agreedWrong > 100, `${agreedRight} right, ${agreedWrong} wrong`)
})
