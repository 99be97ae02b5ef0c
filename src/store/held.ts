import { sql } from 'kysely'
import type { DraftId, PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Acting, log, requireDeed } from './as.ts'
import { listOpenIn } from './drafts.ts'
import { allocationOf, currentAt } from './relations.ts'

/** A child with whom somebody of a team works now. */
export type HeldChild = { readonly child: PersonId; readonly name: string; readonly worker: WorkerId }

const nameOf = sql`coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), p.local_number, 'Name not known')`

/** The children with whom a team works now, by name, each with their worker. Logged. */
export async function childrenHeld(acting: Acting, team: TeamId): Promise<readonly HeldChild[]> {
  const rule = requireDeed(acting, 'find a child')
  const { tx, worker, store } = acting
  const now = store.clock.now()
  const { rows } = await sql<HeldChild>`
    select c.child, ${nameOf} as name, a.worker
    from (
      select distinct l.child from allocation al
      join allocation_child l on l.authority = al.authority and l.record = al.record and l.version = al.version
      where al.authority = ${worker.authority} and al.team = ${team} and ${currentAt('al', now)}
        and (al.ended_on is null or al.ended_on >= ${store.clock.today()})
    ) c
    join lateral (${allocationOf(worker.authority, sql.ref('c.child'), store.clock)}) a on a.team = ${team}
    join person p on p.authority = ${worker.authority} and p.record = c.child and ${currentAt('p', now)}
    order by p.family_name, p.given_name, c.child`.execute(tx)
  if (rows.length > 0)
    await log(
      acting,
      'children of a team',
      rows.map(({ child }) => child),
      rule,
    )
  return rows
}

/** A draft that a worker has begun, with the names of the children whom it is about. */
export type OwnDraft = {
  readonly id: DraftId
  readonly kind: string
  /** It will be a new version of a record. */
  readonly revises: boolean
  readonly madeAt: Moment
  readonly typedAt: Moment
  readonly names: readonly string[]
}

/** The worker's own open drafts, the one typed in last first. Names are those of the record that each follows or changes. */
export async function ownDrafts(acting: Acting): Promise<readonly OwnDraft[]> {
  const { tx, worker, store } = acting
  const drafts = await listOpenIn(tx, { authority: worker.authority, worker: worker.id })
  const about = drafts.flatMap(({ record, before }) => record ?? before ?? [])
  const { rows } = await sql<{ record: RecordId; child: PersonId; name: string }>`
    select k.record, k.child, ${nameOf} as name from (
      select c.record, c.child from concern c
      where c.authority = ${worker.authority} and c.record = any(${about}::uuid[])
      union select r.id, r.id from record r
      where r.authority = ${worker.authority} and r.id = any(${about}::uuid[]) and r.kind = 'person'
    ) k
    join person p on p.authority = ${worker.authority} and p.record = k.child and ${currentAt('p', store.clock.now())}
    order by p.born_on nulls last`.execute(tx)
  if (rows.length > 0)
    await log(
      acting,
      'own drafts',
      rows.map(({ child }) => child),
      'whoever wrote a draft',
    )
  const names = Map.groupBy(rows, ({ record }) => record)
  return drafts.map(({ id, kind, record, before, madeAt, typedAt }) => {
    const to = record ?? before
    const of = to === undefined ? [] : (names.get(to) ?? [])
    return {
      id,
      kind,
      revises: record !== undefined,
      madeAt,
      typedAt,
      names: of.map(({ name }) => name),
    }
  })
}
