import type pg from 'pg'

/** A table as it is copied: its columns in order, and the order of its rows, which is the same on every server. */
export type CopiedTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly order: string
}

/**
 * What stands in no copy: the steps and the working days come from the program itself, whoever was signed in signs in
 * anew, and what has grown since when is told by the numbers of transactions, which begin anew on another server.
 */
const leftOut = ['migration', 'working_day', 'session', 'growth']

type Row = { name: string; columns: string[]; order: string | null; points_at: string[] }

/** Every table with its columns, the columns of its primary key, and the tables that its rows point at. */
const catalogue = `
  select c.relname::text as name,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select string_agg(quote_ident(a.attname) || case when t.typcollation <> 0 then ' collate "C"' else '' end,
        ', ' order by k.place)
      from pg_constraint p
      cross join unnest(p.conkey) with ordinality as k(number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      join pg_type t on t.oid = a.atttypid
      where p.conrelid = c.oid and p.contype = 'p') as "order",
    coalesce((select array_agg(distinct f.relname::text) from pg_constraint x join pg_class f on f.oid = x.confrelid
      where x.conrelid = c.oid and x.contype = 'f' and f.oid <> c.oid), '{}') as points_at
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any ($1)
  order by c.relname`

/** The tables that hold the record, each after all those that its rows point at, so that they can be filled in this order. */
export async function tablesToCopy(client: pg.Client): Promise<readonly CopiedTable[]> {
  const { rows } = await client.query<Row>(catalogue, [leftOut])
  const placed: Row[] = []
  let waiting = rows
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name))
    const ready = waiting.filter(({ points_at }) => !points_at.some((name) => names.has(name)))
    if (ready.length === 0) throw new Error('Tables point at one another in a circle')
    placed.push(...ready)
    waiting = waiting.filter((row) => !ready.includes(row))
  }
  return placed.map(({ name, columns, order }) => ({ name, columns, order: order ?? '1' }))
}

/** So that a value reads the same whatever the server's own settings are. */
export const readAlike = (client: pg.Client): Promise<unknown> =>
  client.query(
    `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set bytea_output = 'hex'; set extra_float_digits = 1`,
  )

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
