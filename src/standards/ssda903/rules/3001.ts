import { isWithin } from '../../checking/day-number.ts'
import { findBirthday } from '../born.ts'
import { rule903 } from '../rule.ts'

export const rule3001 = rule903({
  code: '3001',
  says: 'The young person turned 17 this year, and cannot yet be living with a former foster carer.',
  reads: { Header: ['CHILD', 'DOB'], OC3: ['CHILD', 'ACCOM'] },
  marks: { OC3: ['ACCOM'] },
  *find({ Header, OC3 }, { start, end }) {
    for (const leaver of OC3)
      if (
        (leaver.ACCOM === 'Z1' || leaver.ACCOM === 'Z2') &&
        isWithin(findBirthday(Header, leaver, 17), start, end)
      )
        yield leaver
  },
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '01/04/2008' },
        { CHILD: '2', DOB: '31/03/2009' },
      ],
      OC3: [
        { CHILD: '1', ACCOM: 'Z1' },
        { CHILD: '2', ACCOM: 'Z2' },
      ],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', DOB: '31/03/2008' },
        { CHILD: '2', DOB: '31/03/2009' },
        { CHILD: '3', DOB: '01/04/2009' },
      ],
      OC3: [
        { CHILD: '1', ACCOM: 'Z1' },
        { CHILD: '2', ACCOM: 'Y2' },
        { CHILD: '3', ACCOM: 'Z1' },
        { CHILD: '4', ACCOM: 'Z1' },
      ],
    },
  ],
})
