import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fine, type Result, wrong } from '../plain/result.ts'
import { checkers } from '../standards/checkers.ts'
import { type Conformed, conform } from '../standards/checking/conform.ts'
import type { Checker } from '../standards/checking/standard.ts'
import { isVector, type Vector, yearOfRuleset } from '../standards/checking/vector.ts'
import { readStandard } from './check.ts'
import { typedYear } from './checked.ts'
import { askedWrongly, type Command, type CommandParts, type ExitCode, failed, readArgs } from './command.ts'
import { sayFileProblem } from './files.ts'

/** Runs vectors of another validator through the rules, and says where the two agree. */
export const conformCommand: Command = {
  name: 'conform',
  usage: `${Object.keys(checkers).join('|')} FOLDER [--json]`,
  does: 'Runs vectors (small returns with what another validator found) through the rules, and says where the two agree.',
  options: [
    '--json   Every case, as JSON.',
    'Ends with 0 where all agree but the listed quirks, 1 where not.',
  ],
  run: async (args, parts) => {
    const given = readArgs(args, { json: 'flag' })
    if (!given.ok) return askedWrongly(parts, conformCommand, given.problems[0]?.says ?? '')
    const [name, folder, ...more] = given.value.files
    if (folder === undefined || more.length > 0)
      return askedWrongly(parts, conformCommand, 'Name a standard and one folder of vectors.')
    const checker = await readStandard(name)
    if (!checker.ok) return askedWrongly(parts, conformCommand, checker.problems[0]?.says ?? '')
    return conformFolder(checker.value, folder, given.value.flags.has('json'), parts)
  },
}

/** The vector files of a folder, by name. */
async function filesOf(folder: string): Promise<Result<readonly string[]>> {
  try {
    if (!(await stat(folder)).isDirectory()) return fine([folder])
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
    return names.length === 0
      ? wrong(folder, 'There is no JSON file in this folder.')
      : fine(names.map((name) => join(folder, name)))
  } catch (error) {
    return sayFileProblem(folder, error)
  }
}

async function readVector(path: string): Promise<Result<Vector>> {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isVector(read)
      ? fine(read)
      : wrong(path, 'This is not a vector: it has no rule, ruleset and cases.')
  } catch (error) {
    return error instanceof SyntaxError ? wrong(path, 'This is not JSON.') : sayFileProblem(path, error)
  }
}

async function conformFolder(
  checker: Checker,
  folder: string,
  json: boolean,
  parts: CommandParts,
): Promise<ExitCode> {
  const files = await filesOf(folder)
  if (!files.ok) return failed(parts, files.problems)
  const { standard, aliases } = checker
  const latest = standard.years.at(-1) ?? ''
  const cases: Conformed[] = []
  let year = latest
  for (const path of files.value) {
    const vector = await readVector(path)
    if (!vector.ok) return failed(parts, vector.problems)
    const named = yearOfRuleset(vector.value.ruleset)
    year = named !== undefined && standard.years.includes(named) ? named : latest
    cases.push(...conform(standard, vector.value, year, aliases))
  }
  if (json) parts.out.say(JSON.stringify({ standard: standard.name, year: typedYear(year), cases }))
  else for (const line of linesFor(cases)) parts.out.say(line)
  return cases.every(({ agrees, quirk }) => agrees || quirk !== undefined) ? 0 : 1
}

const placeOf = ({ table, row, columns }: Conformed['found'][number]) =>
  `${table} ${row}${columns.length === 0 ? '' : ` (${columns.join(', ')})`}`

const differLine = (one: Conformed) =>
  `${one.rule}, case ${one.case}: differs; here it ${one.ended === 'found' ? `found ${one.found.map(placeOf).join('; ') || 'the whole return'}` : `ended ${one.ended}${one.why === undefined ? '' : ` (${one.why})`}`}`

function* linesFor(cases: readonly Conformed[]): Generator<string> {
  const agree = cases.filter(({ agrees }) => agrees)
  const quirks = cases.filter(({ agrees, quirk }) => !agrees && quirk !== undefined)
  const differ = cases.filter(({ agrees, quirk }) => !agrees && quirk === undefined)
  yield `${cases.length} cases: ${agree.length} agree, ${differ.length} differ, ${quirks.length} differ where the other validator departs from the rule.`
  for (const one of differ) yield differLine(one)
  if (quirks.length > 0) yield ''
  for (const one of quirks) yield `${differLine(one)}\n  ${one.quirk}`
  yield ''
  for (const one of agree) yield `${one.rule}, case ${one.case}: agrees`
}
