import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'

/** A file to serve. Its path holds its hash, so it may be kept for ever: `cache-control: public, max-age=31536000, immutable`. */
export type Asset = {
  readonly path: `/assets/${string}`
  readonly contentType: string
  readonly body: Uint8Array
  /** SHA-256 of the body, the first 16 hexadecimal digits. */
  readonly hash: string
  /** A content security policy of its own, for a worker. */
  readonly policy?: string
}

/** Where a page finds its stylesheets, in order, its script and the typeface it needs first. */
export type LookPaths = {
  readonly stylesheets: readonly string[]
  readonly script: string
  readonly font: string
}

/** Everything that the look serves, and where a page finds it. */
export type Look = { readonly assets: readonly Asset[]; readonly paths: LookPaths }

const need = createRequire(import.meta.url)
const here = import.meta.dirname
const typeface = '"Atkinson Hyperlegible Next Variable"'
const fontFiles = ['latin-wght-normal', 'latin-ext-wght-normal', 'latin-wght-italic', 'latin-ext-wght-italic']

function asset(name: string, ending: string, contentType: string, body: Uint8Array): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
  return { path: `/assets/${name}.${hash}.${ending}`, contentType, body, hash }
}

const stylesheet = (name: string, text: string): Asset =>
  asset(name, 'css', 'text/css; charset=utf-8', Buffer.from(text))

async function readFont(name: string): Promise<Asset> {
  const file = `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${name}.woff2`
  return asset(name, 'woff2', 'font/woff2', await readFile(need.resolve(file)))
}

/**
 * GOV.UK Frontend's stylesheet in our dress. GDS Transport and the royal crest are licensed to GOV.UK alone, so every
 * mention of them goes: the typeface becomes ours, and the crest nothing.
 */
export const inOurDress = (govuk: string): string =>
  govuk
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/font-family:GDS Transport,arial,sans-serif/g, `font-family:${typeface},arial,sans-serif`)
    .replaceAll(/url\(\/assets\/[^)]*\)/g, 'none')
    .replace(/\/\*#.*?\*\//, '')

/** A stylesheet of our own; `url(font:latin-wght-normal)` in it stands for where that font is served. */
async function readOwnStyles(name: string, fonts: readonly Asset[]): Promise<Asset> {
  let text = await readFile(join(here, `${name}.css`), 'utf8')
  for (const [at, font] of fontFiles.entries())
    text = text.replaceAll(`url(font:${font})`, `url(${fonts[at]?.path})`)
  return stylesheet(name, text)
}

async function bundleScript(): Promise<Asset> {
  const built = await build({
    entryPoints: [join(here, 'start.ts')],
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    write: false,
  })
  const [file] = built.outputFiles
  if (file === undefined) throw new Error('The script of the look was not built.')
  return asset('start', 'js', 'text/javascript; charset=utf-8', file.contents)
}

/**
 * Reads and builds everything that the look serves; some 100 ms, done once when the server starts. Throws where the
 * installation lacks a file.
 */
export async function readLook(): Promise<Look> {
  const govukFile = need.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')
  const fonts = await Promise.all(fontFiles.map(readFont))
  const styles = [
    stylesheet('govuk', inOurDress(await readFile(govukFile, 'utf8'))),
    await readOwnStyles('look', fonts),
    await readOwnStyles('records', fonts),
    await readOwnStyles('check', fonts),
  ]
  const script = await bundleScript()
  return {
    assets: [...styles, script, ...fonts],
    paths: {
      stylesheets: styles.map((style) => style.path),
      script: script.path,
      font: fonts[0]?.path ?? '',
    },
  }
}
