import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import { aDay } from '../../plain/day.ts'
import { intoJourney, whoIsIn } from './into-journey.ts'
import { aCouncil, firstOfApril, standingAfter } from './on-record.test-data.ts'
import { completeChildren } from './synthetic.test-data.ts'
import { type Child, type CinDetails, notFromAFile } from './tables.ts'

const council = aCouncil()
const bring = (children: readonly Child[], known: readonly OnRecord[] = []) =>
  intoJourney(children, { ...council, at: firstOfApril, year: 2026, known })

const nothing: CinDetails = {
  ...notFromAFile,
  referredOn: undefined,
  referralSource: undefined,
  primaryNeed: undefined,
  closedOn: undefined,
  closureReason: undefined,
  initialConferenceOn: undefined,
  noFurtherAction: undefined,
  assessments: [],
  plans: [],
  section47s: [],
  protectionPlans: [],
}

/** A synthetic child, `SYNTHETIC1`, with these episodes. */
function aChild(details: readonly Partial<CinDetails>[], line = 10): Child {
  const [complete] = completeChildren(2026)
  assert.ok(complete)
  return {
    ...complete,
    line,
    details: details.map((one, place) => ({ ...nothing, line: line + place + 1, ...one })),
  }
}

const kindsOf = (made: ReturnType<typeof bring>) => made.deposits.map(({ settled }) => settled.type.name)

test('one episode becomes the records of a journey, threaded to its referral', () => {
  const made = bring([
    aChild([
      {
        referredOn: aDay('2025-04-01'),
        referralSource: '6',
        primaryNeed: 'N1',
        noFurtherAction: false,
        closedOn: aDay('2025-12-01'),
        closureReason: 'RC7',
        assessments: [
          {
            ...notFromAFile,
            startedOn: aDay('2025-04-02'),
            internalReviewOn: undefined,
            authorisedOn: aDay('2025-05-02'),
            factors: ['3B'],
          },
        ],
      },
    ]),
  ])
  assert.deepEqual(kindsOf(made), ['person', 'referral', 'closure', 'assessment'])
  const [person, referral, closure, assessment] = made.deposits
  assert.deepEqual(assessment?.before, [referral?.record])
  assert.deepEqual(closure?.before, [referral?.record])
  assert.deepEqual([...(assessment?.settled.lines.keys() ?? [])], [person?.record])
  assert.ok(made.deposits.every(({ source, version }) => source === 'CIN census 2025/26' && version === 1))
  assert.deepEqual(assessment?.settled.answers.finished, { is: 'done', on: '2025-05-02' })
})

test('an assessment is authorised on its day, and by nobody that the census names', () => {
  const made = bring(completeChildren(2026))
  const [authorisation] = made.authorisations
  assert.deepEqual(
    [authorisation?.onDay, authorisation?.point, authorisation?.kind],
    ['2023-07-18', 'D3', 'assessment'],
  )
  assert.ok(!Object.keys(authorisation ?? {}).includes('by'))
})

const section47 = {
  ...notFromAFile,
  startedOn: aDay('2025-04-03'),
  conferenceTargetOn: aDay('2025-04-28'),
  initialConferenceOn: undefined,
  conferenceNotRequired: false,
}

test('nothing that the census does not say is recorded: no strategy discussion, no outcome, no end of an enquiry', () => {
  const made = bring([aChild([{ referredOn: aDay('2025-04-01'), section47s: [section47] }])])
  assert.deepEqual(kindsOf(made), ['person', 'referral', 'enquiry'])
  const enquiry = made.deposits[2]?.settled
  assert.deepEqual(enquiry?.answers, { startedOn: '2025-04-03' })
  assert.deepEqual([...(enquiry?.lines.values() ?? [])], [{ conferenceDueOn: '2025-04-28' }])
})

test('an enquiry that needed no conference says so', () => {
  const made = bring([aChild([{ section47s: [{ ...section47, conferenceNotRequired: true }] }])])
  const lines = [...(made.deposits[2]?.settled.lines.values() ?? [])]
  assert.deepEqual(lines, [{ conference: 'no conference', conferenceDueOn: '2025-04-28' }])
})

test('a conference told in several places of one episode is one conference', () => {
  const heldOn = aDay('2025-04-20')
  const made = bring([
    aChild([
      {
        referredOn: aDay('2025-04-01'),
        initialConferenceOn: heldOn,
        section47s: [
          { ...section47, initialConferenceOn: heldOn },
          { ...section47, startedOn: aDay('2025-04-05'), initialConferenceOn: heldOn },
        ],
      },
    ]),
  ])
  const conferences = made.deposits.filter(({ settled }) => settled.type.name === 'conference')
  assert.equal(conferences.length, 1)
  assert.equal(conferences[0]?.before.length, 3)
})

test('a conference that a later file tells in a second place gets the thread to it, and stays one', () => {
  const initialConferenceOn = aDay('2025-04-20')
  const told = { referredOn: aDay('2025-04-01'), section47s: [{ ...section47, initialConferenceOn }] }
  const known = standingAfter(bring([aChild([told])]))
  const made = bring([aChild([{ ...told, initialConferenceOn }])], known)
  assert.deepEqual(
    made.deposits.map(({ settled, version, before }) => [settled.type.name, version, before.length]),
    [['conference', 2, 2]],
  )
})

test('a child without an LAchildID is refused with everything of theirs', () => {
  const [child] = completeChildren(2026)
  assert.ok(child?.identifiers)
  const made = bring([{ ...child, identifiers: { ...child.identifiers, laChildId: undefined } }])
  assert.deepEqual([made.deposits.length, made.same], [0, 0])
  for (const { read, refused } of Object.values(made.tallies)) assert.equal(refused, read)
  assert.equal(made.tallies.AssessmentFactors.refused, 3)
  assert.ok(made.refused.every(({ reason }) => reason === 'The child has no LAchildID.'))
})

test('of two children described otherwise under one LAchildID the second is refused, and no data are mixed', () => {
  const first = aChild([{ referredOn: aDay('2025-04-01') }], 10)
  const other = aChild([{ referredOn: aDay('2025-06-01') }], 20)
  assert.ok(other.identifiers)
  const made = bring([first, { ...other, identifiers: { ...other.identifiers, bornOn: aDay('2011-01-01') } }])
  assert.deepEqual(kindsOf(made), ['person', 'referral'])
  assert.match(made.refused[0]?.reason ?? '', /^Another child, at line 10,/)
  assert.equal(made.tallies.CINdetails.refused, 1)
})

test('two children with the same description are one child, and a row that stands twice is already there', () => {
  const made = bring([
    aChild([{ referredOn: aDay('2025-04-01') }], 10),
    aChild([{ referredOn: aDay('2025-04-01') }, { referredOn: aDay('2025-06-01') }], 20),
  ])
  assert.deepEqual(kindsOf(made), ['person', 'referral', 'referral'])
  assert.deepEqual(made.tallies.CINdetails, { read: 3, kept: 2, refused: 0, same: 1 })
  assert.deepEqual(made.tallies.Child, { read: 2, kept: 1, refused: 0, same: 1 })
})

test('rows of one day keep their ids when the file stands in another order', () => {
  const [one, other] = [
    { referredOn: aDay('2025-04-01'), primaryNeed: 'N1' as const },
    { referredOn: aDay('2025-04-01'), primaryNeed: 'N2' as const },
  ]
  const known = standingAfter(bring([aChild([one, other])]))
  assert.deepEqual(bring([aChild([other, one])], known).deposits, [])
})

test('another authority’s child of the same number is another person', () => {
  const ours = bring(completeChildren(2026))
  const theirs = intoJourney(completeChildren(2026), {
    ...aCouncil(),
    at: firstOfApril,
    year: 2026,
    known: [],
  })
  assert.notEqual(ours.deposits[0]?.record, theirs.deposits[0]?.record)
  assert.deepEqual(whoIsIn(council.authority, completeChildren(2026)), {
    numbers: ['SYNTHETIC1', 'SYNTHETIC2'],
    people: ours.deposits.filter(({ settled }) => settled.type.name === 'person').map(({ record }) => record),
  })
})

/** What stands, as if workers had written it here. */
const writtenHere = (records: readonly OnRecord[]): readonly OnRecord[] =>
  records.map((record) => ({ ...record, source: undefined }))

const episode = { referredOn: aDay('2025-04-01'), primaryNeed: 'N1' as const, noFurtherAction: false }

test('what workers wrote here is never changed by a file, and the row is refused with what differs', () => {
  const known = writtenHere(standingAfter(bring([aChild([episode])])))
  const made = bring([aChild([{ ...episode, primaryNeed: 'N4' }])], known)
  assert.deepEqual(made.deposits, [])
  assert.deepEqual(made.refused, [
    {
      line: 11,
      table: 'CINdetails',
      reason:
        'The record was written here and says otherwise on: What is this child’s main need?. It was not changed.',
    },
  ])
})

test('a record that a worker has changed since it was brought in is left as it is', () => {
  const known = standingAfter(bring([aChild([episode])])).map((record) =>
    record.kind === 'referral' ? { ...record, version: 2, reason: 'The need was miscoded' } : record,
  )
  const made = bring([aChild([{ ...episode, primaryNeed: 'N4' }])], known)
  assert.match(made.refused[0]?.reason ?? '', /has been changed here since it was brought in/)
})

test('a record written here under another id is found by its child, kind and day', () => {
  const other = aCouncil()
  const elsewhere = intoJourney([aChild([episode])], { ...other, at: firstOfApril, year: 2026, known: [] })
  const made = bring([aChild([episode])], writtenHere(standingAfter(elsewhere)))
  assert.deepEqual([made.deposits, made.refused], [[], []])
  assert.equal(made.tallies.CINdetails.same, 1)
})

test('a gender of an older file and a sex of a newer one stand side by side', () => {
  const [child] = completeChildren(2024)
  const [newer] = completeChildren(2026)
  assert.ok(child && newer)
  const known = standingAfter(bring([{ ...child, details: [] }]))
  const made = bring([{ ...newer, details: [] }], known)
  const { gender, sex } = made.deposits[0]?.settled.answers ?? {}
  assert.deepEqual([gender, sex], ['1', 'M'])
})

test('what a file no longer says of a record that a file brought in is taken back, as a version with its reason', () => {
  const known = standingAfter(
    bring([aChild([{ ...episode, closedOn: aDay('2025-09-01'), closureReason: 'RC7' }])]),
  )
  const made = bring([aChild([{ ...episode, closedOn: aDay('2025-09-02') }])], known)
  const [closure] = made.deposits
  assert.deepEqual([closure?.version, closure?.settled.answers], [2, { closedOn: '2025-09-02' }])
  assert.equal(closure?.reason, 'CIN census 2025/26, line 11')
})
