import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallReturn } from './small-return.test-data.ts'

const checked = smallReturn()
const codes = (filter: Parameters<typeof checked.rules>[0]) =>
  checked.rules(filter, 0, 50).lines.map(({ code, rows }) => `${code}: ${rows}`)

test('every rule ends in one of the four ways, and the first line counts them', () => {
  assert.deepEqual(checked.endings, { rules: 6, found: 3, clean: 1, notRun: 1, broke: 1 })
})

test('a rule’s line counts its rows and its children, and a row that names nobody is no child', () => {
  assert.deepEqual(checked.rules({}, 0, 1).lines, [
    {
      code: '10',
      says: 'The stay has not ended.',
      severity: 'error',
      tables: ['Stays', 'Stays_last'],
      rows: 3,
      children: 2,
      isWhole: false,
    },
  ])
})

test('the list is filtered by rule, table, child, kind and words, alone and together', () => {
  assert.deepEqual(codes({}), ['10: 3', '20Q: 1', '30: 0'])
  assert.deepEqual(codes({ rule: '10' }), ['10: 3'])
  assert.deepEqual(codes({ table: 'Stays_last' }), ['10: 1'])
  assert.deepEqual(codes({ child: 'an' }), ['10: 1', '20Q: 1'])
  assert.deepEqual(codes({ severity: 'query' }), ['20Q: 1'])
  assert.deepEqual(codes({ words: 'ended STAY' }), ['10: 3'])
  assert.deepEqual(codes({ child: 'ANN', severity: 'error' }), ['10: 1'])
  assert.deepEqual(codes({ table: 'Looks' }), [])
})

test('what a rule finds of the return as a whole is shown until a child or a table is asked for', () => {
  assert.ok(codes({}).includes('30: 0'))
  assert.ok(!codes({ child: 'ANN' }).includes('30: 0'))
})

test('children come with most errors first, each with the rules that found them', () => {
  assert.deepEqual(checked.children({}, 0, 50).lines, [
    { at: 0, child: 'ANN', errors: 1, queries: 1, rules: ['10', '20Q'] },
    { at: 1, child: 'BOB', errors: 1, queries: 0, rules: ['10'] },
  ])
})

test('a slice holds no more than is asked for, and says how long the whole is', () => {
  const slice = checked.found({}, 1, 2)
  assert.deepEqual([slice.whole, slice.from, slice.lines.length], [4, 1, 2])
})

test('a found row shows the cells that are marked: a blank as blank, what is no day as it was written', () => {
  const rows = checked.found({ rule: '10' }, 0, 50).lines
  assert.deepEqual(
    rows.map(({ table, row, child, cells }) => [table, row, child, cells]),
    [
      ['Stays', 1, 'ANN', [{ column: 'ENDED', value: '' }]],
      ['Stays', 3, undefined, [{ column: 'ENDED', value: 'SPRING' }]],
      ['Stays_last', 1, 'BOB', [{ column: 'ENDED', value: '' }]],
    ],
  )
})

test('a child’s rows stand side by side across the tables, and a marked cell has the numbers of its reasons', () => {
  const ann = checked.child(0)
  assert.deepEqual(
    ann?.reasons.map(({ number, code }) => [number, code]),
    [
      [1, '10'],
      [2, '20Q'],
    ],
  )
  assert.deepEqual(
    ann?.tables.map(({ table, columns }) => [table, ...columns]),
    [
      ['Stays', 'BEGAN', 'ENDED', 'PLACE'],
      ['Looks', 'LOOKED'],
    ],
  )
  assert.deepEqual(ann?.tables[0]?.rows, [
    {
      row: 1,
      cells: [
        { value: '01/05/2025', why: [] },
        { value: '', why: [1, 2] },
        { value: '=1+1', why: [2] },
      ],
    },
  ])
})

test('there is no child of a number that the return does not have', () => {
  assert.equal(checked.child(7), undefined)
})

test('what did not run stands with its reason, and what broke with the kind of fault and none of its words', () => {
  const { notRun, broke } = checked.notFinished
  assert.deepEqual(notRun, [
    { why: 'there is no table Never', rules: [{ code: '40', says: 'Never there.' }] },
  ])
  assert.deepEqual(broke, [{ code: '50', says: 'Breaks.', why: 'TypeError' }])
})
