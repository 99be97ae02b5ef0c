import assert from 'node:assert/strict'
import { test } from 'node:test'
import { censusYears, chooseYear, referenceDayOf, sayYear, startOfYear } from './census-year.ts'
import { assessmentFactors, genders, primaryNeeds, referralSources, sexes } from './codes.ts'

test('a code is valid in its years and in no other', () => {
  assert.deepEqual(
    censusYears.filter((year) => sexes.holds('M', year)),
    [2025, 2026],
  )
  assert.deepEqual(
    censusYears.filter((year) => genders.holds('1', year)),
    [2022, 2023, 2024],
  )
  assert.deepEqual(
    censusYears.filter((year) => assessmentFactors.holds('19A', year)),
    [2022, 2023, 2024],
  )
})

test('a code that is reworded keeps its code and changes its label', () => {
  assert.equal(primaryNeeds.findLabel('N1', 2025), 'Abuse or neglect')
  assert.equal(primaryNeeds.findLabel('N1', 2026), 'Abuse, neglect and exploitation')
})

test('a code is found as written and not otherwise', () => {
  assert.equal(referralSources.find('1A'), '1A')
  for (const text of ['1a', ' 1A', '1', '', 'constructor'])
    assert.equal(referralSources.find(text), undefined)
})

test('there are 44 assessment factors to 2023/24 and 42 after, and no 8A', () => {
  const many = (year: 2024 | 2025) =>
    assessmentFactors.rows.filter((row) => assessmentFactors.holds(row.code, year)).length
  assert.deepEqual([many(2024), many(2025)], [44, 42])
  assert.equal(assessmentFactors.find('8A'), undefined)
})

test('a census year runs from 1 April to 31 March and is named by both calendar years', () => {
  assert.equal(sayYear(2026), '2025/26')
  assert.equal(startOfYear(2026), '2025-04-01')
  assert.equal(referenceDayOf(2026), '2026-03-31')
  assert.deepEqual(chooseYear('2024-03-31', '2023'), { year: 2024 })
})
