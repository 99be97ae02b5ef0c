import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root } from '../check.ts'

/** One run of the real command, from its start to its end. */
export type Ran = { readonly seconds: number; readonly out: string }

/** A Goldthread that serves. */
export type Serving = {
  readonly origin: string
  /** From the giving of the command until it says that it is ready. */
  readonly seconds: number
  /** Resident memory of the process that serves, in MB of a million bytes; Linux tells it. */
  memory(): number
  /** How long the process that serves has kept a processor busy, in seconds; Linux tells it. */
  busy(): number
  stop(): Promise<void>
}

/** Everything that was started here and has not ended. */
const running = new Set<ChildProcess>()

/** Ends whatever was started here and still runs, and waits until it has ended. */
export async function endAll(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      child.kill('SIGTERM')
      await once(child, 'close')
    }),
  )
}

type Environment = Readonly<Record<string, string>>

/** This process's surroundings without its settings for Goldthread: what is measured is what is given here. */
const bare = (): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(GOLDTHREAD_|DATABASE_URL$|PORT$)/.test(name)),
  )

function begin(command: string, args: readonly string[], env: Environment) {
  const child = spawn(command, args, { env: { ...bare(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err = (err + chunk).slice(-10_000)
  })
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child)
    return Number(code)
  })
  return { child, ended, out: () => out, err: () => err }
}

const failure = (what: string, err: string): Error => new Error(`${what} did not go well:\n${err}`)

/** Runs a program to its end; throws what it said where that is not well. */
async function runToEnd(
  what: string,
  command: string,
  args: readonly string[],
  env: Environment,
): Promise<Ran> {
  const began = performance.now()
  const { ended, out, err } = begin(command, args, env)
  if ((await ended) !== 0) throw failure(what, err())
  return { seconds: (performance.now() - began) / 1000, out: out() }
}

/** `goldthread …`, as a person gives it, on the Node.js that this runs on. */
export const goldthread = (args: readonly string[], env: Environment): Promise<Ran> =>
  runToEnd(`goldthread ${args[0]}`, process.execPath, [join(root, 'bin/goldthread'), ...args], env)

/** One of our own files, in a process of its own. */
export const runFile = (file: string, env: Environment): Promise<Ran> =>
  runToEnd(file, process.execPath, ['--import', import.meta.resolve('tsx'), join(root, file)], env)

async function freePort(): Promise<number> {
  const asking = createServer().listen(0, '127.0.0.1')
  await once(asking, 'listening')
  const address = asking.address()
  await new Promise((done) => asking.close(done))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** `goldthread start` on a data folder and a free port of this machine, until it is ready. */
export async function serve(folder: string): Promise<Serving> {
  const port = await freePort()
  const began = performance.now()
  const env = { GOLDTHREAD_DATA: folder, PORT: String(port) }
  const { child, ended, out, err } = begin(process.execPath, [join(root, 'bin/goldthread'), 'start'], env)
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', () => {
      if (out().includes('Goldthread is ready')) ready()
    })
    void ended.then(() => failed(failure('goldthread start', err())))
  })
  const seconds = (performance.now() - began) / 1000
  return {
    origin: `http://localhost:${port}`,
    seconds,
    memory: () => memoryOf(pidIn(folder)),
    busy: () => busyOf(pidIn(folder)),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const pidIn = (folder: string): number => Number(readFileSync(join(folder, 'goldthread.pid'), 'utf8'))

/** `utime` and `stime`, the 14th and 15th field, in hundredths of a second (Linux, proc_pid_stat(5)). */
function busyOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}

function memoryOf(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return (Number(kilobytes) * 1024) / 1e6
  } catch {
    return Number.NaN
  }
}
