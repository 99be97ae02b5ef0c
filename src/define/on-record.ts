import type { Day } from '../plain/day.ts'
import type { AnswersIn, AnyRecord, Earlier, LineIn, RecordId, TeamId } from './record.ts'

/**
 * A record as it stands, as returns and lists read it: whoever asks hands over records read from the store. What the
 * store gives for one version of a record can be handed over as it is, with the day of its authorisation added.
 */
export type OnRecord = Earlier & {
  readonly version: number
  /** The file or system it was brought in from; nothing where it was written here. */
  readonly source: string | undefined
  /** Why this version replaced the one before it. */
  readonly reason: string | undefined
  readonly team: TeamId | undefined
  /** The records it came from. */
  readonly before: readonly RecordId[]
  /** The day on which this version's decision was authorised. */
  readonly authorisedOn?: Day | undefined
}

/** The answers of a record of this type, with their types given back. Any may be open. */
export const answersOf = <R extends AnyRecord>(_type: R, of: Earlier): Partial<AnswersIn<R>> =>
  of.answers as Partial<AnswersIn<R>>

/** One child's own line of a record of this type; empty where the record does not concern the child. */
export const lineOf = <R extends AnyRecord>(_type: R, of: Earlier, child: string): Partial<LineIn<R>> =>
  (of.lines[child] ?? {}) as Partial<LineIn<R>>
