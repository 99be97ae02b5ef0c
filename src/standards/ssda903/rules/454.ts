import { rule903 } from '../rule.ts'
import { isOrWasUnaccompanied } from '../unaccompanied.ts'

/** What stood for a distance that is not known. */
const unknownDistance = 999.9

export const rule454 = rule903({
  code: '454',
  says: 'The placement is more than 350 miles from home.',
  since: '2025/26',
  reads: { Episodes: ['PL_DISTANCE'] },
  mayRead: {
    Episodes: ['CHILD'],
    Header: ['CHILD', 'UASC'],
    Header_last: ['CHILD', 'UASC'],
    UASC_last: ['CHILD', 'DUC'],
  },
  marks: { Episodes: ['PL_DISTANCE'] },
  *find({ Episodes, Header, Header_last, UASC_last }) {
    for (const episode of Episodes) {
      const miles = Number(episode.PL_DISTANCE)
      if (miles > 350 && miles !== unknownDistance)
        if (!isOrWasUnaccompanied(episode, Header, Header_last, UASC_last)) yield episode
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', PL_DISTANCE: '350.1' },
        { CHILD: '1', PL_DISTANCE: '999' },
        { PL_DISTANCE: '1000' },
      ],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', UASC: '0' },
        { CHILD: '2', UASC: '1' },
      ],
      Episodes: [
        { CHILD: '1', PL_DISTANCE: '350' },
        { CHILD: '1', PL_DISTANCE: '999.9' },
        { CHILD: '1', PL_DISTANCE: 'FAR' },
        { CHILD: '1' },
        { CHILD: '2', PL_DISTANCE: '1000' },
      ],
    },
  ],
})
