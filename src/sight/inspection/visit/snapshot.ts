import type { Day, Moment } from '../../../plain/day.ts'

/** What a measure counted, as it stood. */
export type MeasureFrozen = {
  readonly code: string
  readonly title: string
  readonly met: number
  readonly notMet: number
  readonly cannotTell: number
}

export type FindingFrozen = { readonly id: string; readonly words: string; readonly area: string }
export type ActionFrozen = {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly dueOn: Day | undefined
}
export type CaseloadFrozen = {
  readonly team: string
  readonly workers: number
  readonly children: number
  /** The children of the worker who has most of them. */
  readonly most: number
}

/**
 * How things stood at the moment at which inspectors rang: figures with their numerators and denominators, what was open,
 * and who carried how much. It names no child. It is kept as it was and never counted anew.
 */
export type Snapshot = {
  readonly takenAt: Moment
  readonly month: Day
  readonly measures: readonly MeasureFrozen[]
  readonly findings: readonly FindingFrozen[]
  readonly actions: readonly ActionFrozen[]
  readonly caseloads: readonly CaseloadFrozen[]
}

export const writeSnapshot = (snapshot: Snapshot): string => JSON.stringify(snapshot)

/** Gives a kept snapshot back its type. Only `writeSnapshot` ever makes one. */
export const snapshotOf = (kept: string): Snapshot => JSON.parse(kept) as Snapshot
