import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Moment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { copyTableOut } from './copy.ts'
import { tallyDrafts } from './draft-tally.ts'
import { type Backup, type Manifest, manifestName, type TableEntry, tableFile } from './manifest.ts'
import { readAlike, tablesToCopy } from './tables.ts'

export type Taking = {
  /** As the owner of the schema, who sees every council. */
  readonly ownerUrl: string
  /** The folder of backups; this one gets a folder of its own in it. Made if missing. */
  readonly into: string
  readonly at: Moment
  /** The version of Goldthread that takes it. */
  readonly version: string
}

/** A backup just taken, and the SHA-256 of what it says of itself, which covers all its files. */
export type Taken = Backup & { readonly sha256: string }

/**
 * Takes a backup: every table as it stood at one moment, while others go on writing. It is written under another name and
 * gets its own when it is whole and on the disk; what is broken off leaves nothing that could be taken for a backup. Throws
 * an error of the file system or of PostgreSQL.
 */
export async function takeBackup({ ownerUrl, into, at, version }: Taking): Promise<Taken> {
  const folder = join(into, `goldthread-${at.replace(/[-:]/g, '').replace(/\.\d+/, '')}`)
  const half = `${folder}.half-${newId().slice(-8)}`
  mkdirSync(join(half, 'tables'), { recursive: true, mode: 0o700 })
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  try {
    await client.connect()
    const manifest = await copyAll(client, half, { at, version })
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`
    await writeThrough(join(half, manifestName), text)
    renameSync(half, folder)
    return { folder, manifest, sha256: createHash('sha256').update(text).digest('hex') }
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

async function copyAll(
  client: pg.Client,
  folder: string,
  { at, version }: Pick<Taking, 'at' | 'version'>,
): Promise<Manifest> {
  await readAlike(client)
  await client.query('begin isolation level repeatable read read only')
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  const tables: TableEntry[] = []
  for (const table of await tablesToCopy(client)) {
    const copied = await copyTableOut(client, table, tableFile(folder, table.name))
    await toDisk(tableFile(folder, table.name))
    tables.push({ name: table.name, columns: table.columns, ...copied })
  }
  const drafts = await tallyDrafts(client)
  await client.query('commit')
  return { format: 1, goldthread: version, at, migrations: rows.map(({ name }) => name), tables, drafts }
}

/** Waits until a file is on the disk and would be there after a loss of power. */
async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  await file.writeFile(text)
  await file.sync()
  await file.close()
}

/**
 * Notes in the database that a backup was taken, for each council in it, so that those who answer for the record see it.
 * `why` says what for, such as `by hand` or `before an upgrade`. A database that does not know backups yet is left alone.
 */
export async function noteBackup(
  ownerUrl: string,
  { manifest, sha256 }: Taken,
  { seconds, why }: { readonly seconds: number; readonly why: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const there = await client.query<{ there: boolean }>(`select to_regclass('backup') is not null as there`)
    if (there.rows[0]?.there !== true) return
    const total = (count: (table: TableEntry) => number) =>
      manifest.tables.reduce((sum, table) => sum + count(table), 0)
    const { rows } = await client.query<{ id: string }>('select id::text from authority')
    for (const { id } of rows)
      await client.query(
        `insert into backup (authority, id, at, seconds, why, rows, bytes, sha256)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          newId<'backup'>(),
          manifest.at,
          Math.round(seconds),
          why,
          total((table) => table.rows),
          total((table) => table.bytes),
          sha256,
        ],
      )
  } finally {
    await client.end()
  }
}
