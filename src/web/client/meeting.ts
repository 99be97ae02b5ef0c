import { type Id, newId } from '../../plain/id.ts'
import { queueOf } from './device.ts'
import { disk } from './disk.ts'
import { headersOf } from './http.ts'
import { findKey, type Owner, takeKey } from './keys.ts'
import { forgetHere, sealAnew } from './put-away.ts'
import { findTakenList } from './taken.ts'

/** Under which id this browser is known to Goldthread, for one worker. `authority` once it has been met. */
export type Known = {
  readonly worker: Owner
  readonly device: Id<'device'>
  readonly authority?: string
}

/** What came of a meeting. `away`: the server could not be asked, or nobody is signed in. */
export type Met = 'known' | 'forgotten' | 'away'

const patienceMs = 20_000

export const findKnown = (worker: Owner): Promise<Known | undefined> =>
  disk.read<Known | undefined>('devices', (devices) => devices.get(worker))

/** Everybody who has used this browser. */
export const everybodyKnown = (): Promise<readonly Known[]> =>
  disk.read<Known[]>('devices', (devices) => devices.getAll())

/** The id of this browser for a worker; chosen at random the first time. Of two tabs that come at once, one chooses. */
async function knownAs(worker: Owner): Promise<Known> {
  await disk.change(['devices'], (within) => {
    const devices = within('devices')
    const asked = devices.getKey(worker)
    asked.onsuccess = () => {
      if (asked.result === undefined) devices.put({ worker, device: newId() } satisfies Known)
    }
  })
  const known = await findKnown(worker)
  if (known === undefined) throw new Error('This browser keeps nothing.')
  return known
}

async function post(path: string, body: object, worker: Owner): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { ...headersOf(worker), 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  return response.ok ? await response.json() : undefined
}

/** What this device says of itself. */
async function wordOf(worker: Owner, device: string): Promise<object> {
  const [{ waiting, since }, taken] = await Promise.all([queueOf(worker), findTakenList(worker)])
  return { device, waiting, since, taken: taken?.visits.length ?? 0, until: taken?.until }
}

/**
 * Tells Goldthread how things stand on this device and takes the key that it hands out for this worker: what was sealed
 * before it came is sealed anew. Where the device was forgotten, everything of this worker's goes at once. Never throws.
 */
export async function meetGoldthread(worker: Owner): Promise<Met> {
  try {
    const known = await knownAs(worker)
    const answer = await post('/devices/here', await wordOf(worker, known.device), worker)
    if (answer === null || typeof answer !== 'object' || !('is' in answer)) return 'away'
    if (answer.is === 'forgotten') {
      await forgetHere(worker)
      return 'forgotten'
    }
    if (!('key' in answer && 'worker' in answer && 'authority' in answer) || answer.worker !== worker)
      return 'away'
    await takeHanded({ ...known, authority: String(answer.authority) }, String(answer.key))
    return 'known'
  } catch {
    return 'away'
  }
}

async function takeHanded(known: Known, key: string): Promise<void> {
  await disk.change(['devices'], (within) => {
    within('devices').put(known)
  })
  const held = await findKey(known.device)
  if (held !== undefined) return sealAnew(held)
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0))
  await sealAnew(await takeKey(known.worker, known.device, bytes))
}

/**
 * Asks for everybody who has used this browser whether it was forgotten, also where nobody is signed in: a lost device
 * must hear of it. What belongs to whom it was forgotten for goes at once. Never throws.
 */
export async function hearOfForgetting(): Promise<void> {
  for (const known of await everybodyKnown().catch(() => []))
    try {
      const answer = known.authority === undefined ? undefined : await post('/devices/forgotten', known, '')
      if (
        answer !== null &&
        typeof answer === 'object' &&
        'isForgotten' in answer &&
        answer.isForgotten === true
      )
        await forgetHere(known.worker)
    } catch {
      // No signal: it is asked again at the next opening.
    }
}
