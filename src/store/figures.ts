import { type RawBuilder, sql } from 'kysely'
import type { PersonId, RecordId, TeamId } from '../define/record.ts'
import type { Day, Moment } from '../plain/day.ts'
import { type Acting, log, requireDeed } from './as.ts'
import { nameOfPerson } from './child-names.ts'
import { currentAt } from './relations.ts'
import { counting, remember } from './remembered.ts'

/** A question that counts; the measures have the list, the store knows only this shape. */
export type Counting = {
  readonly code: string
  /** The tables that grow where the figure may change. */
  readonly reads: readonly string[]
  readonly select: (ask: { authority: string; from: Day; to: Day; asAt: string }) => RawBuilder<unknown>
}

/** Days from one to another, both included; with `asAt`, as known at that moment, else now. */
export type Span = { readonly from: Day; readonly to: Day; readonly asAt?: Moment }

/** A month of one team: how many children were counted, and of how many practice was as it should be. */
export type Tally = {
  readonly month: Day
  readonly team: TeamId | undefined
  readonly met: number
  readonly notMet: number
  readonly cannotTell: number
}

/** One child behind a figure. */
export type Behind = {
  readonly record: RecordId
  readonly child: PersonId
  readonly name: string
  readonly team: TeamId | undefined
  readonly on: Day
  readonly met: boolean | null
  readonly because: string
}

const asked = (acting: Acting, counted: Counting, span: Span): RawBuilder<unknown> =>
  counted.select({
    authority: acting.worker.authority,
    from: span.from,
    to: span.to,
    asAt: span.asAt ?? acting.store.clock.now(),
  })

/**
 * Counts by month and team. Names no child, and counts those too whose records only named workers may open: a figure is
 * the same whoever asks. A figure as known now is counted once and then remembered until a table that it reads has
 * grown or another day has begun.
 */
export async function tally(acting: Acting, counted: Counting, span: Span): Promise<readonly Tally[]> {
  requireDeed(acting, 'read figures')
  const find = () => count(acting, counted, span)
  if (span.asAt !== undefined) return find()
  const what = `figure ${counted.code} ${span.from} ${span.to}`
  const [tallies] = await remember(acting, [{ what, reads: counted.reads, find }])
  return tallies ?? []
}

type TallyRow = { month: Day; team: TeamId | null; met: number; not_met: number; cannot_tell: number }

async function count(acting: Acting, counted: Counting, span: Span): Promise<readonly Tally[]> {
  const { rows } = await counting(acting, () =>
    sql<TallyRow>`
      select date_trunc('month', m.on_day)::date as month, m.team,
        count(*) filter (where m.met) as met, count(*) filter (where not m.met) as not_met,
        count(*) filter (where m.met is null) as cannot_tell
      from (${asked(acting, counted, span)}) m group by 1, 2 order by 1, 2`.execute(acting.tx),
  )
  return rows.map(({ month, team, met, not_met, cannot_tell }) => ({
    month,
    team: team ?? undefined,
    met,
    notMet: not_met,
    cannotTell: cannot_tell,
  }))
}

/** Which of the children behind a figure. Nothing named means all of them. */
export type Which = {
  /** Of these teams; `undefined` among them stands for records that no team holds. */
  readonly teams?: readonly (TeamId | undefined)[]
  /** Whether practice was as it should be; null where that cannot be told. */
  readonly met?: boolean | null
}

/**
 * The children behind a figure: the same question, unfolded, those for whom it was not met first. Logged for each of
 * them. Children whose records only named workers may open are left out unless the worker is one of those.
 */
export async function behind(
  acting: Acting,
  counted: Counting,
  span: Span,
  which: Which = {},
): Promise<readonly Behind[]> {
  const rule = requireDeed(acting, 'open figures to children')
  const { tx, worker, store } = acting
  const { rows } = await sql<Omit<Behind, 'on' | 'team'> & { on_day: Day; team: TeamId | null }>`
    select m.record, m.child, m.team, m.on_day, m.met, m.because,
      ${nameOfPerson} as name
    from (${asked(acting, counted, span)}) m
    join person p on p.authority = ${worker.authority} and p.record = m.child
      and ${currentAt('p', store.clock.now())}
    where ${narrowed(which)}
    order by m.met nulls last, m.on_day, name, m.record`.execute(tx)
  if (rows.length > 0)
    await log(
      acting,
      `children behind ${counted.code}`,
      rows.map(({ child }) => child),
      rule,
    )
  return rows.map(({ on_day, team, ...row }) => ({ ...row, on: on_day, team: team ?? undefined }))
}

function narrowed({ teams, met }: Which): RawBuilder<unknown> {
  const known = (teams ?? []).filter((team) => team !== undefined)
  const ofTeams =
    teams === undefined
      ? sql`true`
      : teams.includes(undefined)
        ? sql`(m.team is null or m.team = any(${known}::uuid[]))`
        : sql`m.team = any(${known}::uuid[])`
  return met === undefined ? ofTeams : sql`${ofTeams} and m.met is not distinct from ${met}::boolean`
}
