import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeServer } from './stopping.ts'

type Listener = (request: IncomingMessage, answer: ServerResponse) => void
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** What a door leads to: pages, and the live connections of drafts. */
export type Served = {
  readonly listener: Listener
  readonly upgrade: Upgrade
  /** Ends the live connections; pages are answered as before. */
  stop(): Promise<void>
}

/** A server that listens before it is ready, so that a taken port is known at once and `/health` can be asked. */
export type Door = {
  readonly server: Server
  serve(served: Served): void
  /** Ends the live connections, answers what is under way, and closes every connection. */
  close(): Promise<void>
}

/** Listens on loopback. Rejects with the error of `listen`, such as `EADDRINUSE`. */
export async function openDoor(port: number): Promise<Door> {
  let served: Served = {
    listener: (_, answer) => {
      answer.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' })
      answer.end('Goldthread is starting.\n')
    },
    upgrade: (_, socket) => socket.destroy(),
    stop: async () => {},
  }
  const server = createServer((request, answer) => served.listener(request, answer))
  server.on('upgrade', (request, socket, head) => served.upgrade(request, socket, head))
  await new Promise<void>((listening, failing) => {
    server.once('error', failing)
    server.listen(port, '127.0.0.1', listening)
  })
  return {
    server,
    serve: (to) => {
      served = to
    },
    close: async () => {
      await served.stop()
      await closeServer(server)
    },
  }
}
