import type { InFile, ReadReturn } from '../checking/reading.ts'
import { Children, tableOf } from '../checking/rows.ts'
import type { Given } from '../checking/run.ts'
import type { Checker } from '../checking/standard.ts'
import { Dataset } from './dataset.ts'
import type { Row, Ssd, Table } from './read.ts'
import { type GivenFile, readSsd } from './read.ts'
import { personColumn } from './rules/rule.ts'
import { shapes } from './rules.ts'
import { ssd } from './standard.ts'

/** Reads the files that can be read; each of the others is a problem, and the rest is checked without it. */
async function read(files: readonly InFile[]): Promise<ReadReturn> {
  const given: readonly GivenFile[] = files.filter(({ when }) => when === 'this year')
  const all = readSsd(given)
  if (all.ok) return returnOf(all.value, [])
  const problems = all.problems.map(({ where, says }) => ({ file: where, line: 0, says }))
  const whole = given.filter(({ name }) => !problems.some(({ file }) => file.startsWith(name)))
  const rest = whole.length === 0 || whole.length === given.length ? undefined : readSsd(whole)
  return rest?.ok === true
    ? returnOf(rest.value, problems)
    : { given: {}, rows: 0, problems, format: undefined, files: [] }
}

function returnOf(of: Ssd, before: ReadReturn['problems']): ReadReturn {
  const dataset = new Dataset(of)
  const children = new Children()
  const tables = [...of.tables.values()]
  const given: Given = Object.fromEntries(
    tables.map((table) => [table.name, tableFor(table, dataset, children)]),
  )
  return {
    given,
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    problems: [
      ...before,
      ...of.unread.map(({ file, line, field, says }) => ({
        file,
        line,
        says: field === undefined ? says : `${field}: ${says}`,
      })),
      ...of.notices.map(({ where, says }) => ({ file: where, line: 0, says })),
    ],
    format: 'csv',
    files: tables.map(({ file, name, rows }) => ({ name: file, table: name, rows: rows.length })),
  }
}

/** A table as the rules see it: the person first, days without their times. */
function tableFor({ name, rows, columns }: Table, dataset: Dataset, children: Children) {
  const fields = [...columns]
  const days = new Set(fields.filter((field) => shapes[name]?.[field] === 'day'))
  const cellsOf = (row: Row): readonly (string | undefined)[] => [
    dataset.personOf(name, row),
    ...fields.map((field) => {
      const value = row.values[field]
      return value === undefined ? undefined : days.has(field) ? String(value).slice(0, 10) : String(value)
    }),
  ]
  return tableOf(
    {
      name,
      columns: shapes[name] ?? {},
      childColumn: personColumn,
      header: [personColumn, ...fields],
      rows: rows.map(cellsOf),
    },
    children,
  )
}

export const ssdChecker: Checker = { standard: ssd, aliases: {}, read }
