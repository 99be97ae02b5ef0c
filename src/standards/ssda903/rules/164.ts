import { isOneOf, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { isOrWasUnaccompanied } from '../unaccompanied.ts'

const isDistance = (text: string | undefined) =>
  text !== undefined && /^\d+(?:\.\d+)?$/.test(text) && Number(text) <= 999.9

/**
 * The distance follows from the postcodes of home and placement, so none means that one of them is wrong. A child who
 * came to the country alone has no home here, and of a short break no postcode is asked (as in rules 169 and 214).
 */
export const rule164 = rule903({
  code: '164',
  says: 'The distance from home is missing or impossible: is each postcode written as it should be?',
  reads: { Episodes: ['CHILD', 'PL_DISTANCE'] },
  mayRead: {
    Episodes: ['LS'],
    Header: ['CHILD', 'UASC'],
    Header_last: ['CHILD', 'UASC'],
    UASC_last: ['CHILD', 'DUC'],
  },
  marks: { Episodes: ['PL_DISTANCE'] },
  *find({ Episodes, Header, Header_last, UASC_last }) {
    for (const episode of Episodes)
      if (
        !isDistance(episode.PL_DISTANCE) &&
        !isOneOf(episode.LS, shortBreaks) &&
        !isOrWasUnaccompanied(episode, Header, Header_last, UASC_last)
      )
        yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', LS: 'C2', PL_DISTANCE: '1000' },
        { CHILD: '1', LS: 'C2', PL_DISTANCE: '-1' },
        { CHILD: '1', LS: 'C2', PL_DISTANCE: 'FAR' },
        { CHILD: '2', LS: 'C2' },
      ],
      Header: [{ CHILD: '2', UASC: '0' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', LS: 'C2', PL_DISTANCE: '0' },
        { CHILD: '1', LS: 'C2', PL_DISTANCE: '999.9' },
        { CHILD: '1', LS: 'V4' },
        { CHILD: '2', LS: 'C2' },
        { CHILD: '3', LS: 'C2' },
        { CHILD: '4', LS: 'C2' },
      ],
      Header: [{ CHILD: '2', UASC: '1' }],
      Header_last: [{ CHILD: '3', UASC: '1' }],
      UASC_last: [{ CHILD: '4', DUC: '01/02/2025' }],
    },
  ],
})
