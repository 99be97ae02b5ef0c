import { sql } from 'kysely'
import type { TeamId } from '../define/record.ts'
import { aMoment, type Moment, startOf } from '../plain/day.ts'
import type { Acting } from './as.ts'

/** What shows whether anything typed is lost, for the whole authority, one team, or the worker alone. Names no child. */
export type KeptNumbers = {
  readonly draftsOpen: number
  /** The open draft in which longest nobody has typed: its kind, and when it was begun and last typed in. */
  readonly oldest: { readonly kind: string; readonly madeAt: Moment; readonly typedAt: Moment } | undefined
  /** Changes kept since midnight; several that have been written anew as one count as one, so it is the least it can be. */
  readonly keptToday: number
  /** Devices that said, when last heard of, that changes stand on them which had not come here; and how many changes. */
  readonly devicesWaiting: number
  readonly changesWaiting: number
  readonly waitingSince: Moment | undefined
  readonly heardLast: Moment | undefined
  /** Changes that stood on a device when somebody had it forgotten: lost knowingly. */
  readonly givenUp: number
  /** How often a browser compared what was acknowledged with what came back, when last, and how many characters were missing. */
  readonly checks: number
  readonly checkedAt: Moment | undefined
  readonly missing: number
  readonly checksThisWeek: number
}

/** Whose numbers: everybody’s here, those of one team, or the worker’s own. */
export type WhoseNumbers = 'everybody' | 'mine' | { readonly team: TeamId }

type Row = {
  drafts: number
  oldest: NonNullable<KeptNumbers['oldest']> | null
  keptToday: number
  devices: number
  changes: number
  since: Moment | null
  heard: Moment | null
  givenUp: number
  checks: number
  checkedAt: Moment | null
  missing: number
  week: number
}

/**
 * Counts what is open, what waits and what was found missing. Numbers alone: for everybody who works here, because
 * whoever types has a right to know whether it is kept.
 */
export async function keptNumbers(acting: Acting, whose: WhoseNumbers): Promise<KeptNumbers> {
  const { tx, worker, store } = acting
  const { rows } = await sql<Row>`
    with who as (${people(acting, whose)}),
    opened as (
      select d.id, d.kind, d.made_at, coalesce((
        select max(u.kept_at) from draft_update u where u.authority = d.authority and u.draft = d.id
      ), d.made_at) as typed_at
      from draft d where d.authority = ${worker.authority} and d.settled_at is null and d.author in (select id from who)
    ),
    oldest as (select * from opened order by typed_at, id limit 1),
    devices as (select * from device v where v.authority = ${worker.authority} and v.worker in (select id from who)),
    checked as (select * from draft_check k where k.authority = ${worker.authority} and k.by in (select id from who))
    select (select count(*)::integer from opened) as drafts,
      (select jsonb_build_object('kind', o.kind, 'madeAt', o.made_at, 'typedAt', o.typed_at) from oldest o) as oldest,
      (select count(*)::integer from draft_update u where u.authority = ${worker.authority}
        and u.kept_at >= ${startOf(store.clock.today())} and u.by in (select id from who)) as "keptToday",
      w.devices, w.changes, w.since, w.heard, w."givenUp", c.checks, c."checkedAt", c.missing, c.week
    from (
      select count(*) filter (where waiting > 0 and forgotten_at is null)::integer as devices,
        coalesce(sum(waiting) filter (where forgotten_at is null), 0)::integer as changes,
        min(waiting_since) filter (where waiting > 0 and forgotten_at is null) as since,
        max(heard_at) as heard,
        coalesce(sum(waiting) filter (where forgotten_at is not null), 0)::integer as "givenUp"
      from devices
    ) w, (
      select count(*)::integer as checks, max(at) as "checkedAt", coalesce(sum(missing), 0)::integer as missing,
        count(*) filter (where at > ${store.clock.now()}::timestamptz - interval '7 days')::integer as week
      from checked
    ) c`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new RangeError('A count without a row')
  return numbersOf(row)
}

const numbersOf = (row: Row): KeptNumbers => ({
  draftsOpen: row.drafts,
  oldest: row.oldest === null ? undefined : withMoments(row.oldest),
  keptToday: row.keptToday,
  devicesWaiting: row.devices,
  changesWaiting: row.changes,
  waitingSince: row.since ?? undefined,
  heardLast: row.heard ?? undefined,
  givenUp: row.givenUp,
  checks: row.checks,
  checkedAt: row.checkedAt ?? undefined,
  missing: row.missing,
  checksThisWeek: row.week,
})

/** JSON gives moments as PostgreSQL writes them. */
const withMoments = ({ kind, madeAt, typedAt }: NonNullable<KeptNumbers['oldest']>) => ({
  kind,
  madeAt: aMoment(madeAt),
  typedAt: aMoment(typedAt),
})

const people = ({ worker }: Acting, whose: WhoseNumbers) => {
  if (whose === 'mine') return sql`select ${worker.id}::uuid as id`
  const all = sql`select id from worker where authority = ${worker.authority}`
  return whose === 'everybody' ? all : sql`${all} and team = ${whose.team}`
}
