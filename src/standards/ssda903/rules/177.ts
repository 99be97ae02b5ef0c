import { adopterLegalStatuses } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule177 = rule903({
  code: '177',
  says: 'How the adopters stand to each other in law is not one of the codes.',
  reads: { AD1: ['LS_ADOPTR'] },
  marks: { AD1: ['LS_ADOPTR'] },
  find: ({ AD1 }) => otherThan(AD1, 'LS_ADOPTR', adopterLegalStatuses),
  caught: [{ AD1: [{ LS_ADOPTR: 'L1' }, { LS_ADOPTR: 'l2' }] }],
  spared: [{ AD1: [{ LS_ADOPTR: 'L0' }, { LS_ADOPTR: 'L11' }, {}] }],
})
