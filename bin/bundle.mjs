// The commands that only read files run as one bundle, so that they start at once. It is made anew where a source file
// has changed, and left out where this user may not write here: then they run from their sources, as everything does.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'

/**
 * @param {string} root
 * @param {string} name
 */
const placeOf = (root, name) => join(root, '.cache', name)

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

async function make(entry, folder, root, threads) {
  const { build } = await import('esbuild')
  const half = `${folder}.${process.pid}`
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: entry },
    outdir: half,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    metafile: true,
    logLevel: 'silent',
    // A bundle that runs as a script knows its place by its name alone.
    banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href" },
    define: { 'import.meta.url': 'ownUrl' },
  })
  const apart = await makeThreads(threads, half, root)
  const made = Object.fromEntries(
    ['package-lock.json', ...Object.keys(metafile.inputs), ...apart].map((path) => [
      path,
      stampOf(join(root, path)),
    ]),
  )
  writeFileSync(join(half, 'made-from.json'), JSON.stringify(made))
  // Two that begin together make the same; the later one takes its place.
  rmSync(folder, { recursive: true, force: true })
  renameSync(half, folder)
}

/** Threads begin with a file of their own, which stands beside the bundle. Gives what they were made from. */
async function makeThreads(threads, folder, root) {
  if (Object.keys(threads).length === 0) return []
  const { build } = await import('esbuild')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: threads,
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    outExtension: { '.js': '.mjs' },
    metafile: true,
    logLevel: 'silent',
  })
  return Object.keys(metafile.inputs)
}

/** A file's bytes, or nothing where there is none. */
function findBytes(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/**
 * Runs a bundle's `main` with what V8 compiled of it when it last ran for the same thing: of all that was called, and not
 * of its outermost code alone, as a compile cache of Node.js keeps it. Where there is none of this Node.js, `main` is
 * asked to go through what it may need, and what was compiled is kept (see decisions/0181).
 * @param {string} path of the bundle
 * @param {string} kind what it runs for, as part of the name of a file
 */
export async function runBundle(path, kind) {
  // Of this bundle and no other: V8 tells bundles apart by their length alone.
  const keptAt = join(path, `../${kind}-${Math.floor(statSync(path).mtimeMs)}.compiled`)
  const kept = findBytes(keptAt)
  const wrapped = `(function (module, require, __filename) {${readFileSync(path, 'utf8')}\n})`
  const script = new Script(wrapped, { filename: path, ...(kept && { cachedData: kept }) })
  const isKept = kept !== undefined && script.cachedDataRejected === false
  const module = { exports: {} }
  script.runInThisContext()(module, createRequire(path), path)
  const hasRun = await module.exports.main({ goThrough: !isKept })
  if (!hasRun || isKept) return
  try {
    writeFileSync(`${keptAt}.${process.pid}`, script.createCachedData())
    renameSync(`${keptAt}.${process.pid}`, keptAt)
  } catch {
    // Without it the next run compiles for itself.
  }
}

/**
 * The path of a bundle made from a TypeScript file and all that it imports; undefined where none can be made.
 * @param {string} entry path from the root of the checkout
 * @param {string} root
 * @param {{ name: string, threads?: Readonly<Record<string, string>> }} as the name of the bundle, and by name the files
 * that threads of it begin with
 * @returns {Promise<string | undefined>}
 */
export async function bundled(entry, root, { name, threads = {} }) {
  const folder = placeOf(root, name)
  try {
    if (!isFresh(folder, root)) {
      mkdirSync(join(root, '.cache'), { recursive: true })
      await make(entry, folder, root, threads)
    }
    return join(folder, 'main.js')
  } catch {
    return undefined
  }
}
