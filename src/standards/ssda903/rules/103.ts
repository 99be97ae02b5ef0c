import { ethnicities } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThanOrBlank } from '../validity.ts'

export const rule103 = rule903({
  code: '103',
  says: 'The child’s ethnicity is missing or is not one of the codes.',
  reads: { Header: ['ETHNIC'] },
  marks: { Header: ['ETHNIC'] },
  find: ({ Header }) => otherThanOrBlank(Header, 'ETHNIC', ethnicities),
  caught: [{ Header: [{ ETHNIC: 'WBRITISH' }, { ETHNIC: 'wbri' }, {}] }],
  spared: [{ Header: [{ ETHNIC: 'WBRI' }, { ETHNIC: 'REFU' }, { ETHNIC: 'NOBT' }] }],
})
