import { createHash } from 'node:crypto'
import type { PersonId } from '../../define/record.ts'
import { readId } from '../../plain/id.ts'
import { type Changes, changesSince, readOutline } from '../../standards/dfe-api/changes.ts'
import { windowOn } from '../../standards/dfe-api/cohort.ts'
import { fromJourney, type LeftOut } from '../../standards/dfe-api/from-journey.ts'
import type { Payload } from '../../standards/dfe-api/schema.ts'
import { type Acting, log, requireDeed } from '../../store/as.ts'
import { toldToDepartment } from '../../store/department.ts'
import { everyChild, hiddenChildren } from '../../store/every-child.ts'
import { kindsInCensus } from '../kinds.ts'

/** What is to be told of every child who belongs, and of whom it cannot. */
export type Gathered = {
  readonly payloads: readonly Payload[]
  readonly leftOut: readonly LeftOut[]
  /** People on record whose record is restricted to others. They are neither told nor purged. */
  readonly hidden: number
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** Makes the messages of all children. Hands nothing on: who does logs it with `logTelling`. */
export async function gather(acting: Acting): Promise<Gathered> {
  const window = windowOn(acting.store.clock.today())
  const payloads: Payload[] = []
  const leftOut: LeftOut[] = []
  for await (const { records } of everyChild(acting, 'exchange returns', kindsInCensus)) {
    const some = fromJourney(records, window)
    payloads.push(...some.children.map(({ payload }) => payload))
    leftOut.push(...some.leftOut)
  }
  payloads.sort((a, b) => (a.la_child_id < b.la_child_id ? -1 : 1))
  return { payloads, leftOut, hidden: await hiddenChildren(acting) }
}

/** Everything there is, as though nothing had been sent yet. */
export const everythingOf = ({ payloads }: Gathered): Changes =>
  changesSince({ payloads, sent: [], held: new Set(), digest: sha256 })

/** What has changed since it was sent. */
export async function changesOf(acting: Acting, { payloads, leftOut }: Gathered): Promise<Changes> {
  const sent = (await toldToDepartment(acting)).map(({ number, child, digest, outline }) => ({
    childId: number,
    misChildId: child,
    digest,
    outline: readOutline(outline),
  }))
  const held = new Set(leftOut.filter(({ wholly }) => wholly).map(({ person }) => person))
  return changesSince({ payloads, sent, held, digest: sha256 })
}

/** The child that a message names as `mis_child_id`: our own id of the person. */
export function findChild({ mis_child_id }: Payload): PersonId | undefined {
  const read = readId<'person'>(mis_child_id)
  return read.ok ? read.value : undefined
}

/** Writes into the log that these messages are handed on, before they are: afterwards nobody could say that they were not. */
export async function logTelling(acting: Acting, what: string, messages: readonly Payload[]): Promise<void> {
  const rule = requireDeed(acting, 'exchange returns')
  const children = [...new Set(messages.flatMap((message) => findChild(message) ?? []))]
  if (children.length > 0) await log(acting, what, children, rule)
}
