import { makeSsd, type SsdMade, sayNotWritten } from '../exchange/ssd-out.ts'
import { counted, inFigures } from '../plain/counted.ts'
import { myWork } from '../store/access.ts'
import { as } from '../store/as.ts'
import {
  allowed,
  askedWrongly,
  type Command,
  type CommandParts,
  type ExitCode,
  failed,
  oneFile,
  openFor,
  readArgs,
} from './command.ts'
import { placeToWrite } from './files.ts'
import { writeFolder } from './folders.ts'
import { aligned } from './import-cin-census.ts'
import { sayTimes } from './import-ssd.ts'

/** Writes the Standard Safeguarding Dataset from the record. */
export const exportSsd: Command = {
  name: 'export ssd',
  usage: 'FOLDER',
  does: 'Writes the Standard Safeguarding Dataset into a new folder: a CSV file for each object that the record can fill.',
  options: [],
  run: async (args, parts) => {
    const given = readArgs(args, {})
    if (!given.ok) return askedWrongly(parts, exportSsd, given.problems[0]?.says ?? '')
    const folder = oneFile(given.value, 'the folder to make')
    if (!folder.ok) return askedWrongly(parts, exportSsd, folder.problems[0]?.says ?? '')
    return write(folder.value, parts)
  },
}

async function write(path: string, parts: CommandParts): Promise<ExitCode> {
  const place = await placeToWrite(path)
  if (!place.ok) return failed(parts, place.problems)
  const opened = await openFor(parts)
  if (!opened.ok) return failed(parts, opened.problems)
  const { store, worker } = opened.value
  const reading = await as(store, worker, myWork, makeSsd)
  const made = allowed(reading, worker)
  if (!made.ok) return failed(parts, made.problems)
  const written = await writeFolder(path, [
    ...made.value.files,
    { name: 'not-held.md', content: sayNotWritten() },
  ])
  if (!written.ok) return failed(parts, written.problems)
  sayMade(path, made.value, parts)
  return 0
}

function sayMade(path: string, { files, children, leftOut, hidden }: SsdMade, { out }: CommandParts): void {
  out.say(`Wrote ${path}: ${counted(children, 'child', 'children')}.`)
  out.say('')
  const rows = [['File', 'Rows'], ...files.map(({ name, rows: many }) => [name, inFigures(many)])]
  for (const line of aligned(rows)) out.say(line)
  out.say('')
  out.say('What the data set asks and the record does not hold is listed in not-held.md.')
  if (hidden > 0)
    out.warn(
      `${hidden} on record are restricted to named workers and are not in it. One of those can write files with them.`,
    )
  for (const [says, some] of Map.groupBy(leftOut, (one) => one.says))
    out.warn(`Left out, ${sayTimes(some.length)}: ${says}`)
}
