import { fine, type Result, wrong } from '../plain/result.ts'
import { readSignInSettings, type SignInSettings } from '../web/sign-in/settings.ts'
import { type OpenDatabase, openStoreDatabase } from './database.ts'
import { type Door, openDoor } from './door.ts'
import { say, sayWrong } from './say.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Stopping } from './stopping.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** After everything is closed, whatever may still hold the process has no more to do. */
const lingerMs = 2_000

/** `goldthread start`: the server, until it is told to stop, which may be before it is ready. Gives the exit code. */
export async function start(env: Environment, stopping: Stopping): Promise<number> {
  const began = performance.now()
  const settings = readSettings(env)
  if (!settings.ok) return sayWrong(settings.problems)
  const signIn = readSignInSettings(env, settings.value.port)
  if (!signIn.ok) return sayWrong(signIn.problems)
  const door = await tryDoor(settings.value.port)
  if (!door.ok) return sayWrong(door.problems)
  const code = await serveWith(door.value, {
    settings: settings.value,
    signIn: signIn.value,
    stopping,
    began,
  })
  await door.value.close()
  return code
}

type Starting = {
  readonly settings: Settings
  readonly signIn: SignInSettings
  readonly stopping: Stopping
  readonly began: number
}

/** Opens the database behind the door, serves until something ends it, and closes the database after the door. */
async function serveWith(door: Door, starting: Starting): Promise<number> {
  const opened = await openStoreDatabase(starting.settings)
  if (starting.stopping.isAsked()) return stoppedEarly(opened)
  if (!opened.ok) return sayWrong(opened.problems)
  const code = await serveUntilStopped(door, opened.value, starting)
  await door.close()
  await opened.value.stop()
  setTimeout(() => process.exit(code), lingerMs).unref()
  return code
}

async function stoppedEarly(opened: Result<OpenDatabase>): Promise<number> {
  if (opened.ok) await opened.value.stop()
  say('Stopped before it was ready. Nothing stands in the way of the next start.')
  return 0
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

/** Gives the exit code: 0 where somebody asked for the end, 1 where it came by itself. */
async function serveUntilStopped(
  door: Door,
  opened: OpenDatabase,
  { settings, signIn, stopping, began }: Starting,
): Promise<number> {
  const ended = opened.ended.then(() => 'ended' as const)
  // Whoever is refused before need not wait for the website to be loaded.
  const { serve } = await import('./serve.ts')
  const ready = await Promise.race([serve(door, opened, settings, signIn, stopping), stopping.asked, ended])
  if (ready === 'stop') return stoppedEarly(wrong('', ''))
  if (ready !== 'ended') {
    if (!ready.ok) return sayWrong(ready.problems)
    for (const notice of opened.notices) say(notice)
    say(`Goldthread is ready at ${signIn.origin} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    if (signIn.synthetic) say('Every child, adult and address in it is made up.')
    say('Press Ctrl-C to stop.')
    if ((await Promise.race([stopping.asked, ended])) === 'stop') return 0
  }
  return sayWrong([
    {
      where: '',
      says: 'The database has stopped by itself. Start Goldthread again; nothing that it had acknowledged is lost.',
    },
  ])
}
