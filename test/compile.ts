import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './check.ts'
import { loaderVariable } from './loaded.ts'

/**
 * Makes JavaScript of every TypeScript file once, into a folder of this run alone, and says how Node.js is started to run
 * it: test files (`execArgv`), and what they start themselves (`env`, see `loaded.ts`). Each of some 350 processes would
 * else do so for a thousand files and more: with tsx that is four seconds of a processor for whatever opens the website,
 * and this way one. `clear` takes the folder away.
 */
export async function compileForRun(): Promise<{
  readonly execArgv: string[]
  readonly env: Record<string, string>
  clear(): void
}> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-compiled-'))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  try {
    await compileInto(folder)
  } catch (error) {
    clear()
    throw error
  }
  const loader = new URL('loader.mjs', import.meta.url)
  // In its address and not in the environment, which threads of readers are not given.
  loader.searchParams.set('from', pathToFileURL(`${folder}/`).href)
  const execArgv = ['--enable-source-maps', '--import', loader.href]
  return { execArgv, env: { [loaderVariable]: loader.href }, clear }
}

const compileInto = (folder: string) =>
  build({
    absWorkingDir: root,
    // The ending stays in the name: two files may differ by it alone.
    entryPoints: globSync(['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'], { cwd: root }).map((file) => ({
      in: file,
      out: file,
    })),
    outdir: folder,
    bundle: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'error',
  })
