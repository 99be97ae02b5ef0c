import type { DraftId } from '../../define/record.ts'
import { type Update, writeBatch } from './batch.ts'
import { type LiveMessage, readMessage, signOfLifeMs } from './live-messages.ts'
import type { Send, Sent } from './sender.ts'

/** What the page is told that nobody here typed. */
export type Heard = {
  /** What somebody else typed, or what the server had and this page had not. */
  update(bytes: Uint8Array): void
  /** Who else has the draft open now. */
  here(names: readonly string[]): void
  settled(): void
  signedOut(): void
}

/** The part of a WebSocket that is used, so that the line can be tried without a browser. */
export type Socket = Pick<
  WebSocket,
  'readyState' | 'bufferedAmount' | 'send' | 'close' | 'addEventListener'
> & {
  binaryType: BinaryType
}

export type LineWaits = {
  /** After this long without an answer the same batch goes over HTTP as well. */
  readonly answerMs: number
  /** After this long without a word the connection is taken to be gone. */
  readonly silenceMs: number
  readonly firstRetryMs: number
  readonly longestRetryMs: number
}

export const usualLineWaits: LineWaits = {
  answerMs: 6_000,
  silenceMs: signOfLifeMs + 5_000,
  firstRetryMs: 1_000,
  longestRetryMs: 60_000,
}

export type LineParts = {
  readonly draft: DraftId
  readonly heard: Heard
  /** Opens a socket for the draft. May throw. */
  readonly open: () => Socket
  /** The way over HTTP, which is always there. */
  readonly otherwise: Send
  /** Whether somebody is at work on the page: only then a lost connection is sought again by itself. */
  readonly isNeeded: () => boolean
  readonly waits?: LineWaits
}

export type Line = {
  /** Sends over the live connection where there is one, and else over HTTP. */
  readonly send: Send
  /** Seeks the connection now: the network is back, the page is seen again, somebody signed in again. */
  wake(): void
  /** Somebody types: a connection that nobody seeks any more is sought again. */
  typed(): void
  isOpen(): boolean
  close(): void
}

type Asked = { readonly ids: ReadonlySet<string>; answer(sent: Sent | undefined): void }

const open = 1
const message = (event: Event): unknown => ('data' in event ? event.data : undefined)

/**
 * The live connection of one draft, with HTTP beside it. What is typed goes over whichever is there; a batch that is not
 * answered goes over the other too, for the server keeps an update once however often it comes. The line never throws.
 */
export function makeLine({ draft, heard, open: openSocket, otherwise, isNeeded, ...more }: LineParts): Line {
  const { waits = usualLineWaits } = more
  const asked = new Set<Asked>()
  let socket: Socket | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isClosed = false
  /** The session has ended, or the draft is not this worker's: nobody knocks again before something has changed. */
  let isRefused = false

  const answerAll = (sent: Sent | undefined): void => {
    for (const one of asked) one.answer(sent)
  }

  function connect(): void {
    if (isClosed || isRefused || socket !== undefined) return
    clearTimeout(retry)
    retry = undefined
    try {
      listenTo(openSocket())
    } catch {
      seekLater()
    }
  }

  function listenTo(one: Socket): void {
    socket = one
    one.binaryType = 'arraybuffer'
    const ifStill = (work: (event: Event) => void) => (event: Event) => {
      if (socket === one) work(event)
    }
    one.addEventListener('open', ifStill(noteLife))
    one.addEventListener('message', ifStill(hear))
    one.addEventListener('close', ifStill(lose))
    one.addEventListener('error', ifStill(lose))
    noteLife()
  }

  function noteLife(): void {
    clearTimeout(silence)
    silence = setTimeout(lose, waits.silenceMs)
  }

  /** The connection is gone, or says nothing: it is let go, and what was not answered goes over HTTP. */
  function lose(): void {
    const lost = socket
    socket = undefined
    clearTimeout(silence)
    lost?.close()
    heard.here([])
    answerAll(undefined)
    seekLater()
  }

  function seekLater(): void {
    if (isClosed || isRefused || retry !== undefined) return
    failures += 1
    const longest = Math.min(waits.longestRetryMs, waits.firstRetryMs * 2 ** Math.min(failures - 1, 10))
    retry = setTimeout(
      () => {
        retry = undefined
        if (isNeeded()) connect()
      },
      longest * (0.5 + Math.random() / 2),
    )
  }

  function hear(event: Event): void {
    noteLife()
    const data = message(event)
    if (data instanceof ArrayBuffer) heard.update(new Uint8Array(data))
    const said = typeof data === 'string' ? readMessage(data) : undefined
    if (said !== undefined) take(said)
  }

  function take(said: LiveMessage): void {
    failures = 0
    if (said.is === 'kept') answerWhere(said.kept, said)
    else if (said.is === 'refused') answerWhere(said.ids, { is: 'refused', says: said.says })
    else if (said.is === 'down') answerAll({ is: 'down' })
    else if (said.is === 'here') heard.here(said.names)
    else if (said.is === 'settled') heard.settled()
    else beRefused(said.is)
  }

  function answerWhere(ids: readonly string[], sent: Sent): void {
    for (const one of asked) if (ids.some((id) => one.ids.has(id))) one.answer(sent)
  }

  function beRefused(is: 'signed out' | 'unknown'): void {
    isRefused = true
    answerAll({ is })
    lose()
    if (is === 'signed out') heard.signedOut()
  }

  /** What the server answers over the socket; nothing where it does not in time, or the socket is gone. */
  const ask = (to: Socket, updates: readonly Update[]): Promise<Sent | undefined> =>
    new Promise((done) => {
      let timer: ReturnType<typeof setTimeout>
      const one: Asked = {
        ids: new Set(updates.map(({ id }) => id)),
        answer(sent) {
          clearTimeout(timer)
          asked.delete(one)
          done(sent)
        },
      }
      // A long paste may still be on its way out of this device: that is no silence of the server's.
      const wait = () => {
        timer = setTimeout(() => (to.bufferedAmount > 0 ? wait() : one.answer(undefined)), waits.answerMs)
      }
      wait()
      asked.add(one)
      to.send(writeBatch(updates))
    })

  connect()
  return {
    async send(of, updates, leaving) {
      if (leaving || of !== draft || socket?.readyState !== open) return otherwise(of, updates, leaving)
      return (await ask(socket, updates).catch(() => undefined)) ?? otherwise(of, updates, leaving)
    },
    wake() {
      isRefused = false
      failures = 0
      connect()
    },
    typed() {
      if (retry === undefined) connect()
    },
    isOpen: () => socket?.readyState === open,
    close() {
      isClosed = true
      clearTimeout(retry)
      lose()
    },
  }
}
