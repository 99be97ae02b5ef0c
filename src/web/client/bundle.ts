import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Asset } from '../look/assets.ts'

async function buildScript(): Promise<Asset> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'start.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    write: false,
  })
  const [file] = built.outputFiles
  if (file === undefined) throw new Error('The script that keeps drafts was not built.')
  const hash = createHash('sha256').update(file.contents).digest('hex').slice(0, 16)
  return {
    path: `/assets/drafts.${hash}.js`,
    contentType: 'text/javascript; charset=utf-8',
    body: file.contents,
    hash,
  }
}

let bundled: Promise<Asset> | undefined

/**
 * The script that keeps drafts, as a file to serve under a path that holds its hash. Built on the first call (some 100
 * ms) and then remembered. Throws where the installation lacks a file.
 */
export function bundleClient(): Promise<Asset> {
  bundled ??= buildScript()
  return bundled
}
