import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeWhole } from './files.ts'

const top = mkdtempSync(join(tmpdir(), 'goldthread-files-'))
after(() => rmSync(top, { recursive: true, force: true }))

test('of many who write one file at once, one does, and nothing is written over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const path = join(top, `round-${round}`)
    const all = [...Array(12).keys()].map(String)
    const written = await Promise.all(all.map((content) => writeWhole(path, content)))
    const winners = all.filter((_, at) => written[at]?.ok === true)
    assert.equal(winners.length, 1, 'each who was told that it is written must find it so')
    assert.equal(readFileSync(path, 'utf8'), winners[0])
    assert.equal(statSync(path).mode & 0o777, 0o600)
    const told = written.flatMap((one) => (one.ok ? [] : one.problems.map(({ says }) => says)))
    for (const says of told) assert.match(says, /a file of this name already/)
  }
  assert.equal(readdirSync(top).length, 20, 'what was half-written lies beside it')
})

test('what cannot be written is said, and nothing is left behind', async () => {
  const written = await writeWhole(join(top, 'no-such-folder', 'file'), 'words')
  assert.match(written.ok ? '' : (written.problems[0]?.says ?? ''), /no such file/)
})
