import { providers } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

/** Rule 526 asks for a code that is missing, and rule 213 catches one that is not asked for. */
export const rule178 = rule903({
  code: '178',
  says: 'Who provides the placement is not one of the codes.',
  reads: { Episodes: ['PLACE_PROVIDER'] },
  marks: { Episodes: ['PLACE_PROVIDER'] },
  find: ({ Episodes }) => otherThan(Episodes, 'PLACE_PROVIDER', providers),
  caught: [{ Episodes: [{ PLACE_PROVIDER: 'PR6' }, { PLACE_PROVIDER: 'pr1' }, { PLACE_PROVIDER: '1' }] }],
  spared: [{ Episodes: [{ PLACE_PROVIDER: 'PR0' }, { PLACE_PROVIDER: 'PR5' }, {}] }],
})
