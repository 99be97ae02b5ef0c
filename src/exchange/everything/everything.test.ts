import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import * as Y from 'yjs'
import { testDatabase } from '../../../test/postgres.ts'
import { exportEverythingCommand } from '../../command/export-everything.ts'
import { columnsOf, tableOf } from '../../define/columns.ts'
import { writeDraft } from '../../define/draft.ts'
import type { Field } from '../../define/record.ts'
import { recordTypes } from '../../house/types.ts'
import { strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import { aMoment } from '../../plain/day.ts'
import { LineEnds } from '../../store/backup/copy.ts'
import {
  allocate,
  type Council,
  makeFamily,
  openCouncil,
  receiveContact,
  restrict,
  say,
} from '../../store/council.test-data.ts'
import { begin } from '../../store/drafts.ts'
import type { FieldSchema, Resource } from './package.ts'
import { exportEverything } from './write.ts'

const scratch = mkdtempSync(join(tmpdir(), 'goldthread-everything-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

const typed = 'He said: "not today",\r\nand left; dŵr\n'
const bytes = Buffer.from([0, 255, 13, 10, 34])

describe('Everything on record, written out', () => {
  const folder = join(scratch, 'out')
  let council: Council
  let resources: readonly Resource[]
  before(async () => {
    council = await openCouncil()
    const family = await makeFamily(council, 'Quinn', 'Ö; "the, small"')
    await allocate(council, family, council.who['social worker'].id, council.teams.harbour)
    await receiveContact(council, family)
    const [child] = family.children
    assert.ok(child !== undefined)
    await restrict(council, child, [council.clerk.id])
    const doc = new Y.Doc()
    writeDraft(
      doc,
      [
        { name: 'facts', holds: 'words' },
        { name: 'mode', holds: 'choice' },
      ],
      {
        facts: typed,
        mode: 'video',
      },
    )
    await begin(
      council.store.database,
      { authority: council.authority, worker: council.clerk.id },
      { kind: strategyDiscussion.name, update: Y.encodeStateAsUpdate(doc) },
      council.clock.now(),
    )
    await say(
      council.addresses.ownerUrl,
      `insert into letter (authority, id, name, sha256, media, bytes, read, read_at, read_by)
       values ($1, gen_random_uuid(), 'a.pdf', 'x', 'application/pdf', $2, '{}', now(), $3)`,
      [council.authority, bytes, council.clerk.id],
    )
    // Another council on the same server, of which nothing may come along.
    const other = await openCouncil(council.addresses)
    await makeFamily(other, 'Stranger')
    await other.stop()
    ;({ resources } = await exportEverything({
      ownerUrl: council.addresses.ownerUrl,
      authority: council.authority,
      council: 'Testshire (synthetic)',
      folder,
      at: aMoment('2026-11-22T04:00:00.000Z'),
      version: 'test',
      types: recordTypes,
    }))
  })
  after(() => council.stop())

  const rowsIn = (path: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, path)), { columns: true, record_delimiter: '\r\n' })

  test('the keys of workers’ devices, and what only this database needs, go to nobody', () => {
    const names = resources.map(({ name }) => name)
    for (const name of ['device', 'session', 'growth', 'migration']) assert.ok(!names.includes(name), name)
    assert.ok(names.includes('draft-update') || names.includes('draft_update'), names.join(' '))
  })

  test('has a file for every table, with as many rows as stand in it, each proven by its sum', async () => {
    const described = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))
    assert.deepEqual(described.resources, resources)
    for (const { path, rows, bytes: size, hash, schema } of resources) {
      const content = readFileSync(join(folder, path))
      assert.equal(content.length, size, path)
      assert.equal(`sha256:${createHash('sha256').update(content).digest('hex')}`, hash, path)
      const read = rowsIn(path)
      assert.equal(read.length, rows, path)
      const first = content.subarray(0, content.indexOf('\r\n')).toString()
      assert.equal(first, schema.fields.map(({ name }) => name).join(','), path)
    }
    const [counted] = await say<{ many: string }>(
      council.addresses.adminUrl,
      'select count(*) as many from record where authority = $1',
      [council.authority],
    )
    assert.equal(resources.find(({ name }) => name === 'record')?.rows, Number(counted?.many))
  })

  test('says of every question of every record what it asks and which codes may stand there', () => {
    for (const type of recordTypes) {
      const own = resources.find(({ path }) => path === `tables/${tableOf(type)}.csv`)
      assert.equal(own?.title, type.title)
      for (const [question, field] of Object.entries<Field<unknown>>(type.fields)) {
        const column = Object.keys(columnsOf({ [question]: field }))[0]
        const told: FieldSchema | undefined = own?.schema.fields.find(({ name }) => name === column)
        assert.equal(told?.title, field.label, `${type.name}: ${question}`)
        if (field.kind.control.control === 'one of')
          assert.deepEqual(
            told?.categories?.map(({ value }) => value),
            field.kind.control.options.map(({ code }) => code),
          )
      }
    }
  })

  test('points from table to table so that another system can put it together again', () => {
    const names = new Set(resources.map(({ name }) => name))
    for (const { name, schema } of resources)
      for (const { fields, reference } of schema.foreignKeys) {
        assert.ok(names.has(reference.resource), `${name} points at ${reference.resource}`)
        assert.ok(fields.every((field) => schema.fields.some((one) => one.name === field)))
      }
  })

  test('a record type read back from its files is what stood in the store', async () => {
    const { adminUrl } = await testDatabase()
    const typedIn = (name: string) =>
      rowsIn(`tables/${name}.csv`).map((row) => {
        const fields = resources.find((one) => one.path === `tables/${name}.csv`)?.schema.fields ?? []
        return Object.fromEntries(
          fields.map(({ name: column, type }) => {
            const value = row[column] ?? ''
            return [column, value === '' ? null : /any|array/.test(type) ? JSON.parse(value) : value]
          }),
        )
      })
    for (const name of ['family', 'record', 'person'])
      await say(
        adminUrl,
        `insert into "${name}" select * from jsonb_populate_recordset(null::public."${name}", $1::jsonb)`,
        [JSON.stringify(typedIn(name))],
      )
    const sum = `select md5(string_agg(t::text, '|' order by t::text)) as sum, count(*) as many from person t where authority = $1`
    const [there] = await say(adminUrl, sum, [council.authority])
    const [here] = await say<{ sum: string; many: string }>(council.addresses.adminUrl, sum, [
      council.authority,
    ])
    assert.deepEqual(there, here)
    assert.equal(Number(here?.many), 2)
  })

  test('holds what is restricted too, for a record that is left behind is lost', () => {
    assert.ok(rowsIn('tables/person.csv').some(({ given_name }) => given_name === 'Quinn'))
    assert.equal(rowsIn('tables/restriction.csv').length, 1)
  })

  test('holds nothing of another council', () => {
    for (const { path } of resources) assert.ok(!readFileSync(join(folder, path)).includes('Stranger'), path)
    assert.equal(rowsIn('tables/authority.csv').length, 1)
  })

  test('has the words of every draft, with the question that they answer', () => {
    const words = rowsIn('drafts-as-text.csv')
    assert.deepEqual(
      words.map(({ input, question, words: said }) => [input, question, said]),
      [
        ['facts', strategyDiscussion.fields.facts.label, typed],
        ['mode', 'How was it held?', 'video'],
      ],
    )
  })

  test('has letters as the files that they were, and every sum that it lists is right', () => {
    const [letter] = rowsIn('tables/letter.csv')
    assert.deepEqual(readFileSync(join(folder, letter?.bytes ?? '')), bytes)
    const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')
    assert.equal(lines.length, resources.length + 2, 'the letter and datapackage.json as well')
    for (const line of lines) {
      const [sum, path = ''] = line.split('  ')
      assert.equal(
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
        sum,
        path,
      )
    }
  })

  test('is readable by nobody but who wrote it', () => {
    assert.equal(statSync(folder).mode & 0o077, 0)
    assert.equal(statSync(join(folder, 'tables/person.csv')).mode & 0o077, 0)
  })

  const command = async (path: string) => {
    const said: string[] = []
    const out = { say: (line: string) => void said.push(line), warn: (line: string) => void said.push(line) }
    const code = await exportEverythingCommand.run([path], {
      out,
      version: 'test',
      env: {},
      open: async () => ({
        ok: true,
        value: { store: council.store, ownerUrl: council.addresses.ownerUrl },
      }),
      worker: async () => ({ ok: true, value: council.who['performance analyst'] }),
    })
    return { code, said: said.join('\n') }
  }

  test('is logged for everybody whom it is about, those with a restricted record too', async () => {
    const { code, said } = await command(join(scratch, 'by-command'))
    assert.equal(code, 0, said)
    assert.match(said, /logged for each of 2 people/)
    const [entry] = await say<{ children: string[]; worker: string }>(
      council.addresses.adminUrl,
      `select children::text[], worker from read_log where what = 'exported everything'`,
    )
    assert.equal(entry?.children.length, 2)
    assert.equal(entry?.worker, council.who['performance analyst'].id)
  })

  test('is never written over something, nor into a place that is not there', async () => {
    assert.match((await command(folder)).said, /There is|folder/)
    assert.equal((await command(folder)).code, 1)
    assert.equal((await command(join(scratch, 'no', 'such'))).code, 1)
  })

  test('leaves nothing half written behind', () => {
    assert.deepEqual(
      readdirSync(scratch).filter((name) => name.includes('.half')),
      [],
    )
  })
})

test('rows end as RFC 4180 has it wherever a piece is cut, and line feeds inside quotes stay as they are', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', '\n', '\r', ',', 'é') })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(field, { minLength: 1, maxLength: 3 })),
      fc.integer({ min: 1, max: 7 }),
      async (rows, size) => {
        const cell = (value: string) => `"${value.replaceAll('"', '""')}"`
        const text = Buffer.from(rows.map((row) => `${row.map(cell).join(',')}\n`).join(''))
        const ends = new LineEnds()
        for (let from = 0; from < text.length; from += size) ends.write(text.subarray(from, from + size))
        ends.end()
        const out = Buffer.concat(await ends.toArray()).toString()
        assert.equal(out, rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''))
      },
    ),
  )
})
