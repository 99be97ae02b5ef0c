import { type RawBuilder, sql } from 'kysely'
import type { PersonId, RecordId, TeamId } from '../define/record.ts'
import type { Day, Moment } from '../plain/day.ts'
import { type Acting, log, requireDeed } from './as.ts'

/** A question that counts; the measures have the list, the store knows only this shape. */
export type Counting = {
  readonly code: string
  readonly select: (ask: { authority: string; from: Day; to: Day; asAt: string }) => RawBuilder<unknown>
}

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

const asked = (acting: Acting, counting: Counting, span: Span): RawBuilder<unknown> =>
  counting.select({
    authority: acting.worker.authority,
    from: span.from,
    to: span.to,
    asAt: span.asAt ?? acting.store.clock.now(),
  })

/** Counts by month and team. Names no child. */
export async function tally(acting: Acting, counting: Counting, span: Span): Promise<readonly Tally[]> {
  requireDeed(acting, 'read figures')
  const { rows } = await sql<{
    month: Day
    team: TeamId | null
    met: number
    not_met: number
    cannot_tell: number
  }>`
    select date_trunc('month', m.on_day)::date as month, m.team,
      count(*) filter (where m.met) as met, count(*) filter (where not m.met) as not_met,
      count(*) filter (where m.met is null) as cannot_tell
    from (${asked(acting, counting, span)}) m group by 1, 2 order by 1`.execute(acting.tx)
  return rows.map(({ month, team, met, not_met, cannot_tell }) => ({
    month,
    team: team ?? undefined,
    met,
    notMet: not_met,
    cannotTell: cannot_tell,
  }))
}

/** The children behind a figure: the same question, unfolded. Logged for each of them. */
export async function behind(acting: Acting, counting: Counting, span: Span): Promise<readonly Behind[]> {
  const rule = requireDeed(acting, 'open figures to children')
  const { rows } = await sql<Omit<Behind, 'on' | 'team'> & { on_day: Day; team: TeamId | null }>`
    select m.record, m.child, m.team, m.on_day, m.met, m.because,
      coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), p.local_number, 'Name not known') as name
    from (${asked(acting, counting, span)}) m
    join person p on p.authority = ${acting.worker.authority} and p.record = m.child and p.known_to > now()
    order by m.met nulls first, m.on_day, m.record`.execute(acting.tx)
  if (rows.length > 0)
    await log(
      acting,
      `children behind ${counting.code}`,
      rows.map(({ child }) => child),
      rule,
    )
  return rows.map(({ on_day, team, ...row }) => ({ ...row, on: on_day, team: team ?? undefined }))
}
