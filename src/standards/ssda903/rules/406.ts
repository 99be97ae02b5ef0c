import { rule903 } from '../rule.ts'
import { isOrWasUnaccompanied } from '../unaccompanied.ts'

export const rule406 = rule903({
  code: '406',
  says: 'This child came to seek asylum unaccompanied, so there is no home from which a distance could be measured.',
  reads: { Episodes: ['CHILD', 'PL_DISTANCE'], Header: ['CHILD', 'UASC'] },
  mayRead: { Header_last: ['CHILD', 'UASC'], UASC_last: ['CHILD', 'DUC'] },
  marks: { Episodes: ['PL_DISTANCE'] },
  *find({ Episodes, Header, Header_last, UASC_last }) {
    for (const episode of Episodes)
      if (episode.PL_DISTANCE !== undefined && isOrWasUnaccompanied(episode, Header, Header_last, UASC_last))
        yield episode
  },
  caught: [
    {
      Header: [
        { CHILD: '1', UASC: '1' },
        { CHILD: '2', UASC: '0' },
        { CHILD: '3', UASC: '0' },
      ],
      Header_last: [{ CHILD: '2', UASC: '1' }],
      UASC_last: [{ CHILD: '3', DUC: '01/05/2024' }],
      Episodes: [
        { CHILD: '1', PL_DISTANCE: '12.5' },
        { CHILD: '2', PL_DISTANCE: '0' },
        { CHILD: '3', PL_DISTANCE: '999.9' },
      ],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', UASC: '1' },
        { CHILD: '2', UASC: '0' },
      ],
      Episodes: [{ CHILD: '1' }, { CHILD: '2', PL_DISTANCE: '12.5' }, { CHILD: '3', PL_DISTANCE: '3' }],
    },
  ],
})
