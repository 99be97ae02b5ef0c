import { legalStatuses } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule144 = rule903({
  code: '144',
  says: 'The legal status is not one of the codes.',
  reads: { Episodes: ['LS'] },
  marks: { Episodes: ['LS'] },
  find: ({ Episodes }) => otherThan(Episodes, 'LS', legalStatuses),
  caught: [{ Episodes: [{ LS: 'c2' }, { LS: 'V1' }] }],
  spared: [{ Episodes: [{ LS: 'C2' }, { LS: 'V4' }, {}] }],
})
