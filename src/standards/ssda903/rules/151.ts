import { adoptionColumns } from '../column-groups.ts'
import { allFilled, anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule151 = rule903({
  code: '151',
  says: 'Of the child’s adoption some things are recorded and others are missing.',
  reads: { AD1: adoptionColumns },
  marks: { AD1: adoptionColumns },
  *find({ AD1 }) {
    for (const adoption of AD1)
      if (anyFilled(adoption, adoptionColumns) && !allFilled(adoption, adoptionColumns)) yield adoption
  },
  caught: [
    {
      AD1: [
        { DATE_INT: '02/05/2025' },
        {
          DATE_INT: '02/05/2025',
          DATE_MATCH: '02/06/2025',
          FOSTER_CARE: '0',
          NB_ADOPTR: '2',
          SEX_ADOPTR: 'MF',
        },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        {
          DATE_INT: '02/05/2025',
          DATE_MATCH: '31/06/2025',
          FOSTER_CARE: '0',
          NB_ADOPTR: '2',
          SEX_ADOPTR: 'MF',
          LS_ADOPTR: 'L11',
        },
        {},
      ],
    },
  ],
})
