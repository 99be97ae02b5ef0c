import type { Columns, Shapes } from './table.ts'

/** Which table a file is, by its headings. */
export type Recognised = {
  readonly table: string
  /** Headings of the file by the column that they are; undefined for a heading that the table does not have. */
  readonly header: readonly (string | undefined)[]
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
  /** Headings that stand twice; the first is read. */
  readonly twice: readonly string[]
}

/** Headings are compared without case, spaces and punctuation. */
const plain = (heading: string) => heading.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** How much of both a table and the headings is shared, from 0 to 1. */
function likeness(columns: Columns, headings: ReadonlySet<string>): number {
  const all = Object.keys(columns).map(plain)
  const shared = all.filter((column) => headings.has(column)).length
  return shared / (all.length + headings.size - shared)
}

/** Less alike than this, and a file is taken for no table. */
const leastLikeness = 0.5

/** Finds the table that a file's headings are most like, however they are ordered; undefined where it is like none. */
export function findTable(header: readonly string[], shapes: Shapes): Recognised | undefined {
  const headings = new Set(header.map(plain).filter((heading) => heading !== ''))
  const [best] = Object.entries(shapes)
    .map(([table, columns]) => ({ table, columns, like: likeness(columns, headings) }))
    .sort((a, b) => b.like - a.like)
  if (best === undefined || best.like < leastLikeness) return undefined
  return matched(best.table, best.columns, header)
}

function matched(table: string, columns: Columns, header: readonly string[]): Recognised {
  const byPlain = new Map(Object.keys(columns).map((column) => [plain(column), column]))
  const seen = new Set<string>()
  const twice: string[] = []
  const found = header.map((heading) => {
    const column = byPlain.get(plain(heading))
    if (column === undefined) return undefined
    if (seen.has(column)) {
      twice.push(heading)
      return undefined
    }
    seen.add(column)
    return column
  })
  return {
    table,
    header: found,
    missing: Object.keys(columns).filter((column) => !seen.has(column)),
    unknown: header.filter((heading) => heading.trim() !== '' && !byPlain.has(plain(heading))),
    twice,
  }
}
