import pg from 'pg'
import { migrate } from '../migrate.ts'
import { copyTableIn, tallyTable } from './copy.ts'
import { type DraftTally, tallyDrafts } from './draft-tally.ts'
import { type Backup, type TableEntry, tableFile } from './manifest.ts'
import { type CopiedTable, readAlike, tablesToCopy } from './tables.ts'

/** A table after it was put back: what the backup says of it, and what stands in the database now. */
export type TableCompared = {
  readonly name: string
  readonly said: number
  readonly found: number
  /** Every row reads as it did when the backup was taken, byte for byte. */
  readonly isSame: boolean
}

/** What came of putting a backup back. */
export type Restored = {
  readonly tables: readonly TableCompared[]
  readonly drafts: { readonly said: DraftTally; readonly found: DraftTally }
  /** Everything is there as it was; only then does it stand in the database. */
  readonly isWhole: boolean
}

/** The database has a council in it already: a backup is only ever put into an empty one. */
export class NotEmpty extends Error {}

/** A file of the backup is missing, damaged or not what the backup says of it. */
export class Damaged extends Error {
  readonly table: string
  constructor(table: string) {
    super(`The part ‘${table}’ of this backup is missing or damaged.`)
    this.table = table
  }
}

/**
 * Puts a backup into an empty database, in one transaction, and compares every table and every draft with what the backup
 * says of them. What differs in anything is not kept. Then brings the database to this version's shape. Throws `NotEmpty`,
 * `Damaged`, `NewerDatabase`, or an error of PostgreSQL's.
 */
export async function restoreBackup(ownerUrl: string, backup: Backup): Promise<Restored> {
  await migrate(ownerUrl, { only: backup.manifest.migrations })
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await readAlike(client)
    await requireEmpty(client)
    await client.query('begin')
    const restored = await putBack(client, backup)
    await client.query(restored.isWhole ? 'commit' : 'rollback')
    if (restored.isWhole) await client.query('analyze')
    if (restored.isWhole) await migrate(ownerUrl)
    return restored
  } finally {
    await client.end().catch(() => {})
  }
}

async function requireEmpty(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from authority limit 1')
  if (rowCount !== 0) throw new NotEmpty('The database holds a council already.')
}

async function putBack(client: pg.Client, { folder, manifest }: Backup): Promise<Restored> {
  const here = new Map((await tablesToCopy(client)).map((table) => [table.name, table]))
  const tables: TableCompared[] = []
  for (const entry of manifest.tables) {
    const table = here.get(entry.name)
    if (table === undefined || entry.columns.some((column) => !table.columns.includes(column)))
      throw new Damaged(entry.name)
    tables.push(await putBackTable(client, { ...table, columns: entry.columns }, entry, folder))
  }
  const found = await tallyDrafts(client)
  const isSame = found.drafts === manifest.drafts.drafts && found.characters === manifest.drafts.characters
  return {
    tables,
    drafts: { said: manifest.drafts, found },
    isWhole: isSame && tables.every((table) => table.isSame),
  }
}

/** Codes of PostgreSQL for rows that cannot be taken in: damaged content, as opposed to a database in trouble. */
const badRows = /^(22|23)/

async function putBackTable(
  client: pg.Client,
  table: CopiedTable,
  { name, rows, bytes, sha256 }: TableEntry,
  folder: string,
): Promise<TableCompared> {
  const read = await copyTableIn(client, table, { path: tableFile(folder, name), most: bytes }).catch(
    (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (/^[0-9A-Z]{5}$/.test(code) && !badRows.test(code)) throw error
      throw new Damaged(name)
    },
  )
  if (read.sha256 !== sha256) throw new Damaged(name)
  const stands = await tallyTable(client, table)
  return { name, said: rows, found: stands.rows, isSame: stands.rows === rows && stands.sha256 === sha256 }
}
