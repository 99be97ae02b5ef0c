import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { objects } from './objects.ts'
import { findHeading, type GivenFile, objectNamed, readSsd, type Ssd, type Table } from './read.ts'

const file = (name: string, text: string): GivenFile => ({ name, bytes: new TextEncoder().encode(text) })

function read(...files: readonly GivenFile[]): Ssd {
  const all = readSsd(files)
  assert.ok(all.ok, all.ok ? '' : JSON.stringify(all.problems))
  return all.value
}

function table(ssd: Ssd, name: string): Table {
  const found = ssd.tables.get(name)
  assert.ok(found, name)
  return found
}

function problemsOf(...files: readonly GivenFile[]): readonly string[] {
  const all = readSsd(files)
  assert.ok(!all.ok)
  return all.problems.map(({ where, says }) => `${where}: ${says}`)
}

const contacts = 'cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code\n'

test('a file is read by its headings, in whatever order and case they stand', () => {
  const text =
    'CONT_PERSON_ID,Extra,[cont_contact_date],ssd_contacts.cont_contact_id\nP1,x,31/01/2026 14:02,C1\n'
  const ssd = read(file('Contacts.CSV', text))
  const { rows, unknown } = table(ssd, 'ssd_contacts')
  assert.deepEqual(rows, [
    {
      line: 2,
      values: { cont_person_id: 'P1', cont_contact_date: '2026-01-31T14:02:00', cont_contact_id: 'C1' },
    },
  ])
  assert.deepEqual(unknown, ['Extra'])
  assert.match(
    ssd.notices.map(({ says }) => says).join(),
    /no field ‘Extra’.*Not in this file: cont_contact_source_code/,
  )
})

test('the fields that only the deployed scripts have are read too', () => {
  const ssd = read(
    file('ssd_person.csv', 'pers_person_id,pers_upn,pers_single_unique_id\nP1,A123456789012,S1\n'),
  )
  assert.deepEqual(table(ssd, 'ssd_person').rows[0]?.values, {
    pers_person_id: 'P1',
    pers_upn: 'A123456789012',
    pers_single_unique_id: 'S1',
  })
})

for (const [name, delimiter] of [
  ['semicolons', ';'],
  ['tabs', '\t'],
  ['bars', '|'],
] as const)
  test(`${name} between the cells are told from the content, whatever the file is named`, () => {
    const text = `${contacts}C1,P1,2026-01-31,"1A"\n`.replaceAll(',', delimiter)
    assert.equal(
      table(read(file('contacts.csv', text)), 'ssd_contacts').rows[0]?.values.cont_contact_id,
      'C1',
    )
  })

test('what Excel writes before the headings is no heading, and the lines are counted with it', () => {
  const ssd = read(file('contacts.csv', `sep=;\n${contacts.replaceAll(',', ';')}C1;P1;32/01/2026;1A\n`))
  assert.equal(ssd.unread[0]?.line, 3)
})

test('UTF-8 with a mark, UTF-16 with and without one, and Windows-1252 are read', () => {
  const text = 'pers_person_id,pers_forename\nP1,Zoë\n'
  const utf16 = Buffer.from(text, 'utf16le')
  const marked = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const big = Buffer.from(marked).swap16()
  for (const bytes of [
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(text),
    utf16,
    marked,
    big,
    Buffer.from(text, 'latin1'),
  ])
    assert.equal(
      table(read({ name: 'ssd_person.csv', bytes }), 'ssd_person').rows[0]?.values.pers_forename,
      'Zoë',
      bytes.toString('hex').slice(0, 12),
    )
  const guessed = read({ name: 'ssd_person.csv', bytes: Buffer.from(text, 'latin1') })
  assert.match(guessed.notices[0]?.says ?? '', /Windows-1252/)
})

test('blanks, NULL and the placeholders of the scripts hold nothing', () => {
  const text =
    'pers_person_id,pers_forename,pers_surname,pers_dob,pers_sex\nP1,NULL,  ,null,PLACEHOLDER_DATA\n'
  assert.deepEqual(table(read(file('person.csv', text)), 'ssd_person').rows[0]?.values, {
    pers_person_id: 'P1',
  })
})

const dates: readonly (readonly [string, string | undefined])[] = [
  ['2026-01-31', '2026-01-31'],
  ['2026-01-31 00:00:00.000', '2026-01-31'],
  ['2026-01-31 14:02:07.123', '2026-01-31T14:02:07.123'],
  ['2026-01-31T14:02:07', '2026-01-31T14:02:07'],
  ['2026-01-31 14:02:07.0000000', '2026-01-31T14:02:07'],
  ['31/01/2026', '2026-01-31'],
  ['31/01/2026 14:02', '2026-01-31T14:02:00'],
  ['31-JAN-2026', '2026-01-31'],
  ['31 January 2026', '2026-01-31'],
  ['1/2/2026 2:05 PM', '2026-02-01T14:05:00'],
  ['12/31/2026', undefined],
  ['31/02/2026', undefined],
  ['31-JAN-26', undefined],
  ['46053', undefined],
  ['2026-01-31 25:00', undefined],
  ['1899-12-31', undefined],
]
for (const [given, day] of dates)
  test(`the date ${given} is ${day === undefined ? 'refused with what was expected' : `read as ${day}`}`, () => {
    const ssd = read(file('contacts.csv', `${contacts}C1,P1,${given},1A\n`))
    assert.equal(table(ssd, 'ssd_contacts').rows[0]?.values.cont_contact_date, day)
    assert.deepEqual(
      ssd.unread.map(({ file: where, line, field }) => [where, line, field]),
      day === undefined ? [['contacts.csv', 2, 'cont_contact_date']] : [],
    )
    if (day === undefined) assert.match(ssd.unread[0]?.says ?? '', /2026-01-31 or 31\/01\/2026/)
  })

test('a yes or no, a number and JSON that cannot be read are refused, and the rest of the row is kept', () => {
  const icpc = read(
    file(
      'initial_cp_conference.csv',
      'icpc_icpc_id,icpc_person_id,icpc_icpc_transfer_in,icpc_icpc_outcome_json\nI1,P1,perhaps,{no\n',
    ),
  )
  assert.deepEqual(
    icpc.unread.map(({ field }) => field),
    ['icpc_icpc_transfer_in', 'icpc_icpc_outcome_json'],
  )
  assert.deepEqual(table(icpc, 'ssd_initial_cp_conference').rows[0]?.values, {
    icpc_icpc_id: 'I1',
    icpc_person_id: 'P1',
  })
  const staff = read(
    file(
      'professionals.csv',
      'prof_professional_id,prof_professional_caseload,prof_full_time_equivalency\nW1,many,0.6\n',
    ),
  )
  assert.deepEqual(table(staff, 'ssd_professionals').rows[0]?.values, {
    prof_professional_id: 'W1',
    prof_full_time_equivalency: 0.6,
  })
})

test('a row with too many or too few cells is refused with its line, and every row is counted', () => {
  const ssd = read(
    file('contacts.csv', `${contacts}C1,P1,2026-01-31,1A\nC2,P1\nC3,P1,2026-01-31,"1A",x\n,,,\nC4,P2,,\n`),
  )
  const { read: all, rows } = table(ssd, 'ssd_contacts')
  assert.equal(all, 5)
  assert.deepEqual(
    rows.map(({ line }) => line),
    [2, 6],
  )
  assert.deepEqual(
    ssd.unread.map(({ line }) => line),
    [3, 4, 5],
  )
})

test('a cell that goes over several lines is one cell, and the rows after it have their own lines', () => {
  const ssd = read(
    file(
      'contacts.csv',
      'cont_contact_id,cont_contact_source_desc,cont_contact_date\r\nC1,"a\r\nb\r\nc",x\r\nC2,d,x\r\n',
    ),
  )
  assert.deepEqual(
    ssd.unread.map(({ line }) => line),
    [2, 5],
  )
})

test('a double quote that is never closed is a problem with its line, and nothing is read', () => {
  assert.match(
    problemsOf(file('contacts.csv', `${contacts}C1,"P1,2026-01-31,1A\nC2,P1,,\n`))[0] ?? '',
    /contacts\.csv, line \d+: A double quote/,
  )
})

test('a file whose name says one object and whose headings say another is a problem', () => {
  assert.match(
    problemsOf(file('ssd_person.csv', `${contacts}C1,P1,,\n`))[0] ?? '',
    /name of this file says ssd_person/,
  )
})

test('a file of a known name without headings is a problem that names the headings expected', () => {
  assert.match(problemsOf(file('ssd_contacts.csv', 'C1,P1,2026-01-31,1A\n'))[0] ?? '', /cont_contact_id/)
})

test('two files of one object are a problem that names both', () => {
  assert.match(
    problemsOf(file('a.csv', contacts), file('b.csv', contacts))[0] ?? '',
    /^b\.csv: .*ssd_contacts, and so does a\.csv/,
  )
})

test('a file that has nothing to do with the data set is told of and passed over', () => {
  const ssd = read(file('contacts.csv', contacts), file('notes.csv', 'when,what\n1,2\n'))
  assert.deepEqual(
    ssd.notices.filter(({ where }) => where === 'notes.csv').map(({ says }) => says.slice(0, 22)),
    ['This file was not read'],
  )
})

test('a folder without any file of the data set is a problem', () => {
  assert.match(problemsOf()[0] ?? '', /No file of the Standard Safeguarding Dataset/)
})

test('a workbook, or any other file that is no text, is a problem that says what to do', () => {
  const bytes = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 1, 2, 3, 0, 9)
  assert.match(problemsOf({ name: 'ssd_person.csv', bytes })[0] ?? '', /not a text file/)
})

test('files larger or more than there may be are refused before anything is read', () => {
  const small = { mostFiles: 1, largestFile: 10, largest: 15, mostRows: 1 }
  const given = file('contacts.csv', contacts)
  const sizes = readSsd([given], small)
  assert.ok(!sizes.ok && /at most 1 MB/.test(sizes.problems[0]?.says ?? ''))
  const many = readSsd([given, given], small)
  assert.ok(!many.ok && /at most 1 are read/.test(many.problems[0]?.says ?? ''))
})

test('an object is known by the name of its file with and without its prefix, schema and date', () => {
  for (const name of [
    'ssd_person.csv',
    'PERSON.CSV',
    'dbo.ssd_person.csv',
    'ssd_person_2026-01-31.csv',
    'hdm_ssd_person.txt',
  ])
    assert.equal(objectNamed(name)?.name, 'ssd_person', name)
  assert.equal(objectNamed('cohort.csv'), undefined)
})

test('every object of the data set is known by its own file and headings', () => {
  for (const { name, fields } of objects) {
    const ssd = read(file(`${name}.csv`, `${fields.map((one) => one.name).join(',')}\n`))
    assert.deepEqual([...ssd.tables.keys()], [name])
    assert.deepEqual(ssd.notices, [])
  }
})

const runs = Number(process.env.GOLDTHREAD_FUZZ ?? 300)

test(`no bytes whatever make the reader throw, and every row is read or refused (${runs} tries; GOLDTHREAD_FUZZ sets how many)`, () => {
  const heading = fc.constantFrom(
    ...objects.flatMap(({ fields }) => fields.map(({ name }) => name as string)),
    'x',
    '',
  )
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('NULL', '31/01/2026', '2026-13-01', '"', '""', '{"a":1}', 'Y', ',', '\n', '\u0000'),
  )
  const grid = fc
    .tuple(
      fc.array(heading, { maxLength: 6 }),
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|'),
    )
    .map(([head, rows, delimiter]) =>
      new TextEncoder().encode([head, ...rows].map((row) => row.join(delimiter)).join('\n')),
    )
  fc.assert(
    fc.property(fc.oneof(grid, fc.uint8Array({ maxLength: 400 })), (bytes) => {
      const all = readSsd([{ name: 'given.csv', bytes }])
      if (!all.ok) {
        assert.ok(all.problems.length > 0 && all.problems.every(({ says }) => says !== ''))
        return
      }
      const refused = all.value.unread.filter(({ field }) => field === undefined).length
      const rows = [...all.value.tables.values()].reduce((sum, one) => sum + one.rows.length, 0)
      const stood = [...all.value.tables.values()].reduce((sum, one) => sum + one.read, 0)
      assert.equal(stood, rows + refused)
    }),
    { numRuns: runs },
  )
})

test('a heading is known with its table, in brackets, in quotes and in any case', () => {
  for (const heading of [
    'pers_dob',
    'PERS_DOB',
    '[pers_dob]',
    'ssd_person.pers_dob',
    '"pers_dob"',
    ' pers_dob ',
  ])
    assert.equal(findHeading(heading)?.field.name, 'pers_dob', heading)
})

test('a text or JSON longer than any of the data set is refused as a value, and the row is kept', () => {
  const ssd = read(file('person.csv', `pers_person_id,pers_forename\n1,${'x'.repeat(10_001)}\n`))
  assert.deepEqual(
    ssd.unread.map(({ field }) => field),
    ['pers_forename'],
  )
  const factors = `"${'['.repeat(200_000)}"`
  const deep = read(
    file('assessment_factors.csv', `cinf_table_id,cinf_assessment_factors_json\n1,${factors}\n`),
  )
  assert.deepEqual(
    deep.unread.map(({ field }) => field),
    ['cinf_assessment_factors_json'],
  )
})
