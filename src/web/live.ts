import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Context, Hono } from 'hono'
import { WebSocketServer } from 'ws'
import * as Y from 'yjs'
import type { DraftId } from '../define/record.ts'
import { readId } from '../plain/id.ts'
import { myWork } from '../store/access.ts'
import { as, type Store } from '../store/as.ts'
import { requireOpening } from '../store/draft-writers.ts'
import type { Worker } from '../store/worker.ts'
import { largestBatch } from './client/batch.ts'
import { isUnreachable } from './drafts.ts'
import { attend } from './live-connection.ts'
import { openRooms } from './live-rooms.ts'
import { sessionCookie } from './sign-in/cookies.ts'
import type { Env } from './sign-in/parts.ts'

/** What a live connection needs to be opened: who opens it, and what of the draft they have. */
export type Opening = {
  readonly worker: Worker
  readonly draft: DraftId
  readonly token: string
  /** A Yjs state vector; without it nothing is sent of what was there before. */
  readonly has: Uint8Array | undefined
}

export type LiveParts = {
  readonly store: Store
  /** The address by which browsers reach Goldthread: no other site may open a connection. */
  readonly origin: string
  /** One line of the log. Never holds anything about a person. */
  readonly log: (line: string) => void
}

export type Live = {
  /** `GET /drafts/:id/live`: decides who may open a connection. Stands behind safety and sign-in, like every page. */
  readonly routes: Hono<Env>
  /** Takes a request to upgrade, once `ask` has let it through. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, ask: Ask): void
  /** Closes every connection; browsers come back to the next process by themselves. */
  stop(): Promise<void>
}

type Ask = (request: Request) => Response | Promise<Response>

/** The most live connections that one worker may have at once: tabs and devices. */
const mostOfOneWorker = 40

const closingMs = 1_000
const goingAway = 1001
/** The status for whoever comes while the process ends: they come back to the next one. */
const away = 503

/** Who was let in, by the request that was. */
type Admitted = WeakMap<Request, Opening>

/**
 * The live connections of drafts: what one types, the others read, and what is acknowledged is committed. Everything that
 * goes over them is told in `client/live-messages.ts`; the routes of `drafts.ts` do the same without them.
 */
export function openLive({ store, origin, log }: LiveParts): Live {
  const rooms = openRooms(store.database)
  const admitted: Admitted = new WeakMap()
  const open = new Map<{ close(code: number): void; terminate(): void }, Worker>()
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: largestBatch + 100_000,
  })
  let isStopping = false
  const isTooMany = ({ id }: Worker): boolean =>
    [...open.values()].filter((worker) => worker.id === id).length >= mostOfOneWorker
  const routes = new Hono<Env>()
  routes.get('/drafts/:id/live', (c) => admit(c, { store, origin, admitted, isTooMany }))
  return {
    routes,
    upgrade(request, socket, head, ask) {
      socket.on('error', () => socket.destroy())
      const asked = requestOf(request)
      if (asked === undefined) return refuse(socket, 400)
      void Promise.resolve(ask(asked)).then(
        (response) => {
          const opening = admitted.get(asked)
          if (opening === undefined) return refuse(socket, response.status)
          // Who knocked before it was stopped, and was let in after: nobody would close that connection any more.
          if (isStopping) return refuse(socket, away)
          sockets.handleUpgrade(request, socket, head, (one) => {
            open.set(one, opening.worker)
            one.on('close', () => open.delete(one))
            attend(one, opening, { store, rooms, log })
          })
        },
        () => refuse(socket, 500),
      )
    },
    async stop() {
      isStopping = true
      for (const one of open.keys()) one.close(goingAway)
      const cut = setTimeout(() => {
        for (const one of open.keys()) one.terminate()
      }, closingMs)
      await rooms.stop()
      while (open.size > 0) await new Promise((go) => setTimeout(go, 20))
      clearTimeout(cut)
    },
  }
}

/** The request as the pages' safety and sign-in know it: its address, its headers and nothing else. */
function requestOf({ url = '', headers, method }: IncomingMessage): Request | undefined {
  const address = `http://${headers.host ?? ''}${url}`
  if (method !== 'GET' || !URL.canParse(address)) return undefined
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
  return new Request(address, { headers: given })
}

/**
 * An answer in the place of a connection. A browser's script learns no more than that there is none. The connection ends
 * with it also where the other side keeps its half open, which would hold up a process that is stopped.
 */
function refuse(socket: Duplex, status: number): void {
  const answer = `HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`
  socket.end(answer, () => socket.destroy())
}

type Admitting = Pick<LiveParts, 'store' | 'origin'> & {
  readonly admitted: Admitted
  readonly isTooMany: (worker: Worker) => boolean
}

/**
 * Lets a connection through, for one who writes in the draft and may still write what it is to become, asked from a page
 * of ours. A WebSocket is not bound by the same-origin rule, so that its origin must be looked at here (RFC 6455, section
 * 10.2). Otherwise 426 (no upgrade), 403, 400 (`has` is no state vector), 404, 429 or 503.
 */
async function admit(c: Context<Env>, { store, origin, admitted, isTooMany }: Admitting): Promise<Response> {
  const { worker } = c.var
  if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return c.body(null, 426)
  if (c.req.header('origin') !== origin) return c.body(null, 403)
  const [draft, has] = [readId<'draft'>(c.req.param('id')), stateVectorIn(c.req.query('has'))]
  const token = sessionCookie(origin).find(c)
  if (!draft.ok || token === undefined) return c.body(null, 404)
  if (has === 'none') return c.body(null, 400)
  if (isTooMany(worker)) return c.body(null, 429)
  try {
    const reading = await as(store, worker, myWork, (acting) => requireOpening(acting, draft.value))
    if (reading.may !== 'yes') return c.body(null, 404)
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return c.body(null, 503)
  }
  admitted.set(c.req.raw, { worker, draft: draft.value, token, has })
  return c.body(null, 204)
}

function stateVectorIn(text: string | undefined): Uint8Array | undefined | 'none' {
  if (text === undefined) return undefined
  try {
    const bytes = new Uint8Array(Buffer.from(text, 'base64url'))
    Y.decodeStateVector(bytes)
    return bytes
  } catch {
    return 'none'
  }
}
