import { parseArgs } from 'node:util'
import { type Problem, type Result, sayProblem, wrong } from '../plain/result.ts'
import type { Role } from '../store/access.ts'
import type { Reading, Store } from '../store/as.ts'
import type { Worker } from '../store/worker.ts'

/** Where a command says what it does: `say` is its result, `warn` is everything about it. */
export type Out = { say(line: string): void; warn(line: string): void }

/** The store, open, and the address by which its owner sets up a council. */
export type Opened = { readonly store: Store; readonly ownerUrl: string }

/** What a command is given. The database is opened only by a command that needs it, once it knows what to do. */
export type CommandParts = {
  readonly out: Out
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  open(): Promise<Result<Opened>>
  /** The worker on whose behalf the command acts: the first of this role where nobody is named, an analyst where none is. */
  worker(store: Store, role?: Role): Promise<Result<Worker>>
}

/** 0: done. 1: it could not be done. 2: it was asked wrongly. */
export type ExitCode = 0 | 1 | 2

export type Command = {
  readonly name: string
  /** What follows the name: `FILE [--dry-run]`. */
  readonly usage: string
  /** One line for the list of commands. */
  readonly does: string
  /** The options with their meaning, a line each. */
  readonly options: readonly string[]
  run(args: readonly string[], parts: CommandParts): Promise<ExitCode>
}

/** Says what is wrong, a sentence a line. */
export function failed({ out }: CommandParts, problems: readonly Problem[]): 1 {
  for (const problem of problems) out.warn(sayProblem(problem))
  return 1
}

/** Says how the command is used, after what was wrong with how it was asked. */
export function askedWrongly({ out }: CommandParts, command: Command, says: string): 2 {
  out.warn(says)
  out.warn('')
  for (const line of helpFor(command)) out.warn(line)
  return 2
}

export const helpFor = ({ name, usage, does, options }: Command): readonly string[] => [
  `goldthread ${name} ${usage}`,
  `  ${does}`,
  ...options.map((option) => `  ${option}`),
]

/** Which options a command has: a flag, or one with a value. */
export type Options = Readonly<Record<string, 'flag' | 'value'>>

export type Given = {
  readonly values: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
  readonly files: readonly string[]
}

/** Reads what stands after a command's name. An option that the command does not have is a problem. */
export function readArgs(args: readonly string[], options: Options): Result<Given> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, takes]) => [
          name,
          { type: takes === 'flag' ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
    })
    const given = Object.entries(values)
    return {
      ok: true,
      value: {
        values: Object.fromEntries(
          given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
        ),
        flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
        files: positionals,
      },
    }
  } catch (error) {
    const text = error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''
    return wrong('', `This was not understood: ${text}.`)
  }
}

/** The one file that a command takes; a sentence where there is none, or more than one. */
export function oneFile({ files }: Given, what: string): Result<string> {
  const [file] = files
  if (file === undefined) return wrong('', `Name ${what}.`)
  return files.length === 1
    ? { ok: true, value: file }
    : wrong('', `Name one file; ${files.length} were given.`)
}

/** Opens the store and finds on whose behalf the command acts. */
export async function openFor(
  parts: CommandParts,
): Promise<Result<{ readonly store: Store; readonly worker: Worker }>> {
  const opened = await parts.open()
  if (!opened.ok) return opened
  const worker = await parts.worker(opened.value.store)
  return worker.ok ? { ok: true, value: { store: opened.value.store, worker: worker.value } } : worker
}

/** What came of acting on somebody's behalf, or why they may not. */
export function allowed<T>(reading: Reading<T>, worker: Worker): Result<T> {
  switch (reading.may) {
    case 'yes':
      return { ok: true, value: reading.value }
    case 'not found':
      return wrong('', 'There is nothing like this on record.')
    default:
      return wrong(
        '',
        `${worker.name} may not do this: ${reading.rule}. Name somebody who may: GOLDTHREAD_AS=SUBJECT.`,
      )
  }
}
