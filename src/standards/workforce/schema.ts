import type { Day } from '../../plain/day.ts'
import { findDay } from '../cin-census/value.ts'
import {
  absenceReasons,
  agencyWorkers,
  type CodeList,
  collections,
  destinations,
  ethnicities,
  leavingReasons,
  offered,
  origins,
  qualificationLevels,
  roles,
  sexes,
  sourceLevels,
  yesOrNo,
} from './codes.ts'

/*
 * The shape of the children's social work workforce census of 2025, stated once: which elements, in which order, how often,
 * holding what. Reading, writing, the check of the form and the tables of the rules are drawn from it.
 *
 * Source: csww_schema_2025.xsd (see codes.ts). Two things in it are uncertain: the authority's part is `LALevel` in it, and
 * `LALevelVacancies` in the schema of 2022 and in an earlier version of that of 2025, so both are read and `LALevel` is
 * written; and three of a worker's elements may stand several times.
 */

/** What an element holds. `says` completes the sentence ‘Expected …’. */
export type Holds<T> = { readonly says: string; readonly find: (text: string) => T | undefined }

/** An element with one value: how often it must and may stand, and what it holds. */
export type Part<T = unknown> = {
  readonly required: boolean
  readonly several: boolean
  readonly holds: Holds<T>
}

const text: Holds<string> = { says: 'some text', find: (given) => given }
const day: Holds<Day> = { says: 'a day from 1900 to 2199, written 2025-09-30', find: findDay }
const matching = (says: string, of: RegExp): Holds<string> => ({
  says,
  find: (given) => (of.test(given) ? given : undefined),
})
const code = <C extends string>(list: CodeList<C>): Holds<C> => ({
  says: `a code for ${list.name} (${list.rows.map((row) => row.code).join(', ')})`,
  find: list.find,
})

/** A number with so many decimal places at most, in a range. */
const number = (places: number, least = 0, most = 99_999_999): Holds<number> => {
  const form = places === 0 ? /^\d{1,9}$/ : new RegExp(`^\\d{1,9}(?:\\.\\d{1,${places}})?$`)
  const range = most === 1 ? 'from 0 to 1' : '0 or more'
  return {
    says:
      places === 0 ? `a whole number, ${range}` : `a number, ${range}, with at most ${places} decimal places`,
    find: (given) => {
      const value = form.test(given) ? Number(given) : Number.NaN
      return value >= least && value <= most ? value : undefined
    },
  }
}

const must = <T>(holds: Holds<T>): Part<T> & { readonly several: false } => ({
  required: true,
  several: false,
  holds,
})
const may = <T>(holds: Holds<T>): Part<T> & { readonly several: false } => ({
  required: false,
  several: false,
  holds,
})
const severally = <T>(holds: Holds<T>): Part<T> & { readonly several: true } => ({
  required: false,
  several: true,
  holds,
})

/** `Header/CollectionDetails`. */
export const collectionParts = {
  Collection: may(code(collections)),
  Year: may(matching('a year of four figures, such as 2025', /^\d{4}$/)),
  ReferenceDate: may(day),
}

/** `Header/Source`. */
export const sourceParts = {
  SourceLevel: may(code(sourceLevels)),
  LEA: must(matching('three figures, such as 201', /^\d{3}$/)),
  SoftwareCode: may(text),
  DateTime: may(
    matching(
      'a day and time, written 2025-11-03T09:30:00',
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
    ),
  ),
}

const fullTimeEquivalent = number(6, 0, 1)
const money = number(2)

/** `LALevel`: what the authority says of itself. */
export const authorityParts = {
  NumberOfVacancies: must(number(2)),
  NoAgencyFTE: must(number(2)),
  NoAgencyHeadcount: must(number(0)),
  RecruitmentBonus: must(code(offered)),
  RetentionBonus: must(code(offered)),
  PerformanceAward: must(code(offered)),
  CarAllowance: must(code(offered)),
  RelocationPackage: must(code(offered)),
  RegionalWeighting: must(code(offered)),
  CostSWE: must(code(offered)),
  CostDBS: must(code(offered)),
  OtherAllowances: must(text),
}

/** `CSWWWorker`: one worker. */
export const workerParts = {
  AgencyWorker: must(code(agencyWorkers)),
  SWENo: must(matching('two letters and one to ten figures, such as SW1234', /^[A-Za-z]{2}\d{1,10}$/)),
  FTE: may(fullTimeEquivalent),
  PersonBirthDate: may(day),
  Sex: may(code(sexes)),
  Ethnicity: may(code(ethnicities)),
  QualLevel: may(code(qualificationLevels)),
  StepUpGrad: may(code(yesOrNo)),
  OrgRole: may(code(roles)),
  RoleStartDate: may(day),
  StartOrigin: may(code(origins)),
  RoleEndDate: may(day),
  LeaverDestination: may(code(destinations)),
  ReasonLeave: may(code(leavingReasons)),
  FTE30: may(fullTimeEquivalent),
  Cases30: may(number(0)),
  WorkingDaysLost: may(number(2)),
  ContractWeeks: severally(number(1)),
  FrontlineGrad: may(code(yesOrNo)),
  Absat30Sept: severally(code(yesOrNo)),
  ReasonAbsence: severally(code(absenceReasons)),
  BaseSalary: may(money),
  RRPayments: may(money),
  OtherPayments: may(money),
}

/** The authority's part under either of its names; the first is written. */
export const authorityNames = ['LALevel', 'LALevelVacancies'] as const

export type Parts = Readonly<Record<string, Part>>

type ValueOf<P> =
  P extends Part<infer T> ? (P extends { readonly several: true } ? readonly T[] : T | undefined) : never

/** A row with a typed value for each element. What was not given, or could not be read, is undefined or an empty list. */
export type RowOf<P extends Parts> = { readonly [K in keyof P]: ValueOf<P[K]> }

export type CollectionRow = RowOf<typeof collectionParts>
export type SourceRow = RowOf<typeof sourceParts>
export type AuthorityRow = RowOf<typeof authorityParts>
export type WorkerRow = RowOf<typeof workerParts>

/** A whole census. */
export type Workforce = {
  readonly collection: CollectionRow | undefined
  readonly sources: readonly SourceRow[]
  readonly authority: AuthorityRow | undefined
  readonly workers: readonly WorkerRow[]
}
