import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { idsIn, idsOf, prove, runStories, type Told, unknownIds } from './prove.ts'
import { rows } from './rows.ts'

const root = join(import.meta.dirname, '../..')

test('the contract has 139 rows, numbered one after another, each with words of its own', () => {
  assert.deepEqual(
    rows.map(({ id }) => id),
    Array.from({ length: 139 }, (_, at) => `S${String(at + 1).padStart(3, '0')}`),
  )
  assert.equal(new Set(rows.map(({ title }) => title)).size, rows.length)
  assert.equal(new Set(rows.map(({ part }) => part)).size, 13)
})

test('the stories name no row that the contract does not have', () => {
  const files = globSync('test/stories/*.test.ts', { cwd: root }).map((file) => join(root, file))
  assert.ok(files.length > 0)
  assert.deepEqual(unknownIds(files, rows), [])
})

test('ids stand at the head of a name, before a colon, and nowhere else', () => {
  assert.deepEqual(idsOf('S015 S107: a decision has its reason'), ['S015', 'S107'])
  assert.deepEqual(idsOf('the reason of S015: it is written'), [])
  assert.deepEqual(idsOf('S015 without a colon'), [])
  assert.deepEqual(
    [...idsIn('test(\'S001 S129: x\', f); test("S999: y", f); // S003: no')],
    ['S001', 'S129', 'S999'],
  )
})

describe('made-up stories', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-contract-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string) => join(folder, `${name}.test.mjs`)
  const write = (name: string, text: string) => writeFileSync(file(name), text)
  let told: readonly Told[] = []
  let names: readonly string[] = []
  before(async () => {
    const use = "import { before, describe, test } from 'node:test'\n"
    write('good', `${use}test('S001 S002: both walk', () => {})\ntest('S003: walks here', () => {})\n`)
    write('bad', `${use}test('S003: breaks there', () => { throw new Error('no') })\n`)
    write('skipped', `${use}test('S004: is left out', { skip: 'no browser' }, () => {})\n`)
    write(
      'suite',
      `${use}describe('all of it', { skip: true }, () => { test('S005: never asked', () => {}) })\n`,
    )
    write(
      'hook',
      `${use}describe('x', () => { before(() => { throw new Error('no') }); test('S006: cannot begin', () => {}) })\n`,
    )
    write('broken', `${use}throw new Error('at once')\ntest('S001: never read', () => {})\n`)
    write('todo', `${use}test('S007: one day', { todo: true }, () => {})\n`)
    write(
      'deep',
      `${use}describe('x', () => { describe('y', () => { test('S008: is found deep down', () => {}) }) })\n`,
    )
    write(
      'ends',
      `${use}test('S009: walks', () => {})\ntest('S010: ends the process', () => process.exit(0))\n`,
    )
    writeFileSync(join(folder, 'story.mjs'), `${use}export const story = (name) => test(name, () => {})\n`)
    write('helped', `import { story } from './story.mjs'\nstory('S011: is told by another file')\n`)
    names = globSync('*.test.mjs', { cwd: folder }).map((name) => join(folder, name))
    // Node would take the inner run for a part of this one, by this mark, and leave it out.
    const mark = process.env.NODE_TEST_CONTEXT
    delete process.env.NODE_TEST_CONTEXT
    told = await runStories(names, { env: {}, timeoutMs: 60_000 }, () => {})
    if (mark !== undefined) process.env.NODE_TEST_CONTEXT = mark
  })
  const proofOf = (id: string) => {
    const named = names.map((one) => ({ file: one, ids: idsIn(readFileSync(one, 'utf8')) }))
    const proof = prove(rows, named, told).find((one) => one.id === id)
    assert.ok(proof)
    return proof
  }

  test('a story that passes proves each id that it carries, however deep it stands', () => {
    assert.deepEqual(proofOf('S002'), { id: 'S002', proven: true, by: ['S001 S002: both walk'], because: '' })
    assert.equal(proofOf('S008').proven, true)
    assert.equal(proofOf('S011').proven, true)
  })

  test('where two stories carry an id, both must pass', () => {
    assert.equal(proofOf('S003').proven, false)
    assert.equal(proofOf('S003').because, 'failed: S003: breaks there')
    assert.equal(proofOf('S003').by.length, 2)
  })

  test('a story that was skipped, or is yet to be done, proves nothing', () => {
    assert.equal(proofOf('S004').because, 'skipped: S004: is left out')
    assert.equal(proofOf('S007').because, 'skipped: S007: one day')
  })

  test('a story that never came to run proves nothing: left out with its suite, or failed before it began', () => {
    for (const id of ['S005', 'S006', 'S010']) {
      assert.equal(proofOf(id).proven, false, id)
      assert.match(proofOf(id).because, /^(did not run|failed): /, id)
    }
  })

  test('a file that breaks takes with it what it names, also where another file walks it', () => {
    assert.equal(proofOf('S001').proven, false)
    assert.match(proofOf('S001').because, /^did not run: .*broken/)
  })

  test('a row without a story is not yet proven', () => {
    assert.deepEqual(proofOf('S139'), { id: 'S139', proven: false, by: [], because: 'not yet' })
  })

  test('a story with an id that the contract does not have is named with its file', () => {
    write('unknown', "test('S140 S001: x', () => {})\n")
    assert.deepEqual(unknownIds([file('unknown')], rows), [`${file('unknown')}: S140`])
  })
})
