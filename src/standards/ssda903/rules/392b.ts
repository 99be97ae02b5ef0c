import { isOneOf, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { isOrWasUnaccompanied } from '../unaccompanied.ts'

export const rule392b = rule903({
  code: '392b',
  says: 'The postcode of the home or of the placement is not given.',
  reads: { Episodes: ['CHILD', 'LS', 'HOME_POST', 'PL_POST'], Header: ['CHILD', 'UASC'] },
  mayRead: { Header_last: ['CHILD', 'UASC'], UASC_last: ['CHILD', 'DUC'] },
  marks: { Episodes: ['HOME_POST', 'PL_POST'] },
  *find({ Episodes, Header, Header_last, UASC_last }) {
    for (const episode of Episodes)
      if (
        (episode.HOME_POST === undefined || episode.PL_POST === undefined) &&
        !isOneOf(episode.LS, shortBreaks) &&
        !isOrWasUnaccompanied(episode, Header, Header_last, UASC_last)
      )
        yield episode
  },
  caught: [
    {
      Header: [{ CHILD: '1', UASC: '0' }, { CHILD: '2' }],
      Episodes: [
        { CHILD: '1', LS: 'C2', PL_POST: 'ZZ1 1ZZ' },
        { CHILD: '1', LS: 'C2', HOME_POST: 'ZZ1 1ZZ' },
        { CHILD: '2' },
      ],
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
        { CHILD: '1', LS: 'C2', HOME_POST: 'ZZ1 1ZZ', PL_POST: 'ZZ2 2ZZ' },
        { CHILD: '1', LS: 'V3' },
        { CHILD: '1', LS: 'V4' },
        { CHILD: '2', LS: 'V2' },
        { CHILD: '3', LS: 'V2' },
        { CHILD: '4', LS: 'V2' },
      ],
    },
  ],
})
