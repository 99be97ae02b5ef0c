import { type Bring, bringCensusIn, readCensusFile } from '../exchange/cin-census-in.ts'
import { type Reconciled, sayReckoned, totalOf } from '../exchange/reconciled.ts'
import { counted, inFigures } from '../plain/counted.ts'
import { sayYear } from '../standards/cin-census/census-year.ts'
import { ordinaryLimits } from '../standards/xml/xml.ts'
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
import { fileToRead, inPieces, sayFileProblem } from './files.ts'

const { maxBytes: mostBytes } = ordinaryLimits

/** How many reasons are printed; the page of the import shows more. */
const mostPrinted = 50

/** Brings a children in need census into the record, or says what it would bring. */
export const importCinCensus: Command = {
  name: 'import cin-census',
  usage: 'FILE [--dry-run]',
  does: 'Brings a children in need census (XML) into the record, and says what became of every row.',
  options: ['--dry-run   Say what would be brought in, and change nothing.'],
  run: async (args, parts) => {
    const given = readArgs(args, { 'dry-run': 'flag' })
    if (!given.ok) return askedWrongly(parts, importCinCensus, given.problems[0]?.says ?? '')
    const file = oneFile(given.value, 'the census file to bring in')
    if (!file.ok) return askedWrongly(parts, importCinCensus, file.problems[0]?.says ?? '')
    return bringIn(file.value, given.value.flags.has('dry-run') ? 'try' : 'bring in', parts)
  },
}

async function bringIn(path: string, how: Bring, parts: CommandParts): Promise<ExitCode> {
  const found = await fileToRead(path)
  if (!found.ok) return failed(parts, found.problems)
  if (found.value.bytes > mostBytes) {
    const says = `This file has ${Math.ceil(found.value.bytes / 1e6)} MB; at most ${Math.floor(mostBytes / 1e6)} MB are read, more than any council's census has.`
    return failed(parts, [{ where: path, says }])
  }
  const file = await readAt(path, found.value.name)
  if (!file.ok)
    return failed(
      parts,
      file.problems.map(({ where, says }) => ({ where: [path, where].filter(Boolean).join(', '), says })),
    )
  const many = file.value.census.children.length
  parts.out.warn(`Read ${path}: ${counted(many, 'child', 'children')}.`)
  const opened = await openFor(parts)
  if (!opened.ok) return failed(parts, opened.problems)
  const { store, worker } = opened.value
  const reading = await as(store, worker, myWork, (acting) =>
    bringCensusIn(acting, file.value, how, telling(parts.out)),
  )
  const made = allowed(reading, worker)
  if (!made.ok) return failed(parts, made.problems)
  sayReconciled(parts.out, made.value.reconciled, how)
  return 0
}

async function readAt(path: string, name: string): ReturnType<typeof readCensusFile> {
  try {
    return await readCensusFile(name, inPieces(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return sayFileProblem('', error)
    throw error
  }
}

/** Tells how far it has come, every so many children. */
const telling = (out: Out) => {
  let told = 0
  return (done: number, of: number): void => {
    if (done - told < 2000 && done !== of) return
    told = done
    if (of > 2000) out.warn(`${inFigures(done)} of ${inFigures(of)} children compared.`)
  }
}

/** Prints what became of the rows, table by table, and why some were refused. */
export function sayReconciled(out: Out, reconciled: Reconciled, how: Bring): void {
  out.say(
    `Census of ${sayYear(reconciled.year)}. ${how === 'try' ? 'Tried only: nothing was changed.' : 'Brought in.'}`,
  )
  out.say(sayReckoned(totalOf(reconciled)))
  out.say('')
  const rows = [
    ['Table', 'Read', 'Kept', 'Refused', 'Already there'],
    ...reconciled.tables
      .filter(({ read }) => read > 0)
      .map(({ table, read, kept, refused, same }) => [table, ...[read, kept, refused, same].map(inFigures)]),
  ]
  for (const line of aligned(rows)) out.say(line)
  const { values, other } = reconciled
  out.say('')
  out.say(`Single values within rows: ${inFigures(values.read)} read, ${inFigures(values.refused)} refused.`)
  if (other > 0) out.say(`Other things that belong to no row: ${inFigures(other)}, none kept.`)
  sayReasons(out, reconciled)
}

function sayReasons(out: Out, { reasons, unlisted, notices }: Reconciled): void {
  if (reasons.length > 0) {
    out.say('')
    out.say('Refused:')
    for (const { line, element, says } of reasons.slice(0, mostPrinted))
      out.say(`line ${line}, ${element}: ${says}`)
    const more = Math.max(0, reasons.length - mostPrinted) + unlisted
    if (more > 0) out.say(`and ${inFigures(more)} more.`)
  }
  if (notices.length === 0) return
  out.say('')
  out.say('Kept, and worth a look:')
  for (const notice of notices.slice(0, mostPrinted)) out.say(notice)
  if (notices.length > mostPrinted) out.say(`and ${inFigures(notices.length - mostPrinted)} more.`)
}

/** Columns under one another: the first to the left, figures to the right. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
