import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { conform } from '../checking/conform.ts'
import { isVector, yearOfRuleset } from '../checking/vector.ts'
import { aliases } from './aliases.ts'
import { ssda903 } from './standard.ts'

/* Compares the rules with public vectors, drawn from the tests of the sector’s validator, that are not part of the project. */

const shared = process.env.GOLDTHREAD_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const folder = join(shared, 'vectors/903')
const skip = existsSync(folder) ? false : 'shared data not here'

test('the rules agree with every public vector but those whose validator departs from the rule', {
  skip,
}, () => {
  const differ = readdirSync(folder).flatMap((ruleset) =>
    readdirSync(join(folder, ruleset)).flatMap((name) => {
      const vector: unknown = JSON.parse(readFileSync(join(folder, ruleset, name), 'utf8'))
      assert.ok(isVector(vector), name)
      return conform(ssda903, vector, yearOfRuleset(vector.ruleset) ?? '', aliases)
        .filter(({ agrees, quirk }) => !agrees && quirk === undefined)
        .map((one) => `${ruleset} ${one.rule} ${one.case}`)
    }),
  )
  assert.deepEqual(differ, [])
})

test('a quirk is of a rule that there is, and has a reason', () => {
  const codes = new Set(ssda903.rules.map(({ code }) => code))
  for (const { rule, says } of ssda903.quirks) {
    assert.ok(codes.has(rule), rule)
    assert.ok(says.length > 20, rule)
  }
})
