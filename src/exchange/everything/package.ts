import type { AnyRecord } from '../../define/record.ts'
import type { Copied } from '../../store/backup/copy.ts'
import type { ShapedColumn, ShapedTable } from '../../store/backup/shape.ts'
import { type Meaning, meaningIn, meaningOf, meaningsOf } from './columns.ts'

/** A file of the export that is a table, as the Data Package standard (version 2.0, 2024) describes one. */
export type Resource = {
  readonly name: string
  readonly path: string
  readonly title: string
  readonly description: string
  readonly format: 'csv'
  readonly mediatype: 'text/csv'
  readonly encoding: 'utf-8'
  readonly bytes: number
  readonly hash: string
  /** How many rows it has, without the first line. Ours: the standard has no word for it. */
  readonly rows: number
  readonly schema: TableSchema
}

export type TableSchema = {
  readonly fields: readonly FieldSchema[]
  readonly missingValues: readonly ['']
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly {
    readonly fields: readonly string[]
    readonly reference: { readonly resource: string; readonly fields: readonly string[] }
  }[]
}

export type FieldSchema = {
  readonly name: string
  readonly type: string
  readonly title: string
  readonly description?: string
  readonly categories?: readonly { readonly value: string; readonly label: string }[]
  readonly constraints?: { readonly required: true }
}

/** The types of the standard for those of PostgreSQL; what is not here is text. */
const types: Readonly<Record<string, string>> = {
  date: 'date',
  'timestamp with time zone': 'datetime',
  boolean: 'boolean',
  integer: 'integer',
  bigint: 'integer',
  smallint: 'integer',
  numeric: 'number',
  jsonb: 'any',
}

const typeOf = (type: string): string => types[type] ?? (type.endsWith('[]') ? 'array' : 'string')

function fieldOf({ name, type, isRequired }: ShapedColumn, { title, about, codes }: Meaning): FieldSchema {
  return {
    name,
    type: typeOf(type),
    title,
    ...(about === undefined ? {} : { description: about }),
    ...(codes === undefined
      ? {}
      : { categories: codes.map(({ code, words }) => ({ value: code, label: words })) }),
    ...(isRequired ? { constraints: { required: true } } : {}),
  }
}

/** Describes a table that was written, from the definitions of the records. */
export function resourceOf(table: ShapedTable, copied: Copied, records: readonly AnyRecord[]): Resource {
  const meaning = meaningOf(table.name, meaningsOf(records))
  return {
    name: table.name.replaceAll('_', '-'),
    path: `tables/${table.name}.csv`,
    title: meaning.title,
    description: meaning.about,
    ...described(copied),
    schema: {
      fields: table.shape.map((column) => fieldOf(column, meaningIn(meaning, column.name))),
      missingValues: [''],
      primaryKey: table.key,
      foreignKeys: table.pointers.map(({ from, table: to, to: fields }) => ({
        fields: from,
        reference: { resource: to.replaceAll('_', '-'), fields },
      })),
    },
  }
}

const described = ({ rows, bytes, sha256 }: Copied) =>
  ({
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    rows,
  }) as const

const draftFields: readonly FieldSchema[] = [
  { name: 'draft', type: 'string', title: 'Draft', description: 'Points at draft.' },
  { name: 'input', type: 'string', title: 'Input', description: 'Its name on the form.' },
  { name: 'question', type: 'string', title: 'Question', description: 'As the form asks it.' },
  { name: 'words', type: 'string', title: 'What stands in it', description: 'As typed, valid or not.' },
]

export const draftsFile = 'drafts-as-text.csv'

/** Describes the words of all drafts. */
export const draftsResource = (copied: Copied): Resource => ({
  name: 'drafts-as-text',
  path: draftsFile,
  title: 'Drafts as text',
  description: 'Everything that was typed into a form, recorded or not: a row for each input of each draft.',
  ...described(copied),
  schema: {
    fields: draftFields,
    missingValues: [''],
    primaryKey: ['draft', 'input'],
    foreignKeys: [],
  },
})

export const draftColumns: readonly string[] = draftFields.map(({ name }) => name)
