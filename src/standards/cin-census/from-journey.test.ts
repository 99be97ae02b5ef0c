import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import { aDay, aMoment } from '../../plain/day.ts'
import { oneChild } from '../one-child.test-data.ts'
import { fromJourney, headerFor } from './from-journey.ts'
import type { CinDetails } from './tables.ts'

/* The records are synthetic, and written here as workers would write them. */

const { of, person } = oneChild({
  localNumber: 'SYNTHETIC9',
  sex: 'F',
  bornOn: '2019-02-01',
  ethnicity: 'WBRI',
})

const censusOf = (records: readonly OnRecord[], answers = person.answers, year: 2024 | 2026 = 2026) =>
  fromJourney([{ ...person, answers }, ...records], { year })

const detailsOf = (records: readonly OnRecord[]): readonly CinDetails[] =>
  censusOf(records).children.flatMap((one) => one.child.details)

const referred = (
  on: string,
  line: Readonly<Record<string, unknown>> = { primaryNeed: 'N1', noFurtherAction: false },
) => of('referral', { receivedOn: aDay(on), source: '6' }, line)
const closed = (on: string, after: OnRecord) =>
  of('closure', { closedOn: aDay(on) }, { reason: 'RC7' }, [after])

test('an episode belongs to every year in which it was open for a day', () => {
  const old = referred('2020-01-01')
  assert.equal(detailsOf([old, closed('2025-03-31', old)]).length, 0)
  assert.equal(detailsOf([old, closed('2025-04-01', old)]).length, 1)
  assert.equal(detailsOf([old]).length, 1)
  assert.equal(detailsOf([referred('2026-03-31')]).length, 1)
  assert.equal(detailsOf([referred('2026-04-01')]).length, 0)
})

test('a closure after the year is not told', () => {
  const old = referred('2020-01-01')
  const [open] = detailsOf([old, closed('2026-04-01', old)])
  assert.deepEqual([open?.closedOn, open?.closureReason], [undefined, undefined])
})

test('a referral without further action belongs to the year it was made in', () => {
  const nfa = { primaryNeed: 'N9', noFurtherAction: true }
  assert.equal(detailsOf([referred('2025-04-01', nfa)]).length, 1)
  assert.equal(detailsOf([referred('2025-03-31', nfa)]).length, 0)
})

test('of an assessment that was authorised after the year, neither the day nor the factors are told', () => {
  const referral = referred('2026-01-05')
  const assessed = (on: string) =>
    of('assessment', { startedOn: aDay('2026-01-06') }, { factors: ['3B'] }, [referral], {
      authorisedOn: aDay(on),
    })
  const tell = (on: string) => detailsOf([referral, assessed(on)])[0]?.assessments[0]
  assert.deepEqual([tell('2026-03-01')?.authorisedOn, tell('2026-03-01')?.factors], ['2026-03-01', ['3B']])
  assert.deepEqual([tell('2026-04-01')?.authorisedOn, tell('2026-04-01')?.factors], [undefined, []])
  const long = referred('2024-01-05')
  const ended = of('assessment', { startedOn: aDay('2024-01-06') }, {}, [long], {
    authorisedOn: aDay('2024-02-06'),
  })
  assert.deepEqual(detailsOf([long, ended])[0]?.assessments, [])
})

test('an enquiry written here has its target worked out: 15 working days from its start', () => {
  const referral = referred('2025-12-10')
  const enquiry = of('enquiry', { startedOn: aDay('2025-12-12') }, {}, [referral])
  const [section47] = detailsOf([referral, enquiry])[0]?.section47s ?? []
  // Christmas Day, Boxing Day and New Year’s Day 2026 are not counted.
  assert.equal(section47?.conferenceTargetOn, '2026-01-07')
  assert.equal(section47?.conferenceNotRequired, false)
})

test('what another system left open is not worked out for it', () => {
  const referral = referred('2025-12-10')
  const brought = { source: 'CIN census 2025/26' }
  const enquiry = of('enquiry', { startedOn: aDay('2025-12-12') }, {}, [referral], brought)
  const plan = of(
    'protection plan',
    { startedOn: aDay('2026-01-08') },
    { category: 'NEG' },
    [referral],
    brought,
  )
  const [details] = detailsOf([referral, enquiry, plan])
  assert.equal(details?.section47s[0]?.conferenceTargetOn, undefined)
  assert.equal(details?.protectionPlans[0]?.latestCategory, undefined)
})

test('a conference stands with the enquiry that led to it, and else with the episode', () => {
  const referral = referred('2025-05-01')
  const enquiry = of('enquiry', { startedOn: aDay('2025-05-02') }, { conference: 'hold' }, [referral])
  const after = of('conference', { heldOn: aDay('2025-05-20') }, { outcome: 'plan' }, [enquiry])
  const transfer = of('conference', { heldOn: aDay('2025-08-20') }, {}, [referral])
  const [details] = detailsOf([referral, enquiry, after, transfer])
  assert.equal(details?.section47s[0]?.initialConferenceOn, '2025-05-20')
  assert.equal(details?.initialConferenceOn, '2025-08-20')
})

test('a conference that the census has no place for is told, not dropped in silence', () => {
  const referral = referred('2025-05-01')
  const two = ['2025-05-20', '2025-06-20'].map((on) => of('conference', { heldOn: aDay(on) }, {}, [referral]))
  const { leftOut } = censusOf([referral, ...two])
  assert.deepEqual(
    leftOut.map(({ record }) => record),
    [two[0]?.id],
  )
})

test('a plan written here counts the plans before it, and carries its category on until another is written', () => {
  const first = referred('2023-05-01')
  const plan = of(
    'protection plan',
    { startedOn: aDay('2023-06-01'), endedOn: aDay('2023-09-01') },
    { category: 'NEG' },
    [first],
  )
  const second = referred('2025-05-01')
  const later = of('protection plan', { startedOn: aDay('2025-06-01') }, { category: 'EMO' }, [second])
  const review = of('protection review', { heldOn: aDay('2025-08-30') }, {}, [later])
  const tooLate = of('protection review', { heldOn: aDay('2026-04-02') }, {}, [later])
  const details = detailsOf([first, closed('2023-10-01', first), plan, second, later, review, tooLate])
  const [told] = details[0]?.protectionPlans ?? []
  assert.equal(details.length, 1)
  assert.deepEqual([told?.previousPlans, told?.latestCategory], [1, 'EMO'])
  assert.deepEqual(
    told?.reviews.map(({ reviewedOn }) => reviewedOn),
    ['2025-08-30'],
  )
})

test('a record without a thread goes to the latest referral before its day; one before every referral is told', () => {
  const [one, two] = [referred('2025-04-10'), referred('2025-09-10')]
  const plan = of('child in need plan', { startedOn: aDay('2025-08-01') })
  const early = of('child in need plan', { startedOn: aDay('2025-04-01') })
  const { children, leftOut } = censusOf([one, two, plan, early, closed('2025-08-30', one)])
  assert.deepEqual(
    children[0]?.child.details.map(({ plans }) => plans.length),
    [1, 0],
  )
  assert.deepEqual(leftOut, [{ record: early.id, says: 'No referral stands before it.' }])
})

test('sex is coded as the year asks', () => {
  const sexOf = (answers: OnRecord['answers'], year: 2024 | 2026) => {
    const { gender, sex } =
      censusOf([referred('2023-05-01')], answers, year).children[0]?.child.identifiers ?? {}
    return [gender, sex]
  }
  assert.deepEqual(sexOf({ localNumber: 'S', sex: 'F' }, 2024), ['2', undefined])
  assert.deepEqual(sexOf({ localNumber: 'S', gender: '9' }, 2024), ['9', undefined])
  assert.deepEqual(sexOf({ localNumber: 'S', gender: '9' }, 2026), [undefined, 'U'])
  assert.deepEqual(sexOf({ localNumber: 'S', gender: '1' }, 2026), [undefined, 'M'])
})

test('a child without a number of the council is told', () => {
  const { children, leftOut } = censusOf([referred('2025-05-01')], { sex: 'M' })
  assert.equal(children.length, 1)
  assert.match(leftOut[0]?.says ?? '', /no number of the council/)
})

test('every row says which records it comes from', () => {
  const referral = referred('2025-05-01')
  const closure = closed('2025-06-01', referral)
  const late = closed('2026-06-01', referral)
  const { children } = censusOf([referral, closure])
  assert.equal(children[0]?.traces.length, 3)
  assert.ok(children[0]?.traces.includes(closure.id))
  assert.ok(!censusOf([referral, late]).children[0]?.traces.includes(late.id))
})

test('the header names the council, the year and when it was written, in English time', () => {
  const header = headerFor({
    year: 2026,
    authority: '201',
    release: '0.1.0',
    serialNo: '001',
    at: aMoment('2026-05-23T10:14:05Z'),
  })
  assert.deepEqual([header.referenceOn, header.sources[0]?.writtenAt], ['2026-03-31', '2026-05-23T11:14:00'])
})
