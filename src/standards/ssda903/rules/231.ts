import { birthday } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule231 = rule903({
  code: '231',
  says: 'The child came to the country alone and was under 11 when the year ended, which is rare: is the date of birth right?',
  severity: 'query',
  reads: { Header: ['DOB', 'UASC'] },
  marks: { Header: ['DOB', 'UASC'] },
  *find({ Header }, { end }) {
    for (const child of Header)
      if (child.UASC === '1' && child.DOB !== undefined && birthday(child.DOB, 11) > end) yield child
  },
  caught: [{ Header: [{ DOB: '01/04/2015', UASC: '1' }] }],
  spared: [
    {
      Header: [
        { DOB: '31/03/2015', UASC: '1' },
        { DOB: '01/04/2015', UASC: '0' },
        { DOB: '01/04/2015' },
        { UASC: '1' },
      ],
    },
  ],
})
