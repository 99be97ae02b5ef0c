import type { RowCells } from '../../plain/read-workbook.ts'
import type { AnnexList, Column } from './lists.ts'
import { listEntries } from './tables.ts'
import { bare, takerFor } from './values.ts'

/** The row of headings of a sheet or file, and which list it is. */
export type Headings = {
  readonly table: string
  readonly list: AnnexList
  /** The row in which the headings stand. */
  readonly row: number
  /** The headings as they stand. */
  readonly texts: RowCells
  /** The list's column of each heading; undefined for a heading that the list does not have. */
  readonly columns: readonly (Column | undefined)[]
  /** Headings that are not in the form's words, and were understood. */
  readonly renamed: readonly string[]
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
  /** Headings that stand a second time; the first is read. */
  readonly twice: readonly string[]
}

export type NumberedRow = { readonly row: number; readonly cells: RowCells }

/** What councils' own systems call the same columns, beside the form's words and those of 2021. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'Child Unique ID': [
    'Child ID',
    'Person ID',
    'Client ID',
    'Unique ID',
    'Unique Identifier',
    'Child Unique Identifier',
  ],
  'Unique ID': ['Child Unique ID', 'Person ID', 'Child ID'],
  'Date of Birth': ['DOB', 'Birth Date'],
  'Date of birth': ['DOB', 'Birth Date'],
  Gender: ['Sex'],
  Age: ['Age of Child (Years)', 'Age (Years)', 'Child Age'],
  'Age of Child (Years)': ['Age', 'Age (Years)'],
  'Does the Child have a Disability': ['Disability', 'Disabled', 'Disability Y/N'],
  'Allocated Team': ['Team', 'Team Name'],
  'Allocated Worker': ['Worker', 'Social Worker', 'Allocated Social Worker', 'Worker Name'],
  'Allocated Personal Advisor': ['Personal Adviser', 'Allocated Personal Adviser', 'PA'],
  'Contact Source': ['Source of Contact'],
  'Referral NFA?': ['NFA', 'No Further Action'],
  'Primary Need Code': ['Primary Need', 'Category of Need'],
}

const stopWords = new Set([
  'of',
  'the',
  'a',
  'an',
  'to',
  'for',
  'in',
  'is',
  'was',
  'did',
  'does',
  'has',
  'have',
  's',
  'and',
  'or',
  'by',
  'be',
])

/** The words that tell a heading, in no order, without its `(Y/N)`. */
function wordsOf(heading: string): ReadonlySet<string> {
  const plain = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(y\s*\/\s*n\)/g, ' ')
    .replace(/[’'‘]/g, '')
  return new Set(plain.split(/[^a-z0-9]+/).filter((word) => word !== '' && !stopWords.has(word)))
}

/** How many words two headings share, from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

const withoutYn = (heading: string): string => bare(heading.replace(/\(y\s*\/\s*n\)+/gi, ''))

type KnownColumn = {
  readonly column: Column
  readonly names: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

const known: readonly {
  readonly table: string
  readonly list: AnnexList
  readonly columns: readonly KnownColumn[]
}[] = listEntries.map(([table, list]) => ({
  table,
  list,
  columns: list.columns.map((column) => ({
    column,
    names: new Set([column.heading, ...(otherNames[column.heading] ?? [])].map(withoutYn)),
    words: wordsOf(column.heading),
  })),
}))

/** This alike, headings are taken for the same; from `couldBe` on, where what stands below agrees. */
const surely = 0.8
const couldBe = 0.5

const takers = new WeakMap<Column, ReturnType<typeof takerFor>>()

function knownTaker(column: Column): ReturnType<typeof takerFor> {
  const taker = takers.get(column) ?? takerFor(column)
  takers.set(column, taker)
  return taker
}

/** Whether what stands in a column below its heading is what a column of the list holds: four cells of five. */
function agrees(column: Column, cells: readonly (string | undefined)[]): boolean {
  if (column.holds === 'text') return false
  const take = knownTaker(column)
  const filled = cells.flatMap((cell) => cell ?? [])
  const fits = filled.filter((cell) => take(cell).is !== 'not understood').length
  return filled.length > 0 && fits >= filled.length * 0.8
}

type Match = { readonly at: number; readonly column: Column; readonly like: number }

/** No list has a tenth as many columns. What stands further right is not compared with every column of every list. */
const mostHeadings = 300

/** Every heading with every column that it may be, the likest first. */
function matchesOf(
  cells: RowCells,
  columns: readonly KnownColumn[],
  below: readonly NumberedRow[],
): readonly Match[] {
  const matches = cells.slice(0, mostHeadings).flatMap((heading, at): readonly Match[] => {
    if (heading === undefined) return []
    const [name, words] = [withoutYn(heading), wordsOf(heading)]
    return columns.flatMap(({ column, names, words: own }) => {
      const like = names.has(name) ? (bare(column.heading) === bare(heading) ? 1.1 : 1) : likeness(words, own)
      const isIt =
        like >= surely ||
        (like >= couldBe &&
          agrees(
            column,
            below.map((row) => row.cells[at]),
          ))
      return isIt ? [{ at, column, like }] : []
    })
  })
  return matches.toSorted((a, b) => b.like - a.like)
}

/** Each heading its column and each column its heading, the likest pairs first. */
function paired(matches: readonly Match[]): {
  readonly pairs: ReadonlyMap<number, Column>
  readonly like: number
} {
  const pairs = new Map<number, Column>()
  const taken = new Set<string>()
  let total = 0
  for (const { at, column, like } of matches) {
    if (pairs.has(at) || taken.has(column.key)) continue
    pairs.set(at, column)
    taken.add(column.key)
    total += Math.min(like, 1)
  }
  return { pairs, like: total }
}

/** How many headings of a row are a list's, word for word or by a name that is known. */
const exactOf = (cells: RowCells, columns: readonly KnownColumn[]): number => {
  const names = new Set(cells.flatMap((cell) => (cell === undefined ? [] : withoutYn(cell))))
  return columns.filter((one) => [...one.names].some((name) => names.has(name))).length
}

/** Less of a list than this, and a row is not its headings. */
const leastLikeness = 0.45

/** The list that a name speaks of, as a small help where two are alike: `List 6`, `list_06`, `SEND 1`. */
function isNamed(list: AnnexList, name: string): boolean {
  const [kind = '', number = ''] = list.sheet.split(' ')
  return new RegExp(`${kind}[\\s_-]*0*${number}(?!\\d)`, 'i').test(name)
}

type Candidate = {
  readonly row: NumberedRow
  readonly at: number
  readonly of: (typeof known)[number]
  readonly exact: number
}

function candidatesIn(head: readonly NumberedRow[]): readonly Candidate[] {
  const all = head.flatMap((row, at) =>
    row.cells.filter((cell) => cell !== undefined).length < 3
      ? []
      : known.map((of) => ({ row, at, of, exact: exactOf(row.cells, of.columns) })),
  )
  return all.toSorted((a, b) => b.exact - a.exact || a.at - b.at).slice(0, 10)
}

type Scored = {
  readonly candidate: Candidate
  readonly pairs: ReadonlyMap<number, Column>
  readonly score: number
}

/** Headings may be said again further down: of two rows that are much the same, the first. */
function isBetter(one: Scored, other: Scored): boolean {
  const isSame = one.candidate.of === other.candidate.of && Math.abs(one.score - other.score) < 0.15
  return isSame ? one.candidate.at < other.candidate.at : one.score > other.score
}

/**
 * Finds the headings in the first rows of a sheet: the row most like those of a list, however they are ordered, spaced or
 * worded; where words alone do not tell, what stands below them does. `name` is that of the sheet or file.
 */
export function findHeadings(head: readonly NumberedRow[], name: string): Headings | undefined {
  let best: Scored | undefined
  for (const candidate of candidatesIn(head)) {
    const { row, at, of } = candidate
    const { pairs, like } = paired(matchesOf(row.cells, of.columns, head.slice(at + 1)))
    const filled = row.cells.filter((cell) => cell !== undefined).length
    const share = like / (of.columns.length + filled - pairs.size)
    const score = pairs.size < 3 ? 0 : share + (isNamed(of.list, name) ? 0.1 : 0)
    const found = { candidate, pairs, score }
    if (score >= leastLikeness && (best === undefined || isBetter(found, best))) best = found
  }
  return best === undefined ? undefined : headingsOf(best.candidate, best.pairs)
}

function headingsOf({ row, of }: Candidate, pairs: ReadonlyMap<number, Column>): Headings {
  const found = new Set([...pairs.values()].map(({ key }) => key))
  const headings = row.cells.map((cell, at) => ({ cell: cell ?? '', column: pairs.get(at) }))
  const left = headings
    .filter(({ cell, column }) => cell !== '' && column === undefined)
    .map(({ cell }) => cell)
  const isKnown = (heading: string) => of.columns.some(({ names }) => names.has(withoutYn(heading)))
  return {
    table: of.table,
    list: of.list,
    row: row.row,
    texts: row.cells,
    columns: headings.map(({ column }) => column),
    renamed: headings.flatMap(({ cell, column }) =>
      column !== undefined && bare(column.heading) !== bare(cell) ? [`${cell} (${column.heading})`] : [],
    ),
    missing: of.list.columns.filter(({ key }) => !found.has(key)).map(({ heading }) => heading),
    unknown: left.filter((heading) => !isKnown(heading)),
    twice: left.filter(isKnown),
  }
}
