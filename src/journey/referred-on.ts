import { type RawBuilder, sql } from 'kysely'

/** A record as a query knows it: the alias of a table that has its authority, and where the record's id stands. */
export type Threaded = { readonly authority: RawBuilder<unknown>; readonly record: RawBuilder<unknown> }

/**
 * SQL for the day of the referral that a record's thread leads back to by the fewest steps, as known at a moment; null
 * where it leads to none. Of several as near, the latest. Nearly every assessment follows its referral directly, so the
 * walk along the thread is taken only by the few that follow an allocation or a strategy discussion.
 * Source: the assessment's clock starts with the referral (Working Together to Safeguard Children, from 2013).
 */
export const referredOn = (
  { authority, record }: Threaded,
  asAt: string,
): RawBuilder<unknown> => sql`coalesce(
  (select max(rf.received_on) from thread t
    join referral rf on rf.authority = t.authority and rf.record = t.before
    where t.authority = ${authority} and t.record = ${record}
      and rf.known_from <= ${asAt} and rf.known_to > ${asAt}),
  (with recursive back(id, steps) as (
      select t.before, 1 from thread t where t.authority = ${authority} and t.record = ${record}
      union
      select t.before, b.steps + 1 from back b
      join thread t on t.authority = ${authority} and t.record = b.id where b.steps < 20)
    select rf.received_on from back b
    join referral rf on rf.authority = ${authority} and rf.record = b.id
    where rf.known_from <= ${asAt} and rf.known_to > ${asAt}
    order by b.steps, rf.received_on desc limit 1))`
