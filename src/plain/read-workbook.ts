import { fine, type Result, wrong } from './result.ts'
import { bookOf } from './workbook-parts.ts'
import { type RowCells, readRows, type SheetNote, type TakeRow } from './workbook-rows.ts'
import { openZip, Unreadable } from './zip-parts.ts'

export type { RowCells, SheetNote } from './workbook-rows.ts'

/** A sheet of a workbook that was read. */
export type SheetRead = {
  readonly name: string
  readonly hidden: boolean
  /**
   * Gives each row that is not empty until `take` says false, every time anew from the file, so that a million rows take
   * no room. Cells are text without blanks around it: days as `2026-11-26` (`2026-11-26T14:05` with a time), numbers in
   * their shortest form, yes and no as TRUE and FALSE, blank ones undefined. What is merged downwards stands in every row.
   */
  each(take: TakeRow): readonly SheetNote[]
}

const starts = (bytes: Uint8Array, ...first: readonly number[]) =>
  first.every((byte, at) => bytes[at] === byte)

const utf16 = (text: string): readonly number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0])

function includes(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, n) => bytes[at + n] === byte)) return true
  return false
}

/** Excel keeps a workbook with a password within a file of the old kind, under this name (MS-OFFCRYPTO). */
const locked = utf16('EncryptedPackage')

/** What the first bytes give away, where they cannot begin a workbook. */
function sayWrongKind(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'The file is empty.'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return includes(bytes.subarray(0, 200_000), locked) || includes(bytes.subarray(-200_000), locked)
      ? 'The workbook is locked with a password. Save it without one.'
      : 'This is a workbook of the old kind (.xls). Save it as an Excel workbook (.xlsx).'
  return starts(bytes, 0x50, 0x4b) ? undefined : 'This is not an Excel workbook (.xlsx).'
}

/** Whether bytes begin as a workbook or another archive does, or as a workbook of the old kind. */
export const isLikeWorkbook = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x50, 0x4b) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** A file of more than this, packed, is refused: a hundred times what lists of a large council come to. */
const mostBytes = 200_000_000

/**
 * Opens a workbook (.xlsx, .xlsm). Nothing in it is run or followed: no formula, macro, link or entity; the results of
 * formulas are read as they were saved. A problem where it is of another kind, locked, damaged or a trap. It runs in a
 * browser too.
 */
export function readWorkbook(bytes: Uint8Array): Result<readonly SheetRead[]> {
  const wrongKind = sayWrongKind(bytes)
  if (wrongKind !== undefined) return wrong('', wrongKind)
  if (bytes.length > mostBytes)
    return wrong('', `The file has more than ${mostBytes / 1e6} MB, the most that is read.`)
  const zip = openZip(bytes)
  if (!zip.ok) return zip
  try {
    const book = bookOf(zip.value)
    return fine(
      book.sheets.map((sheet) => ({
        name: sheet.name,
        hidden: sheet.hidden,
        each: (take) => readRows(zip.value, book, sheet, take),
      })),
    )
  } catch (error) {
    if (error instanceof Unreadable) return wrong('', error.says)
    throw error
  }
}

/** The first sheet of a workbook as one table: its first row that is not empty is the header. */
export function readFirstSheet(
  bytes: Uint8Array,
): Result<{ readonly header: readonly string[]; readonly rows: readonly RowCells[] }> {
  const book = readWorkbook(bytes)
  if (!book.ok) return book
  const rows: RowCells[] = []
  const notes = book.value[0]?.each((cells) => {
    rows.push(cells)
    return true
  })
  const [odd] = notes?.filter(({ says }) => says.includes('From here on')) ?? []
  if (odd !== undefined) return wrong(`row ${odd.row}`, odd.says)
  const [header = [], ...rest] = rows
  return header.length === 0
    ? wrong('', 'The first sheet is empty.')
    : fine({ header: Array.from(header, (cell) => cell ?? ''), rows: rest })
}
