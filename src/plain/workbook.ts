import { aDay, type Day, daysBetween } from './day.ts'
import { fine, type Problem, type Result } from './result.ts'
import { type Sheet, workbookBytes } from './workbook-files.ts'

export type { Sheet, WorkbookCell } from './workbook-files.ts'

/** Excel's own limits. */
const longestCell = 32_767
const mostRows = 1_048_576

/** Characters that a workbook cannot carry: those outside XML 1.0, and those its recommendation discourages. */
const notCarried =
  /[^\t\n\r\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffc}\u{10000}-\u{10fffd}]/u

/**
 * Writes a workbook (.xlsx) without macros, formulas or links. The same sheets always give the same bytes. Days become
 * real dates, shown as 26/11/2026. Text stays text, also where it begins with = + - or @: its cells have the format
 * Text, so that a spreadsheet does not take it for a formula even after somebody has typed in the cell.
 * Problems, and no workbook, where a text is too long or holds what a workbook cannot carry, or a sheet has too many rows.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Result<Uint8Array>> {
  const problems = sheets.flatMap(problemsIn)
  if (problems.length > 0) return { ok: false, problems }
  return fine(workbookBytes(sheets, serialOf))
}

function problemsIn({ name, headings, rows }: Sheet): readonly Problem[] {
  if (rows.length >= mostRows)
    return [{ where: name, says: `A sheet holds at most ${mostRows - 1} rows below its headings.` }]
  return rows.flatMap((row, place) =>
    row.flatMap((cell, column) => {
      const says = typeof cell === 'string' ? wrongText(cell) : undefined
      return says === undefined
        ? []
        : [{ where: `${name}, row ${place + 2}, ${headings[column] ?? `column ${column + 1}`}`, says }]
    }),
  )
}

const wrongText = (text: string): string | undefined =>
  text.length > longestCell
    ? `A cell holds at most ${longestCell} characters; this one has ${text.length}.`
    : notCarried.test(text)
      ? 'There is a character here that a workbook cannot carry.'
      : undefined

const serials = new Map<Day, number>()
const mostSerials = 100_000

/** A workbook counts days from 1 January 1900, which is 1, and believes that 1900 had a 29 February. */
export function serialOf(day: Day): number {
  const known = serials.get(day)
  if (known !== undefined) return known
  const serial = daysBetween(aDay('1900-01-01'), day) + (day < '1900-03-01' ? 1 : 2)
  if (serials.size >= mostSerials) serials.clear()
  serials.set(day, serial)
  return serial
}
