import { fine, type Problem, type Result } from '../../plain/result.ts'
import type { Given } from '../checking/run.ts'
import type { AnyRow } from '../checking/table.ts'
import { written } from '../checking/written.ts'
import { filed } from './tables.ts'
import { childOf, type XmlChild } from './xml-form.ts'

type TableName = keyof typeof filed

const tableNames = Object.keys(filed) as readonly TableName[]

const rowsOf = (given: Given, table: string): readonly AnyRow[] =>
  (given[table]?.rows ?? []) as readonly AnyRow[]

/** What a spreadsheet would take for a formula. No value of the return begins so. */
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/
const quoted = (text: string) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function problemsIn(table: string, columns: readonly string[], rows: readonly AnyRow[]): readonly Problem[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) =>
      formula.test(written(row, column))
        ? [
            {
              where: `${table}, row ${row.at}, ${column}`,
              says: 'A spreadsheet would take this for a formula.',
            },
          ]
        : [],
    ),
  )
}

/**
 * Writes the tables of a return as the Department takes them: a CSV file for each table that has rows, by the table's name.
 * Problems, and no file, where a cell would run as a formula in a spreadsheet.
 */
export function writeCsv(given: Given): Result<Readonly<Record<string, string>>> {
  const made = tableNames.flatMap((name) => {
    const columns = Object.keys(filed[name])
    const rows = rowsOf(given, name)
    return rows.length === 0 ? [] : [{ name, columns, rows }]
  })
  const problems = made.flatMap(({ name, columns, rows }) => problemsIn(name, columns, rows))
  if (problems.length > 0) return { ok: false, problems }
  return fine(
    Object.fromEntries(
      made.map(({ name, columns, rows }) => {
        const lines = rows.map((row) => columns.map((column) => quoted(written(row, column))).join(','))
        return [name, `${[columns.join(','), ...lines].join('\r\n')}\r\n`]
      }),
    ),
  )
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&<>]/g, (one) => escapes[one] ?? one)

const element = (name: string, text: string) => (text === '' ? '' : `<${name}>${escaped(text)}</${name}>`)

function xmlOf({ header, groups, episodes }: XmlChild): string {
  const single = header.map(([name, text]) => element(name, text)).join('')
  const within = groups
    .map(({ name, values }) => `<${name}>${values.map(([n, text]) => element(n, text)).join('')}</${name}>`)
    .join('')
  const told = episodes
    .map((values) => `<EPISODE>${values.map(([n, text]) => element(n, text)).join('')}</EPISODE>`)
    .join('')
  return `<CHILD><HEADER>${single}${within}</HEADER>${told}</CHILD>`
}

/** Writes the return as XML: a CHILD for each row of the header, with all that the other tables say of that child. */
export function writeXml(given: Given): string {
  const children = rowsOf(given, 'Header').map((header) => xmlOf(childOf(given, header)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<EXPSSDA903>\n${children.join('\n')}\n</EXPSSDA903>\n`
}
