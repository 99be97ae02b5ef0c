import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '../../../test/postgres.ts'
import { countyPeople, larkenshire } from '../../county/people/staff.ts'
import { aDay } from '../../plain/day.ts'
import { type Result, sayProblem } from '../../plain/result.ts'
import { enterPeople } from '../../store/council.ts'
import { type Council, readCouncil } from './council.ts'
import { enterCouncil } from './enter.ts'
import { readSheets } from './sheets.ts'

const example = join(import.meta.dirname, '../../../docs/example-council')
const scratch = mkdtempSync(join(tmpdir(), 'goldthread-set-up-'))
after(() => rmSync(scratch, { recursive: true }))

async function read(path: string): Promise<Result<Council>> {
  const sheets = await readSheets(path)
  return sheets.ok ? readCouncil(sheets.value) : sheets
}

function valued<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : result.problems.map(sayProblem).join('\n'))
  return result.value
}

const said = <T>(result: Result<T>): readonly string[] => (result.ok ? [] : result.problems.map(sayProblem))

type Described = { council: object; teams: object[]; workers: object[] }
const worker = { name: 'A', post: 'B', role: 'director', issuer: 'https://id.example.org/', subject: 's-1' }
const small = (): Described => ({
  council: { name: 'Testshire (synthetic)', code: '996' },
  teams: [{ name: 'Door', locality: 'North', purpose: 'front door' }],
  workers: [{ ...worker, team: 'Door' }],
})

async function readDescribed(described: unknown): Promise<Result<Council>> {
  const path = join(scratch, 'council.json')
  writeFileSync(path, typeof described === 'string' ? described : JSON.stringify(described))
  return read(path)
}

async function ask(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

test('the example in docs is read whole, and entered; a second time changes nothing', async () => {
  const { ownerUrl } = await testDatabase()
  const council = valued(await read(example))
  const first = valued(await enterCouncil(ownerUrl, council))
  assert.equal(first.changes.length, 1 + council.teams.length + council.workers.length)
  assert.deepEqual(await ask(ownerUrl, 'select count(*)::int, count(ended_on)::int from worker'), [[10, 1]])
  assert.deepEqual(valued(await enterCouncil(ownerUrl, council)), { changes: [], left: [] })
})

test('what differs is changed and told by its row; who is not named is left and told; nothing is deleted', async () => {
  const { ownerUrl } = await testDatabase()
  const before = small()
  before.workers.push({ ...worker, subject: 's-2' })
  valued(await enterCouncil(ownerUrl, valued(await readDescribed(before))))
  const later = small()
  later.council = { name: 'Testshire Council (synthetic)', code: '996' }
  later.teams = [
    { name: 'Door', locality: 'South', purpose: 'front door' },
    { name: 'New', locality: 'North', purpose: 'assessment' },
  ]
  later.workers = [{ ...worker, role: 'team manager', team: 'new', ended_on: '26/11/2026' }]
  const { changes, left } = valued(await enterCouncil(ownerUrl, valued(await readDescribed(later))))
  assert.deepEqual(changes, [
    'The council’s name was changed from ‘Testshire (synthetic)’ to ‘Testshire Council (synthetic)’.',
    'Team Door: locality changed from ‘North’ to ‘South’.',
    'Team New: added.',
    'workers, row 1: role changed from ‘director’ to ‘team manager’; team changed from ‘Door’ to ‘New’; ends on 2026-11-26.',
  ])
  assert.deepEqual(left, ['B, subject s-2'])
  assert.deepEqual(await ask(ownerUrl, 'select subject, role, ended_on::text from worker order by subject'), [
    ['s-1', 'team manager', '2026-11-26'],
    ['s-2', 'director', null],
  ])
})

test('whoever changes post keeps the one that they held, with the moment at which it ended', async () => {
  const { ownerUrl } = await testDatabase()
  const enter = async (post: string) =>
    valued(
      await enterCouncil(
        ownerUrl,
        valued(await readDescribed({ ...small(), workers: [{ ...worker, post, team: 'Door' }] })),
      ),
    )
  for (const post of ['Director', 'Director', 'Adviser', 'Chair']) await enter(post)
  assert.deepEqual(await ask(ownerUrl, 'select post, until <= now() from post_held order by until'), [
    ['Director', true],
    ['Adviser', true],
  ])
  assert.deepEqual(
    await ask(
      ownerUrl,
      `select post_at(authority, id, now() - interval '1 year'), post_at(authority, id, now()) from worker`,
    ),
    [['Director', 'Chair']],
  )
})

test('another council’s code, and a database of made-up people, are refused and left as they are', async () => {
  const { ownerUrl } = await testDatabase()
  valued(await enterCouncil(ownerUrl, valued(await readDescribed(small()))))
  const other = valued(await readDescribed({ ...small(), council: { name: 'Other', code: '995' } }))
  assert.match(
    said(await enterCouncil(ownerUrl, other))[0] ?? '',
    /serves Testshire \(synthetic\), whose code is 996/,
  )
  assert.deepEqual(await ask(ownerUrl, 'select code from authority'), [['996']])
  const madeUp = await testDatabase()
  await enterPeople(madeUp.ownerUrl, [countyPeople(larkenshire.id, aDay('2026-11-22'))])
  assert.match(said(await enterCouncil(madeUp.ownerUrl, other))[0] ?? '', /holds the synthetic county/)
})

test('two who set up at once wait for one another, and nobody stands there twice', async () => {
  const { ownerUrl } = await testDatabase()
  const council = valued(await read(example))
  const both = await Promise.all([enterCouncil(ownerUrl, council), enterCouncil(ownerUrl, council)])
  assert.deepEqual(both.map((one) => valued(one).changes.length > 0).sort(), [false, true])
  assert.deepEqual(await ask(ownerUrl, 'select count(*)::int from worker'), [[10]])
})

test('everything that is wrong is told at once, with its row and heading, and no name of a person', async () => {
  const described = {
    council: { name: 'Testshire', code: '96' },
    teams: [
      { name: 'Door', locality: '', purpose: 'front desk' },
      { name: 'door', locality: 'x', purpose: 'assessment' },
    ],
    workers: [
      {
        ...worker,
        name: 'Secret Name',
        role: 'boss',
        team: 'Nowhere',
        issuer: 'http://id.example.org',
        ended_on: '31/02/2026',
      },
      { ...worker, issuer: 'https://id.example.org/?x', salary: '1' },
      { ...worker, issuer: 'https://id.example.org/?x', name: 'a\u0007b' },
    ],
  }
  const says = said(await readDescribed(described))
  const expected = [
    /^council, code: Give the three digits/,
    /^teams, row 1, locality: Give this; it is empty/,
    /^teams, row 1, purpose: This is not one that Goldthread knows\. Give one of: front door, /,
    /^teams, row 2, name: A team of this name stands already in teams, row 1/,
    /^teams: Give at least one team with the purpose ‘front door’/,
    /^workers, row 1, role: .*contact officer/,
    /^workers, row 1, team: There is no such team/,
    /^workers, row 1, issuer: .*beginning with https/,
    /^workers, row 1, ended_on: Give the last working day/,
    /^workers, row 2, issuer: /,
    /^workers, row 3, name: This holds a line break/,
    /^workers, row 3, subject: .*stand already in workers, row 2/,
    /^workers: There is no heading ‘salary’ here/,
  ]
  for (const one of expected)
    assert.ok(
      says.some((line) => one.test(line)),
      `${one} in\n${says.join('\n')}`,
    )
  assert.ok(!says.join('\n').includes('Secret Name'))
})

for (const [what, given, expected] of [
  ['text that is not JSON', '{"council": ', /This is not JSON/],
  ['a list', '[]', /Give an object: council, teams and workers/],
  [
    'a number for a name',
    { ...small(), council: { name: 7, code: '996' } },
    /council, name: Give words in double quotes/,
  ],
  ['teams that are no list', { ...small(), teams: {} }, /^teams: Give a list/],
  ['a row that is a text', { ...small(), workers: ['x'] }, /^workers, row 1: Give an object/],
  ['more than there is to give', { ...small(), children: [] }, /nothing to give/],
  ['far too many rows', { ...small(), workers: Array(20_001).fill({}) }, /at most 20000 rows/],
] as const)
  test(`${what} is refused in words`, async () => {
    assert.match(said(await readDescribed(given)).join('\n'), expected)
  })

test('a CSV file is read as Excel saves it, and a fault in it is told with its line', async () => {
  const folder = mkdtempSync(join(scratch, 'csv-'))
  const write = (sheet: string, text: string | Uint8Array) =>
    writeFileSync(join(folder, `${sheet}.csv`), text)
  write('council', '\uFEFFName,Code\r\nTestshire,996\r\n')
  write('teams', 'name,locality,purpose\r\n"Door, North",North,Front Door\r\n')
  write(
    'workers',
    'name,post,role,team,issuer,subject\r\nA,B,Director,"door, north",https://id.example.org/,s-1\r\n\r\n',
  )
  const council = valued(await read(folder))
  assert.deepEqual(council.teams, [{ name: 'Door, North', locality: 'North', purpose: 'front door' }])
  assert.deepEqual(
    council.workers.map(({ where, role, team }) => ({ where, role, team })),
    [{ where: 'workers.csv, line 2', role: 'director', team: 'Door, North' }],
  )
  write('workers', 'name,post,role,team,issuer,subject\nA,B\n')
  assert.deepEqual(said(await read(folder)), [
    'workers.csv, line 2: This line has more or fewer cells than the headings. Put a cell that holds a comma in double quotes.',
  ])
  write('workers', 'name,post\nA,"B\n')
  assert.match(said(await read(folder))[0] ?? '', /^workers\.csv.*Is a double quote missing/)
  write('workers', Buffer.from([0x6e, 0x92, 0x0a]))
  assert.match(said(await read(folder))[0] ?? '', /not in UTF-8.*CSV UTF-8/)
  rmSync(join(folder, 'workers.csv'))
  assert.match(said(await read(folder))[0] ?? '', /workers\.csv: This file is not there/)
})

test('a place where nothing is, and a file too large, are named', async () => {
  assert.match(said(await read(join(scratch, 'nothing')))[0] ?? '', /nothing: This is not there/)
  const large = join(scratch, 'large.json')
  writeFileSync(large, Buffer.alloc(5_000_001, ' '))
  assert.match(said(await read(large))[0] ?? '', /larger than 5 MB/)
})
