import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDay } from '../../plain/day.ts'
import { findDueOn } from './due.ts'

test('a day due is counted in working days from the day on which the clock started', () => {
  assert.equal(findDueOn({ clock: 'decision' }, aDay('2026-11-20')), '2026-11-23')
  assert.equal(findDueOn({ clock: 'feedback' }, aDay('2026-12-24')), '2026-12-30')
  assert.equal(findDueOn({ clock: 'conference' }, aDay('2026-11-04')), '2026-11-25')
  assert.equal(findDueOn({ clock: 'assessment' }, aDay('2026-01-05')), '2026-03-09')
})

test('there is no day where no clock runs, no day is recorded, or no rule was in force', () => {
  assert.equal(findDueOn({ clock: undefined }, aDay('2026-11-20')), undefined)
  assert.equal(findDueOn({ clock: 'decision' }, null), undefined)
  assert.equal(findDueOn({ clock: 'assessment' }, aDay('2001-01-01')), undefined)
})
