import assert from 'node:assert/strict'
import test from 'node:test'
import { aDay, addDays } from '../../plain/day.ts'
import { announcedFrameworks, findAreaOf, findFramework, frameworks } from './framework.ts'

test('the frameworks follow one another without a gap and each names its source', () => {
  for (const [at, framework] of frameworks.entries()) {
    const next = frameworks[at + 1]
    assert.equal(framework.until === undefined ? undefined : addDays(framework.until, 1), next?.from)
    assert.equal(framework.overallGrade, framework.areas.includes('overall'))
    assert.ok(framework.source.length > 20)
  }
})

test('care leavers are judged by themselves from 16 January 2023, and nothing overall from April 2026', () => {
  assert.ok(findFramework(aDay('2023-01-15'))?.areas.includes('children in care and care leavers'))
  assert.ok(findFramework(aDay('2023-01-16'))?.areas.includes('care leavers'))
  assert.equal(findFramework(aDay('2026-03-31'))?.overallGrade, true)
  assert.equal(findFramework(aDay('2026-04-01'))?.overallGrade, false)
  assert.equal(findFramework(aDay('2013-10-31')), undefined)
})

test('labels and headings of all years name their area', () => {
  const said: readonly (readonly [string, string | undefined])[] = [
    ['The impact of leaders on social work practice with children and families', 'leaders'],
    [
      'The experience and progress of children in care and care leavers is good',
      'children in care and care leavers',
    ],
    ['experiences and progress of care leavers: good', 'care leavers'],
    ['2.2 Experiences and progress of Care Leavers', 'care leavers'],
    ['1. Children who need help and protection', 'help and protection'],
    ['The effectiveness of the Local Safeguarding Children Board (LSCB)', 'safeguarding board'],
    ['Information about this inspection', undefined],
  ]
  for (const [label, area] of said) assert.equal(findAreaOf(label), area, label)
})

test('a framework that is only announced is in force on no day', () => {
  assert.equal(findFramework(aDay('2027-12-31')), frameworks.at(-1))
  assert.ok(announcedFrameworks.some(({ expected }) => expected === '2027'))
})
