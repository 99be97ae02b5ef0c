import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findObject } from './objects.ts'
import { person } from './people.ts'
import { readSsd } from './read.ts'
import { type RowOut, writeTable } from './write.ts'

const readBack = (text: string) => {
  const ssd = readSsd([{ name: 'ssd_person.csv', bytes: new TextEncoder().encode(text) }])
  assert.ok(ssd.ok)
  return ssd.value.tables.get('ssd_person')?.rows.map(({ values }) => values) ?? []
}

test('the first line has the fields of the specification in their order, then those that only the deployed scripts have', () => {
  const [head] = writeTable(person, []).split('\r\n')
  const names = head?.split(',') ?? []
  assert.deepEqual(names.slice(0, 3), ['pers_person_id', 'pers_forename', 'pers_surname'])
  assert.deepEqual(names.slice(-2), ['pers_single_unique_id', 'pers_upn'])
  assert.equal(names.length, findObject('ssd_person')?.fields.length)
})

test('text that a spreadsheet would take for a formula gets an apostrophe, and the reader takes it away', () => {
  for (const name of ['=1+1', '+44', '-Sam', '@Sam', "'=1", "''-x"]) {
    const text = writeTable(person, [{ pers_person_id: '1', pers_forename: name }])
    assert.match(text, /\r\n1,'/)
    assert.deepEqual(readBack(text), [{ pers_person_id: '1', pers_forename: name }])
  }
})

test('a name that begins with an apostrophe and is no formula stays as it is', () => {
  assert.match(writeTable(person, [{ pers_forename: "'Arry" }]), /,'Arry,/)
})

test('the same rows in another order give the same bytes', () => {
  const rows = [{ pers_person_id: '2' }, { pers_person_id: '10' }, { pers_person_id: '1' }]
  assert.equal(writeTable(person, rows), writeTable(person, rows.toReversed()))
})

test('whatever stands in a text is read back as it was written', () => {
  const text = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .map((one) => one.replaceAll('\u0000', '').replaceAll(/\r\n?/g, '\n').trim())
    .filter((one) => one !== '' && !/^(null|\(null\)|<null>|placeholder_data|ssd_ph)$/i.test(one))
  fc.assert(
    fc.property(fc.array(fc.record({ pers_forename: text, pers_surname: text }), { maxLength: 5 }), (all) => {
      const rows: readonly RowOut[] = all.map((row, at) => ({ pers_person_id: String(at), ...row }))
      assert.deepEqual(
        new Set(readBack(writeTable(person, rows)).map((row) => JSON.stringify(row))),
        new Set(rows.map((row) => JSON.stringify(row))),
      )
    }),
    { numRuns: 200 },
  )
})
