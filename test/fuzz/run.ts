import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { readers } from './readers.ts'
import type { Said } from './worker.ts'

/*
 * Tries every reader of files from outside with changed files, for as long as it is told: npm run fuzz -- --minutes 10.
 * A reader must end within seconds, in bounded memory, with a result or a sentence, and never throw. What it reaches in
 * our code guides which changed files are built upon. An input that breaks a reader is kept beside the name of its reader.
 */

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    reader: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})

/** No file of this size takes longer; more is a hang. */
const longestSeconds = 20
const mostMegabytes = 512

type Outcome = { readonly broke: number; readonly line: string }

const keep = (name: string, bytes: Uint8Array): string => {
  const path = join(tmpdir(), `goldthread-fuzz-${name}-${Date.now()}`)
  writeFileSync(path, bytes)
  return path
}

function tryReader(name: string, seed: number, seconds: number): Promise<Outcome> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { name, seed, seconds },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  let last: Uint8Array = new Uint8Array()
  let broke = 0
  return new Promise((resolve) => {
    const hung = () => {
      void worker.terminate()
      resolve({ broke: 1, line: `${name}: HUNG, more than ${longestSeconds} s on ${keep(name, last)}` })
    }
    let watch = setTimeout(hung, 60_000)
    worker.on('message', (said: Said) => {
      clearTimeout(watch)
      if (said.is !== 'done') watch = setTimeout(hung, longestSeconds * 1000)
      if (said.is === 'trying') last = said.bytes
      if (said.is === 'broke' && ++broke <= 5)
        console.log(`${name}: BROKE on ${keep(name, said.bytes)}\n${said.says}`)
      if (said.is === 'done')
        resolve({
          broke,
          line: `${name}: ${said.tried} files tried, ${broke} broke it; ${said.kept} kept, ${said.reached} stretches of code reached`,
        })
    })
    worker.on('error', (error) => {
      clearTimeout(watch)
      resolve({ broke: 1, line: `${name}: DIED (${error.message}) on ${keep(name, last)}` })
    })
  })
}

const names = values.reader === undefined ? Object.keys(readers) : [values.reader]
const seconds = Number(values.minutes) * 60
console.log(`Seed ${values.seed}, ${values.minutes} minutes for each of ${names.join(', ')}`)
let broken = 0
for (const name of names) {
  const { broke, line } = await tryReader(name, Number(values.seed), seconds)
  broken += broke
  console.log(line)
}
process.exitCode = broken === 0 ? 0 : 1
