import { isOneOf, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { isOrWasUnaccompanied } from '../unaccompanied.ts'

export const rule392a = rule903({
  code: '392a',
  says: 'The distance between home and placement is not known.',
  reads: { Episodes: ['CHILD', 'LS', 'PL_DISTANCE'], Header: ['CHILD', 'UASC'] },
  mayRead: { Header_last: ['CHILD', 'UASC'], UASC_last: ['CHILD', 'DUC'] },
  marks: { Episodes: ['PL_DISTANCE'] },
  *find({ Episodes, Header, Header_last, UASC_last }) {
    for (const episode of Episodes)
      if (
        episode.PL_DISTANCE === undefined &&
        !isOneOf(episode.LS, shortBreaks) &&
        !isOrWasUnaccompanied(episode, Header, Header_last, UASC_last)
      )
        yield episode
  },
  caught: [
    {
      Header: [{ CHILD: '1', UASC: '0' }, { CHILD: '2' }],
      Header_last: [{ CHILD: '1', UASC: '0' }],
      UASC_last: [{ CHILD: '3', DUC: '01/05/2024' }],
      Episodes: [{ CHILD: '1', LS: 'C2' }, { CHILD: '2' }],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', UASC: '0' },
        { CHILD: '2', UASC: '1' },
        { CHILD: '3', UASC: '0' },
        { CHILD: '4', UASC: '0' },
      ],
      Header_last: [{ CHILD: '3', UASC: '1' }],
      UASC_last: [{ CHILD: '4', DUC: '01/05/2024' }],
      Episodes: [
        { CHILD: '1', LS: 'C2', PL_DISTANCE: '0' },
        { CHILD: '1', LS: 'V3' },
        { CHILD: '1', LS: 'V4' },
        { CHILD: '2', LS: 'V2' },
        { CHILD: '3', LS: 'V2' },
        { CHILD: '4', LS: 'V2' },
      ],
    },
  ],
})
