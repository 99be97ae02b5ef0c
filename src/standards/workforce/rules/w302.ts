import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { workerParts } from '../schema.ts'

export const ruleW302 = ruleWorkforce({
  code: 'W302',
  says: 'A number of Social Work England has two letters and one to ten figures.',
  reads: { CSWWWorker: ['SWENo'] },
  marks: { CSWWWorker: ['SWENo'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker)
      if (row.SWENo === undefined || !fitsPart(row.SWENo, workerParts.SWENo)) yield row
  },
  caught: [
    { CSWWWorker: [{}] },
    { CSWWWorker: [{ SWENo: '1234' }] },
    { CSWWWorker: [{ SWENo: 'SW12345678901' }] },
  ],
  spared: [{ CSWWWorker: [{ SWENo: 'SW1' }, { SWENo: 'sw1234567890' }] }],
})
