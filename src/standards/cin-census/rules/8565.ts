import { isAfter } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

const ofAssessment = ['AssessmentActualStartDate', 'AssessmentAuthorisationDate']
const ofPlan = ['CINPlanStartDate', 'CINPlanEndDate']
const ofEnquiry = ['S47ActualStartDate', 'DateOfInitialCPC']

type Dates = Readonly<Record<string, unknown>>

/** Of some columns, those that the table has, where one of them holds a day after the closure; otherwise none. */
function lateColumns(row: Dates, closed: number, there: ReadonlySet<string>, columns: readonly string[]) {
  const late = columns.some((column) => typeof row[column] === 'number' && row[column] > closed)
  return late ? columns.filter((column) => there.has(column)) : []
}

/** Marks all days of what went on too long, and the closure with the conference recorded beside it. */
export const rule8565 = ruleCin({
  code: '8565',
  says: 'Something in this episode is dated after its closure.',
  reads: { CINdetails: ['LAchildID', 'CINdetailsID', 'CINclosureDate'] },
  mayRead: {
    CINdetails: ['DateOfInitialCPC'],
    Assessments: ['LAchildID', 'CINdetailsID', 'AssessmentActualStartDate', 'AssessmentAuthorisationDate'],
    CINplanDates: ['LAchildID', 'CINdetailsID', 'CINPlanStartDate', 'CINPlanEndDate'],
    Section47: ['LAchildID', 'CINdetailsID', 'S47ActualStartDate', 'DateOfInitialCPC'],
    ChildProtectionPlans: ['LAchildID', 'CINdetailsID', 'CPPendDate'],
  },
  marks: { CINdetails: ['CINclosureDate', 'DateOfInitialCPC'] },
  *find({ CINdetails, Assessments, CINplanDates, Section47, ChildProtectionPlans }) {
    for (const episode of CINdetails) {
      const closed = episode.CINclosureDate
      if (closed === undefined) continue
      let any = isAfter(episode.DateOfInitialCPC, closed)
      const parts = [
        { table: Assessments, rows: Assessments.ofSame('CINdetailsID', episode), columns: ofAssessment },
        { table: CINplanDates, rows: CINplanDates.ofSame('CINdetailsID', episode), columns: ofPlan },
        { table: Section47, rows: Section47.ofSame('CINdetailsID', episode), columns: ofEnquiry },
        {
          table: ChildProtectionPlans,
          rows: ChildProtectionPlans.ofSame('CINdetailsID', episode),
          columns: ['CPPendDate'],
        },
      ]
      for (const { table, rows, columns } of parts)
        for (const row of rows) {
          const late = lateColumns(row, closed, table.columns, columns)
          if (late.length > 0) yield { row, columns: late }
          any ||= late.length > 0
        }
      if (any)
        yield {
          row: episode,
          columns: ['CINclosureDate', 'DateOfInitialCPC'].filter((column) => CINdetails.columns.has(column)),
        }
    }
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', CINclosureDate: '01/05/2025', found: true },
        { LAchildID: '1', CINdetailsID: '2', CINclosureDate: '01/06/2025' },
        {
          LAchildID: '1',
          CINdetailsID: '3',
          CINclosureDate: '01/05/2025',
          DateOfInitialCPC: '02/05/2025',
          found: true,
        },
      ],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', AssessmentActualStartDate: '02/05/2025', found: true },
        { LAchildID: '1', CINdetailsID: '1', AssessmentAuthorisationDate: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '2', AssessmentAuthorisationDate: '01/06/2025' },
      ],
      CINplanDates: [{ LAchildID: '1', CINdetailsID: '1', CINPlanEndDate: '02/05/2025', found: true }],
      Section47: [{ LAchildID: '1', CINdetailsID: '1', DateOfInitialCPC: '02/05/2025', found: true }],
      ChildProtectionPlans: [{ LAchildID: '1', CINdetailsID: '1', CPPendDate: '02/05/2025', found: true }],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', CINclosureDate: '01/05/2025', DateOfInitialCPC: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '2' },
      ],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', AssessmentAuthorisationDate: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '2', AssessmentAuthorisationDate: '02/05/2025' },
      ],
      ChildProtectionPlans: [{ LAchildID: '1', CINdetailsID: '1', CPPendDate: '01/05/2025' }],
    },
  ],
})
