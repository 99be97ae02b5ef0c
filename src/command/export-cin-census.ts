import { type CensusMade, lastCensusYear, makeCensus } from '../exchange/cin-census-out.ts'
import { counted } from '../plain/counted.ts'
import { sayProblem } from '../plain/result.ts'
import { type CensusYear, censusYears, isCensusYear, sayYear } from '../standards/cin-census/census-year.ts'
import { checkAll } from '../standards/cin-census/check.ts'
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
import { placeToWrite, writeWhole } from './files.ts'

/** How many departures from the shape of the year are printed. */
const mostPrinted = 20

/** Writes the children in need census of a year from the record. */
export const exportCinCensus: Command = {
  name: 'export cin-census',
  usage: '[--year 2026] [--all] FILE',
  does: 'Writes the children in need census (XML) of a year from the record.',
  options: [
    `--year YEAR  The year it ends in, ${censusYears[0]} to ${censusYears.at(-1)}; the last that is over where not given.`,
    '--all        Everything on record, not only what belongs to the year: for moving a record.',
  ],
  run: async (args, parts) => {
    const given = readArgs(args, { year: 'value', all: 'flag' })
    if (!given.ok) return askedWrongly(parts, exportCinCensus, given.problems[0]?.says ?? '')
    const file = oneFile(given.value, 'the file to write')
    if (!file.ok) return askedWrongly(parts, exportCinCensus, file.problems[0]?.says ?? '')
    const { year: text } = given.value.values
    const year = Number(text)
    if (text !== undefined && !isCensusYear(year))
      return askedWrongly(
        parts,
        exportCinCensus,
        `‘${text.slice(0, 20)}’ is not a census year that can be written; ${censusYears.join(', ')} are.`,
      )
    const wanted = text === undefined || !isCensusYear(year) ? undefined : year
    return writeCensus(file.value, wanted, given.value.flags.has('all'), parts)
  },
}

async function writeCensus(
  path: string,
  asked: CensusYear | undefined,
  all: boolean,
  parts: CommandParts,
): Promise<ExitCode> {
  const place = await placeToWrite(path)
  if (!place.ok) return failed(parts, place.problems)
  const opened = await openFor(parts)
  if (!opened.ok) return failed(parts, opened.problems)
  const { store, worker } = opened.value
  const year = asked ?? lastCensusYear(store.clock.today())
  const reading = await as(store, worker, myWork, (acting) =>
    makeCensus(acting, { year, all, release: parts.version }),
  )
  const made = allowed(reading, worker)
  if (!made.ok) return failed(parts, made.problems)
  if (!made.value.ok) return failed(parts, made.value.problems)
  const written = await writeWhole(path, made.value.value.xml)
  if (!written.ok) return failed(parts, written.problems)
  await sayMade(path, made.value.value, year, all, parts)
  return 0
}

async function sayMade(
  path: string,
  { children, leftOut, hidden, xml }: CensusMade,
  year: CensusYear,
  all: boolean,
  { out }: CommandParts,
): Promise<void> {
  const many = counted(children, 'child', 'children')
  out.say(`Wrote ${path}: ${many}, ${all ? 'everything on record' : `census year ${sayYear(year)}`}.`)
  if (hidden > 0)
    out.warn(
      `${hidden} on record are restricted to named workers and are not in it. One of those can write a file with them.`,
    )
  for (const [says, some] of Map.groupBy(leftOut, (one) => one.says))
    out.warn(`Left out, ${some.length} times: ${says}`)
  if (all) return
  const checked = await checkAll([Buffer.from(xml)], { year })
  if (checked.ok) {
    out.say(`It keeps to the shape of ${sayYear(year)}.`)
    return
  }
  out.warn(`${checked.problems.length} places depart from the shape of ${sayYear(year)}:`)
  for (const problem of checked.problems.slice(0, mostPrinted)) out.warn(sayProblem(problem))
}
