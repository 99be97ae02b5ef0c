import { adopted, adoptionPlacements, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** A child lives with the adopters, placed for adoption, until the order is made. */
export const rule390 = rule903({
  code: '390',
  says: 'The episode ended because the child was adopted, and the child was not placed for adoption in it.',
  reads: { Episodes: ['PLACE', 'REC'] },
  marks: { Episodes: ['PLACE', 'REC'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.REC, adopted) && !isOneOf(episode.PLACE, adoptionPlacements)) yield episode
  },
  caught: [{ Episodes: [{ PLACE: 'U6', REC: 'E11' }, { PLACE: 'U2', REC: 'E12' }, { REC: 'E12' }] }],
  spared: [
    { Episodes: [{ PLACE: 'A3', REC: 'E11' }, { PLACE: 'A6', REC: 'E12' }, { PLACE: 'U6', REC: 'E4A' }, {}] },
  ],
})
