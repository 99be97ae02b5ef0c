import { rule903 } from '../rule.ts'
import { isOrWasUnaccompanied } from '../unaccompanied.ts'

const isDistance = (text: string) => /^\d+(?:\.\d+)?$/.test(text) && Number(text) <= 999.9

/** A child who came to the country alone has no home to be far from. A distance that is missing is rule 392a’s. */
export const rule164 = rule903({
  code: '164',
  says: 'The distance from home is impossible: is each postcode written as it should be?',
  severity: 'query',
  reads: { Episodes: ['CHILD', 'PL_DISTANCE'] },
  mayRead: { Header: ['CHILD', 'UASC'], Header_last: ['CHILD', 'UASC'], UASC_last: ['CHILD', 'DUC'] },
  marks: { Episodes: ['PL_DISTANCE'] },
  *find({ Episodes, Header, Header_last, UASC_last }) {
    for (const episode of Episodes)
      if (
        episode.PL_DISTANCE !== undefined &&
        !isDistance(episode.PL_DISTANCE) &&
        !isOrWasUnaccompanied(episode, Header, Header_last, UASC_last)
      )
        yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', PL_DISTANCE: '1000' },
        { CHILD: '1', PL_DISTANCE: '-1' },
        { CHILD: '2', PL_DISTANCE: 'FAR' },
      ],
      Header: [{ CHILD: '2', UASC: '0' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', PL_DISTANCE: '0' },
        { CHILD: '1', PL_DISTANCE: '999.9' },
        { CHILD: '1' },
        { CHILD: '2', PL_DISTANCE: '1000' },
        { CHILD: '3', PL_DISTANCE: '1000' },
        { CHILD: '4', PL_DISTANCE: '1000' },
      ],
      Header: [{ CHILD: '2', UASC: '1' }],
      Header_last: [{ CHILD: '3', UASC: '1' }],
      UASC_last: [{ CHILD: '4', DUC: '01/02/2025' }],
    },
  ],
})
