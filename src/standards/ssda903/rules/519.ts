import { adoptingCouples, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule519 = rule903({
  code: '519',
  says: 'The adopters are a couple in a civil partnership, and the sexes given are not those of a couple.',
  reads: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
  marks: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
  *find({ AD1 }) {
    for (const adoption of AD1)
      if (adoption.LS_ADOPTR === 'L2' && !isOneOf(adoption.SEX_ADOPTR, adoptingCouples)) yield adoption
  },
  caught: [
    {
      AD1: [
        { LS_ADOPTR: 'L2', SEX_ADOPTR: 'M1' },
        { LS_ADOPTR: 'L2', SEX_ADOPTR: 'F1' },
        { LS_ADOPTR: 'L2' },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        { LS_ADOPTR: 'L2', SEX_ADOPTR: 'MM' },
        { LS_ADOPTR: 'L2', SEX_ADOPTR: 'MF' },
        { LS_ADOPTR: 'L0', SEX_ADOPTR: 'F1' },
        { SEX_ADOPTR: 'F1' },
      ],
    },
  ],
})
