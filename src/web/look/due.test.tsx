import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDay } from '../../plain/day.ts'
import { Due, sayDue } from './due.tsx'

const today = aDay('2026-11-23')
const due = (dueOn: string, doneOn: string | null = null) =>
  sayDue({ dueOn: aDay(dueOn), today, doneOn: doneOn === null ? null : aDay(doneOn) })

test('a due date says how many working days are left and which day it is', () => {
  assert.deepEqual(due('2026-11-26'), {
    state: 'due',
    tag: 'Due',
    words: 'Due in 3 working days, by Thursday 26 November 2026',
  })
})

test('two working days before it is due it is due soon', () => {
  assert.equal(due('2026-11-25').state, 'at risk')
  assert.equal(due('2026-11-24').words, 'Due in 1 working day, by Tuesday 24 November 2026')
  assert.equal(due('2026-11-23').words, 'Due today, Monday 23 November 2026')
})

test('beyond a month the day alone is said', () => {
  assert.equal(due('2027-03-04').words, 'Due by Thursday 4 March 2027')
})

test('what is late says by how much', () => {
  assert.deepEqual(due('2026-11-19'), {
    state: 'overdue',
    tag: 'Late',
    words: '2 working days late, was due by Thursday 19 November 2026',
  })
})

test('a due date on a weekend is neither late nor left over on the days around it', () => {
  const saturday = aDay('2026-11-28')
  const words = (on: string) => sayDue({ dueOn: saturday, today: aDay(on), doneOn: null }).words
  assert.equal(words('2026-11-27'), 'Due before the next working day, by Saturday 28 November 2026')
  assert.equal(words('2026-11-29'), 'Late since Saturday 28 November 2026')
})

test('what is done says whether it was in time', () => {
  assert.equal(due('2026-11-20', '2026-11-20').words, 'Done on 20 November 2026, in time')
  assert.deepEqual(due('2026-11-10', '2026-11-13'), {
    state: 'done late',
    tag: 'Done late',
    words: 'Done on 13 November 2026, 3 working days late: it was due by 10 November 2026',
  })
})

test('the state is in words, and what is simply due has no tag', () => {
  const html = (on: string) => String(<Due dueOn={aDay(on)} today={today} doneOn={null} />)
  assert.match(html('2026-11-19'), /govuk-tag--red">Late</)
  assert.doesNotMatch(html('2026-12-10'), /govuk-tag/)
})
