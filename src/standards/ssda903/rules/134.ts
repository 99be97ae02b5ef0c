import { leaverColumns } from '../care-leavers.ts'
import { adoptionColumns } from '../column-groups.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule134 = rule903({
  code: '134',
  says: 'An adoption is recorded for this child, who is also recorded as a young person who left care.',
  reads: { AD1: ['CHILD', ...adoptionColumns], OC3: ['CHILD', ...leaverColumns] },
  marks: { AD1: adoptionColumns },
  *find({ AD1, OC3 }) {
    for (const adoption of AD1)
      if (
        anyFilled(adoption, adoptionColumns) &&
        OC3.of(adoption).some((leaver) => anyFilled(leaver, leaverColumns))
      )
        yield adoption
  },
  caught: [
    {
      OC3: [{ CHILD: '1', IN_TOUCH: 'YES' }],
      AD1: [{ CHILD: '1', DATE_MATCH: '02/05/2025' }],
    },
    { OC3: [{ CHILD: '1', ACCOM: 'B1' }], AD1: [{ CHILD: '1', DATE_INT: '31/06/2025' }] },
  ],
  spared: [
    {
      OC3: [{ CHILD: '1' }, { CHILD: '2', ACTIV: 'F1' }],
      AD1: [{ CHILD: '1', NB_ADOPTR: '2' }, { CHILD: '2' }, { CHILD: '3', LS_ADOPTR: 'L11' }],
    },
  ],
})
