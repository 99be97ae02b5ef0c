import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { build, type OutputFile } from 'esbuild'
import type { Asset, Look } from '../look/assets.ts'
import type { Goldthread } from './worker/scope.ts'

/** The scripts that pages load, and every file to serve: these two and what they share. */
export type Client = {
  /** Keeps drafts: for pages with a form. Its path, as `/assets/drafts.….js`. */
  readonly drafts: string
  /** For every page of whoever is signed in: locks the desk, sends what was left over. */
  readonly desk: string
  readonly assets: readonly Asset[]
}

const scripts = ['drafts', 'desk'] as const

async function buildScripts(): Promise<Client> {
  const built = await build({
    entryPoints: {
      drafts: join(import.meta.dirname, 'start.ts'),
      desk: join(import.meta.dirname, 'desk.ts'),
    },
    bundle: true,
    splitting: true,
    outdir: '/assets',
    entryNames: '[name].[hash]',
    chunkNames: 'shared.[hash]',
    format: 'esm',
    platform: 'browser',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    write: false,
  })
  const assets = built.outputFiles.map(asAsset)
  const [drafts, desk] = scripts.map((name) => assets.find(({ path }) => path.startsWith(`/assets/${name}.`)))
  if (drafts === undefined || desk === undefined) throw new Error('The scripts of the pages were not built.')
  return { drafts: drafts.path, desk: desk.path, assets }
}

/** The path holds the bundler's hash, for the files name one another by it. */
const asAsset = ({ path, contents }: OutputFile): Asset => ({
  path: `/assets/${basename(path)}`,
  contentType: 'text/javascript; charset=utf-8',
  body: contents,
  hash: createHash('sha256').update(contents).digest('hex').slice(0, 16),
})

let bundled: Promise<Client> | undefined

/**
 * What runs in a browser, as files to serve under paths that change with what is in them. Built on the first call (some
 * 100 ms) and then remembered. What both scripts use is in a file that both load, and runs once. Throws where the
 * installation lacks a file.
 */
export function bundleClient(): Promise<Client> {
  bundled ??= buildScripts()
  return bundled
}

/**
 * The service worker, as the text of one file. It knows by name every file that pages are made with, so that another
 * program makes it another worker. Throws where the installation lacks a file.
 */
export async function bundleServiceWorker(look: Look, client: Client): Promise<Uint8Array> {
  const goldthread: Goldthread = {
    assets: [...look.assets, ...client.assets].map(({ path }) => path),
    stylesheets: look.paths.stylesheets,
    scripts: [look.paths.script, client.desk],
  }
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'worker', 'start.ts')],
    define: { goldthread: JSON.stringify(goldthread) },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    write: false,
  })
  const [file] = built.outputFiles
  if (file === undefined) throw new Error('The service worker was not built.')
  return file.contents
}
