import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Transform, type TransformCallback, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'
import { type CopyToStreamQuery, from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { type CopiedTable, quoted } from './tables.ts'

/** What went through: rows, bytes before packing, and the SHA-256 of those bytes, in hexadecimal. */
export type Copied = { readonly rows: number; readonly bytes: number; readonly sha256: string }

/** Lets everything through and counts it. Ends in an error where more comes than there may be. */
export class Counting extends Transform {
  readonly #hash = createHash('sha256')
  readonly #most: number
  bytes = 0

  constructor(most = Number.POSITIVE_INFINITY) {
    super()
    this.#most = most
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length
    if (this.bytes > this.#most) {
      done(new Error('There is more in this file than the backup says.'))
      return
    }
    this.#hash.update(chunk)
    done(null, chunk)
  }

  /** Once everything went through. */
  sha256(): string {
    return this.#hash.digest('hex')
  }
}

const [quote, lineFeed] = [0x22, 0x0a]

/** Ends each row with CR LF (RFC 4180, section 2). A line feed inside quotes is somebody's own, and stays as it is. */
export class LineEnds extends Transform {
  #inQuotes = false

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const pieces: Buffer[] = []
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      if (chunk[at] === quote) this.#inQuotes = !this.#inQuotes
      if (chunk[at] !== lineFeed || this.#inQuotes) continue
      pieces.push(chunk.subarray(from, at), Buffer.from('\r\n'))
      from = at + 1
    }
    pieces.push(chunk.subarray(from))
    done(null, Buffer.concat(pieces))
  }
}

const columnsOf = ({ columns }: CopiedTable): string => columns.map(quoted).join(', ')

/**
 * How many rows were given. PostgreSQL tells it after the last of them, often in another packet; until it has answered the
 * next thing that it is asked, the number may be nought.
 */
async function rowCountOf(client: pg.Client, rows: CopyToStreamQuery): Promise<number> {
  await client.query('')
  return rows.rowCount
}

/** All rows of a table, in the order of its key. */
const rowsOf = (table: CopiedTable): string =>
  `copy (select ${columnsOf(table)} from ${quoted(table.name)} order by ${table.order}) to stdout with (format csv, header true)`

/** Writes a table's rows as packed CSV, a piece at a time. Nobody but this user may read the file. */
export async function copyTableOut(client: pg.Client, table: CopiedTable, path: string): Promise<Copied> {
  const rows = client.query(copyTo(rowsOf(table)))
  const counting = new Counting()
  await pipeline(
    rows,
    counting,
    createGzip({ level: 4 }),
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  )
  return { rows: await rowCountOf(client, rows), bytes: counting.bytes, sha256: counting.sha256() }
}

/** Reads a table through, keeping nothing: what it comes to, for comparing. */
export async function tallyTable(client: pg.Client, table: CopiedTable): Promise<Copied> {
  const rows = client.query(copyTo(rowsOf(table)))
  const counting = new Counting()
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  await pipeline(rows, counting, nowhere)
  return { rows: await rowCountOf(client, rows), bytes: counting.bytes, sha256: counting.sha256() }
}

/** Writes the rows of a question as plain CSV, with its lines ended as RFC 4180 has them, a piece at a time. */
export async function copyRowsOut(client: pg.Client, select: string, path: string): Promise<Copied> {
  const rows = client.query(copyTo(`copy (${select}) to stdout with (format csv, header true)`))
  const counting = new Counting()
  await pipeline(rows, new LineEnds(), counting, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  return { rows: await rowCountOf(client, rows), bytes: counting.bytes, sha256: counting.sha256() }
}

/** Puts rows of a packed file back into their table. Never unpacks more than `most` bytes. */
export async function copyTableIn(
  client: pg.Client,
  table: CopiedTable,
  { path, most }: { readonly path: string; readonly most: number },
): Promise<Copied> {
  const rows = client.query(
    copyFrom(`copy ${quoted(table.name)} (${columnsOf(table)}) from stdin with (format csv, header true)`),
  )
  const counting = new Counting(most)
  await pipeline(createReadStream(path), createGunzip(), counting, rows)
  return { rows: rows.rowCount, bytes: counting.bytes, sha256: counting.sha256() }
}
