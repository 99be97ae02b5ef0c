// The commands that only read files run as one bundle, so that they start at once. It is made anew where a source file
// has changed, and left out where this user may not write here: then they run from their sources, as everything does.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} root */
const placeOf = (root) => join(root, '.cache/files')

/** How a source file stood when the bundle was made from it. */
const stampOf = (path) => {
  const { mtimeMs, size } = statSync(path)
  return `${mtimeMs} ${size}`
}

/** Whether every file that the bundle was made from stands as it did. */
function isFresh(folder, root) {
  try {
    const made = JSON.parse(readFileSync(join(folder, 'made-from.json'), 'utf8'))
    return Object.entries(made).every(([path, stamp]) => stampOf(join(root, path)) === stamp)
  } catch {
    return false
  }
}

async function make(entry, folder, root) {
  const { build } = await import('esbuild')
  const half = `${folder}.${process.pid}`
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: entry },
    outdir: half,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    outExtension: { '.js': '.mjs' },
    metafile: true,
    logLevel: 'silent',
    // Packages of the old kind ask for Node's own modules by this name.
    banner: {
      js: "import { createRequire as bannerRequire } from 'node:module'; const require = bannerRequire(import.meta.url);",
    },
  })
  const made = Object.fromEntries(
    ['package-lock.json', ...Object.keys(metafile.inputs)].map((path) => [path, stampOf(join(root, path))]),
  )
  writeFileSync(join(half, 'made-from.json'), JSON.stringify(made))
  // Two that begin together make the same; the later one takes its place.
  rmSync(folder, { recursive: true, force: true })
  renameSync(half, folder)
}

/**
 * The path of a bundle made from a TypeScript file and all that it imports, and of the folder where Node.js may keep
 * what it has compiled; undefined where none can be made.
 * @param {string} entry path from the root of the checkout
 * @param {string} root
 * @returns {Promise<{ main: string, compiled: string } | undefined>}
 */
export async function bundled(entry, root) {
  const folder = placeOf(root)
  try {
    if (!isFresh(folder, root)) {
      mkdirSync(join(root, '.cache'), { recursive: true })
      await make(entry, folder, root)
    }
    return { main: join(folder, 'main.mjs'), compiled: join(root, '.cache/compiled') }
  } catch {
    return undefined
  }
}
