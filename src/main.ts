import { endWhereNobodyReads, sayFault } from './house/say.ts'
import { listenForStop } from './house/stopping.ts'

type Run = (args: readonly string[]) => Promise<number>

/** Each is loaded when it is asked for: a command that reads a file need not wait for the website. */
const commands: Readonly<Record<string, Run>> = {
  start: async () => {
    const stopping = listenForStop()
    return (await import('./house/start.ts')).start(process.env, stopping)
  },
  // What the website starts every evening in a process of its own; nobody need know of it.
  'evening-paper': async (args) => (await import('./house/evening-apart.ts')).eveningPaper(args, process.env),
  // And every night: what stands in the way of the returns.
  'nightly-returns': async (args) =>
    (await import('./house/night-apart.ts')).nightlyReturns(args, process.env),
  // And whenever somebody presses for what takes long: lists for inspectors, and draws.
  errand: async (args) => (await import('./house/errand-apart.ts')).errand(args, process.env),
  // It drives a checkout from outside, as the tests do, and stands among them.
  bench: async (args) => (await import('../test/bench/bench.ts')).bench(args),
  'back-up': async (args) => (await import('./house/backup/back-up.ts')).backUp(args, process.env),
  restore: async (args) => (await import('./house/backup/restore.ts')).restore(args, process.env),
  'restore-drill': async (args) =>
    (await import('./house/backup/restore-drill.ts')).restoreDrill(args, process.env),
  'check-page': async (args) => (await import('./house/check-page.ts')).checkPage(args),
  'set-up': async (args) => (await import('./house/set-up.ts')).setUp(args, process.env),
}

const usage = `Goldthread: the open system that runs an English council's children's services.

goldthread start
  Starts the server and its database.
goldthread set-up FILE
  Enters a council, its teams and its workers, or what has changed of them.
goldthread back-up FOLDER
  Takes a backup of the whole record into a folder, while others go on working.
goldthread restore FOLDER
  Puts the last backup of a folder into an empty database and checks it row by row.
goldthread restore-drill FOLDER
  Tries the last backup of a folder in a scratch database and records the drill.
goldthread check-page FOLDER
  Writes the page on which returns are dropped and checked, for any web server; it needs no Goldthread behind it.
goldthread bench [--quick] [--returns] [--inspection] [--json]
  Measures how fast and how heavy it is on this machine; --returns, only the country's returns; --inspection, only from
  “Ofsted has rung” to a pack that is checked.
`

const note = `
These act on behalf of the council's first performance analyst (the emergency paper: first director), or of the worker
whose subject GOLDTHREAD_AS gives.
They work beside a Goldthread that is running, and as well without one.
`

async function help(): Promise<string> {
  const { helpForAll } = await import('./command/commands.ts')
  return `${usage}${helpForAll().join('\n')}\n${note}`
}

/** A command of one word or of two, such as `import cin-census`, with what follows its name. */
async function runNamed(words: readonly string[]): Promise<number | undefined> {
  const { commands: all } = await import('./command/commands.ts')
  const found = all.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name)
  if (found === undefined) return undefined
  const { runCommand } = await import('./house/run-command.ts')
  return runCommand(found, words.slice(found.name.split(' ').length), process.env)
}

/** Runs one command and ends with its code: 0 all is well, 1 it could not be done, 2 it was asked wrongly. */
async function main(words: readonly string[]): Promise<number> {
  const [name = 'help', ...args] = words
  const command = commands[name]
  if (command !== undefined) return command(args)
  const code = await runNamed(words)
  if (code !== undefined) return code
  const isHelp = name === 'help' || name === '--help'
  if (isHelp) process.stdout.write(await help())
  else process.stderr.write(`There is no command ‘${words.join(' ')}’.\n\n${await help()}`)
  return isHelp ? 0 : 2
}

endWhereNobodyReads()
process.on('uncaughtException', (error) => process.exit(sayFault(error)))
process.exitCode = await main(process.argv.slice(2))
