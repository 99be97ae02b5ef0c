import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { aDay, addDays } from '../../plain/day.ts'
import * as codes from './codes.ts'
import { readWorkforce } from './read.ts'
import { authorityParts, type Parts, type Workforce, workerParts } from './schema.ts'
import { wholeWorkforce } from './synthetic.test-data.ts'
import { write } from './write.ts'

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../../shared')
const schema = join(shared, 'standards/swwf/csww_schema_2025.xsd')
const facts = join(shared, 'standards/swwf/2025.json')
const sample = join(shared, 'standards/samples/swwf/social_work_workforce_2022.xml')
const skip = [schema, facts, sample].every((file) => existsSync(file)) ? false : 'shared data not here'

const bytesOf = (text: string) => [new TextEncoder().encode(text)]
const reading = (text: string) => readWorkforce(bytesOf(text))

function textOf(workforce: Workforce): string {
  const written = write(workforce)
  assert.ok(written.ok)
  return written.value
}

/** The pattern of `SWENo` ends with `$`, which in a schema asks for that very sign (XML Schema, part 2, appendix F). */
const mended = (xsd: string): string => xsd.replace('\\d{1,10}$"', '\\d{1,10}"')

let validator: XsdValidator | undefined
function keepsToPublicSchema(xml: string): boolean {
  validator ??= XsdValidator.fromDoc(XmlDocument.fromString(mended(readFileSync(schema, 'utf8'))))
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

test('a census with every element comes back as it was, without a problem', async () => {
  const { workforce, problems } = await reading(textOf(wholeWorkforce))
  assert.deepEqual(problems, [])
  assert.deepEqual(workforce, wholeWorkforce)
})

test('what is written passes the public schema', { skip }, () => {
  const xml = textOf(wholeWorkforce)
  assert.ok(keepsToPublicSchema(xml))
  assert.ok(!keepsToPublicSchema(xml.replace('<AgencyWorker>0', '<AgencyWorker>7')))
  assert.ok(!keepsToPublicSchema(textOf({ ...wholeWorkforce, authority: undefined })))
})

/** Any value that an element may hold. */
const values = (name: string, parts: Parts): fc.Arbitrary<unknown> => {
  const part = parts[name]
  const list = Object.values(codes).find((one) => part?.holds.says.includes(`a code for ${one.name} (`))
  const one: fc.Arbitrary<unknown> =
    list !== undefined
      ? fc.constantFrom(...list.rows.map(({ code }) => code))
      : part?.holds.says.startsWith('a day') === true
        ? fc.nat({ max: 40_000 }).map((days) => addDays(aDay('1920-01-01'), days))
        : part?.holds.says.startsWith('two letters') === true
          ? fc.stringMatching(/^[A-Za-z]{2}\d{1,10}$/)
          : part?.holds.says.includes('from 0 to 1') === true
            ? fc.nat({ max: 1_000_000 }).map((millionths) => millionths / 1_000_000)
            : part?.holds.says.includes('at most 1 dec') === true
              ? fc.nat({ max: 9999 }).map((tenths) => tenths / 10)
              : part?.holds.says.includes('at most 2 dec') === true
                ? fc.nat({ max: 9_999_999 }).map((hundredths) => hundredths / 100)
                : part?.holds.says.startsWith('a whole number') === true
                  ? fc.nat({ max: 999_999 })
                  : fc.stringMatching(/^[a-z<&>"' £é]{1,30}$/).map((text) => `x${text.trim()}`)
  if (part?.several === true) return fc.array(one, { maxLength: 3 })
  return part?.required === true ? one : fc.option(one, { nil: undefined })
}

const rows = (parts: Parts) =>
  fc.record(Object.fromEntries(Object.keys(parts).map((name) => [name, values(name, parts)])), {
    noNullPrototype: true,
  })

test('whatever a census holds, it is written, passes the public schema where it is here, and reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows(authorityParts),
      fc.array(rows(workerParts), { minLength: 1, maxLength: 3 }),
      async (authority, workers) => {
        const given = { ...wholeWorkforce, authority, workers }
        const xml = write(given as unknown as Workforce)
        assert.ok(xml.ok)
        if (skip === false) assert.ok(keepsToPublicSchema(xml.value))
        const { workforce, problems } = await reading(xml.value)
        assert.deepEqual(problems, [])
        assert.deepEqual(workforce, given)
      },
    ),
    { numRuns: 100 },
  )
})

test('our statement has the elements, order and codes of the public schema', { skip }, () => {
  const { itemOrder, codesets } = JSON.parse(readFileSync(facts, 'utf8'))
  const ours = [
    ...Object.keys(authorityParts).map((name) => `Message/LALevel/${name}`),
    ...Object.keys(workerParts).map((name) => `Message/CSWWWorker/${name}`),
  ]
  assert.deepEqual(itemOrder.slice(-ours.length), ours)
  const said = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code).join(' ')
  const published = new Set(Object.values<{ code: string }[]>(codesets).map(said))
  const stated = Object.values(codes)
    .map(({ rows: list }) => said(list))
    .filter((list) => !['CSWW', 'L'].includes(list))
  assert.deepEqual([...new Set(stated)].sort(), [...published].sort())
})

test('the authority’s part is read under either of its names', async () => {
  const xml = textOf(wholeWorkforce).replaceAll('LALevel>', 'LALevelVacancies>')
  const { workforce, problems } = await reading(xml)
  assert.deepEqual([problems, workforce?.authority], [[], wholeWorkforce.authority])
})

test('what departs from the shape is told with its line and what was expected, without the value', async () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    [
      '<AgencyWorker>0',
      '<AgencyWorker>yes',
      /^line 31, AgencyWorker: Expected a code for agency worker \(0, 1\)/,
    ],
    ['<SWENo>SW1234567', '<SWENo>1234567', /SWENo: Expected two letters and one to ten figures/],
    ['<FTE>0.521371', '<FTE>1.5', /FTE: Expected a number, from 0 to 1, with at most 6 decimal places/],
    ['1984-02-29', '1985-02-29', /PersonBirthDate: Expected a day/],
    ['<Cases30>17', '<Cases30>17.5', /Cases30: Expected a whole number/],
    ['<BaseSalary>38220.5', '<BaseSalary>38220.505', /at most 2 decimal places/],
    ['    <SWENo>SW1234567</SWENo>\n', '', /SWENo: This must be given/],
    ['<Sex>F</Sex>', '<Sex>F</Sex><Sex>M</Sex>', /Sex: This stands more than once/],
    ['<Sex>F</Sex>', '<GenderCurrent>2</GenderCurrent>', /<GenderCurrent> is not an element of CSWWWorker/],
    ['<LEA>998', '<LEA>99', /LEA: Expected three figures/],
  ]
  for (const [from, to, says] of wrong) {
    const { problems } = await reading(textOf(wholeWorkforce).replace(from, to))
    const said = problems.map(({ where, says: words }) => `${where}: ${words}`)
    assert.equal(said.length, 1, said.join('\n'))
    if (!says.source.startsWith('^line')) assert.match(said[0] ?? '', says)
    assert.ok(!said[0]?.includes('38220') && !said[0]?.includes('1985'))
  }
})

test('a file that is no workforce census says so in one sentence', async () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['', /empty/],
    ['PK\u0003\u0004', /zip|not XML/],
    ['<!DOCTYPE m [<!ENTITY a "b">]><Message>&a;</Message>', /document type/],
    ['<Return/>', /<Return>; <Message> was expected/],
    ['<Message><CSWWWorker>', /ends too early/],
  ]
  for (const [text, says] of wrong) {
    const { workforce, problems } = await reading(text)
    assert.equal(workforce, undefined)
    assert.equal(problems.length, 1)
    assert.match(problems[0]?.says ?? '', says)
  }
})

test('the public sample of 2022 is read, and told where it is of an older shape', { skip }, async () => {
  const { workforce, problems } = await readWorkforce([readFileSync(sample)])
  assert.ok((workforce?.workers.length ?? 0) > 5)
  assert.equal(workforce?.authority?.NoAgencyHeadcount, 71)
  assert.ok(problems.some(({ says }) => /GenderCurrent/.test(says)))
})

test('whatever is done to a file, reading it answers and does not throw', async () => {
  const xml = textOf(wholeWorkforce)
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: xml.length }),
      fc.nat({ max: 200 }),
      fc.string(),
      async (at, less, more) => {
        const { workforce, problems } = await reading(xml.slice(0, at) + more + xml.slice(at + less))
        assert.ok(workforce !== undefined || problems.length === 1)
      },
    ),
    { numRuns: 200 },
  )
})

test('a value that XML cannot carry is a problem that names its place, and gives no file', () => {
  const [first] = wholeWorkforce.workers
  assert.ok(first !== undefined)
  const written = write({
    ...wholeWorkforce,
    authority: wholeWorkforce.authority && { ...wholeWorkforce.authority, OtherAllowances: 'a\u0000b' },
  })
  assert.ok(!written.ok)
  assert.deepEqual(
    written.problems.map(({ where }) => where),
    ['LALevel, OtherAllowances'],
  )
})
