import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { fine, type Result, wrong } from '../../../plain/result.ts'
import type { RawPage } from './lines.ts'

/** The longest report of 2013 to 2025 has some 60 pages and 2 MB; these leave ample room. Milliseconds, bytes. */
const limits = { bytes: 40_000_000, pages: 400, letters: 2_000_000, milliseconds: 60_000, heapMegabytes: 768 }

type Answer =
  | { readonly pages: readonly RawPage[] }
  | { readonly tooMany: number }
  | { readonly tooLong: true }
  | { readonly failed: string }
  | { readonly stopped: true }

const says = {
  locked: 'This PDF is locked with a password. Save a copy without the password and give that instead.',
  broken: 'This PDF is damaged and cannot be opened. Download it again from Ofsted’s website.',
  short: 'This PDF is cut short: its end is missing. Download it again from Ofsted’s website.',
  scanned:
    'This PDF holds pictures of pages and no text, as a scan does. Give the original PDF, or a copy whose text has been recognised.',
  slow: 'This PDF takes more than a minute or too much memory to read, so reading was stopped. Give a simpler copy.',
  long: `This PDF holds more than ${limits.letters.toLocaleString('en-GB')} letters, far more than a report. Give the report alone.`,
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Whether bytes say of themselves that they are a PDF: the mark stands within the first kilobyte. */
export const looksLikePdf = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 1024)).includes('%PDF-')

/** The end mark stands in the last kilobyte; a little more is allowed for mail systems that add to files. */
const hasEnd = (bytes: Uint8Array): boolean => latin(bytes.subarray(-4096)).includes('%%EOF')

/** In the bundle of the command line the thread's code stands beside it as JavaScript. */
const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.mjs',
  import.meta.url,
)

/** A thread that reads, and how many files it has read. */
type Hand = { readonly worker: Worker; files: number; rest?: NodeJS.Timeout }

/*
 * Starting a thread takes longer than reading most reports, so a thread that has read one without trouble waits a little
 * for the next. At most one for each processor works at a time, and what comes meanwhile waits its turn.
 */
const most = Math.max(1, Math.min(4, availableParallelism()))
const resting: Hand[] = []
const queue: (() => void)[] = []
let working = 0

/** After so many files a thread is let go, so that nothing gathers in it; and after so long without one. */
const mostFiles = 100
const restMilliseconds = 5_000

const newHand = (): Hand => ({
  worker: new Worker(workerUrl, {
    // Room for new objects, of which a page makes many and keeps few.
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
    env: {},
    stdout: true,
    stderr: true,
  }),
  files: 0,
})

const quiet = ({ worker }: Hand): void => {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

function takeHand(): Hand {
  const hand = resting.pop() ?? newHand()
  clearTimeout(hand.rest)
  quiet(hand)
  hand.worker.ref()
  hand.files += 1
  return hand
}

/**
 * A resting thread keeps no process from ending. It may still fail over a file that it has answered for: then nothing waits
 * for it, and it is given no other.
 */
function restHand(hand: Hand): void {
  const forget = (): void => {
    clearTimeout(hand.rest)
    const at = resting.indexOf(hand)
    if (at >= 0) resting.splice(at, 1)
  }
  quiet(hand)
  hand.worker.once('error', forget).once('exit', forget).unref()
  resting.push(hand)
  hand.rest = setTimeout(() => {
    forget()
    void hand.worker.terminate()
  }, restMilliseconds).unref()
}

/** Whatever happens in the thread, an answer comes back within the time limit. */
function answerOf({ worker }: Hand, bytes: Uint8Array): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const timer = setTimeout(() => resolve({ stopped: true }), limits.milliseconds)
  worker.once('message', (answer: Answer) => resolve(answer))
  worker.once('error', (error: NodeJS.ErrnoException) =>
    resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { stopped: true } : { failed: error.name }),
  )
  worker.once('exit', () => resolve({ failed: 'unknown' }))
  const own = new Uint8Array(bytes)
  worker.postMessage({ bytes: own, maxPages: limits.pages, maxLetters: limits.letters }, [own.buffer])
  return promise.finally(() => clearTimeout(timer))
}

/**
 * Runs the reader in a thread of its own. One that had trouble with a file is not used for another; the answer does not wait
 * for its end, which a busy machine can put off.
 */
async function ask(bytes: Uint8Array): Promise<Answer> {
  if (working >= most) await new Promise<void>((go) => queue.push(go))
  working += 1
  const hand = takeHand()
  try {
    const answer = await answerOf(hand, bytes)
    if ('pages' in answer && hand.files < mostFiles) restHand(hand)
    else void hand.worker.terminate()
    return answer
  } finally {
    working -= 1
    queue.shift()?.()
  }
}

function pagesOf(answer: Answer): Result<readonly RawPage[]> {
  if ('tooLong' in answer) return wrong('', says.long)
  if ('tooMany' in answer)
    return wrong(
      '',
      `This PDF has ${answer.tooMany} pages; at most ${limits.pages} are read. Give the report alone.`,
    )
  if ('stopped' in answer) return wrong('', says.slow)
  if ('failed' in answer) return wrong('', answer.failed === 'PasswordException' ? says.locked : says.broken)
  const letters = answer.pages.flatMap((page) => page.pieces).map((piece) => piece.text.trim())
  return letters.join('').length < 40 ? wrong('', says.scanned) : fine(answer.pages)
}

/**
 * Reads the words of a PDF and where they stand. Nothing in the file is run and nothing is fetched; the bytes given
 * are left as they are. Says in one sentence what is wrong with a file that is too big (40 MB, 400 pages, one minute),
 * cut short, locked, damaged or scanned.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<readonly RawPage[]>> {
  if (bytes.length > limits.bytes)
    return wrong(
      '',
      `This file has ${Math.round(bytes.length / 1e6)} MB; at most ${limits.bytes / 1e6} MB are read.`,
    )
  if (!hasEnd(bytes)) return wrong('', says.short)
  return pagesOf(await ask(bytes))
}
