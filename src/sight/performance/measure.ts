import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../plain/day.ts'

/**
 * One row that a measure counts: a child in a record, the day that puts it into a month, and whether practice was as it
 * should be. `met` is null where the record does not say enough to tell.
 */
export type Counted = {
  readonly record: string
  readonly child: string
  readonly team: string | null
  readonly on: Day
  readonly met: boolean | null
  /** What the drill-down says of this child, such as `51 working days`. */
  readonly because: string
}

/**
 * Counts practice, never a return. The same query gives the figure and the children behind it, so that there is no
 * second spreadsheet.
 */
export type Measure = {
  readonly code: string
  readonly title: string
  /** Why it matters to a child, in one sentence. */
  readonly why: string
  readonly source: string
  /** What one row is: `each child whose assessment was authorised in the month`. */
  readonly counts: string
  readonly metWhen: string
  readonly better: 'more' | 'less'
  /** A share between 0 and 1, and who set it; a target is the council's own unless it says otherwise. */
  readonly target: { readonly share: number; readonly setBy: string } | undefined
  /** The record type whose page a row opens. */
  readonly opens: string
  /**
   * Every table it reads that grows by itself. `record`, `thread` and each child's lines grow with these and are not
   * named. Once one of them has grown, the figure is counted anew.
   */
  readonly reads: readonly string[]
  /**
   * SQL that selects `record, child, team, on_day, met, because` for days from `$from` to `$to`, both included, of one
   * authority, as known at a moment.
   */
  readonly select: (ask: Ask) => RawBuilder<unknown>
}

export type Ask = {
  readonly authority: string
  readonly from: Day
  readonly to: Day
  /** As known at this moment: versions that were current then. */
  readonly asAt: string
}

/** A figure: children for whom it was met, not met, and of whom the record does not tell. */
export type Figure = { readonly met: number; readonly notMet: number; readonly cannotTell: number }

/** The share met, of those that can be told; undefined where there are none. */
export const shareOf = ({ met, notMet }: Figure): number | undefined =>
  met + notMet === 0 ? undefined : met / (met + notMet)

/** SQL that says a number of working days: `1 working day`, `46 working days`. */
export const inWorkingDays = (days: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${days})::text || case ${days} when 1 then ' working day' else ' working days' end`
