import { aMoment, type Moment } from '../../plain/day.ts'
import { readId } from '../../plain/id.ts'

/**
 * What goes over the live connection of a draft, `GET /drafts/:id/live` as a WebSocket.
 *
 * - The browser sends binary messages alone: each a batch of updates (see `batch.ts`), at most `largestBatch` bytes.
 * - The server sends text messages, each one `LiveMessage` as JSON, and binary ones, each one Yjs update with what
 *   somebody else typed. What is in the draft already may come again and changes nothing.
 *
 * With `?has=` (a state vector in base64url, see `Y.encodeStateVector`) the server sends first, as one update, what is
 * not in it. Without, nothing is sent of what was there before.
 */
export type LiveMessage =
  /** Committed: only now may anybody be told that it is kept. `isSettled`: the draft had become a record before. */
  | {
      readonly is: 'kept'
      readonly kept: readonly string[]
      readonly at: Moment
      readonly isSettled: boolean
    }
  /** These cannot be kept, and nothing of the batch was. Sent one by one, those that can be kept are. */
  | { readonly is: 'refused'; readonly says: string; readonly ids: readonly string[] }
  /** The database cannot be reached: nothing that is not acknowledged was kept. Send it again. */
  | { readonly is: 'down' }
  /** The others who have the draft open now, by name. Also the server's sign of life: it comes at least so often. */
  | { readonly is: 'here'; readonly names: readonly string[] }
  /** The draft has become a record. */
  | { readonly is: 'settled' }
  /** The session has ended; the connection is closed next. What was not acknowledged was not kept. */
  | { readonly is: 'signed out' }
  /** There is no such draft of whoever is signed in, or not any more; the connection is closed next. */
  | { readonly is: 'unknown' }

/** The server says something at least so often, so that silence means that the connection is gone. In milliseconds. */
export const signOfLifeMs = 20_000

/** The longest message in text that is read: a batch's ids and more. In characters. */
const longestMessage = 100_000

export const writeMessage = (message: LiveMessage): string => JSON.stringify(message)

/** Reads a message in text; nothing where it is none of ours, which is passed over. Never throws. */
export function readMessage(text: string): LiveMessage | undefined {
  if (text.length > longestMessage) return undefined
  try {
    return messageIn(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** As `readMessage`; throws where a moment is none. */
function messageIn(said: unknown): LiveMessage | undefined {
  if (said === null || typeof said !== 'object' || !('is' in said)) return undefined
  switch (said.is) {
    case 'kept':
      return 'kept' in said && 'at' in said && areIds(said.kept) && typeof said.at === 'string'
        ? {
            is: 'kept',
            kept: said.kept,
            at: aMoment(said.at),
            isSettled: 'isSettled' in said && said.isSettled === true,
          }
        : undefined
    case 'refused':
      return 'says' in said && 'ids' in said && typeof said.says === 'string' && areIds(said.ids)
        ? { is: 'refused', says: said.says, ids: said.ids }
        : undefined
    case 'here':
      return 'names' in said && areTexts(said.names) ? { is: 'here', names: said.names } : undefined
    case 'down':
    case 'settled':
    case 'signed out':
    case 'unknown':
      return { is: said.is }
    default:
      return undefined
  }
}

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const areIds = (value: unknown): value is readonly string[] =>
  areTexts(value) && value.every((one) => readId(one).ok)
