import { isOnOrAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule621 = rule903({
  code: '621',
  says: 'The mother was not born before her child.',
  reads: { Header: ['DOB', 'MC_DOB'] },
  marks: { Header: ['DOB', 'MC_DOB'] },
  *find({ Header }) {
    for (const child of Header) if (isOnOrAfter(child.DOB, child.MC_DOB)) yield child
  },
  caught: [
    {
      Header: [
        { DOB: '02/05/2025', MC_DOB: '01/05/2025' },
        { DOB: '02/05/2025', MC_DOB: '02/05/2025' },
      ],
    },
  ],
  spared: [
    {
      Header: [{ DOB: '02/05/2009', MC_DOB: '03/05/2025' }, { DOB: '02/05/2009' }, { MC_DOB: '03/05/2025' }],
    },
  ],
})
