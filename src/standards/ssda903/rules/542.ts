import { birthday } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** No child under 10 can be guilty of an offence (Children and Young Persons Act 1933, section 50). */
export const rule542 = rule903({
  code: '542',
  says: 'The child was under 10 on 31 March, and it is said all the same whether the child was convicted of an offence.',
  reads: { OC2: ['DOB', 'CONVICTED'] },
  marks: { OC2: ['CONVICTED'] },
  *find({ OC2 }, { end }) {
    for (const child of OC2)
      if (child.CONVICTED !== undefined && child.DOB !== undefined && birthday(child.DOB, 10) > end)
        yield child
  },
  caught: [
    {
      OC2: [
        { DOB: '01/04/2016', CONVICTED: '0' },
        { DOB: '01/01/2020', CONVICTED: '1' },
      ],
    },
  ],
  spared: [{ OC2: [{ DOB: '31/03/2016', CONVICTED: '1' }, { DOB: '01/04/2016' }, { CONVICTED: '1' }] }],
})
