import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Row, Table } from './table.ts'

type Visit = Row<{ episode: 'text' }>

const visit = (at: number, child: number, episode: string | undefined): Visit => ({
  table: 'visits',
  at,
  child,
  episode,
})

const rows = [visit(0, 2, 'a'), visit(1, 0, 'a'), visit(2, 2, undefined), visit(3, 2, 'a'), visit(4, -1, 'a')]
const visits = new Table(rows, new Set(['episode']))
const places = (of: Iterable<Visit>) => [...of].map(({ at }) => at)

test('rows of the same child with the same text are found for a row of any table', () => {
  assert.deepEqual(places(visits.ofSame('episode', visit(9, 2, 'a'))), [0, 3])
  assert.deepEqual(places(visits.ofSame('episode', visit(9, 0, 'a'))), [1])
  assert.deepEqual(places(visits.ofSame('episode', visit(9, 0, 'b'))), [])
})

test('a blank is the same as nothing, not even as another blank, and a row without a child is alone', () => {
  assert.deepEqual(places(visits.ofSame('episode', visit(9, 2, undefined))), [])
  assert.deepEqual(places(visits.ofSame('episode', visit(9, -1, 'a'))), [])
})

test('groups hold each child’s rows with the same text, and no row twice', () => {
  assert.deepEqual([...visits.groups('episode')].map(places), [[1], [0, 3]])
})
