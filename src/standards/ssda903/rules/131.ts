import { inTouch } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThanOrBlank } from '../validity.ts'

export const rule131 = rule903({
  code: '131',
  says: 'Whether the authority is in touch with the young person who left care is missing or is not one of the codes.',
  reads: { OC3: ['IN_TOUCH'] },
  marks: { OC3: ['IN_TOUCH'] },
  find: ({ OC3 }) => otherThanOrBlank(OC3, 'IN_TOUCH', inTouch),
  caught: [{ OC3: [{ IN_TOUCH: 'yes' }, { IN_TOUCH: '1' }, {}] }],
  spared: [{ OC3: [{ IN_TOUCH: 'YES' }, { IN_TOUCH: 'NO' }, { IN_TOUCH: 'RHOM' }] }],
})
