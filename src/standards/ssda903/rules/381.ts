import { isOneOf, temporaryPlacements } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule381 = rule903({
  code: '381',
  says: 'The child ceased to be looked after from a temporary stay. Being looked after cannot end in one.',
  reads: { Episodes: ['PLACE', 'REC'] },
  marks: { Episodes: ['PLACE', 'REC'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.PLACE, temporaryPlacements) && episode.REC !== undefined && episode.REC !== 'X1')
        yield episode
  },
  caught: [
    {
      Episodes: [
        { PLACE: 'T0', REC: 'E4A' },
        { PLACE: 'T4', REC: 'E8' },
      ],
    },
  ],
  spared: [
    { Episodes: [{ PLACE: 'T0', REC: 'X1' }, { PLACE: 'T1' }, { PLACE: 'U6', REC: 'E4A' }, { REC: 'E8' }] },
  ],
})
