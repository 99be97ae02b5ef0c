import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { codesOf } from './codes.ts'
import type { SsdField, SsdObject } from './object.ts'
import { findField, findObject, objects } from './objects.ts'

const all: readonly SsdObject[] = objects
const specified = (object: SsdObject): readonly SsdField[] =>
  object.fields.filter(({ only }) => only !== 'deployment')

test('there are 48 objects with 359 fields as specified, and three more as deployed', () => {
  assert.equal(all.length, 48)
  assert.equal(all.flatMap(specified).length, 359)
  assert.deepEqual(
    all.flatMap(({ fields }) => fields.filter(({ only }) => only === 'deployment').map(({ name }) => name)),
    ['pers_single_unique_id', 'pers_upn', 'clar_cla_person_id'],
  )
})

test('no two fields of the data set have the same name', () => {
  const names = all.flatMap(({ fields }) => fields.map(({ name }) => name))
  assert.deepEqual(
    names.filter((name, at) => names.indexOf(name) !== at),
    [],
  )
})

test('every reference, key and way to the person leads to a field that is there', () => {
  for (const { name, fields, rowKey, about } of all) {
    const own = new Set(fields.map((one) => one.name))
    for (const key of rowKey) assert.ok(own.has(key), `${name} ${key}`)
    assert.ok(rowKey.length > 0, name)
    for (const { refers } of fields) if (refers !== undefined) leadsSomewhere(refers)
    if (about === 'nobody') continue
    for (const way of about) {
      assert.ok(own.has('person' in way ? way.person : way.through), name)
      if ('to' in way) leadsSomewhere(way.to)
    }
  }
})

function leadsSomewhere(reference: string): void {
  const [object = '', field = ''] = reference.split('.')
  assert.ok(
    findObject(object)?.fields.some(({ name }) => name === field),
    reference,
  )
}

test('every list of codes that a field names is there and has codes', () => {
  for (const { codes } of all.flatMap(({ fields }) => fields))
    if (codes !== undefined) assert.ok((codesOf(codes)?.length ?? 0) > 1, codes)
})

test('a field is found by its name, with the object it belongs to', () => {
  assert.equal(findField('cine_close_date')?.object.name, 'ssd_cin_episodes')
  assert.equal(findField('cine_close_date')?.field.kind, 'day and time')
  assert.equal(findField('nothing'), undefined)
})

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../../shared')
const reference = join(shared, 'standards/ssd/objects.json')

test('names, references, types, lengths, keys and returns are those of the specification', {
  skip: existsSync(reference) ? false : 'shared data not here',
}, () => {
  const { objects: theirs } = JSON.parse(readFileSync(reference, 'utf8'))
  assert.equal(theirs.length, all.length)
  for (const { name, fields, primaryKey } of theirs) {
    const ours = findObject(name)
    assert.ok(ours, name)
    const known = specified(ours)
    assert.deepEqual(
      known.map(({ name: field, item, sql, required, unique, placeholder, deployed, serves, asks }) => ({
        field,
        item,
        sql,
        required,
        unique,
        placeholder,
        deployed,
        serves,
        asks,
      })),
      fields.map((of: Record<string, unknown>) => ({
        field: of.name,
        item: of.itemRef,
        sql: of.maxLength === undefined ? of.type : `${of.type}(${of.maxLength})`,
        required: of.required,
        unique: of.unique,
        placeholder: of.placeholder,
        deployed: of.deployedAs,
        serves: of.returns,
        asks: of.jsonKeys,
      })),
    )
    assert.deepEqual(
      known
        .filter(({ key }) => key)
        .map(({ name: field }) => field)
        .sort(),
      [...primaryKey].sort(),
    )
  }
})

test('every reference that the specification states is ours, or is marked as leading nowhere', {
  skip: existsSync(reference) ? false : 'shared data not here',
}, () => {
  const { objects: theirs } = JSON.parse(readFileSync(reference, 'utf8'))
  for (const { fields } of theirs)
    for (const { name, foreignKey } of fields) {
      const ours = findField(name)?.field
      if (foreignKey !== undefined) assert.equal(ours?.stated ?? ours?.refers, foreignKey, name)
    }
})

const codeFiles = join(shared, 'standards/codesets')

test('the lists of codes are those that were gathered from public sources', {
  skip: existsSync(codeFiles) ? false : 'shared data not here',
}, () => {
  for (const name of new Set(all.flatMap(({ fields }) => fields.flatMap(({ codes }) => codes ?? [])))) {
    const { codes } = JSON.parse(readFileSync(join(codeFiles, `${name}.json`), 'utf8'))
    assert.deepEqual(
      (codesOf(name) ?? []).toSorted(),
      codes.map(({ code }: { code: string }) => code).toSorted(),
      name,
    )
  }
})
