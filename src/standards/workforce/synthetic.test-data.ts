import { aDay } from '../../plain/day.ts'
import type { WorkerRow, Workforce } from './schema.ts'

/* A synthetic authority's workforce for tests: nobody in here is real. */

/** A worker with every element. */
export const wholeWorker: WorkerRow = {
  AgencyWorker: '0',
  SWENo: 'SW1234567',
  FTE: 0.521371,
  PersonBirthDate: aDay('1984-02-29'),
  Sex: 'F',
  Ethnicity: 'MWBC',
  QualLevel: '2',
  StepUpGrad: '0',
  OrgRole: '5',
  RoleStartDate: aDay('2024-11-04'),
  StartOrigin: '1',
  RoleEndDate: aDay('2025-08-29'),
  LeaverDestination: '2',
  ReasonLeave: '1',
  FTE30: 1,
  Cases30: 17,
  WorkingDaysLost: 12.5,
  ContractWeeks: [26.5, 8],
  FrontlineGrad: '1',
  Absat30Sept: ['1'],
  ReasonAbsence: ['SIC', 'TRN'],
  BaseSalary: 38_220.5,
  RRPayments: 0,
  OtherPayments: 250.75,
}

export const wholeWorkforce: Workforce = {
  collection: { Collection: 'CSWW', Year: '2025', ReferenceDate: aDay('2025-09-30') },
  sources: [{ SourceLevel: 'L', LEA: '998', SoftwareCode: 'Goldthread', DateTime: '2025-11-03T09:30:00' }],
  authority: {
    NumberOfVacancies: 79.68,
    NoAgencyFTE: 59.82,
    NoAgencyHeadcount: 71,
    RecruitmentBonus: '0',
    RetentionBonus: '1',
    PerformanceAward: '2',
    CarAllowance: '0',
    RelocationPackage: '0',
    RegionalWeighting: '1',
    CostSWE: '1',
    CostDBS: '1',
    OtherAllowances: 'A season ticket < £500 & a bicycle',
  },
  workers: [wholeWorker, { ...wholeWorker, AgencyWorker: '1', SWENo: 'sw1', RoleEndDate: undefined }],
}
