import type { RawBuilder } from 'kysely'
import type { ClockRule } from '../clocks.ts'

/**
 * Something that somebody is waiting for: a decision, an authorisation, a visit. Found by asking the records, never
 * kept, so that it cannot go stale.
 */
export type Wait = {
  readonly code: string
  /** What is to be done, as the worker would say it. */
  readonly does: string
  /** Whose turn it is. */
  readonly turn: 'front door' | 'worker' | 'manager'
  /** The clock that runs, if one does: from the day the query gives. */
  readonly clock: ClockRule['code'] | undefined
  /** The record type to write next; without one, the record itself is to be opened. */
  readonly next: string | undefined
  /**
   * SQL that selects `record, from_day, author` of the records of one authority that wait. `r` is the record, so that
   * the store can narrow it to a team, to children, to one record.
   */
  readonly select: (ask: { readonly authority: string; readonly asAt: string }) => RawBuilder<unknown>
}
