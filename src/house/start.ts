import { systemClock } from '../plain/clock.ts'
import { fine, type Problem, type Result, sayProblem, wrong } from '../plain/result.ts'
import type { Store } from '../store/as.ts'
import { readSignInSettings } from '../web/sign-in/settings.ts'
import { makeFirstCounty } from './county.ts'
import { type OpenDatabase, openStoreDatabase } from './database.ts'
import { findAuthority } from './people.ts'
import { readSettings } from './settings.ts'
import { recordTypes } from './types.ts'
import { type Door, openDoor, website } from './web.tsx'

type Environment = Readonly<Record<string, string | undefined>>

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Prints what is wrong, one sentence each, and gives the exit code for it. */
export function sayWrong(problems: readonly Problem[]): number {
  for (const problem of problems) process.stderr.write(`${sayProblem(problem)}\n`)
  return 1
}

/** `goldthread start`: the server, until it is told to stop. Gives the exit code. */
export async function start(env: Environment): Promise<number> {
  const began = performance.now()
  const settings = readSettings(env)
  if (!settings.ok) return sayWrong(settings.problems)
  const { port } = settings.value
  const signIn = readSignInSettings(env, port)
  if (!signIn.ok) return sayWrong(signIn.problems)
  const door = await tryDoor(port)
  if (!door.ok) return sayWrong(door.problems)
  const opened = await openStoreDatabase(settings.value)
  if (!opened.ok) {
    door.value.server.close()
    return sayWrong(opened.problems)
  }
  const stopping = untilStopped(door.value, opened.value)
  const ready = await serve(door.value, opened.value, { port, signIn: signIn.value })
  if (!ready.ok) {
    await close(door.value, opened.value)
    return sayWrong(ready.problems)
  }
  for (const notice of opened.value.notices) say(notice)
  say(`Goldthread is ready at ${signIn.value.origin} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  if (signIn.value.synthetic) say('Every child, adult and address in it is made up.')
  say('Press Ctrl-C to stop.')
  return stopping
}

async function tryDoor(port: number): Promise<Result<Door>> {
  try {
    return fine(await openDoor(port))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      return wrong('', `Port ${port} is taken by another program. Set another: PORT=${port + 1} npm start`)
    if (code === 'EACCES')
      return wrong('', `Port ${port} needs more rights than this user has. Set another: PORT=3000 npm start`)
    throw error
  }
}

async function serve(
  door: Door,
  opened: OpenDatabase,
  { port, signIn }: { port: number; signIn: Parameters<typeof website>[0]['settings'] },
): Promise<Result<void>> {
  const store: Store = { database: opened.database, clock: systemClock, types: recordTypes }
  if (signIn.synthetic) await makeFirstCounty(store, opened.ownerUrl, say)
  const authority = await findAuthority(opened.database)
  if (authority === undefined)
    return wrong(
      '',
      'No council is set up in this database yet. Run bin/goldthread set-up FILE first; the README says how.',
    )
  const log = process.env.GOLDTHREAD_LOG === 'yes' ? say : () => {}
  door.serve(await website({ store, settings: signIn, port, council: authority.name, log }))
  return fine(undefined)
}

/** Waits for Ctrl-C, for a stop from outside, or for the database to end by itself; then closes everything once. */
function untilStopped(door: Door, opened: OpenDatabase): Promise<number> {
  return new Promise((stopped) => {
    let isStopping = false
    const stop = async (code: number): Promise<void> => {
      if (isStopping) return
      isStopping = true
      await close(door, opened)
      stopped(code)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
    void opened.ended.then(() => {
      if (!isStopping)
        process.stderr.write(
          'The database has stopped by itself. Start Goldthread again; nothing that it had acknowledged is lost.\n',
        )
      return stop(1)
    })
  })
}

async function close({ server }: Door, opened: OpenDatabase): Promise<void> {
  const closed = new Promise((done) => server.close(done))
  server.closeAllConnections()
  await closed
  await opened.stop()
}
