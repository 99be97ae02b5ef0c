import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { wrong } from '../plain/result.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { conformCommand } from './conform.ts'
import { notHeldCommand } from './not-held.ts'

const folder = mkdtempSync(join(tmpdir(), 'goldthread-check-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command that reads files and nothing else. */
async function run(command: Command, ...args: string[]) {
  const said: string[] = []
  const warned: string[] = []
  const none = async () => wrong('', 'There is no record here.')
  const out = { say: (line: string) => void said.push(line), warn: (line: string) => void warned.push(line) }
  const code = await command.run(args, { version: 'test', env: {}, out, open: none, worker: none })
  return { code, said: said.join('\n'), warned: warned.join('\n') }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

const headings = 'CHILD,DOB,REVIEW,REVIEW_CODE'
const right = file('right/reviews.csv', `${headings}\n1,01/02/2015,05/06/2025,PN1\n`)
const wrongCode = file('wrong/reviews.csv', `${headings}\n1,01/02/2015,05/06/2025,PN9\n`)
const as903 = ['--standard', 'ssda903', '--year', '2025-26']

test('the first line counts all four endings, and the code says whether anything was found', async () => {
  const clean = await run(checkCommand, right, ...as903)
  assert.equal(clean.code, 0, clean.said)
  assert.match(clean.said, /^311 rules: 0 found something, \d+ clean, \d+ not run, 0 broke\.\n/)
  const found = await run(checkCommand, wrongCode, ...as903)
  assert.equal(found.code, 1)
  assert.match(found.said, /^167: /m)
})

test('started as a program, the check says the same with what was compiled of it as without, and whatever stands there', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const args = ['check', wrongCode, ...as903, '--json']
  const start = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/goldthread'), ...args], {
      encoding: 'utf8',
    })
    assert.equal(status, 1, stderr)
    return JSON.parse(stdout)
  }
  const first = start()
  assert.equal(first.rules.length, 311)
  assert.deepEqual(start(), first)
  const kept = readdirSync(join(root, '.cache/files')).filter((name) =>
    /^check-ssda903-\d+\.compiled$/.test(name),
  )
  assert.notDeepEqual(kept, [])
  for (const name of kept) writeFileSync(join(root, '.cache/files', name), 'not compiled at all')
  assert.deepEqual(start(), first)
})

test('as JSON each rule has its ending, and each finding its table, row, columns and child', async () => {
  const { said } = await run(checkCommand, join(folder, 'wrong'), ...as903, '--json')
  const told = JSON.parse(said)
  assert.deepEqual([told.standard, told.year, told.rows, told.problems], ['ssda903', '2025-26', 1, []])
  assert.equal(told.rules.length, 311)
  const rule = (code: string) => told.rules.find((one: { code: string }) => one.code === code)
  assert.deepEqual(rule('167'), {
    code: '167',
    ended: 'found',
    found: [{ table: 'Reviews', row: 0, columns: ['REVIEW_CODE'], child: '1' }],
  })
  assert.deepEqual(rule('101'), {
    code: '101',
    ended: 'not run',
    why: 'there is no table Header',
    found: [],
  })
})

test('what follows --previous is last year’s, up to the next option', async () => {
  const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n'
  const now = file('now/header.csv', `${header}1,F,01/02/2015,WBRI,UN1,,\n`)
  const before = file('before/header.csv', `${header}1,M,01/02/2015,WBRI,UN1,,\n`)
  const { said } = await run(
    checkCommand,
    '--previous',
    before,
    right,
    '--year',
    '2025/26',
    now,
    '--standard',
    'ssda903',
    '--json',
  )
  const told = JSON.parse(said)
  assert.equal(told.rows, 3)
  const ended = (code: string) => told.rules.find((one: { code: string }) => one.code === code)?.ended
  assert.equal(ended('202'), 'found')
  // The reviews were last year's: this year has none.
  assert.equal(ended('167'), 'not run')
})

test('where nothing can be read the code is 2, and the file is named', async () => {
  const missing = await run(checkCommand, join(folder, 'nothing'), ...as903)
  assert.equal(missing.code, 2)
  assert.match(missing.said, /There is no such file/)
  const other = await run(checkCommand, file('lunch.csv', 'DISH,PRICE\nSOUP,3\n'), ...as903)
  assert.equal(other.code, 2)
})

test('a standard or year that there is not is asked again', async () => {
  assert.match((await run(checkCommand, right, '--standard', 'soup')).warned, /Name one of the standards/)
  const { code, warned } = await run(checkCommand, right, '--standard', 'ssda903', '--year', '1999-00')
  assert.equal(code, 2)
  assert.match(warned, /2024-25, 2025-26, 2026-27/)
})

const vector = (rule: string, code: string, expected: readonly number[]) =>
  JSON.stringify({
    rule,
    ruleset: 'lac2025_26',
    cases: [
      {
        tables: { Reviews: [{ REVIEW: '05/06/2025', REVIEW_CODE: code }] },
        columns: { Reviews: ['REVIEW', 'REVIEW_CODE'] },
        tableIndexes: { Reviews: [7] },
        expected: { Reviews: expected },
      },
    ],
  })

test('a vector agrees where the same rows are found, named by their own labels', async () => {
  file('vectors/167.json', vector('167', 'PN9', [7]))
  const { code, said } = await run(conformCommand, 'ssda903', join(folder, 'vectors'), '--json')
  assert.equal(code, 0)
  assert.deepEqual(JSON.parse(said), {
    standard: 'ssda903',
    year: '2025-26',
    cases: [
      {
        rule: '167',
        ended: 'found',
        found: [{ table: 'Reviews', row: 7, columns: ['REVIEW_CODE'] }],
        agrees: true,
        case: 0,
      },
    ],
  })
})

test('a vector that differs is said and fails, and so does one of a rule that there is not', async () => {
  file('differs/167.json', vector('167', 'PN1', [7]))
  const differs = await run(conformCommand, 'ssda903', join(folder, 'differs'))
  assert.equal(differs.code, 1)
  assert.match(differs.said, /^167, case 0: differs; here it ended clean$/m)
  file('unknown/9999.json', vector('9999', 'PN1', []))
  assert.equal((await run(conformCommand, 'ssda903', join(folder, 'unknown'))).code, 1)
})

test('what a standard asks for and the record does not hold is listed', async () => {
  assert.match((await run(notHeldCommand, 'ssda903')).said, /^ssda903: 12 parts are not held\.\n/)
  assert.equal((await run(notHeldCommand, 'soup')).code, 2)
})
