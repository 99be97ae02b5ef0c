import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Closes a text so that only who holds the key can read or make one (AES-256-GCM). */
export type Seal = { close(text: string): string; findOpened(sealed: string): string | undefined }

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/**
 * A seal whose key comes from a secret (HKDF, RFC 5869), so that every process which shares the secret can open it.
 * `purpose` keeps what was sealed for one use from being opened for another.
 */
export function sealFrom(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `goldthread ${purpose}`, 32))
  return {
    close(text) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, key, iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    findOpened(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < ivBytes + tagBytes) return undefined
      try {
        const open = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        open.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
        return open.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + open.final('utf8')
      } catch {
        return undefined
      }
    },
  }
}
