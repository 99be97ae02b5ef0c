import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { OnRecord } from '../../define/on-record.ts'
import type { PersonId, RecordId, TeamId, WorkerId } from '../../define/record.ts'
import { newId } from '../../plain/id.ts'
import { aCouncil, firstOfApril, standingAfter } from '../cin-census/on-record.test-data.ts'
import { Dataset } from './dataset.ts'
import { finish, fromJourney } from './from-journey.ts'
import { fieldsNamed, objectsNotHeld, whyNotWritten } from './held.ts'
import { type FromSsd, intoJourney } from './into-journey.ts'
import { findStaff, type StaffHere } from './known-staff.ts'
import { findField, objects } from './objects.ts'
import { readSsd } from './read.ts'
import { nothing, plus, RowEnds, type RowTally } from './row-ends.ts'

/* Everybody here is synthetic. */

const council = aCouncil()
const staff: StaffHere = {
  workers: [{ id: newId<'worker'>(), subject: 'sw-1', name: 'Synthetic Worker', post: 'Social worker' }],
  teams: [{ id: newId<'team'>(), name: 'Harbour team' }],
}

type Files = Readonly<Record<string, string>>

function datasetOf(files: Files): Dataset {
  const given = Object.entries(files).map(([name, text]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(text),
  }))
  const ssd = readSsd(given)
  assert.ok(ssd.ok, ssd.ok ? '' : JSON.stringify(ssd.problems))
  return new Dataset(ssd.value)
}

function bring(files: Files, known: readonly OnRecord[] = []): FromSsd {
  const dataset = datasetOf(files)
  const found = findStaff(dataset, staff, new RowEnds())
  return intoJourney(dataset, dataset.people, { ...council, at: firstOfApril, known, staff: found })
}

/** One child with something in every object of which the journey holds anything. */
const rich: Files = {
  ssd_person:
    'pers_person_id,pers_forename,pers_surname,pers_sex,pers_gender,pers_ethnicity,pers_dob,pers_expected_dob,pers_death_date,pers_upn_unknown,pers_upn\n1,Synthia,Sample,F,02,WBRI,2015-01-02,2015-01-03,2026-01-01,UN1,A1\n',
  ssd_address:
    'addr_table_id,addr_person_id,addr_address_json,addr_address_start_date,addr_address_end_date,addr_address_postcode\nA1,1,"{""HOUSE"":""1"",""STREET"":""Old Road"",""EASTING"":""9""}",2019-01-01,2020-01-01,ZZ1 1ZZ\nA2,1,"{""HOUSE"":""2"",""STREET"":""New Road""}",2020-01-01,,ZZ2 2ZZ\n',
  ssd_family: 'fami_table_id,fami_family_id,fami_person_id\n1,F1,1\n',
  ssd_disability: 'disa_table_id,disa_person_id,disa_disability_code\n1,1,aut\n2,1,VIS\n3,1,AUT\n4,1,??\n',
  ssd_linked_identifiers:
    'link_table_id,link_person_id,link_identifier_type,link_identifier_value\n1,1,Former Unique Pupil Number,B1\n2,1,NHS Number,999\n',
  ssd_contacts:
    'cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code\nC1,1,2025-03-01 10:15:07,Police\n',
  ssd_cin_episodes:
    'cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_referral_source_code,cine_referral_nfa,cine_close_reason,cine_close_date\nR1,1,2025-03-02,n1,6,N,RC7,2025-12-01\n',
  ssd_cin_assessments:
    'cina_assessment_id,cina_person_id,cina_referral_id,cina_assessment_start_date,cina_assessment_auth_date\nAS1,1,R1,2025-03-03,2025-04-04\n',
  ssd_assessment_factors:
    'cinf_table_id,cinf_assessment_id,cinf_assessment_factors_json\n1,AS1,"[""3B"",""1A""]"\n2,AS1,"{""4A"":""Y"",""4B"":""N""}"\n',
  ssd_cin_plans:
    'cinp_cin_plan_id,cinp_referral_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date\nP1,R1,1,2025-04-05,2025-05-06\n',
  ssd_cin_visits:
    'cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date,cinv_cin_visit_seen,cinv_cin_visit_seen_alone,cinv_cin_visit_bedroom\nV1,1,2025-04-10,N,N,Y\n',
  ssd_s47_enquiry:
    's47e_s47_enquiry_id,s47e_referral_id,s47e_person_id,s47e_s47_start_date,s47e_s47_end_date,s47e_s47_nfa,s47e_s47_outcome_json\nS1,R1,1,2025-05-07,2025-05-20,N,"{""CP_CONFERENCE_FLAG"":""Y""}"\n',
  ssd_initial_cp_conference:
    'icpc_icpc_id,icpc_s47_enquiry_id,icpc_person_id,icpc_referral_id,icpc_icpc_target_date,icpc_icpc_date,icpc_icpc_outcome_cp_flag\nI1,S1,1,R1,2025-05-28,2025-05-27,Y\nI2,,1,R1,2025-06-28,,\n',
  ssd_cp_plans:
    'cppl_cp_plan_id,cppl_referral_id,cppl_icpc_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_initial_category,cppl_cp_plan_latest_category\nCP1,R1,I1,1,2025-05-27,2025-11-01,NEG,Emotional abuse\n',
  ssd_cp_reviews:
    'cppr_cp_review_id,cppr_person_id,cppr_cp_plan_id,cppr_cp_review_date\nRV1,1,CP1,2025-08-20\nRV2,1,CP1,\n',
  ssd_cp_visits:
    'cppv_cp_visit_id,cppv_person_id,cppv_cp_plan_id,cppv_cp_visit_date,cppv_cp_visit_seen,cppv_cp_visit_seen_alone,cppv_cp_visit_bedroom\nV1,1,CP1,2025-06-03 16:30,Y,Y,N\n',
  ssd_professionals:
    'prof_professional_id,prof_staff_id,prof_professional_name\nW1,,synthetic  worker\nW2,,Somebody Else\n',
  ssd_department: 'dept_team_id,dept_team_name\nT1,HARBOUR TEAM\n',
  ssd_involvements:
    'invo_involvements_id,invo_professional_id,invo_professional_role_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date,invo_worker_change_reason,invo_person_id,invo_referral_id\nIN1,W1,Allocated Case Worker,T1,2025-03-03,2025-12-01,FCONTA,1,R1\nIN2,W1,IRO,T1,2025-03-03,,,1,\nIN3,W2,,T1,2025-03-03,,,1,\n',
}

const recordOf = (made: FromSsd, kind: string) =>
  made.deposits.find(({ settled }) => settled.type.name === kind)?.settled
const lineOf = (made: FromSsd, kind: string) => [...(recordOf(made, kind)?.lines.values() ?? [])][0]
const endsOf = ({ ends }: FromSsd, object: string) => {
  const { kept, refused, same, notHeld } = ends.tallies[object] ?? nothing
  return [kept, refused, same, notHeld]
}

test('a child’s rows become the records of a journey, people first, threaded to one another', () => {
  const made = bring(rich)
  assert.deepEqual(
    made.deposits.map(({ settled }) => settled.type.name),
    [
      'person',
      'contact',
      'referral',
      'closure',
      'allocation',
      'assessment',
      'child in need plan',
      'enquiry',
      'conference',
      'protection plan',
      'protection review',
      'visit',
      'visit',
    ],
  )
  const id = (kind: string) => made.deposits.find(({ settled }) => settled.type.name === kind)?.record
  const before = (kind: string) => made.deposits.find(({ settled }) => settled.type.name === kind)?.before
  assert.deepEqual(before('enquiry'), [id('referral')])
  assert.deepEqual(before('conference'), [id('enquiry')])
  assert.deepEqual(before('protection plan'), [id('conference'), id('referral')])
  assert.deepEqual(before('protection review'), [id('protection plan')])
})

test('each record carries in its source the object and the key that it came from', () => {
  const made = bring(rich)
  assert.deepEqual(
    made.deposits.slice(0, 4).map(({ source }) => source),
    ['ssd_person 1', 'ssd_contacts C1', 'ssd_cin_episodes R1', 'ssd_cin_episodes R1'].map(
      (one) => `Standard Safeguarding Dataset, ${one}`,
    ),
  )
})

test('who the child is comes from five objects', () => {
  const { address, postcode, disabilities, formerUpn, gender, sex } =
    recordOf(bring(rich), 'person')?.answers ?? {}
  assert.deepEqual(
    { address, postcode, disabilities, formerUpn, gender, sex },
    {
      address: '2, New Road',
      postcode: 'ZZ2 2ZZ',
      disabilities: ['VIS', 'AUT'],
      formerUpn: 'B1',
      gender: '2',
      sex: 'F',
    },
  )
  const made = bring(rich)
  assert.deepEqual(endsOf(made, 'ssd_address'), [1, 0, 0, 1])
  assert.deepEqual(endsOf(made, 'ssd_disability'), [2, 1, 1, 0])
  assert.deepEqual(endsOf(made, 'ssd_linked_identifiers'), [1, 0, 0, 1])
})

test('a time is England’s, with its seconds; words that stand for a code are the code', () => {
  const made = bring({
    ...rich,
    ssd_contacts:
      'cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code\nC1,1,01/07/2025 10:15:07,POLICE\n',
  })
  assert.deepEqual(recordOf(made, 'contact')?.answers, {
    receivedAt: '2025-07-01T09:15:07.000Z',
    source: '6',
  })
})

test('an assessment is authorised on its day by nobody who is named, with the factors of all its rows', () => {
  const made = bring(rich)
  assert.deepEqual(
    made.authorisations.map(({ onDay, point }) => [onDay, point]),
    [['2025-04-04', 'D3']],
  )
  assert.deepEqual(lineOf(made, 'assessment'), { factors: ['1A', '3B', '4A'] })
})

test('nothing is made up: who was not seen has no reason but that none is given, and how a visit was made stays open', () => {
  const [cp, cin] = bring(rich)
    .deposits.filter(({ settled }) => settled.type.name === 'visit')
    .map(({ settled }) => settled)
  assert.deepEqual(cp?.answers, { visitedAt: '2025-06-03T15:30:00.000Z', serves: 'protection plan' })
  assert.deepEqual(
    [...(cp?.lines.values() ?? [])],
    [{ bedroom: 'no', seen: { is: 'yes' }, alone: { is: 'yes' } }],
  )
  assert.deepEqual(
    [...(cin?.lines.values() ?? [])],
    [
      {
        bedroom: 'yes',
        seen: { is: 'no', because: 'The earlier system does not say.' },
        alone: { is: 'no', because: 'The earlier system does not say.' },
      },
    ],
  )
})

test('a conference or review without a day was not held, and the day it was due stands with its enquiry', () => {
  const made = bring(rich)
  assert.deepEqual(endsOf(made, 'ssd_initial_cp_conference'), [1, 0, 0, 1])
  assert.deepEqual(endsOf(made, 'ssd_cp_reviews'), [1, 0, 0, 1])
  assert.deepEqual(lineOf(made, 'enquiry'), { conference: 'hold', conferenceDueOn: '2025-05-28' })
})

test('only the allocated worker is taken in, and only one who is known here', () => {
  const made = bring(rich)
  assert.deepEqual(endsOf(made, 'ssd_involvements'), [1, 0, 0, 2])
  assert.deepEqual(recordOf(made, 'allocation')?.answers, {
    worker: staff.workers[0]?.id satisfies WorkerId | undefined,
    team: staff.teams[0]?.id satisfies TeamId | undefined,
    startedOn: '2025-03-03',
    endedOn: '2025-12-01',
    why: 'first',
  })
})

test('a name that two workers here have means neither of them', () => {
  const [one] = staff.workers
  assert.ok(one)
  const twins: StaffHere = { ...staff, workers: [one, { ...one, id: newId<'worker'>(), subject: 'sw-2' }] }
  assert.equal(findStaff(datasetOf(rich), twins, new RowEnds()).workers.size, 0)
})

test('a worker is known by the staff number under which they sign in', () => {
  const files = { ssd_professionals: 'prof_professional_id,prof_staff_id\nW9,SW-1\n' }
  const found = findStaff(datasetOf(files), staff, new RowEnds())
  assert.equal(found.workers.get('W9'), staff.workers[0]?.id)
})

test('an address that has not ended is the one that is held, however late another began', () => {
  const files = {
    ssd_person: 'pers_person_id\n1\n',
    ssd_address:
      'addr_table_id,addr_person_id,addr_address_start_date,addr_address_end_date,addr_address_postcode\nA,1,2020-01-01,,OPEN\nB,1,2024-01-01,2024-02-01,OVER\n',
  }
  assert.equal(recordOf(bring(files), 'person')?.answers.postcode, 'OPEN')
})

test('a row that does not name its person is traced to them through the row to which it points', () => {
  const dataset = datasetOf({
    ssd_person: 'pers_person_id\n1\n',
    ssd_cla_episodes: 'clae_cla_episode_id,clae_person_id,clae_cla_id\nE1,1,L1\n',
    ssd_cla_reviews: 'clar_cla_review_id,clar_cla_id,clar_cla_person_id\nR1,L1,\nR2,L2,\n',
  })
  assert.equal(dataset.people[0]?.rows.get('ssd_cla_reviews')?.length, 1)
  assert.deepEqual(
    dataset.orphans.map(({ object, row }) => [object, row.line]),
    [['ssd_cla_reviews', 3]],
  )
})

test('JSON that goes deep, and a key that goes on and on, are no codes and no key', () => {
  const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`
  const made = bring({
    ...rich,
    ssd_assessment_factors: `cinf_table_id,cinf_assessment_id,cinf_assessment_factors_json\n1,AS1,${deep}\n`,
  })
  assert.equal(lineOf(made, 'assessment')?.factors, undefined)
  const long = bring({
    ...rich,
    ssd_contacts: `cont_contact_id,cont_person_id,cont_contact_date\n${'9'.repeat(300)},1,2025-01-01\n`,
  })
  assert.deepEqual(endsOf(long, 'ssd_contacts'), [0, 1, 0, 0])
})

test('a second import finds everything there', () => {
  const first = bring(rich)
  const second = bring(rich, standingAfter(first))
  assert.deepEqual(second.deposits, [])
  for (const [object, { kept }] of Object.entries(second.ends.tallies)) assert.equal(kept, 0, object)
})

test('a later extract that says otherwise makes a new version with its line in the reason', () => {
  const later = { ...rich, ssd_cp_plans: (rich.ssd_cp_plans ?? '').replace('2025-11-01', '2025-11-02') }
  const made = bring(later, standingAfter(bring(rich)))
  assert.deepEqual(
    made.deposits.map(({ settled, version, reason }) => [settled.type.name, version, reason]),
    [['protection plan', 2, 'Standard Safeguarding Dataset, line 2']],
  )
})

test('a row that says otherwise than a record changed here is refused, and the record stays', () => {
  const standing = standingAfter(bring(rich)).map((one) =>
    one.kind === 'referral'
      ? { ...one, reason: 'The family rang', answers: { ...one.answers, source: '1A' } }
      : one,
  )
  const made = bring(rich, standing)
  assert.deepEqual(endsOf(made, 'ssd_cin_episodes'), [0, 1, 0, 0])
  assert.match(
    made.ends.refused.find(({ object }) => object === 'ssd_cin_episodes')?.says ?? '',
    /changed here/,
  )
})

/** The record as a census would have brought it in: the same, without what a census does not ask. */
const fromCensus = (more: (one: OnRecord) => Partial<OnRecord> = () => ({})): readonly OnRecord[] =>
  standingAfter(bring(rich)).map((one) => ({ ...one, source: 'CIN census 2025/26', ...more(one) }))

test('what a census brought in and left open is completed, and what it says stays as it is', () => {
  const silent = fromCensus(({ kind, answers }) =>
    kind === 'person' ? { answers: { ...answers, givenName: undefined, gender: '1' } } : {},
  )
  const made = bring(rich, silent)
  assert.deepEqual(
    made.deposits.map(({ settled, version }) => [settled.type.name, version]),
    [['person', 2]],
  )
  assert.equal(recordOf(made, 'person')?.answers.givenName, 'Synthia')
  assert.equal(recordOf(made, 'person')?.answers.gender, '1')
  assert.deepEqual(bring(rich, standingAfter(made, silent)).deposits, [])
})

test('what a census says otherwise, or somebody here has changed since, is not completed', () => {
  const otherwise = fromCensus(({ kind, answers }) =>
    kind === 'person' ? { answers: { ...answers, givenName: undefined, upn: 'OTHER' } } : {},
  )
  assert.deepEqual(endsOf(bring(rich, otherwise), 'ssd_person'), [0, 1, 0, 0])
  const changed = fromCensus(({ kind, answers }) =>
    kind === 'person' ? { answers: { ...answers, givenName: undefined }, reason: 'The family rang' } : {},
  )
  assert.deepEqual(endsOf(bring(rich, changed), 'ssd_person'), [0, 1, 0, 0])
})

test('a second row under one key is there already where it says the same, and refused where it says something else', () => {
  const two = (second: string) =>
    bring({
      ssd_person: 'pers_person_id,pers_forename\n1,Sam\n',
      ssd_contacts: `cont_contact_id,cont_person_id,cont_contact_date\nC1,1,2025-01-01\nC1,1,${second}\n`,
    })
  assert.deepEqual(endsOf(two('01/01/2025'), 'ssd_contacts'), [1, 0, 1, 0])
  assert.deepEqual(endsOf(two('2025-01-02'), 'ssd_contacts'), [1, 1, 0, 0])
})

test('somebody known as a mother alone is left out as an adult; a mother who is a child with rows of her own is brought in', () => {
  const files = {
    ssd_person: 'pers_person_id,pers_forename\n1,Baby\n2,Mother\n',
    ssd_mother: 'moth_table_id,moth_person_id,moth_childs_person_id\n1,2,1\n',
  }
  assert.deepEqual(endsOf(bring(files), 'ssd_person'), [1, 0, 0, 1])
  const young = {
    ...files,
    ssd_contacts: 'cont_contact_id,cont_person_id,cont_contact_date\nC1,2,2025-01-01\n',
  }
  assert.deepEqual(endsOf(bring(young), 'ssd_person'), [2, 0, 0, 0])
})

test('where several people here have one number nothing of that number is brought in', () => {
  const standing = standingAfter(bring(rich))
  const twin = standing
    .filter(({ kind }) => kind === 'person')
    .map((one) => ({ ...one, id: newId<'record'>() }))
  const made = bring(rich, [...standing, ...twin])
  assert.deepEqual(made.deposits, [])
  assert.match(made.ends.refused[0]?.says ?? '', /Several people/)
})

test('every field is either written from the record or listed with the reason why it is not, and never both', () => {
  const standing = [...standingAfter(bring(rich)), ...beyond(bring(rich))]
  const person = standing.find(({ kind }) => kind === 'person')
  const families = new Map([[String(person?.id), [newId<'family'>()]]])
  const { rows } = fromJourney(standing, { families, staff })
  finish(rows, staff)
  for (const { name, fields } of objects)
    for (const { name: field } of fields) {
      const isFilled = rows.of(name).some((row) => row[field] !== undefined)
      assert.equal(isFilled, whyNotWritten(field) === undefined, field)
    }
})

test('every object and field in the lists of what is not held is one of the data set', () => {
  for (const field of fieldsNamed) assert.ok(findField(field), field)
  for (const name of Object.keys(objectsNotHeld))
    assert.ok(
      objects.some((one) => one.name === name),
      name,
    )
})

/** What only Goldthread records: that a child was seen on a day, what was decided, and a decision at the front door. */
function beyond(made: FromSsd): readonly OnRecord[] {
  const [child] = made.people.values()
  const contact = made.deposits.find(({ settled }) => settled.type.name === 'contact')?.record
  const one = (kind: string, answers: object, line: object, before: readonly RecordId[]): OnRecord => ({
    id: newId<'record'>(),
    kind,
    children: [child ?? newId<'person'>()] satisfies readonly PersonId[],
    answers: { ...answers },
    lines: { [child ?? '']: { ...line } },
    version: 1,
    source: undefined,
    reason: undefined,
    team: undefined,
    before,
  })
  return [
    one('threshold decision', {}, { outcome: 'referral' }, contact === undefined ? [] : [contact]),
    one(
      'assessment',
      { startedOn: '2025-09-01' },
      { seen: { is: 'done', on: '2025-09-02' }, outcome: 'close' },
      [],
    ),
    one(
      'allocation',
      { worker: staff.workers[0]?.id, team: staff.teams[0]?.id, startedOn: '2024-01-01', why: 'first' },
      {},
      [],
    ),
  ]
}

const runs = Number(process.env.GOLDTHREAD_FUZZ ?? 60)

test(`whatever the rows say, every one of them has exactly one end (${runs} tries; GOLDTHREAD_FUZZ sets how many)`, () => {
  const value = fc.constantFrom(
    '',
    '1',
    '2',
    '3',
    'R1',
    '2025-01-01',
    '2024-06-01 10:00',
    'Y',
    'N',
    'NEG',
    'UPN',
    '[]',
    '{"1A":"Y"}',
    '"x"',
    'x',
  )
  const table = fc
    .constantFrom(...objects)
    .chain(({ name, fields }) =>
      fc
        .array(fc.array(value, { minLength: fields.length, maxLength: fields.length }), { maxLength: 5 })
        .map(
          (rows) =>
            [
              name,
              [
                fields.map((one) => one.name),
                ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`)),
              ]
                .map((row) => row.join(','))
                .join('\n'),
            ] as const,
        ),
    )
  const people = 'pers_person_id,pers_forename\n1,Sam\n2,Sue\n'
  fc.assert(
    fc.property(fc.array(table, { maxLength: 6 }), (tables) => {
      const dataset = datasetOf({ ...Object.fromEntries(tables), ssd_person: people })
      const ends = new RowEnds()
      const known = findStaff(dataset, staff, ends)
      const made = intoJourney(dataset, dataset.people, {
        ...council,
        at: firstOfApril,
        known: [],
        staff: known,
      })
      const all = [...Object.values(ends.close(new Map()).tallies), ...Object.values(made.ends.tallies)]
      const sum = all.reduce<RowTally>(plus, nothing)
      const version = dataset.tables.find(({ name }) => name === 'ssd_version_log')?.rows.length ?? 0
      const rows = dataset.tables.reduce((many, one) => many + one.rows.length, 0)
      assert.equal(sum.read + dataset.orphans.length + version, rows)
      assert.equal(sum.read, sum.kept + sum.same + sum.refused + sum.notHeld)
    }),
    { numRuns: runs },
  )
})
