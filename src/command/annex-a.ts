import { makeLists, problemsOf } from '../exchange/annex-a.ts'
import { inFigures } from '../plain/counted.ts'
import { type Day, readTypedDay, sayDay } from '../plain/day.ts'
import { readAnnexA } from '../standards/annex-a/read.ts'
import { annexA as annexAStandard } from '../standards/annex-a/standard.ts'
import { writeAnnexA } from '../standards/annex-a/write.ts'
import { check } from '../standards/checking/run.ts'
import { myWork } from '../store/access.ts'
import { as } from '../store/as.ts'
import { sayEndings } from './checked.ts'
import { cleanLists } from './clean-annex-a.ts'
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

/** Writes Ofsted's Annex A, lists 1 and 3 to 7, as one workbook. */
export const annexACommand: Command = {
  name: 'annex-a',
  usage: '[--on DAY] FILE | clean FILE… OUT',
  does: 'Writes the lists that Ofsted asks for (Annex A, lists 1 and 3 to 7) as one workbook.',
  options: [
    '--on DAY         As at this day, such as 2026-11-22; today where not given.',
    'clean FILE… OUT  Writes lists of whatever making, workbooks or CSV, as one workbook in the form of January 2024.',
  ],
  run: async (args, parts) => {
    if (args[0] === 'clean') return cleanLists(args.slice(1), parts)
    const given = readArgs(args, { on: 'value' })
    if (!given.ok) return askedWrongly(parts, annexACommand, given.problems[0]?.says ?? '')
    const file = oneFile(given.value, 'the workbook to write')
    if (!file.ok) return askedWrongly(parts, annexACommand, file.problems[0]?.says ?? '')
    const { on } = given.value.values
    const day = on === undefined ? undefined : readTypedDay(on)
    if (day !== undefined && !day.ok)
      return askedWrongly(parts, annexACommand, `--on: ${day.problems[0]?.says ?? ''}`)
    return writeLists(file.value, day?.value, parts)
  },
}

async function writeLists(path: string, asked: Day | undefined, parts: CommandParts): Promise<ExitCode> {
  const place = await placeToWrite(path)
  if (!place.ok) return failed(parts, place.problems)
  const opened = await openFor(parts)
  if (!opened.ok) return failed(parts, opened.problems)
  const { store, worker } = opened.value
  const on = asked ?? store.clock.today()
  if (on > store.clock.today())
    return failed(parts, [{ where: '--on', says: `${sayDay(on)} has not come yet.` }])
  const reading = await as(store, worker, myWork, (acting) => makeLists(acting, on, 'handed over'))
  const made = allowed(reading, worker)
  if (!made.ok) return failed(parts, made.problems)
  const workbook = await writeAnnexA(made.value)
  if (!workbook.ok) return failed(parts, workbook.problems)
  const written = await writeWhole(path, workbook.value)
  if (!written.ok) return failed(parts, written.problems)
  parts.out.say(`Wrote ${path}, as at ${sayDay(on)}.`)
  for (const told of made.value.lists) {
    const problems = problemsOf(told).reduce((sum, { rows }) => sum + rows.length, 0)
    parts.out.say(
      `List ${told.list.number}, ${told.list.title}: ${inFigures(told.rows.length)} rows, ${inFigures(problems)} things missing or not as the form has it.`,
    )
  }
  parts.out.say(`Read again and checked. ${sayChecked(workbook.value, on)}`)
  if (made.value.hidden > 0)
    parts.out.warn(`${made.value.hidden} on record are restricted to named workers and are not in it.`)
  return 0
}

/** How the rules of Annex A end for what was just written, read as anybody would read it. */
function sayChecked(bytes: Uint8Array, on: Day): string {
  const read = readAnnexA([{ name: 'annex-a', bytes, when: 'this year' }], { asAt: on })
  return sayEndings(check(annexAStandard.rules, read.given, ofDay(on)))
}

/** The rules ask a day of the lists themselves, and of the collection nothing but its name. */
const ofDay = (on: Day) => {
  const [year = 0, month = 1] = on.split('-').map(Number)
  return annexAStandard.collectionOf(yearStarting(month >= 4 ? year : year - 1))
}

const yearStarting = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`
