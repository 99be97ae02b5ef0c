import { fillFirstCounty } from '../county/fill.ts'
import { syntheticAuthorities } from '../county/people/staff.ts'
import { furnish } from '../furnishing/furnish.ts'
import { systemClock } from '../plain/clock.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import type { Store } from '../store/as.ts'
import { councilNames, findAuthority } from '../store/council.ts'
import type { SignInSettings } from '../web/sign-in/settings.ts'
import type { OpenDatabase } from './database.ts'
import { sayDatabaseTrouble } from './database-trouble.ts'
import type { Door } from './door.ts'
import { openEmergency } from './emergency.ts'
import { sendApart } from './errand-apart.ts'
import { returnsAtNight, startNights } from './night.ts'
import { lookApart } from './night-apart.ts'
import { listsAtNight } from './night-lists.ts'
import { say } from './say.ts'
import type { Settings } from './settings.ts'
import type { Stopping } from './stopping.ts'
import { recordTypes } from './types.ts'
import { website } from './web.tsx'

/**
 * Puts the website behind the door: a synthetic county first where the database is empty, then papers and nights. A problem
 * where the database holds what this server may not serve, or no council.
 */
export async function serve(
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
