import { sayFault } from './house/say.ts'
import { listenForStop } from './house/stopping.ts'

type Run = (args: readonly string[]) => Promise<number>

/** Each is loaded when it is asked for: a command that reads a file need not wait for the website. */
const commands: Readonly<Record<string, Run>> = {
  start: async () => {
    const stopping = listenForStop()
    return (await import('./house/start.ts')).start(process.env, stopping)
  },
  'set-up': async (args) => (await import('./house/set-up.ts')).setUp(args, process.env),
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
