import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessStandard, guessWhen, guessYear, type Sniffed, sniff } from './guess.ts'
import { allCheckers } from './standards.ts'

const all = await allCheckers()
const file = (name: string, text: string): Sniffed => sniff(name, Buffer.from(text), all)

const reviews = (...days: readonly string[]): string =>
  `CHILD,DOB,REVIEW,REVIEW_CODE\n${days.map((day, at) => `${at},01/01/2099,${day},PN1`).join('\n')}\n`

const told = (name: string, table: string, years: Readonly<Record<string, number>> = {}): Sniffed => ({
  name,
  standard: 'ssda903',
  table,
  years: new Map(Object.entries(years)),
})

test('a table is known by its headings and its year by what happened, not by when somebody was born', () => {
  const { standard, table, years } = file('a.csv', reviews('31/03/2025', '01/04/2025'))
  assert.deepEqual([standard, table], ['ssda903', 'Reviews'])
  assert.deepEqual(
    [...years],
    [
      ['2024/25', 1],
      ['2025/26', 1],
    ],
  )
})

test('the XML of the return is known by how it begins', () => {
  const xml =
    '<?xml version="1.0"?><EXPSSDA903><CHILD><HEADER><DOB>01/01/2012</DOB></HEADER><EPISODE><DECOM>01/05/2025</DECOM>'
  const { standard, years } = file('a.xml', xml)
  assert.equal(standard, 'ssda903')
  assert.deepEqual([...years], [['2025/26', 1]])
})

test('a census is of the year of its reference date, whatever days stand in it', () => {
  const xml =
    '<Message><Header><CollectionDetails><Collection>CSWW</Collection><ReferenceDate>2025-09-30</ReferenceDate></CollectionDetails></Header><CSWWWorker><RoleStartDate>2001-05-01</RoleStartDate>'
  const { standard, years } = file('w.xml', xml)
  assert.equal(standard, 'workforce')
  assert.deepEqual([...years], [['2024/25', 1]])
})

test('a workbook is taken for the lists of an inspection, unless other files say otherwise', () => {
  const workbook = sniff('lists.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4), all)
  assert.equal(guessStandard([workbook]), 'annex-a')
  const tables = [told('header.csv', 'Header'), told('episodes.csv', 'Episodes')]
  assert.equal(guessStandard([workbook, ...tables]), 'ssda903')
})

test('what is no return at all is of no standard', () => {
  for (const text of ['', 'Dear Ann,\nhow are you?', '<html></html>', '\u0000\u0001'])
    assert.equal(file('letter.txt', text).standard, undefined)
  assert.equal(guessStandard([file('letter.txt', 'Dear Ann')]), undefined)
})

test('a list of postcodes or of providers is known as what belongs beside a return', () => {
  assert.equal(file('nspl.csv', 'pcd,oseast1m,osnrth1m,laua\nAB1 0AA,1,2,E09000027\n').list, 'postcodes')
  assert.equal(file('ofsted.csv', 'URN,Placement codes,Closed date\nSC1,K2,\n').list, 'providers')
})

test('a slip of the pen into another century does not make the year', () => {
  const one = told('e.csv', 'Episodes', { '2025/26': 500, '2052/53': 1 })
  assert.equal(guessYear([one], ['this year']), '2025/26')
})

test('last year’s files are told by a word in their name or folder', () => {
  const files = [
    'header.csv',
    'header_last.csv',
    'Previous/Episodes.csv',
    'last year/Reviews.csv',
    'prev_year_oc2.csv',
  ]
  assert.deepEqual(guessWhen(files.map((name) => told(name, name))), [
    'this year',
    'last year',
    'last year',
    'last year',
    'last year',
  ])
})

test('the table of previous permanence is not last year’s for its name', () => {
  assert.deepEqual(guessWhen([told('previous_permanence.csv', 'PrevPerm')]), ['this year'])
})

test('of two years in names the later is this year', () => {
  const files = [told('903 2024-25/header.csv', 'Header'), told('903 2025-26/header.csv', 'Header')]
  assert.deepEqual(guessWhen(files), ['last year', 'this year'])
  assert.deepEqual(guessWhen([told('903 2024-25/header.csv', 'Header')]), ['this year'])
})

test('of two files of one table the one with older days is last year’s, and its folder goes with it', () => {
  const files = [
    told('a/episodes.csv', 'Episodes', { '2025/26': 9 }),
    told('a/header.csv', 'Header'),
    told('b/episodes.csv', 'Episodes', { '2024/25': 9 }),
    told('b/header.csv', 'Header'),
  ]
  assert.deepEqual(guessWhen(files), ['this year', 'this year', 'last year', 'last year'])
})

test('two files of one table whose days tell nothing are both this year’s: one return may be in several files', () => {
  const files = [told('a.csv', 'Episodes', { '2025/26': 9 }), told('b.csv', 'Episodes', { '2025/26': 9 })]
  assert.deepEqual(guessWhen(files), ['this year', 'this year'])
})
