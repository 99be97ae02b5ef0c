import { sql } from 'kysely'
import type { PersonId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import type { Relation } from './access.ts'
import type { Tx } from './database.ts'
import type { Worker } from './worker.ts'

/** How one worker stands to one child, found out from the record. */
export type Stance = {
  readonly child: PersonId
  readonly relations: ReadonlySet<Relation>
  readonly sensitivity: 'usual' | 'restricted' | 'named'
}

type Row = {
  child: PersonId
  allocated: boolean
  own_team: boolean
  front_door: boolean
  author: boolean
  restricted: boolean
  named: boolean
}

/**
 * Finds out how a worker stands to children. A child with a worker belongs to that worker and team; a child without one
 * belongs to the front door, if a contact came in the last 90 days; whoever began a record in the last 30 days may go
 * on with it.
 */
export async function stances(
  tx: Tx,
  worker: Worker,
  children: readonly PersonId[],
  now: Moment,
): Promise<readonly Stance[]> {
  if (children.length === 0) return []
  const { rows } = await sql<Row>`
    select c.child,
      coalesce(a.worker = ${worker.id}, false) as allocated,
      coalesce(a.team = ${worker.team ?? null}, false) as own_team,
      a.worker is null and exists (
        select from team t where t.authority = ${worker.authority} and t.id = ${worker.team ?? null}
          and t.purpose = 'front door'
      ) and exists (
        select from concern k join contact ct on ct.authority = k.authority and ct.record = k.record
        where k.authority = ${worker.authority} and k.child = c.child and k.kind = 'contact'
          and ct.received_at > ${now}::timestamptz - interval '90 days'
      ) as front_door,
      exists (
        select from concern k join record r on r.authority = k.authority and r.id = k.record
        where k.authority = ${worker.authority} and k.child = c.child and r.made_by = ${worker.id}
          and r.made_at > ${now}::timestamptz - interval '30 days'
      ) as author,
      exists (select from restriction s where s.authority = ${worker.authority} and s.person = c.child
        and s.until > ${now}) as restricted,
      exists (select from restriction s where s.authority = ${worker.authority} and s.person = c.child
        and s.until > ${now} and ${worker.id} = any(s.allowed)) as named
    from unnest(${children}::uuid[]) as c(child)
    left join lateral (
      select al.worker, al.team from allocation_child l
      join allocation al on al.authority = l.authority and al.record = l.record and al.version = l.version
      where l.authority = ${worker.authority} and l.child = c.child
        and al.known_to > ${now} and al.ended_on is null
      order by al.started_on desc, al.known_from desc limit 1
    ) a on true`.execute(tx)
  return rows.map(stanceOf)
}

function stanceOf(row: Row): Stance {
  const relations = new Set<Relation>()
  if (row.allocated) relations.add('allocated')
  if (row.own_team) relations.add('own team')
  if (row.front_door) relations.add('front door')
  if (row.author) relations.add('author')
  return {
    child: row.child,
    relations,
    sensitivity: row.named ? 'named' : row.restricted ? 'restricted' : 'usual',
  }
}
