import { adoptingCouples, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule511 = rule903({
  code: '511',
  says: 'Two people adopted the child, and the sexes given are not those of a couple.',
  reads: { AD1: ['NB_ADOPTR', 'SEX_ADOPTR'] },
  marks: { AD1: ['NB_ADOPTR', 'SEX_ADOPTR'] },
  *find({ AD1 }) {
    for (const adoption of AD1)
      if (
        adoption.NB_ADOPTR === '2' &&
        adoption.SEX_ADOPTR !== undefined &&
        !isOneOf(adoption.SEX_ADOPTR, adoptingCouples)
      )
        yield adoption
  },
  caught: [
    {
      AD1: [
        { NB_ADOPTR: '2', SEX_ADOPTR: 'M1' },
        { NB_ADOPTR: '2', SEX_ADOPTR: 'F1' },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        { NB_ADOPTR: '2', SEX_ADOPTR: 'MM' },
        { NB_ADOPTR: '2', SEX_ADOPTR: 'FF' },
        { NB_ADOPTR: '2', SEX_ADOPTR: 'MF' },
        { NB_ADOPTR: '1', SEX_ADOPTR: 'F1' },
        { NB_ADOPTR: '2' },
        { SEX_ADOPTR: 'F1' },
      ],
    },
  ],
})
