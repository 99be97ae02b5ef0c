import { isOneOf, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** V3 records each short break, V4 the agreement under which they are: an authority does one or the other. */
export const rule426 = rule903({
  code: '426',
  says: 'Short breaks of this child are recorded both one by one and as a whole agreement. It can be only one of the two in a year.',
  reads: { Episodes: ['CHILD', 'LS'] },
  marks: { Episodes: ['LS'] },
  *find({ Episodes }) {
    for (const episodes of Episodes.children)
      if (episodes.some(({ LS }) => LS === 'V3') && episodes.some(({ LS }) => LS === 'V4'))
        for (const episode of episodes) if (isOneOf(episode.LS, shortBreaks)) yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', LS: 'V3', found: true },
        { CHILD: '1', LS: 'C2' },
        { CHILD: '1', LS: 'V4', found: true },
        { CHILD: '2', LS: 'V4' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', LS: 'V3' },
        { CHILD: '1', LS: 'V3' },
        { CHILD: '1', LS: 'C2' },
        { CHILD: '2', LS: 'V4' },
      ],
    },
  ],
})
