import { fine, type Result, wrong } from '../../plain/result.ts'

const starts = (bytes: Uint8Array, ...first: readonly number[]) =>
  first.every((byte, at) => bytes[at] === byte)

/** UTF-16 without its mark shows itself by a zero in every other byte of what is mostly plain letters. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be'
  const some = bytes.subarray(0, 400)
  const zeros = (from: number) => some.filter((byte, at) => at % 2 === from && byte === 0).length
  if (zeros(1) * 4 > some.length) return 'utf-16le'
  return zeros(0) * 4 > some.length ? 'utf-16be' : 'utf-8'
}

export type Decoded = {
  readonly text: string
  /** What was unusual and was read all the same. */
  readonly notes: readonly string[]
}

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What the first bytes give away, where they cannot begin a file of text. */
function sayWrongKind(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0x50, 0x4b)) return 'This is a zip file or a workbook. Save each table as CSV.'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return 'This is a workbook of the old kind (.xls). Save each table as CSV.'
  return starts(bytes, 0x25, 0x50, 0x44, 0x46)
    ? 'This is a PDF. Files of a return are CSV or XML.'
    : undefined
}

/**
 * Turns a file's bytes into text: UTF-8 or UTF-16, with or without a mark; and, with a note, what older programs wrote
 * in the letters of Windows. A file of another kind is a problem.
 */
export function decodeText(bytes: Uint8Array): Result<Decoded> {
  if (bytes.length === 0) return wrong('', 'The file is empty.')
  const wrongKind = sayWrongKind(bytes)
  if (wrongKind !== undefined) return wrong('', wrongKind)
  const encoding = encodingOf(bytes)
  const text = decode(bytes, encoding)
  if (text !== undefined && !text.includes('\0'))
    return fine({
      text,
      notes: encoding === 'utf-8' ? [] : ['The file is in UTF-16; UTF-8 is usual. It was read all the same.'],
    })
  const old = decode(bytes, 'windows-1252')
  if (old === undefined || old.includes('\0')) return wrong('', 'This is not a file of text.')
  return fine({
    text: old,
    notes: ['The file is not in UTF-8 but in the letters of an older program. Look at names with accents.'],
  })
}
