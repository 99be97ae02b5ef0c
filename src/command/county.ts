import { makeCounty } from '../county/county.ts'
import { countyPeople, larkenshire } from '../county/people/staff.ts'
import { enterPeople, findAuthority } from '../house/people.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import { within } from '../store/database.ts'
import { load } from '../store/load.ts'
import type { Tables } from '../store/tables.ts'
import {
  askedWrongly,
  type Command,
  type CommandParts,
  type ExitCode,
  failed,
  type Opened,
  readArgs,
} from './command.ts'

const mostFamilies = 50_000

/** Makes a synthetic county in an empty database. */
export const countyCommand: Command = {
  name: 'county',
  usage: '--families N --seed S',
  does: 'Makes a synthetic county in an empty database: every child, adult and address in it is made up.',
  options: [
    `--families N  How many families, from 1 to ${mostFamilies.toLocaleString('en-GB')}.`,
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
  const ready = await readyFor(opened.value, families)
  if (!ready.ok) return failed(parts, ready.problems)
  await loadCounty(opened.value, families, seed, parts)
  return 0
}

/** Enters the synthetic council and its staff; a sentence where the database holds a council already. */
async function readyFor({ store, ownerUrl }: Opened, families: number): Promise<Result<void>> {
  const there = await findAuthority(store.database)
  if (there !== undefined)
    return wrong(
      '',
      `This database holds ${there.name} already. A synthetic county is made in an empty one: name another folder in GOLDTHREAD_DATA.`,
    )
  await enterPeople(ownerUrl, [countyPeople(larkenshire.id, store.clock.today(), families)])
  return fine(undefined)
}

async function loadCounty(
  { store }: Opened,
  families: number,
  seed: number,
  { out }: CommandParts,
): Promise<void> {
  const today = store.clock.today()
  const [writer] = countyPeople(larkenshire.id, today, families).workers
  if (writer === undefined) throw new Error('A synthetic county without staff')
  const who = { authority: larkenshire.id, worker: writer.id }
  const restrictions: Tables['restriction'][] = []
  let made = 0
  let records = 0
  for (const part of makeCounty({ seed, families, today, authority: larkenshire.id })) {
    await load(store.database, who, part.at, part)
    restrictions.push(...part.restrictions)
    made += part.families.length
    records += part.deposits.length
    if (part.families.length > 0) out.warn(`${made.toLocaleString('en-GB')} families…`)
  }
  if (restrictions.length > 0)
    await within(store.database, who, (tx) => tx.insertInto('restriction').values(restrictions).execute())
  out.say(
    `Made a synthetic county: ${made.toLocaleString('en-GB')} families, ${records.toLocaleString('en-GB')} versions of records, seed ${seed}.`,
  )
}
