import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { fine, type Problem, type Result, wrong } from '../../plain/result.ts'

/** One row as it was given: where it stands, for a person to find it, and its cells by heading. */
export type Row = { readonly where: string; readonly cells: Readonly<Record<string, string>> }

/** A description of a council before anything in it has been judged. */
export type Sheets = {
  readonly council: readonly Row[]
  readonly teams: readonly Row[]
  readonly workers: readonly Row[]
}

/** Room for the largest council many times over; more is not a description of a council. */
const largestFile = 5_000_000
const mostRows = 20_000

type Sheet = keyof Sheets
const sheetNames = ['council', 'teams', 'workers'] as const satisfies readonly Sheet[]

/**
 * Reads one JSON file (`{"council": {…}, "teams": [{…}], "workers": [{…}]}`), or a folder with `council.csv`, `teams.csv` and
 * `workers.csv`, each with its headings in the first line, in UTF-8. Says what cannot be read, with file and row.
 */
export async function readSheets(path: string): Promise<Result<Sheets>> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    return wrong(path, 'This is not there. Give a JSON file, or a folder with three CSV files.')
  return found.isDirectory() ? readFolder(path) : readJson(path)
}

async function readText(path: string): Promise<Result<string>> {
  const size = (await stat(path).catch(() => undefined))?.size
  if (size === undefined) return wrong(path, 'This file is not there, or may not be read.')
  if (size > largestFile)
    return wrong(path, 'This file is larger than 5 MB, which no description of a council is.')
  try {
    return fine(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)))
  } catch (error) {
    return error instanceof TypeError
      ? wrong(path, 'This file is not in UTF-8. In Excel, save it as ‘CSV UTF-8 (comma delimited)’.')
      : wrong(path, 'This file may not be read by this user.')
  }
}

async function readFolder(folder: string): Promise<Result<Sheets>> {
  const sheets: Record<Sheet, readonly Row[]> = { council: [], teams: [], workers: [] }
  const problems: Problem[] = []
  for (const sheet of sheetNames) {
    const text = await readText(join(folder, `${sheet}.csv`))
    const rows = text.ok ? readCsv(`${sheet}.csv`, text.value) : text
    if (rows.ok) sheets[sheet] = rows.value
    else problems.push(...rows.problems)
  }
  return problems.length > 0 ? { ok: false, problems } : fine(sheets)
}

type Parsed = { readonly record: Record<string, string>; readonly info: { readonly lines: number } }

function readCsv(name: string, text: string): Result<readonly Row[]> {
  try {
    const all: Parsed[] = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
      columns: (headings: readonly string[]) => headings.map((heading) => heading.toLowerCase()),
      to: mostRows + 1,
      max_record_size: 20_000,
    })
    if (all.length > mostRows) return wrong(name, `This file has more than ${mostRows} rows.`)
    return fine(all.map(({ record, info }) => ({ where: `${name}, line ${info.lines}`, cells: record })))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? `, line ${error.lines}` : ''
    return wrong(`${name}${line}`, sayCsv(error.code))
  }
}

/** In our own words: the library's would repeat what stands in the file. */
const sayCsv = (code: string): string =>
  code.startsWith('CSV_RECORD_INCONSISTENT')
    ? 'This line has more or fewer cells than the headings. Put a cell that holds a comma in double quotes.'
    : code === 'CSV_MAX_RECORD_SIZE'
      ? 'This line is longer than 20,000 characters. Is a double quote missing?'
      : 'This line cannot be read as comma-separated cells. Is a double quote missing or one too many?'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

async function readJson(path: string): Promise<Result<Sheets>> {
  const text = await readText(path)
  if (!text.ok) return text
  let all: unknown
  try {
    all = JSON.parse(text.value.replace(/^\uFEFF/, ''))
  } catch (error) {
    const place = error instanceof Error ? /position \d+|line \d+ column \d+/.exec(error.message)?.[0] : ''
    return wrong(path, `This is not JSON${place === undefined || place === '' ? '' : ` (at ${place})`}.`)
  }
  return isObject(all) ? sheetsOf(path, all) : wrong(path, 'Give an object: council, teams and workers.')
}

function sheetsOf(path: string, all: Readonly<Record<string, unknown>>): Result<Sheets> {
  const problems: Problem[] = Object.keys(all)
    .filter((name) => !sheetNames.some((sheet) => sheet === name))
    .map(() => ({ where: path, says: 'Beside ‘council’, ‘teams’ and ‘workers’ there is nothing to give.' }))
  const rowsOf = (sheet: Sheet, given: unknown): readonly Row[] => {
    if (Array.isArray(given) && given.length <= mostRows)
      return given.flatMap((one, at) => rowOf(`${sheet}, row ${at + 1}`, one, problems))
    problems.push({ where: sheet, says: `Give a list in square brackets, of at most ${mostRows} rows.` })
    return []
  }
  const sheets = {
    council: rowOf('council', all.council, problems),
    teams: rowsOf('teams', all.teams),
    workers: rowsOf('workers', all.workers),
  }
  return problems.length > 0 ? { ok: false, problems } : fine(sheets)
}

function rowOf(where: string, given: unknown, problems: Problem[]): readonly Row[] {
  if (!isObject(given)) {
    problems.push({ where, says: 'Give an object in curly brackets.' })
    return []
  }
  const cells: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') cells[name] = value.trim()
    else if (value === null) cells[name] = ''
    else problems.push({ where: `${where}, ${name.slice(0, 40)}`, says: 'Give words in double quotes.' })
  }
  return [{ where, cells }]
}
