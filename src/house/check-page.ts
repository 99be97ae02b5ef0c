import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sayFileProblem } from '../command/files.ts'
import { sayProblem } from '../plain/result.ts'
import { publishCheck } from '../web/check/alone.tsx'
import { say } from './say.ts'
import { version } from './version.ts'

const usage = 'goldthread check-page FOLDER'

const warn = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** What lies in a folder already; nothing where it is not there yet. */
async function within(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/**
 * Writes the page of dropped files into a folder of its own, for any web server: 0 done, 1 it could not be written, 2 asked
 * wrongly. A folder in which something lies already is left as it is.
 */
export async function checkPage(args: readonly string[]): Promise<0 | 1 | 2> {
  const [folder, ...more] = args
  if (folder === undefined || more.length > 0 || folder.startsWith('-')) {
    warn(usage)
    return 2
  }
  try {
    if ((await within(folder)).length > 0) {
      warn(`${folder}: There is something in this folder already. Name a new one.`)
      return 1
    }
    for (const { path, body } of await publishCheck(version)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), body, { flag: 'wx' })
    }
  } catch (error) {
    const told = sayFileProblem(folder, error)
    if (!told.ok) for (const problem of told.problems) warn(sayProblem(problem))
    return 1
  }
  say(`The page is in ${folder}: put all of it on a web server, or open its index.html.`)
  return 0
}
