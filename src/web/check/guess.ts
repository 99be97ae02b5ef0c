import { readCsv } from '../../standards/checking/csv.ts'
import { type DayNumber, findDayIn, yearOf } from '../../standards/checking/day-number.ts'
import { findTable } from '../../standards/checking/recognise.ts'
import type { Checker, Standard } from '../../standards/checking/standard.ts'
import type { Shapes } from '../../standards/checking/table.ts'
import { decodeText } from '../../standards/checking/text.ts'
import { isXmlOf } from './standards.ts'

/** What a look at a file tells. */
export type Sniffed = {
  readonly name: string
  /** The name of the standard it seems to belong to. */
  readonly standard: string | undefined
  readonly table: string | undefined
  /** A list that belongs beside a return. */
  readonly list?: 'postcodes' | 'providers'
  /** How many days of what happened fall into each year of the standard: `2025/26`. */
  readonly years: ReadonlyMap<string, number>
}

export type When = 'this year' | 'last year'

/** So much is looked at for a guess from the beginning of a file, and as much from its end. */
const sniffedBytes = 20_000

/** Days that say when somebody was born or will be grown up, and nothing of the year of the return. */
const notOfTheYear = /(^|_)(dob|duc)$|birth|expected|^DATE_PERM$/i

/** The year of a standard that a day falls into, whether or not its rules are known: `2025/26`. */
export function yearWith({ collectionOf }: Standard, day: DayNumber): string | undefined {
  const year = yearOf(day)
  return [year - 1, year]
    .map((from) => `${from}/${String((from + 1) % 100).padStart(2, '0')}`)
    .find((name) => {
      const { start, end } = collectionOf(name)
      return start <= day && day <= end
    })
}

/** Whole lines from the beginning of a file and from its end: some are sorted by day. */
function someOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sniffedBytes * 2) return bytes
  const from = bytes.indexOf(10, bytes.length - sniffedBytes)
  const until = bytes.lastIndexOf(10, sniffedBytes)
  if (until < 0 || from < 0) return bytes.subarray(0, sniffedBytes)
  const [first, last] = [bytes.subarray(0, until), bytes.subarray(from)]
  const some = new Uint8Array(first.length + last.length)
  some.set(first)
  some.set(last, first.length)
  return some
}

const ofThisYear = (shapes: Shapes): Shapes =>
  Object.fromEntries(
    Object.entries(shapes).filter(([name]) => !name.endsWith('_last') && name !== 'Providers'),
  )

function tallied(standard: Standard, days: Iterable<string>): ReadonlyMap<string, number> {
  const texts = new Map<string, number>()
  for (const text of days) texts.set(text, (texts.get(text) ?? 0) + 1)
  const years = new Map<string, number>()
  for (const [text, many] of texts) {
    const day = findDayIn(text)
    const year = day === undefined ? undefined : yearWith(standard, day)
    if (year !== undefined) years.set(year, (years.get(year) ?? 0) + many)
  }
  return years
}

/** A census says of which day it is; of other returns the days in them tell. */
function* daysInXml(text: string): Iterable<string> {
  const [, reference] = /<ReferenceDate>\s*([\d/-]{10})\s*</.exec(text) ?? []
  if (reference !== undefined) {
    yield reference
    return
  }
  for (const [, name = '', day = ''] of text.matchAll(/<(\w+)>\s*([\d/-]{10})\s*</g))
    if (!notOfTheYear.test(name)) yield day
}

const nothing = { standard: undefined, table: undefined, years: new Map<string, number>() }

function sniffXml(name: string, text: string, all: readonly Checker[]): Sniffed {
  const one = all.find((checker) => isXmlOf(checker, text))
  return one === undefined
    ? { name, ...nothing }
    : { name, standard: one.standard.name, table: undefined, years: tallied(one.standard, daysInXml(text)) }
}

/** The lists beside a return of children looked after: the National Statistics Postcode Lookup, and Ofsted’s of providers. */
function listIn(header: readonly string[]): Sniffed['list'] {
  const has = (heading: RegExp) => header.some((one) => heading.test(one))
  if (has(/^(oseast1m|east1m)$/i) && has(/^(oslaua|laua|lad\w*cd)$/i)) return 'postcodes'
  return has(/^urn$/i) &&
    has(/^(placement codes?|deregistration date|closed date|placement provider codes?)$/i)
    ? 'providers'
    : undefined
}

function sniffCsv(name: string, text: string, all: readonly Checker[]): Sniffed {
  const { header, each } = readCsv(text)
  const list = listIn(header)
  if (list !== undefined) return { name, ...nothing, list }
  for (const { standard } of all) {
    const found = findTable(header, ofThisYear(standard.shapes))
    if (found === undefined) continue
    const shape = standard.shapes[found.table] ?? {}
    const places = found.header.flatMap((column, place) =>
      column !== undefined && shape[column] === 'day' && !notOfTheYear.test(column) ? [place] : [],
    )
    const days: string[] = []
    each((cells) => days.push(...places.map((place) => cells[place] ?? '')))
    return { name, standard: standard.name, table: found.table, years: tallied(standard, days) }
  }
  return { name, ...nothing }
}

/** Looks at the beginning and end of a file: of which standard and table it seems to be, and which years its days fall into. */
export function sniff(name: string, bytes: Uint8Array, all: readonly Checker[]): Sniffed {
  // Of all standards the lists for inspectors alone come as a workbook, which is an archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return {
      name,
      ...nothing,
      standard: all.find(({ standard }) => standard.name === 'annex-a')?.standard.name,
    }
  const decoded = decodeText(someOf(bytes))
  if (!decoded.ok) return { name, ...nothing }
  const { text } = decoded.value
  return /^\s*</.test(text.slice(0, 200)) ? sniffXml(name, text, all) : sniffCsv(name, text, all)
}

/**
 * The latest year in which something really happened: a hundredth of all days at least, so that a slip of the pen, such
 * as 2052, is not taken for it.
 */
export function latestYear(years: ReadonlyMap<string, number>): string | undefined {
  const all = [...years.values()].reduce((sum, many) => sum + many, 0)
  return [...years]
    .filter(([, many]) => many >= all / 100)
    .map(([year]) => year)
    .sort()
    .at(-1)
}

/** `last year`, `prev_return`; or a folder or a file that is called just that, or ends so: `previous/`, `header_last.csv`. */
const saysLast =
  /(last|prev(ious)?|prior)[^a-z/]*(year|yr|return)|(^|[/_ -])(last|prev(ious)?|prior)(\/|\.[a-z]+$|$)/i

/** The first of two years that a name tells: 2025 of `2025-26` and of `2025_2026`. */
function yearInName(name: string): number | undefined {
  const [, from, to] = /(20\d\d)[-_ ]?(?:20)?(\d\d)(?!\d)/.exec(name) ?? []
  return from === undefined || Number(to) !== (Number(from) + 1) % 100 ? undefined : Number(from)
}

/** Of two files of one table whose days differ: which is older, and which is newer. */
function olderAndNewer(files: readonly Sniffed[]): {
  older: ReadonlySet<string>
  newer: ReadonlySet<string>
} {
  const older = new Set<string>()
  const newer = new Set<string>()
  for (const table of new Set(files.flatMap((file) => file.table ?? []))) {
    const same = files.filter((file) => file.table === table)
    const [first, second] = same.map(({ name, years }) => ({ name, year: latestYear(years) ?? '' }))
    if (same.length !== 2 || first === undefined || second === undefined) continue
    if (first.year === second.year || first.year === '' || second.year === '') continue
    older.add(first.year < second.year ? first.name : second.name)
    newer.add(first.year < second.year ? second.name : first.name)
  }
  return { older, newer }
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)
const foldersOf = (names: Iterable<string>): ReadonlySet<string> => new Set([...names].map(folderOf))

/**
 * Tells last year's files from this year's, in the order of the files: by a word in the name or folder (last, previous);
 * by a year in it, where there is a later one; or, where two files are of one table, by their days, and then what lies in
 * the older one's folder goes with it. All else is this year's.
 */
export function guessWhen(files: readonly Sniffed[]): readonly When[] {
  const named = files.map(({ name }) => yearInName(name))
  const newest = Math.max(...named.flatMap((year) => year ?? []), Number.NEGATIVE_INFINITY)
  const { older, newer } = olderAndNewer(files)
  const [olderFolders, newerFolders] = [foldersOf(older), foldersOf(newer)]
  const isOlder = (name: string): boolean =>
    older.has(name) || (olderFolders.has(folderOf(name)) && !newerFolders.has(folderOf(name)))
  return files.map(({ name }, at) =>
    saysLast.test(name) || (named[at] ?? newest) < newest || isOlder(name) ? 'last year' : 'this year',
  )
}

/** The standard that most files seem to belong to. */
export function guessStandard(files: readonly Sniffed[]): string | undefined {
  const many = new Map<string, number>()
  for (const { standard } of files)
    if (standard !== undefined) many.set(standard, (many.get(standard) ?? 0) + 1)
  return [...many].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The latest year of all files that are this year's. */
export function guessYear(
  files: readonly Sniffed[],
  when: readonly (When | 'left out')[],
): string | undefined {
  const years = new Map<string, number>()
  for (const [at, file] of files.entries())
    if (when[at] === 'this year')
      for (const [year, many] of file.years) years.set(year, (years.get(year) ?? 0) + many)
  return latestYear(years)
}
