import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fine, type Result, wrong } from '../../plain/result.ts'
import type { Copied } from './copy.ts'
import type { DraftTally } from './draft-tally.ts'

/** What a backup says of itself. It is written last: a folder without it is no backup. */
export type Manifest = {
  readonly format: 1
  /** The version of Goldthread that took it. */
  readonly goldthread: string
  readonly at: string
  /** The shape of the database that it was taken of. */
  readonly migrations: readonly string[]
  /** In the order in which they are put back. */
  readonly tables: readonly TableEntry[]
  readonly drafts: DraftTally
}

export type TableEntry = Copied & { readonly name: string; readonly columns: readonly string[] }

export const manifestName = 'backup.json'

/** Where the rows of a table lie in a backup. */
export const tableFile = (folder: string, name: string): string => join(folder, 'tables', `${name}.csv.gz`)

const largestManifest = 5_000_000

/** A backup that was taken whole. */
export type Backup = { readonly folder: string; readonly manifest: Manifest }

/**
 * The backup in a folder, or the last of the backups in it. A sentence where there is none, or what it says of itself
 * cannot be read.
 */
export function lastBackup(folder: string): Result<Backup> {
  const inside = namesIn(folder)
  if (!inside.ok) return inside
  if (inside.value.includes(manifestName)) return readManifest(folder)
  const last = inside.value
    .filter(
      (name) => name.startsWith('goldthread-') && namesSafely(join(folder, name)).includes(manifestName),
    )
    .sort()
    .at(-1)
  return last === undefined
    ? wrong(folder, 'There is no whole backup in this folder. Take one: bin/goldthread back-up FOLDER.')
    : readManifest(join(folder, last))
}

function namesIn(folder: string): Result<readonly string[]> {
  try {
    return fine(readdirSync(folder))
  } catch {
    return wrong(folder, 'There is no such folder, or this user may not read it.')
  }
}

const namesSafely = (folder: string): readonly string[] => {
  const names = namesIn(folder)
  return names.ok ? names.value : []
}

function readManifest(folder: string): Result<Backup> {
  const path = join(folder, manifestName)
  try {
    if (statSync(path).size > largestManifest)
      return wrong(path, 'This is not the list of a backup: it is too long.')
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isManifest(manifest)
      ? fine({ folder, manifest })
      : wrong(path, 'This is not the list of a backup of Goldthread’s, or one of a newer Goldthread.')
  } catch {
    return wrong(path, 'The list of this backup cannot be read. Use the backup before it.')
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** A count, as JSON holds one. */
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** A table's name becomes part of a path and of a statement: only such as Goldthread gives. */
const isEntry = (value: unknown): value is TableEntry =>
  isObject(value) &&
  typeof value.name === 'string' &&
  /^[a-z][a-z0-9_]*$/.test(value.name) &&
  areTexts(value.columns) &&
  isCount(value.rows) &&
  isCount(value.bytes) &&
  typeof value.sha256 === 'string'

const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  value.format === 1 &&
  typeof value.goldthread === 'string' &&
  typeof value.at === 'string' &&
  areTexts(value.migrations) &&
  Array.isArray(value.tables) &&
  value.tables.every(isEntry) &&
  isObject(value.drafts) &&
  isCount(value.drafts.drafts) &&
  isCount(value.drafts.characters)

/** How a backup is spoken of: by its folder's own name. */
export const nameOfBackup = ({ folder }: Backup): string => basename(folder)
