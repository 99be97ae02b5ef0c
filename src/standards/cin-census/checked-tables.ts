/*
 * The tables in which a children in need census is checked, each with its columns in the order in which the census has
 * them (public working schemas of 2024/25 and 2025/26; the block before proceedings as test files for 2026/27 have it).
 * The names of tables and columns are those of the census and of the sector's public validator, so that what is found
 * can be compared cell by cell.
 */

const child = { LAchildID: 'text' } as const
// Names the episode of need. It stands in no file: reading gives it.
const episode = { ...child, CINdetailsID: 'text' } as const
const assessment = {
  ...episode,
  AssessmentID: 'text',
  AssessmentActualStartDate: 'day',
  AssessmentInternalReviewDate: 'day',
  AssessmentAuthorisationDate: 'day',
} as const

export const checkedTables = {
  Header: {
    Collection: 'text',
    Year: 'text',
    ReferenceDate: 'day',
    SourceLevel: 'text',
    LEA: 'text',
    SoftwareCode: 'text',
    Release: 'text',
    SerialNo: 'text',
    DateTime: 'text',
  },
  ChildIdentifiers: {
    ...child,
    UPN: 'text',
    FormerUPN: 'text',
    UPNunknown: 'text',
    PersonBirthDate: 'day',
    ExpectedPersonBirthDate: 'day',
    // To 2023/24; files of later years may still carry it.
    GenderCurrent: 'text',
    Sex: 'text',
    PersonDeathDate: 'day',
  },
  ChildCharacteristics: { ...child, Ethnicity: 'text' },
  Disabilities: { ...child, Disability: 'text' },
  CINdetails: {
    ...episode,
    CINreferralDate: 'day',
    ReferralSource: 'text',
    PrimaryNeedCode: 'text',
    CINclosureDate: 'day',
    ReasonForClosure: 'text',
    DateOfInitialCPC: 'day',
    ReferralNFA: 'text',
  },
  // Factors also stand here as one cell, with commas, as they are one part of an assessment.
  Assessments: { ...assessment, AssessmentFactors: 'text' },
  AssessmentFactorsList: { ...assessment, AssessmentFactor: 'text' },
  CINplanDates: { ...episode, CINPlanStartDate: 'day', CINPlanEndDate: 'day' },
  Section47: {
    ...episode,
    S47ActualStartDate: 'day',
    InitialCPCtarget: 'day',
    DateOfInitialCPC: 'day',
    ICPCnotRequired: 'text',
  },
  ChildProtectionPlans: {
    ...episode,
    CPPID: 'text',
    CPPstartDate: 'day',
    CPPendDate: 'day',
    InitialCategoryOfAbuse: 'text',
    LatestCategoryOfAbuse: 'text',
    NumberOfPreviousCPP: 'text',
  },
  Reviews: { ...episode, CPPID: 'text', CPPreviewDate: 'day' },
  // Draft for 2026/27. No rule is published for it yet.
  PreProceedingsandFGDM: {
    ...episode,
    PPStartDate: 'day',
    LBPSentDate: 'day',
    FGDMMeetingOffer: 'text',
    FGDMMeetingFac: 'text',
    InitialPPMeetingDate: 'day',
    ReviewMeetingsCount: 'text',
    StepDecisionDate: 'day',
    PPOutcome: 'text',
    CourtAppDate: 'day',
    LetterInitCPDate: 'day',
  },
} as const

export type CheckedTables = typeof checkedTables

/** The column that names the child in every table but the header. */
export const childColumn = 'LAchildID'
