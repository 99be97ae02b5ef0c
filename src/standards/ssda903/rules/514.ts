import { adoptingCouples, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule514 = rule903({
  code: '514',
  says: 'The child was adopted by a single adopter, and the sexes or the number given are those of a couple.',
  reads: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
  mayRead: { AD1: ['NB_ADOPTR'] },
  marks: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
  *find({ AD1 }) {
    for (const adoption of AD1)
      if (
        adoption.LS_ADOPTR === 'L0' &&
        (isOneOf(adoption.SEX_ADOPTR, adoptingCouples) || adoption.NB_ADOPTR === '2')
      )
        yield adoption
  },
  caught: [
    {
      AD1: [
        { LS_ADOPTR: 'L0', SEX_ADOPTR: 'MM' },
        { LS_ADOPTR: 'L0', SEX_ADOPTR: 'FF' },
        { LS_ADOPTR: 'L0', SEX_ADOPTR: 'MF', NB_ADOPTR: '1' },
        { LS_ADOPTR: 'L0', SEX_ADOPTR: 'F1', NB_ADOPTR: '2' },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        { LS_ADOPTR: 'L0', SEX_ADOPTR: 'M1' },
        { LS_ADOPTR: 'L0', SEX_ADOPTR: 'F1', NB_ADOPTR: '1' },
        { LS_ADOPTR: 'L0' },
        { LS_ADOPTR: 'L11', SEX_ADOPTR: 'MF', NB_ADOPTR: '2' },
        { SEX_ADOPTR: 'MF' },
      ],
    },
  ],
})
