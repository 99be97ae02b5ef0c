import type { Day } from '../../plain/day.ts'
import type {
  abuseCategories,
  assessmentFactors,
  CodeOf,
  closureReasons,
  disabilities,
  ethnicities,
  genders,
  primaryNeeds,
  referralSources,
  sexes,
  upnUnknownReasons,
} from './codes.ts'

/*
 * What a children in need census carries, as rows. Every row is frozen. A value that is not in the file, or
 * could not be read from it, is undefined; the ones that could not be read stand in the row's `unread`.
 * Element names in the comments are those of the census (public working schemas of 2023/24 to 2025/26).
 */

/** A value that stood in the file and could not be read: a rule may need to tell it from one never given. */
export type Unread = { readonly line: number; readonly element: string; readonly found: string }

/** `line` is the line of the row's opening tag, counted from 1; 0 where the row does not come from a file. */
export type Row = { readonly line: number; readonly unread: readonly Unread[] }

/** What a row made by the product itself, not read from a file, says of its origin: `{ ...notFromAFile, … }`. */
export const notFromAFile: Row = Object.freeze({ line: 0, unread: Object.freeze([]) })

/** `Source`: who made the file. `writtenAt` is as written, local time or UTC: the census does not say which. */
export type Source = Row & {
  readonly level: string | undefined
  /** `LEA`: the three figures of the local authority. Text, because it is a name and not a quantity. */
  readonly authority: string | undefined
  readonly softwareCode: string | undefined
  readonly release: string | undefined
  readonly serialNo: string | undefined
  readonly writtenAt: string | undefined
}

/** `Header` with its `CollectionDetails` and its `Source`s. */
export type Header = Row & {
  readonly collection: string | undefined
  readonly year: number | undefined
  readonly referenceOn: Day | undefined
  readonly sources: readonly Source[]
}

/** `ChildIdentifiers`. UPNs and the child's id are kept as written, right or wrong: judging them is a rule's work. */
export type ChildIdentifiers = Row & {
  readonly laChildId: string | undefined
  readonly upn: string | undefined
  readonly formerUpn: string | undefined
  readonly upnUnknown: CodeOf<typeof upnUnknownReasons> | undefined
  readonly bornOn: Day | undefined
  readonly expectedBirthOn: Day | undefined
  /** `GenderCurrent`, to 2023/24. A file may carry either coding, whatever its year. */
  readonly gender: CodeOf<typeof genders> | undefined
  /** `Sex`, from 2024/25. */
  readonly sex: CodeOf<typeof sexes> | undefined
  readonly diedOn: Day | undefined
}

/** `ChildCharacteristics` with the codes of its `Disabilities`, in the order of the file. */
export type ChildCharacteristics = Row & {
  readonly ethnicity: CodeOf<typeof ethnicities> | undefined
  readonly disabilities: readonly CodeOf<typeof disabilities>[]
}

/** `Assessments` with the codes of its `FactorsIdentifiedAtAssessment`, in the order of the file. */
export type Assessment = Row & {
  readonly startedOn: Day | undefined
  readonly internalReviewOn: Day | undefined
  readonly authorisedOn: Day | undefined
  readonly factors: readonly CodeOf<typeof assessmentFactors>[]
}

/** `CINPlanDates`. */
export type CinPlan = Row & { readonly startedOn: Day | undefined; readonly endedOn: Day | undefined }

/** `Section47`: an enquiry under section 47 of the Children Act 1989 and its initial child protection conference. */
export type Section47 = Row & {
  readonly startedOn: Day | undefined
  readonly conferenceTargetOn: Day | undefined
  readonly initialConferenceOn: Day | undefined
  readonly conferenceNotRequired: boolean | undefined
}

/** `CPPreviewDate`: one review of a child protection plan. */
export type Review = Row & { readonly reviewedOn: Day }

/** `ChildProtectionPlans` with its `Reviews`. */
export type ProtectionPlan = Row & {
  readonly startedOn: Day | undefined
  readonly endedOn: Day | undefined
  readonly initialCategory: CodeOf<typeof abuseCategories> | undefined
  readonly latestCategory: CodeOf<typeof abuseCategories> | undefined
  readonly previousPlans: number | undefined
  readonly reviews: readonly Review[]
}

/** `CINdetails`: one episode of need, from referral to closure, and everything that happened in it. */
export type CinDetails = Row & {
  readonly referredOn: Day | undefined
  readonly referralSource: CodeOf<typeof referralSources> | undefined
  readonly primaryNeed: CodeOf<typeof primaryNeeds> | undefined
  readonly closedOn: Day | undefined
  readonly closureReason: CodeOf<typeof closureReasons> | undefined
  /** `DateOfInitialCPC` of the episode itself: for a conference that follows no section 47 enquiry in the file. */
  readonly initialConferenceOn: Day | undefined
  readonly noFurtherAction: boolean | undefined
  readonly assessments: readonly Assessment[]
  readonly plans: readonly CinPlan[]
  readonly section47s: readonly Section47[]
  readonly protectionPlans: readonly ProtectionPlan[]
}

/** `Child`. Identifiers and characteristics that the file leaves out are undefined, not empty rows. */
export type Child = Row & {
  readonly identifiers: ChildIdentifiers | undefined
  readonly characteristics: ChildCharacteristics | undefined
  readonly details: readonly CinDetails[]
}

/** The tables by the names of the census; reconciliation counts by them. */
export const tableNames = [
  'Header',
  'Source',
  'Child',
  'ChildIdentifiers',
  'ChildCharacteristics',
  'Disabilities',
  'CINdetails',
  'Assessments',
  'AssessmentFactors',
  'CINPlanDates',
  'Section47',
  'ChildProtectionPlans',
  'Reviews',
  'PreProceedingsandFGDM',
] as const
export type TableName = (typeof tableNames)[number]
