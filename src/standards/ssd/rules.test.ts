import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from '../checking/examples.ts'
import { check } from '../checking/run.ts'
import { ssdChecker } from './checker.ts'
import { personColumn } from './rules/rule.ts'
import { rules, shapes } from './rules.ts'
import { ssd } from './standard.ts'

const setting = {
  shapes,
  childColumn: personColumn,
  collection: (name = '2025/26') => ssd.collectionOf(name),
}

test('every rule finds what its example says and spares what it says', () => {
  assert.deepEqual(
    rules.flatMap((rule) => faultsOf(rule, setting)),
    [],
  )
  assert.ok(rules.length > 400, String(rules.length))
})

test('no two rules have the same code', () => {
  const codes = rules.map(({ code }) => code)
  assert.deepEqual(
    codes.filter((code, at) => codes.indexOf(code) !== at),
    [],
  )
})

const file = (name: string, text: string) => ({
  name,
  bytes: new TextEncoder().encode(text),
  when: 'this year' as const,
})

async function found(...files: readonly ReturnType<typeof file>[]): Promise<readonly string[]> {
  const read = await ssdChecker.read(files, { year: '2025/26' })
  return check(ssd.rules, read.given, ssd.collectionOf('2025/26')).flatMap((one) => {
    assert.notEqual(one.ended, 'broke', one.rule.code)
    return one.ended === 'found' ? one.found.map(({ row }) => `${one.rule.code} ${row.table} ${row.at}`) : []
  })
}

const people = file(
  'ssd_person.csv',
  'pers_person_id,pers_dob,pers_expected_dob\n1,2015-01-01,\n2,2016-01-01,\n',
)
const episodes = file(
  'ssd_cin_episodes.csv',
  'cine_referral_id,cine_person_id,cine_referral_date,cine_close_date\nR1,1,2026-01-05,2026-01-04\nR2,2,2026-01-05,\n',
)

test('an end before its beginning, a reference that leads nowhere and one to another child are found', async () => {
  const assessments = file(
    'ssd_cin_assessments.csv',
    'cina_assessment_id,cina_person_id,cina_referral_id\nA1,1,R9\nA2,1,R2\nA3,2,R2\nA3,3,\n',
  )
  assert.deepEqual((await found(people, episodes, assessments)).toSorted(), [
    'CINA001A.unique ssd_cin_assessments 2',
    'CINA001A.unique ssd_cin_assessments 3',
    'CINA002A.relation ssd_cin_assessments 3',
    'CINA010A.person ssd_cin_assessments 1',
    'CINA010A.relation ssd_cin_assessments 0',
    'CINE007A.order ssd_cin_episodes 0',
  ])
})

test('a row that names its person through another row is known by that person', async () => {
  const assessments = file(
    'ssd_cin_assessments.csv',
    'cina_assessment_id,cina_person_id,cina_referral_id\nA1,1,R1\n',
  )
  const factors = file('ssd_assessment_factors.csv', 'cinf_table_id,cinf_assessment_id\nF1,A1\n')
  const read = await ssdChecker.read([people, episodes, assessments, factors], { year: '2025/26' })
  const rows = [...(read.given.ssd_assessment_factors ?? [])]
  const persons = [...(read.given.ssd_person ?? [])]
  assert.equal(rows[0]?.child, persons[0]?.child)
})

test('a file that cannot be read is a problem, and the others are checked without it', async () => {
  const read = await ssdChecker.read([people, file('ssd_contacts.csv', '"')], { year: '2025/26' })
  assert.deepEqual(
    read.files.map(({ table }) => table),
    ['ssd_person'],
  )
  assert.ok(read.problems.some(({ file: where }) => where.startsWith('ssd_contacts.csv')))
})

test('a rule whose file is not there says that it did not run', async () => {
  const read = await ssdChecker.read([people], { year: '2025/26' })
  const ended = check(ssd.rules, read.given, ssd.collectionOf('2025/26'))
  const relation = ended.find(({ rule }) => rule.code === 'CONT002A.relation')
  assert.equal(relation?.ended, 'not run')
})
