import type { RawBuilder } from 'kysely'
import type { Day } from '../../plain/day.ts'
import type { ClockRule } from '../clocks.ts'

/** Of which records it is asked, and as known when. */
export type AskWaiting = {
  readonly authority: string
  readonly asAt: string
  readonly today: Day
  /** SQL that holds for the records `r`, with their versions `v`, that are asked about: some children's, or all. */
  readonly only: RawBuilder<unknown>
}

/**
 * Something that somebody is waiting for: a decision, an authorisation, a visit. Found by asking the records, never
 * kept, so that it cannot go stale.
 */
export type Wait = {
  readonly code: string
  /** What is to be done, as the worker would say it. */
  readonly does: string
  /** Whose turn it is. What a manager returned goes back to its `author`, whoever works with the child. */
  readonly turn: 'front door' | 'worker' | 'manager' | 'author'
  /** The clock that runs, if one does: from the day the query gives. */
  readonly clock: ClockRule['code'] | undefined
  /** The record type to write next; without one, the record itself is to be opened. */
  readonly next: string | undefined
  /**
   * Every table of versions that it reads, by itself or through `thread` and `concern`. Once one of them has grown, it is
   * asked anew.
   */
  readonly reads: readonly string[]
  /** SQL that selects `record, from_day, author` of the records that wait. */
  readonly select: (ask: AskWaiting) => RawBuilder<unknown>
}
