import type { ToSend } from '../../standards/dfe-api/changes.ts'
import type { Purpose } from '../../store/access.ts'
import { as, type Reading, type Store } from '../../store/as.ts'
import { noteTold } from '../../store/department.ts'
import type { Worker } from '../../store/worker.ts'
import { type Delivered, deliver } from './deliver.ts'
import { changesOf, findChild, type Gathered, gather, logTelling } from './gather.ts'
import type { Outside, Receiver } from './receiver.ts'

/** What is to be sent now, logged for every child in it. */
export type Planned = Omit<Gathered, 'payloads'> & {
  readonly changes: Awaited<ReturnType<typeof changesOf>>
}

type Whose = { readonly store: Store; readonly worker: Worker; readonly purpose: Purpose }

/** Finds out what is to be sent. With `handOn` it is logged for each child as handed on. */
export const plan = ({ store, worker, purpose }: Whose, handOn: boolean): Promise<Reading<Planned>> =>
  as(store, worker, purpose, async (acting) => {
    const gathered = await gather(acting)
    const changes = await changesOf(acting, gathered)
    const messages = [...changes.purge, ...changes.tell].map(({ payload }) => payload)
    if (handOn) await logTelling(acting, 'children’s social care API', messages)
    return { changes, leftOut: gathered.leftOut, hidden: gathered.hidden }
  })

/** What came of sending: first what is told no longer, then what is new or changed. */
export type Sending = { readonly purged: Delivered; readonly told: Delivered }

const betweenMessages = 400

/**
 * Sends what was planned. Each message that was taken is noted at once, so that a send that stops goes on where it
 * stopped; one that was taken and could not be noted goes again, which does no harm. A child whose purge did not go
 * through is told all the same and not noted, so that the purge is tried again.
 */
export async function send(
  whose: Whose,
  { changes }: Planned,
  receiver: Receiver,
  { wait }: Outside,
): Promise<Sending> {
  const pause = () => wait(betweenMessages)
  const purged = await deliver(changes.purge, {
    receiver,
    pause,
    taken: (children, receipts) => note(whose, children, receipts),
  })
  const open = new Set([...purged.refused.map(({ childId }) => childId), ...purged.unclear, ...purged.unsent])
  if (purged.stopped !== undefined) {
    const unsent = changes.tell.map(({ childId }) => childId)
    return { purged, told: { ...nothing, unsent, stopped: purged.stopped } }
  }
  const told = await deliver(changes.tell, {
    receiver,
    pause,
    taken: (children, receipts) =>
      note(
        whose,
        children.filter(({ childId }) => !open.has(childId)),
        receipts.length === children.length
          ? receipts.filter((_, at) => !open.has(children[at]?.childId ?? ''))
          : receipts,
      ),
  })
  return { purged, told }
}

const nothing: Delivered = {
  taken: 0,
  refused: [],
  unclear: [],
  unsent: [],
  stopped: undefined,
  notes: [],
}

/** Notes children as told. `receipts` are one for each, or one for all. */
async function note(
  { store, worker, purpose }: Whose,
  children: readonly ToSend[],
  receipts: readonly string[],
): Promise<void> {
  const [forAll] = receipts
  const isForEach = receipts.length === children.length
  const taken = children.flatMap(({ childId, payload, after }, at) => {
    const child = findChild(payload)
    if (child === undefined) return []
    const stands = after === undefined ? undefined : { digest: after.digest, outline: after.outline }
    return [{ number: childId, child, stands, receipt: isForEach ? receipts[at] : forAll }]
  })
  const noted = await as(store, worker, purpose, (acting) => noteTold(acting, taken))
  if (noted.may !== 'yes') throw new Error('What was sent could not be noted')
}
