import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../checking/day-number.ts'
import { findDayInPart } from './day-in-part.ts'

const earliest = (text: string) => {
  const day = findDayInPart(text)
  if (day === undefined) return 'no day'
  return day.earliest === undefined ? 'some day' : isoDay(day.earliest)
}

test('a day known in part is taken for the earliest that it can be', () => {
  assert.equal(earliest('26/05/2019'), '2019-05-26')
  assert.equal(earliest('zz/05/2019'), '2019-05-01')
  assert.equal(earliest('ZZ/ZZ/2019'), '2019-01-01')
})

test('a day in an unknown year may be any', () => {
  assert.equal(earliest('zz/zz/zzzz'), 'some day')
  assert.equal(earliest('29/02/ZZZZ'), 'some day')
})

test('what can be no day in any year is none', () => {
  for (const text of ['zz', 'zz/13/2019', '31/02/zzzz', 'zz/05/19', '00/05/2019', 'zz-05-2019', ''])
    assert.equal(earliest(text), 'no day', text)
})
