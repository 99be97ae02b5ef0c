import { fosterPlacements, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

const toFormerFosterCarers = new Set(['E45', 'E46'])

export const rule516 = rule903({
  code: '516',
  says: "The episode ended because the child's foster carers became special guardians, and the child was not in a foster placement.",
  reads: { Episodes: ['REC', 'PLACE'] },
  marks: { Episodes: ['REC', 'PLACE'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.REC, toFormerFosterCarers) && !isOneOf(episode.PLACE, fosterPlacements))
        yield episode
  },
  caught: [{ Episodes: [{ REC: 'E45', PLACE: 'P1' }, { REC: 'E46', PLACE: 'T3' }, { REC: 'E46' }] }],
  spared: [
    {
      Episodes: [
        { REC: 'E45', PLACE: 'U1' },
        { REC: 'E46', PLACE: 'U6' },
        { REC: 'E47', PLACE: 'P1' },
        { PLACE: 'P1' },
      ],
    },
  ],
})
