import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { codesAt } from './codes.ts'
import { isPurge, type Leaf, leaves } from './leaves.ts'
import { isNotHeld, notHeld } from './not-held.ts'
import { mostInABatch, version } from './schema.ts'

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../../shared')
const published = join(shared, 'standards/dfe-csc-api/openapi-1.0.1.json')
const skip = existsSync(published) ? false : 'shared data not here'

/** What of JSON Schema the published file uses. */
type Published = {
  readonly type: string
  readonly properties?: Readonly<Record<string, Published>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly items?: Published
  readonly maxItems?: number
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
}

const openapi = (): { info: { version: string }; components: { schemas: { CSC: Published } } } =>
  JSON.parse(readFileSync(published, 'utf8'))

function factsOf(schema: Published, path: string, required: boolean): readonly Leaf[] {
  if (schema.properties !== undefined) {
    assert.equal(schema.additionalProperties, false, `${path} allows nothing else`)
    return Object.entries(schema.properties).flatMap(([name, inner]) =>
      factsOf(inner, path === '' ? name : `${path}.${name}`, schema.required?.includes(name) === true),
    )
  }
  if (schema.items !== undefined) return factsOf(schema.items, `${path}[]`, false)
  return [
    {
      path,
      holds: schema.type === 'boolean' ? 'boolean' : schema.type === 'integer' ? 'number' : 'string',
      isDay: schema.format === 'date',
      required,
      shortest: schema.minLength,
      longest: schema.maxLength,
      pattern: schema.pattern,
    },
  ]
}

const byPath = (all: readonly Leaf[]) => all.toSorted((a, b) => (a.path < b.path ? -1 : 1))

test('our statement says of every field what the published schema says', { skip }, () => {
  const { info, components } = openapi()
  assert.equal(info.version, version)
  assert.equal(components.schemas.CSC.maxItems, mostInABatch)
  const { items } = components.schemas.CSC
  assert.ok(items !== undefined)
  const facts = factsOf(items, '', true)
  assert.equal(facts.length, 66)
  assert.deepEqual(byPath(leaves), byPath(facts))
})

test('lists of codes are as long as the published schema allows', { skip }, () => {
  const child = openapi().components.schemas.CSC.items?.properties
  assert.equal(child?.child_details?.properties?.disabilities?.maxItems, 12)
  const assessment = child?.social_care_episodes?.items?.properties?.child_and_family_assessments?.items
  assert.equal(assessment?.properties?.factors?.maxItems, 41)
})

test('the statement has sixty-six fields, eleven of them flags to purge', () => {
  assert.equal(leaves.length, 66)
  assert.equal(leaves.filter(isPurge).length, 11)
  assert.deepEqual(
    leaves.filter(({ required }) => required).map(({ path }) => path.split('.').at(-1)),
    [
      'la_child_id',
      'social_care_episode_id',
      'child_and_family_assessment_id',
      'child_in_need_plan_id',
      'section_47_assessment_id',
      'child_protection_plan_id',
      'child_looked_after_placement_id',
    ],
  )
})

test('every list of codes belongs to a field, and every code fits into it', () => {
  for (const [path, codes] of codesAt) {
    const leaf = leaves.find((one) => one.path === path)
    assert.ok(leaf !== undefined, path)
    for (const code of codes) assert.ok(code.length <= (leaf.longest ?? 0), `${code} in ${path}`)
  }
})

test('what is said not to be held is part of the schema', () => {
  for (const { path, says } of notHeld) {
    assert.ok(
      leaves.some((leaf) => isNotHeld(leaf.path) && leaf.path.startsWith(path)),
      path,
    )
    assert.match(says, /\.$/)
  }
})
