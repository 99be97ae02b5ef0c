import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { DraftId } from '../../src/define/record.ts'
import type { Moment } from '../../src/plain/day.ts'
import type { Worker } from '../../src/store/worker.ts'
import { writeBatch } from '../../src/web/client/batch.ts'
import { headersOf, readAnswer } from '../../src/web/client/http.ts'
import type { Socket } from '../../src/web/client/live.ts'
import type { Send } from '../../src/web/client/sender.ts'
import type { Site } from './site.ts'

/** Somebody signed in, as the server sees their browser: over real HTTP and a real WebSocket, through the network. */
export type Visitor = {
  readonly worker: Worker
  readonly send: Send
  /** What the server has of a draft that is not in the document; nothing where it cannot be asked now. */
  fetchState(draft: DraftId, doc: Y.Doc): Promise<Uint8Array | undefined>
  open(draft: DraftId, doc: Y.Doc): Socket
  /** Takes all of a draft back to how it stood at a moment; gives whether the server did. */
  takeBack(draft: DraftId, at: Moment): Promise<boolean>
  /** Signs in, again where they were: everything from now on goes under the new session. */
  signIn(): Promise<void>
  /** The session ends, and nobody tells the page. */
  loseSession(): Promise<void>
}

const patienceMs = 20_000

const vectorIn = (doc: Y.Doc): string => Buffer.from(Y.encodeStateVector(doc)).toString('base64url')

export async function makeVisitor(site: Site, worker: Worker): Promise<Visitor> {
  const { origin } = site.network
  let session = await site.signIn(worker)
  const headers = () => ({
    ...headersOf(worker.id),
    cookie: session.cookie,
    origin,
    'sec-fetch-site': 'same-origin',
  })
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, {
      ...init,
      headers: { ...headers(), 'content-type': 'application/octet-stream' },
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
  return {
    worker,
    async send(draft, updates) {
      try {
        const body = writeBatch(updates)
        return await readAnswer(await ask(`/drafts/${draft}/updates`, { method: 'POST', body }))
      } catch {
        return { is: 'down' }
      }
    },
    async fetchState(draft, doc) {
      try {
        const response = await ask(`/drafts/${draft}/state?has=${vectorIn(doc)}`)
        const isState = response.ok && response.headers.get('content-type') === 'application/octet-stream'
        return isState ? new Uint8Array(await response.arrayBuffer()) : undefined
      } catch {
        return undefined
      }
    },
    open: (draft, doc) => {
      const socket = new WebSocket(
        `${origin.replace('http', 'ws')}/drafts/${draft}/live?has=${vectorIn(doc)}&worker=${worker.id}`,
        { headers: headers(), perMessageDeflate: false, handshakeTimeout: patienceMs },
      )
      // A connection that is refused or breaks tells so by its events; an error nobody listens to would end the storm.
      socket.on('error', () => {})
      return socket as unknown as Socket
    },
    async takeBack(draft, at) {
      const answer = await fetch(`${origin}/drafts/${draft}/history`, {
        method: 'POST',
        body: new URLSearchParams({ at, take: 'all' }),
        headers: headers(),
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      }).catch(() => undefined)
      return answer?.status === 303
    },
    async signIn() {
      session = await site.signIn(worker)
    },
    loseSession: () => site.endSession(session.token),
  }
}
