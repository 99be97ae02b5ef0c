/*
 * What the workforce census asks for and the record does not hold. Nothing is made up for it. A test holds this list
 * against the stated shape: every element is either told from the record or stands here.
 */

/** An element, or the whole of the authority's part, that is not told; and what would have to be recorded first. */
export type NotHeld = { readonly path: string; readonly says: string }

const personal = 'Goldthread records nothing personal of those who work with it but their name.'
const employment = 'Contracts, pay and days lost are kept by the authority’s staff records, not here.'

export const notHeld: readonly NotHeld[] = [
  { path: 'LALevel', says: 'Vacancies, agency posts and what is offered to staff are not recorded.' },
  { path: 'CSWWWorker/AgencyWorker', says: 'Whether somebody comes from an agency is not recorded.' },
  { path: 'CSWWWorker/SWENo', says: 'Numbers of Social Work England are not recorded.' },
  { path: 'CSWWWorker/FTE', says: employment },
  { path: 'CSWWWorker/PersonBirthDate', says: personal },
  { path: 'CSWWWorker/Sex', says: personal },
  { path: 'CSWWWorker/Ethnicity', says: personal },
  { path: 'CSWWWorker/QualLevel', says: personal },
  { path: 'CSWWWorker/StepUpGrad', says: personal },
  { path: 'CSWWWorker/RoleStartDate', says: 'Since when somebody holds a post is not recorded.' },
  { path: 'CSWWWorker/StartOrigin', says: personal },
  { path: 'CSWWWorker/LeaverDestination', says: personal },
  { path: 'CSWWWorker/ReasonLeave', says: personal },
  { path: 'CSWWWorker/FTE30', says: employment },
  { path: 'CSWWWorker/WorkingDaysLost', says: employment },
  { path: 'CSWWWorker/ContractWeeks', says: employment },
  { path: 'CSWWWorker/FrontlineGrad', says: personal },
  { path: 'CSWWWorker/Absat30Sept', says: employment },
  { path: 'CSWWWorker/ReasonAbsence', says: employment },
  { path: 'CSWWWorker/BaseSalary', says: employment },
  { path: 'CSWWWorker/RRPayments', says: employment },
  { path: 'CSWWWorker/OtherPayments', says: employment },
]
