import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDayNumber, isoDay } from '../checking/day-number.ts'
import { findCheckLetter, givesUpns, isLastOfUpn } from './upn.ts'
import { isWeekend, workingDaysOn } from './working-time.ts'

test('the check letter of a UPN follows from the other twelve characters', () => {
  // 9×2 + 5×3 + 1×8 + 7×9 + 8×10 + 3×11 + 0×12 + 1×13 is 230, which 23 divides without a rest: the first letter.
  assert.equal(findCheckLetter('A950000178301'), 'A')
  assert.equal(findCheckLetter('?950000178301'), 'A')
  // A temporary number ends with a letter: its place among the 23 counts, here B with 1 in the place of 1.
  assert.equal(findCheckLetter('?95000017830B'), 'A')
  assert.equal(findCheckLetter('?95000017830C'), 'P')
})

test('a number that is no UPN has no check letter', () => {
  for (const text of ['', 'A95000017830', 'A9500001783011', 'A95000017830I', 'AX50000178301'])
    assert.equal(findCheckLetter(text), undefined, text)
})

test('the last character of a UPN is a figure, or a letter that is not taken for one', () => {
  for (const character of ['0', '9', 'A', 'Z']) assert.ok(isLastOfUpn(character), character)
  for (const character of ['', 'I', 'O', 'S', 'a', 'AB', '-']) assert.ok(!isLastOfUpn(character), character)
})

test('UPNs are given by authorities in England and Wales, and by a few others', () => {
  for (const code of ['001', '201', '420', '660', '871', '896', '943']) assert.ok(givesUpns(code), code)
  for (const code of ['000', '006', '200', '421', '682', '897', '944', '', 'SFF'])
    assert.ok(!givesUpns(code), code)
})

test('working days are counted without weekends and bank holidays, forwards and back', () => {
  // 18 and 21 April 2025 were Good Friday and Easter Monday.
  assert.equal(isoDay(workingDaysOn(aDayNumber('2025-04-17'), 1)), '2025-04-22')
  assert.equal(isoDay(workingDaysOn(aDayNumber('2025-04-01'), -1)), '2025-03-31')
  assert.deepEqual(
    ['2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05', '1969-12-28', '1969-12-29'].map((day) =>
      isWeekend(aDayNumber(day)),
    ),
    [false, true, true, false, true, false],
  )
})
