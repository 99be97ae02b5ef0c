import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { aDay, addDays, sayDay } from '../../../plain/day.ts'
import { readPeriods } from './periods.ts'

const said = (text: string, andJoins = false) =>
  readPeriods(text, andJoins).map(({ from, to }) => `${from}/${to}`)

test('the days of an inspection are read in every form that reports print', () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['10 to 14 June 2024', ['2024-06-10/2024-06-14']],
    ['29 January to 9 February 2018', ['2018-01-29/2018-02-09']],
    ['11 June 2018 to 22 June 2018', ['2018-06-11/2018-06-22']],
    ['08 July 2019 to 19 July 2019', ['2019-07-08/2019-07-19']],
    ['18 Feb 2014 – 12 March 2014', ['2014-02-18/2014-03-12']],
    ['23 April–18 May 2018', ['2018-04-23/2018-05-18']],
    ['1/06/2015 – 25/06/2015', ['2015-06-01/2015-06-25']],
    ['28 July 2016', ['2016-07-28/2016-07-28']],
    [
      '19 November – 11 December 2013 and 28 – 30 January 2014',
      ['2013-11-19/2013-12-11', '2014-01-28/2014-01-30'],
    ],
    ['16 December to 6 January 2020', ['2019-12-16/2020-01-06']],
  ]
  for (const [text, periods] of forms) assert.deepEqual(said(text), periods, text)
})

test('in the prose of a letter ‘and’ joins the first and the last day of a visit', () => {
  assert.deepEqual(said('6 and 8 October 2020', true), ['2020-10-06/2020-10-08'])
})

test('what is not a whole day that exists gives no period', () => {
  for (const text of [
    '',
    '30 February 2024',
    '10 to 14 June',
    '1 9 June 2024',
    'June 2024',
    '14 to 10 June 2024',
  ])
    assert.deepEqual(said(text), [], text)
})

test('any period that is written out is read back', () => {
  const start = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(aDay('2012-01-01'), days))
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(' to ', ' – ', '-'),
      (from, length, joint) => {
        const to = addDays(from, length)
        assert.deepEqual(said(`${sayDay(from)}${joint}${sayDay(to)}`), [`${from}/${to}`])
      },
    ),
  )
})
