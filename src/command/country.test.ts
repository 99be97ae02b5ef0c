import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrong } from '../plain/result.ts'
import type { CommandParts } from './command.ts'
import { countryCommand } from './country.ts'

async function run(...args: readonly string[]) {
  const [said, warned]: [string[], string[]] = [[], []]
  const parts: CommandParts = {
    out: { say: (line) => said.push(line), warn: (line) => warned.push(line) },
    version: '0',
    env: {},
    open: async () => wrong('', 'No database is needed'),
    worker: async () => wrong('', 'Nobody is needed'),
  }
  return { code: await countryCommand.run(args, parts), said, warned: warned.join('\n') }
}

test('the most frequent weakness of all reports comes first, with its numbers and its source', async () => {
  const { code, said, warned } = await run()
  assert.equal(code, 0)
  assert.match(said[0] ?? '', /^151 of 259 {3}58% {2}/)
  assert.match(warned, /Counts of words/)
})

test('as JSON it says of which reports it speaks, and whether that is every one', async () => {
  const { said } = await run('--json', '--grade', 'inadequate', '--region', 'London')
  const told = JSON.parse(said.join(''))
  assert.equal(told.every, false)
  assert.equal(told.grade, 'inadequate')
  assert.ok(told.reports < 20)
})

test('a grade, years or region that is none is refused, with those that there are', async () => {
  for (const [option, value, like] of [
    ['--grade', 'fine', /outstanding, good/],
    ['--published', '1999', /2018 to 2020/],
    ['--region', 'Mercia', /South West/],
  ] as const) {
    const { code, said, warned } = await run(option, value)
    assert.equal(code, 2)
    assert.deepEqual(said, [])
    assert.match(warned, like)
  }
})
