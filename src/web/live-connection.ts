import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { within } from '../store/database.ts'
import { applyAll } from '../store/draft-updates.ts'
import * as drafts from '../store/drafts.ts'
import * as sessions from '../store/sessions.ts'
import { isStillSignedIn } from '../store/sessions.ts'
import { readBatch } from './client/batch.ts'
import { type LiveMessage, signOfLifeMs, writeMessage } from './client/live-messages.ts'
import { isUnreachable } from './drafts.ts'
import type { LiveParts, Opening } from './live.ts'
import type { Rooms, Seat } from './live-rooms.ts'
import { tellFailure } from './safety/failure.ts'

type Parts = Pick<LiveParts, 'store' | 'log'> & { readonly rooms: Rooms }

type Connection = Opening & Parts & { readonly socket: WebSocket; readonly seat: Seat }

/** Rather than let more than this wait for somebody whose line is too slow, the line is cut; they come back and catch up. */
const mostWaiting = 16_000_000

/** Closed because of what was decided here, not because of a fault (RFC 6455, section 7.4.1). */
const decided = 1008

/** Some time before the sign of life is missed. */
const beatMs = signOfLifeMs - 2_000

/** Serves one live connection from its opening to its end. */
export function attend(socket: WebSocket, opening: Opening, parts: Parts): void {
  const say = (message: LiveMessage): void => send(socket, writeMessage(message))
  const seat: Seat = {
    worker: opening.worker,
    draft: opening.draft,
    own: new Set(),
    say,
    give: (update) => send(socket, update),
  }
  const connection: Connection = { ...opening, ...parts, socket, seat }
  socket.on('error', () => socket.terminate())
  socket.on('message', (data, isBinary) => {
    if (!isBinary) return
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer)
    // One batch after another: what is not taken yet waits in the browser, not here.
    socket.pause()
    void takeBatch(connection, new Uint8Array(bytes)).finally(() => socket.resume())
  })
  const stopBeating = beatFor(connection)
  socket.on('close', () => {
    stopBeating()
    parts.rooms.leave(seat)
  })
  void begin(connection)
}

function send(socket: WebSocket, message: string | Uint8Array): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > mostWaiting) socket.terminate()
  else socket.send(message)
}

/** Takes the seat first and reads then, so that nothing that is kept in between is missed. */
async function begin({ rooms, seat, has, socket, log, store }: Connection): Promise<void> {
  try {
    const rows = await rooms.join(seat)
    if (socket.readyState !== socket.OPEN) return rooms.leave(seat)
    if (has === undefined) return
    const doc = new Y.Doc()
    applyAll(
      doc,
      rows.map(({ bytes }) => bytes),
    )
    seat.give(Y.encodeStateAsUpdate(doc, has))
  } catch (error) {
    tell({ store, log }, error)
    seat.say({ is: 'down' })
  }
}

const tell = ({ store, log }: Pick<LiveParts, 'store' | 'log'>, error: unknown): void => {
  if (!isUnreachable(error))
    log(JSON.stringify({ at: store.clock.now(), path: '/drafts/:id/live', ...tellFailure(error) }))
}

/** Says good-bye for a reason and closes. */
function end({ seat, socket }: Connection, is: 'signed out' | 'unknown'): void {
  seat.say({ is })
  socket.close(decided, is)
}

/** Keeps what was sent and says so once it is committed. Sending is activity: it keeps its worker signed in. */
async function takeBatch(connection: Connection, bytes: Uint8Array): Promise<void> {
  const { store, seat, token, worker } = connection
  const batch = readBatch(bytes)
  if (!batch.ok) return seat.say({ is: 'refused', says: batch.problems[0]?.says ?? '', ids: [] })
  const ids = batch.value.map(({ id }) => id)
  try {
    const found = await sessions.findWorker(store.database, store.clock, token)
    if (found?.worker.id !== worker.id) return end(connection, 'signed out')
    for (const id of ids) seat.own.add(id)
    await keepBatch(connection, batch.value)
  } catch (error) {
    tell(connection, error)
    seat.say({ is: 'down' })
  } finally {
    for (const id of ids) seat.own.delete(id)
  }
}

async function keepBatch(connection: Connection, updates: readonly drafts.Update[]): Promise<void> {
  const { store, seat, draft, worker } = connection
  const who = { authority: worker.authority, worker: worker.id }
  const answer = await drafts.keep(store.database, who, draft, updates, store.clock.now())
  if (answer === undefined) return end(connection, 'unknown')
  if (answer.ok) return seat.say({ is: 'kept', ...answer.value, at: store.clock.now() })
  seat.say({ is: 'refused', says: answer.problems[0]?.says ?? '', ids: updates.map(({ id }) => id) })
}

/**
 * The sign of life. A browser that does not answer is gone; a session that has ended, or somebody who no longer writes
 * here, ends the connection. That it merely stands open keeps nobody signed in. Gives the way to stop.
 */
function beatFor(connection: Connection): () => void {
  const { socket, seat, rooms } = connection
  let isThere = true
  socket.on('pong', () => {
    isThere = true
  })
  const timer = setInterval(() => {
    if (!isThere) return socket.terminate()
    isThere = false
    socket.ping()
    void lookAgain(connection).then((is) => (is === 'here' ? rooms.beat(seat) : end(connection, is)))
  }, beatMs)
  return () => clearInterval(timer)
}

async function lookAgain({
  store,
  worker,
  draft,
  token,
}: Connection): Promise<'here' | 'signed out' | 'unknown'> {
  const { database, clock } = store
  const who = { authority: worker.authority, worker: worker.id }
  try {
    if (!(await isStillSignedIn(database, clock, token))) return 'signed out'
    const entry = await within(database, who, (tx) => drafts.findEntryIn(tx, who, draft))
    return entry === undefined ? 'unknown' : 'here'
  } catch {
    // The database is away: nobody is sent off for that.
    return 'here'
  }
}
