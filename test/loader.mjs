// What each process and thread of a test run is started with, as `loader.mjs?from=file:///tmp/…/`: it takes the JavaScript
// that the run made of every TypeScript file at its beginning (`compile.ts`), and what V8 compiled of it in another
// process. Plain JavaScript, because it comes first.
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url).href
const compiled = new URL(import.meta.url).searchParams.get('from')

/** Where the JavaScript of a file of ours stands; nothing for any other file. */
const findCompiled = (url) =>
  url.startsWith(root) && /^(src|test)\/.*\.tsx?$/.test(url.slice(root.length))
    ? `${compiled}${url.slice(root.length)}.js`
    : undefined

enableCompileCache(fileURLToPath(new URL('.cache/compiled-tests', root)))
registerHooks({
  /** Our files name one another in full, so nothing need be looked for: a third of what loading them takes. */
  resolve(specifier, context, next) {
    const url = /^\.\.?\//.test(specifier) ? new URL(specifier, context.parentURL).href : specifier
    return findCompiled(url) === undefined
      ? next(specifier, context)
      : { url, format: 'module', shortCircuit: true }
  },
  load(url, context, next) {
    const from = findCompiled(url)
    if (from === undefined) return next(url, context)
    // The name of its map stands with it, so that a failure names the line of the TypeScript file.
    const source = `${readFileSync(new URL(from), 'utf8')}\n//# sourceMappingURL=${from}.map`
    return { format: 'module', source, shortCircuit: true }
  },
})
