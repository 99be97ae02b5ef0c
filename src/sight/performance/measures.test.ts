import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely'
import { tableOf } from '../../define/columns.ts'
import { recordTypes } from '../../house/types.ts'
import { aDay } from '../../plain/day.ts'
import { findMeasure, measures } from './measures.ts'

/** Compiles and never runs. */
const paper = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const growing = ['authorisation', ...recordTypes.map((type) => tableOf(type))]
const ask = { authority: 'a', from: aDay('2026-01-01'), to: aDay('2026-01-31'), asAt: '2026-02-01T00:00:00Z' }

for (const measure of measures) {
  test(`${measure.code} names every table that it reads, or a remembered figure would not see them grow`, () => {
    const text = sql`${measure.select(ask)}`.compile(paper).sql
    const read = growing.filter((table) => new RegExp(`(from|join)\\s+${table}\\s`).test(text))
    assert.ok(read.length > 0)
    assert.deepEqual([...measure.reads].sort(), read.sort())
  })

  test(`${measure.code} says in plain words what it counts, why, from where, and who set its target`, () => {
    for (const words of [measure.title, measure.why, measure.source, measure.counts, measure.metWhen])
      assert.match(words, /\S+ \S+ \S+/)
    assert.match(measure.counts, /^each child /)
    assert.ok(measure.target === undefined || (measure.target.share >= 0 && measure.target.share <= 1))
    assert.ok(recordTypes.some(({ name }) => name === measure.opens))
    assert.equal(findMeasure(measure.code), measure)
  })
}

test('no two measures share a number', () => {
  assert.equal(new Set(measures.map(({ code }) => code)).size, measures.length)
  assert.equal(findMeasure('XX-99'), undefined)
})
