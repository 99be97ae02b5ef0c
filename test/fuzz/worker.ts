import { parentPort, workerData } from 'node:worker_threads'
import { diceOf } from '../storm/dice.ts'
import { Coverage } from './coverage.ts'
import { mutated } from './mutate.ts'
import { readers } from './readers.ts'

/** What the trial of one reader says to the process that watches it. */
export type Said =
  | { readonly is: 'trying'; readonly bytes: Uint8Array }
  | { readonly is: 'broke'; readonly bytes: Uint8Array; readonly says: string }
  | { readonly is: 'done'; readonly tried: number; readonly kept: number; readonly reached: number }

const { name, seed, seconds } = workerData as { name: string; seed: number; seconds: number }
const say = (said: Said) => parentPort?.postMessage(said)
const reader = readers[name]
if (reader === undefined) throw new Error(`No reader ${name}`)

/** So many inputs are tried between two looks at what they have reached. */
const inABatch = 20

const dice = diceOf(seed)
const coverage = new Coverage()
await coverage.start()
const corpus: Uint8Array[] = [...reader.seeds]
const pick = () => dice.pick(corpus)
const end = performance.now() + seconds * 1000
let tried = 0
for (const bytes of corpus) await reader.read(bytes)
await coverage.newlyReached()
while (performance.now() < end) {
  const batch = Array.from({ length: inABatch }, () => mutated(pick(), pick(), dice))
  for (const bytes of batch) {
    say({ is: 'trying', bytes })
    tried++
    try {
      await reader.read(bytes)
    } catch (error) {
      say({
        is: 'broke',
        bytes,
        says: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    }
  }
  if ((await coverage.newlyReached()) > 0) corpus.push(...batch)
}
say({ is: 'done', tried, kept: corpus.length, reached: coverage.size })
