import { type DayNumber, sayDay } from '../checking/day-number.ts'
import type { InFile, ReadProblem, ReadReturn } from '../checking/reading.ts'
import { Children, tableOf } from '../checking/rows.ts'
import type { Checker, Standard } from '../checking/standard.ts'
import type { Columns, RowHead, Table } from '../checking/table.ts'
import { type RawReturn, type RawRow, readRaw } from './raw.ts'
import { workforceCensus } from './standard.ts'
import { tables, workerColumn } from './tables.ts'

/** The header of the rules is the file's collection details and its first source in one row. */
const headerOf = ({ Collection, Source }: RawReturn['tables']): readonly RawRow[] => {
  const [collection, source] = [Collection[0], Source[0]]
  const line = collection?.line ?? source?.line
  return line === undefined ? [] : [{ line, values: { ...collection?.values, ...source?.values } }]
}

/** A table with every column of the standard: a file leaves out what it has no value for. */
function made(
  name: keyof typeof tables,
  rows: readonly RawRow[],
  say: (line: number, says: string) => void,
): Table<RowHead> {
  const columns: Columns = tables[name]
  const header = Object.keys(columns)
  const cells = rows.map(({ values }) => header.map((column) => values[column]?.join(' ')))
  const sayOdd = (row: number, column: string, day: DayNumber | undefined): void => {
    if (day !== undefined)
      say(
        rows[row]?.line ?? 0,
        `${column} holds a day as a spreadsheet counts days. It was read as ${sayDay(day)}.`,
      )
  }
  return tableOf({ name, columns, childColumn: workerColumn, header, rows: cells }, new Children(), sayOdd)
}

/** Reads the one file of a workforce census into the tables of its rules. */
async function read(files: readonly InFile[]): Promise<ReadReturn> {
  const problems: ReadProblem[] = []
  const [file, ...more] = files.filter(({ when }) => when === 'this year')
  for (const { name } of more)
    problems.push({ file: name, line: 1, says: 'A workforce census is one file. This one was left out.' })
  const nothing: ReadReturn = { given: {}, rows: 0, problems, format: undefined, files: [] }
  if (file === undefined) return nothing
  const say = (line: number, says: string): void => void problems.push({ file: file.name, line, says })
  const raw = await readRaw([file.bytes])
  for (const { line, says } of raw.notes) say(line, says)
  if (raw.stopped !== undefined) {
    say(raw.stopped.line, raw.stopped.says)
    return nothing
  }
  const rowsOf = {
    Header: headerOf(raw.tables),
    LALevel: raw.tables.LALevel,
    CSWWWorker: raw.tables.CSWWWorker,
  }
  const given = {
    Header: made('Header', rowsOf.Header, say),
    LALevel: made('LALevel', rowsOf.LALevel, say),
    CSWWWorker: made('CSWWWorker', rowsOf.CSWWWorker, say),
  }
  const counted = Object.entries(rowsOf).map(([table, { length }]) => ({
    name: file.name,
    table,
    rows: length,
  }))
  return {
    given,
    rows: counted.reduce((sum, { rows }) => sum + rows, 0),
    problems,
    format: 'xml',
    files: counted,
  }
}

export const workforceChecker: Checker = {
  standard: workforceCensus as unknown as Standard,
  aliases: {},
  read: (files) => read(files),
}
