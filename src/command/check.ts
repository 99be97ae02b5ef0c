import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Day, readTypedDay } from '../plain/day.ts'
import { fine, type Problem, type Result, sayProblem, wrong } from '../plain/result.ts'
import { checkers } from '../standards/checkers.ts'
import type { InFile, ReadReturn } from '../standards/checking/reading.ts'
import type { Collection } from '../standards/checking/rule.ts'
import { type Ended, check as runChecks } from '../standards/checking/run.ts'
import type { Asked, Checker } from '../standards/checking/standard.ts'
import type { Shapes } from '../standards/checking/table.ts'
import { jsonOf, linesFor } from './checked.ts'
import { askedWrongly, type Command, type CommandParts, type ExitCode } from './command.ts'
import { sayFileProblem } from './files.ts'

const options = {
  standard: { type: 'string' },
  year: { type: 'string' },
  previous: { type: 'string', multiple: true },
  authority: { type: 'string' },
  on: { type: 'string' },
  postcodes: { type: 'string' },
  providers: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** Checks the files of a return against every rule of its year. */
export const checkCommand: Command = {
  name: 'check',
  usage: `PATH… --standard ${Object.keys(checkers).join('|')} --year 2025-26 [--previous PATH…] [--authority CODE] [--json]`,
  does: 'Checks the files of a return, or folders of them, against every rule of its year. Nothing is stored.',
  options: [
    '--previous PATH…   Last year’s files, for the rules that compare.',
    '--authority CODE   The statistical code of the authority: E10000016.',
    '--on DAY           For lists of a day (Annex A): the day of the inspection, within the year.',
    '--postcodes FILE   A list of postcodes (National Statistics Postcode Lookup), for where placements are.',
    '--providers FILE   Ofsted’s list of homes and agencies.',
    '--json             Everything found, as JSON.',
    'Ends with 0 where nothing was found, 1 where something was, 2 where nothing could be read.',
  ],
  run: async (args, parts) => {
    const asked = await readAsked(args)
    if (!asked.ok) return askedWrongly(parts, checkCommand, asked.problems.map(sayProblem).join('\n'))
    return checkFiles(asked.value, parts)
  },
}

type AskedCheck = {
  readonly checker: Checker
  readonly year: string
  readonly authority?: string
  readonly on?: Day
  readonly files: readonly { readonly path: string; readonly when: InFile['when'] }[]
  readonly postcodes?: string
  readonly providers?: string
  readonly json: boolean
}

/** `2025-26`, `2025/26`, `2025-2026` and `2025/2026` are one year. */
export function readYear(text: string | undefined, years: readonly string[]): Result<string> {
  const [, from, to] = /^(\d{4})[-/](?:\d{2})?(\d{2})$/.exec(text ?? '') ?? []
  const year = `${from}/${to}`
  if (from !== undefined && years.includes(year)) return fine(year)
  const known = years.map((one) => one.replace('/', '-')).join(', ')
  return wrong('--year', `Name one of the years ${known}.`)
}

/** The checker of a standard by its name. */
export async function readStandard(name: string | undefined): Promise<Result<Checker>> {
  const load = name === undefined ? undefined : checkers[name]
  return load === undefined
    ? wrong('--standard', `Name one of the standards ${Object.keys(checkers).join(', ')}.`)
    : fine(await load())
}

/** What stands after `--previous` up to the next option is last year's. */
function pathsIn(tokens: ReturnType<typeof parseTokens>['tokens']): AskedCheck['files'] {
  let when: InFile['when'] = 'this year'
  const files: { path: string; when: InFile['when'] }[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') files.push({ path: token.value, when })
    if (token.kind !== 'option') continue
    when = token.name === 'previous' ? 'last year' : 'this year'
    if (token.name === 'previous' && token.value !== undefined) files.push({ path: token.value, when })
  }
  return files
}

const parseTokens = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, tokens: true })

async function readAsked(args: readonly string[]): Promise<Result<AskedCheck>> {
  let parsed: ReturnType<typeof parseTokens>
  try {
    parsed = parseTokens(args)
  } catch (error) {
    const says = error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''
    return wrong('', `This was not understood: ${says}.`)
  }
  const { values, tokens } = parsed
  const checker = await readStandard(values.standard)
  if (!checker.ok) return checker
  const year = readYear(values.year, checker.value.standard.years)
  if (!year.ok) return year
  const on = values.on === undefined ? undefined : readTypedDay(values.on)
  if (on?.ok === false) return wrong('--on', on.problems[0]?.says ?? '')
  const files = pathsIn(tokens)
  if (!files.some(({ when }) => when === 'this year')) return wrong('', 'Name the files to check.')
  return fine({
    checker: checker.value,
    year: year.value,
    files,
    json: values.json === true,
    ...(values.authority === undefined ? {} : { authority: values.authority.toUpperCase() }),
    ...(on === undefined ? {} : { on: on.value }),
    ...(values.postcodes === undefined ? {} : { postcodes: values.postcodes }),
    ...(values.providers === undefined ? {} : { providers: values.providers }),
  })
}

const isOfReturn = (name: string) => /\.(csv|txt|tsv|xml|xlsx)$/i.test(name) && !name.startsWith('.')

/** A file, or every file of a folder that a return may be made of, by name. */
async function filesAt(path: string): Promise<Result<readonly string[]>> {
  try {
    if (!(await stat(path)).isDirectory()) return fine([path])
    const names = (await readdir(path)).filter(isOfReturn).toSorted()
    return names.length === 0
      ? wrong(path, 'There is no CSV, XML or workbook in this folder.')
      : fine(names.map((name) => join(path, name)))
  } catch (error) {
    return sayFileProblem(path, error)
  }
}

async function readOne(path: string, when: InFile['when']): Promise<Result<InFile>> {
  try {
    return fine({ name: basename(path), bytes: await readFile(path), when })
  } catch (error) {
    return sayFileProblem(path, error)
  }
}

/** Every file named, read; a file that cannot be is a problem, and the others go on. */
async function readAll(asked: AskedCheck): Promise<{ files: InFile[]; problems: Problem[] }> {
  const problems: Problem[] = []
  const files: InFile[] = []
  for (const { path, when } of asked.files) {
    const found = await filesAt(path)
    if (!found.ok) problems.push(...found.problems)
    for (const one of found.ok ? found.value : []) {
      const file = await readOne(one, when)
      if (file.ok) files.push(file.value)
      else problems.push(...file.problems)
    }
  }
  return { files, problems }
}

async function listAt(path: string | undefined, problems: Problem[]): Promise<InFile | undefined> {
  if (path === undefined) return undefined
  const read = await readOne(path, 'this year')
  if (read.ok) return read.value
  problems.push(...read.problems)
  return undefined
}

/** What a check came to. */
export type Checked = {
  readonly standard: Checker['standard']
  readonly year: string
  readonly read: ReadReturn
  readonly ended: readonly Ended<Shapes>[]
}

async function checkFiles(asked: AskedCheck, parts: CommandParts): Promise<ExitCode> {
  const { files, problems } = await readAll(asked)
  const postcodes = await listAt(asked.postcodes, problems)
  const providers = await listAt(asked.providers, problems)
  const besides: Asked = {
    year: asked.year,
    ...(asked.authority === undefined ? {} : { authority: asked.authority }),
    ...(asked.on === undefined ? {} : { on: asked.on }),
    ...(postcodes === undefined ? {} : { postcodes }),
    ...(providers === undefined ? {} : { providers }),
  }
  const made = await asked.checker.read(files, besides)
  const read = {
    ...made,
    problems: [...problems.map(({ where, says }) => ({ file: where, line: 0, says })), ...made.problems],
  }
  const { standard } = asked.checker
  const collection: Collection = {
    ...standard.collectionOf(asked.year),
    authority: asked.authority ?? read.authority,
    format: read.format,
  }
  const nothing = read.files.every(({ table }) => table.endsWith('_last'))
  const ended = nothing ? [] : runChecks(standard.rules, read.given, collection)
  const checked: Checked = { standard, year: asked.year, read, ended }
  const pieces = asked.json ? jsonOf(checked) : linesFor(checked)
  for (const piece of pieces) parts.out.say(piece)
  if (nothing) return 2
  return ended.some(({ ended: how }) => how === 'found' || how === 'broke') ? 1 : 0
}
