import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { wrong } from '../plain/result.ts'
import { madeUpLetter, madeUpReport } from '../sight/inspection/letters/made-up.ts'
import type { CommandParts } from './command.ts'
import { readLetters } from './read-letters.ts'

const folder = mkdtempSync(join(tmpdir(), 'goldthread-letters-'))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function ran(...args: readonly string[]) {
  const said: string[] = []
  const warned: string[] = []
  const noRecord = async () => wrong('', 'not here')
  const parts: CommandParts = {
    out: { say: (line) => said.push(line), warn: (line) => warned.push(line) },
    version: '0',
    env: {},
    open: noRecord,
    worker: noRecord,
  }
  const code = await readLetters(args, parts, undefined)
  return { code, lines: said.map((line) => JSON.parse(line)), warned: warned.join('\n') }
}

const report = file("children's services inspection - 3 July 2024.pdf", madeUpReport())
const letter = file('letter.md', madeUpLetter)
const page = file('gone.pdf', '<html><body><h1>Page not found</h1></body></html>')

test('many files are one line of JSON each, in the order given, and one that cannot be read stops no other', async () => {
  const { code, lines, warned } = await ran(
    report,
    page,
    join(folder, 'nowhere.pdf'),
    letter,
    report,
    letter,
    '--json',
  )
  assert.equal(code, 1)
  assert.equal(warned, '')
  assert.deepEqual(
    lines.map((line) => line.kind ?? line.problem),
    [
      'ILACS inspection',
      'This file is a web page, not a PDF: the download went wrong. Download the report again.',
      'There is no such file.',
      ...['focused visit', 'ILACS inspection', 'focused visit'],
    ],
  )
  assert.deepEqual(
    lines.map(({ file: path }) => path),
    [report, page, join(folder, 'nowhere.pdf'), letter, report, letter],
  )
})

test('a day in the name of a file stands in a field of its own and is said to be inferred', async () => {
  const { code, lines } = await ran(report, '--json')
  assert.equal(code, 0)
  assert.equal(lines[0].publicationDate, null)
  assert.equal(lines[0].publicationDateInFileName, '2024-07-03')
  assert.ok(lines[0].inferred.includes('publicationDateInFileName'))
})

test('the text that passages are counted in comes where it is asked for', async () => {
  const [{ text, from }] = (await ran(letter, '--json', '--text')).lines
  assert.equal(text.slice(from.publicationDate.start, from.publicationDate.end), '12 March 2024')
  assert.equal((await ran(letter, '--json')).lines[0].text, undefined)
})

test('a letter is kept only where there is a record', async () => {
  const { code, warned } = await ran(letter, '--keep')
  assert.equal(code, 1)
  assert.match(warned, /only where there is a record/)
})

test('from its bundle too a dash and a curly apostrophe are what they are', async () => {
  const minutes = file(
    'minutes.txt',
    'Agenda item\n\nThe Committee noted the Ofsted inspection. Members asked for children’s figures. (Action – Ada Quill)\n\nMembers noted it.\n',
  )
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const out = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [join(root, 'bin/goldthread'), 'read-letter', minutes, report, '--json'],
      { maxBuffer: 10_000_000 },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    )
  })
  const [first, second] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(first.actions, [{ text: 'Members asked for children’s figures.', owner: 'Ada Quill' }])
  assert.equal(second.leadInspector, 'Ada Quill')
})
