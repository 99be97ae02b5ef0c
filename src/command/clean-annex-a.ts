import type { Problem } from '../plain/result.ts'
import { writeClean } from '../standards/annex-a/clean.ts'
import { readAnnexA } from '../standards/annex-a/read.ts'
import type { InFile } from '../standards/checking/reading.ts'
import { type CommandParts, type ExitCode, failed } from './command.ts'
import { placeToWrite, readWhole, writeWhole } from './files.ts'

const mostBytes = 200_000_000
const usage = 'Name the lists to read and the workbook to write: annex-a clean FILE… OUT.'

/**
 * Writes a clean copy of Annex A: reads workbooks and CSV of whatever making, and writes them in the form of January 2024.
 * Nothing is stored, and no file is written over.
 */
export async function cleanLists(args: readonly string[], parts: CommandParts): Promise<ExitCode> {
  const [out, ...backwards] = args.toReversed()
  if (out === undefined || backwards.length === 0 || args.some((one) => one.startsWith('--'))) {
    parts.out.warn(usage)
    return 2
  }
  const place = await placeToWrite(out)
  if (!place.ok) return failed(parts, place.problems)
  const { files, problems } = await readAll(backwards.toReversed())
  if (problems.length > 0) return failed(parts, problems)
  return writeOut(files, out, parts)
}

async function readAll(paths: readonly string[]): Promise<{ files: InFile[]; problems: Problem[] }> {
  const files: InFile[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    const read = await readWhole(path, mostBytes)
    if (read.ok) files.push({ ...read.value, when: 'this year' })
    else problems.push(...read.problems)
  }
  return { files, problems }
}

async function writeOut(files: readonly InFile[], out: string, parts: CommandParts): Promise<ExitCode> {
  const read = readAnnexA(files)
  if (read.files.length === 0)
    return failed(
      parts,
      read.problems.map(({ file, says }) => ({ where: file, says })),
    )
  const workbook = await writeClean(read)
  if (!workbook.ok) return failed(parts, workbook.problems)
  const written = await writeWhole(out, workbook.value)
  if (!written.ok) return failed(parts, written.problems)
  parts.out.say(
    `Wrote ${out}: ${read.rows} rows of ${new Set(read.files.map(({ table }) => table)).size} lists.`,
  )
  const many = read.problems.length
  if (many > 0)
    parts.out.say(
      `${many === 1 ? 'One thing was' : `${many} things were`} odd in what was read: see the sheet ‘As it was read’.`,
    )
  return 0
}
