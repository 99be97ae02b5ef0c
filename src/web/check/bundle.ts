import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import type { Asset } from '../look/assets.ts'
import { allCheckers } from './standards.ts'

const here = import.meta.dirname

const shared = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  write: false,
} as const satisfies BuildOptions

async function bundled(file: string, more: BuildOptions = {}): Promise<string> {
  const built = await build({ ...shared, ...more, entryPoints: [join(here, file)], write: false })
  const [output] = built.outputFiles ?? []
  if (output === undefined) throw new Error(`${file} was not built.`)
  return output.text
}

function asset(name: string, text: string): Asset {
  const body = Buffer.from(text)
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
  return { path: `/assets/${name}.${hash}.js`, contentType: 'text/javascript; charset=utf-8', body, hash }
}

/** The page’s script. `worker` is the worker’s text, where it is not served as a file. */
async function bundlePage(worker: string): Promise<string> {
  const offered = (await allCheckers()).map(({ standard: { name, title, years } }) => ({
    name,
    title,
    years,
  }))
  return bundled('start.tsx', {
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx/dom',
    define: {
      checkPage: JSON.stringify({ offered, worker }),
    },
  })
}

/** The worker that reads files about children may load nothing and connect to nothing (W3C CSP Level 3). */
const workerPolicy = "default-src 'none'"

export type CheckAssets = { readonly script: Asset; readonly worker: Asset }

let served: Promise<CheckAssets> | undefined

async function bundleServed(): Promise<CheckAssets> {
  const [script, worker] = await Promise.all([bundlePage(''), bundled('worker.ts')])
  return {
    script: asset('check', script),
    worker: { ...asset('check-worker', worker), policy: workerPolicy },
  }
}

/**
 * What the page of dropped files loads in Goldthread’s own website: its script, and the worker as a file with a policy of
 * its own. Built on the first call and then remembered.
 */
export function bundleCheck(): Promise<CheckAssets> {
  served ??= bundleServed()
  return served
}

/** The script of a page by itself, in which the worker stands as text. */
export const bundleCheckAlone = async (): Promise<Asset> =>
  asset('check', await bundlePage(await bundled('worker.ts')))

/** The service worker of a page by itself, as text: it keeps these files, and answers from nothing else. */
export const bundleOffline = (version: string, files: readonly string[]): Promise<string> =>
  bundled('offline.ts', { define: { offline: JSON.stringify({ version, files }) } })
