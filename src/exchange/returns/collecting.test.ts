import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDay } from '../../plain/day.ts'
import { sayDay } from '../../standards/checking/day-number.ts'
import { collectingOn } from './collecting.ts'

const on = (day: string) =>
  collectingOn(aDay(day), '998').map(({ year, until, collection }) => ({
    year,
    until,
    name: collection.name,
    counts: `${sayDay(collection.start)} to ${sayDay(collection.end)}`,
  }))

test('the census whose year is under way is asked as if the year ended today', () => {
  const [one, another] = on('2026-11-22')
  assert.equal(another, undefined)
  assert.deepEqual([one?.year, one?.until, one?.name], [2027, '2026-11-22', '2026/27'])
  assert.match(one?.counts ?? '', /1 April 2026 to 22 November 2026|01\/04\/2026 to 22\/11\/2026/)
})

test('until 31 July the census of the year that ended on 31 March is asked as well, for it can still be mended', () => {
  assert.deepEqual(
    on('2026-04-01').map(({ name, until }) => [name, until]),
    [
      ['2025/26', '2026-03-31'],
      ['2026/27', '2026-04-01'],
    ],
  )
  assert.equal(on('2026-07-31').length, 2)
  assert.equal(on('2026-08-01').length, 1)
  assert.deepEqual(
    on('2027-03-31').map(({ name, until }) => [name, until]),
    [['2026/27', '2027-03-31']],
  )
})
