import { Inflate } from 'fflate'
import { fine, type Result, wrong } from './result.ts'

/** What could not be read of an archive or of what is in it, in words for the person who sent it. */
export class Unreadable extends Error {
  readonly says: string

  constructor(says: string) {
    super(says)
    this.says = says
  }
}

/** The files within a ZIP archive, unpacked piece by piece and never on trust. */
export type ZipParts = {
  readonly names: readonly string[]
  has(name: string): boolean
  /**
   * Gives the unpacked bytes of a part in pieces until `take` says false. Throws `Unreadable` where the part is damaged or
   * locked, or unpacks to more than `mostBytes` or to far more than anything but a trap does.
   */
  unpack(name: string, mostBytes: number, take: (piece: Uint8Array) => boolean): void
}

type Entry = {
  readonly at: number
  readonly packed: number
  readonly method: number
  readonly locked: boolean
}

const mostParts = 10_000
/** So much is unpacked at once: DEFLATE makes at most a thousandfold of it. */
const pieceSize = 16_384
/** What people make packs at most fiftyfold; once this much is unpacked, two hundredfold is taken for a trap. */
const trapRatio = 200
const trapFrom = 20_000_000

const damaged =
  'The file is damaged or was cut off. Save it again in the program that made it, and try once more.'

/** Where the directory of the archive ends: the last 22 bytes, or before a comment. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at > last - 65_536; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

function entriesOf(bytes: Uint8Array, view: DataView): Map<string, Entry> | undefined {
  const end = findEnd(view)
  if (end === undefined) return undefined
  const many = view.getUint16(end + 10, true)
  if (many > mostParts) return undefined
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < many; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined
    const [name, more, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const entry = {
      at: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
    }
    const called = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0)))
    // Some programs write the paths of a workbook with a stroke before them or with strokes of the other kind.
    entries.set(called.replaceAll('\\', '/').replace(/^\/+/, ''), entry)
    at += 46 + (name ?? 0) + (more ?? 0) + (comment ?? 0)
  }
  return entries
}

function packedBytes(bytes: Uint8Array, view: DataView, { at, packed }: Entry): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new Unreadable(damaged)
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) throw new Unreadable(damaged)
  return bytes.subarray(from, from + packed)
}

/** Counts what comes out of a part, and stops where it is too much. */
function measured(packed: number, mostBytes: number): (piece: Uint8Array) => void {
  let unpacked = 0
  return (piece) => {
    unpacked += piece.length
    if (unpacked > mostBytes)
      throw new Unreadable(
        `Unpacked, a part of it has more than ${mostBytes / 1e6} MB, the most that is read.`,
      )
    if (unpacked > trapFrom && unpacked > packed * trapRatio)
      throw new Unreadable(
        `A part of it unpacks to more than ${trapRatio} times its size, which no workbook of records does.`,
      )
  }
}

function inflate(
  packed: Uint8Array,
  measure: (piece: Uint8Array) => void,
  take: (piece: Uint8Array) => boolean,
) {
  let goesOn = true
  const inflating = new Inflate((piece) => {
    measure(piece)
    goesOn &&= take(piece)
  })
  for (let at = 0; at < packed.length && goesOn; at += pieceSize) {
    try {
      inflating.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length)
    } catch (error) {
      // The library's own errors have a code; others come from whoever takes the pieces.
      throw error instanceof Error && 'code' in error ? new Unreadable(damaged) : error
    }
  }
}

/** Opens a ZIP archive. A problem where the bytes are none, or its directory cannot be followed. */
export function openZip(bytes: Uint8Array): Result<ZipParts> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = bytes.length < 22 ? undefined : entriesOf(bytes, view)
  if (entries === undefined) return wrong('', damaged)
  return fine({
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    unpack: (name, mostBytes, take) => {
      const entry = entries.get(name)
      if (entry === undefined) throw new Unreadable(damaged)
      if (entry.locked) throw new Unreadable('It is locked with a password. Save it without one.')
      const packed = packedBytes(bytes, view, entry)
      const measure = measured(packed.length, mostBytes)
      if (entry.method === 8) inflate(packed, measure, take)
      else if (entry.method === 0) {
        measure(packed)
        take(packed)
      } else throw new Unreadable('It is packed in a way that workbooks are not.')
    },
  })
}
