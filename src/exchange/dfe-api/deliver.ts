import { batches } from '../../standards/dfe-api/batches.ts'
import type { ToSend } from '../../standards/dfe-api/changes.ts'
import type { Receiver } from './receiver.ts'

/** A child whose message was refused although it went alone, and with which status. */
export type Refused = { readonly childId: string; readonly status: number }

export type Delivered = {
  readonly taken: number
  readonly refused: readonly Refused[]
  /** Children of whom it cannot be told whether they were taken. */
  readonly unclear: readonly string[]
  /** Children who were not sent because it could not go on. */
  readonly unsent: readonly string[]
  /** Why it could not go on; undefined where everything was sent. */
  readonly stopped: string | undefined
  /** What was odd about answers, once each. */
  readonly notes: readonly string[]
}

export type Delivering = {
  readonly receiver: Receiver
  /** Between two messages: the service asks to be treated gently. */
  pause(): Promise<void>
  /** Called after each message that was taken, before the next is sent. */
  taken(children: readonly ToSend[], receipts: readonly string[]): Promise<void>
}

/** So many refusals with nothing taken between them are no child's: a whole message torn into single children gives 199. */
const mostRefusals = 250
/** A message of a hundred comes down to one child in eight halvings. Who is not let in at all is not asked more often. */
const mostForbidden = 12

/**
 * Sends in messages of at most 100. A message that is refused because of one child goes again without that child, who
 * goes alone; where the answer does not say which child, it is halved until it is found. So one child never keeps
 * another from being sent.
 */
export async function deliver(all: readonly ToSend[], delivering: Delivering): Promise<Delivered> {
  const waiting: (readonly ToSend[])[] = [...batches(all)]
  const refused: Refused[] = []
  const unclear: string[] = []
  const notes = new Set<string>()
  let [taken, refusals] = [0, 0]
  const end = (stopped?: string): Delivered => ({
    taken,
    refused,
    unclear,
    unsent: waiting.flat().map(({ childId }) => childId),
    stopped,
    notes: [...notes],
  })
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    const answer = await delivering.receiver.post(batch.map(({ payload }) => payload))
    if (answer.is === 'not reached') {
      waiting.unshift(batch)
      return end(answer.says)
    }
    if (answer.is === 'taken') {
      await delivering.taken(batch, answer.receipts)
      taken += batch.length
      refusals = 0
    } else if (answer.is === 'unclear') {
      unclear.push(...batch.map(({ childId }) => childId))
      notes.add(answer.says)
    } else {
      refusals += 1
      if (batch.length > 1) waiting.unshift(...split(batch, answer.at))
      else refused.push(...batch.map(({ childId }) => ({ childId, status: answer.status })))
      const stopped = sayHopeless(refusals, answer.status)
      if (stopped !== undefined) return end(stopped)
    }
    if (waiting.length > 0) await delivering.pause()
  }
  return end()
}

const sayHopeless = (refusals: number, status: number): string | undefined => {
  if (status === 403 && refusals >= mostForbidden)
    return 'The API refuses access (403). Check that this authority and this client may send.'
  return refusals >= mostRefusals
    ? `The API refused ${refusals} messages one after another. Something is wrong with all of them.`
    : undefined
}

/** The child who was named alone and all the others; or two halves. */
function split(batch: readonly ToSend[], at: number | undefined): readonly (readonly ToSend[])[] {
  if (at !== undefined && at < batch.length) return [batch.slice(at, at + 1), batch.toSpliced(at, 1)]
  const half = Math.ceil(batch.length / 2)
  return [batch.slice(0, half), batch.slice(half)]
}
