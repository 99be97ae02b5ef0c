import { fillCounty } from '../county/fill.ts'
import { inFigures } from '../plain/counted.ts'
import { findAuthority } from '../store/council.ts'
import { askedWrongly, type Command, type CommandParts, type ExitCode, failed, readArgs } from './command.ts'

const mostFamilies = 50_000

/** Makes a synthetic county in an empty database. */
export const countyCommand: Command = {
  name: 'county',
  usage: '--families N --seed S',
  does: 'Makes a synthetic county in an empty database: every child, adult and address in it is made up.',
  options: [
    `--families N  How many families, from 1 to ${inFigures(mostFamilies)}.`,
    '--seed S      A whole number. The same number makes the same county.',
  ],
  run: async (args, parts) => {
    const given = readArgs(args, { families: 'value', seed: 'value' })
    if (!given.ok) return askedWrongly(parts, countyCommand, given.problems[0]?.says ?? '')
    const { files, values } = given.value
    if (files.length > 0) return askedWrongly(parts, countyCommand, `‘${files[0]}’ is not an option.`)
    const families = wholeNumber(values.families, 1, mostFamilies)
    if (families === undefined)
      return askedWrongly(parts, countyCommand, `Give --families, a whole number from 1 to ${mostFamilies}.`)
    const seed = wholeNumber(values.seed, 0, Number.MAX_SAFE_INTEGER)
    if (seed === undefined)
      return askedWrongly(parts, countyCommand, 'Give --seed, a whole number, such as 7.')
    return make(parts, families, seed)
  },
}

const wholeNumber = (text: string | undefined, least: number, most: number): number | undefined => {
  const number = /^\d{1,16}$/.test(text ?? '') ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

async function make(parts: CommandParts, families: number, seed: number): Promise<ExitCode> {
  const opened = await parts.open()
  if (!opened.ok) return failed(parts, opened.problems)
  const { store, ownerUrl } = opened.value
  const there = await findAuthority(store.database)
  if (there !== undefined) {
    const says = `This database holds ${there.name} already. A synthetic county is made in an empty one: name another folder in GOLDTHREAD_DATA.`
    return failed(parts, [{ where: '', says }])
  }
  const tell = (many: number): void => parts.out.warn(`${inFigures(many)} families…`)
  // Loaded here alone: it needs the pages, for which no other command waits.
  const { furnish } = await import('../furnishing/furnish.ts')
  const filled = await fillCounty(store, ownerUrl, { families, seed, tell, furnish })
  parts.out.say(
    `Made a synthetic county: ${inFigures(filled.families)} families, ${inFigures(filled.versions)} versions of records, seed ${seed}.`,
  )
  return 0
}
