import { mkdir, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { PaperFile } from '../../exchange/emergency/file.ts'
import { type Problem, type Result, sayProblem } from '../../plain/result.ts'
import { sayFileProblem, writeWhole } from '../files.ts'

/** How many papers are kept in a folder: two weeks of evenings, so that one that fails unseen is not the only one. */
export const papersKept = 14

/** Thrown inside the transaction that made a paper, so that nothing is on record of one that is not on the disk. */
export class NotWritten extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(sayProblem).join(' '))
    this.problems = problems
  }
}

const isPaper = (name: string): boolean => /^emergency-paper-\d{4}-\d\d-\d\d-\d{4}\.html$/.test(name)

/** Writes a paper whole or not at all, for this user alone. Gives its path. Throws `NotWritten` where it cannot. */
export async function writePaper(folder: string, paper: PaperFile): Promise<string> {
  const written = await write(folder, paper)
  if (!written.ok) throw new NotWritten(written.problems)
  return written.value
}

async function write(folder: string, { name, content }: PaperFile): Promise<Result<string>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return sayFileProblem(folder, error)
  }
  return writeWhole(join(folder, name), content)
}

/** Takes away all papers of a folder but the last ones: an old paper helps nobody and names children. Nothing else is touched. */
export async function takeAwayOld(folder: string): Promise<void> {
  const papers = (await readdir(folder)).filter(isPaper).toSorted()
  for (const name of papers.slice(0, -papersKept)) await unlink(join(folder, name)).catch(() => {})
}
