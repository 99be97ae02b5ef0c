import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aDay } from '../../plain/day.ts'
import { check } from '../checking/run.ts'
import { workforceChecker } from './checker.ts'
import { rules } from './rules.ts'
import type { WorkerRow, Workforce } from './schema.ts'
import { wholeWorker, wholeWorkforce } from './synthetic.test-data.ts'
import { write } from './write.ts'
import { collectionOf } from './years.ts'

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../../shared')
const sample = join(shared, 'standards/samples/swwf/social_work_workforce_2022.xml')
const skip = existsSync(sample) ? false : 'shared data not here'

const asked = { year: '2024/25' }
const file = (bytes: Uint8Array, name = 'workforce.xml') => ({ name, bytes, when: 'this year' as const })

async function checked(bytes: Uint8Array) {
  const { given, problems, rows } = await workforceChecker.read([file(bytes)], asked)
  const ended = check(rules, given, collectionOf('2024/25'))
  const codesOf = (how: string) => ended.filter((one) => one.ended === how).map(({ rule }) => rule.code)
  return { problems, rows, found: codesOf('found'), broke: codesOf('broke'), notRun: codesOf('not run') }
}

function bytesOf(workforce: Workforce): Uint8Array {
  const xml = write(workforce)
  assert.ok(xml.ok)
  return new TextEncoder().encode(xml.value)
}

/** A worker in post of whom everything is right. */
const inPost: WorkerRow = {
  ...wholeWorker,
  RoleEndDate: undefined,
  LeaverDestination: undefined,
  ReasonLeave: undefined,
  ContractWeeks: [],
}
const left: WorkerRow = {
  ...inPost,
  SWENo: 'SW22',
  RoleEndDate: aDay('2025-08-29'),
  LeaverDestination: '1',
  ReasonLeave: '1',
  FTE30: undefined,
  Cases30: undefined,
  Absat30Sept: [],
  ReasonAbsence: [],
}

test('a census in which everything is right passes every rule, and every rule runs', async () => {
  const { problems, found, broke, notRun, rows } = await checked(
    bytesOf({ ...wholeWorkforce, workers: [inPost, left] }),
  )
  assert.deepEqual([problems, found, broke, notRun, rows], [[], [], [], [], 4])
})

test('what is wrong in the file is found by the rules that are about it', async () => {
  const wrong: WorkerRow = { ...inPost, LeaverDestination: '1', Cases30: 90, Absat30Sept: ['0'] }
  const { found } = await checked(
    bytesOf({ ...wholeWorkforce, authority: undefined, workers: [wrong, { ...wrong, SWENo: undefined }] }),
  )
  assert.deepEqual(found, ['W201', 'W302', 'W412', 'W422', 'W433'])
})

test('the public sample of 2022 is checked to the end, and told where it is of an older shape', {
  skip,
}, async () => {
  const { problems, broke, notRun, found } = await checked(readFileSync(sample))
  assert.deepEqual([broke, notRun], [[], []])
  assert.ok(problems.some(({ says }) => says.includes('<QualInst>')))
  assert.ok(['W102', 'W103', 'W202'].every((code) => found.includes(code)))
})

test('a file that cannot be read to its end gives no rows, and a second file is left out', async () => {
  const cut = bytesOf(wholeWorkforce).slice(0, 900)
  const { problems, rows, notRun } = await checked(cut)
  assert.equal(rows, 0)
  assert.match(problems[0]?.says ?? '', /ends too early/)
  assert.equal(notRun.length, rules.length)
  const two = await workforceChecker.read([file(bytesOf(wholeWorkforce)), file(cut, 'second.xml')], asked)
  assert.deepEqual(
    two.problems.map((problem) => problem.file),
    ['second.xml'],
  )
})
