import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { aDay } from '../../plain/day.ts'
import { type Sheet, type WorkbookCell, writeWorkbook } from '../../plain/workbook.ts'
import { check } from '../checking/run.ts'
import type { AnyRow } from '../checking/table.ts'
import { written } from '../checking/written.ts'
import { annexAChecker } from './checker.ts'
import { writeClean } from './clean.ts'
import { readAnnexA } from './read.ts'
import { listEntries } from './tables.ts'

/* All data are synthetic. */

const file = (name: string, bytes: Uint8Array) => ({ name, bytes, when: 'this year' as const })

async function bookOf(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  const made = await writeWorkbook(sheets)
  assert.ok(made.ok)
  return made.value
}

const latest = aDay('2026-03-31')
const read = (name: string, bytes: Uint8Array) => readAnnexA([file(name, bytes)], { latest })

const cellsOf = (made: ReturnType<typeof read>, table: string): readonly (readonly string[])[] =>
  (made.given[table]?.rows ?? []).map((row) =>
    [...(made.given[table]?.columns ?? [])].map((column) => written(row as AnyRow, column)),
  )

test('a ragged sheet is read: a title above, headings renamed and in another order, notes and totals below', async () => {
  const bytes = await bookOf({
    name: 'Sheet7',
    headings: ['Contacts for the inspection'],
    rows: [
      [undefined, 'made on 1 October'],
      [],
      [
        'CONTACT SOURCE',
        'Contact Date',
        'child  unique id',
        'Sex',
        'Ethnicity ',
        'DOB',
        'Age (Years)',
        'Notes',
      ],
      ['Police', '01/09/2025', 'C1', 'F', 'White British', { day: aDay('2015-02-03') }, 10.6, 'x'],
      [],
      ['q) 6: Police', '2 Sep 2025', 'C2', 'b) Female', 'WBRI', '2016-02-03T00:00', 9, undefined],
      ['CONTACT SOURCE', 'Contact Date', 'child  unique id', 'Sex', 'Ethnicity ', 'DOB', 'Age (Years)'],
      ['6', 45904, 'C3', 'Male', 'a) WBRI', 'soon', '7'],
      ['Total', 3],
      ['Source: the case system, which is right'],
    ],
  })
  const made = read('lists.xlsx', bytes)
  assert.deepEqual(
    made.files.map(({ table, rows }) => [table, rows]),
    [['List1', 3]],
  )
  assert.deepEqual(cellsOf(made, 'List1'), [
    ['C1', 'b) Female', 'a) WBRI', '03/02/2015', '10', '01/09/2025', 'q) 6: Police'],
    ['C2', 'b) Female', 'a) WBRI', '03/02/2016', '9', '02/09/2025', 'q) 6: Police'],
    ['C3', 'a) Male', 'a) WBRI', 'soon', '7', '04/09/2025', 'q) 6: Police'],
  ])
  const said = made.problems.map(({ line, says }) => `${line} ${says}`).join('\n')
  for (const part of [
    /^4 .*above the headings/m,
    /^8 .*headings stand here again/m,
    /^10 .*total/m,
    /^11 .*note/m,
    /no column Notes/,
    /form words otherwise/,
  ])
    assert.match(said, part)
})

test('what stands in no list is left out and said, and the rest goes on', async () => {
  const bytes = await bookOf(
    { name: 'Read me', headings: ['Guidance'], rows: [['Fill in all lists.']] },
    { name: 'Empty', headings: [], rows: [] },
    {
      name: 'x',
      headings: [
        'Unique ID',
        'UPN',
        'ULN',
        'Date of birth',
        'Gender',
        'Ethnicity',
        'SEN primary need',
        'Suspensions',
        'Pupil Premium',
      ],
      rows: [['1', '2', '3', { day: aDay('2015-01-01') }, 'M', 'WBRI', 'ASD', 0, 'No']],
    },
  )
  const made = read('send.xlsx', bytes)
  assert.deepEqual(
    made.files.map(({ table }) => table),
    ['SEND2'],
  )
  const said = made.problems.map(({ says }) => says).join('\n')
  assert.match(said, /Sheet ‘Read me’: Its headings are those of no list/)
  assert.match(said, /Sheet ‘Empty’: Nothing stands in it/)
})

test('a list in separated values is read, with a title above its headings', () => {
  const text =
    'Children in need,,\r\n,,\r\nChild Unique ID;Gender;Ethnicity;Date of Birth;Age;Does the Child have a Disability;CIN Start Date;Primary Need Code;Case Status;Allocated Team;Allocated Worker\r\nC1;M;MWBC;01/02/2015;10;N;01/03/2025;N1;d) Open assessment;North;Somebody\r\n'
  const made = read('list-6.csv', new TextEncoder().encode(text))
  assert.deepEqual(
    made.files.map(({ table, rows }) => [table, rows]),
    [['List6', 1]],
  )
  assert.equal(
    made.given.List6?.rows[0] && (made.given.List6.rows[0] as AnyRow)['Primary Need Code'],
    'N1 - Abuse or neglect',
  )
})

test('the day of the inspection is told by the lists, and a slip of the pen is not followed', () => {
  const head = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source\n'
  const rows = ['01/09/2025', '28/09/2025', '30/09/2025', '30/03/2026'].map(
    (on, n) => `C${n},M,WBRI,01/01/2015,10,${on},6\n`,
  )
  const made = read('a.csv', new TextEncoder().encode(head + rows.join('')))
  assert.match(made.problems.at(-1)?.says ?? '', /as at 30\/09\/2025/)
  const ended = check(
    annexAChecker.standard.rules,
    made.given,
    annexAChecker.standard.collectionOf('2025/26'),
  )
  const future = ended.find(({ rule }) => rule.code === 'A1-06F')
  assert.equal(future?.ended === 'found' && future.found[0]?.row.at, 3)
})

test('a clean copy reads back to the same, and is the same when it is made again', async () => {
  const cellFor = (holds: string, allowed: readonly string[] | undefined) => {
    if (holds === 'day')
      return fc
        .integer({ min: 0, max: 9000 })
        .map(
          (n): WorkbookCell => ({ day: aDay(new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10)) }),
        )
    if (holds === 'whole number') return fc.nat(99).map((n): WorkbookCell => n)
    if (allowed !== undefined)
      return fc.constantFrom<WorkbookCell>(...allowed, undefined, 'nothing of the kind')
    return fc.constantFrom<WorkbookCell>('A1', '007', '=1+1', undefined)
  }
  for (const [table, list] of listEntries) {
    const row = fc.tuple(
      ...list.columns.map((column, at) =>
        at === 0 ? fc.constant<WorkbookCell>('C 1') : cellFor(column.holds, column.allowed),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const filled = rows.map((cells) => cells.map((cell, at) => (at === 1 ? (cell ?? 'x') : cell)))
        const made = read(
          'a.xlsx',
          await bookOf({ name: 'any', headings: list.columns.map(({ heading }) => heading), rows: filled }),
        )
        const clean = await writeClean(made)
        assert.ok(clean.ok)
        const again = read('b.xlsx', clean.value)
        assert.deepEqual(cellsOf(again, table), cellsOf(made, table))
        assert.equal(again.rows, filled.length)
      }),
      { numRuns: 3 },
    )
  }
})

test('a file that is no workbook is a sentence, and another is read all the same', async () => {
  const good =
    'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source\nC1,M,WBRI,01/01/2015,10,01/09/2025,6\n'
  const made = readAnnexA(
    [
      file('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])),
      file('a.csv', new TextEncoder().encode(good)),
    ],
    { latest },
  )
  assert.match(made.problems[0]?.says ?? '', /old kind/)
  assert.equal(made.rows, 1)
})

test('a file of fifty thousand columns is no list, which is said, and soon', () => {
  const headings = [
    'Child Unique ID',
    'Gender',
    'Ethnicity',
    'Date of Birth',
    'Age',
    'Date of Contact',
    'Contact Source',
  ]
  const cells = ['C1', 'a) Male', 'a) WBRI', '01/02/2015', '10', '01/09/2025', 'q) 6: Police']
  const wide = (row: readonly string[], more: string) => [...row, ...Array(50_000).fill(more)].join(',')
  const made = read(
    'wide.csv',
    new TextEncoder().encode(`${wide(headings, 'Some Date')}\n${wide(cells, '1')}\n`),
  )
  assert.equal(made.rows, 0)
  assert.ok(made.problems.some(({ says }) => says.includes('those of no list')))
})

test('a workbook without a sheet is said to have none', () => {
  const bytes = zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<workbook><sheets/></workbook>') })
  assert.deepEqual(read('empty.xlsx', bytes).problems, [
    { file: 'empty.xlsx', line: 0, says: 'The workbook has no sheet.' },
  ])
})

const shared = process.env.GOLDTHREAD_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const samples = join(shared, 'standards/samples/annex-a')

for (const name of ['Annex_A_2024_Jan.xlsx', 'Annex_A_2021.xlsx'])
  test(`the sector’s synthetic ${name} is read whole, list by list`, {
    skip: existsSync(samples) ? false : 'shared data not here',
  }, () => {
    const made = read(name, readFileSync(join(samples, name)))
    assert.deepEqual(
      made.files.map(({ table, rows }) => `${table} ${rows}`),
      [
        'List1 5',
        'List2 5',
        'List3 6',
        'List4 5',
        'List5 5',
        'List6 5',
        'List7 7',
        'List8 5',
        'List9 6',
        'List10 5',
        'List11 5',
      ],
    )
    assert.equal(
      made.problems.some(({ says }) => /has no column|stands twice/.test(says)),
      false,
    )
  })
