import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aMoment } from '../../../plain/day.ts'
import { newId } from '../../../plain/id.ts'
import { type CalendarEntry, entriesOf, interviewsFor, writeCalendar } from './calendar.ts'
import { madeUp } from './made-up.ts'
import type { Interview } from './space.ts'

const at = aMoment('2026-11-23T09:22:00.000Z')
const entry: CalendarEntry = {
  uid: 'x@goldthread',
  sequence: 0,
  from: aMoment('2026-07-01T09:00:00.000Z'),
  to: aMoment('2026-07-01T10:00:00.000Z'),
  summary: 'Inspectors',
  location: undefined,
  description: '',
}
const written = (more: Partial<CalendarEntry>): string =>
  new TextDecoder().decode(writeCalendar('Visit', [{ ...entry, ...more }], at))

/** The lines of a calendar as a reader puts them together again (RFC 5545, section 3.1). */
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n')

/** A text as a reader gives it back (RFC 5545, section 3.3.11). */
const unescaped = (text: string): string =>
  text.replaceAll(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one))

const meet = (answers: object): Interview => {
  const record = madeUp('inspection interview', {
    startsAt: at,
    minutes: 45,
    inspector: 'Jo Marsh',
    ...answers,
  })
  return { record, answers: record.answers }
}

test('a calendar begins and ends as the standard asks, every line with both line ends', () => {
  const text = written({})
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
  assert.match(text, /\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/)
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
})

test('times stand in UTC, in summer as in winter', () => {
  assert.match(written({}), /DTSTART:20260701T090000Z\r\nDTEND:20260701T100000Z/)
})

test('no line is longer than 75 octets, no letter is cut, and the words come back as they went in', () => {
  const texts = fc
    .string({ unit: 'grapheme', maxLength: 200, size: 'max' })
    .map((text) => text.replaceAll(/[\p{Cc}]/gu, ''))
  fc.assert(
    fc.property(texts, (summary) => {
      const text = written({ summary })
      for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75)
      const line = unfolded(text).find((one) => one.startsWith('SUMMARY:'))
      assert.equal(unescaped((line ?? '').slice(8)), summary.toWellFormed())
    }),
  )
})

test('words with line ends, commas and signs of control can add no line of their own', () => {
  const text = written({ summary: 'A, b; c\\d\r\nDTSTART:19990101T000000Z\u0007' })
  assert.equal(text.match(/DTSTART/g)?.length, 2)
  assert.equal(text.match(/^DTSTART/gm)?.length, 1)
  assert.ok(unfolded(text).includes('SUMMARY:A\\, b\\; c\\\\d\\nDTSTART:19990101T000000Z'))
})

test('nothing that somebody wrote of a person leaves for a calendar', () => {
  const [own] = entriesOf(
    [meet({ who: 'young person', says: 'Amelia, a care leaver', notes: 'Amelia said' })],
    String,
  )
  assert.ok(own !== undefined)
  assert.doesNotMatch(JSON.stringify(own), /Amelia/)
  assert.match(own.summary, /A child or young person with Jo Marsh/)
})

test('a call’s place is its address, a room’s the room', () => {
  const [call, room] = entriesOf(
    [
      meet({ mode: 'video', link: 'https://call.example/1', room: 'typed before' }),
      meet({ mode: 'room', room: 'Room 2' }),
    ],
    String,
  )
  assert.deepEqual([call?.location, room?.location], ['https://call.example/1', 'Room 2'])
})

test('an interview that is changed keeps its id and counts up', () => {
  const before = meet({})
  const [own] = entriesOf([{ ...before, record: { ...before.record, version: 3 } }], String)
  assert.deepEqual([own?.uid, own?.sequence], [`${before.record.id}@goldthread`, 2])
})

test('a person’s own calendar has what they are asked in and what they prepare', () => {
  const [me, other] = [newId<'worker'>(), newId<'worker'>()]
  const all = [meet({ worker: me }), meet({ worker: other }), meet({ worker: other, preparedBy: me })]
  assert.deepEqual(interviewsFor(all, me), [all[0], all[2]])
})
