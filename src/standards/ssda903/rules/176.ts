import { adopterSexes } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule176 = rule903({
  code: '176',
  says: 'The sex of the adopters is not one of the codes.',
  reads: { AD1: ['SEX_ADOPTR'] },
  marks: { AD1: ['SEX_ADOPTR'] },
  find: ({ AD1 }) => otherThan(AD1, 'SEX_ADOPTR', adopterSexes),
  caught: [{ AD1: [{ SEX_ADOPTR: 'm1' }, { SEX_ADOPTR: '1' }] }],
  spared: [{ AD1: [{ SEX_ADOPTR: 'M1' }, { SEX_ADOPTR: 'MF' }, {}] }],
})
