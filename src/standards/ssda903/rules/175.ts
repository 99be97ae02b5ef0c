import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

const oneOrTwo: ReadonlySet<string> = new Set(['1', '2'])

export const rule175 = rule903({
  code: '175',
  says: 'The number of adopters is not 1 or 2.',
  reads: { AD1: ['NB_ADOPTR'] },
  marks: { AD1: ['NB_ADOPTR'] },
  find: ({ AD1 }) => otherThan(AD1, 'NB_ADOPTR', oneOrTwo),
  caught: [{ AD1: [{ NB_ADOPTR: '0' }, { NB_ADOPTR: '3' }, { NB_ADOPTR: 'ONE' }] }],
  spared: [{ AD1: [{ NB_ADOPTR: '1' }, { NB_ADOPTR: '2' }, {}] }],
})
