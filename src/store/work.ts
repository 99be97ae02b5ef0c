import { type RawBuilder, sql } from 'kysely'
import type { FamilyId, PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import { type Acting, log, requireDeed } from './as.ts'
import { childNames, hiddenFrom, type NamedChild } from './child-names.ts'
import { prepared } from './prepared.ts'
import { type Holder, holders } from './relations.ts'
import { counting, remember } from './remembered.ts'

/** A question that finds what waits; the journey has the list, the store knows only this shape. */
export type Waiting = {
  readonly code: string
  /** `front door` stays with the team that wrote it, whoever works with the child by now. */
  readonly turn: string
  /** The tables that grow where the answer may change. */
  readonly reads: readonly string[]
  readonly select: (ask: {
    readonly authority: string
    readonly asAt: string
    readonly today: Day
    readonly only: RawBuilder<unknown>
  }) => RawBuilder<unknown>
}

/** Something waited for: the record, the children it concerns, whose it is, and the day its clock started. Names nobody. */
export type Unnamed = {
  readonly code: string
  readonly record: RecordId
  readonly kind: string
  readonly family: FamilyId | undefined
  /** The team that wrote it. */
  readonly team: TeamId | undefined
  readonly from: Day
  readonly author: WorkerId
  readonly children: readonly PersonId[]
  /** The workers to whom the children are allocated, and their teams. Empty where nobody works with them yet. */
  readonly workers: readonly WorkerId[]
  readonly teams: readonly TeamId[]
}

/** The same with the children's names, the oldest first. */
export type Work = Omit<Unnamed, 'children'> & { readonly children: readonly NamedChild[] }

/**
 * Whose work: that of one team, of the worker to whom the children are allocated, of whoever wrote the record, or of some
 * children. A team's is that of the children allocated to it; where nobody works with the children yet, and for what
 * is the front door's to do, that of the team that wrote the record.
 */
export type Whose =
  | { readonly team: TeamId }
  | { readonly worker: WorkerId }
  | { readonly author: WorkerId }
  | { readonly children: readonly PersonId[] }
  | 'everybody'

/** What is waiting, longest first, with the names of the children; logged. */
export const work = async (
  acting: Acting,
  waits: readonly Waiting[],
  whose: Whose,
): Promise<readonly Work[]> => nameChildren(acting, await waiting(acting, waits, whose))

/**
 * Asks the records what is waiting, longest first. It names nobody, so a page that shows the first few of many names those
 * alone, by `nameChildren`. Children whose records only named workers may open are left out unless the worker is one.
 */
export async function waiting(
  acting: Acting,
  waits: readonly Waiting[],
  whose: Whose,
): Promise<readonly Unnamed[]> {
  requireDeed(acting, 'find a child')
  const holding = await holders(acting)
  const found = await findWaiting(acting, waits, whose, holding)
  const hidden = await hiddenFrom(acting)
  return found
    .map(({ children, ...row }) => ({ ...row, children: children.filter((child) => !hidden.has(child)) }))
    .filter(({ children }) => children.length > 0)
    .map((row) => ({ turn: row.turn, one: withHolders(row, holding) }))
    .filter(({ turn, one }) => isOf(whose, turn, one))
    .map(({ one }) => one)
    .sort(byWaiting)
}

/** Gives the children of what waits their names, and writes into the log whose names were shown. */
export async function nameChildren<T extends Pick<Unnamed, 'children'>>(
  acting: Acting,
  found: readonly T[],
): Promise<readonly (Omit<T, 'children'> & Pick<Work, 'children'>)[]> {
  const rule = requireDeed(acting, 'find a child')
  const names = await childNames(
    acting,
    found.flatMap(({ children }) => children),
  )
  if (names.size > 0) await log(acting, 'list of work', [...names.keys()], rule)
  const order = new Map([...names.keys()].map((child, at) => [child, at]))
  const inOrder = (a: PersonId, b: PersonId): number => (order.get(a) ?? 0) - (order.get(b) ?? 0)
  return found.map((one) => ({
    ...one,
    children: one.children.toSorted(inOrder).flatMap((child) => names.get(child) ?? []),
  }))
}

/** That a record waits, since when, and whom it concerns. */
type Found = {
  readonly code: string
  readonly turn: string
  readonly record: RecordId
  readonly from_day: Day
  readonly author: WorkerId
  readonly kind: string
  readonly family: FamilyId | null
  readonly team: TeamId | null
  readonly children: readonly PersonId[]
}

type Holding = ReadonlyMap<PersonId, Holder>

/**
 * What waits, before it is asked whose it is. That of a few children is asked of their records alone. That of a team or of
 * everybody is asked of all records, each question once until what it reads has grown.
 */
async function findWaiting(
  acting: Acting,
  waits: readonly Waiting[],
  whose: Whose,
  holding: Holding,
): Promise<readonly Found[]> {
  if (waits.length === 0) return []
  if (whose !== 'everybody' && !('team' in whose))
    return ask(acting, waits, await candidates(acting, whose, holding))
  const found = await remember(
    acting,
    waits.map((wait) => ({
      what: `waits ${wait.code}`,
      reads: wait.reads,
      find: () => counting(acting, () => ask(acting, [wait], sql`true`)),
    })),
  )
  return found.flat()
}

async function ask(
  { tx, worker, store: { clock } }: Acting,
  waits: readonly Waiting[],
  only: RawBuilder<unknown>,
): Promise<readonly Found[]> {
  const asking = { authority: worker.authority, asAt: clock.now(), today: clock.today(), only }
  const each = waits.map(
    ({ code, turn, select }) =>
      sql`select ${code}::text as code, ${turn}::text as turn, w.* from (${select(asking)}) w`,
  )
  const { rows } = await sql<Found>`${prepared}
    select f.*, r.kind, r.family, r.team,
      array(select c.child from concern c where c.authority = r.authority and c.record = r.id) as children
    from (${sql.join(each, sql` union all `)}) f
    join record r on r.authority = ${worker.authority} and r.id = f.record`.execute(tx)
  return rows
}

/** Which records `r` can be meant: those of the children meant, a few hundred at most, or those that somebody wrote. */
async function candidates(
  { tx, worker }: Acting,
  whose: Exclude<Whose, 'everybody' | { readonly team: TeamId }>,
  holding: Holding,
): Promise<RawBuilder<unknown>> {
  if ('author' in whose) return sql`v.recorded_by = ${whose.author}`
  const children = 'children' in whose ? whose.children : heldBy(holding, whose.worker)
  const { rows } = await sql<{ record: RecordId }>`${prepared}
    select distinct k.record from concern k
    where k.authority = ${worker.authority} and k.child = any(${children}::uuid[])`.execute(tx)
  return sql`r.id = any(${rows.map(({ record }) => record)}::uuid[])`
}

const heldBy = (holding: Holding, worker: WorkerId): readonly PersonId[] =>
  [...holding].flatMap(([child, holder]) => (holder.worker === worker ? [child] : []))

function withHolders({ from_day, family, team, turn: _turn, ...row }: Found, holding: Holding): Unnamed {
  const held = row.children.flatMap((child) => holding.get(child) ?? [])
  return {
    ...row,
    family: family ?? undefined,
    team: team ?? undefined,
    from: from_day,
    workers: [...new Set(held.map(({ worker }) => worker))],
    teams: [...new Set(held.flatMap((holder) => holder.team ?? []))],
  }
}

function isOf(whose: Whose, turn: string, { team, teams, workers }: Unnamed): boolean {
  if (whose === 'everybody' || 'children' in whose || 'author' in whose) return true
  if ('worker' in whose) return workers.includes(whose.worker)
  return teams.length === 0 || turn === 'front door' ? team === whose.team : teams.includes(whose.team)
}

function byWaiting(a: Unnamed, b: Unnamed): number {
  const [one, other] = [`${a.from} ${a.record} ${a.code}`, `${b.from} ${b.record} ${b.code}`]
  return one < other ? -1 : one > other ? 1 : 0
}
