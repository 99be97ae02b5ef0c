import type { ReadProblem, ReadReturn } from '../../standards/checking/reading.ts'
import type { Collection } from '../../standards/checking/rule.ts'
import { rulesOf, runRule } from '../../standards/checking/run.ts'
import type { Standard } from '../../standards/checking/standard.ts'
import { Checked } from './checked.ts'
import { type Incoming, unpackAll } from './incoming.ts'
import type { Chosen, Refused } from './messages.ts'
import { type Plan, planFor } from './plan.ts'
import type { FileRead, Summary } from './shown.ts'
import { allCheckers, type RuleEnded } from './standards.ts'

/** A check that is done, with what was read. */
export type Done = {
  readonly checked: Checked
  readonly summary: Summary
  readonly files: readonly FileRead[]
  readonly problems: readonly ReadProblem[]
}

type Tell = (says: string) => void

/** So often it is told how far the rules are, in milliseconds. */
const tellEveryMs = 250

function runRules(
  standard: Standard,
  read: ReadReturn,
  collection: Collection,
  tell: Tell,
): readonly RuleEnded[] {
  const rules = rulesOf(standard.rules, collection.name)
  let told = performance.now()
  return rules.map((rule, at) => {
    if (performance.now() - told > tellEveryMs) {
      told = performance.now()
      tell(`Rule ${at + 1} of ${rules.length} …`)
    }
    return runRule(rule, read.given, collection)
  })
}

/** Every file with the tables that it became, or with none. */
function filesRead({ files, lists }: Plan, read: ReadReturn): readonly FileRead[] {
  const ofReturn = files.flatMap(({ name, when }): readonly FileRead[] => {
    const tables = read.files.filter((file) => file.name === name)
    if (tables.length === 0) return [{ name, when, table: undefined, rows: 0 }]
    return tables.map(({ table, rows }) => ({ name, when, table, rows }))
  })
  const beside = lists.map(
    ({ name, list }): FileRead => ({
      name,
      when: 'this year',
      table: list === 'postcodes' ? 'a list of postcodes' : 'a list of providers',
      rows: 0,
    }),
  )
  return [...ofReturn, ...beside]
}

type Times = Pick<Summary, 'readingMs' | 'rulesMs'>

function summaryOf(
  checked: Checked,
  plan: Plan,
  read: ReadReturn,
  files: readonly FileRead[],
  problems: number,
  times: Times,
): Summary {
  const matched = checked.matched({})
  const rowsOf = (severity: string) =>
    matched.reduce((sum, { rule, found }) => sum + (rule.severity === severity ? found.length : 0), 0)
  const { year } = plan.asked
  return {
    standard: checked.standard.name,
    title: checked.standard.title,
    year,
    yearOfFiles: plan.yearOfFiles === year ? undefined : plan.yearOfFiles,
    endings: checked.endings,
    errors: rowsOf('error'),
    queries: rowsOf('query'),
    children: checked.names.length,
    childrenFound: checked.children({}, 0, 0).whole,
    rows: read.rows,
    authorityInFiles: read.authority,
    files,
    problems,
    tables: [...new Set(matched.flatMap(({ tables }) => tables))].sort(),
    ...times,
  }
}

const nothingKnown = (titles: readonly string[], problems: readonly ReadProblem[]): Refused => ({
  refused: `None of these files looks like a return that can be checked here: ${titles.join(', ')}.`,
  problems,
})

const nothingRead = (title: string, problems: readonly ReadProblem[]): Refused => ({
  refused: `Nothing of this year could be read as part of the return: ${title}.`,
  problems,
})

const isOfThisYear = ({ table }: { readonly table: string }): boolean => !table.endsWith('_last')

/**
 * Reads files, guesses what was not chosen, and runs every rule of the year. Refused where none of the files looks like a
 * return that is known, or none of this year's could be read.
 */
export async function checkFiles(
  dropped: readonly Incoming[],
  chosen: Chosen,
  tell: Tell,
): Promise<Done | Refused> {
  const began = performance.now()
  const { files: incoming, problems } = unpackAll(dropped)
  tell(`Reading ${incoming.length === 1 ? 'one file' : `${incoming.length} files`} …`)
  const all = await allCheckers()
  const plan = planFor(incoming, chosen, all)
  if (plan === undefined)
    return nothingKnown(
      all.map(({ standard }) => standard.title),
      problems,
    )
  const { standard } = plan.checker
  const read = await plan.checker.read(plan.files, plan.asked)
  const told = [...problems, ...read.problems]
  if (!read.files.some(isOfThisYear)) return nothingRead(standard.title, told)
  const readAt = performance.now()
  const collection: Collection = {
    ...standard.collectionOf(plan.asked.year),
    // A file that says whose it is knows better than a choice that was made for another.
    authority: read.authority ?? plan.asked.authority,
    format: read.format,
  }
  const ended = runRules(standard, read, collection, tell)
  const times = { readingMs: readAt - began, rulesMs: performance.now() - readAt }
  const checked = new Checked(standard, collection, read.given, ended)
  const files = filesRead(plan, read)
  return {
    checked,
    files,
    problems: told,
    summary: summaryOf(checked, plan, read, files, told.length, times),
  }
}
