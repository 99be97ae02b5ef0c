import { type RawBuilder, sql } from 'kysely'

/**
 * SQL that holds where an allocation is a change of worker for a child: whoever worked with the child last was somebody
 * else, and it is not the first allocation of new work. `version` is the allocation as it stands, `line` the child’s line
 * of it.
 */
export const changedWorker = (version: string, line: string): RawBuilder<boolean> => sql`(
  ${sql.ref(`${version}.why`)} is distinct from 'first' and ${sql.ref(`${version}.worker`)} <> (
    select earlier.worker from allocation_child earlier_child
    join allocation earlier on earlier.authority = earlier_child.authority and earlier.record = earlier_child.record
      and earlier.version = earlier_child.version
    where earlier_child.authority = ${sql.ref(`${line}.authority`)} and earlier_child.child = ${sql.ref(`${line}.child`)}
      and earlier.record <> ${sql.ref(`${version}.record`)}
      and earlier.known_from <= ${sql.ref(`${version}.known_from`)}
      and earlier.started_on < ${sql.ref(`${version}.started_on`)}
    order by earlier.started_on desc, earlier.known_from desc limit 1))`
