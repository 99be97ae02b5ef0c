import { birthday } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule391 = rule903({
  code: '391',
  says: 'There is information on leaving care for a young person who was at no time of the year 17, 18, 19, 20 or 21.',
  reads: { OC3: ['DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'] },
  marks: { OC3: ['DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'] },
  *find({ OC3 }, { start, end }) {
    for (const person of OC3) {
      if ((person.IN_TOUCH ?? person.ACTIV ?? person.ACCOM) === undefined || person.DOB === undefined)
        continue
      if (birthday(person.DOB, 17) > end || birthday(person.DOB, 22) <= start) yield person
    }
  },
  caught: [
    {
      OC3: [
        { DOB: '01/04/2009', IN_TOUCH: 'YES' },
        { DOB: '01/04/2003', ACTIV: 'F1' },
        { DOB: '01/01/2010', ACCOM: 'B1' },
      ],
    },
  ],
  spared: [
    {
      OC3: [
        { DOB: '31/03/2009', IN_TOUCH: 'YES', ACTIV: 'F1', ACCOM: 'B1' },
        { DOB: '02/04/2003', IN_TOUCH: 'YES' },
        { DOB: '01/04/2009' },
        { IN_TOUCH: 'YES' },
      ],
    },
  ],
})
