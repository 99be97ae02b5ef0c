import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aDay } from '../../plain/day.ts'
import { isSmall, smallNumbersOn } from './small-numbers.ts'
import { manyValues, type Seen } from './solver.test-data.ts'
import { type Cell, type Hidden, type Sum, suppress, type Tables } from './suppress.ts'

const rule = smallNumbersOn(aDay('2026-11-22'))

/** What an outsider sees of tables of which these cells are hidden. */
function seenOf({ cells, sums }: Tables, hidden: Hidden): Seen {
  const isSeen = ({ name, isImplied }: Cell) =>
    isImplied !== true && !hidden.small.has(name) && !hidden.further.has(name)
  return {
    shown: new Map(cells.filter(isSeen).map(({ name, count }) => [name, count])),
    hidden: new Map(
      cells
        .filter((cell) => !isSeen(cell))
        .map(({ name, isImplied }) => [name, { least: isImplied ? 0 : 1 }]),
    ),
    sums,
  }
}

/** What is wrong with what was hidden: a small count that could be too few things, or any hidden cell worked out. */
function leaks(tables: Tables, hidden: Hidden): readonly string[] {
  const seen = seenOf(tables, hidden)
  const small = tables.cells.filter(({ count }) => isSmall(count, rule)).map(({ name }) => name)
  const tooFew = (names: readonly string[], enough: number): readonly string[] =>
    names
      .filter((name) => manyValues(seen, name) < enough)
      .map((name) => `${name} has ${manyValues(seen, name)} values`)
  return [...tooFew(small, rule.under - 1), ...tooFew([...hidden.further], 2)]
}

/** A table of rows and columns with all its totals. */
function grid(rows: readonly (readonly number[])[], of = ''): Tables {
  const cells: Cell[] = []
  const sums: Sum[] = []
  const columns = rows[0]?.length ?? 0
  const total = (counts: readonly number[]) => counts.reduce((so, count) => so + count, 0)
  for (const [r, row] of rows.entries()) {
    cells.push({ name: `${of}r${r}`, count: total(row) })
    cells.push(...row.map((count, c) => ({ name: `${of}r${r}c${c}`, count })))
    sums.push({ total: `${of}r${r}`, parts: row.map((_, c) => `${of}r${r}c${c}`) })
  }
  for (let c = 0; c < columns; c += 1) {
    cells.push({ name: `${of}c${c}`, count: total(rows.map((row) => row[c] ?? 0)) })
    sums.push({ total: `${of}c${c}`, parts: rows.map((_, r) => `${of}r${r}c${c}`) })
  }
  cells.push({ name: `${of}all`, count: total(rows.flat()), weight: 9 })
  sums.push({ total: `${of}all`, parts: rows.map((_, r) => `${of}r${r}`) })
  sums.push({ total: `${of}all`, parts: Array.from({ length: columns }, (_, c) => `${of}c${c}`) })
  return { cells, sums }
}

/** The same children split another way: into two groups that overlap with every row. */
function splitAgain({ cells, sums }: Tables, share: number): Tables {
  const all = cells.find(({ name }) => name === 'all')?.count ?? 0
  const first = Math.floor((all * share) / 100)
  return {
    cells: [...cells, { name: 's0', count: first }, { name: 's1', count: all - first }],
    sums: [...sums, { total: 'all', parts: ['s0', 's1'] }],
  }
}

/** Running totals of two months beside: their difference is the month's count, whether it is printed or not. */
function withRunning({ cells, sums }: Tables, before: number): Tables {
  const first = cells.find(({ name }) => name === 'r0c0')?.count ?? 0
  const column = cells.find(({ name }) => name === 'c0')?.count ?? 0
  return {
    cells: [
      ...cells,
      { name: 'until last', count: before },
      { name: 'until now', count: before + first },
      { name: 'all until last', count: before * 3 },
      { name: 'all until now', count: before * 3 + column },
      { name: 'between', count: column, isImplied: true },
    ],
    sums: [
      ...sums,
      { total: 'until now', parts: ['until last', 'r0c0'] },
      { total: 'all until now', parts: ['all until last', 'between'] },
    ],
  }
}

const counts = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 7 }), weight: 3 },
  { arbitrary: fc.integer({ min: 0, max: 40 }), weight: 2 },
)
const tablesOf = fc
  .record({
    rows: fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([r, c]) =>
        fc.array(fc.array(counts, { minLength: c, maxLength: c }), { minLength: r, maxLength: r }),
      ),
    again: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    before: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  })
  .map(({ rows, again, before }) => {
    const first = grid(rows)
    const split = again === undefined ? first : splitAgain(first, again)
    return before === undefined ? split : withRunning(split, before)
  })

test('no hidden cell of any table can be solved from those shown, nor narrowed to fewer values than a small count has', () => {
  fc.assert(
    fc.property(tablesOf, (tables) => {
      assert.deepEqual(leaks(tables, suppress(tables, rule)), [])
    }),
    { numRuns: 400 },
  )
})

test('the solver of this test works small counts out where they alone are hidden', () => {
  const solved = fc.sample(tablesOf, { numRuns: 300, seed: 7 }).filter((tables) => {
    const { small } = suppress(tables, rule)
    const seen = seenOf(tables, { small, further: new Set() })
    return [...small].some((name) => manyValues(seen, name) === 1)
  })
  assert.ok(solved.length > 50, `${solved.length} of 300`)
  const tables = grid([[3, 17]])
  const { small } = suppress(tables, rule)
  assert.ok(leaks(tables, { small, further: new Set() }).length > 0)
})

test('a table without small counts is shown whole, and none stays none', () => {
  const hidden = suppress(
    grid([
      [12, 0, 8],
      [30, 9, 0],
    ]),
    rule,
  )
  assert.deepEqual([hidden.small.size, hidden.further.size], [0, 0])
})

test('one small count in a row takes one more cell of its row and of its column with it, and no total', () => {
  const { small, further } = suppress(
    grid([
      [3, 20, 31],
      [40, 22, 27],
      [19, 24, 50],
    ]),
    rule,
  )
  assert.deepEqual([...small], ['r0c0'])
  assert.equal(further.size, 3)
  for (const name of further) assert.match(name, /^r\dc\d$/)
})

test('a small difference of two running totals is hidden although it is printed nowhere', () => {
  const tables: Tables = {
    cells: [
      { name: 'until September', count: 40 },
      { name: 'until October', count: 43 },
      { name: 'October', count: 3, isImplied: true },
    ],
    sums: [{ total: 'until October', parts: ['until September', 'October'] }],
  }
  const { small, further } = suppress(tables, rule)
  assert.equal(small.size, 0)
  assert.equal(further.size, 1)
})

test('two small counts that would be bound to one another by their total take a third with them', () => {
  const { further } = suppress(grid([[1, 1, 30, 40]]), rule)
  assert.ok(further.size >= 1)
})

test('two cells of one name, or a sum of cells that are not there, are refused', () => {
  assert.throws(() =>
    suppress(
      {
        cells: [
          { name: 'a', count: 1 },
          { name: 'a', count: 2 },
        ],
        sums: [],
      },
      rule,
    ),
  )
  assert.throws(() =>
    suppress({ cells: [{ name: 'a', count: 1 }], sums: [{ total: 'a', parts: ['b'] }] }, rule),
  )
})
