import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayDatabaseFailure, sayFileFailure } from './database-problem.ts'

const say = (output: string) => sayDatabaseFailure({ output, folder: './data', log: './data/log' })

/** Words of PostgreSQL 18 and of the system, as met; the failures that can be brought about are in embedded.test.ts. */
const met: readonly (readonly [output: string, says: RegExp])[] = [
  [
    'FATAL:  could not extend file "base/5/1249": No space left on device',
    /^The disk that holds \.\/data is full/,
  ],
  [
    'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use',
    /^The port for the database is taken/,
  ],
  ['FATAL:  lock file "postmaster.pid" already exists', /^Another PostgreSQL is still working on \.\/data/],
  ['FATAL:  data directory "/d" has invalid permissions', /must all belong to the user/],
  ['initdb: error while loading shared libraries: libpq.so.5', /delete the folder node_modules/],
  ['spawn /n/bin/postgres ENOENT', /cannot run on this machine/],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /not enough memory/],
  [
    'initdb: error: could not create directory "/d": Permission denied',
    /^Goldthread may not write to \.\/data/,
  ],
  ['FATAL:  canceling statement due to user request', /interrupted while it was being made/],
]

test('each failure that a person can mend is told by what to do about it', () => {
  for (const [output, says] of met) assert.match(say(`LOG:  starting\n${output}\nLOG:  shut down`), says)
})

test('any other failure is told in PostgreSQL’s last serious words, with the place of the log', () => {
  const says = say(
    'LOG:  starting\nFATAL:  first\nPANIC:  could not locate a valid checkpoint record\nLOG:  gone',
  )
  assert.match(says, /\(PANIC: {2}could not locate a valid checkpoint record\)/)
  assert.match(says, /\.\/data\/log/)
  assert.match(say(''), /it ended without a word/)
})

test('a file system’s refusal is told by its meaning', () => {
  const refusal = (code: string) => Object.assign(new Error(`${code}: something`), { code })
  assert.match(sayFileFailure(refusal('ENOSPC'), './data'), /is full/)
  assert.match(sayFileFailure(refusal('EROFS'), './data'), /may not write/)
  assert.match(sayFileFailure(refusal('ENOTDIR'), './data'), /is a file/)
  assert.equal(sayFileFailure(refusal('EIO'), './data'), 'Goldthread cannot use the folder ./data (EIO).')
})
