import type { CommandParts } from './command/command.ts'
import { readLetters } from './command/read-letters.ts'
import { endWhereNobodyReads, say, sayFault, warn } from './house/say.ts'
import { version } from './house/version.ts'
import { wrong } from './plain/result.ts'

/*
 * Reading letters without keeping them. It is asked for hundreds of files by other programs, so `bin/goldthread` runs it as a
 * bundled file that starts at once, as it does the commands of files-main.ts; a check of a return need not carry it.
 */
const noRecord = async () => wrong('', 'This command reads files and not the record.')

const parts: CommandParts = {
  out: { say, warn },
  version,
  env: process.env,
  open: noRecord,
  worker: noRecord,
}

/** Runs `read-letter`. Gives whether it has done its work. */
export async function main(): Promise<boolean> {
  endWhereNobodyReads()
  process.on('uncaughtException', (error) => process.exit(sayFault(error)))
  process.exitCode = await readLetters(process.argv.slice(3), parts, undefined)
  return process.exitCode < 2
}
