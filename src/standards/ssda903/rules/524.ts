import { isOneOf, sameSexCouples } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule524 = rule903({
  code: '524',
  says: 'The adopters are a married couple of the same sex, and the sexes given are not two men or two women.',
  reads: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
  marks: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
  *find({ AD1 }) {
    for (const adoption of AD1)
      if (adoption.LS_ADOPTR === 'L12' && !isOneOf(adoption.SEX_ADOPTR, sameSexCouples)) yield adoption
  },
  caught: [
    {
      AD1: [
        { LS_ADOPTR: 'L12', SEX_ADOPTR: 'MF' },
        { LS_ADOPTR: 'L12', SEX_ADOPTR: 'M1' },
        { LS_ADOPTR: 'L12' },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        { LS_ADOPTR: 'L12', SEX_ADOPTR: 'MM' },
        { LS_ADOPTR: 'L12', SEX_ADOPTR: 'FF' },
        { LS_ADOPTR: 'L11', SEX_ADOPTR: 'MF' },
        { SEX_ADOPTR: 'MF' },
      ],
    },
  ],
})
