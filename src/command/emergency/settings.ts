import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readPassphrase } from '../../exchange/emergency/lock.ts'
import { newKeyFile, readKeyFile, type SealKey } from '../../exchange/emergency/seal.ts'
import { fine, type Result, wrong } from '../../plain/result.ts'
import { sayFileProblem, writeWhole } from '../files.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where emergency papers go, and with what they are locked. */
export type EmergencySettings = {
  readonly folder: string
  readonly keyFile: string
  /** Nothing where none is set: then no paper is written to a disk by itself. */
  readonly passphrase: string | undefined
}

/** What opens the papers of made-up children, where no other passphrase is set. Nobody real is in them. */
export const syntheticPassphrase = 'everybody here is made up'

/**
 * Reads `GOLDTHREAD_EMERGENCY_FOLDER`, and `GOLDTHREAD_EMERGENCY_PASSPHRASE` or the first line of the file that
 * `GOLDTHREAD_EMERGENCY_PASSPHRASE_FILE` names. Problems never repeat the passphrase.
 */
export async function readEmergencySettings(
  env: Environment,
  isSynthetic: boolean,
): Promise<Result<EmergencySettings>> {
  const data = resolve(env.GOLDTHREAD_DATA ?? 'data')
  const given = await givenPassphrase(env)
  if (!given.ok) return given
  const passphrase = given.value ?? (isSynthetic ? syntheticPassphrase : undefined)
  return fine({
    folder: resolve(env.GOLDTHREAD_EMERGENCY_FOLDER ?? join(data, 'emergency-paper')),
    keyFile: join(data, 'emergency-key.pem'),
    passphrase,
  })
}

async function givenPassphrase(env: Environment): Promise<Result<string | undefined>> {
  const typed = env.GOLDTHREAD_EMERGENCY_PASSPHRASE ?? ''
  const file = env.GOLDTHREAD_EMERGENCY_PASSPHRASE_FILE ?? ''
  if (typed !== '' && file !== '')
    return wrong(
      'GOLDTHREAD_EMERGENCY_PASSPHRASE',
      'Give the passphrase or the file that holds it, not both.',
    )
  if (typed === '' && file === '') return fine(undefined)
  const words = typed === '' ? await firstLine(file) : fine(typed)
  if (!words.ok) return words
  const read = readPassphrase(words.value)
  if (read.ok) return read
  const name = typed === '' ? 'GOLDTHREAD_EMERGENCY_PASSPHRASE_FILE' : 'GOLDTHREAD_EMERGENCY_PASSPHRASE'
  return wrong(name, read.problems[0]?.says ?? '')
}

async function firstLine(path: string): Promise<Result<string>> {
  try {
    return fine((await readFile(path, 'utf8')).split('\n')[0] ?? '')
  } catch (error) {
    return sayFileProblem(path, error)
  }
}

/** The key of this installation, made where there is none yet. Only this user may read it. */
export async function haveKey({ keyFile }: Pick<EmergencySettings, 'keyFile'>): Promise<Result<SealKey>> {
  const there = await findKey(keyFile)
  if (there !== undefined) return there
  try {
    await mkdir(resolve(keyFile, '..'), { recursive: true })
  } catch (error) {
    return sayFileProblem(keyFile, error)
  }
  const written = await writeWhole(keyFile, newKeyFile())
  // Two programs may make it together: whichever was first is the key.
  return (
    (await findKey(keyFile)) ?? (written.ok ? wrong(keyFile, 'The key could not be read again.') : written)
  )
}

/** The key of this installation; nothing where none was made. */
export async function findKey(keyFile: string): Promise<Result<SealKey> | undefined> {
  try {
    const read = readKeyFile(await readFile(keyFile, 'utf8'))
    return read.ok ? read : wrong(keyFile, read.problems[0]?.says ?? '')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing ? undefined : sayFileProblem(keyFile, error)
  }
}
