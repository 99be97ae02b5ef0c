import { fillFirstCounty } from '../county/fill.ts'
import { syntheticAuthorities } from '../county/people/staff.ts'
import { furnish } from '../furnishing/furnish.ts'
import { systemClock } from '../plain/clock.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import type { Store } from '../store/as.ts'
import { councilNames, findAuthority } from '../store/council.ts'
import { readSignInSettings, type SignInSettings } from '../web/sign-in/settings.ts'
import { type OpenDatabase, openStoreDatabase } from './database.ts'
import { sayDatabaseTrouble } from './database-trouble.ts'
import { openEmergency } from './emergency.ts'
import { sendApart } from './errand-apart.ts'
import { returnsAtNight, startNights } from './night.ts'
import { lookApart } from './night-apart.ts'
import { listsAtNight } from './night-lists.ts'
import { say, sayWrong } from './say.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Stopping } from './stopping.ts'
import { recordTypes } from './types.ts'
import { type Door, openDoor, website } from './web.tsx'

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

async function serve(
  door: Door,
  opened: OpenDatabase,
  { port, folder }: Settings,
  signIn: SignInSettings,
  stopping: Stopping,
): Promise<Result<void>> {
  const store: Store = { database: opened.database, clock: systemClock, types: recordTypes }
  try {
    const mixed = await findMixture(store, signIn)
    if (mixed !== undefined) return wrong('', mixed)
    const isEmpty = (await findAuthority(store.database)) === undefined
    if (signIn.synthetic && isEmpty) await fillFirstCounty(store, opened.ownerUrl, { say, furnish })
  } catch (error) {
    return wrong('', sayDatabaseTrouble(error))
  }
  const councils = await councilNames(opened.database)
  if (councils.size === 0)
    return wrong(
      '',
      'No council is set up in this database yet. Run bin/goldthread set-up FILE first; the README says how.',
    )
  const log = process.env.GOLDTHREAD_LOG === 'yes' ? say : () => {}
  const emergency = await openEmergency({ store, councils, log, isSynthetic: signIn.synthetic })
  if (!emergency.ok) return emergency
  const send = sendApart(log)
  const nightly = [returnsAtNight(lookApart), listsAtNight(send)]
  const nights = startNights({ store, councils, log, nightly })
  void stopping.asked.then(() => {
    emergency.value?.stop()
    nights.stop()
  })
  door.serve(
    await website({
      store,
      settings: signIn,
      port,
      councils,
      log,
      folder: opened.isEmbedded ? folder : undefined,
      emergency: emergency.value,
      // A page does not wait for what it sent for.
      sendErrand: async (...errand) => void send(...errand),
    }),
  )
  return fine(undefined)
}

/** Real records never stand beside made-up ones, and never behind a door at which anybody may be anybody. */
async function findMixture(
  { database }: Store,
  { synthetic, identity }: SignInSettings,
): Promise<string | undefined> {
  const authority = await findAuthority(database)
  if (authority === undefined) return undefined
  const isMadeUp = syntheticAuthorities.some(({ id }) => id === authority.id)
  if (identity.by === 'built-in' && !isMadeUp)
    return 'This database holds a council that was set up, and anybody may sign in as anybody here. Give GOLDTHREAD_ISSUER, or use another GOLDTHREAD_DATA.'
  if (!synthetic && isMadeUp)
    return 'This database holds the synthetic county, and GOLDTHREAD_ISSUER is set. Set up your council in a database of its own: another GOLDTHREAD_DATA or DATABASE_URL.'
  return undefined
}
