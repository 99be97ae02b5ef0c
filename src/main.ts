import { sayFault } from './house/say.ts'
import { setUp } from './house/set-up.ts'
import { start } from './house/start.ts'

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start: () => start(process.env),
  'set-up': (args) => setUp(args, process.env),
}

const usage = `Goldthread: the open system that runs an English council's children's services.

  goldthread start                       start the server and its database
  goldthread set-up FILE                 enter a council, its teams and its workers, or what has changed of them
`

/** Runs one command and ends with its code: 0 all is well, 1 it could not be done, 2 it was asked wrongly. */
async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  const command = commands[name]
  if (command !== undefined) return command(args)
  const isHelp = name === 'help' || name === '--help'
  if (isHelp) process.stdout.write(usage)
  else process.stderr.write(`There is no command ‘${name}’.\n\n${usage}`)
  return isHelp ? 0 : 2
}

process.on('uncaughtException', (error) => process.exit(sayFault(error)))
process.exitCode = await main(process.argv.slice(2))
