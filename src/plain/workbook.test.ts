import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { aDay } from './day.ts'
import { type Sheet, serialOf, writeWorkbook } from './workbook.ts'

const sheet: Sheet = {
  name: 'List 1',
  headings: ['Child', 'Day', 'Number'],
  rows: [
    ['=HYPERLINK("https://example.com")', { day: aDay('2026-11-22') }, 7],
    ['<b> & "quotes"', undefined, 0],
  ],
}

async function filesOf(sheets: readonly Sheet[]): Promise<Readonly<Record<string, string>>> {
  const written = await writeWorkbook(sheets)
  assert.ok(written.ok)
  return Object.fromEntries(
    Object.entries(unzipSync(written.value)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  )
}

test('the same sheets give the same bytes, and the files in them carry no time of writing', async () => {
  const [one, other] = [await writeWorkbook([sheet]), await writeWorkbook([sheet])]
  assert.ok(one.ok)
  assert.deepEqual(other, one)
  const header = new DataView(one.value.buffer, one.value.byteOffset)
  assert.deepEqual([header.getUint16(10, true), header.getUint16(12, true)], [0, 0x21])
})

test('text that looks like a formula is written as text', async () => {
  const files = await filesOf([sheet])
  const xml = files['xl/worksheets/sheet1.xml'] ?? ''
  assert.ok(!xml.includes('<f>'))
  const styles = files['xl/styles.xml'] ?? ''
  const place = Number(/<c r="A2" s="(\d+)" t="s">/.exec(xml)?.[1])
  const format = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf ([^>]*)>/g)][place]?.[1] ?? ''
  assert.ok(styles.includes(`numFmtId="${/numFmtId="(\d+)"/.exec(format)?.[1]}" formatCode="@"`))
  assert.match(files['xl/sharedStrings.xml'] ?? '', /=HYPERLINK\(/)
  assert.match(files['xl/sharedStrings.xml'] ?? '', /&lt;b&gt; &amp; /)
})

test('a day is a real date and a number a number', async () => {
  const xml = (await filesOf([sheet]))['xl/worksheets/sheet1.xml'] ?? ''
  assert.match(xml, /<c r="B2"[^>]*><v>46348<\/v>/)
  assert.match(xml, /<c r="C2"[^>]*><v>7<\/v>/)
  assert.match(xml, /<c r="C3"[^>]*><v>0<\/v>/)
})

test('days are counted as spreadsheets count them', () => {
  assert.equal(serialOf(aDay('1900-01-01')), 1)
  assert.equal(serialOf(aDay('1900-02-28')), 59)
  assert.equal(serialOf(aDay('1900-03-01')), 61)
  assert.equal(serialOf(aDay('2026-11-22')), 46348)
})

test('what a workbook cannot carry is told with its place, and nothing is written', async () => {
  const written = await writeWorkbook([{ ...sheet, rows: [['fine'], ['a\u0007'], ['x'.repeat(32_768)]] }])
  assert.ok(!written.ok)
  assert.deepEqual(
    written.problems.map(({ where }) => where),
    ['List 1, row 3, Child', 'List 1, row 4, Child'],
  )
})
