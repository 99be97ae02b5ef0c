import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as csv from './csv.ts'

/** A file's rows with their lines, all at hand. */
function readCsv(text: string) {
  const { header, each } = csv.readCsv(text)
  const rows: (readonly (string | undefined)[])[] = []
  const lines: number[] = []
  const notes = each((cells, line) => {
    rows.push([...cells])
    lines.push(line)
  })
  return { header, rows, notes, lineOf: (row: number) => lines[row] ?? 0 }
}

test('cells are read without the blanks around them, and empty lines are no rows', () => {
  const { header, rows, lineOf } = readCsv('A, B ,C\r\n1, two ,\r\n\r\n3,,x\r\n')
  assert.deepEqual(header, ['A', 'B', 'C'])
  assert.deepEqual(rows, [
    ['1', 'two', undefined],
    ['3', undefined, 'x'],
  ])
  assert.deepEqual([lineOf(0), lineOf(1)], [2, 4])
})

test('a line break within quotes belongs to its cell, and the lines after it are still counted', () => {
  const { rows, lineOf } = readCsv('A,B\n"one\ntwo",x\n3,y\n')
  assert.deepEqual(rows[0], ['one\ntwo', 'x'])
  assert.deepEqual([lineOf(0), lineOf(1)], [2, 4])
})

for (const [separator, name] of [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'upright lines'],
] as const)
  test(`${name} divide cells as well as commas do, and are said`, () => {
    const { rows, notes } = readCsv(['A', 'B'].join(separator).concat('\n', ['1', '2'].join(separator)))
    assert.deepEqual(rows, [['1', '2']])
    assert.match(notes[0]?.says ?? '', new RegExp(name))
  })

test('a row with too few or too many cells is kept and said with its line', () => {
  const { rows, notes } = readCsv('A,B\n1\n1,2,3\n')
  assert.equal(rows.length, 2)
  assert.deepEqual(
    notes.map(({ line }) => line),
    [2, 3],
  )
})

test('a quotation mark that is never closed is said', () => {
  assert.match(readCsv('A,B\n"1,2\n3,4\n').notes[0]?.says ?? '', /quotation mark/)
})

test('the separator that Excel announces before the headings is taken, and lines are counted with it', () => {
  const { header, rows, lineOf, notes } = readCsv('sep=;\r\nA,1;B\r\n1;2\r\n')
  assert.deepEqual(header, ['A,1', 'B'])
  assert.deepEqual(rows, [['1', '2']])
  assert.equal(lineOf(0), 3)
  assert.match(notes[0]?.says ?? '', /semicolons/)
})

test('the line of a quotation mark that is never closed is told, whatever line breaks stand in cells before it', () => {
  assert.deepEqual(
    readCsv('A,B\n"one\ntwo",x\n"1,2\n').notes.map(({ line }) => line),
    [4, 4],
  )
})

test('what is read without quotes is the same as with a quote that says nothing', () => {
  const cell = fc.oneof(
    fc.constantFrom('', ' ', '01/04/2025', 'S', ' X1', 'ZZ1 1ZZ ', '\u00a0é', 'ﬁ', '123456789012345'),
    fc.stringMatching(/^[ -!#-+.-~\u00a1-\u0250]*$/),
  )
  const row = fc.array(cell, { minLength: 2, maxLength: 5 }).map((cells) => cells.join(','))
  const end = fc.constantFrom('\n', '\r\n', '\r')
  const lines = fc.array(fc.tuple(row, end), { maxLength: 8 }).map((all) => all.flat().join(''))
  fc.assert(
    fc.property(lines, end, (text, after) => {
      const plain = readCsv(`A,B${after}${text}`)
      const quoted = readCsv(`A,"B"${after}${text}`)
      assert.deepEqual(
        plain.rows.map((cells, row) => [plain.lineOf(row), ...cells]),
        quoted.rows.map((cells, row) => [quoted.lineOf(row), ...cells]),
      )
      assert.deepEqual(plain.notes, quoted.notes)
    }),
    { numRuns: 500 },
  )
})

const anyText = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1'))

test('whatever the text, reading ends, and rows and their lines are as many', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { rows, lineOf } = readCsv(text)
      for (const row of rows.keys()) assert.ok(lineOf(row) >= 2)
    }),
  )
})

test('what is written with quotes is read as it was', () => {
  const cell = fc.stringMatching(/^[ -~]*$/).map((text) => text.trim())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = [['A', 'B', 'C'], ...rows].map((row) => row.map(quoted).join(',')).join('\n')
      const kept = rows.filter((row) => row.some((one) => one !== ''))
      assert.deepEqual(
        readCsv(text).rows.map((row) => row.map((one) => one ?? '')),
        kept,
      )
    }),
  )
})
