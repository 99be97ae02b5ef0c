import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { aMoment, type Moment } from '../../plain/day.ts'
import { fine, type Result, wrong } from '../../plain/result.ts'

/**
 * The key with which papers are sealed: Ed25519 (RFC 8032). The fingerprint is the SHA-256 of the public key, in groups
 * of four that can be read out over the telephone.
 */
export type SealKey = {
  readonly privateKey: KeyObject
  readonly publicKey: string
  readonly fingerprint: string
}

/** A new key, as the file that keeps it. */
export const newKeyFile = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** Reads the file of a key. */
export function readKeyFile(pem: string): Result<SealKey> {
  try {
    const privateKey = createPrivateKey(pem)
    if (privateKey.asymmetricKeyType !== 'ed25519') return wrong('', 'This is not an Ed25519 key.')
    const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
    return fine({ privateKey, publicKey, fingerprint: fingerprintOf(publicKey) })
  } catch {
    return wrong('', 'This is not a key that Goldthread made.')
  }
}

/** The first half of the SHA-256 of a public key: 128 bits, `4f2a-…` in eight groups. */
export function fingerprintOf(publicKey: string): string {
  const hex = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')
  return (hex.slice(0, 32).match(/.{4}/g) ?? []).join('-')
}

/** What stands at the end of a sealed file, in a comment that browsers pass over. */
const opening = '\n<!-- goldthread-seal '
const closing = ' -->\n'

/** Everything before the seal, and when it was made, is what the seal holds for. */
const signed = (content: Uint8Array, madeAt: Moment): Buffer =>
  Buffer.concat([Buffer.from(`${madeAt}\n`), content])

/** Puts a seal under a page. */
export function sealPage(content: string, madeAt: Moment, key: SealKey): string {
  const signature = sign(null, signed(Buffer.from(content), madeAt), key.privateKey).toString('base64')
  return `${content}${opening}${writeSeal({ madeAt, publicKey: key.publicKey, signature })}${closing}`
}

type Seal = { readonly madeAt: Moment; readonly publicKey: string; readonly signature: string }

const writeSeal = ({ madeAt, publicKey, signature }: Seal): string =>
  JSON.stringify({ version: 1, madeAt, publicKey, signature })

/** What the seal of a file says. `intact` only where every byte is as it was sealed. */
export type Checked = { readonly intact: boolean; readonly madeAt: Moment; readonly fingerprint: string }

/**
 * Checks a file's seal. A problem where it has none that can be read. That a file is intact says that nobody changed it
 * since somebody with this key sealed it: whose key it is, the fingerprint tells, compared with the one noted down.
 */
export function checkSeal(file: Uint8Array): Result<Checked> {
  // A letter a byte, so that places in the text are places in the file.
  const text = Buffer.from(file).toString('latin1')
  const at = text.lastIndexOf(opening)
  const written = at < 0 || !text.endsWith(closing) ? '' : text.slice(at + opening.length, -closing.length)
  const seal = readSeal(written)
  if (seal === undefined)
    return wrong('', 'This file has no seal: it is not an emergency paper, or its end is missing or changed.')
  return fine({
    intact: writeSeal(seal) === written && isIntact(file.subarray(0, at), seal),
    madeAt: seal.madeAt,
    fingerprint: fingerprintOf(seal.publicKey),
  })
}

/** Base64 as it is written here: another way to write the same bytes is a change of the file. */
const usual = (base64: string): string => Buffer.from(base64, 'base64').toString('base64')

function readSeal(text: string): Seal | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null) return undefined
    const { madeAt, publicKey, signature } = { madeAt: '', publicKey: '', signature: '', ...read }
    if ([madeAt, publicKey, signature].some((one) => typeof one !== 'string')) return undefined
    return { madeAt: aMoment(madeAt), publicKey: usual(publicKey), signature: usual(signature) }
  } catch {
    return undefined
  }
}

function isIntact(content: Uint8Array, { madeAt, publicKey, signature }: Seal): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    // A key that is read leniently and would be written otherwise has been changed.
    return (
      key.asymmetricKeyType === 'ed25519' &&
      key.export({ type: 'spki', format: 'der' }).toString('base64') === publicKey &&
      verify(null, signed(content, madeAt), key, Buffer.from(signature, 'base64'))
    )
  } catch {
    return false
  }
}
