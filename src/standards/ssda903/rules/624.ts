import { isSameDay } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule624 = rule903({
  code: '624',
  says: 'The date of birth of her first child is not the one in last year’s return.',
  reads: { Header: ['CHILD', 'MC_DOB'], Header_last: ['CHILD', 'MC_DOB'] },
  marks: { Header: ['MC_DOB'] },
  *find({ Header, Header_last }) {
    for (const child of Header) {
      const before = Header_last.of(child).filter(({ MC_DOB }) => MC_DOB !== undefined)
      if (before.length > 0 && !before.some(({ MC_DOB }) => isSameDay(MC_DOB, child.MC_DOB))) yield child
    }
  },
  caught: [
    {
      Header_last: [
        { CHILD: '1', MC_DOB: '01/05/2024' },
        { CHILD: '2', MC_DOB: '01/05/2024' },
      ],
      Header: [{ CHILD: '1', MC_DOB: '05/01/2024' }, { CHILD: '2' }],
    },
  ],
  spared: [
    {
      Header_last: [{ CHILD: '1', MC_DOB: '01/05/2024' }, { CHILD: '2' }],
      Header: [
        { CHILD: '1', MC_DOB: '01/05/2024' },
        { CHILD: '2', MC_DOB: '01/05/2025' },
        { CHILD: '3', MC_DOB: '01/05/2024' },
      ],
    },
  ],
})
