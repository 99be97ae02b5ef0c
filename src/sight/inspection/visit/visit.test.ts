import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { aDay, addMinutes, aMoment, type Moment } from '../../../plain/day.ts'
import { newId } from '../../../plain/id.ts'
import { catalogue, firstAsked, firstTasks } from './catalogue.ts'
import { clashesIn } from './clashes.ts'
import { findDueAt, findLimit, limits, minutesBetween, routes, sayMinutes } from './clocks.ts'
import { libraryOf } from './library.ts'
import { madeUp } from './made-up.ts'
import { begins, countOf, findSpace, type Interview, visitsOf } from './space.ts'
import { visitKinds } from './visit-kinds.ts'

const called = aMoment('2026-11-23T09:22:00.000Z')
const after = (minutes: number): Moment => addMinutes(called, minutes)

describe('the clock of a request', () => {
  test('twelve hours are elapsed hours: a call at 09:22 is answered by 21:22 the same day', () => {
    assert.equal(findDueAt('initial', called), aMoment('2026-11-23T21:22:00.000Z'))
  })

  test('a Saturday counts like any other day, and so does the night on which the clocks go back', () => {
    const night = aMoment('2026-10-24T20:00:00.000Z')
    assert.equal(findDueAt('papers', night), aMoment('2026-10-25T08:00:00.000Z'))
  })

  test('an immediate concern about a child is answered within two hours', () => {
    assert.equal(findDueAt('concern', called), after(120))
  })

  test('every way in which something is asked has a limit with its source, and none is sure that is not confirmed', () => {
    for (const { code } of routes) {
      const limit = findLimit(code, aDay('2026-11-23'))
      assert.ok(limit !== undefined, code)
      assert.ok(limit.source.length > 20)
    }
    assert.equal(limits.filter(({ certain }) => certain).length, 0)
  })

  test('of a day before the rule, and of a way nobody knows, no limit is made up', () => {
    assert.equal(findLimit('initial', aDay('2019-12-31')), undefined)
    assert.equal(findDueAt('else', called), undefined)
    assert.equal(findDueAt('initial', undefined), undefined)
  })

  test('minutes are said as people say them', () => {
    assert.deepEqual([1, 40, 60, 80, 120, 1440, 1500].map(sayMinutes), [
      '1 minute',
      '40 minutes',
      '1 hour',
      '1 hour 20 minutes',
      '2 hours',
      '1 day',
      '1 day 1 hour',
    ])
    assert.equal(minutesBetween(called, after(75)), 75)
  })
})

describe('what hangs on a visit', () => {
  const visit = madeUp('inspection visit', { kind: 'short', notifiedAt: called })
  const asked = (route: string, at: Moment, answer: object = { is: 'awaited' }) =>
    madeUp('inspection request', { visit: visit.id, what: 'x', route, askedAt: at, answer })
  const space = (now: Moment, ...records: readonly ReturnType<typeof madeUp>[]) => {
    const found = findSpace([visit, ...records], visit.id, now)
    assert.ok(found !== undefined)
    return found
  }

  test('requests that are overdue stand on top, then those due next, then those done with', () => {
    const done = asked('initial', called, { is: 'done', at: after(60) })
    const late = asked('figures', called)
    const next = asked('papers', called)
    const { requests } = space(after(180), done, next, late)
    assert.deepEqual(
      requests.map(({ record, state }) => [record.id, state]),
      [
        [late.id, 'overdue'],
        [next.id, 'open'],
        [done.id, 'answered'],
      ],
    )
  })

  test('the count tells what was in time, what late, the median and what is due next', () => {
    const { requests } = space(
      after(300),
      asked('initial', called, { is: 'done', at: after(100) }),
      asked('figures', called, { is: 'done', at: after(200) }),
      asked('initial', called, { is: 'not needed', because: 'They have it.' }),
      asked('papers', after(10)),
      asked('concern', after(10)),
    )
    assert.deepEqual(countOf(requests), {
      all: 4,
      answered: 2,
      inTime: 1,
      late: 1,
      open: 2,
      overdue: 1,
      notNeeded: 1,
      nobodys: 2,
      medianMinutes: 150,
      nextDueAt: after(730),
    })
  })

  test('before anything is answered there is no median', () => {
    const { requests } = space(called, asked('initial', called))
    assert.equal(countOf(requests).medianMinutes, undefined)
  })

  test('our own first tasks are no requests of theirs', () => {
    const found = space(called, asked('task', called), asked('initial', called))
    assert.deepEqual([found.tasks.length, found.requests.length], [1, 1])
  })

  test('what hangs on another visit is not among it, and an id of nothing has no space', () => {
    const other = madeUp('inspection request', {
      visit: newId<'record'>(),
      route: 'initial',
      askedAt: called,
    })
    assert.equal(space(called, other).requests.length, 0)
    assert.equal(findSpace([visit], newId<'record'>(), called), undefined)
  })

  test('a visit that was rung about days ago is history and begins nothing', () => {
    assert.equal(begins(called, after(60)), true)
    assert.equal(begins(called, after(73 * 60)), false)
  })
})

describe('a series of monitoring visits', () => {
  const one = (answers: object) => madeUp('inspection visit', { kind: 'monitoring', ...answers })
  const today = aDay('2026-11-24')

  test('each is one more than the visit before it, from the number that was given', () => {
    const fifth = one({ notifiedAt: called, place: 5 })
    const sixth = one({ notifiedAt: after(1), earlier: fifth.id })
    const seventh = one({ notifiedAt: after(2), earlier: sixth.id })
    assert.deepEqual(
      visitsOf([fifth, sixth, seventh], today).map(({ place }) => place),
      [7, 6, 5],
    )
  })

  test('the first of a series is the first, and an inspection stands in none', () => {
    const inspection = madeUp('inspection visit', { kind: 'short', notifiedAt: called })
    assert.deepEqual(
      visitsOf([one({ notifiedAt: after(1) }), inspection], today).map(({ place }) => place),
      [1, undefined],
    )
  })

  test('a visit of which nobody said that it ended is over two months after its last day', () => {
    const stateOn = (day: string) => visitsOf([one({ notifiedAt: called })], aDay(day))[0]?.state
    assert.deepEqual(['2027-01-22', '2027-01-23'].map(stateOn), ['under way', 'ended'])
  })

  test('two visits that are each said to come before the other still end', () => {
    const a = one({ notifiedAt: called })
    const b = one({ notifiedAt: called, earlier: a.id })
    const round = { ...a, answers: { ...a.answers, earlier: b.id } }
    assert.equal(visitsOf([round, b], today).length, 2)
  })

  test('what a visit is judged by follows from its first day on site, not from the call', () => {
    const rang = { notifiedAt: aMoment('2026-03-30T09:00:00.000Z'), onSiteFrom: aDay('2026-04-06') }
    const [late] = visitsOf([madeUp('inspection visit', { kind: 'short', ...rang })], today)
    assert.equal(late?.framework?.overallGrade, false)
  })
})

describe('the timetable', () => {
  const meet = (answers: object): Interview => {
    const record = madeUp('inspection interview', { minutes: 60, inspector: 'Jo Marsh', ...answers })
    return { record, answers: record.answers }
  }
  const worker = newId<'worker'>()

  test('the same inspector cannot be in two interviews at once, however the name is typed', () => {
    const clashes = clashesIn([
      meet({ startsAt: called }),
      meet({ startsAt: after(30), inspector: 'jo  marsh ' }),
    ])
    assert.deepEqual(
      clashes.map(({ over }) => over),
      [['inspector']],
    )
  })

  test('nor the same worker, nor two in one room', () => {
    const clashes = clashesIn([
      meet({ startsAt: called, worker, mode: 'room', room: 'Room 2' }),
      meet({ startsAt: after(59), worker, inspector: 'Al Reed', mode: 'room', room: 'room 2' }),
    ])
    assert.deepEqual(clashes[0]?.over, ['worker', 'room'])
  })

  test('one that ends as the next begins does not clash', () => {
    assert.deepEqual(clashesIn([meet({ startsAt: called }), meet({ startsAt: after(60) })]), [])
  })

  test('clashes are the pairs that share an inspector and a minute, in whatever order they come', () => {
    const slots = fc.array(
      fc.record({
        start: fc.nat(300),
        minutes: fc.integer({ min: 5, max: 90 }),
        who: fc.constantFrom('A', 'B'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(slots, (some) => {
        const interviews = some.map(({ start, minutes, who }) =>
          meet({ startsAt: after(start), minutes, inspector: who }),
        )
        let expected = 0
        for (const [at, a] of some.entries())
          for (const b of some.slice(at + 1))
            if (a.who === b.who && a.start < b.start + b.minutes && b.start < a.start + a.minutes)
              expected += 1
        assert.equal(clashesIn(interviews).length, expected)
        assert.equal(clashesIn(interviews.toReversed()).length, expected)
      }),
    )
  })
})

describe('the library', () => {
  const today = aDay('2026-11-22')
  const paper = (answers: object) => madeUp('inspection document', { title: 'x', ...answers })

  test('a document holds, runs out, has run out, or was not looked at for half a year', () => {
    const { shelves } = libraryOf(
      [
        paper({ item: 'plan', reviewedOn: aDay('2026-11-01') }),
        paper({ item: 'audits', reviewedOn: aDay('2026-11-01'), validUntil: aDay('2026-12-01') }),
        paper({ item: 'structure', reviewedOn: aDay('2026-11-01'), validUntil: aDay('2026-11-21') }),
        paper({ item: 'minutes', reviewedOn: aDay('2026-04-01') }),
      ],
      today,
    )
    const stateOf = (code: string) => shelves.find(({ item }) => item.code === code)?.documents[0]?.state
    assert.deepEqual(['plan', 'audits', 'structure', 'minutes'].map(stateOf), [
      'holds',
      'runs out soon',
      'run out',
      'not looked at',
    ])
  })

  test('what is asked for and lies nowhere is told; the lists are made and lie in no library', () => {
    const { empty } = libraryOf([paper({ item: 'plan', reviewedOn: today })], today)
    assert.equal(empty.length, catalogue.length - 2)
    assert.ok(!empty.some(({ code }) => code === 'lists' || code === 'plan'))
  })

  test('what is no longer used is left out', () => {
    const { shelves } = libraryOf([paper({ item: 'plan', reviewedOn: today, dropped: 'Replaced' })], today)
    assert.deepEqual(
      shelves.flatMap(({ documents }) => documents),
      [],
    )
  })
})

describe('what is first asked', () => {
  test('every kind of visit asks for something, and an inspection for the lists of children', () => {
    for (const { code } of visitKinds) assert.ok(firstAsked(code).length > 0, code)
    assert.ok(firstAsked('standard').some(({ code }) => code === 'lists'))
    assert.ok(!firstAsked('engagement').some(({ code }) => code === 'lists'))
  })

  test('there are nine first tasks, and no item has another’s code', () => {
    assert.equal(firstTasks.length, 9)
    assert.equal(new Set(catalogue.map(({ code }) => code)).size, catalogue.length)
  })
})
