import type { AnyRecord, PersonId, RecordId } from '../define/record.ts'
import type { Clock } from '../plain/clock.ts'
import { addMinutes } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { type Decision, type Deed, decide, isVisitor, type Purpose } from './access.ts'
import { type Database, type Tx, within } from './database.ts'
import { keepable } from './keepable.ts'
import { stances } from './relations.ts'
import { findVisiting } from './visiting.ts'
import type { Worker } from './worker.ts'

/** What came of asking: the thing itself, or why not. */
export type Reading<T> =
  | { readonly may: 'yes'; readonly value: T }
  /** Allowed once a reason has been given, which is logged word for word. */
  | { readonly may: 'say why'; readonly rule: string }
  | { readonly may: 'no'; readonly rule: string }
  | { readonly may: 'not found' }

/** The store, as the whole program holds it. Nothing is read or written but through `as`. */
export type Store = {
  readonly database: Database
  readonly clock: Clock
  /** Every type of record there is. `main.ts` hands over the list; the store itself knows only shapes. */
  readonly types: readonly AnyRecord[]
}

/** One worker with one purpose, inside one transaction. Everything that reads or writes takes this. */
export type Acting = {
  readonly tx: Tx
  readonly store: Store
  readonly worker: Worker
  readonly purpose: Purpose
  /** The record that is being read, for the log. */
  readonly record?: RecordId | undefined
}

/** Thrown inside a transaction to end it without writing anything; `as` turns it into an answer. */
class Refused extends Error {
  readonly decision: Exclude<Decision, { may: 'yes' }>
  constructor(decision: Exclude<Decision, { may: 'yes' }>) {
    super(decision.rule)
    this.decision = decision
  }
}

/** Thrown where something asked for is not there, or belongs to another authority, which looks the same. */
export class NotFound extends Error {}

/**
 * The only way in: on whose behalf, what for, and what is to be done. Access is decided inside `work`, by `requireDeed` or
 * `requireChildren`, in the same transaction that reads, and the read is logged there too. What throws writes nothing.
 */
export async function as<T>(
  store: Store,
  worker: Worker,
  purpose: Purpose,
  work: (acting: Acting) => Promise<T>,
): Promise<Reading<T>> {
  try {
    const who = { authority: worker.authority, worker: worker.id, now: store.clock.now() }
    const value = await within(store.database, who, async (tx) => {
      const acting = { tx, store, worker, purpose }
      await requireVisit(acting)
      return work(acting)
    })
    return { may: 'yes', value }
  } catch (error) {
    if (error instanceof Refused) return error.decision
    if (error instanceof NotFound) return { may: 'not found' }
    throw error
  }
}

/** Whoever comes from outside reads only while a visit of theirs is running. */
async function requireVisit({ tx, store, worker }: Acting): Promise<void> {
  if (!isVisitor(worker.role)) return
  if ((await findVisiting(tx, worker, store.clock.now())) === undefined)
    throw new Refused({ may: 'no', rule: 'no visit of yours is running here now' })
}

/** Goes on only if the worker's post allows this, whoever the child. */
export function requireDeed({ worker, purpose }: Acting, deed: Deed): string {
  const decision = decide({ role: worker.role, deed, purpose, relations: new Set(), sensitivity: 'usual' })
  if (decision.may !== 'yes') throw new Refused(decision)
  return decision.rule
}

/** Whether a button should be shown at all. Decides nothing: the deed itself asks again. */
export const mayEver = (worker: Worker, deed: Deed): boolean =>
  decide({ role: worker.role, deed, purpose: { for: 'my work' }, relations: new Set(), sensitivity: 'usual' })
    .may === 'yes'

/** Ends the work because the record concerns somebody whose record only named workers may open. */
export const refuseRestricted = (): never => {
  throw new Refused({ may: 'no', rule: 'this record is restricted to named workers' })
}

/** What was decided of one child, and the purpose that counted. */
type Asked = { readonly child: PersonId; readonly decision: Decision; readonly purpose: Purpose }

/** Decides of each of the children whom this authority knows; of an id that is nobody's here, nothing is said. */
async function ask(acting: Acting, deed: Deed, children: readonly PersonId[]): Promise<readonly Asked[]> {
  const { worker } = acting
  const once = [...new Set(children)]
  if (once.length === 0) return []
  const standing = await stances(acting, once)
  const stated = await statedPurposes(acting, once)
  return standing.map(({ child, ...stance }) => {
    const purpose = stated.get(child) ?? acting.purpose
    return { child, purpose, decision: decide({ role: worker.role, deed, purpose, ...stance }) }
  })
}

const isAllowed = ({ decision }: Asked): boolean => decision.may === 'yes'

/** Those of the children with whom the worker may do this; nothing is read of them yet, so nothing is logged. */
export const allowedChildren = async (
  acting: Acting,
  deed: Deed,
  children: readonly PersonId[],
): Promise<readonly PersonId[]> =>
  (await ask(acting, deed, children)).filter(isAllowed).map(({ child }) => child)

/**
 * Goes on with those of the children with whom the worker may do this, and logs it. Ends the work where there are none:
 * then the kindest answer that any child gave is the answer (asking for a reason comes before a refusal).
 */
export async function requireChildren(
  acting: Acting,
  deed: Deed,
  children: readonly PersonId[],
  what: string,
): Promise<readonly PersonId[]> {
  const asked = await ask(acting, deed, children)
  const allowed = asked.filter(isAllowed)
  if (allowed.length === 0)
    throw refusal(asked.find(({ decision }) => decision.may === 'say why') ?? asked[0])
  await logAsked(acting, what, allowed)
  return allowed.map(({ child }) => child)
}

/** As `requireChildren`, where it takes every one of the children: with some of them is not enough. */
export async function requireEveryChild(
  acting: Acting,
  deed: Deed,
  children: readonly PersonId[],
  what: string,
): Promise<void> {
  const asked = await ask(acting, deed, children)
  const refused = asked.filter((one) => !isAllowed(one))
  if (asked.length < new Set(children).size || asked.length === 0) throw new NotFound()
  if (refused.length > 0) throw refusal(refused.find(({ decision }) => decision.may === 'no') ?? refused[0])
  await logAsked(acting, what, asked)
}

const refusal = (asked: Asked | undefined): Error =>
  asked === undefined || asked.decision.may === 'yes' ? new NotFound() : new Refused(asked.decision)

/** One entry for each purpose and rule that counted, so that no entry says of a child what held for another. */
async function logAsked(acting: Acting, what: string, asked: readonly Asked[]): Promise<void> {
  const groups = Map.groupBy(asked, ({ decision, purpose }) => JSON.stringify([decision.rule, purpose]))
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    const children = group.map(({ child }) => child)
    await log({ ...acting, purpose: first.purpose }, what, children, first.decision.rule)
  }
}

/** How long a stated reason holds, in minutes. */
const purposeHolds = 60

/** Reasons that this worker gave for opening these children's records, and that still hold. */
async function statedPurposes(
  { tx, worker, store }: Acting,
  children: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Purpose>> {
  const rows = await tx
    .selectFrom('stated_purpose')
    .select(['child', 'words'])
    .where('authority', '=', worker.authority)
    .where('worker', '=', worker.id)
    .where('child', 'in', children)
    .where('until', '>', store.clock.now())
    .orderBy('at')
    .execute()
  return new Map(rows.map(({ child, words }) => [child, { for: 'stated', words }]))
}

/**
 * Keeps the reason that a worker gives for opening a child's record; it holds for an hour. Refused where no reason would
 * open it, so that nothing is written down about a child of whom the worker has no business to know.
 */
export async function statePurpose(acting: Acting, child: PersonId, reason: string): Promise<void> {
  const { tx, worker, store } = acting
  const words = keepable(reason).trim()
  const [asked] = await ask({ ...acting, purpose: { for: 'stated', words } }, 'read a child', [child])
  if (words === '' || asked?.decision.may !== 'yes') throw refusal(asked)
  const at = store.clock.now()
  await tx
    .insertInto('stated_purpose')
    .values({
      authority: worker.authority,
      id: newId(),
      worker: worker.id,
      child,
      words,
      at,
      until: addMinutes(at, purposeHolds),
    })
    .execute()
}

/** Writes down who read what of whom, what for, and which rule allowed it. */
export async function log(
  acting: Acting,
  what: string,
  children: readonly PersonId[],
  rule: string,
): Promise<void> {
  const { tx, worker, purpose, store, record } = acting
  await tx
    .insertInto('read_log')
    .values({
      authority: worker.authority,
      id: newId(),
      at: store.clock.now(),
      worker: worker.id,
      what,
      children: [...new Set(children)],
      purpose: purpose.for === 'stated' ? keepable(purpose.words) : 'my work',
      rule,
      record: record ?? null,
    })
    .execute()
}
