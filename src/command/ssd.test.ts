import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { zipSync } from 'fflate'
import pg from 'pg'
import { fine } from '../plain/result.ts'
import { completeChildren, headerOf } from '../standards/cin-census/synthetic.test-data.ts'
import { write } from '../standards/cin-census/write.ts'
import type { Worker } from '../store/worker.ts'
import { type Council, makeCouncil } from '../web/pages/inspection/made-up-council.ts'
import type { CommandParts } from './command.ts'
import { commands } from './commands.ts'

/* Everybody in these files is synthetic. */

let council: Council
let analyst: Worker
const folder = mkdtempSync(join(tmpdir(), 'goldthread-ssd-'))

before(async () => {
  council = await makeCouncil([])
  analyst = await council.hire('performance analyst')
})
after(async () => {
  await council.close()
  rmSync(folder, { recursive: true, force: true })
})

type Ran = { readonly code: number; readonly said: string; readonly warned: string }

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

/** A folder of CSV files. */
function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name)
  mkdirSync(path)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text)
  return path
}

/** A small extract as systems really write it: two children of a family, and some of what is wrong with every extract. */
const small: Readonly<Record<string, string>> = {
  'ssd_person.csv':
    'pers_person_id,pers_forename,pers_surname,pers_sex,pers_dob,pers_upn,pers_legacy_id\n1001,Synthia,Sample,F,01/02/2015,A123456789012,77\n1002,Sam,Sample,M,2017-05-06,,\n',
  'CONTACTS.csv':
    'cont_contact_id;cont_person_id;cont_contact_date;cont_contact_source_code\nC1;1001;02/03/2025 10:15;6\nC2;1009;02/03/2025;6\nC3;1001;;6\nC4;1002;03/03/2025;99\n',
  'ssd_cin_episodes.csv':
    'cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_close_date,cine_close_reason\nR1,1001,2025-03-02,N1,2025-12-01,RC7\n',
  'ssd_cla_episodes.csv':
    'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date\nL1,1002,2025-03-02\n',
  'ssd_family.csv': 'fami_table_id,fami_family_id,fami_person_id\n1,F1,1001\n2,F1,1002\n',
}

async function asked<R extends object>({ adminUrl }: Council, statement: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return (await client.query<R>(statement)).rows
  } finally {
    await client.end()
  }
}

const rowsIn = async (of: Council): Promise<number> => {
  const rows = await asked<{ many: string }>(
    of,
    'select (select count(*) from "record") + (select count(*) from import) + (select count(*) from family_member) as many',
  )
  return Number(rows[0]?.many)
}

type Said = {
  readonly objects: readonly {
    object: string
    read: number
    kept: number
    refused: number
    same: number
    notHeld: number
  }[]
  readonly reasons: readonly { file: string; line: number; object: string; field?: string; says: string }[]
  readonly notHeld: readonly { object: string; field?: string; times: number }[]
  readonly people: { read: number; whole: number; inPart: number; notAtAll: number }
  readonly eachPerson: readonly {
    number: string
    objects: Record<string, { read: number; notHeld: number }>
  }[]
}

test('a dry run says what would be brought in and changes nothing', async () => {
  const before = await rowsIn(council)
  const { code, said } = await run(council, analyst, 'import ssd', folderOf('dry', small), '--dry-run')
  assert.equal(code, 0)
  assert.match(said, /Tried only: nothing was changed\./)
  assert.match(said, /^ssd_person +2 +2 +0 +0 +0$/m)
  assert.equal(await rowsIn(council), before)
})

test('every row of a folder ends as kept, refused, there already or not held, to the person', async () => {
  const path = folderOf('first', small)
  const { code, said, warned } = await run(council, analyst, 'import ssd', path, '--json')
  assert.equal(code, 0, warned)
  const all: Said = JSON.parse(said)
  for (const { object, read, kept, refused, same, notHeld } of all.objects)
    assert.equal(read, kept + refused + same + notHeld, object)
  const ends = Object.fromEntries(
    all.objects.map(({ object, kept, refused, notHeld }) => [object, [kept, refused, notHeld]]),
  )
  assert.deepEqual(ends, {
    ssd_person: [2, 0, 0],
    ssd_contacts: [2, 2, 0],
    ssd_cin_episodes: [1, 0, 0],
    ssd_cla_episodes: [0, 0, 1],
    ssd_family: [2, 0, 0],
  })
  assert.deepEqual(
    all.reasons.map(({ file, line, field }) => [file, line, field]),
    [
      ['CONTACTS.csv', 3, undefined],
      ['CONTACTS.csv', 4, undefined],
      ['CONTACTS.csv', 5, 'cont_contact_source_code'],
    ],
  )
  assert.deepEqual(
    all.notHeld.map(({ object, field, times }) => [object, field, times]),
    [
      ['ssd_person', 'pers_legacy_id', 1],
      ['ssd_cla_episodes', undefined, 1],
    ],
  )
  assert.deepEqual(all.people, { read: 2, whole: 0, inPart: 2, notAtAll: 0 })
  const sam = all.eachPerson.find(({ number }) => number === '1002')
  assert.equal(sam?.objects.ssd_cla_episodes?.notHeld, 1)
})

test('brothers and sisters of one family in the data set are one family in the record', async () => {
  const rows = await asked<{ many: string }>(
    council,
    'select count(*) as many from family_member group by family',
  )
  assert.deepEqual(
    rows.map(({ many }) => Number(many)),
    [2],
  )
})

test('a second import of the same folder changes nothing', async () => {
  const before = await rowsIn(council)
  const { said } = await run(council, analyst, 'import ssd', join(folder, 'first'), '--json')
  const all: Said = JSON.parse(said)
  assert.deepEqual(
    all.objects.map(({ kept, same, refused, notHeld }) => [kept, same, refused, notHeld]),
    [
      [0, 2, 0, 0],
      [0, 2, 0, 0],
      [0, 2, 2, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 1],
    ],
  )
  assert.equal(await rowsIn(council), before + 1, 'only the entry of the import is new')
})

test('a .zip of the same files is the same', async () => {
  const path = join(folder, 'small.zip')
  const bytes = Object.fromEntries(
    Object.entries(small).map(([name, text]) => [`out/${name}`, new TextEncoder().encode(text)]),
  )
  writeFileSync(path, zipSync(bytes))
  const { code, said } = await run(council, analyst, 'import ssd', path)
  assert.equal(code, 0)
  assert.match(said, /^ssd_person +2 +0 +2 +0 +0$/m)
})

test('what cannot be read whole is not brought in at all, and says why', async () => {
  const before = await rowsIn(council)
  const broken = folderOf('broken', { ...small, 'ssd_person.csv': 'pers_person_id,pers_forename\n1,"Sam\n' })
  const { code, warned } = await run(council, analyst, 'import ssd', broken)
  assert.equal(code, 1)
  assert.match(warned, /ssd_person\.csv, line \d+: A double quote is opened here and not closed/)
  assert.equal((await run(council, analyst, 'import ssd', join(folder, 'nowhere'))).code, 1)
  assert.equal((await run(council, analyst, 'import ssd')).code, 2)
  assert.equal(await rowsIn(council), before)
})

test('the record is written into a new folder, with what it does not hold, and never over another', async () => {
  const path = join(folder, 'out')
  const { code, said, warned } = await run(council, analyst, 'export ssd', path)
  assert.equal(code, 0, warned)
  assert.match(said, /2 children/)
  const files = readdirSync(path)
  assert.ok(files.includes('ssd_person.csv') && !files.includes('ssd_cla_episodes.csv'))
  assert.match(readFileSync(join(path, 'ssd_cin_episodes.csv'), 'utf8'), /\r\nR1,1001,2025-03-02,N1,/)
  assert.match(readFileSync(join(path, 'not-held.md'), 'utf8'), /- ssd_cla_episodes: /)
  const again = await run(council, analyst, 'export ssd', path)
  assert.equal(again.code, 1)
  assert.match(again.warned, /this name|folder/)
})

test('a child whom a census brought in is completed by the data set, and a second time everything is there', async () => {
  const made = write(headerOf(2026), completeChildren(2026))
  assert.ok(made.ok)
  const census = join(folder, 'census.xml')
  writeFileSync(census, made.value)
  assert.equal((await run(council, analyst, 'import cin-census', census)).code, 0)
  const [{ identifiers } = { identifiers: undefined }] = completeChildren(2026)
  const path = folderOf('after census', {
    'ssd_person.csv': `pers_person_id,pers_forename,pers_dob\n${identifiers?.laChildId},Synthia,${identifiers?.bornOn ?? ''}\n`,
  })
  const first = await run(council, analyst, 'import ssd', path)
  assert.match(first.said, /^ssd_person +1 +1 +0 +0 +0$/m, first.said)
  const second = await run(council, analyst, 'import ssd', path)
  assert.match(second.said, /^ssd_person +1 +0 +1 +0 +0$/m, second.said)
  const again = await run(council, analyst, 'import cin-census', census)
  assert.match(again.said, /: 0 kept, 0 refused/, again.said)
})

test('a worker whose post may not exchange returns brings nothing in and writes nothing out', async () => {
  const worker = await council.hire('social worker')
  assert.equal((await run(council, worker, 'import ssd', join(folder, 'first'))).code, 1)
  const path = join(folder, 'not for you')
  assert.equal((await run(council, worker, 'export ssd', path)).code, 1)
  assert.ok(!readdirSync(folder).includes('not for you'))
})

test('of a child whose record is restricted to others every row is refused, and nothing is written out', async () => {
  await asked(
    council,
    `insert into restriction (authority, person, allowed, why, since, until)
     select authority, record, '{}', 'Synthetic', '2026-01-01', '2199-01-01' from person where local_number = '1001'`,
  )
  const { code, said } = await run(council, analyst, 'import ssd', join(folder, 'first'), '--json')
  assert.equal(code, 0)
  const all: Said = JSON.parse(said)
  const ends = all.objects.map(({ object, same, refused }) => [object, same, refused])
  assert.deepEqual(ends.slice(0, 2), [
    ['ssd_person', 1, 1],
    ['ssd_family', 1, 1],
  ])
  assert.match(
    all.reasons.find(({ object }) => object === 'ssd_person')?.says ?? '',
    /restricted to named workers/,
  )
  const out = join(folder, 'restricted')
  const made = await run(council, analyst, 'export ssd', out)
  assert.match(made.warned, /1 on record are restricted/)
  assert.doesNotMatch(readFileSync(join(out, 'ssd_person.csv'), 'utf8'), /1001/)
})
