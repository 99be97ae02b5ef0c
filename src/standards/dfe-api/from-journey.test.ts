import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import { aDay } from '../../plain/day.ts'
import { newId, readId } from '../../plain/id.ts'
import { oneChild } from '../one-child.test-data.ts'
import { checkChild, unknownCodes } from './check.ts'
import { windowOn } from './cohort.ts'
import { fromJourney } from './from-journey.ts'
import { isPurge, leaves } from './leaves.ts'
import { isNotHeld } from './not-held.ts'
import type { EpisodePayload, Payload } from './schema.ts'

/* The records are synthetic, and written here as workers would write them. */

const { child, of, person } = oneChild({
  localNumber: 'SYNTHETIC9',
  sex: 'F',
  bornOn: '2019-02-01',
  ethnicity: 'WBRI',
})

const today = aDay('2026-11-22')
const window = windowOn(today)

const madeFrom = (records: readonly OnRecord[], answers = person.answers) =>
  fromJourney([{ ...person, answers }, ...records], window)

const payloadOf = (records: readonly OnRecord[], answers = person.answers): Payload | undefined =>
  madeFrom(records, answers).children[0]?.payload

const episodeOf = (records: readonly OnRecord[]): EpisodePayload | undefined =>
  payloadOf(records)?.social_care_episodes?.[0]

const referred = (on: string, line: Readonly<Record<string, unknown>> = { noFurtherAction: false }) =>
  of('referral', { receivedOn: aDay(on), source: '6' }, line)
const closed = (on: string, after: OnRecord) =>
  of('closure', { closedOn: aDay(on) }, { reason: 'RC7' }, [after])

test('the window begins on 1 April of the financial year of two years ago, and ends tomorrow', () => {
  assert.deepEqual(window, { from: '2024-04-01', until: '2026-11-23' })
  assert.deepEqual(windowOn(aDay('2026-03-31')), { from: '2023-04-01', until: '2026-04-01' })
  assert.deepEqual(windowOn(aDay('2026-04-01')), { from: '2024-04-01', until: '2026-04-02' })
})

test('a child belongs while an episode was open on a day of the window', () => {
  const old = referred('2020-01-01')
  assert.equal(madeFrom([old, closed('2024-03-31', old)]).children.length, 0)
  assert.equal(madeFrom([old, closed('2024-04-01', old)]).children.length, 1)
  assert.equal(madeFrom([old]).children.length, 1)
  const nfa = { noFurtherAction: true }
  assert.equal(madeFrom([referred('2024-03-31', nfa)]).children.length, 0)
  assert.equal(madeFrom([referred('2024-04-01', nfa)]).children.length, 1)
})

test('somebody who became 26 before the window does not belong', () => {
  const born = (on: string) => ({ ...person.answers, bornOn: aDay(on) })
  assert.equal(madeFrom([referred('2020-01-01')], born('1998-03-31')).children.length, 0)
  assert.equal(madeFrom([referred('2020-01-01')], born('1998-04-01')).children.length, 1)
})

/** Everything that the journey holds of a child, once. */
function everything(): readonly OnRecord[] {
  const referral = referred('2026-01-05')
  const discussion = of('strategy discussion', {}, {}, [referral])
  const enquiry = of(
    'enquiry',
    { startedOn: aDay('2026-02-02'), finished: { is: 'done', on: aDay('2026-02-12') } },
    { conference: 'hold' },
    [discussion],
  )
  const held = of('conference', { heldOn: aDay('2026-02-20') }, { outcome: 'plan' }, [enquiry])
  return [
    referral,
    discussion,
    enquiry,
    held,
    of('assessment', { startedOn: aDay('2026-01-06') }, { factors: ['4B', '3B'] }, [referral], {
      authorisedOn: aDay('2026-02-01'),
    }),
    of('child in need plan', { startedOn: aDay('2026-01-20'), endedOn: aDay('2026-02-20') }, {}, [referral]),
    of(
      'protection plan',
      { startedOn: aDay('2026-02-20'), endedOn: aDay('2026-08-20') },
      { category: 'NEG' },
      [held],
    ),
    of('allocation', { worker: newId<'worker'>(), startedOn: aDay('2026-01-06') }),
    of('allocation', {
      worker: newId<'worker'>(),
      startedOn: aDay('2026-05-01'),
      endedOn: aDay('2026-09-01'),
    }),
    closed('2026-09-01', referral),
  ]
}

const known = {
  ...person.answers,
  givenName: 'Synthetic',
  familyName: 'Example',
  upn: 'A123456789012',
  formerUpn: 'B123456789012',
  upnUnknown: 'UN10',
  disabilities: ['VIS', 'HAND'],
  postcode: ' zz99 3vz ',
}

test('every field of the schema is either told from the record or listed as not held', () => {
  const unborn = Object.fromEntries(Object.entries(known).filter(([name]) => name !== 'bornOn'))
  const payloads = [
    payloadOf(everything(), known),
    payloadOf(everything(), { ...unborn, expectedOn: aDay('2027-01-01') }),
  ]
  const told = new Set(payloads.flatMap((payload) => pathsIn(payload, '')))
  const missing = leaves.filter((leaf) => !isPurge(leaf) && !isNotHeld(leaf.path) && !told.has(leaf.path))
  assert.deepEqual(missing, [])
  assert.deepEqual([...told].filter(isNotHeld), [], 'told although it is listed as not held')
  for (const payload of payloads) {
    const checked = checkChild(payload)
    assert.deepEqual(checked.ok || checked.problems, true)
    assert.deepEqual(checked.ok && unknownCodes(checked.value), [])
  }
})

test('what the journey holds is told as the API wants it', () => {
  const payload = payloadOf(everything(), known)
  assert.deepEqual(payload?.child_details, {
    unique_pupil_number: 'A123456789012',
    former_unique_pupil_number: 'B123456789012',
    unique_pupil_number_unknown_reason: 'UN10',
    first_name: 'Synthetic',
    surname: 'Example',
    date_of_birth: '2019-02-01',
    sex: 'F',
    ethnicity: 'WBRI',
    disabilities: ['HAND', 'VIS'],
    postcode: 'ZZ99 3VZ',
  })
  const [episode] = payload?.social_care_episodes ?? []
  const { section_47_assessment_id, ...enquiry } = episode?.section_47_assessments?.[0] ?? {}
  assert.match(section_47_assessment_id ?? '', /^[0-9a-f]{32}$/)
  assert.deepEqual(enquiry, {
    start_date: '2026-02-02',
    icpc_required_flag: true,
    icpc_date: '2026-02-20',
    end_date: '2026-02-12',
  })
  assert.deepEqual(episode?.child_and_family_assessments?.[0]?.factors, ['3B', '4B'])
  assert.deepEqual(
    episode?.care_worker_details?.map(({ worker_id, ...days }) => [worker_id?.length, days]),
    [
      [12, { start_date: '2026-01-06', end_date: '2026-05-01' }],
      [12, { start_date: '2026-05-01', end_date: '2026-09-01' }],
    ],
  )
})

test('what is not known is left out: there is no null and no empty list', () => {
  assert.deepEqual(Object.keys(episodeOf([referred('2026-01-05')]) ?? {}), [
    'social_care_episode_id',
    'referral_date',
    'referral_source',
    'referral_no_further_action_flag',
  ])
  const text = JSON.stringify(payloadOf(everything(), known))
  assert.ok(!text.includes('null') && !text.includes('[]') && !text.includes('{}'))
})

test('an open assessment has no factors, and no day of authorisation', () => {
  const referral = referred('2026-01-05')
  const open = of('assessment', { startedOn: aDay('2026-01-06') }, { factors: ['3B'] }, [referral])
  const [told] = episodeOf([referral, open])?.child_and_family_assessments ?? []
  assert.deepEqual([told?.authorisation_date, told?.factors], [undefined, undefined])
})

test('an enquiry says whether a conference is required, and no conference is not the same as none yet', () => {
  const flagOf = (line: Readonly<Record<string, unknown>>) => {
    const referral = referred('2026-01-05')
    const enquiry = of('enquiry', { startedOn: aDay('2026-02-02') }, line, [referral])
    return episodeOf([referral, enquiry])?.section_47_assessments?.[0]?.icpc_required_flag
  }
  assert.deepEqual(
    [flagOf({ conference: 'hold' }), flagOf({ conference: 'no conference' }), flagOf({})],
    [true, false, undefined],
  )
})

test('a record of two children is told under two identities, which stay the same', () => {
  const sister = newId<'person'>()
  const sisterSelf = readId<'record'>(sister)
  assert.ok(sisterSelf.ok)
  const both = { ...referred('2026-01-05'), children: [child, sister] }
  const other = { ...person, id: sisterSelf.value, answers: { ...person.answers, localNumber: 'SYNTHETIC8' } }
  const idsOf = () =>
    fromJourney([person, other, both], window).children.map(
      ({ payload }) => payload.social_care_episodes?.[0]?.social_care_episode_id,
    )
  assert.equal(new Set(idsOf()).size, 2)
  assert.deepEqual(idsOf(), idsOf())
})

test('the same records in another order give the same messages', () => {
  const records = everything()
  assert.equal(
    JSON.stringify(madeFrom(records, known).children.map(({ payload }) => payload)),
    JSON.stringify(madeFrom(records.toReversed(), known).children.map(({ payload }) => payload)),
  )
})

test('a child without a number that the API takes is left out and told, not given one', () => {
  for (const localNumber of [undefined, 'A-1', 'A23456789012345678901', '']) {
    const { children, leftOut } = madeFrom([referred('2026-01-05')], { ...person.answers, localNumber })
    assert.equal(children.length, 0)
    assert.deepEqual(
      leftOut.map(({ wholly, person: whose }) => [wholly, whose]),
      [[true, child]],
    )
  }
})

test('a postcode or pupil number that does not fit is left out and told; nothing is cut short', () => {
  const { children, leftOut } = madeFrom([referred('2026-01-05')], {
    ...person.answers,
    postcode: 'The old mill',
    upn: 'A12',
  })
  assert.deepEqual(
    [
      children[0]?.payload.child_details?.postcode,
      children[0]?.payload.child_details?.unique_pupil_number,
      leftOut.map(({ wholly }) => wholly),
    ],
    [undefined, undefined, [false, false]],
  )
})

test('only the sex of today is told where the gender of older returns is known alone', () => {
  const { sex, ...rest } = person.answers
  assert.equal(sex, 'F')
  const details = payloadOf([referred('2026-01-05')], { ...rest, gender: '1' })?.child_details
  assert.equal(details?.sex, 'M')
})

test('a worker is told with the episode during which they worked with the child, and with no other', () => {
  const [first, second] = [referred('2024-06-01'), referred('2026-06-01')]
  const records = [
    first,
    closed('2025-06-01', first),
    second,
    of('allocation', {
      worker: newId<'worker'>(),
      startedOn: aDay('2024-06-02'),
      endedOn: aDay('2025-06-01'),
    }),
    of('allocation', { worker: newId<'worker'>(), startedOn: aDay('2026-06-02') }),
  ]
  assert.deepEqual(
    payloadOf(records)?.social_care_episodes?.map((one) =>
      one.care_worker_details?.map(({ start_date }) => start_date),
    ),
    [['2024-06-02'], ['2026-06-02']],
  )
})

test('every message says which records it comes from', () => {
  const records = everything().filter(({ kind }) => kind !== 'strategy discussion')
  const { children } = madeFrom(records)
  assert.deepEqual(new Set(children[0]?.traces), new Set([person.id, ...records.map(({ id }) => id)]))
})

function pathsIn(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pathsIn(each, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) =>
    pathsIn(inner, path === '' ? name : `${path}.${name}`),
  )
}
