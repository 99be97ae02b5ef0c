import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Exported, type Exporting, exportEverything, parentOf } from '../exchange/everything/write.ts'
import { inFigures } from '../plain/counted.ts'
import { fine, type Result } from '../plain/result.ts'
import { myWork } from '../store/access.ts'
import { as, log } from '../store/as.ts'
import { councilNames } from '../store/council.ts'
import { everybodyOnRecord } from '../store/everybody.ts'
import {
  askedWrongly,
  type Command,
  type CommandParts,
  type ExitCode,
  failed,
  oneFile,
  readArgs,
} from './command.ts'
import { placeToWrite, sayFileProblem } from './files.ts'

/** Under which rule it is logged: no post in Goldthread allows it, only the keys of the machine. */
const rule = 'whoever runs the installation may take the whole record out'

/** Writes everything on record, for any other system to read. */
export const exportEverythingCommand: Command = {
  name: 'export everything',
  usage: 'FOLDER',
  does: 'Writes everything on record into a new folder, with what every column means: to leave Goldthread on any day.',
  options: [],
  run: async (args, parts) => {
    const given = readArgs(args, {})
    if (!given.ok) return askedWrongly(parts, exportEverythingCommand, given.problems[0]?.says ?? '')
    const folder = oneFile(given.value, 'the folder to make')
    if (!folder.ok) return askedWrongly(parts, exportEverythingCommand, folder.problems[0]?.says ?? '')
    return writeEverything(resolve(folder.value), parts)
  },
}

async function writeEverything(folder: string, parts: CommandParts): Promise<ExitCode> {
  const began = performance.now()
  const place = await placeFor(folder)
  if (!place.ok) return failed(parts, place.problems)
  const opened = await parts.open()
  if (!opened.ok) return failed(parts, opened.problems)
  const { store, ownerUrl } = opened.value
  const found = await parts.worker(store)
  if (!found.ok) return failed(parts, found.problems)
  const worker = found.value
  const everybody = await everybodyOnRecord(ownerUrl, worker.authority)
  // Logged first: once the files are there, nobody could say that it was not read.
  await as(store, worker, myWork, (acting) => log(acting, 'exported everything', everybody, rule))
  const written = await tryWriting(folder, {
    ownerUrl,
    authority: worker.authority,
    council: (await councilNames(store.database)).get(worker.authority) ?? '',
    at: store.clock.now(),
    version: parts.version,
    types: store.types,
  })
  if (!written.ok) return failed(parts, written.problems)
  const { resources, files } = written.value
  const rows = resources.reduce((sum, one) => sum + one.rows, 0)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  parts.out.say(
    `Wrote ${folder} in ${seconds} s: ${inFigures(resources.length)} tables with ${inFigures(rows)} rows, ${inFigures(files)} files as they came.`,
  )
  parts.out.say('It is about children, also about those whose record is restricted. Keep it encrypted.')
  parts.out.say(
    `It was logged for each of ${inFigures(everybody.length)} people, on behalf of ${worker.name}.`,
  )
  return 0
}

/** A full disk or a folder that may not be written to is said; what is wrong with the database, whoever runs commands says. */
async function tryWriting(folder: string, exporting: Omit<Exporting, 'folder'>): Promise<Result<Exported>> {
  try {
    return fine(await exportEverything({ ...exporting, folder }))
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && 'path' in error) return sayFileProblem(folder, error)
    throw error
  }
}

/** The folder's own place must be there, and nothing of its name in it. */
async function placeFor(folder: string): Promise<Result<string>> {
  const inside = await stat(parentOf(folder)).catch(() => undefined)
  if (inside?.isDirectory() !== true)
    return { ok: false, problems: [{ where: parentOf(folder), says: 'There is no such folder.' }] }
  return placeToWrite(folder)
}
