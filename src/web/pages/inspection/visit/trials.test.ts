import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListMade, Making } from '../../../../exchange/annex-a-checked.ts'
import { aDay, aMoment } from '../../../../plain/day.ts'
import { sayChanges, sayTook, sayTrial } from './trials.tsx'

const list = (number: number, mistakes: number, wrong = 0): ListMade => ({
  number,
  title: `List ${number}`,
  rows: 20,
  wrong,
  mistakes,
  sums: '',
})

const making = (...lists: readonly ListMade[]): Making => ({
  asAt: aDay('2026-11-22'),
  lists,
  missing: [{ title: '2. Early help', says: 'Not recorded.' }],
  rules: { run: 9, clean: 9, notRun: 0, broke: 0, found: [] },
  hidden: 0,
})

test('a trial says how many lists can be handed over, and in which the rules find mistakes', () => {
  assert.equal(
    sayTrial(making(list(1, 0), list(4, 14), list(7, 1))),
    '3 of 4 lists can be handed over; mistakes that rules find: 14 in list 4, 1 in list 7.',
  )
  assert.equal(
    sayTrial(making(list(1, 0))),
    '1 of 2 lists can be handed over; no rule finds a mistake in them.',
  )
})

test('what a list has gained or lost since the night before is said, list by list', () => {
  const before = making(list(1, 0, 5), list(4, 11), list(5, 2))
  assert.equal(
    sayChanges(before, making(list(1, 0, 4), list(4, 14), list(6, 0))),
    'Since the night before: 1 fewer gap in list 1; 3 more mistakes in list 4; list 6 can be made now; list 5 could be made then.',
  )
  assert.equal(sayChanges(before, before), 'Mistakes and gaps are as they were the night before.')
})

test('how long a trial took is said in seconds, and above a minute in minutes', () => {
  const from = aMoment('2026-11-22T02:10:00Z')
  assert.equal(sayTook(from, aMoment('2026-11-22T02:10:41Z')), '41 seconds')
  assert.equal(sayTook(from, aMoment('2026-11-22T02:11:05Z')), '1 minute 5 seconds')
  assert.equal(sayTook(from, from), '1 second')
})
