import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { isLeftOver, unpackAll } from './incoming.ts'

const file = (name: string, text: string) => ({ name, bytes: strToU8(text) })

test('the files of an archive are taken as if they had been dropped, without what other programs left in it', () => {
  const bytes = zipSync({
    'this/header.csv': strToU8('CHILD'),
    '__MACOSX/this/._header.csv': strToU8('x'),
    'this/.DS_Store': strToU8('x'),
  })
  const { files, problems } = unpackAll([{ name: 'return.zip', bytes }])
  assert.deepEqual(problems, [])
  assert.deepEqual(
    files.map(({ name }) => name),
    ['header.csv'],
  )
})

test('a workbook is an archive too, and stays one file, so that it is named as what it is', () => {
  const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') })
  assert.deepEqual(
    unpackAll([{ name: 'list.xlsx', bytes }]).files.map(({ name }) => name),
    ['list.xlsx'],
  )
})

test('a damaged archive is a problem with the file’s name, and the other files are taken', () => {
  const whole = zipSync({ 'header.csv': strToU8('CHILD'.repeat(1000)) })
  const { files, problems } = unpackAll([
    { name: 'broken.zip', bytes: whole.subarray(0, whole.length - 30) },
    file('episodes.csv', 'CHILD'),
  ])
  assert.deepEqual(
    files.map(({ name }) => name),
    ['episodes.csv'],
  )
  assert.match(problems[0]?.says ?? '', /damaged/)
  assert.equal(problems[0]?.file, 'broken.zip')
})

test('an archive that would unpack to more than is read is refused before it is unpacked', () => {
  const bytes = zipSync({ 'a.csv': new Uint8Array(1000) })
  // The archive’s own table says how large its file is: here a thousand times what is read.
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const central = bytes.findLastIndex(
    (_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
  )
  view.setUint32(central + 24, 0xfff00000, true)
  const { files, problems } = unpackAll([{ name: 'bomb.zip', bytes }])
  assert.deepEqual(files, [])
  assert.match(problems[0]?.says ?? '', /more than 400 MB/)
})

test('folders that all files lie in are left away, and those that tell them apart stay', () => {
  const names = (...all: readonly string[]) =>
    unpackAll(all.map((name) => file(name, 'CHILD'))).files.map(({ name }) => name)
  assert.deepEqual(names('903/this/a.csv', '903/last/a.csv'), ['this/a.csv', 'last/a.csv'])
  assert.deepEqual(names('903/last year/a.csv'), ['a.csv'])
  assert.deepEqual(names('a.csv', '903/b.csv'), ['a.csv', '903/b.csv'])
})

test('two files of one name stay apart', () => {
  assert.deepEqual(
    unpackAll([file('a.csv', '1'), file('a.csv', '2')]).files.map(({ name }) => name),
    ['a.csv', 'a.csv (2)'],
  )
})

test('what systems leave in folders is nobody’s return', () => {
  for (const name of ['x/.DS_Store', '~$list.xlsx', 'Thumbs.db', '__MACOSX/a.csv'])
    assert.ok(isLeftOver(name), name)
  for (const name of ['a.csv', 'x/header.xml']) assert.ok(!isLeftOver(name), name)
})
