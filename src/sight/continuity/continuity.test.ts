import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import type { Known, RecordId } from '../../define/record.ts'
import { settle } from '../../define/settle.ts'
import { aDay, aMoment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { drill } from './drill.ts'
import { type Health, wrongsOf } from './health.ts'
import { lesson } from './lesson.ts'
import { planLine } from './plan-line.ts'
import { registerOf } from './register.ts'

const today = aDay('2026-11-22')
const known: Known = { today, now: aMoment('2026-11-22T09:00:00.000Z'), children: [], earlier: [] }

const onRecord = (kind: string, answers: object, id: RecordId = newId<'record'>()): OnRecord => ({
  id,
  kind,
  children: [],
  answers: { ...answers },
  lines: {},
  version: 1,
  source: undefined,
  reason: undefined,
  team: undefined,
  before: [],
})

describe('The register of continuity', () => {
  const line = onRecord(planLine.name, { scenario: 'site', does: 'Go to the library.' })
  const flood = onRecord(drill.name, { happenedOn: aDay('2007-07-22'), scenario: 'site', was: 'event' })
  const lessons = [
    onRecord(lesson.name, { learned: 'done', done: { is: 'done', on: today }, dueOn: aDay('2026-01-01') }),
    onRecord(lesson.name, { learned: 'later', done: { is: 'awaited' }, dueOn: aDay('2027-01-01') }),
    onRecord(lesson.name, { learned: 'soon', dueOn: aDay('2026-12-01'), drill: flood.id, changes: line.id }),
    onRecord(lesson.name, { learned: 'no', done: { is: 'not needed', because: 'It was.' } }),
  ]
  const register = registerOf([
    onRecord(planLine.name, { scenario: 'restore', does: 'Old', dropped: 'We moved.' }),
    line,
    onRecord(planLine.name, { scenario: 'restore', does: 'First' }),
    flood,
    onRecord(drill.name, { happenedOn: aDay('2026-11-01'), scenario: 'restore', was: 'drill' }),
    ...lessons,
  ])

  test('the plan is its lines that hold, in the order of the scenarios', () => {
    assert.deepEqual(
      register.plan.map(({ answers }) => answers.does),
      ['First', 'Go to the library.'],
    )
    assert.deepEqual(
      register.dropped.map(({ answers }) => answers.does),
      ['Old'],
    )
  })

  test('drills and events stand with the latest first', () => {
    assert.deepEqual(
      register.drills.map(({ answers }) => answers.happenedOn),
      [aDay('2026-11-01'), aDay('2007-07-22')],
    )
  })

  test('a lesson is open until the plan was changed or need not be, and the next due stands first', () => {
    assert.deepEqual(
      register.lessons.map(({ answers, isOpen }) => [answers.learned, isOpen]),
      [
        ['soon', true],
        ['later', true],
        ['done', false],
        ['no', false],
      ],
    )
    assert.equal(register.lessons[0]?.from?.record.id, flood.id)
    assert.equal(register.lessons[0]?.line?.record.id, line.id)
  })

  test('a lesson says where it was learned: from a drill on record, or from elsewhere', () => {
    const told = settle(lesson, { learned: 'Keep a list on paper.' }, known)
    assert.ok(!told.ok)
    assert.ok(told.problems.some(({ where }) => where === 'drill'))
    const other = settle(lesson, { event: 'The floods of July 2007' }, known)
    assert.ok(!other.ok)
    assert.ok(!other.problems.some(({ where }) => where === 'drill'))
  })

  test('a drill of a day that has not come, or of less than no time, is not taken', () => {
    const settling = settle(
      drill,
      { 'happenedOn.day': '23', 'happenedOn.month': '11', 'happenedOn.year': '2026', minutes: '-4' },
      known,
    )
    assert.ok(!settling.ok)
    const wheres = settling.problems.map(({ where }) => where)
    assert.ok(wheres.includes('happenedOn.day') && wheres.includes('minutes'))
  })
})

describe('What is wrong with an installation', () => {
  const well: Health = {
    now: aMoment('2026-11-22T09:00:00.000Z'),
    lastBackupAt: aMoment('2026-11-22T02:00:00.000Z'),
    lastRestoreDrill: { on: aDay('2026-11-01'), worked: true },
    lastEmergencyPaperAt: aMoment('2026-11-21T18:00:00.000Z'),
    connections: 5,
    mostConnections: 40,
    disk: { free: 50e9, whole: 100e9 },
  }
  const says = (health: Health): string =>
    wrongsOf(health)
      .map((wrong) => wrong.says)
      .join(' ')

  test('nothing is said where all is well, or the disk is another machine’s', () => {
    assert.deepEqual(wrongsOf(well), [])
    assert.deepEqual(wrongsOf({ ...well, disk: undefined }), [])
  })

  test('a backup that is missing or older than a day is said, with what to do', () => {
    assert.match(says({ ...well, lastBackupAt: undefined }), /No backup was ever taken/)
    const old = { ...well, lastBackupAt: aMoment('2026-11-21T06:59:00.000Z') }
    assert.match(says(old), /more than a day old/)
    assert.match(wrongsOf(old)[0]?.does ?? '', /bin\/goldthread back-up FOLDER/)
    assert.equal(says({ ...well, lastBackupAt: aMoment('2026-11-21T07:01:00.000Z') }), '')
  })

  test('a restore that was never tried, not for a quarter of a year, or did not work is said', () => {
    assert.match(says({ ...well, lastRestoreDrill: undefined }), /was never tried/)
    assert.match(
      says({ ...well, lastRestoreDrill: { on: aDay('2026-11-21'), worked: false } }),
      /did not work/,
    )
    assert.match(
      says({ ...well, lastRestoreDrill: { on: aDay('2026-08-21'), worked: true } }),
      /three months/,
    )
    assert.equal(says({ ...well, lastRestoreDrill: { on: aDay('2026-08-22'), worked: true } }), '')
  })

  test('no list for emergencies since yesterday evening is said', () => {
    assert.match(says({ ...well, lastEmergencyPaperAt: undefined }), /never made/)
    assert.match(
      says({ ...well, lastEmergencyPaperAt: aMoment('2026-11-20T18:00:00.000Z') }),
      /more than a day old/,
    )
  })

  test('a disk nearly full comes first, and connections nearly used up are said', () => {
    const full = { ...well, disk: { free: 9e9, whole: 100e9 }, lastBackupAt: undefined }
    assert.match(wrongsOf(full)[0]?.says ?? '', /nearly full/)
    assert.match(says({ ...well, disk: { free: 1e9, whole: 4e9 } }), /nearly full/)
    assert.match(says({ ...well, connections: 33 }), /connections/)
    assert.equal(says({ ...well, connections: 32 }), '')
  })
})
