// Checks types, and style by Biome: `npm run check`. It is also the first part of `npm test`.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const checks: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['types', 'tsc', '--noEmit', '--pretty', 'false'],
  ['style', 'biome', 'check', '--error-on-warnings', '--colors=off'],
]

/** Runs the checks side by side; prints what they found. Returns the names of those that failed. */
export async function check(): Promise<string[]> {
  const done = checks.map(([name, program, ...args]) => {
    const path = join(root, 'node_modules/.bin', program)
    return new Promise<string[]>((settle) => {
      execFile(path, args, { cwd: root, maxBuffer: 50_000_000 }, (error, out, says) => {
        process.stdout.write(
          error === null
            ? `✔ ${name}\n`
            : `✖ ${name}\n${out}${says}${out + says === '' ? error.message : ''}\n`,
        )
        settle(error === null ? [] : [name])
      })
    })
  })
  return (await Promise.all(done)).flat()
}

if (import.meta.main) process.exitCode = (await check()).length
