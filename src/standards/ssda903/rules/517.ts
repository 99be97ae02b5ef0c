import { rule903 } from '../rule.ts'

export const rule517 = rule903({
  code: '517',
  says: 'The adopters are an unmarried couple of different sexes, and the sexes given are not a man and a woman.',
  reads: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
  marks: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
  *find({ AD1 }) {
    for (const adoption of AD1)
      if (adoption.LS_ADOPTR === 'L3' && adoption.SEX_ADOPTR !== 'MF') yield adoption
  },
  caught: [
    {
      AD1: [
        { LS_ADOPTR: 'L3', SEX_ADOPTR: 'MM' },
        { LS_ADOPTR: 'L3', SEX_ADOPTR: 'F1' },
        { LS_ADOPTR: 'L3' },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        { LS_ADOPTR: 'L3', SEX_ADOPTR: 'MF' },
        { LS_ADOPTR: 'L4', SEX_ADOPTR: 'MM' },
        { SEX_ADOPTR: 'FF' },
      ],
    },
  ],
})
