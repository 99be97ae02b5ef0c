import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { aDay } from './day.ts'
import { readFirstSheet, readWorkbook } from './read-workbook.ts'
import { writeWorkbook } from './workbook.ts'

const sheetWith = (rows: string, after = '') =>
  `<worksheet xmlns="x"><sheetData>${rows}</sheetData>${after}</worksheet>`

const book = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': sheet,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )

function rowsOf(bytes: Uint8Array) {
  const read = readWorkbook(bytes)
  assert.ok(read.ok, read.ok ? '' : read.problems[0]?.says)
  const rows: (readonly [number, ...(string | undefined)[]])[] = []
  const notes = read.value[0]?.each((cells, row) => rows.push([row, ...cells]) > 0) ?? []
  return { rows, notes }
}

const refused = (bytes: Uint8Array): string => {
  const read = readWorkbook(bytes)
  if (!read.ok) return read.problems[0]?.says ?? ''
  return read.value[0]?.each(() => true).at(-1)?.says ?? ''
}

test('what is written is read as it was: text, days and numbers, each in its place', async () => {
  const cell = fc.oneof(
    fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\ufffe\uffff]/u.test(text)),
    fc.integer({ min: 0, max: 100_000 }),
    fc.constantFrom('=1+1', '@x', '_x0041_', 'a & <b> "c"', "it's > 3"),
    fc
      .date({ min: new Date('1901-01-01'), max: new Date('2190-01-01'), noInvalidDate: true })
      .map((on) => ({ day: aDay(on.toISOString().slice(0, 10)) })),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const written = await writeWorkbook([{ name: 'A', headings: ['x', 'y', 'z'], rows }])
        if (!written.ok) return
        const read = readFirstSheet(written.value)
        assert.ok(read.ok)
        const meant = rows
          .map((row) =>
            row.map((one) => (typeof one === 'object' ? one.day : String(one).trim() || undefined)),
          )
          .map((row) => row.slice(0, row.findLastIndex((one) => one !== undefined) + 1))
          .filter((row) => row.length > 0)
        assert.deepEqual(read.value.rows, meant)
      },
    ),
    { numRuns: 40 },
  )
})

test('blanks of every kind around a text are taken away, and a cell of blanks alone is blank', () => {
  const cell = (column: string, text: string) => `<c r="${column}1" t="str"><v>${text}</v></c>`
  const cells =
    cell('A', '\u3000\u2003') + cell('B', '\u00a0\u3000one\u2003two\u202f') + cell('C', '\u0009x\u000a')
  const { rows } = rowsOf(book(sheetWith(`<row r="1">${cells}</row>`)))
  assert.deepEqual(rows, [[1, undefined, 'one\u2003two', 'x']])
})

test('shared texts, results of formulas, yes and no, errors and times are read as text', () => {
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
  const shared = '<sst><si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r><rPh><t>x</t></rPh></si></sst>'
  const cells =
    '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>45000.5</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="str"><f>A1</f><v>done</v></c><c r="F3" t="e"><v>#N/A</v></c><c r="G3"><v>1E3</v></c><c r="H3" t="inlineStr"><is><t> in </t></is></c></row>'
  const { rows } = rowsOf(book(sheetWith(cells), { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': shared }))
  assert.deepEqual(rows, [[3, 'two', undefined, '2023-03-15T12:00', 'TRUE', 'done', '#N/A', '1000', 'in']])
})

test('days counted from 1904 are days all the same', () => {
  const workbook =
    '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'
  const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'
  const { rows } = rowsOf(
    book(sheetWith('<row><c><v>0.0</v></c><c><v>43538</v></c></row>'), {
      'xl/workbook.xml': workbook,
      'xl/styles.xml': styles,
    }),
  )
  assert.equal(rows[0]?.[2], '2023-03-15')
})

test('what is merged downwards stands in every row that it was merged over', () => {
  const cells =
    '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>'
  const { rows } = rowsOf(
    book(sheetWith(cells, '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>')),
  )
  assert.deepEqual(rows, [
    [1, 'a', '1'],
    [2, 'a', '2'],
    [3, undefined, '3'],
  ])
})

test('a formula without its result is told with its row', () => {
  const { notes } = rowsOf(
    book(sheetWith('<row r="7"><c r="A7"><f>B1+1</f></c><c r="B7"><v>1</v></c></row>')),
  )
  assert.match(notes[0]?.says ?? '', /formula/)
  assert.equal(notes[0]?.row, 7)
})

test('a document type is refused, and with it every entity of the file’s own', () => {
  const lol = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
  assert.match(refused(book(`${lol}${sheetWith('<row><c t="str"><v>&a;&b;</v></c></row>')}`)), /entities/)
  assert.match(refused(book(sheetWith('<row><c t="str"><v>&b;</v></c></row>'))), /not whole/)
})

test('links to other files are not followed', () => {
  const rels =
    '<Relationships><Relationship Id="r1" Target="http://example.invalid/s.xml" TargetMode="External"/></Relationships>'
  const { rows } = rowsOf(
    book(sheetWith('<row><c><v>1</v></c></row>'), { 'xl/_rels/workbook.xml.rels': rels }),
  )
  assert.deepEqual(rows, [[1, '1']])
})

test('what unpacks to far more than any workbook is refused before it is there', () => {
  const bomb = `<worksheet><sheetData>${'<row/>'.repeat(4_000_000)}</sheetData></worksheet>`
  assert.match(refused(book(bomb)), /unpacks to more than/)
})

test('a workbook that is locked, of the old kind, of another program, empty or cut off is told as such', () => {
  const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])
  assert.match(refused(ole), /old kind/)
  const locked = new Uint8Array([...ole, ...[...'EncryptedPackage'].flatMap((one) => [one.charCodeAt(0), 0])])
  assert.match(refused(locked), /password/)
  assert.match(refused(zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') })), /OpenDocument/)
  assert.match(refused(zipSync({ 'xl/workbook.bin': strToU8('x') })), /binary/)
  assert.match(refused(new Uint8Array()), /empty/)
  assert.match(refused(strToU8('a,b\n1,2')), /not an Excel workbook/)
  const whole = book(sheetWith('<row><c><v>1</v></c></row>'))
  assert.match(refused(whole.slice(0, whole.length - 40)), /damaged/)
})

test('a sheet that is cut off gives its rows, and says where it ended', () => {
  const { rows, notes } = rowsOf(
    book('<worksheet><sheetData><row r="1"><c><v>1</v></c></row><row r="2"><c><v>2'),
  )
  assert.deepEqual(rows, [[1, '1']])
  assert.match(notes.at(-1)?.says ?? '', /From here on nothing/)
})

test('whatever the bytes, reading ends with rows or a sentence', () => {
  const whole = book(sheetWith('<row r="1"><c r="A1" t="str"><v>a</v></c></row>'.repeat(20)))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), (changes) => {
      const bytes = whole.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      const read = readWorkbook(bytes)
      if (!read.ok) assert.notEqual(read.problems[0]?.says ?? '', '')
      else for (const sheet of read.value) sheet.each(() => true)
    }),
    { numRuns: Number(process.env.GOLDTHREAD_FUZZ_RUNS ?? 300) },
  )
})
