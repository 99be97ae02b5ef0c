import { createServer } from 'node:http'
import { extname } from 'node:path'
import { type PublishedFile, publishCheck } from '../../src/web/check/alone.tsx'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** The page by itself on a plain web server on loopback, in a folder of it, as a council would put it there. */
export type Served = {
  readonly address: string
  readonly files: readonly PublishedFile[]
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[]
  /** Ends the server; what a browser kept it keeps. */
  close(): Promise<void>
}

export async function serveCheck(): Promise<Served> {
  const files = await publishCheck('0.0.0')
  const byPath = new Map(files.map(({ path, body }) => [`/check/${path}`, body]))
  const asked: string[] = []
  const server = createServer((request, answer) => {
    const path = request.url === '/check/' ? '/check/index.html' : (request.url ?? '')
    asked.push(path)
    const body = byPath.get(path)
    if (body === undefined) return void answer.writeHead(404).end()
    answer.setHeader('content-type', types[extname(path)] ?? 'text/plain').end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  const port = typeof at === 'object' && at !== null ? at.port : 0
  return {
    // A service worker runs on https or on this machine’s own name.
    address: `http://localhost:${port}/check/`,
    files,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
