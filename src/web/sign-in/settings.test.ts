import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayProblem } from '../../plain/result.ts'
import { readSignInSettings } from './settings.ts'

const council = {
  GOLDTHREAD_ISSUER: 'https://login.test/council',
  GOLDTHREAD_CLIENT_ID: 'goldthread',
  GOLDTHREAD_CLIENT_SECRET: 'a-secret-of-some-length',
}

const problems = (env: Readonly<Record<string, string>>): string => {
  const read = readSignInSettings(env, 3000)
  return read.ok ? 'fine' : read.problems.map(sayProblem).join('\n')
}

test('With nothing set, the built-in provider answers on this machine and everything is marked synthetic', () => {
  assert.deepEqual(readSignInSettings({}, 3000), {
    ok: true,
    value: { origin: 'http://localhost:3000', synthetic: true, identity: { by: 'built-in' } },
  })
})

test('The built-in provider is refused on a database server that is not marked synthetic', () => {
  assert.match(
    problems({ DATABASE_URL: 'postgres://db.test/real' }),
    /^GOLDTHREAD_ISSUER: .*anybody can sign in/,
  )
  assert.match(problems({ DATABASE_URL: 'postgres://db.test/real', GOLDTHREAD_SYNTHETIC: 'no' }), /anybody/)
  assert.equal(problems({ DATABASE_URL: 'postgres://db.test/x', GOLDTHREAD_SYNTHETIC: 'yes' }), 'fine')
})

test('The built-in provider is refused at an address that others reach, unless marked synthetic', () => {
  assert.match(problems({ GOLDTHREAD_ORIGIN: 'https://goldthread.test' }), /anybody/)
  assert.equal(problems({ GOLDTHREAD_ORIGIN: 'https://demo.test', GOLDTHREAD_SYNTHETIC: 'yes' }), 'fine')
})

test('A council’s own provider is not synthetic, unless the data is marked so', () => {
  const env = {
    ...council,
    DATABASE_URL: 'postgres://db.test/real',
    GOLDTHREAD_ORIGIN: 'https://goldthread.test',
  }
  const [real, drill] = [env, { ...env, GOLDTHREAD_SYNTHETIC: 'yes' }].map((one) =>
    readSignInSettings(one, 1),
  )
  assert.ok(real?.ok && drill?.ok)
  assert.equal(real.value.synthetic, false)
  assert.equal(drill.value.synthetic, true)
})

test('What is missing is named by its variable, and no secret is shown', () => {
  const said = problems({ GOLDTHREAD_ISSUER: 'https://login.test', GOLDTHREAD_CLIENT_SECRET: 'hunter2' })
  assert.match(said, /GOLDTHREAD_CLIENT_ID: /)
  assert.match(said, /GOLDTHREAD_CLIENT_SECRET: /)
  assert.doesNotMatch(said, /hunter2/)
})

test('An address that is none, is not encrypted or has more than an address is refused', () => {
  for (const issuer of [
    'login',
    'ftp://login.test',
    'http://login.test',
    'https://u:p@login.test',
    'https://l.test/?a=1',
  ])
    assert.match(problems({ ...council, GOLDTHREAD_ISSUER: issuer }), /^GOLDTHREAD_ISSUER: /, issuer)
  assert.match(
    problems({ ...council, GOLDTHREAD_ORIGIN: 'https://council.test/goldthread' }),
    /^GOLDTHREAD_ORIGIN: /,
  )
})
