import { rule903 } from '../rule.ts'

export const rule520 = rule903({
  code: '520',
  says: 'The adopters are a married couple of different sexes, and the sexes given are not a man and a woman.',
  reads: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
  marks: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
  *find({ AD1 }) {
    for (const adoption of AD1)
      if (adoption.LS_ADOPTR === 'L11' && adoption.SEX_ADOPTR !== 'MF') yield adoption
  },
  caught: [
    {
      AD1: [
        { LS_ADOPTR: 'L11', SEX_ADOPTR: 'MM' },
        { LS_ADOPTR: 'L11', SEX_ADOPTR: 'F1' },
        { LS_ADOPTR: 'L11' },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        { LS_ADOPTR: 'L11', SEX_ADOPTR: 'MF' },
        { LS_ADOPTR: 'L12', SEX_ADOPTR: 'MM' },
        { SEX_ADOPTR: 'FF' },
      ],
    },
  ],
})
