import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverage, coverageOf, filesSeen, isOfFile } from './coverage.ts'

test('a page of a child, of a family and a record are a file; a name in a list is none', () => {
  for (const what of ['child’s page', 'family’s page', 'record: assessment', 'file of a record: visit'])
    assert.ok(isOfFile(what), what)
  for (const what of ['searched', 'list of work', 'children behind CP-12', 'files assigned to a visitor'])
    assert.equal(isOfFile(what), false, what)
})

test('a child whose file was read many times was seen once', () => {
  const reads = [
    { what: 'child’s page', child: 'a' },
    { what: 'record: assessment', child: 'a' },
    { what: 'searched', child: 'b' },
    { what: 'record: contact', child: null },
  ]
  assert.deepEqual([...filesSeen(reads)], ['a'])
})

test('the part of which least was seen stands first, and nobody is counted twice', () => {
  const partOf = new Map([
    ['a', 'Harbour'],
    ['b', 'Harbour'],
    ['c', 'Hill'],
    ['d', 'Hill'],
    ['e', 'Hill'],
  ])
  assert.deepEqual(coverage(partOf, new Set(['a', 'gone'])), [
    { part: 'Hill', seen: 0, all: 3 },
    { part: 'Harbour', seen: 1, all: 2 },
    { part: '', seen: 1, all: 1 },
  ])
})

test('where the sizes were counted before, a child who came since makes the part no smaller than what was seen', () => {
  assert.deepEqual(
    coverageOf({ 'Child in need plan': 4, 'Being assessed': 1 }, ['Being assessed', 'Being assessed']),
    [
      { part: 'Child in need plan', seen: 0, all: 4 },
      { part: 'Being assessed', seen: 2, all: 2 },
    ],
  )
})
