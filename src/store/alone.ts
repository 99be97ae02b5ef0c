import { sql } from 'kysely'
import type { Acting } from './as.ts'

/** Nobody else does this, on the same thing, until the transaction ends: for what must not happen twice. */
export async function alone({ tx, worker }: Acting, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${worker.authority} ${what}`}, 0))`.execute(tx)
}
