import { sql } from 'kysely'
import type { PersonId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import { type Acting, log, requireDeed } from './as.ts'
import { currentAt } from './relations.ts'

/** An earlier contact about somebody, with what was decided and why. */
export type Earlier = {
  readonly child: PersonId
  readonly name: string
  readonly on: Day
  readonly outcome: string
  readonly why: string | undefined
}

/**
 * The earlier contacts of these people, latest first, at most 10, each with the last decision on it: what a duty worker
 * reads before deciding. Logged.
 */
export async function earlierContacts(
  acting: Acting,
  people: readonly PersonId[],
): Promise<readonly Earlier[]> {
  const rule = requireDeed(acting, 'record at the front door')
  if (people.length === 0) return []
  const { tx, worker, store } = acting
  const now = store.clock.now()
  const { rows } = await sql<Omit<Earlier, 'why'> & { why: string | null }>`
    select k.child, concat_ws(' ', p.given_name, p.family_name) as name, london_day(c.received_at) as on,
      coalesce(d.outcome, 'not decided yet') as outcome, d.analysis as why
    from contact_child k
    join contact c on c.authority = k.authority and c.record = k.record and c.version = k.version
      and ${currentAt('c', now)}
    join person p on p.authority = k.authority and p.record = k.child and ${currentAt('p', now)}
    left join lateral (
      select l.outcome, d.analysis from thread t
      join threshold_decision d on d.authority = t.authority and d.record = t.record and ${currentAt('d', now)}
      left join threshold_decision_child l on l.authority = d.authority and l.record = d.record
        and l.version = d.version and l.child = k.child
      where t.authority = k.authority and t.before = k.record
      order by d.decided_at desc nulls last limit 1
    ) d on true
    where k.authority = ${worker.authority} and k.child = any(${people}::uuid[])
    order by c.received_at desc nulls last, k.record, k.child limit 10`.execute(tx)
  if (rows.length > 0)
    await log(
      acting,
      'earlier contacts',
      rows.map(({ child }) => child),
      rule,
    )
  return rows.map(({ why, ...row }) => ({ ...row, why: why ?? undefined }))
}
