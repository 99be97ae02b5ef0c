import { isOneOf, shortBreaks } from '../codes.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** The authority follows from the placement’s postcode, which is not asked of a short break. */
export const rule169 = rule903({
  code: '169',
  says: 'The authority in which the child is placed is not known: is the postcode written as it should be?',
  severity: 'query',
  reads: { Episodes: ['LS', 'PL_LA'] },
  marks: { Episodes: ['PL_LA'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isBlank(episode, 'PL_LA') && !isOneOf(episode.LS, shortBreaks)) yield episode
  },
  caught: [{ Episodes: [{ LS: 'C2' }, {}] }],
  spared: [{ Episodes: [{ LS: 'C2', PL_LA: 'E10000016' }, { LS: 'V3' }, { LS: 'V4' }] }],
})
