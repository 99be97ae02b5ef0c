import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { testDatabase } from '../../../test/postgres.ts'
import { aDay } from '../../plain/day.ts'
import { type Database, openDatabase } from '../../store/database.ts'
import { check } from '../checking/run.ts'
import { aCouncil, bringIn, everythingOf } from '../cin-census/on-record.test-data.ts'
import { completeChildren } from '../cin-census/synthetic.test-data.ts'
import { annexA } from './from-journey.ts'
import { readAnnexA } from './read.ts'
import { annexA as annexARules } from './standard.ts'
import { careLists } from './tables.ts'
import { writeAnnexA } from './write.ts'

const shared = process.env.GOLDTHREAD_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const skip = existsSync(shared) ? false : 'shared data not here'

let database: Database
before(async () => {
  database = openDatabase((await testDatabase()).appUrl)
})
after(() => database.destroy())

/** The texts inside elements of one name, in order. */
function textsIn(xml: string, name: string): readonly string[] {
  const texts: string[] = []
  let depth = 0
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    if (tag.name === name && depth++ === 0) texts.push('')
  })
  parser.on('text', (text) => {
    const last = texts.length - 1
    if (depth > 0) texts[last] = `${texts[last]}${text}`
  })
  parser.on('closetag', (tag) => {
    if (tag.name === name) depth--
  })
  parser.write(xml).close()
  return texts
}

type Cells = ReadonlyMap<string, string>

/** A workbook read back with an XML parser: sheets by name, their cells by place. */
function readBack(bytes: Uint8Array): ReadonlyMap<string, Cells> {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]),
  )
  const strings = textsIn(files['xl/sharedStrings.xml'] ?? '', 'si')
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  )
  return new Map(
    names.map((name, place) => [name, cellsIn(files[`xl/worksheets/sheet${place + 1}.xml`] ?? '', strings)]),
  )
}

function cellsIn(xml: string, strings: readonly string[]): Cells {
  const cells = new Map<string, string>()
  for (const [, attributes = '', inner = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const value = /<v>(.*?)<\/v>/.exec(inner)?.[1] ?? ''
    const at = /r="(\w+)"/.exec(attributes)?.[1] ?? ''
    cells.set(at, attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : value)
  }
  return cells
}

const headingsOf = (cells: Cells | undefined): readonly string[] =>
  [...(cells ?? [])].filter(([at]) => /^[A-Z]+1$/.test(at)).map(([, value]) => value)

async function aWorkbook() {
  const council = aCouncil()
  await bringIn(database, council, completeChildren(2026))
  const lists = annexA(await everythingOf(database, council), {
    asAt: aDay('2023-09-01'),
    nameOf: (id) => id,
  })
  const written = await writeAnnexA(lists)
  assert.ok(written.ok)
  return { lists, bytes: written.value, sheets: readBack(written.value) }
}

test('the headings are those of Ofsted’s form, letter for letter', { skip }, () => {
  const form = readBack(readFileSync(join(shared, 'standards/samples/annex-a/Annex_A_2024_Jan.xlsx')))
  for (const list of careLists)
    assert.deepEqual(
      list.columns.map(({ heading }) => heading),
      headingsOf(form.get(list.sheet)),
      list.sheet,
    )
})

test('the workbook has a sheet for each list, one for where rows come from, and one for problems', async () => {
  const { sheets, lists } = await aWorkbook()
  assert.deepEqual(
    [...sheets.keys()],
    ['List 1', 'List 3', 'List 4', 'List 5', 'List 6', 'List 7', 'Where each row comes from', 'Problems'],
  )
  for (const { list, rows } of lists.lists) {
    const sheet = sheets.get(list.sheet)
    assert.deepEqual(
      headingsOf(sheet),
      list.columns.map(({ heading }) => heading),
    )
    assert.equal(sheet?.has(`A${rows.length + 2}`), false)
  }
})

test('what a child’s records say stands in the workbook, with the way back to each of them', async () => {
  const { sheets, lists } = await aWorkbook()
  const referrals = lists.lists.find(({ list }) => list.number === 3)
  const [row] = referrals?.rows ?? []
  const sheet = sheets.get('List 3')
  assert.equal(sheet?.get('A2'), 'SYNTHETIC1')
  // 1 June 2023, counted from 1900 as spreadsheets do.
  assert.equal(sheet?.get('F2'), '45078')
  assert.equal(sheet?.get('G2'), 'a) 1A: Individual')
  const where = [...(sheets.get('Where each row comes from') ?? [])]
  for (const { record } of row?.traces ?? [])
    assert.ok(where.some(([at, value]) => at.startsWith('E') && value === `/records/${record}`))
  const problems = [...(sheets.get('Problems') ?? [])].map(([, value]) => value)
  assert.ok(problems.includes('Allocated Worker'))
})

test('the same records give the same bytes', async () => {
  const { lists, bytes } = await aWorkbook()
  assert.deepEqual(await writeAnnexA(lists), { ok: true, value: bytes })
})

test('what is written for inspectors is read again as the same lists, and every rule of them ends', async () => {
  const { lists, bytes } = await aWorkbook()
  const read = readAnnexA([{ name: 'annex-a.xlsx', bytes, when: 'this year' }], { asAt: aDay('2023-09-01') })
  assert.deepEqual(
    read.files.map(({ rows }) => rows),
    lists.lists.map(({ rows }) => rows.length),
  )
  const ended = check(annexARules.rules, read.given, annexARules.collectionOf('2023/24'))
  assert.equal(ended.filter(({ ended: how }) => how === 'broke').length, 0)
  // What the record of these synthetic children lacks is found: nobody was allocated to them.
  assert.equal(ended.find(({ rule }) => rule.code === 'A3-11M')?.ended, 'found')
  assert.equal(ended.find(({ rule }) => rule.code === 'A3-06V')?.ended, 'clean')
})
