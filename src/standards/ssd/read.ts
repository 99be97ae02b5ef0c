import { fine, type Problem, type Result, wrong } from '../../plain/result.ts'
import { type CsvFile, readCsv } from '../checking/csv.ts'
import type { SsdField, SsdObject } from './object.ts'
import { findField, findObject, type ObjectName, objects } from './objects.ts'
import { decode } from './text.ts'
import { readValue, type Value } from './value.ts'

/*
 * Files of the Standard Safeguarding Dataset into typed rows. A file holds one object and says by its headings which: every
 * field of the data set has a name of its own. Nothing is dropped without being told: a file that cannot be read is a
 * problem, a row that cannot be read is refused with its line, a value that cannot be read is refused with its line and
 * column, and a column that the data set does not have is named.
 */

/** A file as it lies in a folder; the name is its own, without folders. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }

/** A row as read. Fields that hold nothing are left out. */
export type Row<N extends string = string> = {
  /** Where it begins in its file; the headings are line 1. */
  readonly line: number
  readonly values: Readonly<Partial<Record<N, Value>>>
}

/** A row that could not be read, or a value in a row that was read without it. Names no child. */
export type Unread = {
  readonly file: string
  readonly line: number
  readonly object: ObjectName
  /** The field of a value; undefined where the whole row is refused. */
  readonly field?: string
  readonly says: string
}

export type Table = {
  readonly object: SsdObject
  readonly name: ObjectName
  readonly file: string
  readonly rows: readonly Row[]
  /** Rows that stand in the file: those read and those refused. */
  readonly read: number
  /** The fields that the file has. */
  readonly columns: ReadonlySet<string>
  /** Headings that the data set does not know. */
  readonly unknown: readonly string[]
  /** How many cells hold something, whether they could be read or not. */
  readonly cells: number
}

/** A whole data set as read. */
export type Ssd = {
  readonly tables: ReadonlyMap<string, Table>
  readonly unread: readonly Unread[]
  /** Told although nothing was refused: columns unknown or missing, files of another kind. */
  readonly notices: readonly Problem[]
}

export type Limits = {
  readonly mostFiles: number
  readonly largestFile: number
  /** Of all files together, in bytes. */
  readonly largest: number
  readonly mostRows: number
}

/** Room for the largest council many times over. */
export const ordinaryLimits: Limits = {
  mostFiles: 200,
  largestFile: 400_000_000,
  largest: 1_500_000_000,
  mostRows: 5_000_000,
}

const mega = (bytes: number): string => `${Math.ceil(bytes / 1e6).toLocaleString('en-GB')} MB`

/** Reads the files of a folder, or says of every file that cannot be read what is wrong with it. */
export function readSsd(files: readonly GivenFile[], limits: Limits = ordinaryLimits): Result<Ssd> {
  const problems = [...tooMuch(files, limits)]
  if (problems.length > 0) return { ok: false, problems }
  const reading = new Reading(limits)
  for (const file of files) reading.take(file)
  return reading.end()
}

/** What is larger than it may be. Said before anything is read. */
export function tooMuch(
  files: readonly { readonly name: string; readonly bytes: { readonly length: number } }[],
  limits: Limits = ordinaryLimits,
): readonly Problem[] {
  if (files.length > limits.mostFiles)
    return [
      { where: '', says: `There are ${files.length} files here; at most ${limits.mostFiles} are read.` },
    ]
  const large = files.filter(({ bytes }) => bytes.length > limits.largestFile)
  if (large.length > 0)
    return large.map(({ name, bytes }) => ({
      where: name,
      says: `This file has ${mega(bytes.length)}; at most ${mega(limits.largestFile)} are read.`,
    }))
  const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return all > limits.largest
    ? [{ where: '', says: `The files have ${mega(all)} together; at most ${mega(limits.largest)} are read.` }]
    : []
}

/** One heading of a file, and the field that it names. */
type Column = { readonly at: number; readonly heading: string; readonly field: SsdField | undefined }

/** One line under the headings. */
type Line = { readonly line: number; readonly cells: readonly (string | undefined)[] }

/** The lines that are not wholly empty. A problem with its line, and none of them, where a double quote is never closed. */
function linesOf({ eachLine }: CsvFile, name: string): Result<readonly Line[]> {
  const lines: Line[] = []
  const open = eachLine((cells, line) => {
    if (cells.length > 1 || cells[0] !== undefined) lines.push({ line, cells: [...cells] })
  })
  return open === undefined ? fine(lines) : wrong(`${name}, line ${open}`, openQuote)
}

const openQuote =
  'A double quote is opened here and not closed, or closed too early, so that rows cannot be told apart. Nothing of this file was read.'

/** Gathers the tables of a data set, file by file. */
class Reading {
  readonly #limits: Limits
  readonly #tables = new Map<string, Table>()
  readonly #problems: Problem[] = []
  readonly #unread: Unread[] = []
  readonly #notices: Problem[] = []

  constructor(limits: Limits) {
    this.#limits = limits
  }

  take({ name, bytes }: GivenFile): void {
    const decoded = decode(name, bytes)
    if (!decoded.ok) return void this.#problems.push(...decoded.problems)
    const { text, guessed } = decoded.value
    if (guessed !== undefined)
      this.#notices.push({ where: name, says: 'This file is not in UTF-8; it was read as Windows-1252.' })
    const csv = readCsv(text)
    const lines = linesOf(csv, name)
    if (!lines.ok) return void this.#problems.push(...lines.problems)
    this.#table(name, csv.header, lines.value)
  }

  end(): Result<Ssd> {
    if (this.#problems.length === 0 && this.#tables.size === 0)
      this.#problems.push({
        where: '',
        says: 'No file of the Standard Safeguarding Dataset is here. Give one CSV file for each object, such as ssd_person.csv.',
      })
    return this.#problems.length > 0
      ? { ok: false, problems: this.#problems }
      : { ok: true, value: { tables: this.#tables, unread: this.#unread, notices: this.#notices } }
  }

  #table(file: string, header: readonly string[], lines: readonly Line[]): void {
    const columns = header.map((heading, at): Column => ({ at, heading, field: findHeading(heading)?.field }))
    const object = objectOf(file, columns)
    if (object === undefined)
      return void this.#notices.push({
        where: file,
        says: 'This file was not read: neither its name nor its first line is of the Standard Safeguarding Dataset.',
      })
    if (typeof object === 'string') return void this.#problems.push({ where: file, says: object })
    const wrong = this.#problemsOf(object, columns, lines.length)
    if (wrong !== undefined) return void this.#problems.push({ where: file, says: wrong })
    const own = columns.filter((column) => belongs(object, column))
    this.#notice(file, object, columns)
    const rows: Row[] = []
    let cells = 0
    for (const line of lines) {
      cells += own.filter(({ at }) => line.cells[at] !== undefined).length
      const row = this.#row(file, object, columns.length, own, line)
      if (row !== undefined) rows.push(row)
    }
    this.#tables.set(object.name, {
      object,
      name: nameOf(object),
      file,
      rows,
      read: lines.length,
      columns: new Set(own.flatMap(({ field }) => field?.name ?? [])),
      unknown: columns.filter((column) => !belongs(object, column)).map(({ heading }) => heading),
      cells,
    })
  }

  #problemsOf(object: SsdObject, columns: readonly Column[], rows: number): string | undefined {
    const there = this.#tables.get(object.name)
    if (there !== undefined)
      return `This file holds ${object.name}, and so does ${there.file}. Put them into one file, or take one away.`
    if (rows > this.#limits.mostRows)
      return `This file has ${rows.toLocaleString('en-GB')} rows; at most ${this.#limits.mostRows.toLocaleString('en-GB')} are read.`
    const names = columns.flatMap(({ field }) => field?.name ?? [])
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (twice !== undefined) return `The column ${twice} stands twice in the first line.`
    return undefined
  }

  #notice(file: string, object: SsdObject, columns: readonly Column[]): void {
    const unknown = columns.filter((column) => !belongs(object, column) && column.heading !== '')
    for (const { heading } of unknown)
      this.#notices.push({
        where: file,
        says: `${object.name} has no field ‘${heading.slice(0, 60)}’. The column was not read.`,
      })
    const has = new Set(columns.flatMap(({ field }) => field?.name ?? []))
    const missing = object.fields.filter(({ name, only }) => only === undefined && !has.has(name))
    if (missing.length > 0)
      this.#notices.push({
        where: file,
        says: `Not in this file: ${missing.map(({ name }) => name).join(', ')}.`,
      })
  }

  #row(
    file: string,
    object: SsdObject,
    width: number,
    own: readonly Column[],
    { line, cells }: Line,
  ): Row | undefined {
    const unread = (says: string, field?: string) =>
      this.#unread.push({
        file,
        line,
        object: nameOf(object),
        ...(field === undefined ? {} : { field }),
        says,
      })
    if (cells.every((cell) => cell === undefined)) return void unread('The row is empty.')
    if (cells.length !== width)
      return void unread(
        `This row has ${cells.length} cells and the headings are ${width}. A cell that holds the delimiter stands in double quotes.`,
      )
    const values: Record<string, Value> = {}
    for (const { at, field } of own) {
      if (field === undefined) continue
      const value = readValue(field.kind, cells[at] ?? '')
      if (!value.ok) unread(value.problems[0]?.says ?? '', field.name)
      else if (value.value !== undefined) values[field.name] = value.value
    }
    return { line, values }
  }
}

const belongs = ({ fields }: SsdObject, { field }: Column): boolean =>
  field !== undefined && fields.includes(field)

const names: readonly ObjectName[] = objects.map(({ name }) => name)

/** The name of an object with its type given back. */
function nameOf({ name }: SsdObject): ObjectName {
  const known = names.find((one) => one === name)
  if (known === undefined) throw new Error('An object that the data set does not have')
  return known
}

/** The field that a heading names: in any case, with or without its table before it, in brackets or without. */
export function findHeading(heading: string): ReturnType<typeof findField> {
  const plain = heading
    .replace(/^\uFEFF/, '')
    .replaceAll(/["'[\]`\s]/g, '')
    .toLowerCase()
  return findField(plain.split('.').at(-1) ?? '')
}

/** The object whose name stands in the name of a file: `ssd_person.csv`, `PERSON.CSV`, `dbo.ssd_person-2026-01-31.csv`. */
export function objectNamed(file: string): SsdObject | undefined {
  const plain = file
    .toLowerCase()
    .replace(/\.(csv|txt|tsv)$/, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
  const bare = plain.replace(/^(?:.*_)?ssd_|^dbo_/, '')
  return findObject(`ssd_${bare}`) ?? findObject(`ssd_${bare.replace(/(?:_v?\d+)+$/, '')}`)
}

/**
 * The object that a file holds: the one most of its headings belong to. Words where its name says another, or where its name
 * says one and its headings none; nothing where neither says any.
 */
function objectOf(file: string, columns: readonly Column[]): SsdObject | string | undefined {
  const named = objectNamed(file)
  const counts = new Map<SsdObject, number>()
  for (const { heading } of columns) {
    const found = findHeading(heading)
    if (found !== undefined) counts.set(found.object, (counts.get(found.object) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (first === undefined) return named === undefined ? undefined : sayNoHeadings(named)
  const [object] = first
  return named === undefined || named === object
    ? object
    : `The name of this file says ${named.name}, and its headings are those of ${object.name}.`
}

const sayNoHeadings = ({ fields }: SsdObject): string =>
  `The first line holds no field of the Standard Safeguarding Dataset. Headings were expected, such as ${fields
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ')}.`
