import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sayProblem } from '../../src/plain/result.ts'
import { type EmbeddedDatabase, startEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'

/** A PostgreSQL of a story's own at one address, which can be stopped and started again. */
export type Stoppable = {
  readonly ownerUrl: string
  readonly appUrl: string
  stopDatabase(): Promise<void>
  startAgain(): Promise<void>
  close(): Promise<void>
}

async function start(folder: string): Promise<EmbeddedDatabase> {
  const started = await startEmbedded({ folder })
  if (!started.ok) throw new Error(started.problems.map(sayProblem).join('\n'))
  return started.value
}

const portOf = ({ appUrl }: EmbeddedDatabase): number => Number(new URL(appUrl).port)
const at = (url: string, port: number): string => url.replace(/:\d+\//, `:${port}/`)

/** Starts one. It gets another port each time it is started, so that a port before it, which stays, passes on to it. */
export async function stoppableDatabase(): Promise<Stoppable> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-stoppable-'))
  chmodSync(folder, 0o711)
  let running: EmbeddedDatabase | undefined = await start(folder)
  await migrate(running.ownerUrl)
  const open = new Set<Socket>()
  const server = createServer((from) => {
    if (running === undefined) return void from.destroy()
    const to = connect(portOf(running), '127.0.0.1')
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const stopDatabase = async () => {
    const stopping = running
    running = undefined
    await stopping?.stop()
    for (const one of open) one.destroy()
  }
  return {
    ownerUrl: at(running.ownerUrl, port),
    appUrl: at(running.appUrl, port),
    stopDatabase,
    startAgain: async () => {
      running = await start(folder)
    },
    async close() {
      await stopDatabase()
      await new Promise((done) => server.close(done))
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}
