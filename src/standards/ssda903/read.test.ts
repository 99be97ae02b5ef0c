import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { InFile } from '../checking/reading.ts'
import type { AnyRow } from '../checking/table.ts'
import { written } from '../checking/written.ts'
import { readReturn } from './read.ts'
import { filed } from './tables.ts'
import { writeCsv, writeXml } from './write.ts'

const file = (name: string, text: string, when: InFile['when'] = 'this year'): InFile => ({
  name,
  bytes: new TextEncoder().encode(text),
  when,
})
const cells = (rows: readonly unknown[], ...columns: readonly string[]) =>
  (rows as readonly AnyRow[]).map((row) => columns.map((column) => written(row, column)))

const reviews = file('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE\na1,01/02/2015,05/06/2025,pn1\n')

test('a table is known by its headings, whatever the file is called and however they are ordered', async () => {
  const moved = file('table 7.txt', 'review code;Review;CHILD;dob\nPN1;05/06/2025;a1;01/02/2015\n')
  const { given, rows } = await readReturn([moved])
  assert.equal(rows, 1)
  assert.deepEqual(cells(given.Reviews?.rows ?? [], 'CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'), [
    ['A1', '01/02/2015', '05/06/2025', 'PN1'],
  ])
})

test('last year’s files become tables of their own, with the same children', async () => {
  const { given } = await readReturn([reviews, { ...reviews, when: 'last year' }])
  assert.equal(given.Reviews?.rows[0]?.child, given.Reviews_last?.rows[0]?.child)
})

test('a column that is missing, unknown or there twice is said, and the rest is read', async () => {
  const odd = file('o.csv', 'CHILD,DOB,REVIEW,REVIEW,MOOD\n1,01/02/2015,05/06/2025,06/06/2025,GOOD\n')
  const { given, problems } = await readReturn([odd])
  assert.deepEqual(cells(given.Reviews?.rows ?? [], 'REVIEW'), [['05/06/2025']])
  const said = problems.map(({ says }) => says).join('\n')
  assert.match(said, /no column REVIEW_CODE/)
  assert.match(said, /does not have a column MOOD/)
  assert.match(said, /REVIEW stands twice/)
})

test('a day that is none is blank and said with its line; one of a spreadsheet is read and said', async () => {
  const odd = file(
    'o.csv',
    'CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/02/2015,31/06/2025,PN1\n2,42036,01/07/2025,PN1\n',
  )
  const { given, problems } = await readReturn([odd])
  assert.deepEqual(cells(given.Reviews?.rows ?? [], 'DOB', 'REVIEW'), [
    ['01/02/2015', '31/06/2025'],
    ['01/02/2015', '01/07/2025'],
  ])
  assert.equal(given.Reviews?.rows[0]?.unreadable?.REVIEW, '31/06/2025')
  assert.deepEqual(
    problems.map(({ line }) => line),
    [2, 3],
  )
})

test('a file that is no table of the return is left out and said, and the others are read', async () => {
  const { rows, problems } = await readReturn([file('lunch.csv', 'DISH,PRICE\nSOUP,3\n'), reviews])
  assert.equal(rows, 1)
  assert.deepEqual(
    problems.map(({ file: name }) => name),
    ['lunch.csv'],
  )
})

test('in CSV the UASC table says who of the header is seeking asylum alone', async () => {
  const header =
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,M,01/02/2010,WBRI,UN1,,\n2,F,01/02/2010,WBRI,UN1,,\n'
  const uasc = 'CHILD,SEX,DOB,DUC\n2,F,01/02/2010,01/02/2028\n'
  const { given } = await readReturn([file('h.csv', header), file('u.csv', uasc)])
  assert.deepEqual(cells(given.Header?.rows ?? [], 'CHILD', 'UASC'), [
    ['1', '0'],
    ['2', '1'],
  ])
})

test('an entity of the file’s own is refused, and nothing is made of it', async () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><EXPSSDA903><CHILD/></EXPSSDA903>'
  const { rows, problems } = await readReturn([file('b.xml', bomb)])
  assert.equal(rows, 0)
  assert.equal(problems.length, 1)
})

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2026-03-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).split('-').reverse().join('/'))
const code = fc.constantFrom('A1', 'B2', 'C3', '0', '1')

/** A return of a few children, every table of the published XML filled. */
const anyReturn = fc
  .array(fc.tuple(day, day, day, code, code, code), { minLength: 1, maxLength: 5 })
  .map((children) =>
    Object.entries(filed)
      .filter(([name]) => name !== 'SWEpisodes' && name !== 'DoLo')
      .map(([name, columns]) => {
        const rows = children.map(([a, b, c, d, e, f], at) =>
          Object.entries(columns).map(([column, kind], place) =>
            column === 'CHILD'
              ? `C${at}`
              : column === 'DOB'
                ? a
                : column === 'SEX'
                  ? d
                  : kind === 'day'
                    ? [b, c][place % 2]
                    : [d, e, f][place % 3],
          ),
        )
        return file(`${name}.csv`, [Object.keys(columns), ...rows].map((row) => row.join(',')).join('\n'))
      }),
  )

test('what is written as CSV or XML reads back to the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(anyReturn, async (files) => {
      const first = await readReturn(files)
      const csv = writeCsv(first.given)
      assert.ok(csv.ok)
      const again = await readReturn(Object.entries(csv.value).map(([name, text]) => file(name, text)))
      const fromXml = await readReturn([file('r.xml', writeXml(first.given))])
      for (const [name, columns] of Object.entries(filed)) {
        const kept = cells(first.given[name]?.rows ?? [], ...Object.keys(columns))
        assert.deepEqual(cells(again.given[name]?.rows ?? [], ...Object.keys(columns)), kept, name)
        assert.deepEqual(cells(fromXml.given[name]?.rows ?? [], ...Object.keys(columns)), kept, name)
      }
      assert.deepEqual(fromXml.problems, [])
    }),
    { numRuns: 25 },
  )
})

test('a cell that a spreadsheet would run as a formula is not written', async () => {
  const bad = file('r.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE\n=1+1,01/02/2015,05/06/2025,PN1\n')
  assert.equal(writeCsv((await readReturn([bad])).given).ok, false)
})

test('whatever the bytes, reading ends with tables or sentences', async () => {
  const headings = fc.constantFrom(...Object.values(filed).map((columns) => Object.keys(columns).join(',')))
  const text = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc.tuple(headings, fc.string({ maxLength: 300 })).map(([first, rest]) => `${first}\n${rest}`),
    fc.string({ maxLength: 200 }).map((rest) => `<EXPSSDA903><CHILD><HEADER>${rest}`),
  )
  await fc.assert(
    fc.asyncProperty(text, async (one) => {
      const { given, problems } = await readReturn([file('x', one)])
      assert.ok(Object.keys(given).length > 0 || problems.length > 0)
    }),
  )
})
