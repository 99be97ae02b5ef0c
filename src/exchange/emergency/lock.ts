import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { html } from 'hono/html'
import { fine, type Result, wrong } from '../../plain/result.ts'
import { paperLook } from './look.ts'
import { openerScript } from './opener.ts'

const [shrink, grow] = [promisify(gzip), promisify(gunzip)]

/**
 * How long the passphrase of the papers is at least. Whoever finds a file can try words as fast as they can count: four
 * or five words that have nothing to do with one another are beyond that. Source: National Cyber Security Centre, Three
 * random words; a word more, because here nothing slows the guessing but the rounds below.
 */
export const shortestPassphrase = 20

/** Rounds of PBKDF2 with HMAC-SHA-256. Source: OWASP Password Storage Cheat Sheet (2023): 600,000. */
const rounds = 600_000

/** Reads the council's passphrase. Blanks round it do not count, nor how a letter with an accent is put together. */
export function readPassphrase(typed: string): Result<string> {
  const passphrase = typed.normalize('NFC').trim()
  return passphrase.length >= shortestPassphrase
    ? fine(passphrase)
    : wrong(
        'passphrase',
        `The passphrase of the emergency paper has at least ${shortestPassphrase} characters: four or five words that have nothing to do with one another.`,
      )
}

/** What is written into a locked page: all but the passphrase, each in base64. */
type Locked = { readonly salt: string; readonly iv: string; readonly rounds: number; readonly bytes: string }

const base64 = (bytes: ArrayBuffer | Uint8Array): string =>
  Buffer.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)).toString('base64')
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64'))

async function keyOf(
  passphrase: string,
  { salt, rounds: iterations }: Pick<Locked, 'salt' | 'rounds'>,
): Promise<CryptoKey> {
  const { subtle } = globalThis.crypto
  const words = await subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, [
    'deriveKey',
  ])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations }
  return subtle.deriveKey(how, words, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** What a locked page says before it is opened. */
export type Outside = { readonly council: string; readonly made: string; readonly isSynthetic: boolean }

/**
 * Locks a page into another that opens itself: AES-256-GCM under a key drawn from the passphrase, opened by the browser's
 * own Web Cryptography (W3C, 2017) with no server and no network. A new salt each time.
 */
export async function lockPage(content: string, passphrase: string, outside: Outside): Promise<string> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))]
  const shape = { salt: base64(salt), rounds }
  const small = new Uint8Array(await shrink(content))
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(passphrase, shape), small)
  return drawLocked({ ...shape, iv: base64(iv), bytes: base64(bytes) }, outside)
}

/** Opens a locked page as the browser does. A problem where the passphrase is another, or the file is not a locked page. */
export async function openPage(file: string, passphrase: string): Promise<Result<string>> {
  const locked = readLocked(file)
  if (locked === undefined) return wrong('', 'This is not a locked emergency paper.')
  try {
    const how = { name: 'AES-GCM', iv: fromBase64(locked.iv) }
    const key = await keyOf(passphrase.normalize('NFC').trim(), locked)
    const small = await crypto.subtle.decrypt(how, key, fromBase64(locked.bytes))
    return fine((await grow(new Uint8Array(small))).toString())
  } catch {
    return wrong('passphrase', 'This passphrase does not open the paper, or the file has been changed.')
  }
}

const holder = /<script type="application\/json" id="locked">([^<]*)<\/script>/

/** More rounds than this are not what Goldthread writes: a file may not make its reader count for ever. */
const mostRounds = 10_000_000

function readLocked(file: string): Locked | undefined {
  try {
    const read: unknown = JSON.parse(holder.exec(file)?.[1] ?? '')
    if (typeof read !== 'object' || read === null) return undefined
    const { salt, iv, bytes, rounds } = { salt: '', iv: '', bytes: '', rounds: 0, ...read }
    const isRight =
      [salt, iv, bytes].every((one) => typeof one === 'string') && rounds > 0 && rounds <= mostRounds
    return isRight ? { salt, iv, bytes, rounds } : undefined
  } catch {
    return undefined
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')

function drawLocked(locked: Locked, { council, made, isSynthetic }: Outside): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hashOf(openerScript)}'`
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Emergency paper, ${made}</title>
<style>`
  const body = html`</style>
</head>
<body>
<main>
<h1>Emergency paper</h1>
<p>${council}. As the record stood on ${made}.</p>
${isSynthetic ? html`<p class="synthetic">Synthetic data: everybody in it is made up.</p>` : ''}
<p>For when Goldthread cannot be reached. It is locked: whoever is on duty or leads the service has the passphrase. It
opens here, on this computer, with no network.</p>
<form id="open">
<p><label for="passphrase">Passphrase</label></p>
<p><input id="passphrase" type="password" autocomplete="off" autocapitalize="none" spellcheck="false" required></p>
<p><label class="tick"><input id="seen" type="checkbox"> Show what I type</label></p>
<p><button type="submit">Open the paper</button></p>
<p id="says" role="status"></p>
</form>
<noscript><p>This page needs JavaScript to open itself. Without it: bin/goldthread emergency-paper --open FILE.</p></noscript>
</main>
<script type="application/json" id="locked">`
  return `${page}${paperLook}${form}${body}${JSON.stringify(locked)}</script>\n<script>${openerScript}</script>\n</body>\n</html>`
}

const form = `
  main { max-width: 34em; }
  label { font-weight: bold; }
  .tick { font-weight: normal; }
  input[type="checkbox"] { width: 24px; height: 24px; vertical-align: middle; }
  #passphrase { width: 100%; padding: 8px; font: inherit; border: 2px solid #0b0c0c; }
  button { padding: 8px 18px; font: inherit; font-weight: bold; color: #fff; background: #16223a; border: 0; }
  :focus-visible { outline: 3px solid #b58a2b; outline-offset: 2px; }
`
