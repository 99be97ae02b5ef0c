import { createHash } from 'node:crypto'
import type { Pack } from './pack.ts'

/** With the names of every object in order, so that the same pack always reads the same, also out of a database. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, own]) => own !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, own]) => [name, inOrder(own)]),
  )
}

/** The digest of a pack, SHA-256 in hexadecimal: whoever changes a word or a figure of it changes this. */
export const digestOf = (pack: Pack): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(pack)))
    .digest('hex')

/** As it stands under a paper: the first twelve letters. */
export const sayDigest = (digest: string): string => digest.slice(0, 12)

/** Gives a kept pack back its type. Only `makePack` ever makes one. */
export const packOf = (kept: unknown): Pack => kept as Pack
