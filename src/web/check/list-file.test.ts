import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { csvCell, headings, linesIn, listAsCsv, listAsWorkbook } from './list-file.ts'
import { smallReturn } from './small-return.test-data.ts'

const checked = smallReturn()
const csvOf = (filter: Parameters<typeof listAsCsv>[1]): string =>
  Buffer.concat([...listAsCsv(checked, filter)]).toString('utf8')

test('the list as CSV is read back line by line, with last year’s rows named as such', () => {
  const [first, ...lines] = parse(csvOf({}), { bom: true }) as string[][]
  assert.deepEqual(first, [...headings])
  assert.equal(lines.length, linesIn(checked, {}))
  assert.deepEqual(lines[0], [
    '10',
    'error',
    'The stay has not ended.',
    'ANN',
    'Stays',
    'this year',
    '1',
    'ENDED',
    '',
  ])
  assert.deepEqual(lines[2]?.slice(3, 7), ['BOB', 'Stays', 'last year', '1'])
  assert.deepEqual(lines.at(-1)?.slice(0, 5), ['30', 'error', 'Nobody looked.', '', 'the whole return'])
})

test('a filter leaves as many lines in the file as in the list', () => {
  const lines = parse(csvOf({ child: 'ann' }), { bom: true, from: 2 }) as string[][]
  assert.deepEqual(
    lines.map(([rule]) => rule),
    ['10', '20Q'],
  )
})

test('no cell of the CSV begins as a formula does, whatever stands in a file, and nothing of it is lost', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝'])
    assert.ok(csvCell(`${start}cmd`).replace(/^"/, '').startsWith("'"), start)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [[read = ''] = []] = parse(`${csvCell(text)},x\r\n`) as string[][]
      assert.ok(!/^[=+\-@\t\r\n]/.test(read))
      assert.ok(read === text || read === `'${text}`)
    }),
    { numRuns: 200 },
  )
})

test('the workbook has the list, every rule with how it ended, and what was read; a formula in it is text', async () => {
  const made = await listAsWorkbook(
    checked,
    {},
    [{ name: 'stays.csv', when: 'this year', table: 'Stays', rows: 3 }],
    [{ file: 'stays.csv', line: 4, says: 'ENDED is not a real day.' }],
  )
  assert.ok(made.ok)
  const files = Object.entries(unzipSync(made.value)).map(
    ([path, bytes]) => [path, strFromU8(bytes)] as const,
  )
  const sheets = files.filter(([path]) => path.startsWith('xl/worksheets/sheet'))
  assert.equal(sheets.length, 3)
  for (const [path, xml] of sheets) assert.ok(!xml.includes('<f>'), path)
  const strings = files.find(([path]) => path === 'xl/sharedStrings.xml')?.[1] ?? ''
  for (const words of ['The stay has not ended.', '=1+1', 'did not run', 'ENDED is not a real day.'])
    assert.ok(strings.includes(words), words)
})

test('a character that a workbook cannot carry becomes a question mark, and the workbook is made', async () => {
  const made = await listAsWorkbook(
    checked,
    {},
    [],
    [{ file: 'a\u0000b.csv', line: 1, says: 'x'.repeat(40_000) }],
  )
  assert.ok(made.ok)
  const strings = strFromU8(unzipSync(made.value)['xl/sharedStrings.xml'] ?? new Uint8Array())
  assert.ok(strings.includes('a?b.csv'))
})
