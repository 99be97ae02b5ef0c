import type { Bring } from '../exchange/cin-census-in.ts'
import { bringSsdIn, fingerprint, type SsdBroughtIn, type SsdFolder } from '../exchange/ssd-in.ts'
import { type SsdReconciled, sumOf } from '../exchange/ssd-reconciled.ts'
import { inFigures } from '../plain/counted.ts'
import { fine, type Result, sayProblem } from '../plain/result.ts'
import { Dataset } from '../standards/ssd/dataset.ts'
import { ordinaryLimits, readSsd } from '../standards/ssd/read.ts'
import type { RowTally } from '../standards/ssd/row-ends.ts'
import { myWork } from '../store/access.ts'
import { as } from '../store/as.ts'
import {
  allowed,
  askedWrongly,
  type Command,
  type CommandParts,
  type ExitCode,
  failed,
  type Out,
  oneFile,
  openFor,
  readArgs,
} from './command.ts'
import { readFolder } from './folders.ts'
import { aligned } from './import-cin-census.ts'

/** How many reasons are printed; `--json` gives more. */
const mostPrinted = 50

/** Brings a Standard Safeguarding Dataset into the record, or says what it would bring. */
export const importSsd: Command = {
  name: 'import ssd',
  usage: 'FOLDER [--dry-run] [--json]',
  does: 'Brings a Standard Safeguarding Dataset (a folder or .zip of CSV files) into the record: the way in from another system.',
  options: [
    '--dry-run   Say what would be brought in, and change nothing.',
    '--json      Say it as JSON, with what came of the rows of each person.',
  ],
  run: async (args, parts) => {
    const given = readArgs(args, { 'dry-run': 'flag', json: 'flag' })
    if (!given.ok) return askedWrongly(parts, importSsd, given.problems[0]?.says ?? '')
    const folder = oneFile(given.value, 'the folder to bring in')
    if (!folder.ok) return askedWrongly(parts, importSsd, folder.problems[0]?.says ?? '')
    const { flags } = given.value
    return bringIn(folder.value, flags.has('dry-run') ? 'try' : 'bring in', flags.has('json'), parts)
  },
}

async function bringIn(path: string, how: Bring, json: boolean, parts: CommandParts): Promise<ExitCode> {
  const folder = await readFrom(path)
  if (!folder.ok) return failed(parts, folder.problems)
  const { dataset } = folder.value
  parts.out.warn(
    `Read ${path}: ${dataset.tables.length} objects, ${inFigures(dataset.people.length)} people.`,
  )
  const opened = await openFor(parts)
  if (!opened.ok) return failed(parts, opened.problems)
  const { store, worker } = opened.value
  const reading = await as(store, worker, myWork, (acting) =>
    bringSsdIn(acting, folder.value, how, telling(parts.out)),
  )
  const made = allowed(reading, worker)
  if (!made.ok) return failed(parts, made.problems)
  if (json) sayJson(parts.out, folder.value, made.value, how)
  else sayReconciled(parts.out, made.value.reconciled, how)
  return 0
}

async function readFrom(path: string): Promise<Result<SsdFolder>> {
  const folder = await readFolder(path, ordinaryLimits)
  if (!folder.ok) return folder
  const { name, files } = folder.value
  const ssd = readSsd(files)
  if (!ssd.ok)
    return {
      ok: false,
      problems: ssd.problems.map(({ where, says }) => ({
        where: [path, where].filter(Boolean).join(', '),
        says,
      })),
    }
  return fine({ name, sha256: fingerprint(files), ssd: ssd.value, dataset: new Dataset(ssd.value) })
}

/** Tells how far it has come, every so many people. */
const telling = (out: Out) => {
  let told = 0
  return (done: number, of: number): void => {
    if (of <= 2000 || (done - told < 2000 && done !== of)) return
    told = done
    out.warn(`${inFigures(done)} of ${inFigures(of)} people compared.`)
  }
}

/** `once`, `1,204 times`. */
export const sayTimes = (many: number): string => (many === 1 ? 'once' : `${inFigures(many)} times`)

function sayJson(
  out: Out,
  { name, sha256 }: SsdFolder,
  { reconciled, people }: SsdBroughtIn,
  how: Bring,
): void {
  out.say(
    JSON.stringify(
      {
        standard: 'Standard Safeguarding Dataset',
        folder: name,
        sha256,
        broughtIn: how === 'bring in',
        ...reconciled,
        eachPerson: people,
      },
      null,
      2,
    ),
  )
}

/** Prints what became of the rows, object by object, what is not held, and why some were refused. */
function sayReconciled(out: Out, reconciled: SsdReconciled, how: Bring): void {
  const { objects, values, people } = reconciled
  out.say(
    `Standard Safeguarding Dataset. ${how === 'try' ? 'Tried only: nothing was changed.' : 'Brought in.'}`,
  )
  const sum = sumOf(Object.fromEntries(objects.map((one) => [one.object, one])))
  out.say(sayTally(sum))
  out.say(
    `${inFigures(people.read)} people: ${inFigures(people.whole)} with every row in the record, ${inFigures(people.inPart)} in part, ${inFigures(people.notAtAll)} not at all.`,
  )
  out.say('')
  const rows = [
    ['Object', 'Read', 'Kept', 'Already there', 'Refused', 'Not held'],
    ...objects.map(({ object, read, kept, same, refused, notHeld }) => [
      object,
      ...[read, kept, same, refused, notHeld].map(inFigures),
    ]),
  ]
  for (const line of aligned(rows)) out.say(line)
  out.say('')
  out.say(
    `Values that hold something: ${inFigures(values.read)} read, ${inFigures(values.refused)} refused, ${inFigures(values.notHeld)} in rows brought in that have no place here.`,
  )
  sayNotHeld(out, reconciled)
  sayReasons(out, reconciled)
}

const sayTally = ({ read, kept, same, refused, notHeld }: RowTally): string =>
  `${inFigures(read)} ${read === 1 ? 'row' : 'rows'} read: ${inFigures(kept)} kept, ${inFigures(same)} already there, ${inFigures(refused)} refused, ${inFigures(notHeld)} not held.`

function sayNotHeld(out: Out, { notHeld }: SsdReconciled): void {
  if (notHeld.length === 0) return
  out.say('')
  out.say('Not held by the record yet, and left where it was:')
  for (const { object, field, says, times } of notHeld)
    out.say(`${object}${field === undefined ? '' : `, ${field}`}, ${sayTimes(times)}: ${says}`)
}

function sayReasons(out: Out, { reasons, unlisted, notices }: SsdReconciled): void {
  if (reasons.length > 0) {
    out.say('')
    out.say('Refused:')
    for (const { file, line, field, says } of reasons.slice(0, mostPrinted))
      out.say(`${file}, line ${line}${field === undefined ? '' : `, ${field}`}: ${says}`)
    const more = Math.max(0, reasons.length - mostPrinted) + unlisted
    if (more > 0) out.say(`and ${inFigures(more)} more; --json lists them.`)
  }
  if (notices.length === 0) return
  out.say('')
  out.say('Worth a look:')
  for (const notice of notices.slice(0, mostPrinted)) out.say(sayProblem(notice))
  if (notices.length > mostPrinted) out.say(`and ${inFigures(notices.length - mostPrinted)} more.`)
}
