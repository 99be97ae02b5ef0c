import { placementChangeReasons } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule1009 = rule903({
  code: '1009',
  says: 'The reason for the change of placement is none of those that there are.',
  reads: { Episodes: ['REASON_PLACE_CHANGE'] },
  marks: { Episodes: ['REASON_PLACE_CHANGE'] },
  find: ({ Episodes }) => otherThan(Episodes, 'REASON_PLACE_CHANGE', placementChangeReasons),
  caught: [{ Episodes: [{ REASON_PLACE_CHANGE: 'MOVED' }, { REASON_PLACE_CHANGE: 'other' }] }],
  spared: [{ Episodes: [{ REASON_PLACE_CHANGE: 'OTHER' }, { REASON_PLACE_CHANGE: 'CARPL' }, {}] }],
})
