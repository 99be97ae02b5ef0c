import { sql } from 'kysely'
import type { DraftId, PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Acting, log, requireDeed } from './as.ts'
import { childNames, hiddenFrom, type NamedChild, nameOfPerson } from './child-names.ts'
import { listOpenIn } from './drafts.ts'
import { currentAt, holders } from './relations.ts'

/** The children with whom a team works now, by worker. Names nobody. */
export async function heldInTeam(
  acting: Acting,
  team: TeamId,
): Promise<ReadonlyMap<WorkerId, readonly PersonId[]>> {
  requireDeed(acting, 'find a child')
  const [holding, hidden] = [await holders(acting), await hiddenFrom(acting)]
  const held = [...holding].filter(([child, holder]) => holder.team === team && !hidden.has(child))
  return new Map(
    [...Map.groupBy(held, ([, { worker }]) => worker)].map(([worker, some]) => [
      worker,
      some.map(([child]) => child),
    ]),
  )
}

/** The children with whom somebody of a team works now, by name. Logged. */
export async function childrenHeld(
  acting: Acting,
  team: TeamId,
  worker: WorkerId,
): Promise<readonly NamedChild[]> {
  const rule = requireDeed(acting, 'find a child')
  const held = (await heldInTeam(acting, team)).get(worker) ?? []
  const names = [...(await childNames(acting, held)).values()]
  if (names.length > 0)
    await log(
      acting,
      'children of a team',
      names.map(({ id }) => id),
      rule,
    )
  return names.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
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
    select k.record, k.child, ${nameOfPerson} as name from (
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
