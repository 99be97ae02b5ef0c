/*
 * The tables that the rules of the workforce census read, drawn from its file. An element that may stand several times has
 * its values in one cell with blanks between them. A test holds the columns against the stated shape.
 */

export const tables = {
  Header: { Collection: 'text', Year: 'text', ReferenceDate: 'day', SourceLevel: 'text', LEA: 'text' },
  LALevel: {
    NumberOfVacancies: 'text',
    NoAgencyFTE: 'text',
    NoAgencyHeadcount: 'text',
    RecruitmentBonus: 'text',
    RetentionBonus: 'text',
    PerformanceAward: 'text',
    CarAllowance: 'text',
    RelocationPackage: 'text',
    RegionalWeighting: 'text',
    CostSWE: 'text',
    CostDBS: 'text',
    OtherAllowances: 'text',
  },
  CSWWWorker: {
    AgencyWorker: 'text',
    SWENo: 'text',
    FTE: 'text',
    PersonBirthDate: 'day',
    Sex: 'text',
    Ethnicity: 'text',
    QualLevel: 'text',
    StepUpGrad: 'text',
    OrgRole: 'text',
    RoleStartDate: 'day',
    StartOrigin: 'text',
    RoleEndDate: 'day',
    LeaverDestination: 'text',
    ReasonLeave: 'text',
    FTE30: 'text',
    Cases30: 'text',
    WorkingDaysLost: 'text',
    ContractWeeks: 'text',
    FrontlineGrad: 'text',
    Absat30Sept: 'text',
    ReasonAbsence: 'text',
    BaseSalary: 'text',
    RRPayments: 'text',
    OtherPayments: 'text',
  },
} as const

export type Tables = typeof tables

/** Whose rows belong together: a worker's, in every post that they held in the year. */
export const workerColumn = 'SWENo'
