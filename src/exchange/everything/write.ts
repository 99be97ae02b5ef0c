import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import type { AnyRecord, AuthorityId } from '../../define/record.ts'
import type { Moment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { type Copied, Counting, copyRowsOut } from '../../store/backup/copy.ts'
import { everyDraft, wordsIn } from '../../store/backup/draft-tally.ts'
import { type ShapedColumn, type ShapedTable, shapedTables } from '../../store/backup/shape.ts'
import { quoted, readAlike } from '../../store/backup/tables.ts'
import { questionOf } from './draft-words.ts'
import { draftColumns, draftsFile, draftsResource, type Resource, resourceOf } from './package.ts'
import { readme } from './readme.ts'

export type Exporting = {
  /** As the owner of the schema, who sees what is restricted too. */
  readonly ownerUrl: string
  readonly authority: AuthorityId
  readonly council: string
  /** The folder to make. It must not be there yet. */
  readonly folder: string
  readonly at: Moment
  readonly version: string
  readonly types: readonly AnyRecord[]
}

/** What was written: the tables, and how many files as they came, such as letters. */
export type Exported = { readonly resources: readonly Resource[]; readonly files: number }

/** One file of the export, with the SHA-256 of its bytes, for whoever checks it. */
type Sum = { readonly path: string; readonly sha256: string }

/**
 * Writes everything on record of one council, as it stood at one moment, a piece at a time: a table a file (CSV, RFC 4180,
 * UTF-8), the words of drafts, letters and attachments as the files that they were, and `datapackage.json`, which says in
 * plain words what every column means. The folder gets its name when it is whole. Throws an error of the file system or
 * of PostgreSQL, and leaves nothing then.
 */
export async function exportEverything(exporting: Exporting): Promise<Exported> {
  const half = `${resolve(exporting.folder)}.half-${newId().slice(-8)}`
  mkdirSync(join(half, 'tables'), { recursive: true, mode: 0o700 })
  const client = new pg.Client({ connectionString: exporting.ownerUrl })
  client.on('error', () => {})
  try {
    await client.connect()
    await readAlike(client)
    await client.query('begin isolation level repeatable read read only')
    const exported = await writeAll(client, half, exporting)
    await client.query('commit')
    renameSync(half, resolve(exporting.folder))
    return exported
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

async function writeAll(client: pg.Client, folder: string, exporting: Exporting): Promise<Exported> {
  const resources: Resource[] = []
  const sums: Sum[] = []
  for (const table of await shapedTables(client)) {
    const path = `tables/${table.name}.csv`
    const copied = await copyRowsOut(client, selectOf(table, exporting.authority), join(folder, path))
    resources.push(resourceOf(table, copied, exporting.types))
    sums.push({ path, sha256: copied.sha256 })
    if (hasFiles(table)) sums.push(...(await writeFiles(client, folder, table, exporting.authority)))
  }
  const files = sums.length - resources.length
  const drafts = await writeDrafts(client, join(folder, draftsFile), exporting)
  resources.push(draftsResource(drafts))
  sums.push({ path: draftsFile, sha256: drafts.sha256 })
  writeAbout(folder, exporting, resources, sums)
  return { resources, files }
}

/** A council's own row of `authority`, and the rows of every other table that are its. */
const whoseOf = ({ name }: ShapedTable, authority: AuthorityId): string =>
  `${name === 'authority' ? 'id' : 'authority'} = ${pg.escapeLiteral(authority)}::uuid`

const selectOf = (table: ShapedTable, authority: AuthorityId): string =>
  `select ${table.shape.map((column) => `${expressionOf(table, column)} as ${quoted(column.name)}`).join(', ')}
   from ${quoted(table.name)} where ${whoseOf(table, authority)} order by ${table.order}`

/** A column as other systems read it: moments and true and false as the standards write them, lists as JSON. */
function expressionOf(table: ShapedTable, { name, type }: ShapedColumn): string {
  const column = quoted(name)
  if (type === 'timestamp with time zone')
    return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
  if (type === 'boolean') return `case ${column} when true then 'true' when false then 'false' end`
  if (type.endsWith('[]')) return `to_json(${column})`
  if (type !== 'bytea') return column
  return hasFiles(table)
    ? `case when ${column} is not null then ${pg.escapeLiteral(`${filesOf(table)}/`)} || ${quoted(idOf(table))} end`
    : `encode(${column}, 'hex')`
}

/** Whether the rows of a table hold files as they came: bytes of a kind that another program opens. */
const hasFiles = ({ shape }: ShapedTable): boolean =>
  shape.some(({ name, type }) => name === 'bytes' && type === 'bytea') &&
  shape.some(({ name }) => name === 'media')

const filesOf = ({ name }: ShapedTable): string => `files/${name}`
const idOf = ({ key }: ShapedTable): string => key.find((name) => name !== 'authority') ?? 'id'

/** Writes each file as it came, one at a time. */
async function writeFiles(
  client: pg.Client,
  folder: string,
  table: ShapedTable,
  authority: AuthorityId,
): Promise<readonly Sum[]> {
  const from = `from ${quoted(table.name)} where ${whoseOf(table, authority)}`
  const id = quoted(idOf(table))
  mkdirSync(join(folder, filesOf(table)), { recursive: true, mode: 0o700 })
  const all = await client.query<{ id: string }>(
    `select ${id}::text as id ${from} and bytes is not null order by 1`,
  )
  const sums: Sum[] = []
  for (const one of all.rows) {
    const { rows } = await client.query<{ bytes: Buffer }>(`select bytes ${from} and ${id} = $1`, [one.id])
    const bytes = rows[0]?.bytes ?? Buffer.alloc(0)
    const path = `${filesOf(table)}/${one.id}`
    writeFileSync(join(folder, path), bytes, { flag: 'wx', mode: 0o600 })
    sums.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  return sums
}

/** A value as RFC 4180 writes it. */
const cell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

async function writeDrafts(
  client: pg.Client,
  path: string,
  { authority, types }: Exporting,
): Promise<Copied> {
  let rows = 0
  async function* lines(): AsyncGenerator<string> {
    yield row(draftColumns)
    for await (const draft of everyDraft(client)) {
      if (draft.authority !== authority) continue
      const type = types.find(({ name }) => name === draft.kind)
      for (const [input, words] of wordsIn(draft.doc)) {
        rows += 1
        yield row([draft.id, input, questionOf(type, input), words])
      }
    }
  }
  const counting = new Counting()
  await pipeline(Readable.from(lines()), counting, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  return { rows, bytes: counting.bytes, sha256: counting.sha256() }
}

/** What the export says of itself: for programs, for whoever checks it, and for people. */
function writeAbout(
  folder: string,
  { council, at, version }: Exporting,
  resources: readonly Resource[],
  sums: readonly Sum[],
): void {
  const about = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'goldthread-everything',
    title: `Everything on record of ${council}`,
    created: at,
    version,
    resources,
  }
  const text = `${JSON.stringify(about, undefined, 2)}\n`
  const own = { path: 'datapackage.json', sha256: createHash('sha256').update(text).digest('hex') }
  const write = (name: string, words: string): void =>
    writeFileSync(join(folder, name), words, { flag: 'wx', mode: 0o600 })
  write('datapackage.json', text)
  write('SHA256SUMS', [...sums, own].map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''))
  write('README.txt', readme(council, at, version))
}

/** The folder that the export stands in: it must be there, and the export itself must not. */
export const parentOf = (folder: string): string => dirname(resolve(folder))
