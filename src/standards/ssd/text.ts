import { fine, type Result, wrong } from '../../plain/result.ts'

/*
 * Bytes of a file into text. What writes these files is a query tool on a server or a spreadsheet on a desk: UTF-8 with or
 * without a mark, UTF-16 as SQL Server's tools save it, or the Windows code page of western Europe.
 */

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte)

/** UTF-16 without its mark: among the first characters, which are those of headings, every second byte is zero. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const first = bytes.subarray(0, 64)
  if (first.length < 4) return undefined
  const zeros = (from: 0 | 1) => first.every((byte, at) => at % 2 !== from || byte === 0)
  return zeros(1) ? 'utf-16le' : zeros(0) ? 'utf-16be' : undefined
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be'
  return withoutMark(bytes) ?? 'utf-8'
}

/** A text, and what encoding it was found to be in where that had to be guessed. */
export type Decoded = { readonly text: string; readonly guessed?: 'windows-1252' }

/**
 * The text of a file. What is neither UTF-8 nor UTF-16 is taken for Windows-1252, and said to be. A problem where there are
 * zero characters in it, as in a workbook or another file that is no text.
 */
export function decode(name: string, bytes: Uint8Array): Result<Decoded> {
  const encoding = encodingOf(bytes)
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return isText(text) ? fine({ text }) : notText(name)
  } catch {
    if (encoding !== 'utf-8') return wrong(name, 'This file begins as UTF-16 and does not go on as such.')
    const text = new TextDecoder('windows-1252').decode(bytes)
    return isText(text) ? fine({ text, guessed: 'windows-1252' }) : notText(name)
  }
}

const isText = (text: string): boolean => !text.includes('\u0000')

const notText = (name: string): Result<never> =>
  wrong(name, 'This is not a text file. Save the table as CSV, one file for each object.')
