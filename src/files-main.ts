import { checkCommand } from './command/check.ts'
import { cleanLists } from './command/clean-annex-a.ts'
import type { Command, CommandParts } from './command/command.ts'
import { conformCommand } from './command/conform.ts'
import { goThroughRules } from './command/go-through.ts'
import { endWhereNobodyReads, say, sayFault, warn } from './house/say.ts'
import { version } from './house/version.ts'
import { wrong } from './plain/result.ts'

/*
 * The commands that read files and nothing else. They are asked often and by other programs, so `bin/goldthread` runs
 * them as one bundled file that starts at once, made anew where the source has changed.
 */
const commands: Readonly<Record<string, Pick<Command, 'run'>>> = {
  check: checkCommand,
  conform: conformCommand,
  // Only `annex-a clean` comes here.
  'annex-a': { run: (args, given) => cleanLists(args.slice(1), given) },
}

const noRecord = async () => wrong('', 'This command reads files and not the record.')

const parts: CommandParts = {
  out: { say, warn },
  version,
  env: process.env,
  open: noRecord,
  worker: noRecord,
}

/**
 * Runs the command that was asked for. With `goThrough`, what such a command may need is gone through afterwards. Gives
 * whether the command has done its work.
 */
export async function main({ goThrough }: { goThrough: boolean }): Promise<boolean> {
  endWhereNobodyReads()
  process.on('uncaughtException', (error) => process.exit(sayFault(error)))
  const [name = '', ...args] = process.argv.slice(2)
  process.exitCode = (await commands[name]?.run(args, parts)) ?? 2
  const hasRun = process.exitCode < 2
  if (hasRun && goThrough) await goThroughRules(args)
  return hasRun
}
