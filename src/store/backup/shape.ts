import type pg from 'pg'
import { type CopiedTable, quoted, tablesToCopy } from './tables.ts'

/** A column with its PostgreSQL type, as `format_type` names it: `text`, `timestamp with time zone`, `text[]`. */
export type ShapedColumn = { readonly name: string; readonly type: string; readonly isRequired: boolean }

/** What a table's rows point at: columns here, and the table and columns there. */
export type Pointer = {
  readonly from: readonly string[]
  readonly table: string
  readonly to: readonly string[]
}

/** A table with its shape, for whoever describes it to another system. */
export type ShapedTable = CopiedTable & {
  readonly shape: readonly ShapedColumn[]
  readonly key: readonly string[]
  readonly pointers: readonly Pointer[]
}

type ColumnRow = { tab: string; name: string; type: string; required: boolean }
type KeyRow = { tab: string; kind: string; from: string[]; other: string | null; to: string[] | null }

const columnsSql = `
  select c.relname::text as tab, a.attname::text as name, format_type(a.atttypid, null) as type, a.attnotnull as required
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`

const namesSql = (keys: string, of: string): string =>
  `(select array_agg(a.attname::text order by k.place) from unnest(${keys}) with ordinality as k(number, place)
    join pg_attribute a on a.attrelid = ${of} and a.attnum = k.number)`

const keysSql = `
  select c.conrelid::regclass::text as tab, c.contype::text as kind, ${namesSql('c.conkey', 'c.conrelid')} as "from",
    f.relname::text as other, ${namesSql('c.confkey', 'c.confrelid')} as "to"
  from pg_constraint c left join pg_class f on f.oid = c.confrelid
  where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'f') order by c.conname`

/**
 * What a backup keeps and nobody else is handed: the keys of workers' devices. Another system has no use for them, and
 * whoever held them and a lost device could read what is on it.
 */
const ourOwn = ['device']

/** The tables that hold the record, as `tablesToCopy` orders them, with types, keys and what they point at. */
export async function shapedTables(client: pg.Client): Promise<readonly ShapedTable[]> {
  const tables = (await tablesToCopy(client)).filter(({ name }) => !ourOwn.includes(name))
  const columns = (await client.query<ColumnRow>(columnsSql)).rows
  const keys = (await client.query<KeyRow>(keysSql)).rows
  return tables.map((table) => {
    const own = keys.filter(({ tab }) => tab === table.name || tab === quoted(table.name))
    return {
      ...table,
      shape: columns
        .filter(({ tab }) => tab === table.name)
        .map(({ name, type, required }) => ({ name, type, isRequired: required })),
      key: own.find(({ kind }) => kind === 'p')?.from ?? [],
      pointers: own.flatMap(({ kind, from, other, to }) =>
        kind === 'f' && other !== null && to !== null ? [{ from, table: other, to }] : [],
      ),
    }
  })
}
