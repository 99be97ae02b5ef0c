import { newId } from '../../plain/id.ts'
import { disk, type Within } from './disk.ts'

/** Whose it is that stands on this device: a worker's id, as `data-worker` of the page says. */
export type Owner = string

/** A page that says nobody's name, such as one that is drawn in a test. */
const nobody: Owner = 'nobody'

/** Whose page this is. */
export const ownerOfPage = (): Owner => document.documentElement.dataset.worker ?? nobody

/**
 * A key under which something stands on this device. Goldthread's own is the same each time it is handed out, so that it
 * may be taken away when the desk is left. One that was made here is the only one there is: it stays for as long as
 * anything stands under it.
 */
export type HeldKey = {
  readonly id: string
  readonly worker: Owner
  readonly key: CryptoKey
  readonly from: 'goldthread' | 'here'
}

/** Bytes as they stand on the device. */
export type SealedBytes = {
  readonly key: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** AES-GCM with a key of 256 bits and a nonce of 96 bits (NIST SP 800-38D, November 2007, section 8.2.2). */
const algorithm = 'AES-GCM'
const nonceLength = 12

const heldBy = async (worker: Owner): Promise<readonly HeldKey[]> => {
  const all = await disk.read<HeldKey[]>('keys', (keys) => keys.getAll())
  return all.filter((one) => one.worker === worker)
}

const keepKey = (key: HeldKey): Promise<void> =>
  disk.change(['keys'], (within) => {
    within('keys').put(key)
  })

/** A key that never leaves this browser: its bytes cannot be asked for, not even by a script of ours. */
async function makeHere(worker: Owner): Promise<HeldKey> {
  const key = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt'])
  const made: HeldKey = { id: newId(), worker, key, from: 'here' }
  await keepKey(made)
  return made
}

/**
 * The key to seal with now: Goldthread's, or else one made here, so that typing never waits for the network.
 * Rejected where this device has no room even for a key.
 */
export async function keyFor(worker: Owner): Promise<HeldKey> {
  const held = await heldBy(worker)
  return held.find(({ from }) => from === 'goldthread') ?? held[0] ?? (await makeHere(worker))
}

/** Keeps the key that Goldthread handed out for this worker on this device. Its bytes are forgotten at once. */
export async function takeKey(
  worker: Owner,
  device: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<HeldKey> {
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['encrypt', 'decrypt'])
  const held: HeldKey = { id: device, worker, key, from: 'goldthread' }
  await keepKey(held)
  return held
}

/** The key of this id; nothing where it is not here, or not here now. */
export const findKey = (id: string): Promise<HeldKey | undefined> =>
  disk.read<HeldKey | undefined>('keys', (keys) => keys.get(id))

/** Seals bytes. `place` says where they stand, so that nobody can put them elsewhere unnoticed. */
export async function seal(held: HeldKey, place: string, bytes: Uint8Array): Promise<SealedBytes> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength))
  const additionalData = new TextEncoder().encode(place)
  const sealed = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData }, held.key, whole(bytes))
  return { key: held.id, iv, bytes: new Uint8Array(sealed) }
}

/** What was sealed; nothing where its key is not here, or where it is not what was sealed at this place. */
export async function unseal(
  sealed: SealedBytes,
  place: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const held = await findKey(sealed.key)
  if (held === undefined) return undefined
  const additionalData = new TextEncoder().encode(place)
  try {
    const iv = sealed.iv
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: algorithm, iv, additionalData }, held.key, sealed.bytes),
    )
  } catch {
    return undefined
  }
}

/** Cryptography takes bytes of a buffer of their own. */
const whole = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

/**
 * Within a transaction that also writes: makes sure that a key that was made here is still kept, for another tab may have
 * put Goldthread's in its place. Ends the transaction otherwise, and nothing is written.
 */
export function needKey(within: Within, { id, from }: HeldKey): void {
  if (from === 'goldthread') return
  const keys = within('keys')
  const asked = keys.getKey(id)
  asked.onsuccess = () => {
    if (asked.result === undefined) keys.transaction.abort()
  }
}

/**
 * Seals under the key of the moment and keeps what came of it. Tried once more where that key was replaced meanwhile.
 * Rejected where the device has no room.
 */
export async function keepSealed(worker: Owner, keep: (held: HeldKey) => Promise<void>): Promise<void> {
  const held = await keyFor(worker)
  try {
    await keep(held)
  } catch (error) {
    if (held.from === 'goldthread' || (await findKey(held.id)) !== undefined) throw error
    await keep(await keyFor(worker))
  }
}
