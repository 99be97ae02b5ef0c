import { haveKey, readEmergencySettings } from '../command/emergency/settings.ts'
import { fine, type Result, sayProblem } from '../plain/result.ts'
import type { EmergencyParts } from '../web/page.tsx'
import { makeApart } from './evening-apart.ts'
import { type Evening, type Evenings, eveningTime, startEvenings } from './evening-paper.ts'
import { say } from './say.ts'

/** What the pages need for the emergency paper, and the papers that are made by themselves. */
export type Emergency = EmergencyParts & Evenings

type Opening = Pick<Evening, 'store' | 'councils' | 'log'> & { readonly isSynthetic: boolean }

/**
 * Reads how the papers are to be made here, finds or makes their key, and begins to make one every evening. A passphrase
 * that is too short keeps Goldthread from starting, as other wrong settings do. A key that cannot be kept does not:
 * better to work without the paper than not to work.
 */
export async function openEmergency({ isSynthetic, ...of }: Opening): Promise<Result<Emergency | undefined>> {
  const settings = await readEmergencySettings(process.env, isSynthetic)
  if (!settings.ok) return settings
  const key = await haveKey(settings.value)
  if (!key.ok) {
    say(`No emergency paper can be made: ${key.problems.map(sayProblem).join(' ')}`)
    return fine(undefined)
  }
  const { folder, passphrase } = settings.value
  const sealing = { key: key.value, passphrase, isSynthetic }
  const evenings = startEvenings({ ...of, folder, sealing, make: makeApart })
  return fine({ ...evenings, sealing, folder, when: `every evening at ${eveningTime}` })
}
