import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { wrong } from '../plain/result.ts'
import { readAnnexA } from '../standards/annex-a/read.ts'
import { cleanLists } from './clean-annex-a.ts'

const folder = mkdtempSync(join(tmpdir(), 'goldthread-clean-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function clean(...args: string[]) {
  const said: string[] = []
  const none = async () => wrong('', 'No record here.')
  const code = await cleanLists(args, {
    out: { say: (line) => void said.push(line), warn: (line) => void said.push(line) },
    version: 'test',
    env: {},
    open: none,
    worker: none,
  })
  return { code, said: said.join('\n') }
}

const inFolder = (name: string) => join(folder, name)

test('lists of whatever making become one workbook in the form', async () => {
  writeFileSync(
    inFolder('contacts.csv'),
    'Contact Source,Contact Date,Child ID,Sex,Ethnicity,DOB,Age\nPolice,1 Sep 2025,C1,F,White British,2015-02-03,10.4\n',
  )
  const { code, said } = await clean(inFolder('contacts.csv'), inFolder('clean.xlsx'))
  assert.equal(code, 0, said)
  assert.match(said, /1 rows? of 1 lists?/)
  const read = readAnnexA([
    { name: 'clean.xlsx', bytes: readFileSync(inFolder('clean.xlsx')), when: 'this year' },
  ])
  assert.equal(read.rows, 1)
  assert.equal(
    read.problems.some(({ says }) => says.includes('otherwise')),
    false,
  )
})

test('nothing is written over, and nothing where no list could be read', async () => {
  writeFileSync(inFolder('there.xlsx'), 'mine')
  assert.equal((await clean(inFolder('contacts.csv'), inFolder('there.xlsx'))).code, 1)
  assert.equal(readFileSync(inFolder('there.xlsx'), 'utf8'), 'mine')
  writeFileSync(inFolder('other.csv'), 'a,b\n1,2\n')
  const { code, said } = await clean(inFolder('other.csv'), inFolder('none.xlsx'))
  assert.equal(code, 1)
  assert.match(said, /no list of Annex A/)
  assert.equal(existsSync(inFolder('none.xlsx')), false)
  assert.equal((await clean(inFolder('other.csv'))).code, 2)
})
