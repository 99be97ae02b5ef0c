import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import pg from 'pg'
import { fine } from '../plain/result.ts'
import { madeUpLetter, madeUpPdf, madeUpReport } from '../sight/inspection/letters/made-up.ts'
import { completeChildren, headerOf } from '../standards/cin-census/synthetic.test-data.ts'
import { write } from '../standards/cin-census/write.ts'
import type { Worker } from '../store/worker.ts'
import { type Council, makeCouncil } from '../web/pages/inspection/made-up-council.ts'
import type { CommandParts } from './command.ts'
import { commands } from './commands.ts'

let council: Council
let analyst: Worker
const folder = mkdtempSync(join(tmpdir(), 'goldthread-command-'))

before(async () => {
  council = await makeCouncil([])
  analyst = await council.hire('performance analyst')
})
after(async () => {
  await council.close()
  rmSync(folder, { recursive: true, force: true })
})

type Ran = { readonly code: number; readonly said: string; readonly warned: string }

/** Runs a command on somebody's behalf, in a council. */
async function run(of: Council, worker: Worker, name: string, ...args: string[]): Promise<Ran> {
  const said: string[] = []
  const warned: string[] = []
  const parts: CommandParts = {
    version: 'test',
    env: {},
    out: { say: (line) => void said.push(line), warn: (line) => void warned.push(line) },
    open: async () => fine({ store: of.store, ownerUrl: of.adminUrl }),
    worker: async () => fine(worker),
  }
  const command = commands.find((one) => one.name === name)
  assert.ok(command, name)
  const code = await command.run(args, parts)
  return { code, said: said.join('\n'), warned: warned.join('\n') }
}

const ran = (name: string, ...args: string[]): Promise<Ran> => run(council, analyst, name, ...args)

/** A file in the test's folder. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function census(): string {
  const made = write(headerOf(2026), completeChildren(2026))
  assert.ok(made.ok)
  return made.value
}

/** Asks the database past all walls, and lets go of it whatever comes. */
async function asked<R extends object>({ adminUrl }: Council, statement: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return (await client.query<R>(statement)).rows
  } finally {
    await client.end()
  }
}

/** How many rows stand in the tables that a census fills. */
async function rowsOf(of: Council): Promise<number> {
  const rows = await asked<{ many: string }>(
    of,
    'select (select count(*) from "record") + (select count(*) from import) + (select count(*) from authorisation) + (select count(*) from family) as many',
  )
  return Number(rows[0]?.many)
}

const tally = (said: string, table: string): readonly number[] => {
  const line = said.split('\n').find((one) => one.startsWith(`${table} `)) ?? ''
  return line.split(/\s+/).slice(1).map(Number)
}

test('a dry run says what would be brought in and changes nothing', async () => {
  const rows = await rowsOf(council)
  const { code, said } = await ran('import cin-census', file('dry.xml', census()), '--dry-run')
  assert.equal(code, 0)
  assert.match(said, /Census of 2025\/26\. Tried only: nothing was changed\./)
  const [read, kept, refused, same] = tally(said, 'Child')
  assert.ok(read !== undefined && read > 0)
  assert.deepEqual([kept, refused, same], [read, 0, 0])
  assert.equal(await rowsOf(council), rows)
})

test('a census is brought in, every row accounted for, and a second time nothing is new', async () => {
  const path = file('census.xml', census())
  const first = await ran('import cin-census', path)
  assert.equal(first.code, 0, first.warned)
  for (const table of [
    'Child',
    'CINdetails',
    'Assessments',
    'Section47',
    'ChildProtectionPlans',
    'Reviews',
  ]) {
    const [read = -1, kept = 0, refused = 0, same = 0] = tally(first.said, table)
    assert.ok(read > 0, table)
    assert.equal(read, kept + refused + same, table)
  }
  const rows = await rowsOf(council)
  const second = await ran('import cin-census', path)
  assert.equal(second.code, 0, second.warned)
  assert.match(second.said, /0 refused/)
  const [read, kept, , same] = tally(second.said, 'Child')
  assert.deepEqual([kept, same], [0, read])
  assert.equal(await rowsOf(council), rows + 1, 'only the entry of the import is new')
})

test('the second trip of a census gives the same file as the first, byte for byte', async () => {
  const there = await makeCouncil([])
  const again = await makeCouncil([])
  try {
    const one = join(folder, 'one.xml')
    const two = join(folder, 'two.xml')
    const first = await there.hire('performance analyst')
    assert.equal((await run(there, first, 'import cin-census', file('trip.xml', census()))).code, 0)
    const made = await run(there, first, 'export cin-census', '--all', one)
    assert.equal(made.code, 0, made.warned)
    const second = await again.hire('performance analyst')
    assert.equal((await run(again, second, 'import cin-census', one)).code, 0)
    assert.equal((await run(again, second, 'export cin-census', '--all', two)).code, 0)
    const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
    assert.equal(hash(one), hash(two))
    assert.match(readFileSync(one, 'utf8'), /<LAchildID>/)
  } finally {
    await there.close()
    await again.close()
  }
})

test('the census of a year keeps to the shape of the year, and its children’s reads are logged', async () => {
  const there = await makeCouncil([])
  try {
    const worker = await there.hire('performance analyst')
    await run(there, worker, 'import cin-census', file('year.xml', census()))
    const { code, said } = await run(
      there,
      worker,
      'export cin-census',
      '--year',
      '2024',
      join(folder, 'y.xml'),
    )
    assert.equal(code, 0)
    assert.match(said, /It keeps to the shape of 2023\/24/)
    const rows = await asked<{ children: string[] }>(
      there,
      "select children from read_log where what = 'children in need census 2024'",
    )
    const written = [...readFileSync(join(folder, 'y.xml'), 'utf8').matchAll(/<LAchildID>/g)].length
    assert.equal(rows.flatMap(({ children }) => children).length, written)
  } finally {
    await there.close()
  }
})

test('a child whose record is restricted is neither written nor entered a second time', async () => {
  const there = await makeCouncil([])
  try {
    const worker = await there.hire('performance analyst')
    const path = file('restricted.xml', census())
    await run(there, worker, 'import cin-census', path)
    await asked(
      there,
      `insert into restriction (authority, person, allowed, why, since, until)
       select authority, record, array[]::uuid[], 'Synthetic', '2020-01-01', '9999-01-01' from person limit 1`,
    )
    const people = async () => (await asked(there, `select id from "record" where kind = 'person'`)).length
    const many = await people()
    const again = await run(there, worker, 'import cin-census', path)
    assert.equal(again.code, 0, again.warned)
    assert.match(again.said, /restricted to named workers/)
    assert.deepEqual(tally(again.said, 'Child').slice(2, 3), [1])
    assert.equal(await people(), many)
    const out = await run(there, worker, 'export cin-census', '--all', join(folder, 'restricted-out.xml'))
    assert.match(out.warned, /1 on record are restricted/)
    const children = [...readFileSync(join(folder, 'restricted-out.xml'), 'utf8').matchAll(/<LAchildID>/g)]
      .length
    assert.equal(children, many - 1)
  } finally {
    await there.close()
  }
})

test('who may not exchange returns is told so, and nothing is written', async () => {
  const social = await council.hire('social worker')
  const rows = await rowsOf(council)
  const brought = await run(council, social, 'import cin-census', file('not-mine.xml', census()))
  assert.equal(brought.code, 1)
  assert.match(brought.warned, /may not do this: no rule lets a social worker exchange returns here/)
  const path = join(folder, 'not-mine-out.xml')
  assert.equal((await run(council, social, 'export cin-census', path)).code, 1)
  assert.ok(!existsSync(path))
  assert.equal(await rowsOf(council), rows)
})

const bomb = `<?xml version="1.0"?><!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><Message><Children><Child>&b;</Child></Children></Message>`

test('a census file that is none is refused in one sentence that names it, and nothing is written', async () => {
  const whole = census()
  const wrong: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['empty.xml', '', /empty/],
    ['notes.xml', 'just some words', /not XML/],
    ['cut.xml', whole.slice(0, whole.length / 2), /line \d+: The file ends too early/],
    ['utf16.xml', Buffer.from(`\ufeff${whole}`, 'utf16le'), /UTF-16/],
    [
      'latin.xml',
      Buffer.from(whole.replace('<LAchildID>', '<LAchildID>\xe9'), 'latin1'),
      /line \d+: .*not UTF-8/,
    ],
    ['bomb.xml', bomb, /line 1/],
    ['page.xml', '<html><body>Sign in</body></html>', /web page/],
    ['report.pdf', madeUpReport(), /PDF/],
    ['zipped.xml', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /zip/],
    ['other.xml', whole.replace('<Collection>CIN<', '<Collection>SEN2<'), /collection ‘SEN2’/],
  ]
  const rows = await rowsOf(council)
  for (const [name, content, says] of wrong) {
    const { code, said, warned } = await ran('import cin-census', file(name, content))
    assert.equal(code, 1, name)
    assert.equal(said, '', name)
    assert.match(warned, says, name)
    assert.ok(warned.startsWith(join(folder, name)), warned)
    assert.equal(warned.split('\n').length, 1, warned)
  }
  assert.equal(await rowsOf(council), rows)
})

test('a file of 600 MB is refused before it is read', async () => {
  const path = join(folder, 'large.xml')
  const { closeSync, ftruncateSync, openSync, writeSync } = await import('node:fs')
  const handle = openSync(path, 'w')
  writeSync(handle, '<Message><Children>')
  ftruncateSync(handle, 600_000_000)
  closeSync(handle)
  const { code, warned } = await ran('import cin-census', path)
  assert.equal(code, 1)
  assert.match(warned, /MB/)
  assert.match((await ran('read-letter', path)).warned, /600 MB; at most 40 MB/)
})

test('a day that does not exist, an unknown code and a child without a number are refused by line, and the rest is kept', async () => {
  const there = await makeCouncil([])
  try {
    const worker = await there.hire('performance analyst')
    const faulty = census()
      .replace(/<PersonBirthDate>[^<]+</, '<PersonBirthDate>31/02/2024<')
      .replace(/<Ethnicity>[^<]+</, '<Ethnicity>ZZZZ<')
      .replace(/<LAchildID>[^<]+<\/LAchildID>/, '')
    const { code, said } = await run(there, worker, 'import cin-census', file('faulty.xml', faulty))
    assert.equal(code, 0)
    assert.match(said, /line \d+, PersonBirthDate: /)
    assert.match(said, /line \d+, Ethnicity: /)
    assert.match(said, /line \d+, Child: The child has no LAchildID\./)
    const [read = 0, kept = 0, refused = 0, same = 0] = tally(said, 'Child')
    assert.equal(refused, 1)
    assert.equal(read, kept + refused + same)
    assert.doesNotMatch(said, /31\/02\/2024|ZZZZ/)
  } finally {
    await there.close()
  }
})

test('two children with one number: the first is kept, the other refused by its line', async () => {
  const there = await makeCouncil([])
  try {
    const worker = await there.hire('performance analyst')
    const ids = [...census().matchAll(/<LAchildID>([^<]+)</g)].map((match) => match[1] ?? '')
    const twice = census().replace(`<LAchildID>${ids[1]}<`, `<LAchildID>${ids[0]}<`)
    const { code, said } = await run(there, worker, 'import cin-census', file('twice.xml', twice))
    assert.equal(code, 0)
    assert.match(said, /line \d+, Child: Another child, at line \d+, has the same LAchildID/)
  } finally {
    await there.close()
  }
})

test('places that cannot be read or written are named before anything is done', async () => {
  const inside = join(folder, 'inside')
  mkdirSync(inside)
  const there = file('there.xml', 'kept')
  const cases: readonly (readonly [string[], RegExp])[] = [
    [['import cin-census', join(folder, 'nowhere.xml')], /nowhere\.xml: There is no such file/],
    [['import cin-census', inside], /inside: This is a folder/],
    [['read-letter', inside], /inside: This is a folder/],
    [['export cin-census', there], /there\.xml: There is a file of this name already/],
    [['export cin-census', inside], /inside: This is a folder/],
    [['export cin-census', join(folder, 'no', 'out.xml')], /no: There is no such folder/],
  ]
  for (const [[name = '', ...args], says] of cases) {
    const { code, said, warned } = await ran(name, ...args)
    assert.equal(code, 1, name)
    assert.equal(said, '')
    assert.match(warned, says)
  }
  assert.equal(readFileSync(there, 'utf8'), 'kept')
})

test('what this user may not read or write is said', {
  skip: process.getuid?.() === 0 ? 'root may read and write everything' : false,
}, async () => {
  const closed = file('closed.xml', census())
  chmodSync(closed, 0)
  assert.match((await ran('import cin-census', closed)).warned, /closed\.xml: This user has no permission/)
  const shut = join(folder, 'shut')
  mkdirSync(shut, { mode: 0o500 })
  assert.match(
    (await ran('export cin-census', join(shut, 'x.xml'))).warned,
    /shut: This user has no permission/,
  )
})

test('a file that was written is there whole, is this user’s alone, and nothing is left beside it', async () => {
  const inside = join(folder, `whole-${randomBytes(3).toString('hex')}`)
  mkdirSync(inside)
  assert.equal((await ran('export cin-census', '--all', join(inside, 'out.xml'))).code, 0)
  assert.deepEqual(readdirSync(inside), ['out.xml'])
  const { statSync } = await import('node:fs')
  assert.equal(statSync(join(inside, 'out.xml')).mode & 0o077, 0)
})

test('a command that is asked wrongly says how it is used', async () => {
  for (const args of [
    ['import cin-census'],
    ['import cin-census', 'a.xml', 'b.xml'],
    ['import cin-census', 'a.xml', '--all'],
    ['export cin-census'],
    ['export cin-census', '--year', '1999', 'x.xml'],
    ['export cin-census', '--year', 'soon', 'x.xml'],
    ['read-letter'],
    ['read-letter', 'x.pdf', '--jason'],
    ['county', '--families', '0', '--seed', '1'],
    ['county', '--families', '5'],
  ]) {
    const [name = '', ...rest] = args
    const { code, said, warned } = await ran(name, ...rest)
    assert.equal(code, 2, args.join(' '))
    assert.equal(said, '')
    assert.match(warned, new RegExp(`goldthread ${name} `), args.join(' '))
  }
})

test('a letter is read and said, as words or as JSON, without the store being opened', async () => {
  const path = file('report.pdf', madeUpReport())
  const { code, said } = await ran('read-letter', path)
  assert.equal(code, 0)
  assert.match(said, /Inspection of Northmere local authority children’s services/)
  assert.match(said, /What needs to improve \(3\):/)
  assert.match(said, /recording of rationales.*\(page 2\)/)
  const json = await ran('read-letter', path, '--json')
  assert.equal(JSON.parse(json.said).kind, 'ILACS inspection')
})

test('a kept letter is kept once', async () => {
  const director = await council.hire('director')
  const path = file('letter.txt', `${madeUpLetter}\nFor the command.\n`)
  const first = await run(council, director, 'read-letter', path, '--keep')
  const second = await run(council, director, 'read-letter', path, '--keep')
  assert.match(first.warned, /^Kept: \/inspection\/letters\//)
  assert.match(second.warned, /^This file was kept before/)
  assert.equal(first.warned.split(' ').at(-1), second.warned.split(' ').at(-1))
  const social = await council.hire('social worker')
  assert.equal((await run(council, social, 'read-letter', path, '--keep')).code, 1)
})

test('a letter that is none is refused in one sentence that names the file', async () => {
  const whole = madeUpReport()
  const wrong: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['no.pdf', '<!DOCTYPE html><html></html>', /web page/],
    ['scan.pdf', madeUpPdf([[], []]), /pictures of pages/],
    ['short.pdf', whole.subarray(0, whole.length / 2), /cut short/],
    ['empty.pdf', '', /empty/],
  ]
  for (const [name, content, says] of wrong) {
    const { code, warned } = await ran('read-letter', file(name, content))
    assert.equal(code, 1, name)
    assert.match(warned, says)
    assert.ok(warned.startsWith(join(folder, name)))
  }
})
